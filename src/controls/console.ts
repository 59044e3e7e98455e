import type { Preset } from '../../models/study/presets/preset.ts';
import type { ParseResult } from '../../models/study/study.ts';
import { lockedControls, type Classroom } from '../app/classroom/classroom.ts';
import { keepHeld, storeFor } from '../app/classroom/locks.ts';
import type { StudyControl } from '../app/classroom/parts.ts';
import { type StudyStore, storeWith } from '../app/studyStore.ts';
import { element } from '../format/element.ts';
import { createAcidControls } from './acidControls.ts';
import { createDoseControls } from './doseControls.ts';
import { createExpertPanel } from './expertPanel.ts';
import { createFaultList, type FaultList } from './faultText.ts';
import { createFormulationPicker } from './formulationPicker.ts';
import { createLockable } from './lockable.ts';
import { createPadControls } from './padControls.ts';
import { createPolaritySwitch } from './polaritySwitch.ts';
import { createStudyFile } from './studyFile.ts';

export interface Console {
  readonly root: HTMLElement;
  /** Undo, open and save, for the panel's head. */
  readonly tools: HTMLElement;
  readonly faults: FaultList;
}

/** The treatment as it is set on a clinical unit, from the drug to the course of the session. */
export function createConsole(
  store: StudyStore,
  presets: readonly Preset[],
  parse: (json: unknown) => ParseResult,
  openTable: (file: File) => void,
  classroom: Classroom,
): Console {
  const faults = createFaultList();
  const own = (control: StudyControl): StudyStore => storeFor(store, { control });
  const lockable = (control: StudyControl, make: (own: StudyStore) => HTMLElement): HTMLElement =>
    createLockable(control, make(own(control)), classroom);
  const drugStore = storeWith(store, {
    edit(json, options) {
      const parsed = parse(json);
      if (parsed.kind === 'faults') return parsed.faults;
      const kept = keepHeld(lockedControls(classroom), store.study, parsed.study);
      return store.edit(kept, { ...options, control: 'drug' });
    },
  });
  const root = element(
    'form',
    { class: 'console', autocomplete: 'off' },
    faults.root,
    createLockable('drug', createFormulationPicker(drugStore, presets), classroom),
    lockable('pole', createPolaritySwitch),
    lockable('acids', createAcidControls),
    createDoseControls(own('dose'), parse, classroom).root,
    lockable('pads', createPadControls),
    createExpertPanel(own('expert'), classroom),
  );
  root.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  return { root, tools: createStudyFile(store, faults, parse, openTable, () => !classroom.isHidden('files')), faults };
}
