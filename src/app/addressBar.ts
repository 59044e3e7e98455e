import type { Study } from '../../models/study/study.ts';
import { canonicalJson } from '../../models/study/studyHash.ts';
import type { StudyStore } from './studyStore.ts';

export interface AddressSettings {
  readonly studies: StudyStore;
  /** Needs no words in the address. */
  readonly usual: Study;
  readonly linkTo: (study: Study) => Promise<string>;
  /** Replaces the address without a step in the history. */
  readonly replace: (hash: string) => void;
  readonly later: (callback: () => void, delay_ms: number) => void;
}

export interface AddressBar {
  /** To a study: at once where it is the one that the address shows. */
  linkTo(study: Study): Promise<string> | string;
  /** Writes the last edit now, before the page is left. */
  settle(): Promise<void>;
}

/** Edits come faster than a browser lets the address change [ms]. */
const pause = 400;

/** Keeps the study that is shown in the address bar; not while a hand is on a control. */
export function followInAddress({ studies, usual, linkTo, replace, later }: AddressSettings): AddressBar {
  const usualText = canonicalJson(usual);
  let latest = 0;
  let shown: { readonly study: Study; readonly link: string } | null = null;
  const write = async (study: Study, turn: number): Promise<void> => {
    const link = await linkTo(study);
    if (turn !== latest) return;
    shown = { study, link };
    replace(canonicalJson(study) === usualText ? '' : link);
  };
  let cooling = false;
  const follow = (): void => {
    cooling = true;
    const turn = latest;
    void write(studies.study, turn);
    later(() => {
      cooling = false;
      if (turn !== latest && !studies.live) follow();
    }, pause);
  };
  studies.subscribe(() => {
    latest += 1;
    // at once where it may be: who reloads right after an edit wants to find it again
    if (!studies.live && !cooling) follow();
  });
  return {
    // a browser may let go of the clipboard between a click and an answer that comes later
    linkTo: (study) => (shown?.study === study ? shown.link : linkTo(study)),
    settle() {
      latest += 1;
      return write(studies.study, latest);
    },
  };
}
