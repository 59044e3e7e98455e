/** Adds to a random study what vessels, pads and water do: lymph, resins, swelling barriers, blood flow that comes back. */
import { randomSource } from '../../models/numerics/randomSource.ts';

type Json = Record<string, unknown>;

interface Draft {
  readonly acidBase?: boolean;
  readonly layers: readonly Json[];
  readonly perfusion?: readonly Json[];
}

export function withVessels(study: unknown, seed: number): unknown {
  const random = randomSource(seed + 9_000_000);
  const chance = (share: number): boolean => random() < share;
  const magnitude = (low: number, high: number): number => low * (high / low) ** random();
  const draft = study as Draft & Json;
  const isReactive = draft.acidBase === true;

  const group = (): Json => {
    const capacity_mM = magnitude(1, 500);
    if (!isReactive || chance(0.3)) return { kind: chance(0.5) ? 'strongAcid' : 'strongBase', capacity_mM };
    return { kind: chance(0.5) ? 'weakAcid' : 'weakBase', capacity_mM, pKa: 3 + 8 * random() };
  };

  const grown = (layer: Json): Json => {
    const { role, initial, isoelectric_pH, exchange_1_s, fixedChargeRamp_um } = layer;
    const bare = isoelectric_pH === undefined && !(Number(fixedChargeRamp_um) > 0);
    const holdsResin = bare && Object.keys((exchange_1_s as object | undefined) ?? {}).length === 0;
    switch (role) {
      case 'tissue':
        return chance(0.7) ? { ...layer, lymph_1_s: magnitude(1e-6, 1e-2) } : layer;
      case 'barrier':
        if (!chance(0.7)) return layer;
        return { ...layer, hydration: { swelling: 1 + 3 * random(), wetting_min: magnitude(0.1, 100) } };
      default:
        if (!holdsResin || (initial as Json)['kind'] !== 'donnan') return layer;
        return { ...layer, resin: Array.from({ length: 1 + Math.floor(3 * random()) }, group) };
    }
  };

  return {
    ...draft,
    layers: draft.layers.map(grown),
    ...(draft.perfusion === undefined
      ? {}
      : { perfusion: draft.perfusion.map((effect) => (chance(0.5) ? { ...effect, repeats: chance(0.5) } : effect)) }),
  };
}
