import { ionisationAt, type PHHistory, pHHistory } from '../models/readings/acidity.ts';
import type { Frame, RunLayout } from '../models/solve/frame.ts';
import { knownSpecies } from '../models/study/knownSpecies.ts';
import { protonExcessId } from '../models/study/protons.ts';
import type { Study } from '../models/study/study.ts';
import { drugInPad } from '../models/study/acidity/driveNote.ts';
import { printable } from './complaint.ts';
import { timeText } from './format.ts';
import type { Solved } from './solveStudy.ts';

/** pH over time, one entry per output time; `drugCharge` and `drugIonised` are the drug's at the skin's surface, null for a drug that is no acid or base. */
export interface PHSummary {
  readonly pad: readonly number[] | null;
  readonly skinSurface: readonly number[];
  readonly belowBarrier: readonly number[];
  readonly drugCharge: readonly number[] | null;
  readonly drugIonised: readonly number[] | null;
}

/** Null where the study counts no acids and bases. */
export function summarizePH(study: Study, layout: RunLayout, frames: readonly Frame[]): PHSummary | null {
  const history = pHHistory(layout, frames);
  if (history === null) return null;
  const surface = [...history.surface];
  const drug = study.species.find(({ id }) => id === study.drug);
  const acid = drug === undefined ? undefined : knownSpecies(drug, study.temperature_C).acid;
  const ionisation = acid === undefined ? null : surface.map((pH) => ionisationAt(acid, pH));
  return {
    pad: history.pad === null ? null : [...history.pad],
    skinSurface: surface,
    belowBarrier: [...history.belowBarrier],
    drugCharge: ionisation?.map(({ charge }) => charge) ?? null,
    drugIonised: ionisation?.map(({ ionised }) => ionised) ?? null,
  };
}

/** Columns of `history.csv`. */
export const pHColumns = ['pH in the pad', 'pH at the skin surface', 'pH below the barrier'];

export function pHCells(history: PHHistory, k: number): (number | '')[] {
  return [history.pad?.[k] ?? '', history.surface[k] ?? '', history.belowBarrier[k] ?? ''];
}

/** A species as people are told of it: the acid that is counted has no name of its own. */
export function shownSpecies(id: string): string {
  return id === protonExcessId ? 'acid (H+ excess)' : id;
}

const decimals = 2;

/** From where to where the pH went, by place. */
export function pHLines(study: Study, { layout, frames }: Solved): string[] {
  const summary = layout === null ? null : summarizePH(study, layout, frames);
  if (summary === null) return [];
  const course = (name: string, series: readonly number[] | null): string[] => {
    if (series === null) return [];
    const [first, last] = [series[0] ?? NaN, series.at(-1) ?? NaN].map((value) => value.toFixed(decimals));
    const [low, high] = [Math.min(...series), Math.max(...series)].map((value) => value.toFixed(decimals));
    return [`  ${name} ${first} at first, ${last} at last, between ${low} and ${high}`];
  };
  const { drugIonised, drugCharge } = summary;
  const farthest = extremeOf(summary.skinSurface);
  const time = frames[farthest]?.time ?? NaN;
  const drug = printable(drugInPad(study).name);
  return [
    'pH',
    ...course('in the pad, mean:', summary.pad),
    ...course('at the skin surface:', summary.skinSurface),
    ...course('below the barrier:', summary.belowBarrier),
    ...(drugIonised === null || drugCharge === null
      ? []
      : [
          `  ${drug} at the skin surface after ${timeText(time)}, when its pH is farthest from the first: ` +
            `${(100 * (drugIonised[farthest] ?? NaN)).toPrecision(3)} % ionised, mean charge ${(drugCharge[farthest] ?? NaN).toPrecision(3)}`,
        ]),
  ];
}

function extremeOf(series: readonly number[]): number {
  const first = series[0] ?? 0;
  return series.reduce(
    (best, value, k) => (Math.abs(value - first) > Math.abs((series[best] ?? first) - first) ? k : best),
    0,
  );
}
