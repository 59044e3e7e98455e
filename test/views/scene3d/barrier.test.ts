import { beforeAll, describe, expect, test } from 'vitest';
import { compileProblem, presets } from '../../../models/index.ts';
import type { RunData } from '../../../src/app/run.ts';
import { createBarrierPlan } from '../../../src/views/scene3d/barrier/barrierPlan.ts';
import { tableRows } from '../../../src/views/scene3d/barrier/barrierTable.ts';
import { describeBarrier } from '../../../src/views/scene3d/barrier/barrierWords.ts';
import { createBrickWork } from '../../../src/views/scene3d/barrier/brickWork.ts';
import {
  donnanRatios,
  findBarrier,
  readCrossing,
  totalFlux,
  type Barrier,
} from '../../../src/views/scene3d/barrier/crossing.ts';
import {
  createDots,
  placeDots,
  planCrowds,
  poreAmounts,
  wideBudget,
  type CrowdPlan,
} from '../../../src/views/scene3d/barrier/crowd.ts';
import { ledgerEntries, ofThousand } from '../../../src/views/scene3d/barrier/ledger.ts';
import { createWays } from '../../../src/views/scene3d/barrier/ways.ts';
import { momentAt, speciesAt, type Moment } from '../../../src/views/scene3d/moment.ts';
import { hash01 } from '../../../src/views/scene3d/particleCloud.ts';
import { solveToTheEnd } from '../../support/solved.ts';
import { createSyntheticRun } from '../../support/syntheticRun.ts';

function solvedRun(id: string, frames = 41): RunData {
  const study = presets.find((preset) => preset.id === id)?.study;
  if (study === undefined) throw new Error(`no preset ${id}`);
  const { layout, frames: solved } = solveToTheEnd(compileProblem(study), { frames });
  return { study, layout, frames: solved, passive: null, stale: false };
}

function barrierOf(run: RunData): Barrier {
  const barrier = findBarrier(run);
  if (barrier === null) throw new Error('no barrier');
  return barrier;
}

function at(run: RunData, time: number): Moment {
  const moment = momentAt(run.frames, time);
  if (moment === null) throw new Error('no frames');
  return moment;
}

function stretchOf({ layout }: RunData, barrier: Barrier): { from: number; to: number } {
  const from = layout.layers[barrier.layer - 1]?.start ?? barrier.start;
  return { from: Math.max(from, barrier.start - 3e-6), to: barrier.start + barrier.thickness + 5e-6 };
}

const synthetic = createSyntheticRun({ frames: 31, passive: false });
let treated: RunData;
let ducted: RunData;
let acid: RunData;
const everyRun = (): readonly RunData[] => [synthetic, treated, ducted, acid];

beforeAll(() => {
  treated = solvedRun('dexamethasone');
  ducted = solvedRun('dexamethasone-appendages', 31);
  acid = solvedRun('acetate', 31);
  // a slow machine is no failure
}, 60_000);

