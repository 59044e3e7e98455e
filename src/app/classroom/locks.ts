import type { Fault, Study } from '../../../models/study/study.ts';
import { canonicalJson } from '../../../models/study/studyHash.ts';
import { type EditOptions, type StudyStore, storeWith } from '../studyStore.ts';
import { say } from '../../words/say.ts';
import type { StudyControl } from './parts.ts';

type Treatment = Extract<Study['session'], { kind: 'treatment' }>;

/** What each control sets of a study, by which a change of it is told. */
const ownParts: Readonly<Record<Exclude<StudyControl, 'expert'>, (study: Study, asked?: StudyControl) => unknown>> = {
  drug: ({ drug, madeFrom, layers }, asked) => {
    const pad = layers.findLast(({ role }) => role === 'reservoir')?.initial;
    // what a pole or an electrode needs beside the drug is put into the pad by their own controls
    const own = asked === 'pole' || asked === 'acids';
    const held = pad?.kind === 'given' ? pad.concentrations_mM : {};
    return [drug, madeFrom, own ? held[drug] : pad];
  },
  pole: ({ electrode }) => electrode.polarity,
  acids: ({ acidBase, electrode }) => [acidBase === true, electrode.boundary.kind],
  current: ({ session }) => (session.kind === 'treatment' ? session.current_mA : session.steps),
  dose: ({ session }) => (session.kind === 'treatment' ? tidy(chargeOf(session)) : session.steps),
  pads: ({ electrode, dispersive, session, placement }) => [
    electrode.area_cm2,
    dispersive?.area_cm2,
    session.kind === 'treatment' ? [session.ramp_s, session.after_min] : null,
    placement,
  ],
};

/** Current × time, the ramps at half weight [mA min]. */
function chargeOf({ current_mA, duration_min, ramp_s }: Treatment): number {
  return current_mA * (duration_min - Math.min(ramp_s / 60, duration_min / 2));
}

/** A duration worked out from a dose gives that dose again but for its last digits. */
function tidy(value: number): number {
  return Number(value.toPrecision(9));
}

/** What no other control sets. */
function restOf(study: Study): unknown {
  const { session: _session, placement: _placement, acidBase: _acidBase, madeFrom: _madeFrom, ...others } = study;
  const { name: _name, note: _note, drug: _drug, ...rest } = others;
  const { polarity: _polarity, area_cm2: _area, boundary: _boundary, ...electrode } = rest.electrode;
  const pad = rest.layers.findLastIndex(({ role }) => role === 'reservoir');
  const layers = rest.layers.map((layer, index) => (index === pad ? { ...layer, initial: null } : layer));
  const dispersive = rest.dispersive === undefined ? null : { ...rest.dispersive, area_cm2: null };
  return { ...rest, electrode, layers, dispersive };
}

/**
 * Why a change of the study is held by a teacher's link; nothing where it is free. `asked` is the control that asks: what
 * the other controls make may bring numbers of the expert's along, what comes as a whole study may not.
 */
export function lockFaults(
  locked: readonly StudyControl[],
  from: Study,
  to: Study,
  asked: StudyControl | undefined,
): readonly Fault[] {
  return locked.flatMap((control): Fault[] => {
    if (control === 'expert' && asked !== undefined && asked !== 'expert') return [];
    const part = control === 'expert' ? restOf : ownParts[control];
    if (canonicalJson([part(from, asked)]) === canonicalJson([part(to, asked)])) return [];
    return [{ path: '', message: say('teach.held', { part: say(`teach.part.${control}`) }) }];
  });
}

/** Another drug's study with what is held put back, so that a held dose does not hold the drug, too. */
export function keepHeld(locked: readonly StudyControl[], from: Study, to: Study): Study {
  const holds = (...controls: readonly StudyControl[]): boolean => controls.some((one) => locked.includes(one));
  const { area_cm2, polarity } = from.electrode;
  const { placement: _own, ...others } = to;
  const electrode = {
    ...to.electrode,
    ...(holds('pole') ? { polarity } : {}),
    ...(holds('pads') ? { area_cm2 } : {}),
  };
  const { placement, dispersive } = from;
  const placed = holds('pads') && placement !== undefined ? { ...others, placement } : holds('pads') ? others : to;
  const held = holds('current', 'dose', 'pads') ? { ...placed, session: from.session } : placed;
  const both = holds('pads') && held.dispersive !== undefined && dispersive !== undefined;
  return {
    ...held,
    electrode,
    ...(both ? { dispersive: { ...held.dispersive, area_cm2: dispersive.area_cm2 } } : {}),
  };
}

/** The same store, as one control has it. */
export function storeFor(store: StudyStore, own: EditOptions): StudyStore {
  return storeWith(store, { edit: (json, options) => store.edit(json, { ...options, ...own }) });
}
