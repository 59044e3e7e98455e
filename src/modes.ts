import './styles/lesson.css';
import './styles/sheet.css';
import { loadTextReader } from '../models/study/textReader.ts';
import { forgetBench } from './app/benchKeep.ts';
import { type ModeName, modeNames } from './app/modeChoice.ts';
import type { Mode, ModeContext } from './app/modeContext.ts';
import type { Appearance, Cursor, RunData } from './app/run.ts';
import { element } from './format/element.ts';
import { createPanel, type Panel } from './controls/panels.ts';
import { createSheetGrip } from './controls/sheetGrip.ts';
import { say } from './words/say.ts';

type FurtherMode = Exclude<ModeName, 'bench'>;

/** Fetched when first asked for: who sets a treatment needs no lessons. */
const loaders: Readonly<Record<FurtherMode, (context: ModeContext) => Promise<Mode>>> = {
  learn: async (context) => {
    // answers are typed with units, and worked out by expressions
    const [{ createLearn }] = await Promise.all([import('./learn/learn.ts'), loadTextReader()]);
    return createLearn(context);
  },
  patient: async (context) => (await import('./patient/patient.ts')).createPatient(context),
};

export interface Modes {
  /** For the top bar. */
  readonly buttons: readonly HTMLButtonElement[];
  readonly panels: readonly { readonly name: FurtherMode; readonly panel: Panel }[];
  /** Draws what has changed; a job of the frame loop. */
  update(run: RunData | null, cursor: Cursor, appearance: Appearance): void;
}

/** Learn and Patient: each a panel in the console's place, over the same picture and clock. */
export function createModes(context: ModeContext): Modes {
  const { modes } = context;
  const entries = modeNames
    .filter((name) => name !== 'bench')
    .map((name) => {
      const grip = createSheetGrip(context.storage);
      const panel = createPanel(name, say(`modes.${name}`), grip.root, () => {
        context.request();
      });
      grip.hold(panel.root);
      const button = element(
        'button',
        { type: 'button', class: 'tool text bar-button mode-button', 'aria-pressed': 'false', 'data-mode': name },
        say(`modes.${name}`),
      );
      button.addEventListener('click', () => {
        modes.go(modes.mode === name ? 'bench' : name);
      });
      return { name, panel, button };
    });
  const loaded = new Map<FurtherMode, Promise<Mode>>();
  let shown: { readonly name: ModeName; readonly mode: Mode | null } = { name: 'bench', mode: null };

  const enter = async (name: FurtherMode, panel: Panel): Promise<void> => {
    const coming = loaded.get(name) ?? loaders[name](context);
    loaded.set(name, coming);
    try {
      const mode = await coming;
      if (modes.mode !== name) return;
      if (mode.root.parentElement !== panel.body) panel.body.replaceChildren(mode.root);
      shown = { name, mode };
      mode.open(modes.place);
    } catch (error) {
      // offline before it was ever fetched: asked for anew next time
      loaded.delete(name);
      const reason = error instanceof Error ? error.message : String(error);
      panel.body.replaceChildren(element('p', { class: 'hint' }, say('modes.missing', { reason })));
    }
    context.request();
  };
  const follow = (): void => {
    if (shown.name !== modes.mode) {
      shown.mode?.close();
      shown = { name: modes.mode, mode: null };
    }
    for (const { name, panel, button } of entries) {
      button.setAttribute('aria-pressed', String(name === modes.mode));
      if (name !== modes.mode) continue;
      if (panel.body.childElementCount === 0)
        panel.body.append(element('p', { class: 'hint', role: 'status' }, say('modes.loading')));
      void enter(name, panel);
    }
  };
  modes.subscribe(follow);
  if (modes.mode !== 'learn') forgetBench(context.tabStorage);
  if (modes.mode !== 'bench') queueMicrotask(follow);

  return {
    buttons: entries.map(({ button }) => button),
    panels: entries,
    update(run, cursor, appearance) {
      shown.mode?.update(run, cursor, appearance);
    },
  };
}
