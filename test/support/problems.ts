/** Small problems in SI for tests: what a test does not name is absent (no fixed charge, no binding, no flow, all pore). */
import { thermalVoltage } from '../../models/constants.ts';
import type {
  PiecewisePolynomial,
  Problem,
  ProblemBoundary,
  ProblemChemistry,
  ProblemInitial,
  ProblemLayer,
} from '../../models/index.ts';
import { dissociationConstant, logHydrogen, meanCharge, waterProduct } from '../../models/physics/acidBase.ts';
import { constantPolynomial, joinPieces } from '../../models/physics/piecewisePolynomial.ts';

export interface TestSpecies {
  readonly id: string;
  readonly charge: number;
  /** [m² s⁻¹] */
  readonly diffusivity: number;
  /** Of an acid, ascending; `charge` is then that with every proton gone. */
  readonly pKa?: readonly number[];
}

export interface TestLayer {
  /** [m] */
  readonly thickness: number;
  readonly role?: ProblemLayer['role'];
  /** Diffusivity here over free diffusivity. */
  readonly transport?: number;
  readonly poreFraction?: number;
  readonly fixedCharge?: number;
  readonly fixedChargeRamp?: number;
  /** Acid and base groups of pKa 4 and 10; `fixedCharge` is then that of the bare acid groups. */
  readonly sites?: readonly [number, number];
  readonly hindrance?: readonly number[];
  readonly retardation?: readonly number[];
  readonly solventDrag?: readonly number[];
  readonly partition?: readonly number[];
  readonly lipid?: readonly number[];
  readonly exchange?: readonly number[];
  /** Per bulk volume [s⁻¹] */
  readonly lymph?: number;
  readonly plasma?: readonly number[];
  /** Start composition as given, or the solution it is in Donnan equilibrium with. */
  readonly start: readonly number[];
  readonly donnan?: boolean;
  readonly conductance?: PiecewisePolynomial;
}

export interface TestProblem {
  readonly species: readonly TestSpecies[];
  readonly layers: readonly TestLayer[];
  readonly electrode: ProblemBoundary;
  readonly base: ProblemBoundary;
  /** Constant [A m⁻²], or the whole course. */
  readonly current: number | PiecewisePolynomial;
  /** [s] */
  readonly end: number;
  /** [K]; default 298.15. */
  readonly temperature?: number;
  readonly electroosmosis?: number;
  readonly perfusion?: PiecewisePolynomial;
  readonly reactions?: Problem['reactions'];
  readonly drug?: number;
  readonly accuracy?: number;
  /** With acids and bases (AB): the species that is the proton excess. */
  readonly proton?: number;
  /** Beside one layer, of its thickness (SH); shares of the skin's area are in `transport` and `poreFraction` already. */
  readonly appendages?: Omit<TestLayer, 'thickness'> & { readonly layer: number };
}

export const bath = (...concentrations: number[]): ProblemBoundary => ({
  kind: 'bath',
  concentrations: Float64Array.from(concentrations),
});
export const carriedBy = (species: number): ProblemBoundary => ({ kind: 'ion', species });
export const blocked: ProblemBoundary = { kind: 'blocked' };

function layerOf(layer: TestLayer, index: number, species: readonly TestSpecies[]): ProblemLayer {
  const perSpecies = (values: readonly number[] | undefined, otherwise: number): Float64Array =>
    Float64Array.from(species, (_, i) => values?.[i] ?? otherwise);
  const hindrance = perSpecies(layer.hindrance, 1);
  const initial: ProblemInitial =
    layer.donnan === true
      ? { kind: 'donnan', solution: Float64Array.from(layer.start) }
      : { kind: 'given', concentrations: Float64Array.from(layer.start) };
  return {
    id: `layer${index}`,
    role: layer.role ?? 'tissue',
    thickness: layer.thickness,
    poreFraction: layer.poreFraction ?? 1,
    diffusivity: Float64Array.from(
      species,
      ({ diffusivity }, i) => (layer.transport ?? 1) * hindrance[i] * diffusivity,
    ),
    retardation: perSpecies(layer.retardation, 1),
    solventDrag: perSpecies(layer.solventDrag, 1),
    partition: perSpecies(layer.partition, 1),
    ...(layer.lipid === undefined ? {} : { lipid: Float64Array.from(layer.lipid) }),
    fixedCharge: layer.fixedCharge ?? 0,
    fixedChargeRamp: layer.fixedChargeRamp ?? 0,
    ...(layer.sites === undefined ? {} : { sites: Float64Array.from(layer.sites) }),
    exchange: perSpecies(layer.exchange, 0),
    ...(layer.lymph === undefined ? {} : { lymph: layer.lymph }),
    plasma: perSpecies(layer.plasma, 0),
    initial,
    ...(layer.conductance === undefined ? {} : { conductance: layer.conductance }),
  };
}

