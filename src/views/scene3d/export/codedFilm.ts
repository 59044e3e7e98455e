/**
 * A film coded picture by picture, each at its own time: however long a picture takes to draw, none is lost, and the
 * film is as long as was asked.
 */
import type { FilmSettings } from './film.ts';
import { bitsPerSecond, filmRates, nextTime } from './filmPace.ts';
import { writeWebm, type CodedPicture } from './webm.ts';

/** By what coders and what WebM calls them; the level of VP9 is that of pictures up to 4096 × 2304. */
const codecs = [
  { codec: 'vp09.00.51.08', name: 'V_VP9' },
  { codec: 'vp8', name: 'V_VP8' },
] as const;
export type FilmCodec = (typeof codecs)[number];

/** A player can begin at least so often [s]. */
const keyEvery = 2;
/** Pictures that wait for the coder. */
const mostWaiting = 4;
const microseconds = 1e6;

const configOf = ({ codec }: FilmCodec, { width, height }: HTMLCanvasElement): VideoEncoderConfig => ({
  codec,
  width,
  height,
  bitrate: bitsPerSecond,
  framerate: filmRates.most,
  latencyMode: 'quality',
});

/** Null where this browser codes no such pictures. */
export async function filmCodec(canvas: HTMLCanvasElement): Promise<FilmCodec | null> {
  if (typeof VideoEncoder === 'undefined') return null;
  for (const one of codecs) {
    const { supported } = await VideoEncoder.isConfigSupported(configOf(one, canvas));
    if (supported === true) return one;
  }
  return null;
}

/** Null when it was stopped. */
export async function codeFilm(settings: FilmSettings, codec: FilmCodec): Promise<Blob | null> {
  const { canvas, length, drawAt, onProgress, signal } = settings;
  const pictures: CodedPicture[] = [];
  let fault: DOMException | null = null;
  const coder = new VideoEncoder({
    output(chunk) {
      const data = new Uint8Array(chunk.byteLength);
      chunk.copyTo(data);
      pictures.push({ time: chunk.timestamp / 1000, key: chunk.type === 'key', data });
    },
    error(error) {
      fault = error;
    },
  });
  try {
    coder.configure(configOf(codec, canvas));
    const last = length - 1 / filmRates.most;
    const begun = performance.now();
    let lastKey = -Infinity;
    let made = 0;
    for (let time: number | null = 0; time !== null && fault === null && !signal.aborted;) {
      await drawAt(time / last);
      const picture = new VideoFrame(canvas, { timestamp: Math.round(time * microseconds) });
      const keyFrame = time - lastKey >= keyEvery;
      if (keyFrame) lastKey = time;
      coder.encode(picture, { keyFrame });
      picture.close();
      onProgress(time / last);
      made++;
      while (coder.encodeQueueSize > mostWaiting && fault === null) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      time = nextTime(time, last, (performance.now() - begun) / 1000 / made);
    }
    if (signal.aborted) return null;
    if (fault === null) await coder.flush();
    if (fault !== null) throw fault as DOMException;
    const { width, height } = canvas;
    const file = writeWebm({ codec: codec.name, width, height, length: 1000 * length, pictures });
    return new Blob([file], { type: 'video/webm' });
  } finally {
    if (coder.state !== 'closed') coder.close();
  }
}
