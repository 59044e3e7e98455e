import { describe, expect, it } from 'vitest';
import { parseStudy } from '../../models/study/parseStudy.ts';
import { writePath } from '../../models/study/studyPath.ts';
import { makeTreatment } from '../../models/study/treatment/namedTreatment.ts';
import { createClassroom, lockedControls, type Classroom } from '../../src/app/classroom/classroom.ts';
import { lastingParts, readEmbedding } from '../../src/app/classroom/embedPart.ts';
import { changePart } from '../../src/controls/treatmentParts.ts';
import { keepHeld, lockFaults, storeFor } from '../../src/app/classroom/locks.ts';
import { studyControls, type StudyControl } from '../../src/app/classroom/parts.ts';
import { noSettings, readTeachPart, writeTeachPart, type ClassSettings } from '../../src/app/classroom/teachPart.ts';
import { createModeChoice } from '../../src/app/modeChoice.ts';
import { createStudyStore, type StudyStore } from '../../src/app/studyStore.ts';
import { catalogues } from '../../src/words/say.ts';
import { languageIn } from '../../src/words/language.ts';

const alone = { embedded: false, guest: false, host: null };
const whole: ClassSettings = {
  lessons: ['wrong-pole', 'salt-steals-current'],
  locked: ['drug', 'dose', 'scale'],
  hidden: ['expert', 'explore'],
  scale: 'barrier',
  time: 600,
  seed: 4711,
};

describe('a teacher’s link', () => {
  it.each([whole, noSettings, { ...noSettings, time: 0, seed: 0 }])('brings back what was written: %j', (settings) => {
    const part = writeTeachPart(settings);
    if (settings === noSettings) expect(part).toBe('');
    else expect(readTeachPart(`#s=1.a.b&learn=wrong-pole&${part}&lang=es`)).toEqual({ kind: 'settings', settings });
  });

  it('is none where there is none, and bears what sticks to a link in a sentence', () => {
    expect(readTeachPart('#s=1.a.b')).toEqual({ kind: 'none' });
    expect(readTeachPart(`${writeTeachPart(whole)}).`).kind).toBe('settings');
  });

  const part = writeTeachPart(whole);
  const [, check = '', body = ''] = part.split('.');
  const signed = (json: unknown): string => {
    // a part that was written elsewhere, with a good check over other words
    const text = writeTeachPart({ ...noSettings, ...(json as object) });
    return text;
  };
  it.each([
    ['cut short', part.slice(0, -3)],
    ['another letter', `teach=1.${check}.${body.replace(/^./u, 'f')}`],
    ['no body', 'teach=1.abc.'],
    ['empty', 'teach='],
    ['far too long', `teach=1.abcdef.${'A'.repeat(9000)}`],
    ['a part of no page', signed({ locked: ['skin'] })],
    ['a part that can not be locked', signed({ locked: ['explore'] })],
    ['a scale of none', signed({ scale: 'moon' })],
    ['a time before the start', signed({ time: -1 })],
    ['half a seed', signed({ seed: 1.5 })],
    ['a lesson with a bracket', signed({ lessons: ['<b>'] })],
    ['lessons that are no list', signed({ lessons: { length: 1 } })],
  ])('refuses one that is damaged: %s', (_name, text) => {
    expect(readTeachPart(text)).toEqual({ kind: 'refused', reason: 'damaged' });
  });

  it('tells one of a newer kind apart', () => {
    expect(readTeachPart(part.replace('=1.', '=2.'))).toEqual({ kind: 'refused', reason: 'newer' });
  });

  it('leaves the bench out of reach where it is hidden', () => {
    const room = createClassroom({ ...noSettings, hidden: ['bench', 'patient'] }, alone);
    const choice = createModeChoice({ mode: 'bench', place: '' }, (mode) => !room.isHidden(mode));
    expect(choice.mode).toBe('learn');
    choice.go('patient');
    expect(choice.mode).toBe('learn');
    room.open();
    choice.go('bench');
    expect(choice.mode).toBe('bench');
  });

  it('says its language beside it', () => {
    expect(languageIn('#teach=1.a.b&lang=es')).toBe('es');
    expect(languageIn('#s=1.a.b')).toBeUndefined();
  });
});

describe('a page in another’s frame', () => {
  it('keeps nothing of a guest, and speaks with the host it is told', () => {
    expect(readEmbedding('#embed&guest&host=https%3A%2F%2Fschool.example')).toEqual({
      embedded: true,
      guest: true,
      host: 'https://school.example',
    });
    expect(readEmbedding('#guest')).toEqual({ embedded: false, guest: true, host: null });
  });

  it.each(['host=', 'host=javascript%3Aalert(1)', 'host=%E0%A4%A', 'host=*'])('lets nobody in by %s', (text) => {
    expect(readEmbedding(`#embed&${text}`).host).toBe('https://invalid.invalid');
  });

  it('keeps its own parts of the address', () => {
    expect(lastingParts('#s=1.a.b&learn=x&teach=1.c.d&lang=es&embed&guest&embedded')).toEqual([
      'teach=1.c.d',
      'lang=es',
      'embed',
      'guest',
    ]);
  });
});