describe('the crowd of ions', () => {
  test('holds in any stretch of depth what the profile holds, to one dot, at any time', () => {
    for (const run of everyRun()) {
      const barrier = barrierOf(run);
      const stretch = stretchOf(run, barrier);
      const plan = planCrowds(run, barrier, stretch, wideBudget);
      let checked = 0;
      for (let trial = 0; trial < 12; trial++) {
        const moment = at(run, run.layout.end * hash01(trial, 1));
        for (const crowd of plan.crowds.filter(({ way }) => way === 'pores')) {
          const dots = createDots(crowd);
          placeDots(run, barrier, stretch, moment, crowd, dots);
          const c = speciesAt(run.layout, moment, crowd.species);
          const low = stretch.from + (stretch.to - stretch.from) * 0.9 * hash01(trial, 2);
          const high = low + (stretch.to - low) * hash01(trial, 3);
          const amount = poreAmounts(run.layout, c, { from: low, to: high }).cumulative.at(-1) ?? 0;
          const count = dots.depths.subarray(0, dots.count).filter((x) => x >= low && x < high).length;
          expect(Math.abs(count - amount / crowd.perDot)).toBeLessThanOrEqual(1 + 1e-6);
          checked += count;
        }
      }
      expect(checked).toBeGreaterThan(100);
    }
  });

  test('shows no more than was planned, and about as many as that at the fullest', () => {
    for (const run of [treated, ducted]) {
      const barrier = barrierOf(run);
      const inside = { from: barrier.start, to: barrier.start + barrier.thickness };
      const plan = planCrowds(run, barrier, inside, wideBudget);
      const count = (drug: boolean, time: number): number =>
        plan.crowds
          .filter(({ way, species }) => way === 'pores' && (species === plan.drug) === drug)
          .reduce((sum, crowd) => {
            const dots = createDots(crowd);
            placeDots(run, barrier, inside, at(run, time), crowd, dots);
            return sum + dots.count;
          }, 0);
      for (const [drug, most] of [
        [true, wideBudget.drug],
        [false, wideBudget.others],
      ] as const) {
        const counts = run.frames.map(({ time }) => count(drug, time));
        expect(Math.max(...counts)).toBeLessThanOrEqual(most + plan.crowds.length);
        expect(Math.max(...counts)).toBeGreaterThan(most / 4);
      }
    }
  });

  test('is thinned where the pad holds a hundred times as much as the barrier, so that it can be drawn', () => {
    const barrier = barrierOf(synthetic);
    const stretch = stretchOf(synthetic, barrier);
    const { crowds } = planCrowds(synthetic, barrier, stretch, wideBudget);
    const most = crowds.reduce((sum, crowd) => sum + crowd.most, 0);
    expect(most).toBeGreaterThan(500);
    expect(most).toBeLessThanOrEqual(4 * (wideBudget.others + wideBudget.drug) + 3 * crowds.length);
  });

  test('drifts in the middle of a steady layer at the flux over porosity and concentration, on one factor for all', () => {
    const first = treated.frames[20];
    if (first === undefined) throw new Error('too few frames');
    // the same state a while later: nothing fills up, so drift is all that moves
    const still: RunData = { ...treated, frames: [first, { ...first, time: first.time + 4 }] };
    const barrier = barrierOf(still);
    const stretch = stretchOf(still, barrier);
    const plan = planCrowds(still, barrier, stretch, wideBudget);
    const crossing = readCrossing(still, barrier, at(still, first.time));
    const middle = still.layout.faceX[barrier.face] ?? 0;
    let moved = 0;
    for (const crowd of plan.crowds) {
      const speed = crossing.carriers[crowd.species]?.speed ?? Number.NaN;
      const [early, late] = [0, 4].map((after) => {
        const dots = createDots(crowd);
        placeDots(still, barrier, stretch, at(still, first.time + after), crowd, dots);
        return new Map(Array.from(dots.ranks.subarray(0, dots.count), (rank, k) => [rank, dots.depths[k] ?? 0]));
      });
      for (const [rank, from] of early ?? []) {
        const to = late?.get(rank);
        // those that pass the very middle; further out the same flux goes through another concentration
        if (to === undefined || Math.abs((from + to) / 2 - middle) > 0.04 * barrier.thickness) continue;
        expect((to - from) / (4 * plan.pace.pores)).toBeCloseTo(speed, 8);
        expect(Math.abs((to - from) / (4 * plan.pace.pores * speed) - 1)).toBeLessThan(0.15);
        moved++;
      }
    }
    expect(moved).toBeGreaterThan(10);
  });

  test('turns round with the current', () => {
    const [down, up] = (['cathode', 'anode'] as const).map((polarity) => {
      const run = createSyntheticRun({ frames: 31, polarity, passive: false });
      return readCrossing(run, barrierOf(run), at(run, 600));
    });
    for (const [species, z] of synthetic.layout.charge.entries()) {
      const migration = [down, up].map((one) => one?.carriers[species]?.flux.migration ?? 0);
      expect(Math.sign(migration[0] ?? 0)).toBe(-Math.sign(z));
      expect(Math.sign(migration[1] ?? 0)).toBe(Math.sign(z));
    }
  });

  test('stands where it stood when the clock comes back, and when it is planned anew', () => {
    const barrier = barrierOf(treated);
    const stretch = stretchOf(treated, barrier);
    const plan = planCrowds(treated, barrier, stretch, wideBudget);
    const places = (run: RunData, crowds: CrowdPlan, time: number): number[][] =>
      crowds.crowds.map((crowd) => {
        const dots = createDots(crowd);
        placeDots(run, barrier, stretch, at(run, time), crowd, dots);
        return [...dots.depths.subarray(0, dots.count)];
      });
    const first = places(treated, plan, 700);
    places(treated, plan, 1300);
    expect(places(treated, plan, 700)).toEqual(first);
    expect(places(treated, planCrowds(treated, barrier, stretch, wideBudget), 700)).toEqual(first);
  });
});

