import { describe, expect, test } from 'vitest';
import { createClouds, createCloudsLike, manyBudget, moveClouds } from '../../../src/views/scene3d/cloud.ts';
import { momentAt } from '../../../src/views/scene3d/moment.ts';
import {
  amountProfile,
  dotAcross,
  dotDepths,
  hash01,
  planClouds,
  type CloudPlan,
} from '../../../src/views/scene3d/particleCloud.ts';
import type { RunLayout } from '../../../models/solve/frame.ts';
import { createSyntheticRun } from '../../support/syntheticRun.ts';

const run = createSyntheticRun({ frames: 31 });
const { layout, frames } = run;
const nodes = layout.x.length;
const budget = { drug: 400, drugInSkin: 600, others: 2000 };

/** Amount of a species between two depths, each node's volume spread evenly between its faces [mol m⁻²]. */
function amountBetween(concentrations: Float64Array, species: number, from: number, to: number): number {
  let sum = 0;
  for (let node = 0; node < nodes; node++) {
    const left = node === 0 ? 0 : (layout.faceX[node - 1] ?? 0);
    const right = node === nodes - 1 ? (layout.layers.at(-1)?.end ?? 0) : (layout.faceX[node] ?? 0);
    const shared = Math.max(0, Math.min(right, to) - Math.max(left, from));
    if (shared <= 0) continue;
    sum += ((layout.nodeVolume[node] ?? 0) * (concentrations[species * nodes + node] ?? 0) * shared) / (right - left);
  }
  return sum;
}

