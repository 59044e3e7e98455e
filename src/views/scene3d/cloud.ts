/** All dots of a run at one moment: a plan per species that lasts the session, and the depths that the clock moves. */
import type { Frame, RunLayout } from '../../../models/solve/frame.ts';
import { niceCeiling } from '../../format/concentrationScale.ts';
import { speciesAt, type Moment } from './moment.ts';
import {
  amountProfile,
  boundFactors,
  dotDepths,
  enteredAtFace,
  planAs,
  planBelow,
  planClouds,
  type CloudPlan,
} from './particleCloud.ts';

/** Where a cloud's dots may stand: the whole column, or on one side of the skin's surface. */
export type Region = 'column' | 'pad' | 'skin';

export interface Cloud {
  readonly species: number;
  /** As people know it [1]. */
  readonly charge: number;
  readonly plan: CloudPlan;
  readonly region: Region;
  /** The region's ends [m]. */
  readonly from: number;
  readonly to: number;
  /** [m], NaN for a dot outside its region. */
  readonly depths: Float64Array;
}

/** Orange and blue keep apart for every kind of colour vision; the drug differs in lightness and shape as well. */
export const dotColours = { positive: '#e8710a', negative: '#1f6fd1', neutral: '#66727a', drug: '#c2187f' } as const;

/** Most dots on screen; the drug gets its own share because it is a small part of all ions. */
export interface CloudBudget {
  readonly drug: number;
  /** For the drug in skin at any one moment. */
  readonly drugInSkin: number;
  readonly others: number;
}

export const defaultBudget: CloudBudget = { drug: 320, drugInSkin: 600, others: 800 };
/** For a picture so narrow that more dots would hide each other. */
export const smallBudget: CloudBudget = { drug: 160, drugInSkin: 350, others: 400 };
/** For a column that is filled with them, on a graphics card and without one. */
export const fullBudget: CloudBudget = { drug: 6000, drugInSkin: 8000, others: 6000 };
export const fullBudgetWithoutCard: CloudBudget = { drug: 1200, drugInSkin: 1600, others: 1200 };
/** Where many small ones are asked for: rounding to 1-2-5 leaves at least two fifths of these, above 20 000 on a card. */
export const manyBudget: CloudBudget = { drug: 12_000, drugInSkin: 12_000, others: 28_000 };
export const manyBudgetWithoutCard: CloudBudget = { drug: 1600, drugInSkin: 2000, others: 4000 };
/** [CSS px] */
export const narrowWidth = 520;

/** A dot of drug in skin stands for this part of one in the pad, or more: much finer would make a crowd of next to nothing. */
const finest = 1 / 250;

export function createClouds(
  layout: RunLayout,
  frames: readonly Frame[],
  budget: CloudBudget,
  charges: Float64Array = layout.charge,
): readonly Cloud[] {
  // the acid that is counted is no stuff that dots could stand for
  const others = layout.species.map((_, s) => s).filter((s) => s !== layout.drug && s !== layout.proton);
  const start = layout.layers[0]?.start ?? 0;
  const end = layout.layers.at(-1)?.end ?? 0;
  const cloud = (species: number, plan: CloudPlan, region: Region, from: number, to: number): Cloud => ({
    species,
    charge: charges[species] ?? 0,
    plan,
    region,
    from,
    to,
    depths: new Float64Array(plan.count),
  });
  const rest = planClouds(layout, frames, others, budget.others).map((plan, k) =>
    cloud(others[k] ?? 0, plan, 'column', start, end),
  );
  const [whole] = planClouds(layout, frames, [layout.drug], budget.drug);
  if (whole === undefined) return rest;
  const surface = layout.layers.find((layer) => layer.role !== 'reservoir')?.start ?? start;
  const least = niceCeiling(whole.perDot * layout.area * finest) / layout.area;
  const inSkin = surface > start ? planBelow(layout, frames, layout.drug, surface, least, budget.drugInSkin) : null;
  // a drug that skin holds plenty of from the start needs no finer dot there
  if (inSkin === null || inSkin.perDot > whole.perDot / 2) {
    return [...rest, cloud(layout.drug, whole, 'column', start, end)];
  }
  return [...rest, cloud(layout.drug, whole, 'pad', start, surface), cloud(layout.drug, inSkin, 'skin', surface, end)];
}

/**
 * Clouds of another run, each dot for as much as in these, whose drug is `drug`: its drug stands where theirs does, and
 * its other ions, whichever they are, take the others' amount.
 */
export function createCloudsLike(
  layout: RunLayout,
  frames: readonly Frame[],
  like: readonly Cloud[],
  drug: number,
  charges: Float64Array = layout.charge,
): readonly Cloud[] {
  const start = layout.layers[0]?.start ?? 0;
  const end = layout.layers.at(-1)?.end ?? 0;
  const surface = layout.layers.find((layer) => layer.role !== 'reservoir')?.start ?? start;
  const cloud = (species: number, { plan: { perDot }, region }: Cloud): Cloud => {
    const plan = planAs(layout, frames, species, perDot, region === 'skin' ? surface : null);
    const from = region === 'skin' ? surface : start;
    const to = region === 'pad' ? surface : end;
    const charge = charges[species] ?? 0;
    return { species, charge, plan, region, from, to, depths: new Float64Array(plan.count) };
  };
  const drugs = like.filter(({ species }) => species === drug).map((one) => cloud(layout.drug, one));
  const other = like.find(({ species }) => species !== drug);
  const others = layout.species.map((_, s) => s).filter((s) => s !== layout.drug && s !== layout.proton);
  return other === undefined ? drugs : [...others.map((s) => cloud(s, other)), ...drugs];
}

/** Puts the dots where this moment's amounts are. */
export function moveClouds(layout: RunLayout, moment: Moment, clouds: readonly Cloud[]): void {
  for (const { species, plan, region, from, to, depths } of clouds) {
    const concentrations = speciesAt(layout, moment, species);
    const bound = boundFactors(layout, moment.before, species);
    const profile = amountProfile(layout, concentrations, bound);
    dotDepths(profile, plan, enteredAtFace(layout, moment, species), depths);
    if (region === 'column') continue;
    for (const [k, depth] of depths.entries()) if (!(depth >= from && depth < to)) depths[k] = Number.NaN;
  }
}
