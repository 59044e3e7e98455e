// What makes a treatment right or wrong, as data: conditions on how it was set, on what its run came to, and on what the run shows.
import { drugLibrary } from '../../library/drugs/index.ts';
import type { Goal } from '../../library/drugRecord.ts';
import type { Finding, FindingKind } from '../../readings/finding.ts';
import type { Study } from '../../study/study.ts';
import { readPath } from '../../study/studyPath.ts';
import type { MeasuredValues } from '../measure.ts';
import type { TeachingText } from '../text.ts';

interface Judged {
  readonly id: string;
  /** Said where it holds, and where it does not. */
  readonly right: TeachingText;
  readonly wrong: TeachingText;
  /** Said, but decides nothing. */
  readonly advice?: boolean;
}

export type Condition =
  /** What stands at a path of the study is one of these. */
  | { readonly kind: 'setting'; readonly path: string; readonly among: readonly string[] }
  /** The drug's record names one of these goals. */
  | { readonly kind: 'goal'; readonly among: readonly Goal[] }
  | { readonly kind: 'measure'; readonly measure: string; readonly atLeast?: number; readonly below?: number }
  /** The run shows one of these; `never`: none of them. */
  | { readonly kind: 'finding'; readonly among: readonly FindingKind[]; readonly never?: boolean };

export type Criterion = Condition & Judged;

/** What is known of a treatment once it is solved. */
export interface Treated {
  readonly study: Study;
  readonly values: MeasuredValues;
  readonly findings: readonly Finding[];
}

/** Of the library's drugs, the one that the study says it is made with. */
function goalsOf({ madeFrom }: Study): readonly Goal[] {
  const drug = madeFrom?.drug;
  if (drug === undefined || !Object.hasOwn(drugLibrary, drug)) return [];
  return drugLibrary[drug].goals.map(({ value }) => value);
}

export function meets(condition: Condition, { study, values, findings }: Treated): boolean {
  switch (condition.kind) {
    case 'setting':
      return condition.among.includes(String(readPath(study, condition.path)));
    case 'goal':
      return goalsOf(study).some((goal) => condition.among.includes(goal));
    case 'measure': {
      const { measure, atLeast = -Infinity, below = Infinity } = condition;
      const value = values.get(measure)?.value ?? Number.NaN;
      return value >= atLeast && value < below;
    }
    case 'finding': {
      const shown = findings.some(({ kind }) => condition.among.includes(kind));
      return shown !== (condition.never === true);
    }
  }
}

export interface Judgement {
  readonly criterion: Criterion;
  readonly met: boolean;
}

export function judge(criteria: readonly Criterion[], treated: Treated): readonly Judgement[] {
  return criteria.map((criterion) => ({ criterion, met: meets(criterion, treated) }));
}

/** All that decides is right. */
export const passes = (judgements: readonly Judgement[]): boolean =>
  judgements.every(({ criterion, met }) => met || criterion.advice === true);
