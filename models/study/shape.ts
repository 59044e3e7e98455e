// How a piece of JSON has to look, as data: `readShape` checks against it and `schema` prints it.
// The builders take the TypeScript type they describe, so a shape that misses or invents a key does not compile.
import { type Quantity, quantityOf } from './quantities.ts';
import type { Fault } from './study.ts';

export type Shape =
  | NumberShape
  | TextShape
  | FlagShape
  | ChoiceShape
  | ObjectShape
  | VariantShape
  | ListShape
  | MapShape
  | JsonShape;

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
export interface ObjectShape {
  readonly shape: 'object';
  readonly fields: Readonly<Record<string, Field>>;
}
export interface VariantShape {
  readonly shape: 'variant';
  /** By the value of `kind`. */
  readonly cases: Readonly<Record<string, ObjectShape>>;
}
export interface ListShape {
  readonly shape: 'list';
  readonly item: Shape;
  readonly fewest: number;
  readonly most: number;
  /** How the list may be written as text, where it may. */
  readonly written?: Writing;
}
/** Turns text into the items it stands for, still to be read against their shape, or says what is wrong with it. */
export interface Writing {
  readonly longest: number;
  readonly example: string;
  readonly read: (text: string) => Written;
}
export interface Written {
  readonly items: readonly Readonly<Record<string, unknown>>[];
  /** Where in the text the value at such a path begins (`[2].duration_s`), or the item itself (`[2]`): "line 1, column 8". */
  readonly places: ReadonlyMap<string, string>;
  readonly slips: readonly Omit<Fault, 'path'>[];
}
/** Numbers by species id. */
export interface MapShape {
  readonly shape: 'map';
  readonly quantity: Quantity;
}
/** Any JSON, looked at by others. */
export interface JsonShape {
  readonly shape: 'json';
}

export type Field =
  | { readonly presence: 'required'; readonly value: Shape }
  | { readonly presence: 'optional'; readonly value: Shape }
  | { readonly presence: 'standard'; readonly value: Shape; readonly standard: unknown };

export const number = (key: string): NumberShape => ({ shape: 'number', quantity: quantityOf(key) });
export const map = (key: string): MapShape => ({ shape: 'map', quantity: quantityOf(key) });
export const flag: FlagShape = { shape: 'flag' };
export const json: JsonShape = { shape: 'json' };
export const identifier: TextShape = { shape: 'text', role: 'id', longest: 40 };
export const prose = (longest: number): TextShape => ({ shape: 'text', role: 'prose', longest });
export const expressionText: TextShape = { shape: 'text', role: 'expression', longest: 1000 };
export const choice = (...values: readonly (string | number)[]): ChoiceShape => ({ shape: 'choice', values });

/** One field for every key of T, and no other. */
type FieldsOf<T> = { readonly [K in keyof T]-?: Field };
/** Carries the described type, so that one shape cannot stand for another; never there at run time. */
interface Describes<T> {
  readonly describes?: T;
}

export function object<T extends object>(fields: FieldsOf<T>): ObjectShape & Describes<T> {
  return { shape: 'object', fields };
}

type CasesOf<T extends { readonly kind: string }> = {
  readonly [K in T['kind']]: FieldsOf<Omit<Extract<T, { kind: K }>, 'kind'>>;
};

export function variant<T extends { readonly kind: string }>(cases: CasesOf<T>): VariantShape & Describes<T> {
  const shapes: Record<string, ObjectShape> = {};
  for (const [kind, fields] of Object.entries<Readonly<Record<string, Field>>>(cases)) {
    shapes[kind] = { shape: 'object', fields };
  }
  return { shape: 'variant', cases: shapes };
}

export const list = (item: Shape, fewest: number, most: number): ListShape => ({
  shape: 'list',
  item,
  fewest,
  most,
});

export const required = (value: Shape): Field => ({ presence: 'required', value });
export const optional = (value: Shape): Field => ({ presence: 'optional', value });
export const standard = (value: Shape, otherwise: unknown): Field => ({
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
