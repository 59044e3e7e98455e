import type { Finding } from '../../../models/readings/finding.ts';
import { showMeOf } from '../../app/showMe.ts';
import { element, freshId } from '../../format/element.ts';
import { findingText } from '../../format/findingText.ts';
import { icon } from '../../format/icons.ts';
import { formatClock } from '../../format/number.ts';
import { say } from '../../words/say.ts';
import type { ViewContext } from '../registry.ts';
import type { RunData, View } from '../view.ts';

/** What the solved run shows of its set-up, each in a sentence, and where it can be seen. */
export function createFindingsList({ findings, showMe }: Pick<ViewContext, 'findings' | 'showMe'>): View {
  const titleId = freshId('findings');
  const list = element('ul', { class: 'findings-list', 'aria-live': 'polite' });
  const root = element(
    'section',
    { class: 'findings', 'aria-labelledby': titleId, hidden: true },
    element('h3', { id: titleId }, say('findings.title')),
    list,
  );
  let shown: readonly Finding[] | null = null;

  const item = (finding: Finding, { study }: RunData): HTMLElement => {
    const text = findingText(finding, study);
    const show = element(
      'button',
      { type: 'button', class: 'show-me', 'aria-label': say('findings.showOf', { text }) },
      say('findings.show'),
    );
    show.addEventListener('click', () => {
      showMe(showMeOf(finding));
    });
    return element(
      'li',
      { 'data-notice': finding.kind, 'data-weight': finding.weight },
      icon(finding.weight === 'note' ? 'note' : 'warning'),
      element(
        'div',
        {},
        element('p', {}, element('strong', {}, `${say('findings.at', { time: formatClock(finding.time) })} `), text),
        ' ',
        show,
      ),
    );
  };

  return {
    mount(host) {
      host.append(root);
    },
    update(run) {
      const next = findings.of(run);
      if (run === null || next === null) return;
      root.hidden = false;
      root.classList.toggle('stale', run.stale);
      if (next === shown) return;
      shown = next;
      list.replaceChildren(
        ...(next.length === 0
          ? [element('li', { class: 'findings-none' }, icon('good'), element('p', {}, say('findings.none')))]
          : next.map((finding) => item(finding, run))),
      );
    },
    resize() {
      // laid out by CSS alone
    },
    dispose() {
      root.remove();
    },
  };
}
