/** What is drawn on either side of the divider, each run with its own tint, dots and counts; the first stands alone without one. */
import type { ShaderMaterial } from 'three';
import type { Pin } from '../../../app/pins.ts';
import type { RunData } from '../../../app/run.ts';
import { say } from '../../../words/say.ts';
import type { Cloud } from '../cloud.ts';
import { cloudsBeside, mapOnto, shownOf, sideChoices, sideWords, type Shown } from './beside.ts';
import { createSide, type Side, type SideInput } from './side.ts';
import type { SplitTool } from './splitTool.ts';

/** What both sides share: block, clock, colours. */
export type Drawn = Omit<SideInput, 'study' | 'layout' | 'frames' | 'moment'>;

export interface TwoSides {
  readonly sides: readonly [Side, Side];
  /** Null where nothing is to be shown at this time. */
  readonly shown: readonly [Shown | null, Shown | null];
  /** Highest of the drug in what is not the treatment, for colours that serve both [mol m⁻³]. */
  readonly highest: number;
  /** First: which runs. */
  choose(run: RunData, pins: readonly Pin[], time: number): void;
  /** Then: how they are drawn. The treatment's own clouds say what a dot stands for. */
  update(run: RunData, drawn: Drawn): void;
  clear(): void;
  dispose(): void;
}

interface Kept {
  readonly like: readonly Cloud[];
  readonly frames: unknown;
  readonly count: number;
  readonly clouds: readonly Cloud[];
}

export function createTwoSides(material: ShaderMaterial, tool: SplitTool): TwoSides {
  const sides = [createSide(material), createSide(material)] as const;
  sides[1].clear();
  const kept: [Kept | null, Kept | null] = [null, null];
  let shown: readonly [Shown | null, Shown | null] = [null, null];

  function cloudsOf(which: 0 | 1, one: Shown, drawn: Drawn, drug: number): readonly Cloud[] {
    const { frames } = one.solved;
    const found = kept[which];
    if (found?.like === drawn.clouds && found.frames === frames && found.count === frames.length) return found.clouds;
    const clouds = cloudsBeside(one, drawn.clouds, drug);
    kept[which] = { like: drawn.clouds, frames, count: frames.length, clouds };
    return clouds;
  }

  return {
    sides,
    get shown() {
      return shown;
    },
    get highest() {
      return Math.max(0, ...shown.map((one) => (one?.kind === 'pinned' ? one.highest : 0)));
    },
    choose(run, pins, time) {
      tool.offer(sideChoices(run, pins));
      shown = [shownOf(run, pins, tool.left, time), tool.chosen === '' ? null : shownOf(run, pins, tool.chosen, time)];
    },
    update(run, drawn) {
      for (const which of [0, 1] as const) {
        const one = shown[which];
        if (one === null) {
          sides[which].clear();
          continue;
        }
        const { kind, study, solved, moment } = one;
        const { layout, frames } = solved;
        const own =
          kind === 'treatment'
            ? drawn
            : { ...drawn, map: mapOnto(drawn.map, layout), clouds: cloudsOf(which, one, drawn, run.layout.drug) };
        sides[which].update({ ...own, study, layout, frames, moment });
      }
      if (tool.chosen === '') return;
      const none = { name: say('skin.split.waiting'), reached: '', delivered: '' };
      const [left, right] = shown.map((one) => (one === null ? none : sideWords(one)));
      tool.write(left ?? none, right ?? none, say('skin.split.note'));
    },
    clear() {
      for (const side of sides) side.clear();
    },
    dispose() {
      for (const side of sides) side.dispose();
    },
  };
}
