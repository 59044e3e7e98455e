/** What one study changes of another, as JSON: a record of changed keys, null for one that is gone; lists by the ids of their items. */
export type Json = null | boolean | number | string | readonly Json[] | JsonRecord;
export interface JsonRecord {
  readonly [key: string]: Json;
}

/** A patch that names what its base does not have. */
export class PatchMisfit extends Error {}

/** Undefined where nothing differs. Neither side may hold null, which no study does. */
export function patchOf(base: Json, target: Json): Json | undefined {
  if (isRecord(base) && isRecord(target)) return patchOfRecords(base, target);
  if (!isList(base) || !isList(target)) return Object.is(base, target) ? undefined : target;
  const keys = keysOf(base);
  if (keys.join('\n') !== keysOf(target).join('\n')) return target;
  return patchOfRecords(keyed(keys, base), keyed(keys, target));
}

/** Throws PatchMisfit. */
export function applyPatch(base: Json | undefined, patch: Json): Json {
  if (!isRecord(patch)) return patch;
  if (base !== undefined && isList(base)) {
    const keys = keysOf(base);
    for (const key of Object.keys(patch)) if (!keys.includes(key)) throw new PatchMisfit(key);
    return base.map((item, index) => applyPatch(item, own(patch, keys[index] ?? '') ?? {}));
  }
  const kept = base !== undefined && isRecord(base) ? base : {};
  const entries = new Map(Object.entries(kept));
  for (const [key, change] of Object.entries(patch)) {
    if (change === null) entries.delete(key);
    else entries.set(key, applyPatch(own(kept, key), change));
  }
  // not by assignment: a key such as __proto__ stays a key, and is refused with the rest of the unknown ones
  return Object.fromEntries(entries);
}

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is readonly Json[] {
  return Array.isArray(value);
}

/** The ids of a list's items, or their places where they have none of their own. */
export function keysOf(list: readonly Json[]): readonly string[] {
  const ids = list.map((item) => (isRecord(item) ? own(item, 'id') : undefined));
  const named = ids.every((id) => typeof id === 'string') && new Set(ids).size === list.length;
  return list.map((_item, index) => (named ? ids[index] : String(index)));
}

function own(record: JsonRecord, key: string): Json | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function keyed(keys: readonly string[], list: readonly Json[]): JsonRecord {
  return Object.fromEntries(list.map((item, index) => [keys[index] ?? '', item]));
}

function patchOfRecords(base: JsonRecord, target: JsonRecord): Json | undefined {
  const changes: [string, Json][] = [];
  for (const key of Object.keys(base)) if (!Object.hasOwn(target, key)) changes.push([key, null]);
  for (const [key, value] of Object.entries(target)) {
    const before = own(base, key);
    const change = before === undefined ? value : patchOf(before, value);
    if (change !== undefined) changes.push([key, change]);
  }
  return changes.length === 0 ? undefined : Object.fromEntries(changes);
}
