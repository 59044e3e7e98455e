import { createHash } from 'node:crypto';
import type { Study } from '../models/study/study.ts';

/** SHA-256 of the study as JSON with sorted keys: the same study gives the same hash, however its file is laid out. */
export function studyHash(study: Study): string {
  return `sha256:${createHash('sha256').update(canonicalJson(study)).digest('hex')}`;
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`);
    return `{${entries.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
