// The door for studies of other versions: an older one is brought forward step by step, a newer one is refused.
import type { Fault } from './study.ts';
import { studyVersion } from './studyShape.ts';

type Json = Readonly<Record<string, unknown>>;

/** From version n to n + 1, at index n − 1. Version 1 is the first. */
const steps: readonly ((study: Json) => Json)[] = [];

export type Migrated =
  | { readonly kind: 'study'; readonly study: Json }
  | { readonly kind: 'fault'; readonly fault: Fault };

export function migrate(study: Json): Migrated {
  const { version } = study;
  if (version === undefined) return { kind: 'study', study };
  if (typeof version === 'number' && Number.isInteger(version) && version > studyVersion) {
    const message = `This study is of version ${version}; this program reads up to version ${studyVersion}. A newer Iontolab wrote it: use that one`;
    return { kind: 'fault', fault: { path: 'version', message, value: version, allowed: `1 to ${studyVersion}` } };
  }
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { kind: 'study', study };
  let current = study;
  for (const step of steps.slice(version - 1)) current = step(current);
  return { kind: 'study', study: current };
}
