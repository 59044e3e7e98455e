import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileDispersive, compileProblem, parseStudyText } from '../../../models/index.ts';
import { studyVersion } from '../../../models/study/studyShape.ts';

const folder = 'test/models/study/old';
const names = readdirSync(folder);

// saved by the versions that first had a page, parts of the library, and follicles; never to be changed, only added to
describe('a study file that an earlier Iontolab saved', () => {
  it.each(names)('%s opens with all that it holds, and can be solved', (name) => {
    const text = readFileSync(`${folder}/${name}`, 'utf8');
    const read = parseStudyText(text);
    if (read.kind === 'faults') throw new Error(JSON.stringify(read.faults));
    expect(read.study).toMatchObject(JSON.parse(text) as object);
    expect(compileProblem(read.study).species.length).toBeGreaterThan(1);
    expect(compileDispersive(read.study) === null).toBe(read.study.dispersive === undefined);
  });

  it('is there from every version of studies', () => {
    const versions = names.map((name) => (JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Saved).version);
    expect(new Set(versions)).toEqual(new Set(Array.from({ length: studyVersion }, (_none, index) => index + 1)));
  });
});

interface Saved {
  readonly version: number;
}
