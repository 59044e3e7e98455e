import type { ModeChoice } from '../modeChoice.ts';
import type { Playhead } from '../playhead.ts';
import type { Progress } from '../progress/progress.ts';
import { scoreOf } from '../progress/record.ts';
import { protocolVersion, readCommand, type Command, type PageState, type Report, type Told } from './messages.ts';

/** As much of a window as is needed. */
export interface Frame {
  /** The window around this one; the same where there is none. */
  readonly parent: unknown;
  readonly send: (message: unknown, targetOrigin: string) => void;
  readonly listen: (listener: (event: Pick<MessageEvent, 'data' | 'origin' | 'source'>) => void) => void;
}

export interface HostLinkSettings {
  readonly frame: Frame;
  /** The only origin that is spoken with; null: that of the first hello. */
  readonly host: string | null;
  readonly playhead: Playhead;
  readonly choice: ModeChoice;
  readonly progress: Progress;
  readonly solved: () => boolean;
  readonly onSolved: (listener: () => void) => void;
  /** Opens what is behind the '#' of an address; why not, or nothing. */
  readonly open: (hash: string) => Promise<string | null>;
  readonly tell: (what: Told) => void;
  readonly version: string;
  readonly later: (callback: () => void, delay_ms: number) => void;
}

/** States come no faster [ms]. */
const pause = 250;

/**
 * Speaks with the page around the frame: only with the window that frames this one, and only with one origin. Until that
 * has said hello it learns nothing but that this page is there.
 */
export function linkToHost(settings: HostLinkSettings): void {
  const { frame, playhead, choice, progress, version } = settings;
  let origin: string | null = null;
  let sent = '';
  let waiting = false;

  const send = (report: Report, to: string): void => {
    // a page without an origin of its own, such as a file, can only be told so
    frame.send({ iontolab: protocolVersion, ...report }, to === 'null' ? '*' : to);
  };
  const tell = (report: Report): void => {
    if (origin !== null) send(report, origin);
  };
  const state = (): PageState => ({
    mode: choice.mode,
    place: choice.place,
    time_s: playhead.time,
    end_s: playhead.end,
    playing: playhead.playing,
    solved: settings.solved(),
  });
  const tellState = (): void => {
    const now = state();
    const text = JSON.stringify(now);
    if (text === sent || origin === null) return;
    sent = text;
    tell({ type: 'state', ...now });
  };
  const soon = (): void => {
    if (waiting) return;
    waiting = true;
    settings.later(() => {
      waiting = false;
      tellState();
    }, pause);
  };

  const obey = async (command: Command): Promise<void> => {
    switch (command.type) {
      case 'hello':
        send({ type: 'ready', version }, origin ?? '*');
        sent = '';
        tellState();
        return;
      case 'play':
        playhead.play();
        return;
      case 'pause':
        playhead.pause();
        return;
      case 'seek':
        playhead.pause();
        playhead.seek(command.time_s);
        return;
      case 'progress':
        tell({ type: 'progress', progress: progress.toJson() });
        return;
      case 'tell':
        settings.tell(command.what);
        return;
      case 'resume':
        if (progress.merge(command.progress) === null)
          tell({ type: 'refused', command: 'resume', reason: 'progress is of no known version' });
        return;
      case 'load': {
        const reason = await settings.open(command.link);
        if (reason !== null) tell({ type: 'refused', command: 'load', reason });
      }
    }
  };

  frame.listen((event) => {
    if (event.source !== frame.parent) return;
    const allowed = settings.host ?? origin;
    if (allowed !== null && event.origin !== allowed) return;
    const read = readCommand(event.data);
    if (read === null) return;
    if (read.kind === 'refused') {
      const { command, reason } = read;
      tell({ type: 'refused', command, reason });
      return;
    }
    if (origin === null && read.command.type !== 'hello') return;
    origin ??= event.origin;
    void obey(read.command);
  });
  playhead.subscribe(soon);
  choice.subscribe(soon);
  settings.onSolved(soon);
  progress.listen((event) => {
    if (event.kind === 'answered') {
      const { task, question, answer, right, tries } = event;
      tell({ type: 'answered', task, question, answer, right, tries });
      return;
    }
    if (event.kind === 'reached') {
      tell({ type: 'reached', task: event.task, place: event.place });
      return;
    }
    const record = progress.of(event.task);
    tell({ type: 'finished', task: event.task, ...(record === null ? { right: 0, answered: 0 } : scoreOf(record)) });
  });
  send({ type: 'ready', version }, settings.host ?? '*');
}
