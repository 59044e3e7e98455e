import type { Download, Page } from '@playwright/test';

export async function bytesOf(file: Download): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of await file.createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Widths and heights stand in the head of a PNG. */
export function sizeOf(png: Buffer): { readonly width: number; readonly height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

/** The panel of "Save picture" is open. */
export async function savePicture(page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Picture (PNG)' }).click();
  const file = await saved;
  return { name: file.suggestedFilename(), bytes: await bytesOf(file) };
}

export interface Played {
  readonly duration: number;
  readonly width: number;
  readonly height: number;
  /** Of the first and the last picture: darkest and lightest grey of the foot, and the scene above it, thinned out. */
  readonly pictures: readonly { readonly foot: readonly [number, number]; readonly scene: readonly number[] }[];
}

/** Plays a film in a page of its own. */
export async function playFilm(page: Page, film: Buffer, footHeight: number): Promise<Played> {
  const blank = await page.context().newPage();
  const played = await blank.evaluate(
    async ({ base64, foot }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const video = document.createElement('video');
      video.muted = true;
      video.src = URL.createObjectURL(new Blob([bytes], { type: 'video/webm' }));
      await new Promise((resolve, reject) => {
        video.addEventListener('loadeddata', resolve, { once: true });
        video.addEventListener('error', () => reject(new Error(video.error?.message)), { once: true });
      });
      const { videoWidth: width, videoHeight: height, duration } = video;
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      const pen = canvas.getContext('2d');
      if (!pen) throw new Error('no 2D canvas');
      const greys = (from: number, to: number): number[] =>
        [...pen.getImageData(0, from, width, to - from).data].filter((_, k) => k % 4 === 1);
      const pictures = [];
      for (const time of [0, duration - 0.02]) {
        const there = new Promise((resolve) => {
          video.addEventListener('seeked', resolve, { once: true });
        });
        // a busy browser tells of the place before its picture is there
        const painted = new Promise((resolve) => {
          video.requestVideoFrameCallback(resolve);
          setTimeout(resolve, 2000);
        });
        video.currentTime = time;
        await there;
        await painted;
        pen.drawImage(video, 0, 0);
        const strip = greys(height - foot, height);
        const low = strip.reduce((least, value) => Math.min(least, value), 255);
        const high = strip.reduce((most, value) => Math.max(most, value), 0);
        pictures.push({ foot: [low, high] as const, scene: greys(0, height - foot).filter((_, k) => k % 97 === 0) });
      }
      return { duration, width, height, pictures };
    },
    { base64: film.toString('base64'), foot: footHeight },
  );
  await blank.close();
  return played;
}
