import type { ReferenceId } from '../../library/references.ts';
import type { Study, StudyConductance, StudyInitial, StudyLayer, StudySession } from '../study.ts';

/** Where a number of a preset comes from, by the path it stands at; a path ending in `.` or `[]` speaks for all below it. */
export interface PresetSource {
  readonly path: string;
  readonly reference: ReferenceId | null;
  readonly note: string;
  readonly assumed?: true;
}

export interface Preset {
  /** Short and lower-case. */
  readonly id: string;
  readonly title: string;
  /** One sentence. */
  readonly summary: string;
  readonly study: Study;
  readonly sources: readonly PresetSource[];
}

type LayerParts = Pick<StudyLayer, 'id' | 'role' | 'thickness_um' | 'transportFactor' | 'initial'> &
  Partial<StudyLayer>;

/** A layer with every key a study file may leave out. */
export function layerOf(parts: LayerParts): StudyLayer {
  return {
    name: '',
    poreFraction: 1,
    fixedCharge_mM: 0,
    fixedChargeRamp_um: 0,
    hindrance: {},
    binding: {},
    solventDrag: {},
    partition: {},
    exchange_1_s: {},
    ...parts,
  };
}

type BySpecies = Readonly<Record<string, number>>;

export const given = (concentrations_mM: BySpecies): StudyInitial => ({ kind: 'given', concentrations_mM });
export const donnan = (with_mM: BySpecies): StudyInitial => ({ kind: 'donnan', with_mM });

export type { StudyConductance, StudySession };
