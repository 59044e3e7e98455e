/** Both columns of a study, and what they do to the body together. */
import {
  compileDispersive,
  compileProblem,
  parseStudy,
  putIntoBody,
  type SolveControl,
  type Study,
} from '../../models/index.ts';
import { lastFrame, solveToTheEnd, type Solved } from './solved.ts';

export interface BothColumns {
  readonly active: Solved;
  readonly dispersive: Solved;
}

/** Through JSON and the parser, as a person's file would go. */
export function parsed(study: Study): Study {
  const result = parseStudy(JSON.parse(JSON.stringify(study)));
  if (result.kind === 'faults') throw new Error(JSON.stringify(result.faults, null, 1));
  return result.study;
}

export function solveColumns(study: Study, control?: SolveControl): BothColumns {
  const whole = parsed(study);
  const other = compileDispersive(whole);
  if (other === null) throw new Error(`${study.name} has no dispersive pad`);
  return { active: solveToTheEnd(compileProblem(whole), control), dispersive: solveToTheEnd(other, control) };
}

/** Net amount of every species past the interface that counts as delivered, through the whole pad [mol]. */
export function putIn({ layout, ...solved }: Solved, frame = lastFrame({ layout, ...solved })): number[] {
  return layout.species.map((_, i) => putIntoBody(layout, frame, i));
}

/** What the body beyond that interface has gained: stored in tissue, taken up by blood, past the base, less what was made [mol]. */
export function gained({ layout, ...solved }: Solved): number[] {
  const { frames } = solved;
  const start = frames[0];
  const end = lastFrame({ layout, ...solved });
  const L = layout.layers.length;
  return layout.species.map((_, i) => {
    let sum = end.amountCrossed[i * (L + 1) + L];
    for (let l = layout.deliveredInterface; l < L; l++) {
      const k = i * L + l;
      sum += end.amountInLayer[k] - start.amountInLayer[k] + end.amountTakenUp[k] - end.amountConverted[k];
    }
    return layout.area * sum;
  });
}