describe('the crossing', () => {
  test('is shared out without rest among the carriers, in numbers and in whole charges of a thousand', () => {
    for (const run of everyRun()) {
      const { carriers } = readCrossing(run, barrierOf(run), at(run, 0.3 * run.layout.end));
      const shares = carriers.map(({ share }) => share);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
      const counts = ofThousand(shares);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1000);
      for (const [k, count] of counts.entries())
        expect(Math.abs(count - 1000 * (shares[k] ?? 0))).toBeLessThanOrEqual(1);
      const told = ledgerEntries(counts, run.layout.drug, 3);
      expect(told.length).toBeLessThanOrEqual(3);
      expect(told.reduce((sum, { count }) => sum + count, 0)).toBe(1000);
      expect(told.some(({ species }) => species === run.layout.drug)).toBe(true);
    }
  });

  test('has no shares to tell while no current flows', () => {
    const { carriers } = readCrossing(synthetic, barrierOf(synthetic), at(synthetic, synthetic.layout.end));
    expect(carriers.every(({ share }) => Number.isNaN(share))).toBe(true);
  });

  test('splits each flux as the frames do, and the speed is that flux over what is there', () => {
    const barrier = barrierOf(treated);
    const frame = treated.frames[15];
    if (frame === undefined) throw new Error('too few frames');
    const { carriers } = readCrossing(treated, barrier, at(treated, frame.time));
    for (const { species, flux, speed, concentration } of carriers) {
      expect(flux.total).toBeCloseTo(totalFlux(treated.layout, frame, species, barrier.face), 18);
      expect(flux.diffusion + flux.migration + flux.convection).toBeCloseTo(flux.total, 18);
      expect(speed * barrier.porosity * concentration).toBeCloseTo(flux.total, 15);
    }
  });

  test('reads the walls’ charge back from what the pore water lacks, with acids and bases as well', () => {
    for (const run of [treated, acid, ducted]) {
      const barrier = barrierOf(run);
      const written =
        run.study.layers.find(({ id }) => id === run.layout.layers[barrier.layer]?.id)?.fixedCharge_mM ?? 0;
      const { fixed } = readCrossing(run, barrier, at(run, run.frames[12]?.time ?? 0));
      expect(fixed / written).toBeCloseTo(1, 4);
    }
  });

  test('moves water at β i over the pores’ share of the area, and with the duct’s share apart', () => {
    for (const run of [treated, ducted]) {
      const barrier = barrierOf(run);
      const moment = at(run, run.frames[12]?.time ?? 0);
      const crossing = readCrossing(run, barrier, moment);
      const over = run.study.electroosmosis_m3_C * crossing.current;
      const openings = run.study.layers[barrier.layer]?.appendages?.poreFraction ?? 0;
      const area = (run.layout.facts?.appendages?.areaFraction ?? 0) * openings;
      const total = crossing.solvent * barrier.porosity + (crossing.ductSolvent ?? 0) * area;
      // a face's flux is a mean over its neighbours
      expect(total / over).toBeCloseTo(1, 2);
    }
  });

  test('finds the neutral solution that the pore water is in equilibrium with', () => {
    // 40 mM fixed charge beside 60 mM salt: s² = (c + 40) c with c the co-ion
    const c = [80, 40];
    const ratios = donnanRatios(c, [1, -1], 0);
    const solution = Math.sqrt(80 * 40);
    expect(ratios[0]).toBeCloseTo(80 / solution, 9);
    expect(ratios[1]).toBeCloseTo(40 / solution, 9);
    expect([...donnanRatios([5, 5], [1, -1], 0)]).toEqual([1, 1]);
    // cations alone are no solution
    expect([...donnanRatios([5, 0], [1, -1], 0)]).toEqual([1, 1]);
  });
});

