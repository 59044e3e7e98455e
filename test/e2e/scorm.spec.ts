import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { expect, test, type FrameLocator, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { sizes } from './openPage.ts';

test.use({
  viewport: sizes.desktop,
});

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** A learning system's player: scorm-again as its API, the package in a frame; what it keeps stands in the session's storage. */
const player = (
  mastery: string,
): string => `<!doctype html><title>Course</title><style>iframe{width:100%;height:860px;border:0}</style>
<script src="./scorm-again.js"></script>
<script>
  window.API = new Scorm12API({ autocommit: false, logLevel: 5 });
  const kept = JSON.parse(sessionStorage.getItem('cmi') ?? 'null');
  if (kept !== null) window.API.loadFromJSON(kept, '');
  window.API.cmi.student_data.mastery_score = '${mastery}';
  window.API.on('LMSCommit', () => sessionStorage.setItem('cmi', JSON.stringify(window.API.cmi)));
  window.API.on('LMSFinish', () => sessionStorage.setItem('cmi', JSON.stringify(window.API.cmi)));
</script>
<iframe id="sco" src="./package/scorm.html"></iframe>`;

async function serve(files: Record<string, Uint8Array>): Promise<{ server: Server; address: string }> {
  const manifest = new TextDecoder().decode(files['imsmanifest.xml']);
  const [, mastery = ''] = /masteryscore>(\d+)</u.exec(manifest) ?? [];
  const again = readFileSync('node_modules/scorm-again/dist/scorm12.min.js');
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://any').pathname;
    const body =
      path === '/'
        ? player(mastery)
        : path === '/scorm-again.js'
          ? again
          : path.startsWith('/package/')
            ? files[decodeURIComponent(path.slice('/package/'.length))]
            : undefined;
    response.statusCode = body === undefined ? 404 : 200;
    response.setHeader('Content-Type', path === '/' ? 'text/html' : (types[extname(path)] ?? 'text/plain'));
    response.end(body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

interface Course {
  readonly API: { readonly cmi: unknown };
}

/** What the system has, in the words of SCORM 1.2. */
const told = (page: Page) =>
  page.evaluate(() => {
    const { API } = window as unknown as Course;
    return JSON.parse(JSON.stringify(API.cmi)) as {
      core: { lesson_status: string; score: { raw: string }; session_time: string; exit: string };
      suspend_data: string;
    };
  });

const inside = (page: Page): FrameLocator => page.frameLocator('#sco').frameLocator('iframe');

/** Answers a step's prediction by its n-th choice, and its question likewise, and goes on. */
async function takeStep(frame: FrameLocator, predict: number | null, answer: number | null): Promise<void> {
  const ask = frame.locator('.lesson-ask');
  if (predict !== null) {
    await ask.getByRole('radio').nth(predict).check();
    await ask.getByRole('button', { name: 'Run it' }).click();
  }
  const skip = frame.getByRole('button', { name: 'To the end', exact: true }).and(frame.locator('.panel-learn *'));
  const question = ask.getByRole('button', { name: 'Check' });
  const on = frame.locator('.lesson-foot .lesson-on:visible');
  await expect(skip.or(question).or(on).first()).toBeVisible({ timeout: 60_000 });
  // it may be over by itself meanwhile
  await skip.evaluateAll((all) => {
    for (const node of all) if (node.checkVisibility()) (node as HTMLElement).click();
  });
  if (answer !== null) {
    await expect(question).toBeVisible({ timeout: 60_000 });
    await ask.getByRole('radio').nth(answer).check();
    await question.click();
  }
  await frame
    .locator('.lesson-foot')
    .getByRole('button', { name: /^(?:Continue|Finish)$/u })
    .click({ timeout: 60_000 });
}

test('a package tells a learning system where a lesson was left, that it is done, and the score', async ({ page }) => {
  const zip = join(mkdtempSync(join(tmpdir(), 'iontolab-scorm-')), 'wrong-pole.zip');
  execFileSync(process.execPath, ['bin/iontolab.mjs', 'scorm', '--lesson', 'wrong-pole', '--mastery', '50', '-o', zip]);
  const { server, address } = await serve(unzipSync(new Uint8Array(readFileSync(zip))));
  const foreign: string[] = [];
  const broken: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(?:blob|data):/u.test(request.url())) foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (/Content Security Policy/u.test(message.text())) broken.push(message.text());
  });

  await page.goto(address);
  const frame = inside(page);
  await expect(frame.getByRole('heading', { name: 'Turn the pad round' })).toBeVisible({ timeout: 60_000 });
  await expect(frame.getByRole('button', { name: 'Patient' })).toBeHidden();
  await expect.poll(async () => (await told(page)).core.lesson_status).toBe('incomplete');
  await takeStep(frame, 2, null);
  await expect(frame.getByRole('heading', { name: 'Who carries the current?' })).toBeVisible();
  await expect.poll(async () => (await told(page)).suspend_data).toContain('"place":"1"');
  // nothing is kept in the browser that the next learner on this machine would find
  expect(await page.evaluate(() => localStorage.getItem('iontolab-progress'))).toBeNull();

  await page.reload();
  await expect(frame.getByRole('heading', { name: 'Who carries the current?' })).toBeVisible({ timeout: 60_000 });
  await takeStep(frame, null, 1);
  await takeStep(frame, null, 0);
  await takeStep(frame, null, null);
  await expect(frame.getByRole('heading', { name: 'That was it' })).toBeVisible();
  await expect.poll(async () => (await told(page)).core.lesson_status).toBe('passed');
  await expect.poll(async () => (await told(page)).core.score.raw).toBe('50');

  // left for good: the sitting is closed with its time
  await page.goto(`${address}scorm-again.js`);
  const kept = await page.evaluate(() => sessionStorage.getItem('cmi') ?? '');
  expect(kept).toContain('"lesson_status":"passed"');
  expect(kept).toMatch(/"session_time":"\d\d+:\d\d:\d\d\.\d\d"/u);
  expect(broken).toEqual([]);
  expect(foreign).toEqual([]);
  server.close();
});
