import type { Finding, FindingKind } from '../../models/readings/finding.ts';
import type { RunData } from '../app/run.ts';
import { showMeOf, type ShowMe } from '../app/showMe.ts';
import { element } from '../format/element.ts';
import { findingText } from '../format/findingText.ts';
import { formatClock } from '../format/number.ts';
import { say } from '../words/say.ts';

export interface EventMarks {
  readonly root: HTMLElement;
  update(run: RunData | null, findings: readonly Finding[] | null): void;
}

/** What holds all along has no moment of its own. */
const lasting: ReadonlySet<FindingKind> = new Set(['wrongPole', 'drawnOut', 'hardlyDriven', 'competing', 'noGain']);

/** Marks closer than this share of the session would lie on each other: the first stands for all. */
const closest = 0.025;

/** Moments of the run along the timeline, each with its reason; a press shows it. */
export function createEventMarks(showMe: (target: ShowMe) => void): EventMarks {
  const root = element('ul', { class: 'event-marks', 'aria-label': say('findings.marks'), hidden: true });
  let shown: readonly Finding[] | null = null;
  let end = 0;

  const mark = (group: readonly Finding[], run: RunData): HTMLElement[] => {
    const [finding] = group;
    if (finding === undefined) return [];
    const text = `${say('findings.at', { time: formatClock(finding.time) })} ${findingText(finding, run.study)}`;
    const label = group.length === 1 ? text : say('findings.more', { text, count: group.length - 1 });
    const button = element('button', { type: 'button', 'aria-label': label, title: label });
    button.addEventListener('click', () => {
      showMe(showMeOf(finding));
    });
    const item = element('li', { 'data-weight': finding.weight, 'data-event': finding.kind }, button);
    item.style.left = `${(100 * finding.time) / run.layout.end}%`;
    return [item];
  };

  return {
    root,
    update(run, findings) {
      if (run === null || (findings === shown && run.layout.end === end)) return;
      shown = findings;
      end = run.layout.end;
      const moments = (findings ?? [])
        .filter(({ kind }) => !lasting.has(kind))
        .toSorted((one, other) => one.time - other.time);
      const groups: Finding[][] = [];
      for (const moment of moments) {
        const group = groups.at(-1);
        if (group !== undefined && moment.time - (group[0]?.time ?? 0) < closest * end) group.push(moment);
        else groups.push([moment]);
      }
      root.replaceChildren(...groups.flatMap((group) => mark(group, run)));
      root.hidden = groups.length === 0;
    },
  };
}
