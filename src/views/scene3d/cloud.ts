/** All dots of a run at one moment: a plan per species that lasts the session, and the depths that the clock moves. */
import type { Frame, RunLayout } from '../../../models/solve/frame.ts';
import { speciesAt, type Moment } from './moment.ts';
import { amountProfile, boundFactors, dotDepths, enteredAtFace, planClouds, type CloudPlan } from './particleCloud.ts';

export interface Cloud {
  readonly species: number;
  readonly plan: CloudPlan;
  /** [m], NaN for a dot outside the column. */
  readonly depths: Float64Array;
}

/** Orange and blue keep apart for every kind of colour vision; the drug differs in lightness and shape as well. */
export const dotColours = { positive: '#e8710a', negative: '#1f6fd1', neutral: '#66727a', drug: '#c2187f' } as const;

/** Most dots on screen; the drug gets its own share because it is a small part of all ions. */
export interface CloudBudget {
  readonly drug: number;
  readonly others: number;
}

export const defaultBudget: CloudBudget = { drug: 2500, others: 2000 };
/** For a picture so narrow that more dots would hide each other. */
export const smallBudget: CloudBudget = { drug: 1250, others: 1000 };
/** [CSS px] */
export const narrowWidth = 520;

export function createClouds(layout: RunLayout, frames: readonly Frame[], budget: CloudBudget): readonly Cloud[] {
  const others = layout.species.map((_, s) => s).filter((s) => s !== layout.drug);
  const order = [...others, layout.drug];
  const plans = [
    ...planClouds(layout, frames, others, budget.others),
    ...planClouds(layout, frames, [layout.drug], budget.drug),
  ];
  return order.flatMap((species, k) => {
    const plan = plans[k];
    return plan ? [{ species, plan, depths: new Float64Array(plan.count) }] : [];
  });
}

/** Puts the dots where this moment's amounts are. */
export function moveClouds(layout: RunLayout, moment: Moment, clouds: readonly Cloud[]): void {
  for (const cloud of clouds) {
    const concentrations = speciesAt(layout, moment, cloud.species);
    const bound = boundFactors(layout, moment.before, cloud.species);
    const profile = amountProfile(layout, concentrations, bound);
    dotDepths(profile, cloud.plan, enteredAtFace(layout, moment, cloud.species), cloud.depths);
  }
}
