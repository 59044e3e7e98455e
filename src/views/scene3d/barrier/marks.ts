/** Puts every mark of one moment into the picture: ions and drug, charges fixed to walls, drifting water. */
import type { Study } from '../../../../models/study/study.ts';
import { readTrack } from '../../../app/readings.ts';
import { usualCharges } from '../../../format/species.ts';
import { hash01 } from '../particleCloud.ts';
import type { RunData } from '../../view.ts';
import type { Moment } from '../moment.ts';
import { heightOf, type BarrierPlan } from './barrierPlan.ts';
import type { Barrier, Crossing } from './crossing.ts';
import { createDots, placeDots, type CrowdPlan, type Dots, type Way } from './crowd.ts';
import type { IonCloud } from './ionCloud.ts';
import { ahead, type Spot, type Ways } from './ways.ts';

/** Part of the ions that are drawn in the duct where the study does not tell it from other pores. */
const ductPart = 0.4;
/** Streaks of water in the duct, and along the other pores. */
const ductStreaks = 56;
const poreStreaks = 26;
/** Over this part of the way a streak comes and goes [1]. */
const fade = 0.12;

export interface MarkWorld {
  readonly run: RunData;
  readonly barrier: Barrier;
  readonly plan: BarrierPlan;
  readonly ways: Ways;
  readonly crowds: CrowdPlan;
}

/** Where the names' leaders may point; null where nothing of the kind is to be seen. */
export interface MarkAnchors {
  drug: Spot | null;
  fixed: Spot | null;
  water: Spot | null;
}

export interface Marks {
  readonly anchors: MarkAnchors;
  show(moment: Moment, crossing: Crossing): void;
}

/** Charges that walls hold, in dots of the ions' amount. */
export function fixedCount(world: Pick<MarkWorld, 'barrier' | 'crowds'>, fixed: number): number {
  const { barrier, crowds } = world;
  const like = crowds.crowds.find(({ way, species }) => way === 'pores' && species !== crowds.drug);
  return like ? Math.round((Math.abs(fixed) * barrier.porosity * barrier.thickness) / like.perDot) : 0;
}

/** The same in follicles and ducts, which may be charged otherwise. */
export function fixedInDucts(world: MarkWorld, fixed: number): { readonly count: number; readonly sign: number } {
  const { run, barrier, crowds } = world;
  const like = crowds.crowds.find(({ way, species }) => way === 'duct' && species !== crowds.drug);
  const { appendages } = layerOf(run.study, run.layout.layers[barrier.layer]?.id);
  const areaFraction = run.layout.facts?.appendages?.areaFraction;
  if (like === undefined || appendages === undefined || areaFraction === undefined) return { count: 0, sign: 0 };
  const own = appendages.fixedCharge_mM ?? fixed;
  const amount = Math.abs(own) * appendages.poreFraction * areaFraction * barrier.thickness;
  return { count: Math.round(amount / like.perDot), sign: Math.sign(own) };
}

function layerOf(study: Study, id: string | undefined): Partial<Study['layers'][number]> {
  return study.layers.find((layer) => layer.id === id) ?? {};
}

