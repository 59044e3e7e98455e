import GUI, { type Controller } from 'lil-gui';
import './expertPanel.css';
import { type Quantity, quantityAt } from '../../models/study/quantities.ts';
import type { Study } from '../../models/study/study.ts';
import { numbersIn, pathKeys, readPath, writePath } from '../../models/study/studyPath.ts';
import type { Classroom } from '../app/classroom/classroom.ts';
import type { StudyStore } from '../app/studyStore.ts';
import { element, setText } from '../format/element.ts';
import { layerName } from '../format/layerName.ts';
import { formatShort, plainNumber } from '../format/number.ts';
import { speciesName } from '../format/species.ts';
import { readTyped } from '../format/typedNumber.ts';
import { commitTyped } from './commitTyped.ts';
import { faultsAt, faultSentence } from './faultText.ts';
import { createLockNote } from './lockable.ts';
import { modelText } from '../words/modelText.ts';
import { say } from '../words/say.ts';

interface Entry {
  readonly path: string;
  readonly controller: Controller;
  readonly holder: { text: string };
  readonly message: HTMLElement;
  wrong: boolean;
}

/** Every number of the study that the quantity table knows, in folders. Entries are text, so units may be written and nothing is clamped. */
export function createExpertPanel(store: StudyStore, classroom: Classroom): HTMLElement {
  const lockNote = createLockNote();
  const host = element('div', { class: 'expert-host' }, lockNote);
  const details = element('details', { class: 'expert' }, element('summary', {}, say('expert.title')), host);
  let gui: GUI | null = null;
  let entries: Entry[] = [];
  let shape = '';

  const build = (study: Study): void => {
    gui?.destroy();
    entries = [];
    gui = new GUI({ container: host, title: say('expert.all'), injectStyles: false, width: 0 });
    const folders = new Map<string, GUI>();
    for (const leaf of numbersIn(study)) {
      const quantity = quantityAt(leaf.path);
      if (quantity === undefined) continue;
      const parent = folderFor(gui, folders, folderNames(study, leaf.path));
      entries.push(addEntry(parent, store, leaf.path, quantity, labelOf(study, leaf.path, quantity)));
    }
    for (const folder of folders.values()) folder.close();
    followLocks();
  };
  const followLocks = (): void => {
    const locked = classroom.isLocked('expert');
    lockNote.hidden = !locked;
    details.hidden = classroom.isHidden('expert');
    // each entry by itself: the folders are to be opened all the same
    for (const { controller } of entries) controller.enable(!locked);
  };

  const show = (): void => {
    if (!details.open) return;
    const { study } = store;
    const next = numbersIn(study)
      .map((leaf) => leaf.path)
      .join();
    if (next !== shape) {
      shape = next;
      build(study);
    }
    for (const entry of entries) {
      if (entry.wrong) continue;
      const value = readPath(study, entry.path);
      const text = typeof value === 'number' ? plainNumber(value) : '';
      if (entry.holder.text !== text && !entry.controller.domElement.contains(document.activeElement)) {
        entry.holder.text = text;
        entry.controller.updateDisplay();
      }
    }
  };
  classroom.subscribe(followLocks);
  followLocks();
  details.addEventListener('toggle', show);
  store.subscribe(show);
  return details;
}

