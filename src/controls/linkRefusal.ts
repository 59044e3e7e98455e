import type { OpenedLink } from '../app/studyLink.ts';
import { faultSentence } from './faultText.ts';

/** Faults told of a link that can not be opened; the rest would say no more. */
const mostFaults = 2;

/** Why a link was not opened, and what stands on the page instead; empty where it was opened as it was meant. */
export function linkMessage(opened: OpenedLink, kept: string): string {
  if (opened.kind === 'study') {
    return opened.changedBase === null
      ? ''
      : `The library’s numbers behind “${opened.changedBase}” have changed since this link was made: its treatment is solved with today’s.`;
  }
  const faults = opened.faults.slice(0, mostFaults).map((fault) => faultSentence(fault, true));
  return [`This link could not be opened. ${opened.reason}.`, ...faults, kept].join(' ');
}
