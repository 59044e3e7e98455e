import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { noSettings, readTeachPart, writeTeachPart } from '../../src/app/classroom/teachPart.ts';
import { field, sizes, solved } from './openPage.ts';

test.use({
  viewport: sizes.desktop,
});

test('holds what a teacher’s link locks against every way in, and lets everything go on request', async ({ page }) => {
  const part = writeTeachPart({
    ...noSettings,
    locked: ['drug', 'dose', 'scale'],
    hidden: ['expert', 'explore', 'recent'],
    scale: 'treatment',
    time: 300,
  });
  await page.goto(`/#${part}`);
  await solved(page);
  const drug = page.getByLabel('Drug and formulation');
  await expect(drug).toBeDisabled();
  await expect(page.locator('[data-part="drug"]')).toContainText('Locked by the teacher’s link');
  await expect(page.getByText('Expert parameters', { exact: true })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Explore' })).toBeHidden();
  await expect(page.getByRole('slider', { name: 'Session time' })).toHaveAttribute('aria-valuenow', '300');

  // the dose is held, so that the time follows the current
  await expect(field(page, 'Dose')).toBeDisabled();
  const dose = await field(page, 'Dose').inputValue();
  const duration = await field(page, 'Duration').inputValue();
  await field(page, 'Current').fill('1');
  await field(page, 'Current').press('Enter');
  await expect(field(page, 'Duration')).not.toHaveValue(duration);
  await expect(field(page, 'Dose')).toHaveValue(dose);

  // a file, a link and the keys of the picture
  const banner = page.locator('.banner.notice');
  await page.evaluate(() => {
    const files = new DataTransfer();
    files.items.add(new File([JSON.stringify({ version: 1 })], 'x.json', { type: 'application/json' }));
    document.dispatchEvent(new DragEvent('drop', { dataTransfer: files, cancelable: true, bubbles: true }));
  });
  await expect(page.locator('.faults')).toContainText('x.json');
  await page.evaluate(() => {
    location.hash =
      's=1.bce1ce.FclBCoAgFAXAu7y1G3VT7jpHhHz0QUEqqEEg3j2a7exaIfKVxH5KK5lQ0HFZrYUa4M3Qa4mEG5BK8SEZOG2mQmNrV8n_hKdW5u7TBmfnPD4';
  });
  await expect(banner).toContainText('the teacher’s link holds this as it is');
  await expect(page).toHaveURL(/teach=1\./u);
  await expect(field(page, 'Current')).toHaveValue('1');
  await page.locator('.scene3d-scale-button:visible').last().focus();
  await page.keyboard.press('3');
  await expect(banner).toContainText('Scale of the picture: the teacher’s link holds this as it is.');
  await page.keyboard.press('Control+z');
  await expect(field(page, 'Duration')).toHaveValue(duration);

  await page.getByRole('button', { name: 'Teacher’s link' }).click();
  const note = page.getByRole('group', { name: 'A teacher’s link has set up this page.' });
  await expect(note).toContainText('Locked: Drug and place, Dose, and Scale of the picture.');
  await note.getByRole('button', { name: 'Open everything' }).click();
  await expect(drug).toBeEnabled();
  await expect(field(page, 'Dose')).toBeEnabled();
  await expect(page.getByText('Expert parameters', { exact: true })).toBeVisible();
  await expect(page).not.toHaveURL(/teach=/u);
  await expect(page.getByRole('button', { name: 'Teacher’s link' })).toBeHidden();

  // one that is cut short opens the page with everything, and says so
  await page.goto('about:blank');
  await page.goto(`/#${part.slice(0, -4)}&lang=es`);
  await expect(banner).toContainText('Los ajustes del docente en este enlace están cortados o dañados');
  await expect(page.getByLabel('Fármaco y formulación')).toBeEnabled();
});

test('puts a teacher’s link together by ticking, writes the guide from solved runs, and erases progress when asked', async ({
  page,
}) => {
  await page.addInitScript(() => {
    if (localStorage.getItem('iontolab-progress') !== null) return;
    const answers = { 'step-2': { first: 'Sodium', right: true, solved: true, tries: 1, at: 2 } };
    const task = { kind: 'lesson', id: 'wrong-pole', started: 1, finished: 3, place: '3', answers };
    localStorage.setItem('iontolab-progress', JSON.stringify({ version: 1, tasks: [task] }));
  });
  await page.goto('/#learn');
  await page.getByRole('button', { name: 'For teachers' }).click();
  const dialog = page.getByRole('dialog', { name: 'For teachers' });
  await dialog.getByRole('checkbox', { name: 'Does the pole matter?' }).check();
  await dialog.getByLabel('Begins in').selectOption('the first ticked task');
  await dialog.getByLabel('Expert parameters').selectOption('hidden');
  await dialog.getByLabel('Dose', { exact: true }).selectOption('locked');
  await dialog.getByLabel('Language').selectOption('Español');
  const forStudents = dialog.getByRole('textbox', { name: 'Link for students' });
  await expect(forStudents).toHaveValue(/#learn=lesson-wrong-pole&teach=1\..*&lang=es$/u);
  const link = await forStudents.inputValue();
  expect(readTeachPart(new URL(link).hash)).toEqual({
    kind: 'settings',
    settings: { ...noSettings, lessons: ['lesson-wrong-pole'], locked: ['dose'], hidden: ['expert'] },
  });
  await expect(dialog.getByRole('textbox', { name: 'For a page of your course' })).toHaveValue(
    /^<iframe src="http.*&amp;embed"/u,
  );
  const { violations } = await new AxeBuilder({ page }).include('.teacher-dialog').analyze();
  expect(violations).toEqual([]);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Teacher’s guide' }).click();
  const guide = page.getByRole('dialog', { name: 'Teacher’s guide' });
  await guide.getByLabel('Lesson').selectOption('Does the pole matter?');
  await guide.getByRole('button', { name: 'Write the guide' }).click();
  await expect(guide.getByText('The guide is ready.')).toBeVisible({ timeout: 90_000 });
  await expect(guide.locator('[data-right="true"]').first()).toContainText('Next to nothing');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'My progress' }).click();
  const progress = page.getByRole('dialog', { name: 'My progress' });
  await expect(progress.getByRole('row', { name: /Does the pole matter\?/u })).toContainText('1 of 1');
  await progress.getByRole('button', { name: 'Erase' }).click();
  await expect(progress.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await progress.getByRole('button', { name: 'Yes, erase' }).click();
  await expect(progress).toContainText('Nothing has been done yet.');
  expect(await page.evaluate(() => localStorage.getItem('iontolab-progress'))).toBeNull();
});