function addEntry(parent: GUI, store: StudyStore, path: string, quantity: Quantity, label: string): Entry {
  const value = readPath(store.study, path);
  const holder = { text: typeof value === 'number' ? plainNumber(value) : '' };
  const controller = parent.add(holder, 'text').name(label);
  const message = element('p', { class: 'field-error', 'aria-live': 'polite' });
  const entry: Entry = { path, controller, holder, message, wrong: false };
  const unit = quantity.unit === '' ? '' : ` ${quantity.unit}`;
  const { min, max } = quantity;
  const range = { help: modelText(quantity.help), min: formatShort(min), max: formatShort(max), unit };
  controller.domElement.title = say('expert.range', range);
  controller.domElement.classList.add('expert-entry');
  controller.domElement.append(message);
  const input = controller.domElement.querySelector('input');
  const tell = (told: readonly string[], marked = told.length > 0): void => {
    entry.wrong = told.length > 0;
    setText(message, told.join(' '));
    controller.domElement.classList.toggle('wrong', marked);
    if (marked) input?.setAttribute('aria-invalid', 'true');
    else input?.removeAttribute('aria-invalid');
  };
  const commit = (text: string): void => {
    const typed = readTyped(text);
    const faults = typed.kind === 'unclear' ? [] : store.edit(writePath(store.study, path, typed.text));
    const own = faultsAt(faults, path);
    const told =
      typed.kind === 'unclear'
        ? [typed.message]
        : (own.length > 0 ? own : faults).map((fault) => faultSentence(fault, own.length === 0));
    tell(told);
    if (entry.wrong) return;
    const accepted = readPath(store.study, path);
    if (typeof accepted === 'number') holder.text = plainNumber(accepted);
    controller.updateDisplay();
  };
  controller.onFinishChange((text: string) => {
    commitTyped(
      () => {
        commit(text);
      },
      {
        tell: (waits, failed) => {
          tell([waits], failed);
        },
        holds: () => controller.domElement.isConnected && holder.text === text,
      },
    );
  });
  return entry;
}

function folderFor(gui: GUI, folders: Map<string, GUI>, names: readonly string[]): GUI {
  let parent = gui;
  let key = '';
  for (const name of names) {
    key = `${key}/${name}`;
    const known = folders.get(key);
    const folder = known ?? parent.addFolder(name);
    if (known === undefined) folders.set(key, folder);
    parent = folder;
  }
  return parent;
}

const rooms: Readonly<Record<string, string>> = {
  electrode: say('expert.electrode'),
  dispersive: say('expert.dispersive'),
  base: say('expert.base'),
  plasma_mM: say('expert.plasma'),
  session: say('expert.session'),
};

/** Folders of a path, outermost first, in a reader's words. */
export function folderNames(study: Study, path: string): readonly string[] {
  const keys = pathKeys(path);
  const [first, second, third] = keys;
  if (keys.length === 1) return [say('expert.column')];
  if (first === 'layers' && typeof second === 'number') {
    const layer = layerName(study, study.layers[second]?.id ?? '');
    const inner = keys.length > 3 && typeof third === 'string' ? [mapTitle(path)] : [];
    return [say('expert.layers'), layer, ...inner];
  }
  if (first === 'dispersive' && second === 'layers' && typeof third === 'number') {
    const id = study.dispersive?.layers[third]?.id ?? '';
    const inner = keys.length > 4 ? [mapTitle(path)] : [];
    return [say('expert.dispersive'), dispersiveName(study, id), ...inner];
  }
  if (first === 'species' && typeof second === 'number') {
    return [say('expert.species'), speciesName(study, study.species[second]?.id ?? '')];
  }
  if (first === 'reactions' && typeof second === 'number')
    return [say('expert.reactions'), modelText(study.reactions[second]?.name ?? '')];
  return [rooms[String(first)] ?? String(first)];
}

function dispersiveName({ dispersive }: Study, id: string): string {
  const name = dispersive?.layers.find((layer) => layer.id === id)?.name ?? '';
  return name === '' ? id : modelText(name);
}

function mapTitle(path: string): string {
  return path.includes('.conductance.')
    ? say('expert.conductance')
    : modelText(quantityAt(path)?.label ?? say('expert.more'));
}

function labelOf(study: Study, path: string, quantity: Quantity): string {
  const last = pathKeys(path).at(-1);
  const byHolder = quantity.key.endsWith('{}') && typeof last === 'string';
  const label = byHolder ? speciesName(study, last) : modelText(quantity.label);
  return quantity.unit === '' ? label : `${label} [${quantity.unit}]`;
}
