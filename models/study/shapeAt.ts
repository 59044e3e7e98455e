// What may stand at a path of a study file: the shape there, and the keys that belong into an object.
import type { Field, ObjectShape, Shape } from './shape.ts';
import { pathKeys, readPath } from './studyPath.ts';
import { studyShape } from './studyShape.ts';

type Key = string | number;

/** By the file's own `kind` where a shape has several cases; undefined where nothing may stand. */
export function shapeAt(json: unknown, path: string): Shape | undefined {
  const keys = pathKeys(path);
  let shape: Shape | undefined = studyShape;
  for (const [depth, key] of keys.entries()) {
    if (shape === undefined) return undefined;
    shape = below(shape, key, () => readPath(json, written(keys.slice(0, depth))));
  }
  return shape;
}

function written(keys: readonly Key[]): string {
  return keys.map((key, k) => (typeof key === 'number' ? `[${key}]` : k === 0 ? key : `.${key}`)).join('');
}

function below(shape: Shape, key: Key, value: () => unknown): Shape | undefined {
  switch (shape.shape) {
    case 'object':
      return fieldOf(shape, key)?.value;
    case 'variant': {
      if (key === 'kind') return { shape: 'choice', values: Object.keys(shape.cases) };
      const one = caseOf(shape.cases, value());
      return one === undefined ? undefined : fieldOf(one, key)?.value;
    }
    case 'list':
      return typeof key === 'number' ? shape.item : undefined;
    case 'map':
      return { shape: 'number', quantity: shape.quantity };
    case 'number':
    case 'text':
    case 'flag':
    case 'choice':
    case 'json':
      return undefined;
  }
}

function fieldOf({ fields }: ObjectShape, key: Key): Field | undefined {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

function caseOf(cases: Readonly<Record<string, ObjectShape>>, value: unknown): ObjectShape | undefined {
  const kind = typeof value === 'object' && value !== null ? (value as { kind?: unknown }).kind : undefined;
  return typeof kind === 'string' && Object.hasOwn(cases, kind) ? cases[kind] : undefined;
}

export interface KeyInPlace {
  readonly key: string;
  readonly shape: Shape;
  readonly required: boolean;
}

/** Keys that an object at this path may have; those of a map are the study's species. */
export function keysAt(json: unknown, path: string): readonly KeyInPlace[] {
  const shape = shapeAt(json, path);
  if (shape === undefined) return [];
  if (shape.shape === 'map') {
    const species = readPath(json, 'species');
    const ids = Array.isArray(species) ? species.map((one) => (one as { id?: unknown } | null)?.id) : [];
    const value: Shape = { shape: 'number', quantity: shape.quantity };
    return ids.filter((id) => typeof id === 'string').map((key) => ({ key, shape: value, required: false }));
  }
  const object = shape.shape === 'variant' ? caseOf(shape.cases, readPath(json, path)) : shape;
  const kind: KeyInPlace[] =
    shape.shape === 'variant'
      ? [{ key: 'kind', shape: { shape: 'choice', values: Object.keys(shape.cases) }, required: true }]
      : [];
  if (object?.shape !== 'object') return kind;
  const fields = Object.entries(object.fields).map(([key, field]) => {
    return { key, shape: field.value, required: field.presence === 'required' };
  });
  return [...kind, ...fields];
}
