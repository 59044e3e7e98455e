// A person's expression of t [s] for the current, parsed once by mathjs and turned into plain functions of an allow-list:
// nothing that mathjs could otherwise do (assignments, units, matrices, imports) can be reached from a study.
import type { MathNode } from 'mathjs';
import { textReader } from './textReader.ts';

type TimeFunction = (time: number) => number;

/** Where an expression may jump or bend: its argument crossing zero, any whole number, or any whole number and a half. */
export interface Switch {
  readonly crosses: 'zero' | 'whole' | 'half';
  readonly argument: TimeFunction;
}

export interface Expression {
  readonly value: TimeFunction;
  readonly switches: readonly Switch[];
}

/** A sentence for a person. */
export class ExpressionError extends Error {}

const constants: Readonly<Record<string, number>> = { pi: Math.PI, e: Math.E, tau: 2 * Math.PI };

// Rounding and remainder as mathjs defines them: halves away from zero, remainder with the sign of the divisor.
const roundAway = (x: number): number => Math.sign(x) * Math.round(Math.abs(x));
const remainder = (x: number, y: number): number => (y === 0 ? x : x - y * Math.floor(x / y));

interface KnownFunction {
  readonly arity: readonly [fewest: number, most: number];
  readonly apply: (...values: number[]) => number;
  readonly crosses?: Switch['crosses'];
}

const one = (apply: (x: number) => number, crosses?: Switch['crosses']): KnownFunction =>
  crosses === undefined ? { arity: [1, 1], apply } : { arity: [1, 1], apply, crosses };

const functions: Readonly<Record<string, KnownFunction>> = {
  abs: one(Math.abs, 'zero'),
  sign: one(Math.sign, 'zero'),
  floor: one(Math.floor, 'whole'),
  ceil: one(Math.ceil, 'whole'),
  round: one(roundAway, 'half'),
  sqrt: one(Math.sqrt, 'zero'),
  min: { arity: [1, 20], apply: Math.min, crosses: 'zero' },
  max: { arity: [1, 20], apply: Math.max, crosses: 'zero' },
  mod: { arity: [2, 2], apply: remainder, crosses: 'whole' },
  pow: { arity: [2, 2], apply: Math.pow },
  exp: one(Math.exp),
  log: { arity: [1, 2], apply: (x, base) => (base === undefined ? Math.log(x) : Math.log(x) / Math.log(base)) },
  log10: one(Math.log10),
  log2: one(Math.log2),
  sin: one(Math.sin),
  cos: one(Math.cos),
  tan: one(Math.tan),
  asin: one(Math.asin),
  acos: one(Math.acos),
  atan: one(Math.atan),
  sinh: one(Math.sinh),
  cosh: one(Math.cosh),
  tanh: one(Math.tanh),
};

const asNumber = (truth: boolean): number => (truth ? 1 : 0);

const comparisons: Readonly<Record<string, (left: number, right: number) => number>> = {
  smaller: (left, right) => asNumber(left < right),
  larger: (left, right) => asNumber(left > right),
  smallerEq: (left, right) => asNumber(left <= right),
  largerEq: (left, right) => asNumber(left >= right),
  equal: (left, right) => asNumber(left === right),
  unequal: (left, right) => asNumber(left !== right),
};

const arithmetic: Readonly<Record<string, (left: number, right: number) => number>> = {
  add: (left, right) => left + right,
  subtract: (left, right) => left - right,
  multiply: (left, right) => left * right,
  divide: (left, right) => left / right,
  pow: Math.pow,
};

export const expressionFunctions: readonly string[] = Object.keys(functions);

// What the parser hands over, by node type; mathjs's own types name only the common part.
interface ParsedNode {
  readonly type: string;
  readonly value?: unknown;
  readonly name?: string;
  readonly fn?: string | { readonly name?: string };
  readonly args?: readonly ParsedNode[];
  readonly content?: ParsedNode;
  readonly condition?: ParsedNode;
  readonly trueExpr?: ParsedNode;
  readonly falseExpr?: ParsedNode;
  readonly conditionals?: readonly string[];
  readonly params?: readonly ParsedNode[];
}

function nameOf(fn: ParsedNode['fn']): string {
  return (typeof fn === 'object' ? fn.name : fn) ?? '';
}

// Truth needs no switch of its own: it changes with a comparison, or with a function that has one.
class Compiler {
  readonly switches: Switch[] = [];

  compile(node: ParsedNode): TimeFunction {
    switch (node.type) {
      case 'ConstantNode':
        return this.constant(node.value);
      case 'SymbolNode':
        return this.symbol(node.name ?? '');
      case 'ParenthesisNode':
        return this.compile(node.content!);
      case 'OperatorNode':
        return this.operator(nameOf(node.fn), node.args!);
      case 'FunctionNode':
        return this.call(nameOf(node.fn), node.args!);
      case 'ConditionalNode':
        return this.conditional(node.condition!, node.trueExpr!, node.falseExpr!);
      case 'RelationalNode':
        return this.chain(node.conditionals!, node.params!);
      default:
        throw new ExpressionError(`A ${node.type.replace('Node', '').toLowerCase()} is not allowed here`);
    }
  }

