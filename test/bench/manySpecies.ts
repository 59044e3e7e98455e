import type { Study } from '../../models/index.ts';

/**
 * The column of b1 with 2 to 12 species: sodium and chloride, then the drug, then pairs of a cation and an anion of made-up
 * mobilities between those of small ions. Every composition is electroneutral; only the count of species grows.
 */
export function studyWithSpecies(base: Study, count: number): Study {
  const extras = Array.from({ length: Math.max(0, count - 3) }, (_, k) => ({
    id: `ion${k + 1}`,
    name: `Ion ${k + 1}`,
    charge: k % 2 === 0 ? 1 : -1,
    diffusivity_m2_s: (1 + 0.11 * k) * 1e-9,
  }));
  const known = base.species.filter((one) => count > 2 || one.id !== base.drug);
  // an odd one out takes its charge from sodium
  const odd = extras.length % 2 === 1 ? 1 : 0;
  const added = (amount: number) => Object.fromEntries(extras.map((one) => [one.id, amount]));
  const without = (values: Readonly<Record<string, number>>): Record<string, number> => {
    if (count > 2) return { ...values };
    const { Cl = 0 } = values;
    return { Na: Cl, Cl };
  };
  const composed = (values: Readonly<Record<string, number>>, amount: number): Record<string, number> => {
    const kept = without(values);
    return { ...kept, ...added(amount), Na: (kept['Na'] ?? 0) - odd * amount };
  };
  const reservoirAmount = 1;
  const tissueAmount = 2;
  return {
    ...base,
    name: `${count} species`,
    species: [...known, ...extras],
    drug: count > 2 ? base.drug : 'Cl',
    layers: base.layers.map((layer) => {
      const amount = layer.role === 'reservoir' ? reservoirAmount : tissueAmount;
      const exchange = count > 2 ? layer.exchange_1_s : {};
      const initial =
        layer.initial.kind === 'given'
          ? { kind: 'given' as const, concentrations_mM: composed(layer.initial.concentrations_mM, amount) }
          : { kind: 'donnan' as const, with_mM: composed(layer.initial.with_mM, amount) };
      return { ...layer, exchange_1_s: exchange, initial };
    }),
    base:
      base.base.kind === 'bath'
        ? { kind: 'bath', concentrations_mM: composed(base.base.concentrations_mM, tissueAmount) }
        : base.base,
    plasma_mM: {},
    reactions: count > 2 ? base.reactions : [],
  };
}
