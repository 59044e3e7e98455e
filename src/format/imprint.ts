import type { Study } from '../../models/study/study.ts';
import { say } from '../words/say.ts';

/** What every export carries besides its numbers: where its set-up can be opened again, and what made it. */
export interface Imprint {
  /** Whole address of the study. */
  readonly link: string;
  readonly version: string;
}

export type Sign = (study: Study) => Promise<Imprint>;

export function setUpLine({ link }: Imprint): string {
  return say('export.setUp', { link });
}

export function madeByLine({ version }: Imprint): string {
  return say('export.madeBy', { version });
}

/**
 * Cut into lines of at most so many letters; what does not fit into all of them loses its middle, which is told by dots.
 * A link has no spaces to be broken at, so it is broken anywhere.
 */
export function wrapLink(text: string, letters: number, lines: number): readonly string[] {
  const room = letters * lines;
  const half = Math.floor((room - 1) / 2);
  const shown = text.length <= room ? text : `${text.slice(0, half)}…${text.slice(text.length - half)}`;
  const parts: string[] = [];
  for (let at = 0; at < shown.length; at += letters) parts.push(shown.slice(at, at + letters));
  return parts;
}
