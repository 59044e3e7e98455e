import { closeSync, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import type { Fault, ParseResult, Study } from '../models/study/study.ts';
import { Complaint, didYouMean, printable, reasonOf } from './complaint.ts';
import type { Engine } from './engine.ts';
import type { Terminal } from './terminal.ts';

// A study is a few kilobytes; anything far beyond is some other file, and is not read to the end.
export const sizeLimit = 1024 * 1024;

/** What a word on the command line names: a preset, a file, or standard input for `-`. */
export interface StudyText {
  /** For messages: `preset b1`, the file's name, `standard input`. */
  readonly from: string;
  readonly json: unknown;
}

export async function readStudyText(word: string, engine: Engine, terminal: Terminal): Promise<StudyText> {
  const preset = engine.presets.find((one) => one.id === word);
  if (preset !== undefined) return { from: `preset ${word}`, json: preset.study };
  if (word === '-') {
    const bytes = await terminal.readInput(sizeLimit);
    return { from: 'standard input', json: parseJson(bytes, 'standard input') };
  }
  const from = printable(word);
  return { from, json: parseJson(readFile(word, engine), from) };
}

/** A study that parsed, or the complaint that lists every fault. */
export function parsedStudy(text: StudyText, engine: Engine): Study {
  const result: ParseResult = engine.parseStudy(text.json);
  if (result.kind === 'study') return result.study;
  throw new Complaint(`${text.from} is not a study that can be solved:\n${faultLines(result.faults)}`);
}

/** One line per fault: where, what, what stands there, what is allowed, what was perhaps meant. */
export function faultLines(faults: readonly Fault[]): string {
  return faults
    .map((fault) => {
      const where = fault.path === '' ? '(whole study)' : fault.path;
      const parts = [`  ${printable(where)}: ${printable(fault.message)}`];
      if (fault.value !== undefined) parts.push(`found ${printable(shown(fault.value))}`);
      if (fault.allowed !== undefined) parts.push(`allowed: ${printable(fault.allowed)}`);
      if (fault.suggestion !== undefined) parts.push(`did you mean "${printable(fault.suggestion)}"?`);
      return parts.join('; ');
    })
    .join('\n');
}

const longestValue = 60;

function shown(value: unknown): string {
  // JSON knows neither NaN nor Infinity, and would print both as null
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}

function readFile(path: string, engine: Engine): Uint8Array {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    throw new Complaint(`cannot read ${printable(path)}: ${openFailure(path, error, engine)}`);
  }
  try {
    const stats = fstatSync(file);
    if (stats.isDirectory())
      throw new Complaint(`cannot read ${printable(path)}: it is a folder, a study is a JSON file.`);
    if (stats.size > sizeLimit) throw tooLarge(printable(path), stats);
    return readUpTo(file, sizeLimit + 1);
  } catch (error) {
    if (error instanceof Complaint) throw error;
    throw new Complaint(`cannot read ${printable(path)}: ${reasonOf(error)}.`);
  } finally {
    closeSync(file);
  }
}

function openFailure(path: string, error: unknown, engine: Engine): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code !== 'ENOENT') return `${reasonOf(error)}.`;
  const ids = engine.presets.map((preset) => preset.id);
  // a bare word was probably meant as a preset
  if (/[./\\]/.test(path)) return 'there is no such file.';
  return `there is neither a preset nor a file of that name.${didYouMean(path, ids)} "iontolab presets" lists the presets.`;
}

/** Pipes and devices have no size; they are read until they end or grow too large. */
function readUpTo(file: number, most: number): Uint8Array {
  const bytes = new Uint8Array(most);
  let size = 0;
  while (size < most) {
    const count = readSync(file, bytes, size, most - size, null);
    if (count === 0) break;
    size += count;
  }
  return bytes.subarray(0, size);
}

function tooLarge(from: string, stats: Stats | null): Complaint {
  const size = stats === null ? '' : ` (${(stats.size / 1024 / 1024).toFixed(1)} MiB)`;
  return new Complaint(`${from} is too large${size}: a study has at most ${sizeLimit / 1024 / 1024} MiB.`);
}

function parseJson(bytes: Uint8Array, from: string): unknown {
  if (bytes.length > sizeLimit) throw tooLarge(from, null);
  let text: string;
  try {
    // the decoder drops a byte-order mark
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Complaint(`${from} is not text in UTF-8, so it is no study.`);
  }
  if (text.trim() === '')
    throw new Complaint(`${from} is empty; a study is a JSON file. "iontolab schema" says what it holds.`);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Complaint(`${from} is not valid JSON: ${jsonFault(text, error)}`);
  }
}

function jsonFault(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (/end of JSON input|Unterminated/i.test(message)) {
    const lines = text.split('\n');
    return `it ends too early, on line ${lines.length}; perhaps it was cut off.`;
  }
  const position = /position (\d+)/.exec(message)?.[1];
  const what = printable(message.replace(/ in JSON at position.*$/s, '').replace(/, (?:\.\.\.)?".*$/s, ''));
  if (position === undefined) return `${what}.`;
  const before = text.slice(0, Number(position)).split('\n');
  return `${what} on line ${before.length}, column ${(before.at(-1) ?? '').length + 1}.`;
}
