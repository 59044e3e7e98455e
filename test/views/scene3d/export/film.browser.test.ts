import { describe, expect, test, vi } from 'vitest';
import { codeFilm, filmCodec } from '../../../../src/views/scene3d/export/codedFilm.ts';
import type { FilmSettings } from '../../../../src/views/scene3d/export/film.ts';
import { recordFilm } from '../../../../src/views/scene3d/export/recordedFilm.ts';

vi.setConfig({ testTimeout: 60_000 });

const size = { width: 96, height: 64 };

/** Half the picture tells how far the film is, from black to white; a strip below stands still. */
function settings(length: number, signal = new AbortController().signal): FilmSettings & { readonly told: number[] } {
  const canvas = Object.assign(document.createElement('canvas'), size);
  const pen = canvas.getContext('2d')!;
  const told: number[] = [];
  return {
    canvas,
    length,
    signal,
    told,
    onProgress: (part) => told.push(part),
    async drawAt(part) {
      await new Promise(requestAnimationFrame);
      pen.fillStyle = `rgb(${255 * part} ${255 * part} ${255 * part})`;
      pen.fillRect(0, 0, size.width, 48);
      pen.fillStyle = '#c2187f';
      pen.fillRect(0, 48, size.width, 16);
    },
  };
}

/** What a player shows at these times: grey of the film, and the strip's colour. */
async function played(film: Blob, times: readonly number[]) {
  const video = document.createElement('video');
  video.muted = true;
  video.src = URL.createObjectURL(film);
  await new Promise((resolve, reject) => {
    video.addEventListener('loadeddata', resolve, { once: true });
    video.addEventListener('error', () => reject(new Error(video.error?.message)), { once: true });
  });
  const canvas = Object.assign(document.createElement('canvas'), size);
  const pen = canvas.getContext('2d')!;
  const seen: { grey: number; strip: number[] }[] = [];
  for (const time of times) {
    const there = new Promise((resolve) => {
      video.addEventListener('seeked', resolve, { once: true });
    });
    video.currentTime = time;
    await there;
    pen.drawImage(video, 0, 0);
    const strip = [...pen.getImageData(48, 58, 1, 1).data.subarray(0, 3)];
    seen.push({ grey: pen.getImageData(48, 20, 1, 1).data[0] ?? -1, strip });
  }
  URL.revokeObjectURL(video.src);
  return { duration: video.duration, width: video.videoWidth, height: video.videoHeight, seen };
}

describe('a film', () => {
  test('plays back with its length, its size, its pictures in order and their colours', async () => {
    const what = settings(1.2);
    const codec = await filmCodec(what.canvas);
    expect(codec).not.toBeNull();
    const film = await codeFilm(what, codec!);
    const { duration, width, height, seen } = await played(film!, [0, 0.6, 1.15]);
    expect(duration).toBeCloseTo(1.2, 3);
    expect({ width, height }).toEqual(size);
    const [first, middle, last] = seen.map(({ grey }) => grey);
    expect(first).toBeLessThan(12);
    expect(Math.abs((middle ?? 0) - 128)).toBeLessThan(30);
    expect(last).toBeGreaterThan(243);
    for (const { strip } of seen) {
      for (const [k, value] of [0xc2, 0x18, 0x7f].entries()) expect(Math.abs((strip[k] ?? 0) - value)).toBeLessThan(16);
    }
    expect(what.told.at(-1)).toBe(1);
  });

  test('that is stopped leaves nothing', async () => {
    const controller = new AbortController();
    const what = settings(30, controller.signal);
    const codec = await filmCodec(what.canvas);
    const making = codeFilm(what, codec!);
    await vi.waitFor(() => expect(what.told.length).toBeGreaterThan(2), 20_000);
    controller.abort();
    expect(await making).toBeNull();
  });

  test('is recorded off the canvas where there is no coder', async () => {
    const what = settings(0.6);
    const film = await recordFilm(what);
    expect(film?.type).toBe('video/webm');
    const { width, height, seen } = await played(film!, [0]);
    expect({ width, height }).toEqual(size);
    expect(seen[0]?.strip[0]).toBeGreaterThan(150);
  });
});
