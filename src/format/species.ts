import type { RunLayout } from '../../models/solve/frame.ts';
import type { Study } from '../../models/study/study.ts';
import { superscript } from './number.ts';

/** How a species is written and coloured: the charge's sign gives the hue, the species the shade, the drug the strongest. */
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
  const order = layout.species.map((_id, index) => index);
  // the drug first, so that it takes the strongest shade of its sign
  order.sort((one, other) => Number(other === layout.drug) - Number(one === layout.drug));
  const styles: SpeciesStyle[] = [];
  for (const index of order) {
    const id = layout.species[index] ?? '';
    const charge = layout.charge[index] ?? 0;
    const sign = charge > 0 ? '+' : charge < 0 ? '−' : '0';
    const shade = (used[sign] % shades[sign]) + 1;
    used[sign] += 1;
    const name = study.species.find((species) => species.id === id)?.name ?? id;
    styles[index] = {
      id,
      index,
      name,
      label: `${name}${chargeText(charge)}`,
      sign,
      token: sign === '0' ? `--${families[sign]}` : `--${families[sign]}-${shade}`,
      isDrug: index === layout.drug,
    };
  }
  return styles;
}
