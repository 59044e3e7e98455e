import { printProtocol } from '../../models/study/printProtocol.ts';
import { readQuantityText } from '../../models/study/quantityText.ts';
import { quantityOf } from '../../models/study/quantities.ts';
import type { Fault, ParseResult, Study } from '../../models/study/study.ts';
import { writePath } from '../../models/study/studyPath.ts';
import type { Classroom } from '../app/classroom/classroom.ts';
import type { StudyStore } from '../app/studyStore.ts';
import { element, setText } from '../format/element.ts';
import { formatShort } from '../format/number.ts';
import { doseOf, doseParts, linkDose, longestUntouched, type DosePart, type DoseTriple } from './doseLink.ts';
import { faultSentence } from './faultText.ts';
import { createLockNote } from './lockable.ts';
import { QuantityField } from './quantityField.ts';
import { listWords } from '../words/list.ts';
import { modelText } from '../words/modelText.ts';
import { say } from '../words/say.ts';

type Treatment = Extract<Study['session'], { kind: 'treatment' }>;

const titles = { current: say('dose.current'), duration: say('dose.duration'), dose: say('dose.dose') } as const;
const paths = { current: 'session.current_mA', duration: 'session.duration_min' } as const;

/** What the sliders span to begin with: twice the density commonly held safe, an hour, twice the usual dose. */
const spans = { densityTwice_mA_cm2: 1, duration_min: 60, dose_mAmin: 120 } as const;

