// Which way the pole moves the drug, by the charge it has in the pad: said before a run, after it, and on the page alike.
import { zeroCelsius } from '../../constants.ts';
import { meanCharge, waterProduct } from '../../physics/acidBase.ts';
import { knownSpecies } from '../knownSpecies.ts';
import type { Study } from '../study.ts';
import { ionsOf, pHOf, type Solution } from './composition.ts';

export interface DriveNote {
  /** `with`: the pole pushes the drug in; `against`: it draws it back; `out`: there is none in the pad, and it is drawn out of the body; `hardly`: no charge worth the name. */
  readonly kind: 'with' | 'against' | 'out' | 'hardly';
  /** One sentence. */
  readonly text: string;
}

export interface DrugInPad {
  readonly name: string;
  /** Mean over its forms at the pad's pH [1]; its fixed charge where the study counts no acids. */
  readonly charge: number;
  /** Null where the study counts no acids, or the drug is none, or there is no pad. */
  readonly pH: number | null;
}

/** What the drug's own electrode offers it from: the reservoir next to the skin, else the bath at the electrode. */
function padOf({ layers, electrode: { boundary } }: Study): Solution | null {
  const pad = layers.findLast(({ role }) => role === 'reservoir')?.initial;
  if (pad !== undefined) {
    const { pH } = pad;
    const concentrations_mM = pad.kind === 'given' ? pad.concentrations_mM : pad.with_mM;
    return { concentrations_mM, ...(pH === undefined ? {} : { pH }) };
  }
  return boundary.kind === 'bath' ? boundary : null;
}

/** Of the pad as it is put on; null where the study counts no acids, or has no pad. */
export function padPH(study: Study): number | null {
  const pad = padOf(study);
  if (study.acidBase !== true || pad === null) return null;
  return pHOf(ionsOf(study), pad, waterProduct(zeroCelsius + study.temperature_C));
}

export function drugInPad(study: Study): DrugInPad {
  const drug = study.species.find(({ id }) => id === study.drug);
  const known = drug === undefined ? undefined : knownSpecies(drug, study.temperature_C);
  const fixed = { name: known?.name ?? study.drug, charge: known?.charge ?? 0, pH: null };
  const pH = padPH(study);
  if (known?.acid === undefined || pH === null) return fixed;
  return { ...fixed, charge: meanCharge(known.acid, pH), pH };
}

/** A mean charge below this moves a molecule a twentieth as fast as one charge would: less than solvent and diffusion do. */
const leastCharge = 0.05;

const shown = (value: number): string => String(Number(value.toPrecision(2))).replace('-', '−');

export function driveNote(study: Study): DriveNote {
  const { name, charge, pH } = drugInPad(study);
  const where = pH === null ? '' : ` at the pad’s pH of ${Math.round(pH * 10) / 10}`;
  if (charge === 0)
    return {
      kind: 'hardly',
      text: `${name} has no charge: neither pole drives it; only electroosmosis and diffusion move it.`,
    };
  if (Math.abs(charge) < leastCharge) {
    return {
      kind: 'hardly',
      text: `${name} has next to no charge${where}, ${shown(charge)} on average: only electroosmosis and diffusion move it there.`,
    };
  }
  const sign = charge < 0 ? 'negative' : 'positive';
  const pole = study.electrode.polarity === 'cathode' ? 'negative' : 'positive';
  if (sign === pole) {
    return {
      kind: 'with',
      text: `${name} is ${sign}${where}, as this pole is: like repels like, and drives it into the skin.`,
    };
  }
  const between = `${name} is ${sign}${where} and this pole is ${pole}`;
  return padHolds(study)
    ? { kind: 'against', text: `${between}: it draws the drug back into the pad, so far less gets in.` }
    : { kind: 'out', text: `${between}: unlike attracts unlike, and draws it out of the body into the pad.` };
}

/** Any reservoir of the study's own column starts with some of the drug. */
function padHolds({ layers, drug }: Study): boolean {
  return layers.some(({ role, initial }) => {
    const held = initial.kind === 'given' ? initial.concentrations_mM : initial.with_mM;
    return role === 'reservoir' && (held[drug] ?? 0) > 0;
  });
}