export function createMarks(cloud: IonCloud, world: MarkWorld): Marks {
  const { run, barrier, plan, ways, crowds } = world;
  const { layout, study } = run;
  const { duct, height } = plan;
  const hasDuct = duct.radius > 0;
  const ownDuct = crowds.crowds.some(({ way }) => way === 'duct');
  const charges = usualCharges(layout, study);
  const lipid = layerOf(study, layout.layers[barrier.layer]?.id).lipid_cm_h ?? {};
  const dots: Dots[] = crowds.crowds.map(createDots);
  const mostFixed = 900;
  cloud.allot(crowds.crowds.reduce((sum, { most }) => sum + most, 0) + mostFixed + ductStreaks + poreStreaks);
  const spot: Spot = { x: 0, y: 0, z: 0 };
  const anchors: MarkAnchors = { drug: null, fixed: null, water: null };

  const chanceOf = (species: number, way: Way): number => {
    if (way === 'duct') return 1;
    const throughLipid = charges[species] === 0 && (lipid[layout.species[species] ?? ''] ?? 0) > 0;
    return !hasDuct || ownDuct || throughLipid ? 0 : ductPart;
  };

  function putIons(moment: Moment, crossing: Crossing): void {
    for (const [k, crowd] of crowds.crowds.entries()) {
      const into = dots[k];
      if (!into) continue;
      placeDots(run, barrier, plan.stretch, moment, crowd, into);
      const isDrug = crowd.species === layout.drug;
      const sign = Math.sign(charges[crowd.species] ?? 0);
      const inDuct = chanceOf(crowd.species, crowd.way);
      const atWall = crossing.carriers[crowd.species]?.atWall ?? 0;
      let best = Infinity;
      for (let n = 0; n < into.count; n++) {
        const y = heightOf(plan, barrier, into.depths[n] ?? 0);
        ways.place({ species: crowd.species, rank: into.ranks[n] ?? 0, inDuct, atWall }, y, spot);
        cloud.put(spot.x, spot.y, spot.z, sign, isDrug ? 'drug' : 'ion');
        if (!isDrug || (spot.z < 0 && !ownDuct) || (ownDuct && inDuct < 1) || y > 0 || y < -height) continue;
        // the name points at one on the right, at about the same height at all times
        const away = Math.abs(spot.y + 0.64 * height) + Math.abs(spot.x - 0.86 * plan.width);
        if (away >= best) continue;
        best = away;
        anchors.drug = { ...spot };
      }
    }
  }

  function putOnWall(count: number, first: number, sign: number): void {
    const radius = 0.99 * duct.radius;
    for (let k = 0; k < count; k++) {
      // evenly over the half round and the length: golden steps
      const turn = ((k + first) * 0.618033988749895) % 1;
      const y = -height * ((k + 0.5) / count);
      // closer towards the cut, where they are seen
      const angle = Math.PI * (0.02 + 0.96 * (turn < 0.5 ? (2 * turn) ** 1.9 / 2 : 1 - (2 - 2 * turn) ** 1.9 / 2));
      const at = { x: duct.centre(y) + radius * Math.cos(angle), y, z: -radius * Math.sin(angle) + 0.03 };
      cloud.put(at.x, at.y, at.z, sign, 'fixed');
      if (anchors.fixed === null && Math.cos(angle) > 0.93 && y < -0.3 * height) anchors.fixed = at;
    }
  }

  function putFixed(crossing: Crossing): void {
    const sign = Math.sign(crossing.fixed);
    const own = Math.min(mostFixed / 2, fixedCount(world, crossing.fixed));
    const shared = hasDuct && !ownDuct ? Math.round(ductPart * own) : 0;
    if (shared > 0) putOnWall(shared, 0, sign);
    if (ownDuct) {
      const inside = fixedInDucts(world, crossing.fixed);
      putOnWall(Math.min(mostFixed / 2, inside.count), 7, inside.sign);
    }
    for (let k = 0; k < own - shared; k++) {
      ways.place({ species: 97, rank: k, inDuct: 0, atWall: 0 }, -height * ((k + 0.5) / (own - shared)), spot);
      cloud.put(spot.x, spot.y, spot.z, sign, 'fixed');
      if (anchors.fixed === null && !hasDuct && spot.z > 0) anchors.fixed = { ...spot };
    }
  }

  function putWater(moment: Moment, crossing: Crossing): void {
    const streaks = (count: number, way: Way, speed: number, chance: number): void => {
      if (speed === 0) return;
      const gone = readTrack(run.frames, moment.time, crowds.solvent[way]);
      for (let k = 0; k < count; k++) {
        const part = (((hash01(k, chance + 211) + gone) % 1) + 1) % 1;
        const y = -height * part;
        const cover = 0.85 * Math.min(1, part / fade, (1 - part) / fade);
        if (chance > 0) {
          const angle = Math.PI * hash01(k, 213);
          const out = 0.62 * duct.radius * Math.sqrt(hash01(k, 214));
          cloud.put(
            duct.centre(y) + out * Math.cos(angle),
            y,
            0.02 - out * Math.sin(angle),
            Math.sign(speed),
            'water',
            cover,
          );
        } else {
          ways.place({ species: 98, rank: k, inDuct: 0, atWall: 0 }, y, spot);
          cloud.put(spot.x, spot.y, spot.z > 0 ? ahead : spot.z, Math.sign(speed), 'water', cover);
        }
      }
    };
    if (hasDuct) streaks(ductStreaks, 'duct', crossing.ductSolvent ?? crossing.solvent, 1);
    streaks(poreStreaks, 'pores', crossing.solvent, 0);
    if (crossing.solvent === 0) return;
    const y = -0.5 * height;
    anchors.water = hasDuct ? { x: duct.centre(y) + 0.25 * duct.radius, y, z: 0 } : null;
  }

  return {
    anchors,
    show(moment, crossing) {
      anchors.drug = null;
      anchors.fixed = null;
      anchors.water = null;
      cloud.begin();
      putWater(moment, crossing);
      putFixed(crossing);
      putIons(moment, crossing);
      cloud.end();
    },
  };
}
