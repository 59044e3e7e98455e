import type { Preset } from '../../models/study/presets/preset.ts';
import type { ParseResult } from '../../models/study/study.ts';
import type { StudyStore } from '../app/studyStore.ts';
import { element } from '../format/element.ts';
import { createAcidControls } from './acidControls.ts';
import { createDoseControls } from './doseControls.ts';
import { createExpertPanel } from './expertPanel.ts';
import { createFaultList, type FaultList } from './faultText.ts';
import { createFormulationPicker } from './formulationPicker.ts';
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
): Console {
  const faults = createFaultList();
  const root = element(
    'form',
    { class: 'console', autocomplete: 'off' },
    faults.root,
    createFormulationPicker(store, presets),
    createPolaritySwitch(store),
    createAcidControls(store),
    createDoseControls(store, parse).root,
    createPadControls(store),
    createExpertPanel(store),
  );
  root.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  return { root, tools: createStudyFile(store, faults, parse, openTable), faults };
}
