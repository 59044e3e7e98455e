import { closeSync, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { longestStudyText } from '../models/study/parseStudyText.ts';
import type { Fault, ParseResult, Study } from '../models/study/study.ts';
import { Complaint, didYouMean, printable, reasonOf } from './complaint.ts';
import type { Engine } from './engine.ts';
import type { Terminal } from './terminal.ts';

/** Bytes are at least as many as characters, so a larger file need not be read to be refused. */
export const sizeLimit = longestStudyText;

/** What a word on the command line names: a preset, a file, or standard input for `-`. */
export interface ReadStudy {
  /** For messages: `preset b1`, the file's name, `standard input`. */
  readonly from: string;
  readonly result: ParseResult;
}

export async function readStudy(word: string, engine: Engine, terminal: Terminal): Promise<ReadStudy> {
  const preset = engine.presets.find((one) => one.id === word);
  if (preset !== undefined) return { from: `preset ${word}`, result: engine.parseStudy(preset.study) };
  const from = word === '-' ? 'standard input' : printable(word);
  const bytes = word === '-' ? await terminal.readInput(sizeLimit + 1) : readFile(word, engine);
  return { from, result: engine.parseStudyText(decoded(bytes, from)) };
}

/** A study that parsed, or the complaint that lists every fault. */
export function goodStudy({ from, result }: ReadStudy): Study {
  if (result.kind === 'study') return result.study;
  throw new Complaint(`${from} is not a study that can be solved:\n${faultLines(result.faults)}`);
}

/** One line per fault: where, what, what stands there, what is allowed, what was perhaps meant. */
export function faultLines(faults: readonly Fault[]): string {
  return faults
    .map((fault) => {
      const where = fault.path === '' ? '' : `${printable(fault.path)}: `;
      const parts = [`  ${where}${printable(fault.message)}`];
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
  const size = stats === null ? '' : ` (${(stats.size / 1e6).toFixed(1)} MB)`;
  return new Complaint(`${from} is too large${size}: a study has at most ${(sizeLimit / 1e6).toFixed(1)} MB.`);
}

function decoded(bytes: Uint8Array, from: string): string {
  if (bytes.length > sizeLimit) throw tooLarge(from, null);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Complaint(`${from} is not text in UTF-8, so it is no study.`);
  }
}