describe('the drawn barrier', () => {
  test('is a wall of cells whose rows fill the thickness and leave the duct free', () => {
    for (const isTall of [false, true]) {
      const barrier = barrierOf(synthetic);
      const plan = createBarrierPlan(barrier, stretchOf(synthetic, barrier), isTall);
      const work = createBrickWork(plan);
      expect(plan.rows).toBeGreaterThanOrEqual(12);
      expect(plan.rows).toBeLessThanOrEqual(20);
      expect(plan.rows * work.rowHeight).toBeCloseTo(plan.height, 9);
      for (const { row, from, to } of work.front) {
        const middle = plan.duct.centre(-(row + 0.5) * work.rowHeight);
        expect(to).toBeGreaterThan(from);
        expect(from > middle + plan.duct.radius || to < middle - plan.duct.radius).toBe(true);
      }
    }
  });

  test('keeps every ion to its depth within a row of cells, inside the picture, and out of the bricks’ way in the duct', () => {
    const barrier = barrierOf(synthetic);
    const plan = createBarrierPlan(barrier, stretchOf(synthetic, barrier), false);
    const work = createBrickWork(plan);
    const ways = createWays(plan, work);
    const spot = { x: 0, y: 0, z: 0 };
    for (let rank = 0; rank < 4000; rank++) {
      const y = plan.above - (plan.above + plan.height + plan.below) * hash01(rank, 9);
      ways.place({ species: 2, rank, inDuct: 0.4, atWall: hash01(rank, 10) }, y, spot);
      expect(Math.abs(spot.y - y)).toBeLessThanOrEqual(work.rowHeight + 1e-9);
      expect(spot.x).toBeGreaterThan(-0.2);
      expect(spot.x).toBeLessThan(plan.width + 0.01);
      if (spot.z < 0 && spot.x > 0 && y < 0 && y > -plan.height) {
        expect(Math.hypot(spot.x - plan.duct.centre(spot.y), spot.z)).toBeLessThan(plan.duct.radius);
      }
    }
  });

  test('crowds at the wall what the walls hold, and keeps the rest from it', () => {
    const barrier = barrierOf(synthetic);
    const plan = createBarrierPlan(barrier, stretchOf(synthetic, barrier), false);
    const ways = createWays(plan, createBrickWork(plan));
    const spot = { x: 0, y: 0, z: 0 };
    for (const atWall of [0, 0.3, 0.8]) {
      let near = 0;
      const all = 4000;
      for (let rank = 0; rank < all; rank++) {
        ways.place({ species: 1, rank, inDuct: 1, atWall }, -plan.height * hash01(rank, 4), spot);
        if (Math.hypot(spot.x - plan.duct.centre(spot.y), spot.z) > 0.78 * plan.duct.radius) near++;
      }
      expect(near / all).toBeGreaterThan(atWall - 0.04);
      expect(near / all).toBeLessThan(atWall + 0.04);
    }
  });
});

describe('in words and as a table', () => {
  test('the picture is told in sentences with its numbers, none of them made up', () => {
    for (const run of everyRun()) {
      const barrier = barrierOf(run);
      const plan = createBarrierPlan(barrier, stretchOf(run, barrier), false);
      const crossing = readCrossing(run, barrier, at(run, 600));
      const text = describeBarrier(run, barrier, plan, crossing);
      expect(text).toContain('of every 1000 charges');
      expect(text).not.toMatch(/NaN|undefined|Infinity|[{}]/);
      const rows = tableRows(run, barrier, crossing);
      expect(rows).toHaveLength(run.layout.species.length + 1);
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
      expect(rows.flat().join(' ')).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
});
