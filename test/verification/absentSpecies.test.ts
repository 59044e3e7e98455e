import { describe, expect, it } from 'vitest';
import { compileDispersive, presets, type Frame, type Problem } from '../../models/index.ts';
import { presentSpecies } from '../../models/problem/presentSpecies.ts';
import { expectNear } from '../support/matchers.ts';
import {
  bath,
  blocked,
  carriedBy,
  chloride,
  problemOf,
  protonExcess,
  sodium,
  type TestProblem,
  type TestSpecies,
} from '../support/problems.ts';
import { lastFrame, solveToTheEnd } from '../support/solved.ts';

const drug: TestSpecies = { id: 'drug', charge: -2, diffusivity: 5e-10 };
const control = { accuracy: 1e-3, frames: 5 };

/** Saline through a charged barrier; the drug, first of the species, is nowhere but as far as `amount` says. */
const column = (amount: number, change: Partial<TestProblem> = {}): Problem =>
  problemOf({
    species: [drug, sodium, chloride],
    layers: [
      { thickness: 1e-3, start: [amount, 150 + 2 * amount, 150] },
      { thickness: 2e-5, transport: 1e-3, fixedCharge: -80, donnan: true, start: [0, 150, 150], role: 'barrier' },
      { thickness: 1e-3, transport: 0.2, start: [0, 150, 150], retardation: [3, 1, 1] },
    ],
    electrode: carriedBy(2),
    base: bath(0, 150, 150),
    current: 2,
    end: 600,
    ...change,
  });

const present = (problem: Problem): readonly number[] | null => {
  const found = presentSpecies(problem);
  return found === null ? null : [...found];
};

describe('a species that is nowhere', () => {
  it('is told as nothing everywhere, in its own place', () => {
    const solved = solveToTheEnd(column(0), control);
    const { layout, frames } = solved;
    expect(layout.species).toEqual(['drug', 'Na', 'Cl']);
    expect([...layout.charge]).toEqual([-2, 1, -1]);
    expect(layout.drug).toBe(0);
    const nodes = layout.x.length;
    for (const frame of frames) {
      for (const values of [frame.concentrations, frame.fluxMigration, frame.fluxDiffusion, frame.amountCrossed]) {
        const own = values.subarray(0, values.length / 3);
        expect(own.every((value) => value === 0)).toBe(true);
        if (frame === lastFrame(solved)) expect(values.subarray(own.length).some((value) => value !== 0)).toBe(true);
      }
      expect(frame.concentrations.length).toBe(3 * nodes);
      expect(frame.fluxConvection.length).toBe(3 * (nodes - 1));
      expect(frame.amountInLayer.length).toBe(9);
      expect(frame.ledger.mass.length).toBe(3);
    }
  });

  it('leaves all others what they are beside a trace of it that has to be solved for', () => {
    const alone = solveToTheEnd(column(0), control);
    const beside = solveToTheEnd(column(1e-12), control);
    expect(present(beside.problem)).toBeNull();
    const crossed = ({ amountCrossed }: Frame): number[] => [...amountCrossed.subarray(4)];
    const size = Math.max(...crossed(lastFrame(beside)).map(Math.abs));
    beside.frames.forEach((frame, k) => {
      expectNear(alone.frames[k].voltage, frame.voltage, 1e-3 * Math.abs(lastFrame(beside).voltage), 'voltage');
      crossed(frame).forEach((amount, at) => {
        expectNear(crossed(alone.frames[k])[at], amount, 1e-3 * size, 'amount');
      });
    });
  });

  it('costs no steps and no unknowns: a study goes exactly as one that does not name it', () => {
    const named = solveToTheEnd(column(0), control);
    const unnamed = solveToTheEnd(
      problemOf({
        species: [sodium, chloride],
        layers: [
          { thickness: 1e-3, start: [150, 150] },
          { thickness: 2e-5, transport: 1e-3, fixedCharge: -80, donnan: true, start: [150, 150], role: 'barrier' },
          { thickness: 1e-3, transport: 0.2, start: [150, 150] },
        ],
        electrode: carriedBy(1),
        base: bath(150, 150),
        current: 2,
        end: 600,
      }),
      { ...control, reuse: named.memory! },
    );
    expect(lastFrame(named).voltage).toBeCloseTo(lastFrame(unnamed).voltage, 6);
    expect(lastFrame(named).ledger.steps).toBeLessThanOrEqual(lastFrame(unnamed).ledger.steps + 1);
  });
});

