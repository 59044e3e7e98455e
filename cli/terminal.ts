import { fstatSync } from 'node:fs';
import { isatty } from 'node:tty';

/** What the command line needs of the world around it, so that a test can stand in for a terminal. */
export interface Terminal {
  readonly out: Sink;
  readonly err: Sink;
  /** Standard input; no more is read once it has `most` bytes. */
  readInput(most: number): Promise<Uint8Array>;
  /** Calls back at Ctrl-C, once; the returned function stops listening. */
  onInterrupt(callback: () => void): () => void;
  /** Lets the event loop run, so that Ctrl-C is heard. */
  breathe(): Promise<void>;
  /** [ms] */
  clock(): number;
}

export interface Sink {
  write(text: string): void;
  readonly isTerminal: boolean;
  readonly columns: number;
}

const usualColumns = 80;

/** The real one. */
export function nodeTerminal(): Terminal {
  return {
    out: sinkTo(process.stdout, 1),
    err: sinkTo(process.stderr, 2),
    readInput,
    onInterrupt: (callback) => {
      // the second Ctrl-C finds no listener and ends the process as usual
      process.once('SIGINT', callback);
      return () => process.off('SIGINT', callback);
    },
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    clock: () => performance.now(),
  };
}

function sinkTo(stream: NodeJS.WriteStream, descriptor: number): Sink {
  // a reader that leaves early (`| head`) is no fault of ours
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    write: (text) => {
      if (!stream.destroyed) stream.write(text);
    },
    isTerminal: isatty(descriptor),
    // a terminal that does not know its size says 0
    columns: stream.columns > 0 ? stream.columns : usualColumns,
  };
}

async function readInput(most: number): Promise<Uint8Array> {
  // a closed standard input (`<&-`) reads as empty
  try {
    fstatSync(0);
  } catch {
    return new Uint8Array(0);
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of process.stdin as AsyncIterable<Uint8Array>) {
    parts.push(part);
    size += part.length;
    if (size >= most) break;
  }
  return new Uint8Array(Buffer.concat(parts));
}
