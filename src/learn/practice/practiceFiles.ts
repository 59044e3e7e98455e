import { parseCase, parseFault, type Parsed } from '../../../models/teaching/practice/parsePractice.ts';
import type { Case, Fault } from '../../../models/teaching/practice/practice.ts';
import { parseProblem } from '../../../models/teaching/problem/parseProblem.ts';
import type { Problem } from '../../../models/teaching/problem/problem.ts';
import { say } from '../../words/say.ts';

function listed<T extends { readonly order: number }>(
  files: readonly unknown[],
  parse: (json: unknown) => Parsed<T>,
): readonly T[] {
  return files
    .map((file) => {
      const result = parse(file);
      if (result.kind === 'read') return result.value;
      const faults = result.faults.map((fault) => `${fault.path} ${fault.message}`).join('; ');
      throw new Error(say('practice.unreadable', { faults }));
    })
    .toSorted((one, other) => one.order - other.order);
}

/** Fetched when first asked for, and anew where that failed. */
function once<T>(fetch: () => Promise<T>): () => Promise<T> {
  let coming: Promise<T> | null = null;
  return () => {
    coming ??= fetch().catch((error: unknown) => {
      coming = null;
      throw error;
    });
    return coming;
  };
}

export const fetchCases: () => Promise<readonly Case[]> = once(async () =>
  listed((await import('../../../models/teaching/cases/index.ts')).caseFiles, parseCase),
);

export const fetchFaults: () => Promise<readonly Fault[]> = once(async () =>
  listed((await import('../../../models/teaching/faults/index.ts')).faultFiles, parseFault),
);

const readProblem = (json: unknown): Parsed<Problem> => {
  const result = parseProblem(json);
  return result.kind === 'problem' ? { kind: 'read', value: result.problem } : result;
};

export const fetchProblems: () => Promise<readonly Problem[]> = once(async () =>
  listed((await import('../../../models/teaching/problems/index.ts')).problemFiles, readProblem),
);
