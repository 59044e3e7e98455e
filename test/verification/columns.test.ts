import { describe, expect, it } from 'vitest';
import { exchangePads, presets, voltageAcross, type Study } from '../../models/index.ts';
import { faradayConstant } from '../../models/constants.ts';
import { layerOf } from '../../models/study/presets/preset.ts';
import { gained, parsed, putIn, solveColumns } from '../support/bothColumns.ts';
import { lastFrame } from '../support/solved.ts';

const twoColumns = presets.filter(({ study }) => study.dispersive !== undefined);
const control = { accuracy: 1e-3, frames: 9 };

describe.each(twoColumns.map((preset) => [preset.id, preset] as const))('both columns of %s', (_id, { study }) => {
  const { active, dispersive } = solveColumns(study, control);
  const { charge, species } = active.layout;

  it('carry one current: at every instant what enters at one pad leaves at the other', () => {
    expect(dispersive.layout.species).toEqual(species);
    expect(dispersive.frames.map(({ time }) => time)).toEqual(active.frames.map(({ time }) => time));
    active.frames.forEach((frame, k) => {
      const current = frame.current * active.layout.area;
      const other = dispersive.frames[k].current * dispersive.layout.area;
      expect(Math.abs(current + other)).toBeLessThanOrEqual(1e-12 * Math.abs(current));
    });
    expect(Math.max(...active.frames.map(({ current }) => Math.abs(current)))).toBeGreaterThan(0);
  });

  it('leave the body as neutral as they found it', () => {
    const here = putIn(active);
    const there = putIn(dispersive);
    const net = here.map((amount, i) => amount + there[i]);
    const charges = net.map((amount, i) => charge[i] * amount);
    const passed = here.reduce((sum, amount, i) => sum + charge[i] * amount, 0);
    const size = Math.max(...here.map(Math.abs), ...there.map(Math.abs));
    expect(Math.abs(charges.reduce((sum, one) => sum + one, 0))).toBeLessThan(1e-10 * size);
    // the charge that crossed the skin is the session's: 40 mA min or what else it gives
    expect(Math.abs(passed)).toBeGreaterThan(0.5 * size);
  });

  it('give the body every ion that crossed either skin: to tissue, blood and base', () => {
    for (const column of [active, dispersive]) {
      const crossed = putIn(column);
      const size = Math.max(...crossed.map(Math.abs));
      gained(column).forEach((amount, i) => {
        expect(Math.abs(amount - crossed[i]), species[i]).toBeLessThan(1e-8 * size);
      });
    }
  });

  it('have a voltage that is more than either column alone asks for', () => {
    const k = Math.floor(active.frames.length / 4);
    const here = active.frames[k];
    const there = dispersive.frames[k];
    const current = here.current * active.layout.area;
    const path = study.dispersive!.pathResistance_ohm;
    const whole = voltageAcross(here.voltage, there.voltage, current, path);
    expect(Math.sign(whole)).toBe(Math.sign(here.current));
    expect(Math.sign(there.voltage)).toBe(-Math.sign(here.voltage));
    expect(Math.abs(whole)).toBeCloseTo(
      Math.abs(here.voltage) + Math.abs(there.voltage) + Math.abs(current) * path,
      12,
    );
  });
});

describe('the roles of the pads', () => {
  const { study } = twoColumns[0];
  const exchanged = parsed(exchangePads(study)!);

  it('can be exchanged, and the answer stays', () => {
    const one = solveColumns(study, control);
    const other = solveColumns(exchanged, control);
    expect(exchanged.electrode.polarity).not.toBe(study.electrode.polarity);
    expect(lastFrame(other.dispersive).concentrations).toEqual(lastFrame(one.active).concentrations);
    expect(lastFrame(other.active).concentrations).toEqual(lastFrame(one.dispersive).concentrations);
    expect(putIn(other.dispersive)).toEqual(putIn(one.active));
    expect(putIn(other.active)).toEqual(putIn(one.dispersive));
    const path = study.dispersive!.pathResistance_ohm;
    const across = ({ active, dispersive }: typeof one): number[] =>
      active.frames.map(({ voltage, current }, k) =>
        voltageAcross(voltage, dispersive.frames[k].voltage, current * active.layout.area, path),
      );
    across(other).forEach((voltage, k) => expect(voltage).toBeCloseTo(-across(one)[k], 12));
  });

  it('exchanged twice are what they were', () => {
    const { dispersive: _its, ...twice } = parsed(exchangePads(exchanged)!);
    const { dispersive: _mine, ...once } = parsed(study);
    expect(twice).toEqual(once);
  });
});

