import type { Preset } from '../models/study/presets/preset.ts';
import type { ParseResult, Study } from '../models/study/study.ts';
import { type AddressBar, followInAddress } from './app/addressBar.ts';
import type { BenchKeep } from './app/benchKeep.ts';
import { lastingParts } from './app/classroom/embedPart.ts';
import { leaveHandover } from './app/handover.ts';
import { leaveHistory } from './app/keptHistory.ts';
import { type ModeChoice, modePart, readMode } from './app/modeChoice.ts';
import type { Playhead } from './app/playhead.ts';
import type { Notices } from './app/session.ts';
import { linkTo, openLink, type OpenedLink, studyPartOf } from './app/studyLink.ts';
import type { StudyStore } from './app/studyStore.ts';
import { faultSentence } from './controls/faultText.ts';
import { linkMessage } from './controls/linkRefusal.ts';
import { say } from './words/say.ts';

export interface AddressSettings {
  /** What the page was opened by. */
  readonly opened: OpenedLink | null;
  /** Needs no words in the address. */
  readonly usual: Study;
  readonly linkWorld: {
    readonly presets: readonly Preset[];
    readonly parse: (json: unknown) => ParseResult;
  };
  readonly studies: StudyStore;
  /** As the bench has it: what a teacher's link holds is held. */
  readonly heldStudies: StudyStore;
  /** In a lesson the steps of undo are of what it has set aside. */
  readonly bench: BenchKeep;
  readonly choice: ModeChoice;
  readonly playhead: Playhead;
  readonly notices: Notices;
  readonly theme: () => string;
  readonly tabStorage: () => Storage;
}

/** The page's address: what is set, where one is, and what lasts as long as the page. */
export interface Address {
  readonly bar: AddressBar;
  /** Whole address of a study. */
  readonly of: (study: Study) => Promise<string>;
  /** Opens a link's treatment as an edit; why not, or nothing. */
  readonly openInPlace: (hash: string) => Promise<string>;
  /** The same, and goes where the link leads. */
  readonly goTo: (hash: string) => Promise<string>;
  /** The page built again, with everything that is set; by the language's switch, that one has the focus again. */
  readonly startAnew: (bySwitch?: boolean) => void;
  /** Ends what a part of the address, such as 'teach=', has held so far. */
  readonly drop: (part: string) => void;
}

export function createAddress(settings: AddressSettings): Address {
  const { opened, linkWorld, studies, heldStudies, bench, choice, playhead, notices, tabStorage } = settings;
  let studyPart = opened?.kind === 'study' ? (studyPartOf(location.hash) ?? '') : '';
  let lasting = lastingParts(location.hash);

  const write = (): void => {
    // a lesson brings its own studies
    const parts = [choice.mode === 'learn' ? '' : studyPart, modePart(choice), ...lasting];
    const hash = parts.filter((part) => part !== '').join('&');
    history.replaceState(
      history.state,
      '',
      new URL(hash === '' ? location.pathname + location.search : `#${hash}`, location.href),
    );
  };
  const bar = followInAddress({
    studies,
    usual: settings.usual,
    linkTo: (study) => linkTo(study, linkWorld.presets),
    replace(hash) {
      studyPart = hash.replace(/^#/u, '');
      write();
    },
    later: setTimeout,
  });

  const openInPlace = async (hash: string): Promise<string> => {
    const found = await openLink(hash, linkWorld);
    if (found === null) return '';
    const held = found.kind === 'study' ? heldStudies.edit(found.study) : [];
    if (held.length > 0) write();
    const said =
      held.length > 0
        ? [...held.map((fault) => faultSentence(fault)), say('link.kept')].join(' ')
        : linkMessage(found, say('link.kept'));
    notices.show(said);
    return said;
  };
  let visits = 0;
  const goTo = async (hash: string): Promise<string> => {
    visits += 1;
    const own = visits;
    const { mode, place } = readMode(hash);
    if (mode !== 'learn' || studyPartOf(hash) === undefined) {
      choice.go(mode, place);
      return openInPlace(hash);
    }
    // Learn sets aside what the bench has by then
    const said = await openInPlace(hash);
    if (own === visits) choice.go(mode, place);
    return said;
  };

  // by the event's own address: the last edit may be on its way into the bar
  addEventListener('hashchange', ({ newURL }) => {
    const { hash } = new URL(newURL);
    const next = lastingParts(hash);
    // another teacher's link, or the same page as another's frame; a plain link does not undo them
    if (next.length > 0 && next.join('&') !== lasting.join('&')) {
      location.reload();
      return;
    }
    void goTo(hash).then(() => {
      if (lasting.length > 0) write();
    });
  });
  choice.subscribe(write);

  return {
    bar,
    of: async (study) => new URL(await linkTo(study, linkWorld.presets), location.href).href,
    openInPlace,
    goTo,
    startAnew(bySwitch = false) {
      leaveHandover(history, { time: playhead.time, theme: settings.theme(), language: bySwitch });
      leaveHistory(tabStorage, bench.study ?? studies.study, studies.history);
      void bar.settle().finally(() => {
        location.reload();
      });
    },
    drop(part) {
      lasting = lasting.filter((one) => !one.startsWith(part));
      write();
    },
  };
}
