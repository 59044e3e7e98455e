import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';

export const sizes = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

/** All that is to be shown stands on the page; never so while the treatment plays. */
export const atRest = 'html:not([data-busy])';

/** The solver is done with what was last asked, and every picture of it stands. */
export async function solved(page: Page): Promise<void> {
  await expect(page.locator(`${atRest} .status`)).toHaveText('Solved', { timeout: 90_000 });
}

export async function openSolved(page: Page): Promise<void> {
  await page.goto('/');
  await solved(page);
}

/** Everything that was done to the page before is seen on it. */
export async function rested(page: Page): Promise<void> {
  await page.locator(atRest).waitFor();
}

/** Of all that was done to the page before. */
export async function reading(page: Page, id: string): Promise<string> {
  // a page that is still being built rests now and then
  await page.locator(`[data-reading="${id}"]`).waitFor({ state: 'attached' });
  await rested(page);
  return readingNow(page, id);
}

/** What stands there while the page is at work. */
export function readingNow(page: Page, id: string): Promise<string> {
  return page.locator(`[data-reading="${id}"] .card-value`).innerText();
}

/** Opens one of a phone's sheets, or closes it. */
export async function turnSheet(page: Page, name: 'Treatment' | 'Readings'): Promise<void> {
  await page.getByRole('navigation', { name: 'Sheets' }).getByRole('button', { name, exact: true }).click();
}

export function field(page: Page, label: string): Locator {
  return page.getByRole('textbox', { name: label, exact: true });
}

/** The page without its picture: for tests of everything else, which a software renderer would only slow down. */
export const withoutWebgl = ['--disable-gpu', '--disable-3d-apis'];

/** A part of the readings that is folded away at first. */
export async function openFold(page: Page, name: 'delivery' | 'depth' | 'volts' | 'skin'): Promise<void> {
  const fold = page.locator(`[data-fold="${name}"]`);
  if ((await fold.getAttribute('open')) !== null) return;
  const opened = fold.evaluate(async (node) => {
    await new Promise((resolve) => {
      node.addEventListener('toggle', resolve, { once: true });
    });
  });
  await fold.locator('> summary').click();
  // only then is it drawn what it holds
  await opened;
  await rested(page);
}

/** Opens a study file as by the button, and waits until it is the page's. */
export async function openFile(page: Page, study: object, name = 'study.json'): Promise<void> {
  const address = page.url();
  await page
    .getByLabel('Study file to open')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(study)) });
  await expect(page).not.toHaveURL(address);
}

/** What axe finds wrong with the page, or with a part of it, each with its places. */
export async function axeFaults(page: Page, within?: string): Promise<readonly unknown[]> {
  // without frames one look does; what passed is not asked for
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))]);
}

/**
 * For a file whose tests leave nothing behind them but another treatment: they run in their order on one page at a desk, and
 * each begins with the usual treatment. To open a page and solve on it takes longer than most of them.
 */
export function testOnOnePage() {
  let opened: Page | null = null;
  const shared = test.extend({
    page: async ({ browser, baseURL }, use) => {
      if (opened === null) {
        const context = await browser.newContext({
          viewport: sizes.desktop,
          serviceWorkers: 'block',
          ...(baseURL === undefined ? {} : { baseURL }),
        });
        opened = await context.newPage();
        await openSolved(opened);
      } else {
        await opened.getByLabel('Drug and formulation').selectOption('dexamethasone');
        // the clock's keys work where no control has the focus
        await opened.locator(':focus').evaluateAll((all) => {
          for (const node of all) (node as HTMLElement).blur();
        });
        await solved(opened);
      }
      await use(opened);
    },
  });
  shared.describe.configure({ mode: 'default' });
  shared.afterAll(async () => {
    await opened?.context().close();
  });
  return shared;
}