/** Every cation as fast as its anion, no fixed charge, no solvent flow: nature cannot tell one sign from the other. */
function symmetricStudy(): Study {
  const ions = [
    { id: 'A', charge: 1, diffusivity_m2_s: 1e-9 },
    { id: 'B', charge: -1, diffusivity_m2_s: 1e-9 },
    { id: 'P', charge: 1, diffusivity_m2_s: 5e-10 },
    { id: 'Q', charge: -1, diffusivity_m2_s: 5e-10 },
  ];
  const skin = [
    layerOf({
      id: 'barrier',
      role: 'barrier',
      thickness_um: 20,
      transportFactor: 1e-4,
      initial: { kind: 'given', concentrations_mM: { A: 150, B: 150 } },
    }),
    layerOf({
      id: 'tissue',
      role: 'tissue',
      thickness_um: 1000,
      transportFactor: 0.3,
      initial: { kind: 'given', concentrations_mM: { A: 150, B: 150 } },
    }),
  ];
  const pad = layerOf({
    id: 'pad',
    role: 'reservoir',
    thickness_um: 1000,
    transportFactor: 1,
    initial: { kind: 'given', concentrations_mM: { P: 20, Q: 20 } },
  });
  const bath = (id: readonly string[], amount: number) =>
    ({ kind: 'bath', concentrations_mM: Object.fromEntries(id.map((one) => [one, amount])) }) as const;
  return {
    version: 1,
    name: 'Mirror',
    note: '',
    temperature_C: 37,
    species: ions,
    drug: 'P',
    electrode: { polarity: 'anode', area_cm2: 2, boundary: bath(['P', 'Q'], 20) },
    layers: [pad, ...skin],
    base: bath(['A', 'B'], 150),
    dispersive: { area_cm2: 2, boundary: bath(['P', 'Q'], 20), layers: [pad], pathResistance_ohm: 100 },
    electroosmosis_m3_C: 0,
    plasma_mM: {},
    reactions: [],
    session: { kind: 'treatment', current_mA: 0.6, duration_min: 10, ramp_s: 10, after_min: 5 },
    passiveTwin: false,
    accuracy: 1e-4,
  };
}

describe('one salt in everything', () => {
  it('obeys Ohm’s law across both columns and the path between them', () => {
    const ions = [
      { id: 'A', charge: 1, diffusivity_m2_s: 1.8e-9 },
      { id: 'B', charge: -1, diffusivity_m2_s: 2.7e-9 },
    ];
    const salt_mM = { A: 150, B: 150 };
    const bath = { kind: 'bath', concentrations_mM: salt_mM } as const;
    const initial = { kind: 'given', concentrations_mM: salt_mM } as const;
    const layers = [
      layerOf({ id: 'pad', role: 'reservoir', thickness_um: 1000, transportFactor: 1, initial }),
      layerOf({ id: 'barrier', role: 'barrier', thickness_um: 20, transportFactor: 1e-4, initial }),
      layerOf({ id: 'tissue', role: 'tissue', thickness_um: 2000, transportFactor: 0.3, initial }),
    ];
    const study: Study = {
      ...symmetricStudy(),
      species: ions,
      drug: 'A',
      electrode: { polarity: 'cathode', area_cm2: 2, boundary: bath },
      layers,
      base: bath,
      dispersive: { area_cm2: 5, boundary: bath, layers: layers.slice(0, 1), pathResistance_ohm: 321 },
    };
    const { active, dispersive } = solveColumns(study, control);
    // κ = F²/RT Σ z² D c at 37 °C; R A = Σ L/(τ' κ)
    const conductivity = (faradayConstant ** 2 / (8.314462618 * 310.15)) * (1.8e-9 + 2.7e-9) * 150;
    const sheet = (1e-3 + 20e-6 / 1e-4 + 2e-3 / 0.3) / conductivity;
    const resistance = sheet / 2e-4 + 321 + sheet / 5e-4;
    active.frames.forEach((frame, k) => {
      const current = frame.current * active.layout.area;
      const across = voltageAcross(frame.voltage, dispersive.frames[k].voltage, current, 321);
      expect(Math.abs(across - current * resistance)).toBeLessThan(1e-9 * 0.6e-3 * resistance);
    });
    expect(active.frames.some(({ current }) => Math.abs(current) > 1)).toBe(true);
  });
});