describe('what counts as present', () => {
  it('is all there is, where that is all', () => {
    expect(present(column(1))).toBeNull();
    expect(present(column(0))).toEqual([1, 2]);
  });

  it('is what a bath, an electrode or the blood brings', () => {
    expect(present(column(0, { base: bath(1, 152, 150) }))).toBeNull();
    expect(present(column(0, { base: carriedBy(0) }))).toBeNull();
    const fed = (exchange: number): Problem =>
      column(0, {
        layers: [{ thickness: 1e-3, start: [0, 150, 150], exchange: [exchange, 1e-3, 1e-3], plasma: [1, 152, 150] }],
      });
    expect(present(fed(1e-3))).toBeNull();
    // a wall that does not let it through brings none
    expect(present(fed(0))).toEqual([1, 2]);
  });

  it('is what a reaction of what is present makes, and what it makes in turn', () => {
    const four = [sodium, chloride, { ...drug, id: 'a', charge: -1 }, { ...drug, id: 'b', charge: -1 }];
    const made = (first: number, then: number): Problem =>
      problemOf({
        species: four,
        layers: [{ thickness: 1e-3, start: [150, 150, 0, 0] }],
        electrode: blocked,
        base: bath(150, 150, 0, 0),
        current: 0,
        end: 10,
        drug: 3,
        reactions: [
          { layer: 0, species: 2, rate: 1e-3, stoichiometry: Float64Array.of(0, 0, -1, 1) },
          { layer: 0, species: first, rate: 1e-3, stoichiometry: Float64Array.of(0, first === 1 ? -1 : 0, then, 0) },
        ],
      });
    expect(present(made(1, 1))).toBeNull();
    expect(present(made(2, 0))).toEqual([0, 1]);
  });

  it('holds the proton excess whatever there is of it, and leaves out acids that are nowhere', () => {
    const acid: TestSpecies = { id: 'acid', charge: -1, diffusivity: 1e-9, pKa: [4.8] };
    const proton: TestSpecies = { id: 'protonExcess', charge: 1, diffusivity: 0 };
    const species = [sodium, chloride, acid, proton];
    const start = [150, 150, 0, protonExcess(species.slice(0, 3), [150, 150, 0], 7)];
    const problem = problemOf({
      species,
      layers: [{ thickness: 1e-3, start }],
      electrode: carriedBy(1),
      base: bath(...start),
      current: 1,
      end: 30,
      drug: 2,
      proton: 3,
    });
    expect(present(problem)).toEqual([0, 1, 3]);
    const { layout, frames } = solveToTheEnd(problem, control);
    expect(layout.proton).toBe(3);
    const { pH, ionCurrent } = frames[frames.length - 1];
    expect(Math.max(...pH!.map((value) => Math.abs(value - 7)))).toBeLessThan(0.02);
    expect(ionCurrent!.length).toBe(4 * (layout.x.length - 1));
  });

  it('is five species of eight under the other pad of the usual treatment with acids and bases', () => {
    const { study } = presets.find(({ id }) => id === 'dexamethasone-ph')!;
    const other = compileDispersive(study)!;
    const named = present(other)!.map((i) => other.species[i]);
    expect(named).toEqual(['sodium', 'chloride', 'carbonate', 'phosphate', 'protonExcess']);
    expect(named).not.toContain(other.species[other.drug]);
  });
});

/** With fewer digits than a column that the drug is in. */
describe.each(['dexamethasone', 'lidocaine-4', 'dexamethasone-ph', 'acetic-acid'])(
  'the other pad of %s, which has none of the drug,',
  (id) => {
    it('keeps to a third of the accuracy with every ion at every face, and to a tenth with its voltage', () => {
      const accuracy = 1e-3;
      const other = compileDispersive(presets.find((preset) => preset.id === id)!.study)!;
      const times = { frames: 41 };
      const found = solveToTheEnd(other, { ...times, accuracy });
      const exact = solveToTheEnd(other, { ...times, accuracy: accuracy / 100 });
      const faces = other.layers.length + 1;
      for (let i = 0; i < other.species.length; i++) {
        const own = ({ amountCrossed }: Frame): Float64Array => amountCrossed.subarray(i * faces, (i + 1) * faces);
        const size = Math.max(...exact.frames.flatMap((frame) => [...own(frame)].map(Math.abs)));
        if (i === other.drug) expect(size).toBe(0);
        exact.frames.forEach((frame, k) => {
          own(frame).forEach((amount, face) => {
            expectNear(own(found.frames[k])[face], amount, (accuracy / 3) * size, `${other.species[i]} at ${face}`);
          });
        });
      }
      const voltage = Math.max(...exact.frames.map((frame) => Math.abs(frame.voltage)));
      const squares = exact.frames.map((frame, k) => (frame.voltage - found.frames[k].voltage) ** 2);
      const error = Math.sqrt(squares.reduce((sum, one) => sum + one, 0) / squares.length);
      expect(error).toBeLessThan(0.1 * accuracy * voltage);
    });
  },
);
