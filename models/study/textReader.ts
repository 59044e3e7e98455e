// What reads units and expressions comes late: it weighs as much as the page itself, and most studies hold plain numbers.
// Until it is here, text that needs it is not read at all: whoever asks gets ReaderAway, never a guess.
import type { MathNode, Unit } from 'mathjs';

export interface TextReader {
  /** Throws where the text is no number with a unit. */
  readonly unit: (text: string) => Unit;
  /** Throws where the text is no expression. */
  readonly parse: (text: string) => MathNode;
}

/** The text may be good or not: nobody has looked. Load the reader and ask again. */
export class ReaderAway extends Error {
  constructor() {
    super('Units and expressions cannot be read before loadTextReader has been awaited');
  }
}

let reader: TextReader | null = null;

export function textReader(): TextReader {
  if (reader === null) throw new ReaderAway();
  return reader;
}

/** Fails where the reader cannot be fetched; asked again, it tries again. */
export async function loadTextReader(): Promise<void> {
  reader ??= (await import('./mathReader.ts')).mathReader;
}

/** Does it at once, or, where that meets a text that needs the reader, again when the reader is there. */
export async function withTextReader<T>(work: () => T): Promise<T> {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ReaderAway)) throw error;
  }
  await loadTextReader();
  return work();
}
