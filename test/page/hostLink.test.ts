import { describe, expect, it } from 'vitest';
import { linkToHost } from '../../src/app/hosting/hostLink.ts';
import { readCommand } from '../../src/app/hosting/messages.ts';
import { createModeChoice } from '../../src/app/modeChoice.ts';
import { createPlayhead } from '../../src/app/playhead.ts';
import { createProgress } from '../../src/app/progress/progress.ts';

const school = 'https://school.example';
const lesson = { kind: 'lesson', id: 'wrong-pole' } as const;

function open(host: string | null = null, refusal: string | null = null) {
  const parent = {};
  const sent: { message: Record<string, unknown>; to: string }[] = [];
  let listener: (event: Pick<MessageEvent, 'data' | 'origin' | 'source'>) => void = () => {};
  const playhead = createPlayhead();
  playhead.setEnd(1200);
  const progress = createProgress({ storage: null, now: () => 7 });
  const opened: string[] = [];
  const told: string[] = [];
  const later: (() => void)[] = [];
  linkToHost({
    frame: {
      parent,
      send: (message, to) => sent.push({ message: message as Record<string, unknown>, to }),
      listen: (own) => {
        listener = own;
      },
    },
    host,
    playhead,
    choice: createModeChoice({ mode: 'learn', place: 'wrong-pole' }),
    progress,
    solved: () => true,
    onSolved() {},
    open: (hash) => {
      opened.push(hash);
      return Promise.resolve(refusal);
    },
    tell: (what) => told.push(what),
    version: '1.2.3',
    later: (callback) => later.push(callback),
  });
  const say = (data: object, origin = school, source: unknown = parent): void => {
    listener({ data: { iontolab: 1, ...data }, origin, source: source as Window });
  };
  const settle = (): void => {
    for (const callback of later.splice(0)) callback();
  };
  const types = (): unknown[] => sent.map(({ message }) => message['type']);
  return { say, sent, types, playhead, progress, opened, told, settle };
}

