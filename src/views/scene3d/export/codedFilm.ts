/**
 * A film coded picture by picture, each at its own time: however long a picture takes to draw, none is lost, and the
 * film is as long as was asked.
 */
import {
  BufferTarget,
  CanvasSource,
  getFirstEncodableVideoCodec,
  Output,
  Quality,
  type VideoCodec,
  WebMOutputFormat,
} from 'mediabunny';
import type { FilmSettings } from './film.ts';
import { bitsPerSecond, filmRates, nextTime } from './filmPace.ts';

const quality = new Quality({ bitrate: bitsPerSecond });
/** A player can begin at least so often [s]. */
const keyEvery = 2;

/** Null where this browser codes no such pictures. */
export async function filmCodec({ width, height }: HTMLCanvasElement): Promise<VideoCodec | null> {
  if (typeof VideoEncoder === 'undefined') return null;
  return getFirstEncodableVideoCodec(['vp9', 'vp8'], { width, height, quality });
}

/** Null when it was stopped. */
export async function codeFilm(settings: FilmSettings, codec: VideoCodec): Promise<Blob | null> {
  const { canvas, length, drawAt, onProgress, signal } = settings;
  const target = new BufferTarget();
  const output = new Output({ format: new WebMOutputFormat(), target });
  const source = new CanvasSource(canvas, { codec, quality, keyFrameInterval: keyEvery });
  output.addVideoTrack(source);
  const between = 1 / filmRates.most;
  const last = length - between;
  try {
    await output.start();
    const begun = performance.now();
    let made = 0;
    for (let time: number | null = 0; time !== null && !signal.aborted;) {
      await drawAt(time / last);
      await source.add(time, between);
      onProgress(time / last);
      made++;
      time = nextTime(time, last, (performance.now() - begun) / 1000 / made);
    }
    if (signal.aborted) return null;
    await output.finalize();
    if (target.buffer === null) throw new Error('the film is empty');
    return new Blob([target.buffer], { type: 'video/webm' });
  } finally {
    if (output.state !== 'finalized') await output.cancel();
  }
}
