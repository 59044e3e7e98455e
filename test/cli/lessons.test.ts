import { mkdtempSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { main } from '../../cli/main.ts';
import { writeValue } from '../../cli/guideNumber.ts';
import { packScorm } from '../../cli/scormCommand.ts';
import { oneLessonPart } from '../../cli/teachPart.ts';
import * as models from '../../models/index.ts';
import { noSettings, readTeachPart } from '../../src/app/classroom/teachPart.ts';
import { lessonFiles } from '../support/taughtRuns.ts';
import { fakeTerminal } from './fakes.ts';

async function iontolab(...words: string[]) {
  const terminal = fakeTerminal();
  const code = await main(words, terminal, models);
  return { code, ...terminal.printed };
}

describe('iontolab lessons', () => {
  it('lists every lesson with its goal, in both languages', async () => {
    const english = await iontolab('lessons');
    const spanish = await iontolab('lessons', '--lang', 'es');
    for (const { name, json } of lessonFiles()) {
      const { title, goal } = json as { title: Record<string, string>; goal: Record<string, string> };
      expect(english.out).toContain(`${name} `);
      expect(english.out).toContain(title['en']);
      expect(spanish.out).toContain(goal['es']);
    }
  });

  it('prints a guide whose answers come from runs that are solved for it', async () => {
    const { code, out, err } = await iontolab('lessons', 'wrong-pole', '--guide', '--lang', 'es');
    expect(code).toBe(0);
    expect(err).toContain('solving the runs of wrong-pole');
    expect(out).toContain('<html lang="es">');
    expect(out).toContain('Para enseñanza e investigación; no para decidir un tratamiento');
    const right = [...out.matchAll(/<li class="right">.*?<\/span> ([^<]*)/gu)].map(([, text]) => text);
    expect(right).toEqual(['Casi nada', 'Sodio que entra y cloruro que sale', 'El positivo']);
    // every number is there, and nothing is asked of anybody
    expect(out).not.toMatch(/[{–]\w+\}|>–|–</u);
    expect(out).not.toMatch(/https?:|src=|@import|<script/u);
  }, 120_000);

  it.each([
    [['lessons', 'nosuch'], 'there is no lesson "nosuch"'],
    [['lessons', '--lang', 'fr'], 'neither en nor es'],
    [['lessons', '--guide', '--json'], 'exclude each other'],
    [['lessons', '--out', 'x.html'], '--out goes with --guide'],
    [['scorm', '--lesson', 'wrong-pole'], '--out FILE'],
    [['scorm', '--lesson', 'wrong-pol', '--out', 'x.zip'], 'Did you mean "wrong-pole"'],
    [['scorm', '--lesson', 'wrong-pole', '--out', 'x.zip', '--mastery', '101'], 'between 0 and 100'],
  ])('refuses %j', async (words, says) => {
    const { code, err } = await iontolab(...words);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });
});

describe('a number of the guide', () => {
  it.each([
    [{ value: 34.2, unit: 'µg', digits: 2 }, 'es', '34 µg'],
    [{ value: 0.5, unit: 'mA', digits: 2 }, 'es', '0,50 mA'],
    [{ value: 1234.5, unit: 'µg', digits: 2 }, 'en', '1235 µg'],
    [{ value: 0, unit: 'µg', digits: 2 }, 'en', '0 µg'],
    [{ value: 9.7e-45, unit: '%', digits: 2 }, 'en', '0 %'],
    [{ value: -2.345e-6, unit: '', digits: 3 }, 'en', '-2.35 × 10⁻⁶'],
    [{ value: 1500, unit: 'µm', digits: null }, 'es', '1500 µm'],
  ] as const)('%j reads in %s: %s', (value, language, text) => {
    expect(writeValue(value, language).replaceAll('\u00a0', ' ')).toBe(text);
  });
});

describe('a SCORM 1.2 package', () => {
  const page = mkdtempSync(join(tmpdir(), 'iontolab-page-'));
  mkdirSync(join(page, 'assets'));
  mkdirSync(join(page, 'cli'));
  for (const [name, text] of [
    ['index.html', '<title>Iontolab</title>'],
    ['scorm.html', '<html><title>Iontolab</title></html>'],
    ['offline.js', ''],
    ['assets/a b.js', ''],
    ['cli/iontolab.mjs', ''],
  ] as const)
    writeFileSync(join(page, name), text);
  const pack = (mastery: number | null, language: 'es' | null): Uint8Array => {
    const out = join(page, '..', 'wrong-pole.zip');
    const command = { kind: 'scorm', lesson: 'wrong-pole', language, mastery, out, quiet: true } as const;
    expect(packScorm(command, fakeTerminal(), page)).toBe(0);
    return new Uint8Array(readFileSync(out));
  };

  it('lists in its manifest every file that it holds, and opens at the page that talks to the system', () => {
    const files = unzipSync(pack(60, 'es'));
    const manifest = new TextDecoder().decode(files['imsmanifest.xml']);
    const listed = [...manifest.matchAll(/<file href="([^"]+)"/gu)].map(([, name = '']) => decodeURI(name));
    expect(listed.toSorted()).toEqual(['assets/a b.js', 'index.html', 'scorm.html']);
    expect(Object.keys(files).toSorted()).toEqual([...listed, 'imsmanifest.xml'].toSorted());
    expect(manifest).toContain('<schemaversion>1.2</schemaversion>');
    expect(manifest).toContain('adlcp:scormtype="sco" href="scorm.html"');
    expect(manifest).toContain('<adlcp:masteryscore>60</adlcp:masteryscore>');
    expect(manifest).toContain('<title>¿Importa el polo?</title>');
    const launch = new TextDecoder().decode(files['scorm.html']);
    const [, content = ''] = /<meta name="lesson" content="([^"]*)"/u.exec(launch) ?? [];
    const asked = new URLSearchParams(content.replaceAll('&amp;', '&'));
    expect(asked.get('learn')).toBe('lesson-wrong-pole');
    expect(asked.get('lang')).toBe('es');
  });

  it('asks for no score of its own accord, and is the same every time', () => {
    const once = pack(null, null);
    expect(new TextDecoder().decode(unzipSync(once)['imsmanifest.xml'])).not.toContain('masteryscore');
    expect(pack(null, null)).toEqual(once);
  });

  it('carries settings that the page reads', () => {
    const read = readTeachPart(`#teach=${oneLessonPart('wrong-pole')}`);
    expect(read).toEqual({
      kind: 'settings',
      settings: {
        ...noSettings,
        lessons: ['wrong-pole'],
        hidden: ['bench', 'patient', 'explore', 'recent', 'share', 'files'],
      },
    });
  });
});
