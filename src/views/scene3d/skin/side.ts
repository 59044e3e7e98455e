/** What one run puts into the block at the clock's time: its tint, its dots, and what its blood carries off. */
import { Group, type DataTexture, type ShaderMaterial } from 'three';
import type { RunLayout } from '../../../../models/solve/frame.ts';
import { bloodFlow } from '../../../../models/readings/bloodFlow.ts';
import { colourAt, scalePosition, type Colour, type ConcentrationScale } from '../../../format/concentrationScale.ts';
import type { Study } from '../../../../models/study/study.ts';
import { moveClouds, type Cloud } from '../cloud.ts';
import { createTintTexture } from '../cutMaterial.ts';
import type { DepthMap } from '../depthMap.ts';
import { between, depthReached, speciesAt, type Moment } from '../moment.ts';
import { createParticleCloud } from '../particles.ts';
import { fillTint } from '../tint.ts';
import type { SkinShape } from '../tissueShape.ts';
import { swarm, type WayOff } from '../vessels.ts';
import type { SectionPlace } from './section.ts';
import { createUptakeDots, goneAt, planUptake, type UptakePlan } from './uptake.ts';

export interface SideInput {
  readonly study: Study;
  readonly layout: RunLayout;
  readonly frames: readonly Moment['before'][];
  readonly moment: Moment;
  readonly scale: ConcentrationScale;
  readonly clouds: readonly Cloud[];
  readonly map: DepthMap;
  readonly shape: SkinShape;
  readonly section: SectionPlace;
  readonly ways: readonly WayOff[];
  /** Dots all through the column rather than on its faces. */
  readonly filled: boolean;
}

export interface Side {
  readonly tint: DataTexture;
  readonly dots: Group;
  readonly uptake: Group;
  /** Depth that the drug has reached below the surface [m]. */
  readonly reached: number | null;
  /** Of the drawn blood [swarms], and over that at rest [1]. */
  readonly flow: number;
  readonly perfusion: number;
  readonly inAppendages: AppendageReading | null;
  /** What a dot in the blood stands for [mol m⁻²]; null where no dot ever goes there. */
  readonly perUptakeDot: number | null;
  update(input: SideInput): void;
  clear(): void;
  dispose(): void;
}

/** What is solved of follicles and ducts: their mean, and their part of the current. */
export interface AppendageReading {
  /** [mol m⁻³] */
  readonly concentration: number;
  readonly colour: Colour;
  /** [1]; null where next to no current flows. */
  readonly share: number | null;
}

/** Below this there is no share to speak of [A m⁻²]. */
const leastCurrent = 1e-6;

function readAppendages({ study, layout, moment, scale }: SideInput): AppendageReading | null {
  const index = study.layers.findIndex(({ appendages }) => appendages !== undefined);
  const written = study.layers[index]?.appendages;
  const layer = layout.layers[index];
  const facts = layout.facts?.appendages;
  const { before, after } = moment;
  if (!written || !layer || !facts || !before.amountInAppendages || !after.amountInAppendages) return null;
  const held = between(moment, before.amountInAppendages[layout.drug] ?? 0, after.amountInAppendages[layout.drug] ?? 0);
  const volume = facts.areaFraction * written.poreFraction * (layer.end - layer.start);
  const concentration = held / volume;
  const current = between(moment, before.current, after.current);
  const through = between(moment, before.appendageCurrent ?? 0, after.appendageCurrent ?? 0);
  return {
    concentration,
    colour: colourAt(scalePosition(scale, concentration)),
    share: Math.abs(current) > leastCurrent ? through / current : null,
  };
}

export function createSide(material: ShaderMaterial): Side {
  const tint = createTintTexture();
  const cloud = createParticleCloud(material);
  const carried = createUptakeDots(material);
  const dots = new Group();
  const uptake = new Group();
  dots.add(cloud.points);
  uptake.add(carried.points);
  let allotted: readonly unknown[] = [];
  let planned: { readonly frames: unknown; readonly count: number; readonly least: number; plan: UptakePlan } | null =
    null;
  let reached: number | null = null;
  let flow = 0;
  let perfusion = 1;
  let inAppendages: AppendageReading | null = null;

  function fill(layout: RunLayout, drug: Float64Array, map: DepthMap, scale: ConcentrationScale): void {
    const bytes = tint.image.data;
    if (!(bytes instanceof Uint8Array)) return;
    fillTint(bytes, layout, drug, map, scale);
    tint.needsUpdate = true;
  }

  function planFor({ layout, frames, clouds }: SideInput): UptakePlan {
    const drug = clouds.findLast(({ species, plan }) => species === layout.drug && plan.count > 0);
    const least = drug?.plan.perDot ?? 0;
    if (planned?.frames !== frames || planned.count !== frames.length || planned.least !== least) {
      planned = { frames, count: frames.length, least, plan: planUptake(layout, frames, least) };
    }
    return planned.plan;
  }

  return {
    tint,
    dots,
    uptake,
    get reached() {
      return reached;
    },
    get flow() {
      return flow;
    },
    get perfusion() {
      return perfusion;
    },
    get inAppendages() {
      return inAppendages;
    },
    get perUptakeDot() {
      const plan = planned?.plan;
      return plan === undefined || !((plan.taken.at(-1) ?? 0) > plan.perDot / 2) ? null : plan.perDot;
    },
    update(input) {
      const { layout, moment, clouds, map, shape, section, ways } = input;
      const ranks = clouds.flatMap(({ species, plan }) => [species, plan.firstRank, plan.count]);
      const next = [layout.species.join(), layout.drug, section.x, section.z, input.filled, ...ranks];
      if (next.length !== allotted.length || next.some((part, k) => part !== allotted[k])) {
        allotted = next;
        cloud.allot(layout, clouds, section, input.filled);
        carried.allot(clouds.find(({ species }) => species === layout.drug)?.charge ?? 0);
      }
      const drug = speciesAt(layout, moment, layout.drug);
      fill(layout, drug, map, input.scale);
      reached = depthReached(layout, drug);
      moveClouds(layout, moment, clouds);
      cloud.place(clouds, map, shape);
      const plan = planFor(input);
      carried.place(plan, moment.time, ways);
      flow = (goneAt(plan, moment.time) / swarm) % 1;
      perfusion = bloodFlow(layout, moment.time);
      inAppendages = readAppendages(input);
      dots.visible = true;
      uptake.visible = true;
    },
    clear() {
      dots.visible = false;
      uptake.visible = false;
      tint.image.data?.fill(0);
      tint.needsUpdate = true;
      reached = null;
      inAppendages = null;
    },
    dispose() {
      tint.dispose();
      cloud.dispose();
      carried.dispose();
    },
  };
}
