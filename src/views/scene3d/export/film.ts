/** A film of the session from its beginning to its end: coded picture by picture where the browser can, else recorded. */
import { recordFilm, recordingKind } from './recordedFilm.ts';

export interface FilmSettings {
  readonly canvas: HTMLCanvasElement;
  /** [s] */
  readonly length: number;
  /** Puts the picture of this part of the session on the canvas, 0 to 1. */
  readonly drawAt: (part: number) => Promise<void>;
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
}

/** False where this browser can make none. */
export function canFilm(): boolean {
  return typeof VideoEncoder !== 'undefined' || recordingKind() !== null;
}

/** Null when it was stopped. */
export async function makeFilm(settings: FilmSettings): Promise<Blob | null> {
  // the coder is of use only to who films
  const { codeFilm, filmCodec } = await import('./codedFilm.ts');
  const codec = await filmCodec(settings.canvas);
  return codec === null ? recordFilm(settings) : codeFilm(settings, codec);
}
