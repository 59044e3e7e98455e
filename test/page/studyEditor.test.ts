import { jsonLanguage } from '@codemirror/lang-json';
import { describe, expect, it } from 'vitest';
import { parseStudy } from '../../models/study/parseStudy.ts';
import { presets } from '../../models/study/presets/index.ts';
import { keysAt, shapeAt } from '../../models/study/shapeAt.ts';
import { numbersIn, readPath, writePath } from '../../models/study/studyPath.ts';
import { describeShape } from '../../src/controls/editor/describe.ts';
import { pathAt, placeOf } from '../../src/controls/editor/jsonPlaces.ts';
import { readStudyText } from '../../src/controls/editor/studyFaults.ts';

const usual = presets.find(({ id }) => id === 'dexamethasone')!.study;
const write = (json: unknown): string => JSON.stringify(json, null, 2);
const text = write(usual);
const tree = jsonLanguage.parser.parse(text);

describe('a place in the text of a study', () => {
  it('is found from every path that holds a number, and tells that path again', () => {
    const leaves = numbersIn(usual);
    expect(leaves.length).toBeGreaterThan(50);
    for (const { path, value } of leaves) {
      const { from, to } = placeOf(tree, text, path);
      expect(text.slice(from, to)).toMatch(
        new RegExp(String.raw`(^|: )${String(value).replace('+', String.raw`\+`)}$`, 'u'),
      );
      expect(pathAt(tree, text, to - 1)).toBe(path);
    }
  });

  it('of something that is missing is the nearest thing around it', () => {
    const { from, to } = placeOf(tree, text, 'session.nothing.at.all');
    expect(text.slice(from, to)).toBe('"session"');
    expect(placeOf(tree, text, '')).toEqual({ from: 0, to: 1 });
    expect(placeOf(jsonLanguage.parser.parse(''), '', 'session')).toEqual({ from: 0, to: 0 });
  });
});

describe('the text of a study', () => {
  it('is read as the study where nothing is wrong', () => {
    expect(readStudyText(text, parseStudy)).toMatchObject({ faults: [], study: { name: usual.name } });
  });

  it.each([
    ['session.duration_min', '5 kg', /unit kg.*Allowed/u],
    ['layers[1].thickness_um', -3, /too small\. Allowed: 1 to 50000 µm/u],
    ['electrode.polarity', 'cathod', /Did you mean "cathode"/u],
    ['drug', 'sodiun', /Did you mean "sodium"/u],
  ])('tells of a wrong %s where it stands', (path, value, message) => {
    const wrong = write(writePath(usual, path, value));
    const { study, faults } = readStudyText(wrong, parseStudy);
    expect(study).toBeNull();
    const own = faults.find((fault) => fault.path === path)!;
    expect(own.message).toMatch(message);
    expect(wrong.slice(own.from, own.to)).toContain(JSON.stringify(value));
    expect(wrong.split('\n')[own.line - 1]).toContain(JSON.stringify(value));
  });

  it('lists its faults from top to bottom', () => {
    const wrong = writePath(writePath(usual, 'session.current_mA', 'much'), 'version', 7);
    const { faults } = readStudyText(write(writePath(wrong, 'version', 1)), parseStudy);
    expect(faults.map(({ line }) => line)).toEqual(faults.map(({ line }) => line).toSorted((a, b) => a - b));
  });

  it.each([
    ['{\n  "version": 1,\n}', 3, /a key in double quotes belongs here/u],
    ['{"version": 1', 1, /breaks off before the closing/u],
    ['', 1, /ends too early/u],
  ])('%j is not JSON, and says in which line', (broken, line, message) => {
    const { faults } = readStudyText(broken, parseStudy);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ path: '', line });
    expect(faults[0]?.message).toMatch(message);
  });
});

describe('what may stand at a place', () => {
  it('is known for every number of every preset, with its label and range', () => {
    for (const { study } of presets) {
      for (const { path, value } of numbersIn(study)) {
        if (path === 'version') continue;
        const shape = shapeAt(study, path);
        expect(shape?.shape, path).toBe('number');
        if (shape?.shape !== 'number') continue;
        expect(describeShape(shape).title).toMatch(/\S/u);
        expect(value).toBeGreaterThanOrEqual(shape.quantity.min);
        expect(value).toBeLessThanOrEqual(shape.quantity.max);
      }
    }
  });

  it('depends on the kind of what it stands in', () => {
    expect(keysAt(usual, 'session').map(({ key }) => key)).toEqual([
      'kind',
      'current_mA',
      'duration_min',
      'ramp_s',
      'after_min',
    ]);
    const steps = writePath(usual, 'session', { kind: 'steps', steps: [] });
    expect(keysAt(steps, 'session').map(({ key }) => key)).toEqual(['kind', 'steps']);
    expect(keysAt(usual, 'plasma_mM').map(({ key }) => key)).toEqual(usual.species.map(({ id }) => id));
    expect(shapeAt(usual, 'electrode.boundary.kind')).toMatchObject({ shape: 'choice' });
    expect(shapeAt(usual, 'electrode.nothing')).toBeUndefined();
    expect(readPath(usual, 'electrode.nothing')).toBeUndefined();
  });
});
