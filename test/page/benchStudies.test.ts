import { describe, expect, it } from 'vitest';
import { presets } from '../../models/index.ts';
import { parseStudy } from '../../models/study/parseStudy.ts';
import { createBenchStudies } from '../../src/app/benchStudies.ts';
import { type ModeName, createModeChoice } from '../../src/app/modeChoice.ts';
import { createStudyStore } from '../../src/app/studyStore.ts';

const [usual, own, ofLesson] = [presets[0].study, presets[3].study, presets[5].study];

function page(allows: (mode: ModeName) => boolean = () => true) {
  const studies = createStudyStore(usual, parseStudy);
  const choice = createModeChoice(undefined, allows);
  const bench = createBenchStudies(studies, choice);
  bench.edit(own);
  choice.go('learn', 'lesson-wrong-pole');
  studies.edit(ofLesson, { free: true, passing: true });
  return { studies, choice, bench };
}

describe('the bench’s own store in the middle of a lesson', () => {
  it('leaves the lesson its study and the bench its steps, whatever key is pressed', () => {
    const { studies, choice, bench } = page();
    bench.undo();
    bench.redo();
    expect(studies.study).toEqual(ofLesson);
    expect(studies.history).toMatchObject({ past: [{ study: usual }], future: [] });
    choice.go('bench');
    bench.undo();
    expect(studies.study).toEqual(usual);
  });

  it('goes back to the bench with what is opened', () => {
    const { studies, choice, bench } = page();
    expect(bench.edit(usual)).toEqual([]);
    expect([choice.mode, studies.study]).toEqual(['bench', usual]);
  });

  it('opens nothing where a teacher’s link leaves no bench', () => {
    const { studies, choice, bench } = page((mode) => mode === 'learn');
    expect(bench.edit(usual)).toEqual([]);
    expect([choice.mode, studies.study]).toEqual(['learn', ofLesson]);
  });
});
