import type { Frame, RunLayout } from '../../models/solve/frame.ts';
import { outputTimes, probeDepths, type MetricOutputs } from './reference.ts';

/**
 * The one error that every solver of b1 and b2 is measured by: the worst relative error of the drug that crossed the barrier
 * (1200 s, 2400 s), of the voltage (60, 300, 600, 1170, 1200 s) and of the drug's profile in the dermis
 * (1200 s, 2400 s; largest difference over the seven depths, relative to the profile's largest value).
 */
export function metricErrors(found: MetricOutputs, reference: MetricOutputs): ReadonlyMap<string, number> {
  const errors = new Map<string, number>();
  for (const time of crossedTimes) {
    errors.set(`crossed ${time} s`, relativeError(found.crossed[time], reference.crossed[time]));
  }
  for (const time of voltageTimes) {
    errors.set(`voltage ${time} s`, relativeError(found.voltage[time], reference.voltage[time]));
  }
  for (const time of profileTimes) {
    errors.set(`profile ${time} s`, profileError(found.profile[time], reference.profile[time]));
  }
  return errors;
}

const crossedTimes = [1200, 2400];
const voltageTimes = [60, 300, 600, 1170, 1200];
const profileTimes = [1200, 2400];

/** The largest of them; NaN when any output is missing or not a number, so that it never passes for good. */
export function worstError(found: MetricOutputs, reference: MetricOutputs): number {
  return Math.max(...metricErrors(found, reference).values());
}

function relativeError(found: number | undefined, reference: number | undefined): number {
  return found === undefined || reference === undefined ? NaN : Math.abs(found / reference - 1);
}

function profileError(found: readonly number[] | undefined, reference: readonly number[] | undefined): number {
  if (found === undefined || reference === undefined || found.length !== reference.length) return NaN;
  const largest = Math.max(...reference.map(Math.abs));
  return Math.max(...reference.map((value, k) => Math.abs((found[k] ?? NaN) - value))) / largest;
}

/** The metric's outputs of a run of b1 or b2 whose frames include `outputTimes`. */
export function outputsOfRun(layout: RunLayout, frames: readonly Frame[]): MetricOutputs {
  const crossed: Record<string, number> = {};
  const voltage: Record<string, number> = {};
  const profile: Record<string, readonly number[]> = {};
  const dermis = layout.layers.length - 1;
  const start = layout.layers[dermis]?.start ?? NaN;
  for (const time of outputTimes) {
    const frame = frames.find((one) => Math.abs(one.time - time) < timeSlack);
    if (frame === undefined) continue;
    crossed[time] = frame.amountCrossed[layout.drug * (layout.layers.length + 1) + layout.deliveredInterface] ?? NaN;
    voltage[time] = frame.voltage;
    profile[time] = probeDepths.map((depth) => sampleConcentration(layout, frame, layout.drug, dermis, start + depth));
  }
  return { crossed, voltage, profile };
}

// Frames are asked for at these very times; the slack is for rounding alone [s].
const timeSlack = 1e-6;

// Six nodes: their interpolation error stays below the error of elements of degree 3 or 4 through the same nodes (metric.test.ts).
const stencil = 6;

/** Concentration of a species at a depth [m] within one layer, by Lagrange interpolation over the nearest nodes of that layer. */
export function sampleConcentration(
  layout: RunLayout,
  frame: Frame,
  species: number,
  layer: number,
  depth: number,
): number {
  const place = layout.layers[layer];
  if (place === undefined) return NaN;
  const count = layout.x.length;
  // a node on the layer's upper face belongs to the layer above; where the faces coincide the lower of two nodes is taken
  const slack = 1e-9 * (place.end - place.start);
  const within = [...layout.x.keys()].filter((node) => {
    const x = layout.x[node] ?? NaN;
    return x >= place.start - slack && x <= place.end + slack;
  });
  const nodes = within.filter((node) => {
    const onStart = Math.abs((layout.x[node] ?? NaN) - place.start) <= slack;
    return !onStart || !within.some((other) => other > node && layout.x[other] === layout.x[node]);
  });
  const nearest = nodes
    .toSorted((a, b) => Math.abs((layout.x[a] ?? NaN) - depth) - Math.abs((layout.x[b] ?? NaN) - depth))
    .slice(0, stencil);
  let sum = 0;
  for (const node of nearest) {
    let weight = 1;
    for (const other of nearest) {
      if (other === node) continue;
      weight *= (depth - (layout.x[other] ?? NaN)) / ((layout.x[node] ?? NaN) - (layout.x[other] ?? NaN));
    }
    sum += weight * (frame.concentrations[species * count + node] ?? NaN);
  }
  return sum;
}
