// A study from the names of library parts, or every reason why they do not go together; and the same again from a study that
// tells its parts, so that the source of each number that still agrees can be told.
import type { DeviceId } from '../../library/devices/index.ts';
import type { Formulation } from '../../library/drugRecord.ts';
import { drugLibrary } from '../../library/drugs/index.ts';
import type { SiteId } from '../../library/sites/index.ts';
import type { SkinId } from '../../library/skins/index.ts';
import type { DeviceRecord } from '../../library/treatmentRecords.ts';
import { litre, milliampereMinute, millilitre } from '../../units.ts';
import { checkParts, partRecords } from '../checkParts.ts';
import { parseStudy } from '../parseStudy.ts';
import type { PresetSource } from '../presets/preset.ts';
import { readProtocol, sessionTotals } from '../protocol.ts';
import type { Fault, Study, StudyParts, StudySession } from '../study.ts';
import { areaOf, beyondDevice, doseOfOne, type Dosing, sessionOf, usualDosing } from './deviceParts.ts';
import { drugParts } from './drugParts.ts';
import { tidy } from './recordLayers.ts';
import { treatmentNotices } from './treatmentNotices.ts';
import { type TreatmentStudy, treatmentStudy } from './treatmentStudy.ts';

/** Ids of library parts; what is absent is usual: first formulation, volar forearm, standard skin, small pad. */
export interface TreatmentWish {
  readonly drug: string;
  readonly formulation?: string;
  readonly site?: string;
  readonly skin?: string;
  readonly device?: string;
  /** Absent: the drug's. */
  readonly pole?: 'cathode' | 'anode';
  /** Down to the muscle, the dermis in its two parts. */
  readonly deep?: boolean;
  /** Text of the steps; excludes a dose. */
  readonly protocol?: string;
  /** Absent: the drug's usual one from a wired pad that gives it, else the device's. */
  readonly dose_mAmin?: number;
  /** Absent: the device's usual one. */
  readonly current_mA?: number;
  readonly acidBase?: boolean;
  /** Follow hair follicles and sweat ducts apart from the rest of the barrier. */
  readonly appendages?: boolean;
}

export interface MadeTreatment {
  readonly kind: 'treatment';
  readonly study: Study;
  readonly sources: readonly PresetSource[];
  /** What a person might not expect of it, in sentences. */
  readonly notices: readonly string[];
}

export type TreatmentResult = MadeTreatment | { readonly kind: 'faults'; readonly faults: readonly Fault[] };

// More than this no bottle or vial holds, only a tray.
const largestBottle = 0.1 * litre;

export function makeTreatment(wish: TreatmentWish): TreatmentResult {
  const faults: Fault[] = [];
  const parts = partsOf(wish);
  checkParts(parts, '', (fault) => {
    if (fault !== undefined) faults.push(fault);
  });
  if (faults.length > 0) return { kind: 'faults', faults };
  const { formulation, device } = partRecords(parts);
  const session = sessionFor(wish, parts);
  if (Array.isArray(session)) return { kind: 'faults', faults: session };
  const path = wish.protocol === undefined ? 'session' : 'protocol';
  faults.push(...beyondDevice(device, session).map((message) => ({ path, message })));
  if (formulation.kind === 'commercial' && device.fillVolume.value > largestBottle) {
    const volume = `${tidy(device.fillVolume.value / millilitre)} mL`;
    const message = `${device.name} takes ${volume}, and ${formulation.name} is sold in bottles too small to fill it`;
    faults.push({ path: 'formulation', message, value: formulation.id, allowed: 'one that is made up in water' });
  }
  if (faults.length > 0) return { kind: 'faults', faults };
  const { study, sources } = assembled(parts, session, wish);
  const read = parseStudy(study);
  if (read.kind === 'faults') return read;
  const ownDose = wish.protocol === undefined && wish.dose_mAmin === undefined;
  const notices = treatmentNotices(read.study, parts, ownDose ? dosingFor(wish, parts).dose_mAmin : null);
  return { kind: 'treatment', study: read.study, sources, notices };
}

