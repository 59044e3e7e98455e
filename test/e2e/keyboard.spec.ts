import { expect, test, type Locator, type Page } from '@playwright/test';
import { presets } from '../../models/index.ts';
import { openSolved, sizes, solved } from './openPage.ts';

test.use({ viewport: sizes.desktop, contextOptions: { reducedMotion: 'reduce' }, locale: 'en-GB' });

type Role = Parameters<Page['getByRole']>[0];

/** The focus is where it is to be: named, within sight, and drawn round the control or the entry that holds it. */
async function standsOn(page: Page, role: Role, name: string | RegExp): Promise<Locator> {
  const at = page.locator(':focus');
  await expect(at).toHaveRole(role);
  await expect(at).toHaveAccessibleName(name);
  await expect(at).toBeInViewport();
  await expect
    .poll(() =>
      at.evaluate((node) => {
        const around = [node, node.parentElement, node.parentElement?.parentElement];
        return around.some((one) => {
          const look = one ? getComputedStyle(one) : null;
          return look !== null && look.outlineStyle !== 'none' && Number.parseFloat(look.outlineWidth) >= 2;
        });
      }),
    )
    .toBe(true);
  return at;
}

/** By Tab alone, and never over a place that has no focus. */
async function tabTo(page: Page, role: Role, name: string | RegExp, key = 'Tab'): Promise<Locator> {
  const named = page.getByRole(role, { name, exact: true }).filter({ visible: true });
  // of a grid Tab comes to one cell
  const target = role === 'gridcell' ? named.and(page.locator('[tabindex="0"]')) : named.first();
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((node) => node === document.activeElement)) return standsOn(page, role, name);
    await page.keyboard.press(key);
    await expect(page.locator(':focus')).toHaveCount(1);
  }
  throw new Error(`${key} does not come to ${role} ${String(name)}`);
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** What a screen reader is told of by itself. */
const live = (page: Page, text: string | RegExp): Locator =>
  page.locator('[role=status], [role=alert], [aria-live]').filter({ hasText: text });

