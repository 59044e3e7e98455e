/** Makes a random study count protons: some ions become acids or bases, some electrodes silver or inert, some layers isoelectric. */
import { randomSource } from '../../models/numerics/randomSource.ts';

type Json = Record<string, unknown>;

interface Draft {
  readonly species: readonly { readonly id: string; readonly charge: number }[];
  readonly electrode: { readonly boundary: Json };
  readonly base: Json;
  readonly layers: readonly Json[];
  readonly dispersive?: unknown;
}

/** Its charge is that of the form it mostly has: bare with low constants, or one proton richer with a high one. */
function protolyte(charge: number, random: () => number): Json {
  if (random() < 0.4) return { baseCharge: charge - 1, pKa: [8 + 4 * random()] };
  const count = 1 + Math.floor(3 * random());
  const pKa = Array.from({ length: count }, () => 0.5 + 6.5 * random()).toSorted((left, right) => left - right);
  return { baseCharge: charge, pKa };
}

function isoelectric(layer: Json, random: () => number): Json {
  const exchanges = Object.keys(layer['exchange_1_s'] as object).length > 0;
  const { kind } = layer['initial'] as { kind: string };
  const charge = layer['fixedCharge_mM'] as number;
  if (charge === 0 || exchanges || kind !== 'donnan' || random() < 0.4) return layer;
  // all amines for a positive one, and few enough groups for the linear algebra to matter rather than the range
  return { ...layer, fixedCharge_mM: -Math.abs(charge) / 4, isoelectric_pH: 3.8 + 2 * random() };
}

export function withChemistry(study: unknown, seed: number): unknown {
  const random = randomSource(seed + 7_000_000);
  const { dispersive: _other, ...draft } = study as Draft;
  const named = new Set([draft.electrode.boundary['species'], draft.base['species']]);
  const species = draft.species.map((one, index) => {
    const isStrong = index < 2 || named.has(one.id) || one.charge === 0 || random() < 0.4;
    return isStrong ? one : { ...one, ...protolyte(one.charge, random) };
  });
  const roll = random();
  const first = draft.layers[0]['initial'] as { concentrations_mM?: Json; with_mM?: Json };
  const hasChloride = 'Cl' in (first.concentrations_mM ?? first.with_mM ?? {});
  const driven = draft.electrode.boundary['kind'] !== 'blocked';
  let electrode: Json = draft.electrode;
  if (driven && roll < 0.3) electrode = { ...electrode, boundary: { kind: 'inert' } };
  else if (driven && roll < 0.6 && hasChloride) {
    electrode = { ...electrode, boundary: { kind: 'silverChloride' }, coating_mAmin: 40 * random() };
  }
  return {
    ...draft,
    species,
    electrode,
    acidBase: true,
    layers: draft.layers.map((layer) => isoelectric(layer, random)),
  };
}
