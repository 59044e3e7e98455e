/** Saves what a picture shows, as a picture or as a film of the session, however it is drawn. */
import { fileStem, saveBlob } from '../../../format/download.ts';
import { element } from '../../../format/element.ts';
import type { Imprint, Sign } from '../../../format/imprint.ts';
import { modelText } from '../../../words/modelText.ts';
import type { Cursor, RunData } from '../../view.ts';
import { compose, composedSize } from './compose.ts';
import { createExportTool, type ExportTool } from './exportTool.ts';
import { makeFilm } from './film.ts';

export interface SavedPictureHost {
  readonly root: HTMLElement;
  readonly sign: Sign;
  readonly seek: (time: number) => void;
  /** What is asked to be shown; null before anything is. */
  asked(): { readonly run: RunData | null; readonly cursor: Cursor } | null;
  /** The scale that is seen, as files are called by it. */
  name(): string;
  /** What stands over the scene and belongs to the picture. */
  layers(): readonly Element[];
  /** The scene as it stands, so many pixels for a CSS pixel; to be read before `use` returns. */
  capture(ratio: number, use: (canvas: HTMLCanvasElement) => void): void;
}

/** Canvas pixels per CSS pixel of a saved picture, and of a film. */
const pictureRatio = 2;
const filmRatio = 1;

/** A busy page brings its views up to the clock in turn; for so many frames at most that is waited for. */
const mostFrames = 60;
/** [s] */
const sameTime = 1e-6;

export function createSavedPicture(host: SavedPictureHost): ExportTool {
  const { root } = host;
  const paint = (target: HTMLCanvasElement, ratio: number, imprint: Imprint): void => {
    const { run = null, cursor } = host.asked() ?? {};
    const what = { name: modelText(run?.study.name ?? ''), time: cursor?.time ?? 0, imprint };
    host.capture(ratio, (canvas) => {
      compose(target, root, host.layers(), canvas, ratio, what);
    });
  };
  const fileName = (): string => fileStem(`${host.asked()?.run?.study.name ?? ''} ${host.name()}`);
  const blank = (ratio: number): HTMLCanvasElement => {
    const { width, height } = composedSize(root, ratio);
    return element('canvas', { width, height });
  };
  return createExportTool({
    async savePicture() {
      const run = host.asked()?.run;
      if (!run) return false;
      const imprint = await host.sign(run.study);
      const target = blank(pictureRatio);
      paint(target, pictureRatio, imprint);
      const blob = await new Promise<Blob | null>((resolve) => {
        target.toBlob(resolve, 'image/png');
      });
      if (blob === null) return false;
      saveBlob(blob, `${fileName()}.png`);
      return true;
    },
    async saveFilm(length, onProgress, signal) {
      const asked = host.asked();
      if (!asked?.run) return false;
      const { frames, study } = asked.run;
      const back = asked.cursor.time;
      const imprint = await host.sign(study);
      const end = frames.at(-1)?.time ?? 0;
      const target = blank(filmRatio);
      const drawAt = async (part: number): Promise<void> => {
        const time = part * end;
        host.seek(time);
        for (let k = 0; k < mostFrames; k++) {
          await new Promise(requestAnimationFrame);
          const cursor = host.asked()?.cursor;
          // a clock that runs is past it by then; the foot tells the time that is shown
          if (cursor && (cursor.playing || Math.abs(cursor.time - time) < sameTime)) break;
        }
        paint(target, filmRatio, imprint);
      };
      const blob = await makeFilm({ canvas: target, length, drawAt, onProgress, signal });
      host.seek(back);
      if (blob === null) return false;
      saveBlob(blob, `${fileName()}.webm`);
      return true;
    },
  });
}
