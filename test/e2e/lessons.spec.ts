import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { parseLesson } from '../../models/teaching/parseLesson.ts';
import type { Lesson } from '../../models/teaching/lesson.ts';
import { launchOptions } from '../support/chromium.ts';
import { sizes, solved, withoutWebgl } from './openPage.ts';

test.use({
  viewport: sizes.desktop,
  contextOptions: { reducedMotion: 'reduce' },
  launchOptions: { ...launchOptions, args: [...launchOptions.args, ...withoutWebgl] },
});

const folder = 'models/teaching/lessons';
const lessons: readonly Lesson[] = readdirSync(folder)
  .map((file) => parseLesson(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))))
  .flatMap((result) => (result.kind === 'lesson' ? [result.lesson] : []))
  .toSorted((one, other) => one.order - other.order);

/** A run may take as long as the first one of the page. */
const patient = { timeout: 90_000 };

/** By Tab alone, from where the focus is. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${target.toString()}`);
}

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');

/** Nothing that was not measured, and nothing that can not be read out. */
function expectWhole(text: string): void {
  expect(text.trim()).not.toBe('');
  expect(text).not.toMatch(/[{}∞]|NaN|undefined|(?:^|\s)–(?:\s|$)/u);
}

async function predict(page: Page, count: number): Promise<void> {
  const form = page.locator('.lesson-ask');
  if (count === 0) {
    await tabTo(page, form.getByRole('textbox'));
    await page.keyboard.type('1');
  } else {
    await tabTo(page, form.getByRole('radio').first());
    await page.keyboard.press('Space');
  }
  // nothing of the run is to be seen before this
  await expect(page.locator('.panel-readings')).toHaveJSProperty('inert', true);
  await page.keyboard.press('Enter');
}

/** Tries one choice after the other until the physics says that it is right. */
async function answer(page: Page, lesson: Lesson, step: number): Promise<void> {
  const form = page.locator('.lesson-ask');
  const feedback = page.locator('.lesson-feedback');
  const question = lesson.steps[step]?.question;
  if (question?.kind === 'number') {
    await tabTo(page, form.getByRole('textbox'));
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await expect(feedback).toHaveText(/\S/u);
    expectWhole(await feedback.innerText());
    return;
  }
  const radios = form.getByRole('radio');
  await tabTo(page, radios.first());
  await page.keyboard.press('Space');
  for (let choice = 0; ; choice += 1) {
    await page.keyboard.press('Enter');
    await expect(feedback).toHaveAttribute('data-mark', /right|wrong/u);
    expectWhole(await feedback.innerText());
    if ((await feedback.getAttribute('data-mark')) === 'right') return;
    expect(choice, `${lesson.id}: no choice of step ${step + 1} is right`).toBeLessThan((await radios.count()) - 1);
    await page.keyboard.press('ArrowDown');
  }
}

/** One lesson after the other, from its heading to the link to the next one. */
async function play(page: Page, chosen: readonly Lesson[]): Promise<void> {
  const [first] = chosen;
  await page.goto('/#learn');
  await solved(page);
  await tabTo(page, page.locator(`.learn-card[data-place="lesson-${first?.id ?? ''}"]`));
  await page.keyboard.press('Enter');
  for (const [place, lesson] of chosen.entries()) {
    for (const [index, step] of lesson.steps.entries()) {
      const here = `step ${index + 1} of ${lesson.steps.length}`;
      await expect.poll(() => focused(page), patient).toContain(here);
      await expect.poll(() => focused(page)).toContain(step.title.en);
      if (step.prediction !== undefined)
        await predict(page, step.prediction.kind === 'choice' ? step.prediction.choices.length : 0);
      const result = page.locator('.lesson-result.revealed');
      await expect(result).toBeVisible(patient);
      for (const told of await page.locator('.lesson-text, .lesson-passage p, .lesson-verdict p').allInnerTexts())
        expectWhole(told);
      if (step.observe !== undefined) {
        const observed = await page.locator('.lesson-passage.observe p').innerText();
        await expect(page.locator('.lesson-player > [role="status"]')).toContainText(observed);
      }
      if (step.prediction !== undefined && (step.observe ?? step.explain) !== undefined)
        await expect.poll(() => focused(page)).toMatch(/What happened|Why/u);
      if (step.question !== undefined) await answer(page, lesson, index);
      await tabTo(page, page.locator('.lesson-on'));
      await page.keyboard.press('Enter');
    }
    await expect.poll(() => focused(page)).toContain('That was it');
    const next = chosen[place + 1];
    if (next === undefined) continue;
    await tabTo(page, page.getByRole('link', { name: `Next: ${next.title.en}` }));
    await page.keyboard.press('Enter');
  }
  await tabTo(page, page.getByRole('link', { name: 'All of Learn' }));
  await page.keyboard.press('Enter');
  await expect(page.locator('.learn-summary')).toHaveText(new RegExp(`^${chosen.length} of \\d+ done$`, 'u'));
}

// in parts, so that none of them is long
const parts = 3;
const each = Math.ceil(lessons.length / parts);
for (let part = 0; part < parts; part += 1) {
  test(`plays every lesson to its end by keyboard alone, and tells a screen reader each step: part ${part + 1}`, async ({
    page,
  }) => {
    // seven lessons of three runs each: a busy machine is no failure
    test.setTimeout(420_000);
    expect(lessons.length).toBe(readdirSync(folder).length);
    await play(page, lessons.slice(part * each, (part + 1) * each));
  });
}
