import { nearest } from './nearest.ts';
import type { Fault } from './study.ts';

/** The fault of naming something that is not there. */
export function referenceFault(path: string, id: string, known: readonly string[], what: string): Fault | undefined {
  if (known.includes(id)) return undefined;
  const suggestion = nearest(id, known);
  const fault: Fault = { path, message: `"${id}" is not ${what}`, value: id, allowed: known.join(', ') };
  return suggestion === undefined ? fault : { ...fault, suggestion };
}
