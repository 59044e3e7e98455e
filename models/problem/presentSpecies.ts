/**
 * Leaves out what is nowhere at the start, comes from nowhere and is made by nothing: its concentration stays zero, and a
 * step costs the cube of the species at a node. Under the other pad that is the drug and whatever else its bottle holds.
 */
import type { Problem, ProblemBoundary, ProblemInitial, ProblemLayer } from './problem.ts';

/** One ion is eliminated, and one more has to be there for it. */
const FEWEST_IONS = 2;

function startOf(initial: ProblemInitial): Float64Array {
  return initial.kind === 'given' ? initial.concentrations : initial.solution;
}

/** Indices of the species that may ever be somewhere, in order; null where that is all of them, or too few to solve for. */
export function presentSpecies(problem: Problem): Int32Array | null {
  const { species, charge, layers, electrode, base, reactions, appendages, chemistry } = problem;
  const isPresent = species.map(() => false);
  const meet = (c: Float64Array): void => c.forEach((value, i) => (isPresent[i] = isPresent[i] || value !== 0));
  for (const layer of appendages ? [...layers, appendages.path] : layers) {
    meet(startOf(layer.initial));
    layer.plasma.forEach((value, i) => {
      if (value !== 0 && (layer.exchange[i] > 0 || layer.lymph !== undefined)) isPresent[i] = true;
    });
  }
  for (const boundary of [electrode, base]) {
    if (boundary.kind === 'bath') meet(boundary.concentrations);
    if (boundary.kind === 'ion') isPresent[boundary.species] = true;
  }
  if (chemistry) isPresent[chemistry.proton] = true;
  // what one reaction makes, another may go on with
  for (let round = 0; round < reactions.length; round++) {
    for (const { species: reactant, stoichiometry } of reactions) if (isPresent[reactant]) meet(stoichiometry);
  }
  const present = Int32Array.from(species.keys()).filter((i) => isPresent[i]);
  const isStrong = (i: number): boolean =>
    charge[i] !== 0 && i !== chemistry?.proton && !chemistry?.acids.some((acid) => acid.species === i);
  if (present.length === species.length || present.length < FEWEST_IONS || !present.some(isStrong)) return null;
  return present;
}

/** The problem of those species alone; its drug is −1 where that is not among them, and nobody reads its facts. */
export function restrictProblem(problem: Problem, present: Int32Array): Problem {
  const { facts: _unread, chemistry, appendages, ...rest } = problem;
  const only = (values: Float64Array): Float64Array => Float64Array.from(present, (i) => values[i]);
  const initialOf = (initial: ProblemInitial): ProblemInitial =>
    initial.kind === 'given'
      ? { kind: 'given', concentrations: only(initial.concentrations) }
      : { kind: 'donnan', solution: only(initial.solution) };
  const layerOf = (layer: ProblemLayer): ProblemLayer => ({
    ...layer,
    diffusivity: only(layer.diffusivity),
    ...(layer.lipid === undefined ? {} : { lipid: only(layer.lipid) }),
    retardation: only(layer.retardation),
    solventDrag: only(layer.solventDrag),
    partition: only(layer.partition),
    exchange: only(layer.exchange),
    plasma: only(layer.plasma),
    initial: initialOf(layer.initial),
  });
  const boundaryOf = (boundary: ProblemBoundary): ProblemBoundary =>
    boundary.kind === 'bath'
      ? { kind: 'bath', concentrations: only(boundary.concentrations) }
      : boundary.kind === 'ion'
        ? { ...boundary, species: present.indexOf(boundary.species) }
        : boundary;
  return {
    ...rest,
    species: Array.from(present, (i) => problem.species[i]),
    charge: only(problem.charge),
    drug: present.indexOf(problem.drug),
    layers: problem.layers.map(layerOf),
    reactions: problem.reactions
      .filter(({ species }) => present.includes(species))
      .map((reaction) => ({
        ...reaction,
        species: present.indexOf(reaction.species),
        stoichiometry: only(reaction.stoichiometry),
      })),
    electrode: boundaryOf(problem.electrode),
    base: boundaryOf(problem.base),
    ...(appendages === undefined ? {} : { appendages: { ...appendages, path: layerOf(appendages.path) } }),
    ...(chemistry === undefined
      ? {}
      : {
          chemistry: {
            ...chemistry,
            proton: present.indexOf(chemistry.proton),
            acids: chemistry.acids
              .filter(({ species }) => present.includes(species))
              .map((acid) => ({ ...acid, species: present.indexOf(acid.species) })),
          },
        }),
  };
}
