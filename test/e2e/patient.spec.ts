import { expect, test, type Page } from '@playwright/test';
import { readPdf } from '../support/pdfPages.ts';
import { fleschKincaidGrade } from '../support/readability.ts';
import { axeFaults, solved } from './openPage.ts';

/** Paper, in points; a printer's own rounding is less than one. */
const papers = { A4: [595, 842], Letter: [612, 792] } as const;

const letters = (text: string): string => text.replaceAll(/\s/gu, '');

/** Prints as a person would, and looks at the file: one page of that paper, with these words on it. */
async function expectOnePage(page: Page, words: readonly string[]): Promise<void> {
  for (const format of ['A4', 'Letter'] as const) {
    const printed = readPdf(await page.pdf({ format }));
    expect(printed.sizes, format).toHaveLength(1);
    for (const [index, size] of papers[format].entries())
      expect(Math.abs((printed.sizes[0]?.[index] ?? 0) - size), format).toBeLessThan(1.5);
    for (const word of words) expect(printed.letters, format).toContain(letters(word));
  }
}

const clock = async (page: Page): Promise<number> =>
  Number(await page.getByRole('slider', { name: 'Session time' }).getAttribute('aria-valuenow'));

test('tells a patient the session that is set, by keyboard alone, and prints one page', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/#patient');
  await solved(page);
  const leaflet = page.getByRole('region', { name: 'Patient' });
  const body = leaflet.locator('.leaflet-body');
  const turn = async (title: string): Promise<void> => {
    await leaflet.getByRole('button', { name: `Next: ${title}` }).press('Enter');
    await expect(leaflet.getByRole('heading', { name: title, exact: true })).toBeFocused();
  };
  /** What is on the page is plain, can be used by all, and was not read from a file. */
  const check = async (): Promise<void> => {
    const told = await body.evaluate((node) =>
      [...node.querySelectorAll<HTMLElement>('p, li, legend, label, h4, h5')]
        .filter(
          (part) => part.closest('.leaflet-sources, .hand-out') === null && part.querySelector('p, label') === null,
        )
        .map((part) => part.innerText)
        .join('\n'),
    );
    expect(fleschKincaidGrade(told), told).toBeLessThanOrEqual(6);
    expect(await axeFaults(page, '.panel-patient')).toEqual([]);
  };

  await expect(body).toContainText(/Out of each 1,000 parts, \d+ have left/u);
  await expect(page.locator('.flat')).toHaveAttribute('data-scale', 'treatment');
  await expect.poll(() => clock(page)).toBe(0);
  await body.getByRole('button', { name: 'Show picture 3: The pick-up by blood' }).press('Enter');
  await expect(page.locator('.flat')).toHaveAttribute('data-scale', 'skin');
  await expect.poll(() => clock(page)).toBeGreaterThan(2400);
  const dots = body.getByRole('img', { name: /dots in the outer skin/u });
  await expect(dots.locator('circle')).toHaveCount(100);
  const counts = (await body.locator('.dots-legend b').allInnerTexts()).map(Number);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(100);
  await check();

  await turn('What you will feel');
  await body.getByRole('button', { name: 'Show this moment: The current stays on' }).press('Enter');
  await expect(body.locator('.feel-run .feel-now')).toBeVisible();
  await check();

  await turn('Your visit, step by step');
  await expect(body).toContainText('stays on for 20 minutes in this session');
  await check();

  await turn('No hot or cold packs');
  await body.getByRole('button', { name: 'Run it with packs' }).press('Enter');
  await expect(body.locator('.pack-pictures')).toBeVisible({ timeout: 90_000 });
  const left = (await body.locator('.pack .pair-count').allInnerTexts()).map((text) => Number.parseInt(text, 10));
  expect(left).toHaveLength(3);
  expect(left[1]).toBeLessThan(left[0] ?? 0);
  expect(left[2]).toBeGreaterThan(left[0] ?? 100);
  await check();

  await turn('Ask first');
  const outcome = body.locator('.ask-outcome');
  await expect(outcome).toContainText('Ask your therapist');
  await body.getByRole('checkbox', { name: /pacemaker/u }).press('Space');
  await expect(outcome).toContainText(/^1 point is ticked.*Ask your therapist before it starts/u);
  await check();

  await turn('Does it help?');
  await expect(body.getByRole('img', { name: /^with it: 52 of 100/u }).locator('.dot-better')).toHaveCount(52);
  await expect(body.locator('.help-mine')).toHaveText('your medicine');
  await check();

  await turn('Check what you know');
  const pack = body.getByRole('group', { name: /hot pack/u });
  await pack.getByRole('radio').first().press('Space');
  await expect(pack.locator('.quiz-answer')).toContainText('Not quite, and that is fine.');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(pack.locator('.quiz-answer')).toContainText('Yes, that is right.');
  await check();

  await turn('Take it home');
  const count = body.getByRole('spinbutton', { name: 'Number of sessions' });
  await count.fill('99');
  await count.press('Enter');
  await expect(count).toHaveValue('30');
  await count.fill('8');
  await body.getByRole('textbox', { name: 'Note from your therapist' }).fill('Call on Monday. <b>Bring shoes</b>');
  const words = [
    'Forearm',
    'Dexamethasone phosphate',
    '2 mA',
    '20 minutes',
    'Sessions 8',
    'Say “stop” when',
    'No hot or cold pack on the spot.',
    'Call on Monday. <b>Bring shoes</b>',
    'For teaching and research; not for deciding a treatment.',
  ];
  await expectOnePage(page, words);
  await body.getByRole('checkbox', { name: 'Large print' }).press('Space');
  await body.getByRole('textbox', { name: 'Note from your therapist' }).fill('A word that is wide. '.repeat(20));
  await expectOnePage(page, [...words.slice(0, 4), 'A word that is wide. A word', words.at(-1) ?? '']);
  await check();

  // the bench prints itself as ever
  await page.getByRole('button', { name: 'Patient', exact: true }).first().press('Enter');
  // as if it had been open all the time: at the end of the treatment, in the skin
  await expect(page.locator('.flat')).toHaveAttribute('data-scale', 'skin');
  await expect.poll(() => clock(page)).toBeGreaterThan(1150);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.shell')).toBeVisible();
  await expect(page.locator('.print-sheet')).toHaveCount(0);
});

test.describe('in Spanish', () => {
  test.use({ locale: 'es-ES' });

  test('prints one page as well, of the place that is chosen', async ({ page }) => {
    await page.goto('/#patient=sheet');
    const large = page.getByRole('checkbox', { name: 'Letra grande' });
    await expect(page.locator('.sheet-preview .hand-out')).toBeVisible({ timeout: 90_000 });
    await page.getByRole('combobox', { name: 'Lugar' }).selectOption('Codo, por fuera');
    await expect(page.locator('.sheet-preview .hand-out')).toContainText('Codo, por fuera', { timeout: 90_000 });
    const words = [
      'Codo, por fuera',
      'Fosfato de dexametasona',
      'Diga «pare» si',
      'Nada caliente ni frío en ese punto.',
      'Para enseñanza e investigación; no para decidir un tratamiento.',
    ];
    await expectOnePage(page, words);
    await large.press('Space');
    await expectOnePage(page, words);
  });
});
