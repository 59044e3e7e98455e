// A session as a person writes it: "ramp 30 s to 2 mA; hold until 40 mA*min; rest 1 h; repeat 6 times every 48 h".
// Steps are split by ; or by lines. Here words become keys; the numbers stay text with units and are read against the shape.
import { nearest } from './nearest.ts';
import { type Form, protocolForms, protocolVerbs, type Slot } from './protocolForms.ts';
import type { Writing, Written } from './shape.ts';

type Slip = Written['slips'][number];

interface Token {
  readonly text: string;
  readonly offset: number;
}

// A quotation, whether it ends or not, the end of a step, or anything up to the next space.
const tokenPattern = /"[^"\n]*"?|'[^'\n]*'?|[;\n]|[^\s;"']+/gu;

/** Steps as their words. */
function statements(text: string): Token[][] {
  const found: Token[][] = [[]];
  for (const { 0: sign, index: offset } of text.matchAll(tokenPattern)) {
    if (sign === ';' || sign === '\n') found.push([]);
    else found.at(-1)!.push({ text: sign, offset });
  }
  return found.filter((tokens) => tokens.length > 0);
}

interface Mismatch {
  /** Index of the word where it came apart; past the last one where something is missing. */
  readonly at: number;
  readonly message: string;
  readonly suggestion?: string | undefined;
}
interface Match {
  readonly values: Readonly<Record<string, string>>;
  /** Index of the first word of each value. */
  readonly first: Readonly<Record<string, number>>;
}

const quoted = /^(["'])(.*)\1$/u;
const startsNumber = /^[+\-−]?\.?\d/u;

/** Why the words of a slot cannot be what belongs there. */
function slotMismatch(
  { key, what }: Slot,
  words: readonly Token[],
  at: number,
  near: readonly string[],
): Mismatch | undefined {
  if (words.length === 0) return { at, message: `${what} is missing` };
  const { text } = words[0];
  if (key === 'current_mA') {
    return words.length === 1 && quoted.test(text) ? undefined : { at, message: `${text} is not ${what}` };
  }
  if (startsNumber.test(text)) return undefined;
  return { at, message: `"${text}" is not ${what}`, suggestion: nearest(text, near) };
}

function match(tokens: readonly Token[], form: Form, literals: readonly string[]): Match | Mismatch {
  const values: Record<string, string> = {};
  const first: Record<string, number> = {};
  let at = 1;
  for (const [index, part] of form.parts.entries()) {
    if (typeof part === 'string') {
      const word = tokens[at]?.text;
      if (word?.toLowerCase() !== part) {
        const message = word === undefined ? `"${part}" is missing` : `"${word}" stands where "${part}" belongs`;
        return { at, message, suggestion: word === undefined ? undefined : nearest(word, [part]) };
      }
      at++;
      continue;
    }
    const next = form.parts[index + 1];
    const found = tokens.findIndex((token, k) => k >= at && token.text.toLowerCase() === next);
    const end = found < 0 ? tokens.length : found;
    const words = tokens.slice(at, end);
    const wrong = slotMismatch(part, words, at, literals);
    if (wrong !== undefined) return wrong;
    if (typeof next === 'string' && found < 0) {
      const slip = next.length > 1 ? words.findIndex(({ text }) => nearest(text, [next]) !== undefined) : -1;
      if (slip >= 0)
        return { at: at + slip, message: `"${words[slip].text}" stands where "${next}" belongs`, suggestion: next };
      return { at: end, message: `"${next}" is missing` };
    }
    values[part.key] = written(part.key, words.map(({ text }) => text).join(' '));
    first[part.key] = at;
    at = end;
  }
  if (at < tokens.length)
    return { at, message: `"${tokens[at].text}" is too much`, suggestion: nearest(tokens[at].text, literals) };
  return { values, first };
}

function written(key: string, text: string): string {
  if (key === 'current_mA') return quoted.exec(text)![2];
  const percent = key === 'duty' ? /^([\d.]+)\s*%$/u.exec(text) : null;
  return percent === null ? text : String(Number(percent[1]) / 100);
}

function read(text: string): Written {
  const items: Record<string, unknown>[] = [];
  const places = new Map<string, string>();
  const slips: Slip[] = [];
  const placeOf = (offset: number): string => {
    const before = text.slice(0, offset);
    return `line ${before.split('\n').length}, column ${offset - before.lastIndexOf('\n')}`;
  };
  for (const tokens of statements(text)) {
    const verb = tokens[0].text.toLowerCase();
    const known = protocolForms.filter((form) => form.verb === (verb === 'pulses' ? 'pulse' : verb));
    if (known.length === 0) {
      const suggestion = nearest(verb, protocolVerbs);
      slips.push({
        message: `"${tokens[0].text}" begins no step, at ${placeOf(tokens[0].offset)}`,
        value: tokens.map((token) => token.text).join(' '),
        allowed: protocolVerbs.join(', '),
        ...(suggestion === undefined ? {} : { suggestion }),
      });
      continue;
    }
    const literals = known.flatMap(({ parts }) => parts.filter((part) => typeof part === 'string'));
    const tried = known.map((form) => match(tokens, form, literals));
    const fit = tried.findIndex((one) => 'values' in one);
    if (fit < 0) {
      slips.push(slipOf(tokens, tried as Mismatch[], known, placeOf));
      continue;
    }
    const { values, first } = tried[fit] as Match;
    const at = `[${items.length}]`;
    places.set(at, placeOf(tokens[0].offset));
    for (const [key, word] of Object.entries(first)) places.set(`${at}.${key}`, placeOf(tokens[word].offset));
    items.push({ kind: known[fit].kind, ...known[fit].settles, ...values });
  }
  if (items.length === 0 && slips.length === 0)
    slips.push({ message: 'The protocol is empty', value: text, allowed: protocolWriting.example });
  return { items, places, slips };
}

/** The complaint of the form that came furthest; of equals one that knows what was meant. */
function slipOf(
  tokens: readonly Token[],
  tried: readonly Mismatch[],
  known: readonly Form[],
  placeOf: (offset: number) => string,
): Slip {
  const furthest = Math.max(...tried.map(({ at }) => at));
  const best = tried.filter(({ at }) => at === furthest);
  const { at, message, suggestion } = best.find((one) => one.suggestion !== undefined) ?? best[0];
  const last = tokens[tokens.length - 1];
  const offset = at < tokens.length ? tokens[at].offset : last.offset + last.text.length;
  return {
    message: `${message}, at ${placeOf(offset)}`,
    value: tokens.map(({ text }) => text).join(' '),
    allowed: known.map(({ example }) => example).join('; '),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

export const protocolWriting: Writing = {
  longest: 40_000,
  example: 'ramp 30 s to 2 mA; hold until 40 mA*min; ramp 30 s to 0 mA; rest 20 min',
  read,
};
