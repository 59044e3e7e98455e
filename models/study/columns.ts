// The two columns of a session. The current is prescribed, so they share it and nothing else (I): each is posed as if alone.
import { perfusionLibrary } from '../library/perfusion.ts';
import type { Study, StudyDispersive, StudyElectrode, StudyLayer } from './study.ts';

export type Pole = StudyElectrode['polarity'];

export function otherPole(pole: Pole): Pole {
  return pole === 'cathode' ? 'anode' : 'cathode';
}

/** What lies under the leading reservoirs. */
export function skinOf(layers: readonly StudyLayer[]): readonly StudyLayer[] {
  const first = layers.findIndex(({ role }) => role !== 'reservoir');
  return first < 0 ? [] : layers.slice(first);
}

/** The whole stack under the dispersive pad: its own layers, on the study's skin where it brings none. */
export function dispersiveLayers(study: Study, dispersive: StudyDispersive): readonly StudyLayer[] {
  const bringsSkin = dispersive.layers.some(({ role }) => role !== 'reservoir');
  return bringsSkin ? dispersive.layers : [...dispersive.layers, ...skinOf(study.layers)];
}

/** The same session seen from the other pad: the two change places, and with the pole the sign of the current. */
export function exchangePads(study: Study): Study | null {
  const { dispersive, electrode, layers, base, perfusion, ...shared } = study;
  if (dispersive === undefined) return null;
  const flow =
    dispersive.perfusion ?? perfusion?.filter(({ kind }) => kind !== 'other' && perfusionLibrary[kind].byCurrent);
  const { polarity, ...pad } = electrode;
  const { layers: _own, base: _its, perfusion: _flow, pathResistance_ohm, ...otherPad } = dispersive;
  return {
    ...shared,
    electrode: { polarity: otherPole(polarity), ...otherPad },
    layers: dispersiveLayers(study, dispersive),
    base: dispersive.base ?? base,
    ...(flow === undefined ? {} : { perfusion: flow }),
    dispersive: { ...pad, layers, base, ...(perfusion === undefined ? {} : { perfusion }), pathResistance_ohm },
  };
}
