import type { Fault } from '../../models/study/study.ts';
import { element } from '../format/element.ts';
import { modelText } from '../words/modelText.ts';
import { say } from '../words/say.ts';

/** One fault as a sentence: what is wrong, what is allowed, what may have been meant. */
export function faultSentence(fault: Fault, withPath = false): string {
  const message = modelText(fault.message);
  const parts = [withPath && fault.path !== '' ? `${fault.path}: ${message}` : message];
  if (fault.allowed !== undefined && !fault.message.includes(fault.allowed)) {
    parts.push(say('fault.allowed', { allowed: modelText(fault.allowed) }));
  }
  if (fault.suggestion !== undefined && !fault.message.includes(fault.suggestion)) {
    parts.push(say('fault.suggestion', { suggestion: fault.suggestion }));
  }
  return parts.map((part) => (/[.?!]$/.test(part) ? part : `${part}.`)).join(' ');
}

/** Faults at one path and below it. */
export function faultsAt(faults: readonly Fault[], path: string): readonly Fault[] {
  return faults.filter(
    (fault) => fault.path === path || fault.path.startsWith(`${path}.`) || fault.path.startsWith(`${path}[`),
  );
}

export interface FaultList {
  readonly root: HTMLElement;
  show(title: string, faults: readonly Fault[]): void;
  clear(): void;
}

/** Faults that belong to no field on the page, such as those of a file. */
export function createFaultList(): FaultList {
  const root = element('div', { class: 'faults', role: 'alert', hidden: true });
  return {
    root,
    show(title, faults) {
      const items = faults.map((fault) => element('li', {}, faultSentence(fault, true)));
      root.replaceChildren(element('strong', {}, title), element('ul', {}, ...items));
      root.hidden = false;
    },
    clear() {
      root.replaceChildren();
      root.hidden = true;
    },
  };
}
