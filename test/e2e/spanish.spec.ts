import { expect, test, type Page } from '@playwright/test';
import { es as modelWords } from '../../src/words/es/models.ts';
import { catalogues } from '../../src/words/say.ts';
import { atRest, axeFaults, sizes, solved } from './openPage.ts';

test.use({
  locale: 'es-ES',
});

/** English that a Spanish page must not show: every message that reads otherwise in Spanish, and every text of the models. */
const english = new Set([
  ...Object.entries(catalogues.en).flatMap(([key, text]) =>
    text === catalogues.es[key as keyof typeof catalogues.es] || text.includes('{') ? [] : [text],
  ),
  ...Object.entries(modelWords).flatMap(([text, spanish]) => (text === spanish || text.includes('{') ? [] : [text])),
]);

/** Messages with values in them, by what stands between the values; those that branch have no one reading. */
const forms = [...Object.entries(catalogues.en), ...Object.keys(modelWords).map((text) => [text, text] as const)]
  .map(([, text]) => text)
  .filter((text) => text.includes('{') && !/, (?:plural|select)/u.test(text))
  .map((text) => text.split(/\{\w+\}/u).filter((part) => /\p{L}{3,} \p{L}{2,}/u.test(part)))
  .filter((parts) => parts.length > 0);

const isEnglish = (text: string): boolean =>
  english.has(text) || forms.some((parts) => parts.every((part) => text.includes(part)));

/** Whatever is seen or heard, menus and folded parts included. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>([document.title]);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!(node instanceof Element)) found.add(node.textContent ?? '');
      else {
        for (const name of ['aria-label', 'aria-valuetext', 'title', 'alt', 'placeholder', 'label'])
          found.add(node.getAttribute(name) ?? '');
        // a sentence may be laid out in several nodes
        if (/^(?:P|LI|TH|TD|BUTTON|LABEL|CAPTION)$/u.test(node.tagName)) found.add(node.textContent ?? '');
      }
    }
    return [...found].map((text) => text.trim()).filter((text) => text !== '');
  });
}

async function solvedInSpanish(page: Page): Promise<void> {
  await expect(page.locator(`${atRest} .status`)).toHaveText('Resuelto', { timeout: 90_000 });
}

test.describe('at a desk', () => {
  test.use({ viewport: sizes.desktop });

  test('speaks Spanish to a Spanish reader, takes a decimal comma, and changes language without losing the place', async ({
    page,
  }) => {
    await page.goto('/');
    await solvedInSpanish(page);
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await page.getByText('Parámetros para expertos').click();
    await page.getByRole('button', { name: 'Explorar' }).click();
    // charts come one after the other
    await expect.poll(async () => (await textsOf(page)).length).toBeGreaterThan(300);
    await expect(page.locator('[data-chart]:not([data-chart="sweep"])')).toHaveCount(8);
    const texts = await textsOf(page);
    expect(texts.filter(isEnglish)).toEqual([]);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Cerrar Explorar' }).click();
    await page.getByRole('button', { name: 'Métodos de esta simulación' }).click();
    await expect(page.getByRole('dialog').getByRole('article')).toContainText(
      /una dosis ∫\|I\| dt de 40\smA\smin a no más de 2\smA, es decir, 0,25\smA/u,
    );
    await page.keyboard.press('Escape');

    const current = page.getByRole('textbox', { name: 'Corriente', exact: true });
    await current.fill('0,5 mA');
    await current.press('Enter');
    await solvedInSpanish(page);
    await expect(current).toHaveValue('0,5');
    await expect(page.locator('[data-reading="voltage"] .card-detail')).toContainText('−0,500 mA');
    await current.fill('1.000');
    await current.press('Enter');
    await expect(page.getByText('«1.000» podría ser 1000 o 1,0.')).toBeVisible();
    await current.press('Escape');

    await page.getByRole('slider', { name: 'Tiempo de la sesión' }).press('Home');
    await page.getByRole('slider', { name: 'Tiempo de la sesión' }).press('PageUp');
    const place = await page.getByRole('slider', { name: 'Tiempo de la sesión' }).getAttribute('aria-valuenow');
    await page.getByRole('button', { name: 'Tema oscuro' }).click();
    await page.getByRole('combobox', { name: 'Idioma' }).selectOption({ label: 'English' });
    await solved(page);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    // the watch itself works: an English page is full of what was not found before
    await expect.poll(async () => (await textsOf(page)).filter(isEnglish).length).toBeGreaterThan(150);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.getByRole('textbox', { name: 'Current', exact: true })).toHaveValue('0.5');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('textbox', { name: 'Current', exact: true })).toHaveValue('2');
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect(page.getByRole('textbox', { name: 'Current', exact: true })).toHaveValue('0.5');
    await expect(page.getByRole('slider', { name: 'Session time' })).toHaveAttribute('aria-valuenow', place ?? '');
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: sizes.phone });

  test('fits its longer words, and keeps the language where nothing may be stored', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await page.goto('/');
    await solvedInSpanish(page);
    for (const name of ['Tratamiento', 'Lecturas']) {
      await page.getByRole('navigation', { name: 'Hojas' }).getByRole('button', { name, exact: true }).click();
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
        .toBeLessThanOrEqual(0);
    }
    await page.getByRole('combobox', { name: 'Idioma' }).selectOption('en');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});
