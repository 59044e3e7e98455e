// How a piece of JSON has to look, as data: `readShape` checks against it and `schema` prints it.
// The builders take the TypeScript type they describe, so a shape that misses or invents a key does not compile.
import { type Quantity, quantityOf } from './quantities.ts';

export type Shape<T> =
  | NumberShape
  | TextShape
  | FlagShape
  | ChoiceShape
  | ObjectShape<T>
  | VariantShape
  | ListShape
  | MapShape;

/** A shape whose type is forgotten, for the walkers. */
export type AnyShape = Shape<Record<string, unknown>>;

export interface NumberShape {
  readonly shape: 'number';
  readonly quantity: Quantity;
}
export interface TextShape {
  readonly shape: 'text';
  readonly role: 'id' | 'prose' | 'expression';
  readonly longest: number;
}
export interface FlagShape {
  readonly shape: 'flag';
}
export interface ChoiceShape {
  readonly shape: 'choice';
  readonly values: readonly (string | number)[];
}
export interface ObjectShape<T> {
  readonly shape: 'object';
  readonly fields: { readonly [K in keyof T]-?: Field };
}
export interface VariantShape {
  readonly shape: 'variant';
  /** By the value of `kind`. */
  readonly cases: Readonly<Record<string, ObjectShape<Record<string, unknown>>>>;
}
export interface ListShape {
  readonly shape: 'list';
  readonly item: AnyShape;
  readonly fewest: number;
  readonly most: number;
}
/** Numbers by species id. */
export interface MapShape {
  readonly shape: 'map';
  readonly quantity: Quantity;
}

export type Field =
  | { readonly presence: 'required'; readonly value: AnyShape }
  | { readonly presence: 'optional'; readonly value: AnyShape }
  | { readonly presence: 'standard'; readonly value: AnyShape; readonly standard: unknown };

export const number = (key: string): NumberShape => ({ shape: 'number', quantity: quantityOf(key) });
export const map = (key: string): MapShape => ({ shape: 'map', quantity: quantityOf(key) });
export const flag: FlagShape = { shape: 'flag' };
export const identifier: TextShape = { shape: 'text', role: 'id', longest: 40 };
export const prose = (longest: number): TextShape => ({ shape: 'text', role: 'prose', longest });
export const expressionText: TextShape = { shape: 'text', role: 'expression', longest: 1000 };
export const choice = (...values: readonly (string | number)[]): ChoiceShape => ({ shape: 'choice', values });

export function object<T extends object>(fields: { readonly [K in keyof T]-?: Field }): AnyShape &
  ObjectShape<Record<string, unknown>> {
  return { shape: 'object', fields: fields as unknown as Readonly<Record<string, Field>> };
}

export function variant<T extends { readonly kind: string }>(cases: {
  readonly [K in T['kind']]: { readonly [F in Exclude<keyof Extract<T, { kind: K }>, 'kind'>]-?: Field };
}): VariantShape {
  const shapes: Record<string, ObjectShape<Record<string, unknown>>> = {};
  for (const [kind, fields] of Object.entries(cases))
    shapes[kind] = { shape: 'object', fields: fields as Readonly<Record<string, Field>> };
  return { shape: 'variant', cases: shapes };
}

export const list = (item: AnyShape, fewest: number, most: number): ListShape => ({
  shape: 'list',
  item,
  fewest,
  most,
});

export const required = (value: AnyShape): Field => ({ presence: 'required', value });
export const optional = (value: AnyShape): Field => ({ presence: 'optional', value });
export const standard = (value: AnyShape, otherwise: unknown): Field => ({
  presence: 'standard',
  value,
  standard: otherwise,
});

/** A number with the default that the table gives it; required where the table gives none. */
export function tabled(key: string): Field {
  const shape = number(key);
  return shape.quantity.default === null ? required(shape) : standard(shape, shape.quantity.default);
}
export const speciesMap = (key: string): Field => standard(map(key), {});
