/** What both pictures, block and section, hold of a run: colours and dots over its session, shapes of its layers. */
import type { Frame, RunLayout } from '../../../models/solve/frame.ts';
import type { RunData } from '../view.ts';
import { createClouds, type Cloud, type CloudBudget } from './cloud.ts';
import { createConcentrationScale, type ConcentrationScale } from '../../format/concentrationScale.ts';
import { createDepthMap, type DepthMap, type DepthMode } from './depthMap.ts';
import { layerKind } from './layerKinds.ts';
import { highestDrug } from './moment.ts';
import { createSkinShape, type SkinShape } from './tissueShape.ts';
import { usualCharges } from '../../format/species.ts';
import { layerName } from './words.ts';

/** Everything that depends on the frames solved so far. */
export interface Session {
  readonly layout: RunLayout;
  readonly frames: readonly Frame[];
  readonly count: number;
  readonly budget: CloudBudget;
  readonly scale: ConcentrationScale;
  /** No drug anywhere in these frames. */
  readonly drugless: boolean;
  /** What the colours serve besides [mol m⁻³]. */
  readonly besides: number;
  readonly clouds: readonly Cloud[];
}

/** Everything that depends on the stack of layers, the depth mode and the height alone. */
export interface Stack {
  readonly key: string;
  readonly map: DepthMap;
  readonly shape: SkinShape;
}

/** The same object while nothing it depends on has changed. */
export function sessionOf(run: RunData, budget: CloudBudget, before: Session | null, besides = 0): Session {
  const { layout, frames } = run;
  const same =
    before &&
    before.layout === layout &&
    before.frames === frames &&
    before.budget === budget &&
    before.besides === besides;
  if (same && before.count === frames.length) return before;
  const highest = Math.max(besides, highestDrug(layout, frames));
  return {
    besides,
    layout,
    frames,
    drugless: highest === 0,
    count: frames.length,
    budget,
    scale: createConcentrationScale(highest),
    clouds: createClouds(layout, frames, budget, usualCharges(layout, run.study)),
  };
}

/** The same object while nothing it depends on has changed. */
export function stackOf(run: RunData, mode: DepthMode, height: number, before: Stack | null): Stack {
  const named = run.layout.layers.map((layer) => ({
    id: layer.id,
    name: layerName(run.study, layer.id),
    role: layer.role,
    start: layer.start,
    end: layer.end,
  }));
  const key = `${mode} ${height} ${JSON.stringify(named)}`;
  if (before && before.key === key) return before;
  const map = createDepthMap(named, mode);
  return { key, map, shape: createSkinShape(map, named.map(layerKind), height) };
}
