import { expect, test } from '@playwright/test';
import { field, openSolved, reading, sizes, solved } from './openPage.ts';

test.use({
  viewport: sizes.desktop,
});

test('copies a link that shows the same treatment elsewhere, and follows the edits without a trail in the history', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSolved(page);
  const steps = await page.evaluate(() => history.length);
  await expect(page).toHaveURL(/\/$/u);
  await field(page, 'Current').fill('3');
  await field(page, 'Current').press('Enter');
  await page.getByRole('radio', { name: 'Work out from the other two: Duration' }).check();
  await expect(page).toHaveURL(/#s=1\./u);
  const first = page.url();
  await field(page, 'Pad area').fill('12');
  await field(page, 'Pad area').press('Enter');
  await expect(page).not.toHaveURL(first);
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Link copied')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(page.url());
  expect(link.length).toBeLessThan(200);
  await solved(page);

  const other = await context.newPage();
  await other.goto(link);
  await solved(other);
  await expect(field(other, 'Current')).toHaveValue('3');
  await expect(field(other, 'Pad area')).toHaveValue('12');
  for (const at of [page, other]) await at.getByRole('button', { name: 'To the end' }).click();
  expect(await reading(other, 'delivered')).toBe(await reading(page, 'delivered'));
  // undo goes back to what the link brought, and no further
  await field(other, 'Pad area').fill('5');
  await field(other, 'Pad area').press('Enter');
  await other.getByRole('button', { name: 'Undo' }).click();
  await expect(field(other, 'Pad area')).toHaveValue('12');
  await expect(other.getByRole('button', { name: 'Undo' })).toBeDisabled();
  // a link put into the address bar of an open page is an edit like any other
  await other.evaluate((hash) => {
    location.hash = hash;
  }, new URL(first).hash);
  await expect(field(other, 'Pad area')).toHaveValue('8');
  await other.getByRole('button', { name: 'Undo' }).click();
  await expect(field(other, 'Pad area')).toHaveValue('12');
});

test('works where the browser refuses its clipboard and its storage, and says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  await openSolved(page);
  await page.getByRole('button', { name: 'Copy link' }).click();
  const dialog = page.getByRole('dialog', { name: 'Link to this treatment' });
  const text = dialog.getByRole('textbox');
  await expect(text).toBeFocused();
  await expect(text).toHaveValue(/^http.*#s=1\./u);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeFocused();
  await page.getByRole('button', { name: 'Recent' }).click();
  const menu = page.getByRole('group', { name: 'Recent treatments' });
  await expect(menu).toContainText('refuses to keep them');
  await expect(menu.getByRole('listitem')).toHaveText([/^Dexamethasone phosphate as sold/u]);
});

test('says what is wrong with a link that can not be opened, and keeps the treatment', async ({ page }) => {
  const whole =
    '#s=1.bce1ce.FclBCoAgFAXAu7y1G3VT7jpHhHz0QUEqqEEg3j2a7exaIfKVxH5KK5lQ0HFZrYUa4M3Qa4mEG5BK8SEZOG2mQmNrV8n_hKdW5u7TBmfnPD4';
  await page.goto(`/${whole.slice(0, -9)}`);
  const banner = page.locator('.banner.notice');
  await expect(banner).toContainText('cut short or damaged');
  await expect(banner).toContainText('The usual treatment is shown instead.');
  await solved(page);
  await expect(field(page, 'Current')).toHaveValue('2');
  for (const [hash, says] of [
    ['#s=9.abcdef.xyz', 'newer Iontolab'],
    [`#s=1.abcdef.${'A'.repeat(80_000)}`, '80009 characters'],
    ['#s=<img src=x onerror=document.title=1>', 'damaged'],
    // iodide with a current of −3 mA, and a key that would reach an object's prototype
    [
      '#s=1.9f33f1.FctBCoAgEAXQu_z1REg7kaBzRAyYUkI5MeYqvHu4frzVEJKEFCIIoA8llpIkw37Yq2rML98L7DA1AvOj8gpz16D1gMV-XqK9N4Lzs5cruNHPsKZtPw',
      '<b>bold</b>',
    ],
  ] as const) {
    await page.evaluate((text) => {
      location.hash = text;
    }, hash);
    await expect(banner).toContainText(says);
    await expect(banner).toContainText('The treatment on the page is kept.');
  }
  await expect(field(page, 'Current')).toHaveValue('2');
  await expect(banner.locator('img, b')).toHaveCount(0);
  await expect(page).toHaveTitle(/Iontolab/u);
});

test('keeps recent treatments in this browser and brings one back', async ({ page }) => {
  await openSolved(page);
  await page.getByLabel('Drug and formulation').selectOption('iodide');
  await solved(page);
  await expect(page).toHaveURL(/#s=1\./u);
  const iodide = page.url();
  await field(page, 'Current').fill('1');
  await field(page, 'Current').press('Enter');
  await solved(page);
  // what a reload brings back; a browser wants some time between two addresses
  await expect(page).not.toHaveURL(iodide);
  const menu = page.getByRole('group', { name: 'Recent treatments' });
  await page.getByRole('button', { name: 'Recent' }).click();
  await expect(menu.getByRole('listitem')).toHaveText([
    /^Potassium iodide 5 %1 mA/u,
    /^Dexamethasone phosphate as sold/u,
  ]);
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await page.reload();
  await page.getByRole('button', { name: 'Recent' }).click();
  await menu.getByRole('button', { name: /Dexamethasone/u }).click();
  await expect(menu).toBeHidden();
  await expect(page.getByLabel('Drug and formulation')).toHaveValue('dexamethasone');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('Drug and formulation')).toHaveValue('iodide');
  await expect(field(page, 'Current')).toHaveValue('1');
});
