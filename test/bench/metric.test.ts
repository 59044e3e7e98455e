import { describe, expect, it } from 'vitest';
import type { Frame, RunLayout } from '../../models/solve/frame.ts';
import { metricErrors, outputsOfRun, sampleConcentration, worstError } from './metric.ts';
import { outputTimes, probeDepths, referenceOutputs, type MetricOutputs } from './reference.ts';

const reference = referenceOutputs.b1;
const scaled = (values: Readonly<Record<string, number>>, time: string, factor: number) => ({
  ...values,
  [time]: (values[time] ?? NaN) * factor,
});

describe('the error metric', () => {
  it('is zero for the reference itself and names nine outputs', () => {
    const errors = metricErrors(reference, reference);
    expect(errors.size).toBe(9);
    expect(worstError(reference, reference)).toBe(0);
  });

  it.each(['1200', '2400'])('sees the relative error of the amount at %s s', (time) => {
    const found: MetricOutputs = { ...reference, crossed: scaled(reference.crossed, time, 1.003) };
    expect(worstError(found, reference)).toBeCloseTo(0.003, 12);
  });

  it.each(['60', '300', '600', '1170', '1200'])('sees the relative error of the voltage at %s s', (time) => {
    const found: MetricOutputs = { ...reference, voltage: scaled(reference.voltage, time, 0.98) };
    expect(worstError(found, reference)).toBeCloseTo(0.02, 12);
  });

  it('leaves out the voltage within the ramp and the amounts before 1200 s', () => {
    const found: MetricOutputs = {
      ...reference,
      voltage: scaled(reference.voltage, '30', 2),
      crossed: scaled(reference.crossed, '600', 2),
    };
    expect(worstError(found, reference)).toBe(0);
  });

  it("measures a profile's largest difference against its largest value", () => {
    const profile = reference.profile['1200'] ?? [];
    const largest = Math.max(...profile);
    const found: MetricOutputs = {
      ...reference,
      profile: { ...reference.profile, '1200': profile.map((value, k) => (k === 6 ? value + 0.01 * largest : value)) },
    };
    expect(worstError(found, reference)).toBeCloseTo(0.01, 12);
  });

  it('is NaN, never small, when an output is missing or not a number', () => {
    expect(worstError({ ...reference, crossed: {} }, reference)).toBeNaN();
    expect(worstError({ ...reference, voltage: scaled(reference.voltage, '300', NaN) }, reference)).toBeNaN();
    expect(worstError({ ...reference, profile: { ...reference.profile, '2400': [1] } }, reference)).toBeNaN();
  });
});

/** Two layers, the second like the dermis of b1, nodes as elements of degree 3 would have them; c(x) as given. */
function layoutOf(elements: number): RunLayout {
  const gaussLobatto = [-1, -Math.sqrt(1 / 5), Math.sqrt(1 / 5)];
  const x: number[] = [0, 0.5e-3];
  const layer: number[] = [0, 0];
  const start = 1e-3;
  const thickness = 1.5e-3;
  for (let e = 0; e < elements; e++) {
    for (const t of gaussLobatto) {
      x.push(start + ((e + (1 + t) / 2) / elements) * thickness);
      layer.push(x.at(-1) === start ? 0 : 1);
    }
  }
  x.push(start + thickness);
  layer.push(1);
  const nodes = x.length;
  return {
    species: ['Na', 'drug'],
    charge: Float64Array.of(1, -1),
    drug: 1,
    layers: [
      { id: 'above', role: 'reservoir', start: 0, end: start },
      { id: 'dermis', role: 'tissue', start, end: start + thickness },
    ],
    x: Float64Array.from(x),
    nodeLayer: Int32Array.from(layer),
    nodeVolume: new Float64Array(nodes),
    faceX: new Float64Array(nodes - 1),
    area: 1e-4,
    deliveredInterface: 1,
    end: 2400,
  };
}

function frameOf(layout: RunLayout, time: number, c: (x: number) => number): Frame {
  const nodes = layout.x.length;
  const concentrations = new Float64Array(2 * nodes);
  for (let k = 0; k < nodes; k++) concentrations[nodes + k] = c(layout.x[k] ?? NaN);
  const empty = new Float64Array(0);
  return {
    time,
    current: 0,
    voltage: -time,
    concentrations,
    potential: new Float64Array(nodes),
    fluxDiffusion: empty,
    fluxMigration: empty,
    fluxConvection: empty,
    amountInLayer: empty,
    amountCrossed: Float64Array.of(1, 2, 3, 10, 20 + time, 30),
    amountTakenUp: empty,
    amountConverted: empty,
    ledger: { mass: empty, charge: 0, step: 1, steps: 1, rejected: 0 },
  };
}

describe('sampling a run for the metric', () => {
  const bump = (x: number) => Math.exp(-(((x - 1e-3) / 0.6e-3) ** 2));

  it('reproduces a polynomial of degree 5 exactly', () => {
    const layout = layoutOf(3);
    const quintic = (x: number) => 1 + (x / 1e-3) ** 5;
    const frame = frameOf(layout, 0, quintic);
    for (const depth of probeDepths) {
      expect(sampleConcentration(layout, frame, 1, 1, 1e-3 + depth) / quintic(1e-3 + depth)).toBeCloseTo(1, 11);
    }
  });

  it('interpolates a Gaussian front through four cubic elements to 1e-4 of its height, six to 1e-5', () => {
    for (const [elements, bound] of [
      [4, 1e-4],
      [6, 1e-5],
    ] as const) {
      const layout = layoutOf(elements);
      const frame = frameOf(layout, 0, bump);
      const worst = Math.max(
        ...probeDepths.map((depth) =>
          Math.abs(sampleConcentration(layout, frame, 1, 1, 1e-3 + depth) - bump(1e-3 + depth)),
        ),
      );
      expect(worst).toBeLessThan(bound);
    }
  });

  it('takes the lower of two nodes on a face with a Donnan step', () => {
    const layout = layoutOf(3);
    const doubled: RunLayout = {
      ...layout,
      x: Float64Array.from([0, 1e-3, ...layout.x.subarray(2)]),
      nodeLayer: Int32Array.from([0, 0, 1, ...layout.nodeLayer.subarray(3)]),
    };
    const frame = frameOf(doubled, 0, () => 7);
    frame.concentrations[doubled.x.length + 1] = 1000;
    expect(sampleConcentration(doubled, frame, 1, 1, 1e-3)).toBeCloseTo(7, 12);
  });

  it('reads amount past the delivering interface, voltage and profile at every output time', () => {
    const layout = layoutOf(6);
    const outputs = outputsOfRun(
      layout,
      outputTimes.map((time) => frameOf(layout, time, bump)),
    );
    expect(Object.keys(outputs.crossed).map(Number)).toEqual(outputTimes);
    expect(outputs.crossed['1200']).toBe(1220);
    expect(outputs.voltage['300']).toBe(-300);
    expect(outputs.profile['2400']).toHaveLength(probeDepths.length);
    expect(outputs.profile['2400']?.[0]).toBeCloseTo(1, 9);
  });

  it('leaves out times that have no frame', () => {
    const layout = layoutOf(6);
    expect(Object.keys(outputsOfRun(layout, [frameOf(layout, 60, bump)]).voltage)).toEqual(['60']);
  });
});
