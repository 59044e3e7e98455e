// Expressions of problem files with their units: dose / current is a time. Parsed once by mathjs, walked by an allow-list; nothing is evaluated.
import type { MathNode } from 'mathjs';
import { unitMeasure } from '../../study/quantityText.ts';
import { textReader } from '../../study/textReader.ts';

/** A number in SI with the powers of its base quantities; none for a plain number. */
export interface Quantity {
  readonly si: number;
  readonly dimensions: readonly number[];
}

export type Scope = ReadonlyMap<string, Quantity>;

/** Of a file that can not be worked out: its author's slip. */
export class AlgebraError extends Error {}

/** Powers this close are the same: roots of squares leave a last digit. */
const samePower = 1e-9;

export const plainNumber = (si: number): Quantity => ({ si, dimensions: [] });
export const isPlain = ({ dimensions }: Quantity): boolean =>
  dimensions.every((exponent) => Math.abs(exponent) < samePower);

export function sameDimension(one: Quantity, other: Quantity): boolean {
  const length = Math.max(one.dimensions.length, other.dimensions.length);
  return Array.from({ length }, (_, k) => k).every(
    (k) => Math.abs((one.dimensions[k] ?? 0) - (other.dimensions[k] ?? 0)) < samePower,
  );
}

/** Percent is how a share is written, not a dimension. */
export function unitOf(unit: string): Quantity {
  if (unit === '') return plainNumber(1);
  if (unit === '%') return plainNumber(0.01);
  const found = unitMeasure(unit);
  if (found === null) throw new AlgebraError(`"${unit}" is no unit`);
  return { si: found.factor, dimensions: found.dimensions };
}

/** In a unit of its own dimension, without the last digit of round-off. */
export function inUnit(quantity: Quantity, unit: string): number {
  const one = unitOf(unit);
  if (!sameDimension(quantity, one))
    throw new AlgebraError(`has another dimension than ${unit === '' ? 'a number' : unit}`);
  return Number((quantity.si / one.si).toPrecision(15));
}

export const quantity = (value: number, unit: string): Quantity => times(plainNumber(value), unitOf(unit));

function combine(one: Quantity, other: Quantity, sign: 1 | -1): number[] {
  const length = Math.max(one.dimensions.length, other.dimensions.length);
  return Array.from({ length }, (_, k) => (one.dimensions[k] ?? 0) + sign * (other.dimensions[k] ?? 0));
}
const times = (one: Quantity, other: Quantity): Quantity => ({
  si: one.si * other.si,
  dimensions: combine(one, other, 1),
});
const over = (one: Quantity, other: Quantity): Quantity => ({
  si: one.si / other.si,
  dimensions: combine(one, other, -1),
});
const truth = (holds: boolean): Quantity => plainNumber(holds ? 1 : 0);

function alike(one: Quantity, other: Quantity, what: string): void {
  if (!sameDimension(one, other)) throw new AlgebraError(`${what} of two dimensions`);
}

function bare(value: Quantity, what: string): number {
  if (!isPlain(value)) throw new AlgebraError(`${what} of something with a unit`);
  return value.si;
}

function power(base: Quantity, exponent: Quantity): Quantity {
  const by = bare(exponent, 'a power');
  return { si: base.si ** by, dimensions: base.dimensions.map((one) => one * by) };
}

type Operation = (one: Quantity, other: Quantity) => Quantity;

const operators: Readonly<Record<string, Operation>> = {
  add: (a, b) => (alike(a, b, 'a sum'), { si: a.si + b.si, dimensions: a.dimensions }),
  subtract: (a, b) => (alike(a, b, 'a difference'), { si: a.si - b.si, dimensions: a.dimensions }),
  multiply: times,
  divide: over,
  pow: power,
  smaller: (a, b) => (alike(a, b, 'a comparison'), truth(a.si < b.si)),
  larger: (a, b) => (alike(a, b, 'a comparison'), truth(a.si > b.si)),
  smallerEq: (a, b) => (alike(a, b, 'a comparison'), truth(a.si <= b.si)),
  largerEq: (a, b) => (alike(a, b, 'a comparison'), truth(a.si >= b.si)),
  equal: (a, b) => (alike(a, b, 'a comparison'), truth(a.si === b.si)),
  and: (a, b) => truth(a.si !== 0 && b.si !== 0),
  or: (a, b) => truth(a.si !== 0 || b.si !== 0),
};

const functions: Readonly<Record<string, (values: readonly Quantity[]) => Quantity>> = {
  abs: ([a]) => ({ si: Math.abs(a.si), dimensions: a.dimensions }),
  sign: ([a]) => plainNumber(Math.sign(a.si)),
  // a whole number of sessions, but for the round-off of units
  floor: ([a]) => plainNumber(Math.floor(bare(a, 'floor') * (1 + 1e-12))),
  ceil: ([a]) => plainNumber(Math.ceil(bare(a, 'ceil') * (1 - 1e-12))),
  sqrt: ([a]) => power(a, plainNumber(0.5)),
  min: ([a, b]) => (alike(a, b, 'the least'), a.si < b.si ? a : b),
  max: ([a, b]) => (alike(a, b, 'the most'), a.si > b.si ? a : b),
};

/** What mathjs gives, seen without its classes. */
interface Parsed {
  readonly type: string;
  readonly value?: unknown;
  readonly name?: string;
  readonly fn?: string | { readonly name: string };
  readonly args?: readonly Parsed[];
  readonly content?: Parsed;
}

const nameOf = ({ fn }: Parsed): string => (typeof fn === 'string' ? fn : (fn?.name ?? ''));

function walk(node: Parsed, scope: Scope): Quantity {
  const args = (): readonly Quantity[] => (node.args ?? []).map((one) => walk(one, scope));
  switch (node.type) {
    case 'ConstantNode':
      return plainNumber(Number(node.value));
    case 'ParenthesisNode':
      return walk(node.content!, scope);
    case 'SymbolNode':
      return scope.get(node.name!) ?? unitOf(node.name!);
    case 'OperatorNode': {
      const name = nameOf(node);
      const [one, other] = args();
      if (name === 'unaryMinus') return { si: -one.si, dimensions: one.dimensions };
      if (!Object.hasOwn(operators, name)) throw new AlgebraError(`${name} is not allowed`);
      return operators[name](one, other);
    }
    case 'FunctionNode': {
      const name = nameOf(node);
      if (!Object.hasOwn(functions, name)) throw new AlgebraError(`the function ${name} is not known`);
      return functions[name](args());
    }
    default:
      throw new AlgebraError(`a ${node.type} is not allowed`);
  }
}

const parsed = new Map<string, MathNode>();

export function workOut(expression: string, scope: Scope): Quantity {
  const reader = textReader();
  let node = parsed.get(expression);
  try {
    node ??= reader.parse(expression);
  } catch (error) {
    throw new AlgebraError(`"${expression}": ${error instanceof Error ? error.message : 'can not be read'}`);
  }
  parsed.set(expression, node);
  try {
    return walk(node, scope);
  } catch (error) {
    if (error instanceof AlgebraError) throw new AlgebraError(`"${expression}": ${error.message}`);
    throw error;
  }
}