  private constant(value: unknown): TimeFunction {
    const fixed = typeof value === 'boolean' ? asNumber(value) : value;
    if (typeof fixed !== 'number') throw new ExpressionError(`${JSON.stringify(value)} is not a number`);
    return () => fixed;
  }

  private symbol(name: string): TimeFunction {
    if (name === 't') return (time) => time;
    const fixed = Object.hasOwn(constants, name) ? constants[name] : undefined;
    if (fixed !== undefined) return () => fixed;
    throw new ExpressionError(
      `"${name}" is not known; t is the time in seconds, and ${Object.keys(constants).join(', ')} are numbers`,
    );
  }

  private operator(name: string, nodes: readonly ParsedNode[]): TimeFunction {
    const [left, right] = nodes.map((node) => this.compile(node));
    if (name === 'unaryMinus') return (time) => -left(time);
    if (name === 'unaryPlus') return left;
    if (name === 'not') {
      return (time) => asNumber(left(time) === 0);
    }
    if (right === undefined) throw new ExpressionError(`The operator ${name} is not allowed here`);
    if (name === 'mod') return this.applied(functions['mod'], [left, right]);
    if (name === 'and' || name === 'or') {
      const both = name === 'and';
      return (time) => {
        const [first, second] = [left(time) !== 0, right(time) !== 0];
        return asNumber(both ? first && second : first || second);
      };
    }
    if (Object.hasOwn(comparisons, name)) return this.comparison(name, left, right);
    if (!Object.hasOwn(arithmetic, name)) throw new ExpressionError(`The operator ${name} is not allowed here`);
    // A root has a vertical tangent where its argument passes zero; whole powers have not.
    if (name === 'pow' && !isWhole(nodes[1])) this.bends(left);
    const apply = arithmetic[name];
    return (time) => apply(left(time), right(time));
  }

  private comparison(name: string, left: TimeFunction, right: TimeFunction): TimeFunction {
    this.bends((time) => left(time) - right(time));
    const compare = comparisons[name];
    return (time) => compare(left(time), right(time));
  }

  private call(name: string, nodes: readonly ParsedNode[]): TimeFunction {
    if (!Object.hasOwn(functions, name)) {
      throw new ExpressionError(`The function "${name}" is not known; these are: ${expressionFunctions.join(', ')}`);
    }
    const known = functions[name];
    const [fewest, most] = known.arity;
    if (nodes.length < fewest || nodes.length > most) {
      throw new ExpressionError(
        `${name} takes ${fewest === most ? fewest : `${fewest} to ${most}`} argument${most === 1 ? '' : 's'}, not ${nodes.length}`,
      );
    }
    if (name === 'pow') return this.operator('pow', nodes);
    return this.applied(
      known,
      nodes.map((node) => this.compile(node)),
    );
  }

  private applied(known: KnownFunction, values: readonly TimeFunction[]): TimeFunction {
    const [first, second] = values;
    if (known.crosses !== undefined) {
      if (known.apply === remainder)
        this.switches.push({ crosses: 'whole', argument: (time) => first(time) / second(time) });
      else if (values.length === 1) this.switches.push({ crosses: known.crosses, argument: first });
      values.forEach((left, index) => {
        if (known.apply === remainder) return;
        for (const right of values.slice(index + 1)) this.bends((time) => left(time) - right(time));
      });
    }
    if (second === undefined) return (time) => known.apply(first(time));
    if (values.length === 2) return (time) => known.apply(first(time), second(time));
    return (time) => known.apply(...values.map((value) => value(time)));
  }

  private conditional(condition: ParsedNode, whenTrue: ParsedNode, whenFalse: ParsedNode): TimeFunction {
    const test = this.compile(condition);
    const [yes, no] = [this.compile(whenTrue), this.compile(whenFalse)];
    return (time) => (test(time) === 0 ? no(time) : yes(time));
  }

  /** a < b < c */
  private chain(names: readonly string[], nodes: readonly ParsedNode[]): TimeFunction {
    const values = nodes.map((node) => this.compile(node));
    const links = names.map((name, index) => this.comparison(name, values[index], values[index + 1]));
    return (time) => asNumber(links.every((link) => link(time) !== 0));
  }

  private bends(argument: TimeFunction): void {
    this.switches.push({ crosses: 'zero', argument });
  }
}

function isWhole(node: ParsedNode): boolean {
  return node.type === 'ConstantNode' && Number.isInteger(node.value) && Number(node.value) >= 0;
}

/** Throws ExpressionError with a sentence for a person. */
export function readExpression(text: string): Expression {
  if (text.trim() === '') throw new ExpressionError('The expression is empty');
  const reader = textReader();
  let node: MathNode;
  try {
    node = reader.parse(text);
  } catch (error) {
    throw new ExpressionError(error instanceof Error ? error.message : 'The expression cannot be read');
  }
  const compiler = new Compiler();
  const value = compiler.compile(node);
  return { value, switches: compiler.switches };
}
