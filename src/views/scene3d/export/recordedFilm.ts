/** A film recorded off a canvas by the clock on the wall, where the browser lends no coder. */
import type { FilmSettings } from './film.ts';
import { bitsPerSecond, filmRates } from './filmPace.ts';

const kinds = ['video/webm;codecs=vp9', 'video/webm;codecs=vp8', 'video/webm'] as const;

/** Null where this browser can not. */
export function recordingKind(): string | null {
  if (typeof MediaRecorder === 'undefined' || !('captureStream' in HTMLCanvasElement.prototype)) return null;
  return kinds.find((kind) => MediaRecorder.isTypeSupported(kind)) ?? null;
}

/** Null when it was stopped. */
export async function recordFilm({ canvas, length, drawAt, onProgress, signal }: FilmSettings): Promise<Blob | null> {
  const kind = recordingKind();
  if (kind === null) throw new Error('no films here');
  await drawAt(0);
  const stream = canvas.captureStream(filmRates.most);
  const recorder = new MediaRecorder(stream, { mimeType: kind, videoBitsPerSecond: bitsPerSecond });
  const parts: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => {
    if (data.size > 0) parts.push(data);
  });
  const ended = new Promise<void>((resolve) => {
    recorder.addEventListener('stop', () => {
      resolve();
    });
  });
  recorder.start(500);
  const begun = performance.now();
  // so that a slow machine makes a film of fewer pictures, not a longer one
  for (let part = 0; part < 1 && !signal.aborted;) {
    part = Math.min(1, (performance.now() - begun) / (1000 * length));
    await drawAt(part);
    onProgress(part);
  }
  recorder.stop();
  await ended;
  for (const track of stream.getTracks()) track.stop();
  return signal.aborted ? null : new Blob(parts, { type: 'video/webm' });
}