/** The library's treatment that a study says it is made from, with the study's own session; undefined where it says nothing. */
export function remadeTreatment({ madeFrom, session, acidBase, electrode, layers }: Study): TreatmentStudy | undefined {
  if (madeFrom === undefined) return undefined;
  const { device } = partRecords(madeFrom);
  // so that a ramp or a time afterwards that is no longer the device's is not said to be
  const own = session.kind === 'treatment' ? sessionOf(device, dosingOf(session)) : session;
  const appendages = layers.some((layer) => layer.appendages !== undefined);
  return assembled(madeFrom, own, { acidBase: acidBase === true, appendages, pole: electrode.polarity });
}

function dosingOf({ current_mA, duration_min, ramp_s }: Extract<StudySession, { kind: 'treatment' }>): Dosing {
  return { current_mA, dose_mAmin: tidy(current_mA * (duration_min - ramp_s / 60)) };
}

function partsOf({ drug, formulation, site, skin, device, deep }: TreatmentWish): StudyParts {
  const usual = Object.hasOwn(drugLibrary, drug) ? drugLibrary[drug].formulations[0].id : '';
  return {
    drug,
    formulation: formulation ?? usual,
    site: site ?? 'volarForearm',
    skin: skin ?? 'standard',
    device: device ?? 'smallPad',
    ...(deep === true ? { deep } : {}),
  };
}

function dosingFor({ dose_mAmin, current_mA }: TreatmentWish, parts: StudyParts): Dosing {
  const { drug, device } = partRecords(parts);
  const own = usualDosing(device);
  const usual = current_mA === undefined ? own : { ...own, current_mA };
  if (dose_mAmin !== undefined) return { ...usual, dose_mAmin };
  const own_mAmin = tidy(drug.dose.value / milliampereMinute);
  const isChosenByHand =
    device.kind === 'wired pad' &&
    drug.dose.value <= device.highestDose.value &&
    own_mAmin >= leastDose(device, usual.current_mA);
  return isChosenByHand ? { ...usual, dose_mAmin: own_mAmin } : usual;
}

function sessionFor(wish: TreatmentWish, parts: StudyParts): StudySession | Fault[] {
  const { device } = partRecords(parts);
  if (wish.protocol !== undefined) {
    const read = readProtocol(wish.protocol, areaOf(device));
    if (read.kind === 'protocol') return { kind: 'steps', steps: read.protocol.steps };
    return read.faults.map((fault) => ({ ...fault, path: `protocol, ${fault.path}` }));
  }
  const dosing = dosingFor(wish, parts);
  const least_mAmin = leastDose(device, dosing.current_mA);
  if (dosing.dose_mAmin >= least_mAmin) return sessionOf(device, dosing);
  const message = `${device.name}: its ramps alone deliver ${least_mAmin} mA min`;
  return [{ path: 'dose', message, value: dosing.dose_mAmin, allowed: `${least_mAmin} mA min and more` }];
}

/** What the ramps alone deliver, up, and down again; with a reversal in between twice that. */
function leastDose({ ramp, reversesHalfway }: DeviceRecord, current_mA: number): number {
  return tidy(((reversesHalfway === true ? 3 : 1) * current_mA * ramp.value) / 60);
}

function assembled(
  named: StudyParts,
  session: StudySession,
  { acidBase = false, appendages = false, pole: polarity }: Pick<TreatmentWish, 'acidBase' | 'appendages' | 'pole'>,
): TreatmentStudy {
  const { drug, formulation, site, skin, device } = partRecords(named);
  const parts = drugParts(drug, formulation, {
    title: `${drug.name}: ${site.name}`,
    note: `${[formulation.name, site.name, skin.name, device.name].join('. ')}.${leftOut(formulation)}`,
    site: named.site as SiteId,
    skin: named.skin as SkinId,
    device: named.device as DeviceId,
    depth: named.deep === true ? 'deep' : 'skin',
    dose_mAmin: doseOfOnePad(session),
    ...(polarity === undefined ? {} : { polarity }),
  });
  const made = treatmentStudy({ ...parts, protocol: session, acidBase, appendages });
  return { ...made, study: { ...made.study, madeFrom: named } };
}

/** With fresh pads for every treatment, that of one. */
function doseOfOnePad(session: StudySession): number {
  const changed = session.kind === 'steps' && session.steps.some(({ kind }) => kind === 'freshPad');
  return changed ? doseOfOne(session) : sessionTotals(session).dose_mAmin;
}

function leftOut({ leftOut: what }: Formulation): string {
  return what === 'Nothing' ? '' : ` Left out: ${what}.`;
}
