import type { Terminal } from './terminal.ts';

/** A bar on the error stream of a terminal, none in a pipe; redrawn at most ten times a second and wiped at the end. */
export interface ProgressBar {
  show(fraction: number, label: string): void;
  clear(): void;
}

const least_ms = 100;
const width = 24;

export function createProgressBar(terminal: Terminal, wanted: boolean): ProgressBar {
  if (!wanted || !terminal.err.isTerminal) return { show: () => undefined, clear: () => undefined };
  // nothing is drawn for a run that is over at once
  let drawn = terminal.clock();
  let length = 0;
  return {
    show: (fraction, label) => {
      const now = terminal.clock();
      if (now - drawn < least_ms) return;
      drawn = now;
      const full = Math.round(Math.max(0, Math.min(1, fraction)) * width);
      const bar = `[${'#'.repeat(full)}${'-'.repeat(width - full)}]`;
      const line = `${bar} ${String(Math.floor(fraction * 100)).padStart(3)} % ${label}`.slice(
        0,
        terminal.err.columns - 1,
      );
      terminal.err.write(`\r${line.padEnd(length)}`);
      length = line.length;
    },
    clear: () => {
      if (length > 0) terminal.err.write(`\r${' '.repeat(length)}\r`);
      length = 0;
    },
  };
}
