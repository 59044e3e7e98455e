import type { RunLayout } from '../../models/solve/frame.ts';
import { knownSpecies } from '../../models/study/knownSpecies.ts';
import { protonExcessId } from '../../models/study/protons.ts';
import type { Study } from '../../models/study/study.ts';
import { superscript } from './number.ts';
import { say } from '../words/say.ts';
import { modelText } from '../words/modelText.ts';

/** How a species is written and coloured: the charge's sign gives the hue, the species the shade; the drug has a colour of its own, as in the scene. */
export interface SpeciesStyle {
  readonly id: string;
  readonly index: number;
  readonly name: string;
  /** "Na⁺", "dexamethasone phosphate²⁻", or the bare name of a neutral molecule. */
  readonly label: string;
  /** '+', '−' or '0'. */
  readonly sign: '+' | '−' | '0';
  /** Token of the colour, such as `--negative-1`. */
  readonly token: string;
  readonly isDrug: boolean;
}

const shades = { '+': 4, '−': 5, '0': 1 } as const;
const families = { '+': 'positive', '−': 'negative', '0': 'neutral' } as const;

export function chargeText(charge: number): string {
  if (charge === 0) return '';
  const size = Math.abs(charge) === 1 ? '' : String(Math.abs(charge));
  return superscript(`${size}${charge > 0 ? '+' : '-'}`);
}

export function speciesStyles(layout: RunLayout, study: Study): readonly SpeciesStyle[] {
  const used = { '+': 0, '−': 0, '0': 0 };
  const charges = usualCharges(layout, study);
  return layout.species.map((id, index) => {
    const charge = charges[index] ?? 0;
    const sign = charge > 0 ? '+' : charge < 0 ? '−' : '0';
    const isDrug = index === layout.drug;
    const shade = (used[sign] % shades[sign]) + 1;
    if (!isDrug) used[sign] += 1;
    const family = sign === '0' ? `--${families[sign]}` : `--${families[sign]}-${shade}`;
    const name = speciesName(study, id);
    const isProton = index === layout.proton;
    const label = isProton ? name : `${name}${chargeText(charge)}`;
    return { id, index, name, label, sign, token: isDrug ? '--drug' : isProton ? '--proton' : family, isDrug };
  });
}

/** Charge numbers as people know them: of an acid the usual one, not that with every proton gone. */
export function usualCharges(layout: RunLayout, study: Study): Float64Array {
  return Float64Array.from(layout.species, (id, index) => {
    const species = study.species.find((one) => one.id === id);
    const known = species === undefined ? undefined : knownSpecies(species, study.temperature_C).charge;
    return known ?? layout.charge[index] ?? 0;
  });
}

/** Those that a place can hold some of: not the acid that is counted, of which there may be less than none. */
export function heldStyles(layout: RunLayout, study: Study): readonly SpeciesStyle[] {
  return speciesStyles(layout, study).filter(({ index }) => index !== layout.proton);
}

export function speciesName(study: Study, id: string): string {
  if (id === protonExcessId) return say('species.protons');
  const species = study.species.find((one) => one.id === id);
  return species === undefined ? id : modelText(knownSpecies(species, study.temperature_C).name);
}