describe('dots', () => {
  test('hold in any stretch of depth its solved amount to within one dot, in every frame and for every species', () => {
    const clouds = createClouds(layout, frames, budget);
    const end = layout.layers.at(-1)?.end ?? 0;
    let checked = 0;
    for (const frame of frames) {
      const moment = momentAt(frames, frame.time);
      if (!moment) throw new Error('no moment');
      moveClouds(layout, moment, clouds);
      for (const cloud of clouds) {
        for (let bin = 0; bin < 12; bin++) {
          const a = hash01(bin, 2 * cloud.species) ** 3 * end;
          const b = hash01(bin, 2 * cloud.species + 1) ** 3 * end;
          const from = Math.max(cloud.from, Math.min(a, b));
          const to = Math.max(from, Math.min(cloud.to, Math.max(a, b)));
          const count = cloud.depths.filter((depth) => depth >= from && depth < to).length;
          const wanted = amountBetween(frame.concentrations, cloud.species, from, to) / cloud.plan.perDot;
          expect(Math.abs(count - wanted)).toBeLessThanOrEqual(1 + 1e-9);
          checked++;
        }
      }
    }
    // the drug has a cloud on either side of the surface
    expect(checked).toBe(31 * 7 * 12);
  });

  test('hold in every layer the amount the frame itself reports, to within one dot', () => {
    const clouds = createClouds(layout, frames, budget);
    const moment = momentAt(frames, 900);
    if (!moment) throw new Error('no moment');
    moveClouds(layout, moment, clouds);
    for (const cloud of clouds) {
      for (const [k, layer] of layout.layers.entries()) {
        if (layer.end <= cloud.from || layer.start >= cloud.to) continue;
        const count = cloud.depths.filter((depth) => depth >= layer.start && depth < layer.end).length;
        const held = moment.before.amountInLayer[cloud.species * layout.layers.length + k] ?? 0;
        expect(Math.abs(count - held / cloud.plan.perDot)).toBeLessThanOrEqual(1 + 1e-9);
      }
    }
  });

  test('count the bound share too, where the frame holds more than the pores do', () => {
    const first = frames[15];
    if (!first) throw new Error('no frame');
    const amountInLayer = first.amountInLayer.slice();
    const dermis = 3;
    amountInLayer[dermis] = 5 * (amountInLayer[dermis] ?? 0);
    const bound = { ...first, amountInLayer };
    const clouds = createClouds(layout, [bound], { drug: 20000, drugInSkin: 20000, others: 1000 });
    const moment = momentAt([bound], 0);
    if (!moment) throw new Error('no moment');
    moveClouds(layout, moment, clouds);
    const drug = clouds.find((cloud) => cloud.species === layout.drug && cloud.region !== 'pad');
    const layer = layout.layers[dermis];
    if (!drug || !layer) throw new Error('no drug in a dermis');
    const count = drug.depths.filter((depth) => depth >= layer.start && depth < layer.end).length;
    expect(Math.abs(count - amountInLayer[dermis] / drug.plan.perDot)).toBeLessThanOrEqual(1);
    expect(count).toBeGreaterThan(20);
  });

  test('show the drug in skin by a finer amount than in the pad, each on its side, no finer than it says', () => {
    const clouds = createClouds(layout, frames, budget).filter((cloud) => cloud.species === layout.drug);
    expect(clouds.map((cloud) => cloud.region)).toEqual(['pad', 'skin']);
    const [pad, skin] = clouds;
    if (!pad || !skin) throw new Error('no clouds');
    expect(pad.plan.perDot / skin.plan.perDot).toBeGreaterThan(2);
    expect(pad.plan.perDot / skin.plan.perDot).toBeLessThanOrEqual(250 + 1e-9);
    const surface = layout.layers.find((layer) => layer.role !== 'reservoir')?.start ?? 0;
    let most = 0;
    for (const frame of frames) {
      const moment = momentAt(frames, frame.time);
      if (!moment) throw new Error('no moment');
      moveClouds(layout, moment, clouds);
      const inside = (depths: Float64Array): number[] => [...depths].filter((depth) => !Number.isNaN(depth));
      expect(inside(pad.depths).every((depth) => depth < surface)).toBe(true);
      expect(inside(skin.depths).every((depth) => depth >= surface)).toBe(true);
      most = Math.max(most, inside(skin.depths).length);
    }
    expect(most).toBeGreaterThan(50);
    expect(most).toBeLessThanOrEqual(budget.drugInSkin + 1);
  });

  test('leave the skin empty where next to nothing of the drug gets in', () => {
    const count = layout.x.length;
    const surface = layout.layers.find((layer) => layer.role !== 'reservoir')?.start ?? 0;
    const barely = frames.map((frame) => {
      const concentrations = frame.concentrations.slice();
      for (let node = 0; node < count; node++) {
        if ((layout.x[node] ?? 0) >= surface && (layout.nodeLayer[node] ?? 0) > 0)
          concentrations[layout.drug * count + node] = 1e-9;
      }
      const amountInLayer = frame.amountInLayer.slice();
      for (let layer = 1; layer < layout.layers.length; layer++)
        amountInLayer[layout.drug * layout.layers.length + layer] = 0;
      return { ...frame, concentrations, amountInLayer };
    });
    const clouds = createClouds(layout, barely, budget);
    const moment = momentAt(barely, 900);
    if (!moment) throw new Error('no moment');
    moveClouds(layout, moment, clouds);
    const inSkin = clouds
      .filter((cloud) => cloud.species === layout.drug)
      .flatMap(({ depths }) => [...depths].filter((depth) => depth >= surface));
    expect(inSkin.length).toBeLessThanOrEqual(1);
  });

  test('never number more than the budget and stand for a 1-2-5 amount', () => {
    const others = [1, 2, 3, 4, 5];
    for (const size of [50, 333, 2000, 20000]) {
      const plans = planClouds(layout, frames, others, size);
      const perDot = (plans[0]?.perDot ?? 0) * layout.area;
      expect(plans.every((plan) => plan.perDot === plans[0]?.perDot)).toBe(true);
      const mantissa = perDot / 10 ** Math.floor(Math.log10(perDot) + 1e-9);
      expect([1, 2, 5].some((step) => Math.abs(mantissa - step) < 1e-6)).toBe(true);
      for (const frame of frames) {
        let count = 0;
        for (const [k, plan] of plans.entries()) {
          const depths = new Float64Array(plan.count);
          const s = others[k] ?? 0;
          const profile = amountProfile(layout, frame.concentrations.subarray(s * nodes, (s + 1) * nodes));
          dotDepths(profile, plan, frame.amountCrossed[s * (layout.layers.length + 1)] ?? 0, depths);
          count += depths.filter((depth) => !Number.isNaN(depth)).length;
        }
        expect(count).toBeLessThanOrEqual(size);
        expect(count).toBeGreaterThan(size / 8);
      }
    }
  });

  test('number above 20 000 at every moment of a treatment where many are asked for, still true to the profile', () => {
    const clouds = createClouds(layout, frames, manyBudget);
    for (const at of [0, 600, 1200, 1800]) {
      const moment = momentAt(frames, at);
      if (!moment) throw new Error('no moment');
      moveClouds(layout, moment, clouds);
      let there = 0;
      for (const { species, plan, depths, from, to } of clouds) {
        const inPlace = depths.filter((depth) => !Number.isNaN(depth)).length;
        there += inPlace;
        const here = amountBetween(moment.before.concentrations, species, from, to);
        expect(Math.abs(inPlace * plan.perDot - here)).toBeLessThanOrEqual(plan.perDot * 1.001);
      }
      expect(there).toBeGreaterThan(20_000);
    }
  });

  test('of another run stand for as much as the first one’s, drug for drug, and are as true to it', () => {
    const like = createClouds(layout, frames, budget);
    const other = createSyntheticRun({ frames: 11, polarity: 'anode' });
    const clouds = createCloudsLike(other.layout, other.frames, like, layout.drug);
    expect(new Set(clouds.map(({ plan }) => plan.perDot))).toEqual(new Set(like.map(({ plan }) => plan.perDot)));
    const moment = momentAt(other.frames, 1260);
    if (!moment) throw new Error('no moment');
    moveClouds(other.layout, moment, clouds);
    for (const { species, plan, depths, from, to } of clouds) {
      const inPlace = depths.filter((depth) => !Number.isNaN(depth)).length;
      const here = amountBetween(moment.before.concentrations, species, from, to);
      expect(Math.abs(inPlace * plan.perDot - here)).toBeLessThanOrEqual(plan.perDot * 1.001);
    }
  });

  test('ascend in depth with their rank', () => {
    const clouds = createClouds(layout, frames, budget);
    const moment = momentAt(frames, 700);
    if (!moment) throw new Error('no moment');
    moveClouds(layout, moment, clouds);
    for (const { depths } of clouds) {
      const inside = [...depths].filter((depth) => !Number.isNaN(depth));
      expect(inside.every((depth, k) => k === 0 || depth > (inside[k - 1] ?? 0))).toBe(true);
    }
  });

  test('move with the ions: what enters at the face shifts every dot of a uniform column by amount over concentration', () => {
    const column = uniformColumn();
    const c = new Float64Array(column.x.length).fill(100);
    const plan: CloudPlan = { perDot: 1e-3, firstRank: -20, count: 120 };
    const before = new Float64Array(plan.count);
    const after = new Float64Array(plan.count);
    const profile = amountProfile(column, c);
    dotDepths(profile, plan, 0, before);
    dotDepths(profile, plan, 5.4e-3, after);
    const shift = 5.4e-3 / (0.5 * 100);
    let moved = 0;
    for (let k = 0; k < plan.count; k++) {
      const from = before[k] ?? Number.NaN;
      const to = after[k] ?? Number.NaN;
      if (Number.isNaN(from) || Number.isNaN(to)) continue;
      expect(to - from).toBeCloseTo(shift, 12);
      moved++;
    }
    expect(moved).toBeGreaterThan(80);
    const entered = after.filter((depth, k) => !Number.isNaN(depth) && Number.isNaN(before[k] ?? 0)).length;
    expect(entered).toBe(5);
  });

  test('stand across the cut evenly: every tenth of the width holds a tenth of them, to a quarter', () => {
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let rank = 0; rank < 2000; rank++) {
      const tenth = Math.floor(dotAcross(0, rank) * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 200)).toBeLessThan(50);
  });
});

function uniformColumn(): RunLayout {
  const count = 41;
  const end = 2e-3;
  const x = Float64Array.from({ length: count }, (_, k) => (end * k) / (count - 1));
  const faceX = Float64Array.from({ length: count - 1 }, (_, k) => ((x[k] ?? 0) + (x[k + 1] ?? 0)) / 2);
  const nodeVolume = x.map((_, k) => 0.5 * ((faceX[k] ?? end) - (k === 0 ? 0 : (faceX[k - 1] ?? 0))));
  return {
    species: ['Na'],
    charge: Float64Array.of(1),
    drug: 0,
    layers: [{ id: 'gel', role: 'reservoir', start: 0, end }],
    x,
    nodeLayer: new Int32Array(count),
    nodeVolume,
    faceX,
    area: 1e-3,
    deliveredInterface: 1,
    end: 1,
  };
}
