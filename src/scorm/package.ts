import '../styles/scorm.css';
import { protocolVersion } from '../app/hosting/messages.ts';
import { findApi } from './api.ts';
import { beginAttempt, longestLeft } from './attempt.ts';

/** The page of a SCORM package: holds Iontolab in a frame and tells the learning system what it hears from it. */
const told = document.querySelector<HTMLMetaElement>('meta[name="lesson"]')?.content;
const asked = new URLSearchParams(told ?? location.search);
const place = asked.get('learn') ?? '';
const lesson = place.replace(/^lesson-/u, '');
const api = findApi(window);
const attempt = api === null ? null : beginAttempt(api, Date.now);

const parts = [
  // the lesson itself is opened once it is known where it was left
  'learn',
  ...['lang', 'teach'].flatMap((name) => {
    const value = asked.get(name);
    return value === null ? [] : [`${name}=${value}`];
  }),
  'embed',
  'guest',
  `host=${encodeURIComponent(location.origin)}`,
];
const frame = document.createElement('iframe');
frame.title = document.title;
frame.src = `./index.html#${parts.join('&')}`;

const send = (command: object): void => {
  frame.contentWindow?.postMessage({ iontolab: protocolVersion, ...command }, location.origin);
};

/** Of all that was done, this lesson's part: a system keeps little. */
function leftOf(progress: unknown): string {
  const { version, tasks } = progress as { version: number; tasks: readonly { kind: string; id: string }[] };
  const own = tasks.filter(({ kind, id }) => kind === 'lesson' && id === lesson);
  return JSON.stringify({ version, tasks: own });
}

let ready = false;
addEventListener('message', ({ data, source, origin }: MessageEvent<Record<string, unknown> | null>) => {
  if (source !== frame.contentWindow || origin !== location.origin || data?.['iontolab'] !== protocolVersion) return;
  switch (data['type']) {
    case 'ready':
      // it says so once by itself, and once to the hello
      if (ready) return;
      ready = true;
      send({ type: 'hello' });
      resume();
      send({ type: 'load', link: `#learn=${place}` });
      if (attempt === null) send({ type: 'tell', what: 'notReported' });
      return;
    case 'reached':
    case 'answered':
      send({ type: 'progress' });
      return;
    case 'progress':
      attempt?.keep(leftOf(data['progress']));
      return;
    case 'finished': {
      const { id } = data['task'] as { id: string };
      if (id !== lesson) return;
      send({ type: 'progress' });
      attempt?.finish(Number(data['right']), Number(data['answered']));
    }
  }
});

function resume(): void {
  if (attempt === null || attempt.left === '' || attempt.left.length > longestLeft) return;
  try {
    send({ type: 'resume', progress: JSON.parse(attempt.left) as unknown });
  } catch {
    // not what was left here: the lesson begins anew
  }
}

addEventListener('pagehide', () => {
  attempt?.end();
});
document.body.append(frame);
