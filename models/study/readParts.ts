// The readable parts of a study that may be at fault elsewhere, so that one fault does not hide or breed others.
import { isObject, isWhole } from './readShape.ts';
import type { Fault } from './study.ts';

export type Report = (fault: Fault | undefined) => void;

/** The list, or none where it could not be read. */
export function listOf<T>(list: readonly T[]): readonly T[] {
  const read: unknown = list;
  return Array.isArray(read) ? list : [];
}

/** The object, whose own parts may still be unread. */
export function readable<T extends object>(value: T | undefined): T | undefined {
  return isObject(value) ? value : undefined;
}

/** The value, or undefined where some of it could not be read. */
export function whole<T>(value: T | undefined): T | undefined {
  return isWhole(value) ? value : undefined;
}

export function duplicateFault(path: string, id: string, of: string): Fault {
  return { path, message: `"${id}" is already the id of ${of}`, value: id, allowed: 'each id once' };
}