/** Free H⁺ and OH⁻ at 25 °C [m² s⁻¹]. */
export const hydrogenDiffusivity = 9.31e-9;
export const hydroxideDiffusivity = 5.27e-9;

function chemistryOf({ species, layers, temperature }: TestProblem, proton: number): ProblemChemistry {
  return {
    proton,
    water: waterProduct(temperature ?? 298.15),
    acids: species.flatMap(({ pKa }, i) =>
      pKa === undefined ? [] : [{ species: i, constants: Float64Array.from(pKa, dissociationConstant) }],
    ),
    sites: layers.some(({ sites }) => sites) ? [4, 10].map((pKa) => Float64Array.of(dissociationConstant(pKa))) : [],
    hydrogen: Float64Array.from(layers, ({ transport }) => (transport ?? 1) * hydrogenDiffusivity),
    hydroxide: Float64Array.from(layers, ({ transport }) => (transport ?? 1) * hydroxideDiffusivity),
  };
}

/** Proton excess of a composition at a pH, the proton itself left out. @param proton its index */
export function protonExcess(species: readonly TestSpecies[], composition: readonly number[], pH: number): number {
  const h = Math.exp(logHydrogen(pH));
  let excess = h - waterProduct(298.15) / h;
  species.forEach(({ pKa }, i) => {
    if (pKa !== undefined) excess += composition[i] * meanCharge({ baseCharge: 0, pKa }, pH);
  });
  return excess;
}

function appendagesOf({ appendages, layers, species, proton }: TestProblem): Pick<Problem, 'appendages'> {
  if (appendages === undefined) return {};
  const { layer, ...path } = appendages;
  const transport = path.transport ?? 1;
  return {
    appendages: {
      layer,
      areaFraction: 1e-3,
      density: 1e6,
      path: layerOf({ ...path, thickness: layers[layer].thickness }, layers.length, species),
      ...(proton === undefined
        ? {}
        : { hydrogen: transport * hydrogenDiffusivity, hydroxide: transport * hydroxideDiffusivity }),
    },
  };
}

export function problemOf(test: TestProblem): Problem {
  const { species, current, end } = test;
  return {
    species: species.map(({ id }) => id),
    charge: Float64Array.from(species, ({ charge }) => charge),
    drug: test.drug ?? 0,
    thermalVoltage: thermalVoltage(test.temperature ?? 298.15),
    area: 1e-4,
    layers: test.layers.map((layer, index) => layerOf(layer, index, species)),
    reactions: test.reactions ?? [],
    electroosmosis: test.electroosmosis ?? 0,
    ...(test.perfusion === undefined ? {} : { perfusion: test.perfusion }),
    electrode: test.electrode,
    base: test.base,
    current: typeof current === 'number' ? constantPolynomial(current, end) : current,
    deliveredPastLayer: 0,
    accuracy: test.accuracy ?? 1e-3,
    ...appendagesOf(test),
    ...(test.proton === undefined ? {} : { chemistry: chemistryOf(test, test.proton) }),
  };
}

/** Σ c_k (t/end)^k over the whole session. */
export function smoothSignal(end: number, ...coefficients: number[]): PiecewisePolynomial {
  return joinPieces([{ start: 0, end, coefficients: coefficients.map((value, power) => value / end ** power) }]);
}

/** Aqueous ions at 25 °C [m² s⁻¹], as in the closed forms' worked numbers. */
export const sodium: TestSpecies = { id: 'Na', charge: 1, diffusivity: 1.334e-9 };
export const chloride: TestSpecies = { id: 'Cl', charge: -1, diffusivity: 2.032e-9 };
export const lidocaine: TestSpecies = { id: 'Lid', charge: 1, diffusivity: 6.2e-10 };
