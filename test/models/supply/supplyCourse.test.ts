import { describe, expect, it } from 'vitest';
import {
  compileDispersive,
  compileProblem,
  presets,
  type Study,
  supplyCourse,
  type SupplyCourse,
  voltageParts,
} from '../../../models/index.ts';
import { chargePassed } from '../../../models/solve/observables.ts';
import { runNotices } from '../../../models/readings/events.ts';
import { integrateMagnitude } from '../../../models/physics/piecewisePolynomial.ts';
import { parsed } from '../../support/bothColumns.ts';
import { solveToTheEnd, type Solved } from '../../support/solved.ts';

const preset = presets.find(({ id }) => id === 'saline')!.study;
const control = { accuracy: 1e-2, frames: 61 };

interface Settled {
  readonly course: SupplyCourse;
  readonly sides: { readonly treatment: Solved; readonly dispersive: Solved | null };
  readonly rounds: number;
  /** Steps that the looks at the supply took in all. */
  readonly steps: number;
}

function settled(study: Study): Settled {
  const whole = parsed(study);
  const course = supplyCourse(whole, compileProblem(whole), compileDispersive(whole))!;
  for (let rounds = 1, steps = 0; ; rounds++) {
    const sides = {
      treatment: solveToTheEnd(course.treatment, control),
      dispersive: course.dispersive === null ? null : solveToTheEnd(course.dispersive, control),
    };
    for (const side of ['treatment', 'dispersive'] as const) {
      const solved = sides[side];
      if (solved === null) continue;
      course.begin(side, solved.layout);
      for (const frame of solved.frames) course.take(side, frame);
    }
    const look = course.settle(control);
    let step = look.next();
    for (; step.done !== true; step = look.next()) steps += 1;
    if (!step.value) return { course, sides, rounds, steps };
  }
}

/** Of the whole, in the direction of the current, where one flows. */
function voltages({ sides }: Settled, study: Study): number[] {
  const { treatment, dispersive } = sides;
  const path = study.dispersive?.pathResistance_ohm ?? 0;
  const parts = dispersive === null ? null : voltageParts(treatment, { ...dispersive, pathResistance: path })!;
  return treatment.frames.flatMap(({ current, voltage }, k) =>
    current === 0 ? [] : [Math.sign(current) * (parts?.[k].whole ?? voltage)],
  );
}

const chargeOf = ({ layout }: Solved): number => layout.area * integrateMagnitude(layout.facts!.current, 0, layout.end);

describe('a treatment whose supply runs out of volts', () => {
  const limit = 3.6;
  const free = settled({ ...preset, supply: { compliance_V: 80 } });
  const limited = settled({ ...preset, supply: { compliance_V: limit } });

  it('needs one look where the volts suffice, and is solved once', () => {
    expect(Math.max(...voltages(free, preset))).toBeGreaterThan(5);
    expect(free.rounds).toBe(1);
    expect(free.steps).toBe(0);
    expect(free.sides.treatment.layout.facts!.supplied).toBeUndefined();
  });

  it('never has more than 0.5 % above them in any frame, and has them while it is limited', () => {
    const here = voltages(limited, preset);
    expect(Math.max(...here)).toBeLessThanOrEqual(limit * 1.005);
    expect(here.filter((voltage) => voltage > limit * 0.995).length).toBeGreaterThan(20);
  });

  it('delivers the charge asked for, later, through both columns', () => {
    const { treatment, dispersive } = limited.sides;
    for (const solved of [treatment, dispersive!])
      expect(chargeOf(solved) / chargeOf(free.sides.treatment)).toBeCloseTo(1, 6);
    expect(treatment.layout.end).toBeGreaterThan(free.sides.treatment.layout.end + 60);
    expect(dispersive!.layout.end).toBe(treatment.layout.end);
    expect(treatment.layout.facts!.supplied!.delay).toBeCloseTo(
      treatment.layout.end - free.sides.treatment.layout.end,
      6,
    );
  });

  it('keeps its books under the current it was given', () => {
    const { treatment, dispersive } = limited.sides;
    for (const { layout, frames } of [treatment, dispersive!]) {
      const last = frames.at(-1)!;
      for (const { ledger } of frames) {
        expect(Math.max(...ledger.mass)).toBeLessThan(1e-10);
        expect(ledger.charge).toBeLessThan(1e-10);
      }
      const passed = Math.abs(chargePassed(layout, last)) * layout.area;
      expect(Math.abs(passed / chargeOf(treatment) - 1)).toBeLessThan(0.05 * control.accuracy);
    }
  });

  it('says so, with the current it fell to and the time it took', () => {
    const { treatment, dispersive } = limited.sides;
    const path = preset.dispersive!.pathResistance_ohm;
    const [notice, ...more] = runNotices(treatment.layout, treatment.frames, { ...dispersive!, pathResistance: path });
    expect(notice.kind).toBe('outOfVolts');
    expect(notice.message).toMatch(/runs out of volts until .* min .* mA flow where .* mA are asked for.* min longer/);
    expect(more).toEqual([]);
  });
});

describe('other supplies', () => {
  it('over one column alone, which is all the load there is', () => {
    const { dispersive: _other, ...study } = preset;
    const one = settled({ ...study, supply: { compliance_V: 2 } });
    expect(one.course.dispersive).toBeNull();
    expect(Math.max(...voltages(one, study))).toBeLessThanOrEqual(2 * 1.005);
    expect(one.sides.treatment.layout.facts!.supplied!.limited.length).toBeGreaterThan(0);
  });

  it('a battery of few volts never has more than what its own resistance leaves', () => {
    const study = { ...preset, supply: { battery: { openCircuit_V: 4.5, internalResistance_ohm: 500 } } };
    const patch = settled(study);
    const { area } = patch.sides.treatment.layout;
    const currents = patch.sides.treatment.frames.filter(({ current }) => current !== 0);
    voltages(patch, preset).forEach((voltage, k) => {
      expect(voltage).toBeLessThanOrEqual(4.5 - 500 * area * Math.abs(currents[k].current) + 0.005 * 4.5);
    });
  });
});

it('finds the current through a barrier that is divided from its appendages', () => {
  const divided = presets.find(({ id }) => id === 'dexamethasone-appendages')!.study;
  const limited = settled({ ...divided, supply: { compliance_V: 4 } });
  expect(Math.max(...voltages(limited, divided))).toBeLessThan(4 * 1.02);
  expect(limited.rounds).toBeGreaterThan(1);
  expect(limited.rounds).toBeLessThan(6);
  expect(chargeOf(limited.sides.treatment) / 60e-3).toBeCloseTo(40, 1);
});
