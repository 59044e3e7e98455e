/** Cases for the second method, each told to it and to the engine in its own terms. */
import { thermalVoltage } from '../../models/constants.ts';
import type { Problem } from '../../models/index.ts';
import { dissociationConstant, waterProduct } from '../../models/physics/acidBase.ts';
import type { VolumeForm, VolumeLayer, VolumeProblem } from './finiteVolumes.ts';
import {
  bath,
  carriedBy,
  chloride,
  hydrogenDiffusivity,
  hydroxideDiffusivity,
  problemOf,
  protonExcess,
  sodium,
  type TestSpecies,
} from './problems.ts';

const temperature = 298.15;

export interface PeerCase {
  readonly engine: Problem;
  readonly volumes: VolumeProblem;
}

const acetate: TestSpecies = { id: 'acetate', charge: -1, diffusivity: 1.09e-9, pKa: [4.756] };
const phosphate: TestSpecies = { id: 'phosphate', charge: -2, diffusivity: 8e-10, pKa: [7.2] };
const proton: TestSpecies = { id: 'proton', charge: 1, diffusivity: 0 };

interface Composition {
  readonly chloride: number;
  readonly acetate: number;
  readonly phosphate: number;
  readonly pH: number;
}

const Kw = waterProduct(temperature);

/** [sodium, chloride, acetate, phosphate, proton excess], sodium making it neutral. */
function totals({ chloride: cl, acetate: ac, phosphate: p, pH }: Composition): number[] {
  const species = [sodium, chloride, acetate, phosphate];
  const excess = protonExcess(species, [0, cl, ac, p], pH);
  return [cl + ac + 2 * p - excess, cl, ac, p, excess];
}

/** [sodium, chloride, acetic acid, acetate, H₂PO₄⁻, HPO₄²⁻, H⁺, OH⁻] */
function formsOf(composition: Composition): number[] {
  const [na, cl, ac, p] = totals(composition);
  const h = 1e3 * 10 ** -composition.pH;
  const share = (pKa: number): number => dissociationConstant(pKa) / (dissociationConstant(pKa) + h);
  return [na, cl, ac * (1 - share(4.756)), ac * share(4.756), p * (1 - share(7.2)), p * share(7.2), h, Kw / h];
}

const forms: readonly VolumeForm[] = [
  { id: 'sodium', charge: 1, diffusivity: sodium.diffusivity },
  { id: 'chloride', charge: -1, diffusivity: chloride.diffusivity },
  { id: 'aceticAcid', charge: 0, diffusivity: acetate.diffusivity },
  { id: 'acetate', charge: -1, diffusivity: acetate.diffusivity },
  { id: 'dihydrogenPhosphate', charge: -1, diffusivity: phosphate.diffusivity },
  { id: 'hydrogenPhosphate', charge: -2, diffusivity: phosphate.diffusivity },
  { id: 'hydrogen', charge: 1, diffusivity: hydrogenDiffusivity },
  { id: 'hydroxide', charge: -1, diffusivity: hydroxideDiffusivity },
];

const pad: Composition = { chloride: 20, acetate: 30, phosphate: 0, pH: 4.6 };
const tissue: Composition = { chloride: 130, acetate: 0, phosphate: 10, pH: 7.4 };

const shapes = [
  { thickness: 1e-3, transport: 1, poreFraction: 1, composition: pad },
  { thickness: 5e-5, transport: 1e-2, poreFraction: 0.3, composition: tissue },
  { thickness: 5e-4, transport: 0.3, poreFraction: 0.4, composition: tissue },
];

/** Acetate under an inert cathode: hydroxide uses up the pad's buffer, and the drug gains charge as it does. */
export const acidBaseCase: PeerCase = {
  engine: problemOf({
    species: [sodium, chloride, acetate, phosphate, proton],
    proton: 4,
    layers: shapes.map(({ composition, ...shape }, l) => ({
      ...shape,
      role: l === 0 ? 'reservoir' : 'tissue',
      start: totals(composition),
    })),
    electrode: carriedBy(4),
    base: bath(...totals(tissue)),
    current: -2.5,
    end: 600,
    drug: 2,
  }),
  volumes: {
    forms,
    layers: shapes.map(({ composition, ...shape }): VolumeLayer => ({ ...shape, start: formsOf(composition) })),
    reactions: [
      { acid: 2, base: 3, proton: 6, constant: dissociationConstant(4.756) },
      { acid: 4, base: 5, proton: 6, constant: dissociationConstant(7.2) },
      { acid: null, base: 7, proton: 6, constant: Kw },
    ],
    carrier: 7,
    current: -2.5,
    end: 600,
    thermalVoltage: thermalVoltage(temperature),
  },
};

/** Of the pairs of forms that make up the acids in `acidBaseCase`. */
export const acetateForms = [2, 3] as const;
export const phosphateForms = [4, 5] as const;

const drug: TestSpecies = { id: 'drug', charge: -2, diffusivity: 5e-10 };
const simple = [sodium, chloride, drug];

function pole(sign: -1 | 1, area: number, padStart: readonly number[]): PeerCase {
  const skin = [145, 145, 0];
  const layers = [
    { thickness: 1e-3, transport: 1, poreFraction: 1, start: padStart },
    { thickness: 2e-5, transport: 2e-4, poreFraction: 0.2, start: skin },
    { thickness: 1e-3, transport: 0.2, poreFraction: 0.35, start: skin },
  ];
  const current = (sign * 2e-3) / area;
  return {
    engine: {
      ...problemOf({
        species: simple,
        layers: layers.map((layer, l) => ({ ...layer, role: l === 0 ? 'reservoir' : 'tissue' })),
        electrode: carriedBy(1),
        base: bath(...skin),
        current,
        end: 900,
        drug: 2,
      }),
      area,
    },
    volumes: {
      forms: simple.map(({ id, charge, diffusivity }) => ({ id, charge, diffusivity })),
      layers,
      reactions: [],
      carrier: 1,
      current,
      end: 900,
      thermalVoltage: thermalVoltage(temperature),
    },
  };
}

/** 2 mA through 8 cm² of drug under a cathode and 16 cm² of saline under an anode. */
export const twoPads = { active: pole(-1, 8e-4, [60, 20, 20]), dispersive: pole(1, 16e-4, [154, 154, 0]) };
export const padResistance_ohm = 250;
