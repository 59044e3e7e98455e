/** The button in the picture's corner that saves what is seen: as a picture, or as a film of the session. */
import { element, freshId, setText } from '../../../format/element.ts';
import { icon } from '../../../format/icons.ts';
import { say } from '../../../words/say.ts';
import { canFilm } from './film.ts';

export interface ExportHooks {
  /** False where nothing could be saved. */
  savePicture(): Promise<boolean>;
  /** False where it was stopped. */
  saveFilm(length: number, onProgress: (part: number) => void, signal: AbortSignal): Promise<boolean>;
}

export interface ExportTool {
  readonly root: HTMLElement;
  dispose(): void;
}

/** [s] */
const lengths = [5, 10, 20, 40] as const;

export function createExportTool(hooks: ExportHooks): ExportTool {
  const id = freshId('export');
  const button = element(
    'button',
    { type: 'button', class: 'scene3d-corner export-button', 'aria-expanded': 'false', 'aria-controls': id },
    icon('download'),
    say('sceneExport.name'),
  );
  const picture = element('button', { type: 'button', class: 'scene3d-switch' }, say('sceneExport.picture'));
  const lengthId = freshId('length');
  const length = element(
    'select',
    { id: lengthId },
    ...lengths.map((seconds) =>
      element('option', { value: seconds }, say('sceneExport.seconds', { seconds: String(seconds) })),
    ),
  );
  length.value = '10';
  const film = element('button', { type: 'button', class: 'scene3d-switch' }, say('sceneExport.film'));
  const cancel = element(
    'button',
    { type: 'button', class: 'scene3d-switch', hidden: true },
    say('sceneExport.cancel'),
  );
  const progress = element('progress', { max: 1, value: 0, hidden: true, 'aria-label': say('sceneExport.progress') });
  const status = element('p', { class: 'scene3d-unit export-status', role: 'status' });
  const can = canFilm();
  film.disabled = !can;
  length.disabled = !can;
  const panel = element(
    'section',
    { class: 'export-panel', id, 'aria-label': say('sceneExport.name'), hidden: true },
    picture,
    element(
      'div',
      { class: 'export-row' },
      film,
      element('label', { class: 'visually-hidden', for: lengthId }, say('sceneExport.length')),
      length,
    ),
    progress,
    cancel,
    status,
  );
  if (!can) setText(status, say('sceneExport.noFilm'));
  const root = element('div', { class: 'export' }, button, panel);
  let stop: AbortController | null = null;

  const open = (yes: boolean): void => {
    panel.hidden = !yes;
    button.setAttribute('aria-expanded', String(yes));
  };
  /** The buttons that were pressed stay alive, or the keyboard would lose its place. */
  let busy = false;
  const setBusy = (yes: boolean, filming: boolean): void => {
    busy = yes;
    for (const one of [picture, film]) one.setAttribute('aria-disabled', String(yes));
    length.disabled = yes || !can;
    progress.hidden = !(yes && filming);
    const held = document.activeElement === cancel;
    cancel.hidden = !(yes && filming);
    if (held && cancel.hidden) film.focus();
  };
  const run = async (filming: boolean, work: () => Promise<boolean>): Promise<void> => {
    if (busy) return;
    setBusy(true, filming);
    setText(status, filming ? say('sceneExport.filming') : '');
    try {
      setText(status, (await work()) ? say('sceneExport.saved') : say('sceneExport.stopped'));
    } catch {
      setText(status, say('sceneExport.failed'));
    } finally {
      stop = null;
      setBusy(false, filming);
    }
  };
  button.addEventListener('click', () => {
    open(panel.hidden === true);
  });
  picture.addEventListener('click', () => void run(false, () => hooks.savePicture()));
  film.addEventListener('click', () => {
    if (busy) return;
    const controller = new AbortController();
    stop = controller;
    progress.value = 0;
    void run(true, () =>
      hooks.saveFilm(
        Number(length.value),
        (part) => {
          progress.value = part;
        },
        controller.signal,
      ),
    );
  });
  cancel.addEventListener('click', () => {
    stop?.abort();
  });
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || panel.hidden === true) return;
    open(false);
    button.focus();
    event.stopPropagation();
  });
  return {
    root,
    dispose() {
      stop?.abort();
      root.remove();
    },
  };
}
