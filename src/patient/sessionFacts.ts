import { drugLibrary } from '../../models/library/drugs/index.ts';
import type { DrugRecord } from '../../models/library/drugRecord.ts';
import { type SiteId, siteLibrary } from '../../models/library/sites/index.ts';
import { anodeLimit, cathodeLimit, pHKeptAbove, pHKeptBelow, tingling } from '../../models/library/thresholds.ts';
import { pHHistory } from '../../models/readings/acidity.ts';
import type { Study } from '../../models/study/study.ts';
import { gramPerMole, milliampere, squareCentimetre } from '../../models/units.ts';
import { type Phase, phasesOfRun } from '../app/phases.ts';
import type { RunData } from '../app/run.ts';
import { drugMolarMass } from '../format/amount.ts';
import { whereItIs } from './whereItIs.ts';

/** How strongly it is felt, by the current over the pad's area. */
export type Strength = 'faint' | 'usual' | 'strong';

/** Whether a medicine goes in, something is drawn out, or salts alone are moved. */
export type Aim = 'gives' | 'takes' | 'none';

/** What a patient is told of a solved session, in numbers. */
export interface SessionFacts {
  readonly run: RunData;
  readonly aim: Aim;
  readonly phases: readonly Phase[];
  /** The current has stopped for good [s]. */
  readonly stop: number;
  /** [s] */
  readonly end: number;
  /** Highest current [mA]. */
  readonly current_mA: number;
  /** [A m⁻²], with the usual limit of that pad's pole */
  readonly density: number;
  readonly limit: number;
  readonly strength: Strength;
  /** Of the pad that the current returns through; null where it is not solved for. */
  readonly returnStrength: Strength | null;
  /** Whether the skin's surface has kept to what buffered pads keep; null where acids are not followed. */
  readonly acidity: 'sour' | 'soapy' | 'mild' | null;
  /** Null where no drug of the library acts, or one of several could. */
  readonly drug: DrugRecord | null;
  /** A site of the library; null where the study tells none. */
  readonly site: SiteId | null;
  /** Turns mol m⁻² into kg over the whole pad; null where the molar mass is not known. */
  readonly massPer: number | null;
}

/** Null until the session is solved to its end. */
export function sessionFacts(run: RunData): SessionFacts | null {
  if (run.outcome?.kind !== 'finished' || run.stale || run.preview === true) return null;
  const { study, frames, layout } = run;
  const phases = phasesOfRun(run);
  const stop = phases.findLast(({ kind }) => kind !== 'after')?.end ?? 0;
  const density = Math.max(...frames.map(({ current }) => Math.abs(current)));
  const limitOf = (pole: 'cathode' | 'anode'): number => (pole === 'cathode' ? cathodeLimit : anodeLimit).value;
  const { polarity } = study.electrode;
  const limit = limitOf(polarity);
  const current = density * layout.area;
  const other = study.dispersive;
  const returnDensity = other === undefined ? null : current / (other.area_cm2 * squareCentimetre);
  const molarMass = drugMolarMass(study);
  const drug = drugOf(study);
  return {
    run,
    aim: aimOf(run, drug),
    phases,
    stop,
    end: layout.end,
    current_mA: current / milliampere,
    density,
    limit,
    strength: strengthOf(density, limit),
    returnStrength:
      returnDensity === null ? null : strengthOf(returnDensity, limitOf(polarity === 'cathode' ? 'anode' : 'cathode')),
    acidity: acidityOf(run),
    drug,
    site: siteOf(study),
    massPer: molarMass === null ? null : molarMass * gramPerMole * layout.area,
  };
}

/** Of what the pad holds: an ion that the body has so much of is no medicine. */
const foreign = 0.01;

function aimOf(run: RunData, drug: DrugRecord | null): Aim {
  const { pad, living } = whereItIs(run, 0);
  if (drug !== null && drug.species === null) return 'none';
  if (pad > 0) return living <= foreign * pad ? 'gives' : 'none';
  return living > 0 ? 'takes' : 'none';
}

/** A current set to its limit is not above it. */
const roundOff = 1e-9;

export function strengthOf(density: number, limit: number): Strength {
  if (density > limit * (1 + roundOff)) return 'strong';
  return density < tingling.value ? 'faint' : 'usual';
}

function acidityOf({ layout, frames }: RunData): SessionFacts['acidity'] {
  const surface = pHHistory(layout, frames)?.surface;
  if (surface === undefined) return null;
  if (Math.min(...surface) < pHKeptAbove.value) return 'sour';
  return Math.max(...surface) > pHKeptBelow.value ? 'soapy' : 'mild';
}

function drugOf({ madeFrom, drug }: Study): DrugRecord | null {
  if (madeFrom !== undefined && Object.hasOwn(drugLibrary, madeFrom.drug)) return drugLibrary[madeFrom.drug];
  const acting = Object.values(drugLibrary).filter(({ species }) => species === drug);
  return acting.find(({ id }) => id === drug) ?? (acting.length === 1 ? acting[0] : null) ?? null;
}

function siteOf({ placement, madeFrom }: Study): SiteId | null {
  const told = placement?.site ?? madeFrom?.site;
  return (Object.keys(siteLibrary) as SiteId[]).find((site) => site === told) ?? null;
}
