// A protocol on its own, without a study around it: read, checked, and followed step by step in time, current and dose.
import { integrateMagnitude } from '../physics/piecewisePolynomial.ts';
import { peakCurrent, stepEnds, waveform } from '../physics/waveform.ts';
import { checkSession } from './checkSession.ts';
import { protocolLines } from './printProtocol.ts';
import { protocolWriting } from './readProtocol.ts';
import { isWhole, ShapeReader } from './readShape.ts';
import { benchFactors, currentStep, sessionSteps } from './sessionSteps.ts';
import type { Fault, StudySession, StudyStep } from './study.ts';
import { stepsShape } from './studyShape.ts';

export interface ProtocolStep {
  /** The step as text that reads back to it. */
  readonly text: string;
  readonly start_s: number;
  readonly end_s: number;
  /** Current that the next step begins from. */
  readonly level_mA: number;
  /** ∫|I| dt from the start of the session to the end of this step. */
  readonly dose_mAmin: number;
}

export interface Protocol {
  readonly steps: readonly StudyStep[];
  readonly course: readonly ProtocolStep[];
  readonly duration_s: number;
  readonly dose_mAmin: number;
  /** Largest |I|. */
  readonly peak_mA: number;
}

export type ProtocolResult =
  | { readonly kind: 'protocol'; readonly protocol: Protocol }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] };

/** `area_cm2`: of the pad, for current densities and their limit. Faults have the path `steps[2].duration_s`, counted from 0, and say where in the text it stands. */
export function readProtocol(text: string, area_cm2?: number): ProtocolResult {
  const reader = new ShapeReader(
    { molarMass: () => undefined, area: area_cm2, current: undefined, ramp: undefined },
    undefined,
  );
  const steps = reader.read(stepsShape, text, 'steps') as readonly StudyStep[];
  const faults: Fault[] = [...reader.faults];
  if (faults.length === 0 && isWhole(steps)) {
    const { places } = protocolWriting.read(text);
    checkSession({ kind: 'steps', steps }, area_cm2, (fault) => {
      const path = fault.path.replace(/^session\.?/u, '');
      const step = /^steps(\[\d+\])(.*)$/u.exec(path);
      const place = step === null ? undefined : (places.get(step[1] + step[2]) ?? places.get(step[1]));
      faults.push({ ...fault, path, message: place === undefined ? fault.message : `${fault.message}, at ${place}` });
    });
  }
  return faults.length > 0 ? { kind: 'faults', faults } : { kind: 'protocol', protocol: followProtocol(steps) };
}

interface SessionTotals {
  readonly duration_s: number;
  /** Largest |I|. */
  readonly peak_mA: number;
  /** ∫|I| dt */
  readonly dose_mAmin: number;
}

export function sessionTotals(session: StudySession): SessionTotals {
  const current = waveform(sessionSteps(session, benchFactors));
  const end = current.knots[current.knots.length - 1];
  const dose_mAmin = integrateMagnitude(current, 0, end) / benchFactors.milliampereMinute;
  return { duration_s: end, peak_mA: peakCurrent(current), dose_mAmin };
}

export function followProtocol(steps: readonly StudyStep[]): Protocol {
  const compiled = steps.map((step) => currentStep(step, benchFactors));
  const ends = stepEnds(compiled);
  const { milliampereMinute } = benchFactors;
  const course = protocolLines(steps).map((text, index) => ({
    text,
    start_s: index === 0 ? 0 : ends[index - 1].time,
    end_s: ends[index].time,
    level_mA: ends[index].level,
    dose_mAmin: ends[index].charge / milliampereMinute,
  }));
  const last = course[course.length - 1];
  const peak_mA = peakCurrent(waveform(compiled));
  return { steps, course, duration_s: last.end_s, dose_mAmin: last.dose_mAmin, peak_mA };
}
