import { type Column } from '../../format/csv.ts';
import { fileStem, saveCsv } from '../../format/download.ts';
import { element } from '../../format/element.ts';
import { icon, type IconName } from '../../format/icons.ts';
import type { Imprint } from '../../format/imprint.ts';
import { savePicture } from './picture.ts';
import { drawVectorPicture, saveVectorPicture, type VectorPicture } from './vectorPicture.ts';
import { say } from '../../words/say.ts';

export interface ExportSource {
  readonly id: string;
  readonly title: string;
  readonly columns: () => readonly Column[];
  /** Words of the run the exports belong to. */
  readonly exportTitle: () => string;
  /** Null before anything is drawn. */
  readonly sign: () => Promise<Imprint> | null;
  /** What is on screen, to be drawn again; null before anything is. */
  readonly picture: (imprint: Imprint) => VectorPicture | null;
}

/** Buttons that save a chart as numbers, as a picture and as a drawing, each with what it is and how to open its set-up again. */
export function createChartExports(source: ExportSource): readonly HTMLButtonElement[] {
  const { id, title } = source;
  const nameOf = (ending: string): string => `${fileStem(source.exportTitle())}-${id}.${ending}`;
  const signed = (save: (imprint: Imprint) => Promise<void> | void) => (): void => {
    void (async (): Promise<void> => {
      const imprint = await source.sign();
      if (imprint !== null) await save(imprint);
    })();
  };
  return [
    toolButton(
      'download',
      say('chart.saveCsv', { title }),
      signed((imprint) => {
        saveCsv(source.columns(), `${title}: ${source.exportTitle()}`, imprint, nameOf('csv'));
      }),
    ),
    toolButton(
      'image',
      say('chart.savePicture', { title }),
      signed(async (imprint) => {
        const picture = source.picture(imprint);
        if (picture !== null) await savePicture(drawVectorPicture(picture), nameOf('png'));
      }),
    ),
    toolButton(
      'vector',
      say('chart.saveDrawing', { title }),
      signed((imprint) => {
        const picture = source.picture(imprint);
        if (picture !== null) saveVectorPicture(picture, nameOf('svg'));
      }),
    ),
  ];
}

export function toolButton(name: IconName, label: string, press: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'tool', 'aria-label': label, title: label }, icon(name));
  button.addEventListener('click', press);
  return button;
}
