import type { OpenedLink } from '../app/studyLink.ts';
import { faultSentence } from './faultText.ts';
import { say } from '../words/say.ts';

/** Faults told of a link that can not be opened; the rest would say no more. */
const mostFaults = 2;

/** Why a link was not opened, and what stands on the page instead; empty where it was opened as it was meant. */
export function linkMessage(opened: OpenedLink, kept: string): string {
  if (opened.kind === 'study') {
    return opened.changedBase === null ? '' : say('link.changedBase', { base: opened.changedBase });
  }
  const faults = opened.faults.slice(0, mostFaults).map((fault) => faultSentence(fault, true));
  return [say('link.refused', { reason: opened.reason }), ...faults, kept].join(' ');
}