describe('two equal pads', () => {
  it('mirror each other when every cation has its like among the anions', () => {
    const { active, dispersive } = solveColumns(symmetricStudy(), { accuracy: 1e-5, frames: 7 });
    const mirror = [1, 0, 3, 2];
    const size = Math.max(...putIn(active).map(Math.abs));
    expect(size * faradayConstant).toBeGreaterThan(0.1);
    active.frames.forEach((frame, k) => {
      const other = dispersive.frames[k];
      const here = putIn(active, frame);
      const there = putIn(dispersive, other);
      here.forEach((amount, i) => expect(Math.abs(amount - there[mirror[i]])).toBeLessThan(2e-5 * size));
      expect(other.voltage).toBeCloseTo(-frame.voltage, 4);
    });
  });

  it('give the body nothing where no current flows but what diffuses out of both alike', () => {
    const study = symmetricStudy();
    const { active, dispersive } = solveColumns({
      ...study,
      session: { kind: 'treatment', current_mA: 0, duration_min: 10, ramp_s: 10, after_min: 0 },
    });
    expect(putIn(dispersive)).toEqual(putIn(active));
  });
});

describe('two inert electrodes', () => {
  const { study } = presets.find(({ id }) => id === 'saline')!;
  const boundary = { kind: 'inert' } as const;
  const { active, dispersive } = solveColumns(
    {
      ...study,
      acidBase: true,
      electrode: { ...study.electrode, boundary },
      dispersive: { ...study.dispersive!, boundary },
    },
    control,
  );
  const proton = active.layout.species.indexOf('protonExcess');

  it('make as much base under the cathode as acid under the anode: one for each electron', () => {
    const made = [active, dispersive].map((column) => {
      const interfaces = column.layout.layers.length + 1;
      return column.layout.area * lastFrame(column).amountCrossed[proton * interfaces];
    });
    // 40 mA min
    expect(made[0] * faradayConstant).toBeCloseTo(-2.4, 9);
    expect(made[1]).toBeCloseTo(-made[0], 15);
    const net = putIn(active).map((amount, i) => active.layout.charge[i] * (amount + putIn(dispersive)[i]));
    expect(Math.abs(net.reduce((sum, one) => sum + one, 0))).toBeLessThan(1e-10 * Math.abs(made[0]));
  });

  it('turn unbuffered saline caustic under the one and acid under the other', () => {
    expect(lastFrame(active).pH![0]).toBeGreaterThan(11.5);
    expect(lastFrame(dispersive).pH![0]).toBeLessThan(2.5);
  });
});

describe('a pad without drug', () => {
  it('has its ions right to the accuracy asked for, though no drug tells the solver when to stop', () => {
    const { study } = twoColumns[0];
    const { dispersive: asked } = solveColumns(study, control);
    const { dispersive: fine } = solveColumns(study, { ...control, accuracy: 1e-6 });
    const size = Math.max(...putIn(fine).map(Math.abs));
    asked.frames.forEach((frame, k) => {
      const reference = putIn(fine, fine.frames[k]);
      putIn(asked, frame).forEach((amount, i) =>
        expect(Math.abs(amount - reference[i]), asked.layout.species[i]).toBeLessThan(1e-3 * size),
      );
    });
  });
});