const made = makeTreatment({ drug: 'dexamethasone' });
if (made.kind !== 'treatment') throw new Error('no treatment');
const start = made.study;

function open(locked: readonly StudyControl[]): { store: StudyStore; room: Classroom } {
  const room = createClassroom({ ...noSettings, locked }, alone);
  const store = createStudyStore(start, parseStudy, (from, to, control) =>
    lockFaults(lockedControls(room), from, to, control),
  );
  return { store, room };
}

const session = start.session.kind === 'treatment' ? start.session : null;
if (session === null) throw new Error('no session');
const lidocaine = makeTreatment({ drug: 'lidocaine' });
if (lidocaine.kind !== 'treatment') throw new Error('no lidocaine');

/** One change of each, as a file or a link would bring it. */
const changes = {
  current: { ...start, session: { ...session, current_mA: session.current_mA / 2 } },
  dose: { ...start, session: { ...session, duration_min: session.duration_min + 5 } },
  pads: { ...start, session: { ...session, after_min: session.after_min + 5 } },
  expert: writePath(start, 'temperature_C', start.temperature_C + 1),
} as const;

describe('a locked control', () => {
  it.each(['current', 'dose', 'pads', 'expert'] as const)(
    '%s can not be changed by a file, a link or the editor',
    (control) => {
      const { store, room } = open([control]);
      expect(store.edit(changes[control]).map(({ message }) => message)).toEqual([
        expect.stringContaining(catalogues.en[`teach.part.${control}`]),
      ]);
      expect(store.study).toBe(start);
      room.open();
      expect(store.edit(changes[control])).toEqual([]);
    },
  );

  it('holds the pole', () => {
    const { store } = open(['pole']);
    expect(store.edit(writePath(start, 'electrode.polarity', 'anode'), { control: 'pole' })).not.toEqual([]);
    expect(store.study.electrode.polarity).toBe('cathode');
  });

  it('holds the drug against another one', () => {
    const { store } = open(['drug']);
    expect(store.edit(lidocaine.study, { control: 'drug' })).not.toEqual([]);
    expect(store.study.drug).toBe(start.drug);
  });

  it('holds the place of a locked drug, by which a patient is asked, and no other lock does', () => {
    const parts = start.madeFrom;
    if (parts === undefined) throw new Error('no parts');
    const tryPlace = (locked: readonly StudyControl[]): string | undefined => {
      const { store } = open(locked);
      changePart(storeFor(store, { control: 'drug' }), parts, { site: 'thigh' });
      return store.study.madeFrom?.site;
    };
    expect(tryPlace(['drug'])).toBe(parts.site);
    expect(tryPlace(['current', 'expert'])).toBe('thigh');
  });

  it('leaves the others free', () => {
    const { store } = open(['drug', 'pole', 'acids', 'pads', 'expert']);
    expect(store.edit(changes.current)).toEqual([]);
    expect(store.edit({ ...start, session: { ...session, duration_min: session.duration_min + 5 } })).toEqual([]);
  });

  it('lets current and time change where only the dose is held', () => {
    const { store } = open(['dose']);
    const ramp = session.ramp_s / 60;
    const twice = {
      ...session,
      current_mA: session.current_mA * 2,
      duration_min: (session.duration_min - ramp) / 2 + ramp,
    };
    expect(store.edit({ ...start, session: twice })).toEqual([]);
    expect(store.edit({ ...start, session: { ...twice, duration_min: twice.duration_min + 1 } })).not.toEqual([]);
  });

  it('can not be undone into another value: what a lesson set stays', () => {
    const { store } = open(['current']);
    const lesson = storeFor(store, { free: true });
    expect(lesson.edit(changes.current)).toEqual([]);
    expect(store.canUndo).toBe(false);
    store.undo();
    expect(store.study.session).toMatchObject({ current_mA: session.current_mA / 2 });
  });

  it('lets undo go back through what was free', () => {
    const { store } = open(['expert']);
    expect(store.edit(lidocaine.study, { control: 'drug' })).toEqual([]);
    expect(store.canUndo).toBe(true);
    store.undo();
    expect(store.study.drug).toBe(start.drug);
    store.redo();
    expect(store.study.drug).toBe(lidocaine.study.drug);
  });

  it('keeps a held dose, pole and pad under another drug', () => {
    const held = keepHeld(['dose', 'pole', 'pads'], start, lidocaine.study);
    expect(held.session).toEqual(start.session);
    expect(held.electrode).toMatchObject({ area_cm2: start.electrode.area_cm2, polarity: start.electrode.polarity });
    expect(held.drug).toBe(lidocaine.study.drug);
    const { store } = open(['dose', 'pads']);
    expect(store.edit(keepHeld(['dose', 'pads'], start, lidocaine.study), { control: 'drug' })).toEqual([]);
  });

  it('has a name in every language', () => {
    for (const control of studyControls)
      for (const words of Object.values(catalogues)) expect(words[`teach.part.${control}`]).toMatch(/\S/u);
  });
});
