import { parseProblem } from '../../../models/teaching/problem/parseProblem.ts';
import type { Problem } from '../../../models/teaching/problem/problem.ts';
import { say } from '../../words/say.ts';

let read: Promise<readonly Problem[]> | null = null;

async function fetchAll(): Promise<readonly Problem[]> {
  const { problemFiles } = await import('../../../models/teaching/problems/index.ts');
  return problemFiles
    .map((file) => {
      const result = parseProblem(file);
      if (result.kind === 'problem') return result.problem;
      const faults = result.faults.map((fault) => `${fault.path} ${fault.message}`).join('; ');
      throw new Error(say('practice.unreadable', { faults }));
    })
    .toSorted((one, other) => one.order - other.order);
}

/** In their order; fetched when first asked for, and anew where that failed. */
export function fetchProblems(): Promise<readonly Problem[]> {
  read ??= fetchAll().catch((error: unknown) => {
    read = null;
    throw error;
  });
  return read;
}
