import { expect } from '@playwright/test';
import { reading, testOnOnePage } from './openPage.ts';
import { bytesOf, playFilm, savePicture, sizeOf } from './savedFiles.ts';

const test = testOnOnePage();

test('shows all three scales by key where there is no WebGL, with the numbers of the readings', async ({ page }) => {
  const picture = page.locator('.flat .scene3d-picture:visible');
  await expect(picture).toHaveAttribute('aria-label', /the drug has reached/);
  await page.keyboard.press('1');
  const volts = await reading(page, 'voltage');
  const dose = await reading(page, 'dose');
  const numberIn = (text: string): string => /[\d.]+/.exec(text)?.[0] ?? 'none';
  await expect(picture).toHaveAttribute('aria-label', new RegExp(`${numberIn(dose)} of .*${numberIn(volts)}`), {
    timeout: 90_000,
  });
  const settled = page.locator('.flat .scene3d[data-scale="treatment"][data-settled="true"]');
  await expect(settled).toBeVisible({ timeout: 90_000 });
  // pads in their poles' colours on the body
  const painted = () =>
    settled
      .locator('canvas')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
        const found = { orange: 0, blue: 0 };
        for (let k = 0; k < data.length; k += 4) {
          const [red, green, blue, cover] = [data[k] ?? 0, data[k + 1] ?? 0, data[k + 2] ?? 0, data[k + 3] ?? 0];
          if (cover > 200 && red > 180 && blue < 90 && red - green > 70) found.orange++;
          if (cover > 200 && blue > 130 && red < 90) found.blue++;
        }
        return found;
      });
  await expect.poll(async () => (await painted()).orange).toBeGreaterThan(500);
  await expect.poll(async () => (await painted()).blue).toBeGreaterThan(500);
  await page.getByRole('button', { name: 'Save picture' }).click();
  const { name, bytes } = await savePicture(page);
  expect(name).toBe('dexamethasone-phosphate-as-sold-treatment.png');
  const stage = await settled.boundingBox();
  // twice the picture's size, and its foot below
  expect(sizeOf(bytes).width).toBeCloseTo(2 * (stage?.width ?? 0), -1);
  expect(sizeOf(bytes).height).toBeGreaterThan(2 * (stage?.height ?? 0));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Picture (PNG)' })).toBeHidden();

  const drug = page.getByRole('button', { name: 'Move the drug pad over the skin' });
  const placeOf = (): Promise<string | null> => drug.getAttribute('style');
  await expect(settled).toBeVisible();
  const atHome = await placeOf();
  await picture.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(placeOf).not.toBe(atHome);
  await page.keyboard.press('Home');
  await expect.poll(placeOf).toBe(atHome);

  await page.keyboard.press('3');
  const ledger = page.locator('.barrier-entries:visible li b');
  await expect(ledger.first()).toHaveText(/\d/);
  await expect(async () => {
    const counts = (await ledger.allInnerTexts()).map((text) => Number(text.replace('−', '-')));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1000);
    await expect(picture).toHaveAttribute('aria-label', new RegExp(`\\b${counts[0]}\\b`), { timeout: 1000 });
  }).toPass({ timeout: 60_000 });
  await page.keyboard.press('2');
  await expect(page.locator('.flat')).toHaveAttribute('data-scale', 'skin');
  await picture.focus();
  await page.keyboard.press('p');
  const probe = page.getByRole('region', { name: 'Probe' });
  await expect(probe.locator('dd').first()).toHaveText(/\d mM/);
  const before = await probe.locator('dd').allInnerTexts();
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Shift+ArrowUp');
  await expect.poll(() => probe.locator('dd').allInnerTexts()).not.toEqual(before);
});

test('shows every number, chart and control where there is no WebGL', async ({ page }) => {
  expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl2'))).toBeNull();
  await expect(page.locator('[data-chart]:not([data-chart="sweep"])')).toHaveCount(8);
  await expect(page.locator('[data-reading="delivered"] .card-value')).toHaveText(/\d/);
  await expect(page.locator('.stage-host')).not.toBeEmpty();
  await page.keyboard.press('Home');
  await expect(page.getByRole('slider', { name: 'Session time' })).toHaveAttribute('aria-valuenow', '0');
});

test('films the session where there is no WebGL, and the film plays back', async ({ page }) => {
  await page.keyboard.press('2');
  const stage = page.locator('.flat-skin .scene3d');
  await expect(stage).toBeVisible();
  const box = await stage.boundingBox();
  await page.getByRole('button', { name: 'Save picture' }).click();
  const length = page.getByLabel('Length of the film');
  // of a second: five would take five times as long to make
  await length.evaluate((select: HTMLSelectElement) => {
    select.add(new Option('1 s', '1'));
  });
  await length.selectOption('1');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Film of the session (WebM)' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('dexamethasone-phosphate-as-sold-skin.webm');
  const { duration, width, height, pictures } = await playFilm(page, await bytesOf(file), 60);
  expect(duration).toBeCloseTo(1, 2);
  expect(Math.abs(width - (box?.width ?? 0))).toBeLessThan(2);
  expect(height).toBeGreaterThan((box?.height ?? Infinity) + 60);
  // the foot is written on, from the first picture to the last
  for (const { foot } of pictures) expect(foot[1] - foot[0]).toBeGreaterThan(100);
  const [first, last] = pictures.map(({ scene }) => scene);
  const moved = (first ?? []).filter((value, k) => Math.abs(value - (last?.[k] ?? value)) > 40).length;
  expect(moved).toBeGreaterThan(20);
  await page.getByRole('button', { name: 'Save picture' }).click();
});