/** Current, duration and dose: change two, the third follows. */
export function createDoseControls(
  store: StudyStore,
  parse: (json: unknown) => ParseResult,
  classroom: Classroom,
): { root: HTMLElement } {
  // as a clinic's unit does: whoever changes the dose first keeps the current, and the time follows
  let recent: readonly DosePart[] = ['duration', 'current'];
  const followers = new Map<DosePart, HTMLInputElement>();
  const hint = element('p', { class: 'hint' });
  const doseQuantity = quantityOf('session.steps[].dose_mAmin');

  const treatment = (): Treatment | null => {
    const { session } = store.study;
    return session.kind === 'treatment' ? session : null;
  };
  const tripleOf = (session: Treatment): DoseTriple => ({
    current_mA: session.current_mA,
    duration_min: session.duration_min,
    dose_mAmin: doseOf(session.current_mA, session.duration_min, session.ramp_s),
  });
  const isHeld = (part: DosePart): boolean =>
    part === 'duration' ? classroom.isLocked('current') && classroom.isLocked('dose') : classroom.isLocked(part);
  /** What a teacher's link holds can not follow. */
  const followerAfter = (touched: readonly DosePart[]): DosePart => {
    const first = longestUntouched(touched);
    if (!isHeld(first)) return first;
    const edited = touched.at(-1);
    return doseParts.find((part) => part !== edited && !isHeld(part)) ?? first;
  };
  const follows = (): DosePart => followerAfter(recent);

  const commit = (part: DosePart, value: number, live: boolean): string | null => {
    const session = treatment();
    if (session === null) return say('dose.isSteps');
    const touched = [...recent.filter((one) => one !== part), part].slice(-2);
    const follower = followerAfter(touched);
    const link = linkDose(tripleOf(session), part, value, follower, session.ramp_s);
    if (link.kind === 'impossible') return link.message;
    const { current_mA, duration_min } = link.triple;
    const next = {
      ...store.study,
      session: { ...session, current_mA: tidy(current_mA), duration_min: tidy(duration_min) },
    };
    const faults = store.edit(next, { gesture: `dose ${part}`, live });
    if (faults.length > 0) return explain(faults, part, follower);
    recent = touched;
    showFollower();
    show();
    return null;
  };

  const commitText = (part: DosePart, text: string): string | null => {
    if (part === 'dose') {
      const read = readQuantityText(text, doseQuantity.unitText);
      if (read.kind === 'wrongDimension') return say('dose.wrongUnit', { text, unit: read.unit });
      if (read.kind === 'unreadable') return say('dose.notDose', { text });
      if (!(read.value >= 0) || read.value > doseQuantity.max) return say('dose.allowed', { most: doseQuantity.max });
      return commit('dose', read.value, false);
    }
    const parsed = parse(writePath(store.study, paths[part], text));
    if (parsed.kind === 'faults') return parsed.faults.map((fault) => faultSentence(fault)).join(' ');
    const { session } = parsed.study;
    if (session.kind !== 'treatment') return null;
    return commit(part, part === 'current' ? session.current_mA : session.duration_min, false);
  };

  const makeField = (part: DosePart): QuantityField => {
    const quantity = part === 'dose' ? doseQuantity : quantityOf(paths[part]);
    const field = new QuantityField({
      label: titles[part],
      unit: part === 'dose' ? 'mA·min' : quantity.unit,
      help: modelText(quantity.help),
      slider: {
        min: 0,
        max: part === 'duration' ? spans.duration_min : part === 'dose' ? spans.dose_mAmin : 10,
        step: part === 'current' ? 0.1 : 0.5,
      },
      commitText: (text) => commitText(part, text),
      commitValue: (value, live) => commit(part, value, live),
    });
    const radio = element('input', {
      type: 'radio',
      name: 'dose-follows',
      'aria-label': say('dose.followsOther', { part: titles[part] }),
    });
    radio.addEventListener('change', () => {
      recent = doseParts.filter((one) => one !== part);
      showFollower();
      show();
    });
    followers.set(part, radio);
    field.aside.append(
      element(
        'label',
        { class: 'follows', title: say('dose.followsOther', { part: titles[part] }) },
        radio,
        element('span', {}, say('dose.follows')),
      ),
    );
    return field;
  };
  const fields = { current: makeField('current'), duration: makeField('duration'), dose: makeField('dose') };

  const showFollower = (): void => {
    const follower = follows();
    for (const [part, radio] of followers) radio.checked = part === follower;
    for (const part of doseParts) fields[part].root.classList.toggle('following', part === follower);
  };

  const show = (): void => {
    const session = treatment();
    for (const part of doseParts) fields[part].setDisabled(session === null || isHeld(part));
    if (session === null) {
      const { session: listed } = store.study;
      const steps = listed.kind === 'steps' ? shortened(printProtocol(listed.steps)) : '';
      setText(hint, say('dose.steps', { steps }));
      return;
    }
    const triple = tripleOf(session);
    fields.current.setSpan(
      Math.max(0.1, Number((spans.densityTwice_mA_cm2 * store.study.electrode.area_cm2).toPrecision(2))),
    );
    fields.current.show(triple.current_mA);
    fields.duration.show(triple.duration_min);
    fields.dose.show(triple.dose_mAmin);
    const part = titles[follows()];
    const ramp = formatShort(session.ramp_s);
    setText(hint, session.ramp_s > 0 ? say('dose.hintRamps', { ramp, part }) : say('dose.hint', { part }));
  };
  store.subscribe(show);

  const lockNote = createLockNote();
  const root = element(
    'fieldset',
    { class: 'dose' },
    element('legend', {}, say('dose.legend')),
    lockNote,
    fields.current.root,
    fields.duration.root,
    fields.dose.root,
    hint,
  );
  const followLocks = (): void => {
    const held = doseParts.filter(isHeld);
    lockNote.hidden = held.length === 0;
    setText(
      lockNote.querySelector('span') ?? lockNote,
      say('teach.lockedParts', { parts: listWords(held.map((part) => titles[part])) }),
    );
    for (const [part, radio] of followers) radio.disabled = isHeld(part) || held.length > 0;
    fields.current.root.hidden = classroom.isHidden('current');
    fields.dose.root.hidden = classroom.isHidden('dose');
    fields.duration.root.hidden = fields.current.root.hidden && fields.dose.root.hidden;
    root.hidden = fields.duration.root.hidden;
    showFollower();
    show();
  };
  classroom.subscribe(followLocks);
  followLocks();
  return { root };
}

/** A fault of the part that follows is told at the field that caused it. */
function explain(faults: readonly Fault[], part: DosePart, follower: DosePart): string {
  return faults
    .map((fault) => {
      const own = part !== 'dose' && fault.path === paths[part];
      const blamed = follower !== 'dose' && fault.path === paths[follower];
      const sentence = faultSentence(fault, !own && !blamed);
      return blamed ? say('dose.wouldFollow', { part: titles[follower], sentence }) : sentence;
    })
    .join(' ');
}

/** As much of a long protocol as fits under the fields. */
const longestHint = 240;

function shortened(text: string): string {
  return text.length <= longestHint ? text : `${text.slice(0, longestHint)}…`;
}

/** Division leaves digits that nobody asked for: 10.500000000000002. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
