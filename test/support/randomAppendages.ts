/** Adds follicles and ducts to the first barrier of a random study, which is there and starts from a solution where it was not and did not. */
import { randomSource } from '../../models/numerics/randomSource.ts';

type Json = Record<string, unknown>;

export function withAppendages(study: unknown, seed: number): unknown {
  const random = randomSource(seed + 11_000_000);
  const chance = (share: number): boolean => random() < share;
  const magnitude = (low: number, high: number): number => low * (high / low) ** random();
  const draft = study as {
    readonly layers: readonly Json[];
    readonly species: readonly { readonly id: string }[];
  } & Json;
  const starts = ({ initial }: Json): boolean => (initial as Json)['kind'] === 'donnan';
  const index = draft.layers.findIndex((layer) => layer['role'] === 'barrier' && starts(layer));
  if (index < 0) return study;
  const transportFactor = magnitude(1e-6, 1);
  const appendages: Json = {
    ducts_1_cm2: magnitude(1, 1000),
    follicles_1_cm2: chance(0.3) ? 0 : magnitude(1, 300),
    transportFactor,
    ...(chance(0.5) ? { poreFraction: Math.max(transportFactor, magnitude(1e-2, 1)) } : {}),
    ...(chance(0.5) ? { fixedCharge_mM: 400 * random() - 200 } : {}),
    ...(chance(0.3) ? { hindrance: { [draft.species[0].id]: magnitude(0.05, 1) } } : {}),
    ...(chance(0.5)
      ? {
          conductance: {
            restingResistance_kohm_cm2: magnitude(10, 3000),
            rise_s: magnitude(1, 100),
            recovery_s: magnitude(10, 3000),
          },
        }
      : {}),
  };
  return { ...draft, layers: draft.layers.map((layer, k) => (k === index ? { ...layer, appendages } : layer)) };
}
