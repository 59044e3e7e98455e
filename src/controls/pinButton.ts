import type { Preset } from '../../models/study/presets/preset.ts';
import type { Study } from '../../models/study/study.ts';
import { canonicalJson } from '../../models/study/studyHash.ts';
import { keepRun } from '../app/pinnedRun.ts';
import type { Pins } from '../app/pins.ts';
import type { RunStore } from '../app/runStore.ts';
import { describeStudy } from '../format/differences.ts';
import { element, setText } from '../format/element.ts';
import { icon } from '../format/icons.ts';
import { say } from '../words/say.ts';

/** Pins the run that is shown, whole and as accurate as it was asked for. */
export function createPinButton(runs: RunStore, pins: Pins, presets: readonly Preset[]): HTMLElement {
  const said = element('span', { class: 'visually-hidden', role: 'status' });
  const label = element('span', {}, say('pin.this'));
  const button = element('button', { type: 'button', class: 'tool labelled pin-button' }, icon('pin'), label);

  /** Why it can not be pinned now; empty where it can. */
  const obstacle = (): string => {
    const run = runs.shown;
    if (run === null || run.stale || run.preview === true || runs.status.kind === 'solving')
      return say('pin.notSolved');
    if (run.outcome?.kind !== 'finished') return say('pin.stopped');
    const same = pins.list.find((pin) => isSame(pin.run.study, run.study));
    if (same !== undefined) return say('pin.same', { letter: same.letter });
    return pins.full ? say('pin.full', { count: pins.list.length }) : '';
  };

  button.addEventListener('click', () => {
    const reason = obstacle();
    const run = runs.shown;
    if (reason !== '' || run === null) {
      setText(said, reason);
      return;
    }
    const pin = pins.add(keepRun(run), pinName(run.study, pins, presets));
    if (pin !== null) setText(said, say('pin.said', { letter: pin.letter, name: pin.name }));
  });

  const show = (): void => {
    const reason = obstacle();
    const study = runs.shown?.study;
    const pinned = study === undefined ? undefined : pins.list.find((pin) => isSame(pin.run.study, study));
    const isPinned = pinned !== undefined && runs.shown?.stale !== true;
    setText(label, isPinned ? say('pin.pinnedAs', { letter: pinned.letter }) : say('pin.this'));
    // still to be reached and read: a disabled button would lose the focus that has just pressed it
    button.setAttribute('aria-disabled', String(reason !== ''));
    button.title = reason === '' ? say('pin.keep') : reason;
  };
  runs.subscribe(show);
  pins.subscribe(show);
  show();
  return element('div', { class: 'pin-tools' }, button, said);
}

/** By what it has otherwise than its preset; with the preset's title where that alone would not tell it from another pin. */
function pinName(study: Study, pins: Pins, presets: readonly Preset[]): string {
  const { title, details } = describeStudy(study, presets);
  if (details === '') return title;
  const alone = pins.list.every(({ run, name }) => run.study.name === study.name && name !== details);
  return alone ? details : `${title}: ${details}`;
}

/** A run that was pinned before a reload is of a study read anew. */
function isSame(one: Study, other: Study): boolean {
  return one === other || textOf(one) === textOf(other);
}

/** A study is never changed, so it is written out once. */
const texts = new WeakMap<Study, string>();

function textOf(study: Study): string {
  const text = texts.get(study) ?? canonicalJson(study);
  texts.set(study, text);
  return text;
}