describe('the page in another page’s frame', () => {
  it('tells nobody anything but that it is there, until its frame’s page says hello', () => {
    const page = open();
    expect(page.sent).toEqual([{ message: { iontolab: 1, type: 'ready', version: '1.2.3' }, to: '*' }]);
    page.progress.answered(lesson, 'predict', 'deeper', false);
    page.playhead.seek(60);
    page.settle();
    page.say({ type: 'progress' });
    page.say({ type: 'seek', time_s: 600 });
    page.say({ type: 'hello' }, school, {});
    expect(page.types()).toEqual(['ready']);
    expect(page.playhead.time).toBe(60);
    page.say({ type: 'hello' });
    expect(page.types()).toEqual(['ready', 'ready', 'state']);
    expect(page.sent.slice(1).every(({ to }) => to === school)).toBe(true);
    expect(page.sent[2]?.message).toEqual({
      iontolab: 1,
      type: 'state',
      mode: 'learn',
      place: 'wrong-pole',
      time_s: 60,
      end_s: 1200,
      playing: false,
      solved: true,
    });
  });

  it('then speaks with that origin only', () => {
    const page = open();
    page.say({ type: 'hello' });
    page.say({ type: 'seek', time_s: 600 }, 'https://elsewhere.example');
    expect(page.playhead.time).toBe(0);
    page.say({ type: 'seek', time_s: 600 });
    expect(page.playhead.time).toBe(600);
  });

  it('speaks with nobody but the host that its address names', () => {
    const page = open(school);
    expect(page.sent[0]?.to).toBe(school);
    page.say({ type: 'hello' }, 'https://elsewhere.example');
    expect(page.types()).toEqual(['ready']);
    page.say({ type: 'hello' });
    expect(page.types()).toEqual(['ready', 'ready', 'state']);
  });

  it('answers a page that is a file', () => {
    const page = open();
    page.say({ type: 'hello' }, 'null');
    expect(page.sent.at(-1)?.to).toBe('*');
  });

  it('tells answers, ends and the score', () => {
    const page = open();
    page.say({ type: 'hello' });
    page.progress.reached(lesson, '1');
    page.progress.answered(lesson, 'predict', 'deeper', false);
    page.progress.answered(lesson, 'why', 'charge', true);
    page.progress.finished(lesson);
    expect(page.sent.slice(3).map(({ message }) => message)).toEqual([
      { iontolab: 1, type: 'reached', task: lesson, place: '1' },
      { iontolab: 1, type: 'answered', task: lesson, question: 'predict', answer: 'deeper', right: false, tries: 1 },
      { iontolab: 1, type: 'answered', task: lesson, question: 'why', answer: 'charge', right: true, tries: 1 },
      { iontolab: 1, type: 'finished', task: lesson, right: 1, answered: 2 },
    ]);
  });

  it('gives what was done to its host, and takes it back', () => {
    const page = open();
    page.say({ type: 'hello' });
    page.progress.answered(lesson, 'predict', 'deeper', true);
    page.say({ type: 'progress' });
    const { progress } = page.sent.at(-1)?.message ?? {};
    const other = open();
    other.say({ type: 'hello' });
    other.say({ type: 'resume', progress: structuredClone(progress) });
    expect(other.progress.of(lesson)?.answers['predict']?.first).toBe('deeper');
    other.say({ type: 'resume', progress: { version: 9 } });
    expect(other.sent.at(-1)?.message).toMatchObject({ type: 'refused', command: 'resume' });
  });

  it('plays, pauses and opens links', async () => {
    const page = open(null, 'It is damaged');
    page.say({ type: 'hello' });
    page.say({ type: 'play' });
    expect(page.playhead.playing).toBe(true);
    page.settle();
    expect(page.sent.at(-1)?.message).toMatchObject({ type: 'state', playing: true });
    page.say({ type: 'pause' });
    expect(page.playhead.playing).toBe(false);
    page.say({ type: 'load', link: 'https://any.example/#s=1.a.b' });
    await Promise.resolve();
    page.say({ type: 'tell', what: 'notReported' });
    expect(page.told).toEqual(['notReported']);
    expect(page.opened).toEqual(['#s=1.a.b']);
    expect(page.sent.at(-1)?.message).toMatchObject({ type: 'refused', command: 'load', reason: 'It is damaged' });
  });
});

describe('a command', () => {
  it.each([null, 'play', 7, [], { type: 'play' }, { source: 'react-devtools' }])('is not %j', (data) => {
    expect(readCommand(data)).toBeNull();
  });

  it.each([
    [{ iontolab: 2, type: 'play' }, 'version 1'],
    [{ iontolab: 1, type: 'eval' }, 'no such command'],
    [{ iontolab: 1 }, 'no such command'],
    [{ iontolab: 1, type: 'seek', time_s: '60' }, 'seconds'],
    [{ iontolab: 1, type: 'seek', time_s: -1 }, 'seconds'],
    [{ iontolab: 1, type: 'seek', time_s: Infinity }, 'seconds'],
    [{ iontolab: 1, type: 'load', link: 'index.html' }, '#'],
    [{ iontolab: 1, type: 'load', link: `#${'s'.repeat(80_000)}` }, '#'],
    [{ iontolab: 1, type: 'resume', progress: 'x' }, 'progress'],
    [{ iontolab: 1, type: 'tell', what: '<b>Hello</b>' }, 'notReported'],
  ])('is refused with its reason: %j', (data, reason) => {
    const read = readCommand(data);
    expect(read).toMatchObject({ kind: 'refused' });
    expect(read?.kind === 'refused' ? read.reason : '').toContain(reason);
  });

  it('is refused where it carries what a message can, but no JSON can', () => {
    const circle: Record<string, unknown> = { version: 1 };
    circle['tasks'] = circle;
    for (const progress of [circle, { version: 1n }])
      expect(readCommand({ iontolab: 1, type: 'resume', progress })).toMatchObject({ kind: 'refused' });
  });
});
