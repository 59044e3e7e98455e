// What a layer's walls hold of charge, read off what its pore water lacks of being neutral: ω = −Σ z̄ R c − [H⁺] + [OH⁻] (EN).
import { logHydrogen, meanCharge, type Protolyte, waterProduct } from '../physics/acidBase.ts';
import type { Frame, RunLayout } from '../solve/frame.ts';

/** What of a study decides on the charge of its species in one layer, in the layout's order. */
export interface Chargeable {
  /** Where it takes up protons. */
  readonly acids: readonly (Protolyte | undefined)[];
  /** R = 1 + K_bind [1]; bound ions keep their charge. */
  readonly retardation: ArrayLike<number>;
  /** [K] */
  readonly temperature: number;
}

export interface PoreCharge {
  /** Mean charge of each species' molecules [1]; 0 for the acid that is counted, whose H⁺ and OH⁻ are apart. */
  readonly charge: Float64Array;
  /** [H⁺] − [OH⁻] [mol m⁻³] */
  readonly water: number;
  /** ω [mol m⁻³ of pore] */
  readonly fixed: number;
}

export function poreCharge(layout: RunLayout, frame: Frame, node: number, of: Chargeable): PoreCharge {
  const pH = frame.pH?.[node];
  const count = layout.x.length;
  let water = 0;
  if (pH !== undefined) {
    const hydrogen = Math.exp(logHydrogen(pH));
    water = hydrogen - waterProduct(of.temperature) / hydrogen;
  }
  let sum = water;
  const charge = Float64Array.from(layout.species, (_, species) => {
    if (species === layout.proton) return 0;
    const acid = of.acids[species];
    const mean = pH === undefined || acid === undefined ? layout.charge[species] : meanCharge(acid, pH);
    sum += mean * of.retardation[species] * frame.concentrations[species * count + node];
    return mean;
  });
  return { charge, water, fixed: -sum };
}
