import type { Json, JsonRecord } from '../../../models/study/studyPatch.ts';
import { isRecord } from '../../../models/study/studyPatch.ts';
import type { Task } from '../progress/record.ts';

/** Of the messages between the page in a frame and the page around it; docs/embedding.md tells them. */
export const protocolVersion = 1;

/** `notReported`: no learning system listens, so that nothing of this reaches a teacher. */
export type Told = 'notReported';

/** From the page around the frame. */
export type Command =
  | { readonly type: 'hello' }
  | { readonly type: 'load'; readonly link: string }
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  | { readonly type: 'seek'; readonly time_s: number }
  | { readonly type: 'progress' }
  /** Something that a person should be told, in the page's language. */
  | { readonly type: 'tell'; readonly what: Told }
  | { readonly type: 'resume'; readonly progress: JsonRecord };

export interface PageState {
  readonly mode: string;
  readonly place: string;
  readonly time_s: number;
  readonly end_s: number;
  readonly playing: boolean;
  /** What is shown has been solved to its end. */
  readonly solved: boolean;
}

/** To the page around the frame. */
export type Report =
  | { readonly type: 'ready'; readonly version: string }
  | ({ readonly type: 'state' } & PageState)
  | {
      readonly type: 'answered';
      readonly task: Task;
      readonly question: string;
      readonly answer: string;
      readonly right: boolean;
      readonly tries: number;
    }
  | { readonly type: 'reached'; readonly task: Task; readonly place: string }
  | {
      readonly type: 'finished';
      readonly task: Task;
      /** Questions answered rightly at the first try, of those answered. */
      readonly right: number;
      readonly answered: number;
    }
  | { readonly type: 'progress'; readonly progress: Json }
  | { readonly type: 'refused'; readonly command: string; readonly reason: string };

export type ReadCommand =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'refused'; readonly command: string; readonly reason: string };

/** Longer ones hold no study. */
const longestLink = 70_000;
/** A few thousand answers. */
const longestProgress = 400_000;

/** Null for what is not meant for this page at all: other programs send messages, too. */
export function readCommand(data: unknown): ReadCommand | null {
  if (!isRecord(data) || !('iontolab' in data)) return null;
  const type = typeof data['type'] === 'string' ? data['type'].slice(0, 40) : '';
  const refused = (reason: string): ReadCommand => ({ kind: 'refused', command: type, reason });
  if (data['iontolab'] !== protocolVersion) return refused(`this page speaks version ${protocolVersion}`);
  switch (type) {
    case 'hello':
    case 'play':
    case 'pause':
    case 'progress':
      return { kind: 'command', command: { type } };
    case 'seek': {
      const time = data['time_s'];
      if (typeof time !== 'number' || !Number.isFinite(time) || time < 0) return refused('time_s is seconds from 0 on');
      return { kind: 'command', command: { type, time_s: time } };
    }
    case 'load': {
      const { link } = data;
      if (typeof link !== 'string' || link.length > longestLink || !link.includes('#'))
        return refused('link is an address of this page with its "#"');
      return { kind: 'command', command: { type, link: link.slice(link.indexOf('#')) } };
    }
    case 'tell':
      if (data['what'] !== 'notReported') return refused('what is "notReported"');
      return { kind: 'command', command: { type, what: data['what'] } };
    case 'resume': {
      const { progress } = data;
      if (!isRecord(progress) || lengthOf(progress) > longestProgress)
        return refused('progress is what a progress report gave');
      return { kind: 'command', command: { type, progress } };
    }
    default:
      return refused('no such command');
  }
}

/** As text; endless for what has none, such as a circle or a BigInt, which a message may well carry. */
function lengthOf(json: JsonRecord): number {
  try {
    return JSON.stringify(json).length;
  } catch {
    return Infinity;
  }
}