test('the whole bench is used by keyboard alone: each step is heard, and the focus is always seen', async ({
  page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSolved(page);
  await expect(live(page, /^Solved$/u)).toHaveCount(1);

  await test.step('past the bar, to the clock', async () => {
    await press(page, 'Tab');
    await standsOn(page, 'button', 'To the treatment');
    await tabTo(page, 'button', 'To the clock');
    await press(page, 'Enter');
    const clock = await standsOn(page, 'slider', 'Session time');
    await press(page, 'Home');
    await expect(clock).toHaveAttribute('aria-valuetext', /^0 seconds, Ramp/u);
    await press(page, 'ArrowRight', 'ArrowRight');
    const stepped = Number(await clock.getAttribute('aria-valuenow'));
    expect(stepped).toBeGreaterThan(0);
    await press(page, 'ArrowLeft');
    await expect.poll(async () => Number(await clock.getAttribute('aria-valuenow'))).toBeLessThan(stepped);
    await press(page, 'End');
    await expect(clock).toHaveAttribute('aria-valuetext', /After/u);
    await press(page, 'Home', 'Space');
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await expect.poll(async () => Number(await clock.getAttribute('aria-valuenow'))).toBeGreaterThan(30);
    await press(page, 'Space');
    await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
    await press(page, 'Home', 'PageUp', 'PageUp', 'PageDown');
    await expect(clock).toHaveAttribute('aria-valuetext', /Treatment/u);
  });

  const current = page.getByRole('textbox', { name: 'Current', exact: true });
  const duration = page.getByRole('textbox', { name: 'Duration', exact: true });
  const dose = page.getByRole('textbox', { name: 'Dose', exact: true });
  const drug = page.getByRole('combobox', { name: 'Drug and formulation' });
  await test.step('a drug, a pole and a dose', async () => {
    // round the end of the page to its beginning
    await press(page, 'Tab', 'Tab');
    await tabTo(page, 'button', 'To the treatment');
    await press(page, 'Enter');
    await standsOn(page, 'group', 'Treatment');
    await tabTo(page, 'combobox', 'Drug and formulation');
    await press(page, 'ArrowDown');
    await expect(drug).toHaveValue('dexamethasone-pure');
    await expect(drug).toHaveAccessibleDescription(/\S/u);
    await tabTo(page, 'radio', /Cathode/u);
    await press(page, 'ArrowRight');
    await standsOn(page, 'radio', /Anode/u);
    await expect(live(page, /far less gets in/u)).toBeVisible();
    await press(page, 'ArrowLeft');
    await standsOn(page, 'radio', /Cathode/u);

    const entry = await tabTo(page, 'textbox', 'Current');
    await page.keyboard.type('3 min');
    await press(page, 'Enter');
    await expect(entry).toHaveAttribute('aria-invalid', 'true');
    await expect(entry).toHaveAccessibleDescription(/mA/u);
    await press(page, 'Escape');
    await expect(entry).toHaveValue('2');
    await press(page, 'Control+a');
    await page.keyboard.type('4');
    await press(page, 'Enter');
    await expect(entry).toHaveValue('4');
    await tabTo(page, 'textbox', 'Duration');
    await page.keyboard.type('10.5 min');
    await press(page, 'Enter');
    await expect(dose).toHaveValue('40');
    await tabTo(page, 'textbox', 'Dose');
    await page.keyboard.type('80 mA*min');
    await press(page, 'Enter');
    // current was touched longest ago, so it follows
    await expect(current).toHaveValue('8');
    await tabTo(page, 'radio', 'Work out from the other two: Current', 'Shift+Tab');
    await press(page, 'ArrowDown');
    await standsOn(page, 'radio', 'Work out from the other two: Duration');
    await tabTo(page, 'textbox', 'Current', 'Shift+Tab');
    await page.keyboard.type('0.5 mA/cm^2');
    await press(page, 'Enter');
    await expect(current).toHaveValue('4');
    await expect(duration).toHaveValue('20.5');
    await expect(dose).toHaveValue('80');
  });

  await test.step('back and on again, a file, the study as text', async () => {
    const undo = await tabTo(page, 'button', 'Undo', 'Shift+Tab');
    const steps = 7;
    for (let step = 0; step < steps; step += 1) await press(page, 'Enter');
    await expect(undo).toBeDisabled();
    await standsOn(page, 'button', 'Undo');
    await expect(drug).toHaveValue('dexamethasone');
    const redo = await tabTo(page, 'button', 'Redo');
    for (let step = 0; step < steps; step += 1) await press(page, 'Enter');
    await expect(redo).toBeDisabled();
    await standsOn(page, 'button', 'Redo');
    await expect(dose).toHaveValue('80');

    await tabTo(page, 'button', 'Save the study');
    const saved = page.waitForEvent('download');
    await press(page, 'Enter');
    expect((await saved).suggestedFilename()).toMatch(/\.json$/u);
    await standsOn(page, 'button', 'Save the study');

    await tabTo(page, 'button', 'Study as text');
    await press(page, 'Enter');
    const text = page.getByRole('textbox', { name: 'Study as JSON text' });
    await expect(text).toBeFocused();
    const quick = presets.find(({ id }) => id === 'b2')?.study;
    await press(page, 'Control+a');
    await page.keyboard.insertText(JSON.stringify(quick));
    await expect(live(page, 'No faults; not applied yet')).toBeVisible();
    await press(page, 'Control+Enter');
    await expect(live(page, 'Applied. Undo on the page takes it back.')).toBeVisible();
    await press(page, 'Escape');
    await standsOn(page, 'button', 'Study as text');
    await expect(drug).toHaveValue('b2');
    await press(page, 'Control+z');
    await expect(dose).toHaveValue('80');
    await solved(page);
    await expect(page.locator('[data-reading="dose"] .card-detail')).toHaveText('of 80.0 mA·min');
  });

  await test.step('the picture at three scales, its probe and its numbers', async () => {
    await tabTo(page, 'img', /the drug has reached/u);
    await press(page, '1');
    await standsOn(page, 'img', /of 80.0 mA·min/u);
    await press(page, '3');
    await standsOn(page, 'img', /of every 1000 charges/u);
    await tabTo(page, 'button', 'Numbers, and what is drawn');
    await press(page, 'Enter');
    const dialog = page.getByRole('dialog', { name: 'Numbers, and what is drawn' });
    await expect(dialog.getByRole('row', { name: /Dexamethasone phosphate/u }).getByRole('cell')).toHaveCount(7);
    await expect(page.locator(':focus')).toHaveCount(1);
    await press(page, 'Escape');
    await standsOn(page, 'button', 'Numbers, and what is drawn');
    await press(page, '2');
    await expect(page.locator('.flat')).toHaveAttribute('data-scale', 'skin');
    await tabTo(page, 'img', /the drug has reached/u, 'Shift+Tab');
    await press(page, 'p');
    await expect(live(page, /Viable epidermis; .*Dexamethasone phosphate/u)).toHaveCount(1);
    for (let step = 0; step < 12; step += 1) await press(page, 'Shift+ArrowDown');
    await expect(live(page, /Dermis; .*Dexamethasone phosphate/u)).toHaveCount(1);
    await press(page, 'Escape');
    await expect(page.getByRole('region', { name: 'Probe' })).toBeHidden();
    await standsOn(page, 'img', /the drug has reached/u);
  });

  await test.step('readings: methods, a pinned run beside another, a chart as a table', async () => {
    await tabTo(page, 'button', 'Methods of this run');
    await press(page, 'Enter');
    await expect(page.getByRole('dialog', { name: 'Methods of this run' })).toContainText('Nernst–Planck equations');
    await tabTo(page, 'button', 'Copy Markdown');
    await press(page, 'Enter');
    await expect(live(page, /^Copied$/u)).toBeVisible();
    await press(page, 'Escape');
    await standsOn(page, 'button', 'Methods of this run');
    await tabTo(page, 'button', 'Pin this run');
    await press(page, 'Enter');
    await standsOn(page, 'button', 'Pinned as A');
    await expect(live(page, /Pinned as A/u)).toHaveCount(1);
    await press(page, 'Control+z');
    await expect(current).toHaveValue('8');
    await solved(page);
    await standsOn(page, 'button', 'Pin this run');
    await tabTo(page, 'textbox', 'Name of run A');
    const beside = page.getByRole('table', { name: 'Pinned runs beside this one' });
    await expect(beside.getByRole('row', { name: 'Current mA' }).first().getByRole('cell')).toHaveText(['8', '', '4']);
    await tabTo(page, 'button', 'Show Delivered through the skin as a table', 'Shift+Tab');
    await press(page, 'Enter');
    await expect(page.locator('[data-chart="delivered"] table').getByRole('columnheader').first()).toHaveText(
      'time [s]',
    );
    await expect(page.locator(':focus')).toHaveCount(1);
  });

  await test.step('the bar: theme, link, recent treatments', async () => {
    await tabTo(page, 'combobox', 'Drug and formulation', 'Shift+Tab');
    await press(page, 'r', 'r');
    await expect(drug).toHaveValue('b2');
    await solved(page);
    await tabTo(page, 'button', 'Dark theme', 'Shift+Tab');
    await press(page, 'Enter');
    await standsOn(page, 'button', 'Light theme');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await tabTo(page, 'button', 'Copy link', 'Shift+Tab');
    await press(page, 'Enter');
    await expect(live(page, 'Link copied')).toBeVisible();
    await standsOn(page, 'button', 'Copy link');
    await tabTo(page, 'button', 'Recent', 'Shift+Tab');
    await press(page, 'Enter');
    await tabTo(page, 'button', /^Dexamethasone phosphate/u);
    await press(page, 'Enter');
    await standsOn(page, 'button', 'Recent');
    await expect(current).toHaveValue('8');
    await press(page, 'Control+z');
    await expect(drug).toHaveValue('b2');
  });

  await test.step('a map of sessions, walked and opened', async () => {
    await tabTo(page, 'button', 'Explore', 'Shift+Tab');
    await press(page, 'Enter');
    await tabTo(page, 'combobox', 'Steps');
    await press(page, 'Home');
    await expect(live(page, '36 sessions solved')).toBeVisible({ timeout: 180_000 });
    const cells = page.getByRole('gridcell');
    await tabTo(page, 'gridcell', /Current/u);
    await press(page, 'ArrowRight', 'ArrowUp');
    await expect(cells.nth(25)).toBeFocused();
    await standsOn(page, 'gridcell', /^Current [\d.]+ mA, Duration [\d.]+ min: [\d.]+ .mol; dose [\d.]+ mA·min/u);
    await expect(page.locator('[data-chart="sweep"] .chart-note')).toHaveText(
      (await cells.nth(25).getAttribute('aria-label')) ?? '',
    );
    await press(page, 'Enter');
    await expect(live(page, /^Opened: [\d.]+ mA, [\d.]+ min/u)).toBeVisible();
    // its keys are the map's, not the clock's
    await press(page, 'End');
    await expect(cells.nth(29)).toBeFocused();
    await press(page, 'Escape');
    await standsOn(page, 'button', 'Explore');
  });

  await test.step('another language and back', async () => {
    const set = await current.inputValue();
    await tabTo(page, 'combobox', 'Language');
    await press(page, 'ArrowDown');
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await standsOn(page, 'combobox', 'Idioma');
    await press(page, 'ArrowUp');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await standsOn(page, 'combobox', 'Language');
    await expect(current).toHaveValue(set);
  });
});
