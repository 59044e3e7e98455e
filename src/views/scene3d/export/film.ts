/** Records a canvas as a film: the session from its beginning to its end in so many seconds, or until it is stopped. */
const kinds = ['video/webm;codecs=vp9', 'video/webm;codecs=vp8', 'video/webm'] as const;

/** Null where this browser can not. */
export function filmKind(): string | null {
  if (typeof MediaRecorder === 'undefined' || !('captureStream' in HTMLCanvasElement.prototype)) return null;
  return kinds.find((kind) => MediaRecorder.isTypeSupported(kind)) ?? null;
}

export interface FilmSettings {
  readonly canvas: HTMLCanvasElement;
  /** [s] */
  readonly length: number;
  /** Puts the picture of this part of the session on the canvas, 0 to 1. */
  readonly drawAt: (part: number) => Promise<void>;
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
}

const framesPerSecond = 25;
const bitsPerSecond = 8e6;

/** Null when it was stopped. */
export async function recordFilm({ canvas, length, drawAt, onProgress, signal }: FilmSettings): Promise<Blob | null> {
  const kind = filmKind();
  if (kind === null) return null;
  await drawAt(0);
  const stream = canvas.captureStream(framesPerSecond);
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
  // by the clock on the wall, so that a slow machine makes a film of fewer pictures, not a longer one
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
