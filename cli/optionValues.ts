import { type TeachingLanguage, teachingLanguages } from '../models/teaching/text.ts';
import { Complaint, didYouMean, quoted } from './complaint.ts';
import { fewestSamples } from './spread.ts';

// Accuracies the solver is proved for (Study.accuracy).
export const leastAccuracy = 1e-5;
export const greatestAccuracy = 1e-1;

/** A day of solving, about. */
const mostSamples = 100_000;

export function readLanguage(text: string | undefined): TeachingLanguage {
  const found = teachingLanguages.find((one) => one === (text ?? 'en'));
  if (found === undefined) throw new Complaint(`--lang ${quoted(text ?? '')} is neither en nor es.`);
  return found;
}

export function readPole(text: string | undefined): 'cathode' | 'anode' | null {
  if (text === undefined) return null;
  if (text === 'cathode' || text === 'anode') return text;
  throw new Complaint(`--pole ${quoted(text)} is neither cathode nor anode.${didYouMean(text, ['cathode', 'anode'])}`);
}

export function readAccuracy(text: string): number {
  const value = readNumber(text);
  if (value === null || value < leastAccuracy || value > greatestAccuracy) {
    throw new Complaint(
      `--accuracy ${quoted(text)} is not a number between ${leastAccuracy} and ${greatestAccuracy}, such as 1e-4.`,
    );
  }
  return value;
}

export function readSamples(text: string): number {
  const value = readNumber(text);
  if (value === null || !Number.isInteger(value) || value < fewestSamples || value > mostSamples) {
    throw new Complaint(
      `--spread ${quoted(text)} is not a whole number of samples between ${fewestSamples} and ${mostSamples}, such as 64.`,
    );
  }
  return value;
}

export function readTimes(text: string): readonly number[] {
  const times = text.split(',').map((item) => {
    const value = readNumber(item);
    if (value === null) {
      throw new Complaint(
        `--at ${quoted(text)}: ${quoted(item)} is not a time in seconds; write for example 60,300,1200.`,
      );
    }
    if (value < 0)
      throw new Complaint(`--at ${quoted(text)}: ${item.trim()} s lies before the session, which begins at 0 s.`);
    return value;
  });
  return [...new Set(times)].toSorted((a, b) => a - b);
}

/** Decimal numbers only: what Number() also takes (empty text, 0x10, Infinity) is a slip here. */
export function readNumber(text: string): number | null {
  if (!/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
