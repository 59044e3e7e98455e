import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { loadTextReader } from '../../models/study/textReader.ts';
import { drawProblem } from '../../models/teaching/problem/drawProblem.ts';
import { parseProblem } from '../../models/teaching/problem/parseProblem.ts';
import { openSolved, solved } from './openPage.ts';

// by keyboard alone, and one page load for all

test.beforeAll(loadTextReader);

const heading = (page: Page) => page.locator('.panel-learn h3');

/** Within Learn, as a link to the place does. */
async function goTo(page: Page, place: string, title: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `learn=${place}`);
  await expect(heading(page)).toHaveText(title);
}

async function press(page: Page, name: string): Promise<void> {
  await page.locator('.panel-learn').getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

/** The radio button is reached and set by keys. */
async function choose(page: Page, name: string): Promise<void> {
  await page.locator('.panel-learn').getByRole('radio', { name, exact: true }).focus();
  await page.keyboard.press('Space');
}

async function select(page: Page, label: string, starting: string): Promise<void> {
  const menu = page.locator('.practice-unit').getByLabel(label, { exact: true });
  // a busy browser takes the letters one by one, each for a new word, and forgets them after a second
  await expect(async () => {
    await menu.focus();
    await page.keyboard.type(starting);
    await expect(menu.locator('option:checked')).toContainText(starting, { timeout: 500 });
  }).toPass({ intervals: [1200] });
  await page.keyboard.press('Enter');
}

const note = (page: Page) => page.locator('.practice-feedback .practice-note').last();

test('problems, cases and faults are done by keyboard alone', async ({ page }) => {
  await openSolved(page);
  await goTo(page, 'problem-time-from-dose/4711', 'How long for a dose?');
  // 40 mA·min at 3.5 mA
  const answer = page.getByRole('textbox', { name: 'Your answer' });
  await answer.focus();
  await page.keyboard.type('20 mA');
  await page.keyboard.press('Enter');
  await expect(page.getByText('mA measures something else')).toBeVisible();
  await answer.fill('140');
  await page.keyboard.press('Enter');
  await expect(note(page)).toContainText('You multiplied');
  await answer.fill('685,7 s');
  await page.keyboard.press('Enter');
  await expect(note(page)).toContainText('Right.');
  await expect(page.locator('.practice-worked li')).toContainText('40 mA·min ÷ 3.5 mA = 11.43 min');
  await goTo(page, 'problem-pole/7', 'Under which pole?');
  await press(page, 'Show how it is worked out');
  await expect(page.locator('.practice-worked')).toContainText(/(cathode|anode|neither)/u);
  await press(page, 'New numbers');
  await expect(page).toHaveURL(/problem-pole\/\d+$/u);

  const treated: readonly (readonly [place: string, title: string, drug: string, site: string])[] = [
    ['case-tennis-elbow/1', 'Tennis elbow', 'Dexamethasone', 'Lateral'],
    ['case-plantar-heel/1', 'Pain under the heel', 'Dexamethasone', 'Sole'],
    ['case-scar/1', 'A scar after surgery', 'Potassium', 'Knee'],
  ];
  const verdict = page.locator('.practice-verdict');
  for (const [place, title, drug, site] of treated) {
    await goTo(page, place, title);
    await select(page, 'Drug and formulation', drug);
    if (place.startsWith('case-tennis')) {
      // left on the forearm at first
      await press(page, 'Treat');
      await expect(verdict).toContainText('The pad does not lie over', { timeout: 60_000 });
    }
    await select(page, 'Place on the body', site);
    await press(page, 'Treat');
    await expect(verdict.locator('strong'), title).toHaveText('Well set.', { timeout: 60_000 });
    await expect(verdict.locator('.measured').first()).toHaveText(/\d/u);
  }
  const refused: readonly (readonly [place: string, title: string, reason: string])[] = [
    ['case-calcific-shoulder/2', 'Calcium in the shoulder', 'A pregnancy, or the chance of one'],
    ['case-sweaty-palms/2', 'Sweaty palms', 'A disturbed heartbeat, or the chance of one'],
    ['case-sweat-test/2', 'A child’s sweat test', 'Ill skin under the pad'],
  ];
  for (const [place, title, reason] of refused) {
    await goTo(page, place, title);
    await press(page, 'Do not treat');
    await choose(page, 'A pacemaker');
    await press(page, 'Decide so');
    await expect(verdict).toContainText('Not for that reason');
    await choose(page, reason);
    await press(page, 'Decide so');
    await expect(verdict).toContainText('Rightly not treated');
  }

  const faults: readonly (readonly [unit: string, fault: string, remedy: string])[] = [
    ['a', 'A pad is nearly dry', 'Stop, look at the skin, wet the pad well and press it on evenly'],
    ['b', 'A lead has come off', 'Turn the current down, fasten the lead, ramp up again'],
    ['c', 'The leads are exchanged', 'Stop, and put the drug’s pad on the other pole'],
    ['d', 'The pads are joined by fluid', 'Stop, dry the skin between the pads, and set them further apart'],
    ['e', 'The battery is flat', 'Charge or change the battery, and give what is left of the dose'],
    ['f', 'Nothing: the unit works', 'Go on, and explain what was felt'],
  ];
  for (const [unit, fault, remedy] of faults) {
    await goTo(page, `fault-unit-${unit}`, `Unit ${unit.toUpperCase()}`);
    await solved(page);
    // what the page finds by itself would name it
    await expect(page.locator('.panel-readings .findings')).toBeHidden();
    await choose(page, unit === 'a' ? 'The battery is flat' : fault);
    await press(page, 'Check');
    if (unit === 'a') {
      await expect(note(page)).toContainText('Not that.');
      await choose(page, fault);
      await press(page, 'Check');
    }
    await choose(page, remedy);
    await press(page, 'Check');
    await expect(page.getByText('As the run shows')).toBeVisible();
    await expect(page.locator('.practice-feedback .measured').first()).toHaveText(/\d/u);
  }
  await expect(page.locator('.panel-readings .findings')).toBeVisible();
  const kept = () => page.evaluate(() => localStorage.getItem('iontolab-progress'));
  await expect.poll(kept).toContain('"id":"sweat-test","started"');
});

test('every dose problem is solved by keyboard alone', async ({ page }) => {
  const folder = 'models/teaching/problems';
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const seed = 7;
  await openSolved(page);
  for (const file of files) {
    const read = parseProblem(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')));
    if (read.kind !== 'problem') throw new Error(`${file} is no problem`);
    const { problem } = read;
    await goTo(page, `problem-${problem.id}/${seed}`, problem.title.en);
    const reveal = page.locator('.panel-learn').getByRole('button', { name: 'Show how it is worked out' });
    await expect(reveal).toBeVisible({ timeout: 60_000 });
    const field = page.getByRole('textbox', { name: 'Your answer' });
    if (problem.answer.kind === 'choice') {
      const options = page.locator('.panel-learn').getByRole('radio');
      await options.first().focus();
      await page.keyboard.press('Space');
      for (let tried = 1; ; tried += 1) {
        await page.keyboard.press('Enter');
        await expect(note(page)).toBeVisible();
        if ((await reveal.count()) === 0 || (await reveal.isHidden())) break;
        expect(tried, problem.id).toBeLessThan(await options.count());
        await page.keyboard.press('ArrowDown');
      }
      continue;
    }
    let right: string;
    if (problem.solved === undefined) {
      const { answer } = drawProblem(problem, seed);
      if (answer.kind !== 'number') throw new Error(`${problem.id} asks for no number`);
      right = `${answer.value} ${answer.unit}`.trim();
    } else {
      // as a student copies it from the last line
      await press(page, 'Show how it is worked out');
      const worked = await page.locator('.practice-worked li').last().innerText();
      right = Array.from(worked.matchAll(/\d[\d.]*\s(?:[µμmn]?g|%)/gu), ([found]) => found).at(-1) ?? worked;
    }
    await field.focus();
    await page.keyboard.type(right);
    await page.keyboard.press('Enter');
    await expect(note(page), `${problem.id}: ${right}`).toContainText('Right.');
  }
  // what was looked up first is not counted as found
  const kept = async () => (await page.evaluate(() => localStorage.getItem('iontolab-progress'))) ?? '';
  await expect
    .poll(async () => (await kept()).match(/"first":"looked up","right":false,"solved":true/gu))
    .toHaveLength(3);
});
