import { describe, expect, it } from 'vitest';
import { presets } from '../../models/index.ts';
import { parseStudy } from '../../models/study/parseStudy.ts';
import { createRunStore } from '../../src/app/runStore.ts';
import { createNotices, startSession } from '../../src/app/session.ts';
import type { SolveHandlers } from '../../src/app/solverClient.ts';
import { createStudyStore } from '../../src/app/studyStore.ts';
import { partOf, poseOnStage, Stopped, Superseded } from '../../src/learn/stageRuns.ts';
import { createSyntheticRun } from '../support/syntheticRun.ts';

const [usual, asked] = [presets[0].study, presets[3].study];

function stage() {
  const studies = createStudyStore(usual, parseStudy);
  const runs = createRunStore();
  const posed: { readonly study: unknown; readonly handlers: SolveHandlers }[] = [];
  const client = {
    solve: (study: unknown, _options: unknown, handlers: SolveHandlers) => void posed.push({ study, handlers }),
    dispose() {},
  };
  startSession(studies, runs, client, createNotices());
  return { studies, runs, posed };
}

describe('a run that a lesson, a case or a unit poses', () => {
  it('is solved anew where the solver was lost and a person asks again', async () => {
    const page = stage();
    const first = poseOnStage(page, asked, false);
    page.posed.at(-1)?.handlers.lost('gone');
    await expect(first).rejects.toThrow('gone');
    const before = page.posed.length;
    const second = poseOnStage(page, asked, true);
    expect(page.posed.length).toBeGreaterThan(before);
    expect(page.runs.status.kind).toBe('solving');
    page.posed.at(-1)?.handlers.lost('gone twice');
    await expect(second).rejects.toThrow('gone twice');
  });

  it('is still waited for while pads are moved in the picture', async () => {
    const page = stage();
    const first = poseOnStage(page, asked, false);
    const { placement } = page.studies.study;
    const moved = { ...placement, site: placement?.site === 'thigh' ? 'knee' : 'thigh' };
    expect(page.studies.edit({ ...page.studies.study, placement: moved }, { passing: true })).toEqual([]);
    expect(page.studies.study.placement?.site).toBe(moved.site);
    page.posed.at(-1)?.handlers.lost('gone');
    await expect(first).rejects.toThrow('gone');
  });

  it('is let go when a person stops it, and the stage goes back to what it was', async () => {
    const page = stage();
    const shown = { ...createSyntheticRun({ frames: 3, nodes: 4 }), study: usual };
    const status = { kind: 'solving', progress: 0.25 } as const;
    const runs = { ...page.runs, shown, status };
    const stopping = new AbortController();
    const first = poseOnStage({ studies: page.studies, runs }, asked, false, stopping.signal);
    expect(page.studies.study.name).toBe(asked.name);
    expect(partOf(runs.status)).toBe(0.25);
    stopping.abort(new Stopped());
    await expect(first).rejects.toBeInstanceOf(Stopped);
    expect(page.studies.study.name).toBe(usual.name);
    const left = poseOnStage(page, asked, false, AbortSignal.abort(new Superseded()));
    await expect(left).rejects.toBeInstanceOf(Superseded);
  });

  it('is waited for no longer once another study is posed', async () => {
    const page = stage();
    const first = poseOnStage(page, asked, false);
    page.studies.edit(usual);
    await expect(first).rejects.toBeInstanceOf(Superseded);
  });
});
