/** Reads and writes JSON at paths such as `layers[1].thickness_um`. A write copies what lies on the way and leaves the rest shared. */
type Key = string | number;

export function pathKeys(path: string): readonly Key[] {
  const keys: Key[] = [];
  for (const match of path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)) {
    keys.push(match[2] === undefined ? (match[1] ?? '') : Number(match[2]));
  }
  return keys;
}

export function readPath(json: unknown, path: string): unknown {
  let value = json;
  for (const key of pathKeys(path)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<Key, unknown>)[key];
  }
  return value;
}

export function writePath(json: unknown, path: string, value: unknown): unknown {
  return write(json, pathKeys(path), value);
}

function write(json: unknown, keys: readonly Key[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const list: unknown[] = Array.isArray(json) ? json.slice() : [];
    list[key] = write(list[key], rest, value);
    return list;
  }
  const record: Record<string, unknown> = typeof json === 'object' && json !== null ? { ...json } : {};
  record[key] = write(record[key], rest, value);
  return record;
}

/** A number in a study, with where it stands. */
export interface Leaf {
  readonly path: string;
  readonly value: number;
}

export function numbersIn(json: unknown, path = ''): readonly Leaf[] {
  if (typeof json === 'number') return [{ path, value: json }];
  if (Array.isArray(json)) return json.flatMap((item, index) => numbersIn(item, `${path}[${index}]`));
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, item]) => numbersIn(item, path === '' ? key : `${path}.${key}`));
}
