import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { reasonOf } from '../../cli/complaint.ts';
import { main } from '../../cli/main.ts';
import { sizeLimit } from '../../cli/readStudy.ts';
import { presets } from '../../models/index.ts';
import { fakeEngine, fakeTerminal } from './fakes.ts';

const folder = mkdtempSync(join(tmpdir(), 'iontolab-study-'));
afterAll(() => rmSync(folder, { recursive: true }));

const b1 = presets.find((preset) => preset.id === 'b1')?.study;
const goodText = JSON.stringify(b1, null, 2);

async function validate(word: string, input = '', options: string[] = []) {
  const terminal = fakeTerminal({ input });
  const code = await main(['validate', word, ...options], terminal, fakeEngine());
  return { code, ...terminal.printed };
}

function fileWith(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('reading a study', () => {
  it('takes a preset, a file and standard input for the same study', async () => {
    expect(await validate('b1')).toMatchObject({ code: 0, out: 'preset b1 is good: it can be solved.\n', err: '' });
    const path = fileWith('b1.json', goodText);
    expect(await validate(path)).toMatchObject({ code: 0, out: `${path} is good: it can be solved.\n` });
    expect(await validate('-', goodText)).toMatchObject({
      code: 0,
      out: 'standard input is good: it can be solved.\n',
    });
  });

  it('takes a file that begins with a byte-order mark', async () => {
    expect((await validate(fileWith('bom.json', `\uFEFF${goodText}`))).code).toBe(0);
  });

  it('offers the nearest preset for a word that is neither preset nor file', async () => {
    const { code, err } = await validate('b11');
    expect(code).toBe(2);
    expect(err).toMatch(/cannot read b11: there is neither a preset nor a file of that name\. Did you mean "b1"\?/);
  });

  it('does not offer presets for a path', async () => {
    expect((await validate('./b1.jsn')).err).toBe('iontolab: cannot read ./b1.jsn: there is no such file.\n');
  });

  it('refuses a folder', async () => {
    expect(await validate(folder)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/it is a folder, a study is a/),
    });
  });

  it('refuses a file beyond the limit before reading it', async () => {
    const path = fileWith('huge.json', '');
    // 8 TiB of nothing: reading it would never end
    truncateSync(path, 8 * 2 ** 40);
    const { code, err } = await validate(path);
    expect(code).toBe(2);
    expect(err).toMatch(/too large \(8796093\.0 MB\): a study has at most 1\.0 MB/);
  });

  it('refuses standard input beyond the limit, and takes it up to the limit', async () => {
    const room = sizeLimit - new TextEncoder().encode(goodText).length;
    expect((await validate('-', goodText + ' '.repeat(room))).code).toBe(0);
    expect((await validate('-', goodText + ' '.repeat(room + 1))).err).toMatch(/standard input is too large/);
  });

  it.each([
    [goodText.slice(0, 700), /not a study that can be solved:\n {2}This is not JSON: .* at line \d+, column \d+/],
    ['{"name": "cut', /not JSON: a text has no end, at line 1/],
    ['{\n  "version": 1,\n  "name" 2\n}', /not JSON: .* at line 3, column 10/],
    ['not json', /not JSON/],
    ['  \n', /file is empty/],
  ])('says where the JSON breaks: %j', async (text, message) => {
    const terminal = fakeTerminal();
    expect(await main(['run', fileWith('bad.json', text)], terminal, fakeEngine())).toBe(2);
    expect(terminal.printed.err).toMatch(message);
    expect(terminal.printed.out).toBe('');
  });

  it('refuses bytes that are not UTF-8', async () => {
    expect((await validate(fileWith('latin.json', Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d)))).err).toMatch(
      /not text in UTF-8/,
    );
  });

  it('says in plain words why the system refused', () => {
    expect(reasonOf(Object.assign(new Error('EACCES: permission denied, open x'), { code: 'EACCES' }))).toBe(
      'permission denied',
    );
    expect(reasonOf(new Error('something rare'))).toBe('something rare');
  });
});

describe('validate', () => {
  const broken = JSON.stringify({
    ...b1,
    temprature_C: 37,
    layers: b1?.layers.map((layer, k) => (k === 1 ? { ...layer, thickness_um: -15 } : layer)),
  });

  it('lists every fault with path, value, allowed range and suggestion', async () => {
    const { code, out } = await validate('-', broken);
    expect(code).toBe(2);
    expect(out).toMatch(/standard input has \d+ faults:/);
    expect(out).toMatch(/layers\[1\]\.thickness_um: .*found -15; allowed: /);
    expect(out).toMatch(/temprature_C: .*did you mean "temperature_C"\?/);
  });

  it('gives the faults as JSON', async () => {
    const { code, out } = await validate('-', broken, ['--json']);
    expect(code).toBe(2);
    const report = JSON.parse(out) as { valid: boolean; faults: { path: string; value?: unknown }[] };
    expect(report.valid).toBe(false);
    expect(report.faults).toContainEqual(expect.objectContaining({ path: 'layers[1].thickness_um', value: -15 }));
  });

  it('refuses to run the same study, with the same faults on the error stream', async () => {
    const terminal = fakeTerminal({ input: broken });
    expect(await main(['run', '-'], terminal, fakeEngine())).toBe(2);
    expect(terminal.printed.out).toBe('');
    expect(terminal.printed.err).toMatch(/standard input is not a study that can be solved:\n.*thickness_um/s);
  });

  it('prints nothing of a study that a terminal would obey', async () => {
    const { out } = await validate('-', JSON.stringify({ ...b1, 'x\u001b]0;evil\u0007': 1, drug: 'a\u001b[2J' }));
    // eslint-disable-next-line no-control-regex
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    expect(out).toContain('\\u{1b}');
  });
});
