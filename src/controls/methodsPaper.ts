import './methodsPaper.css';
import { bibtex, cslJson } from '../../models/study/methods/citationFiles.ts';
import { type Methods, type ToldNumber, writeMethods } from '../../models/study/methods/methods.ts';
import { methodsMarkdown, methodsText } from '../../models/study/methods/printMethods.ts';
import { workText } from '../../models/study/methods/works.ts';
import { worstImbalance } from '../app/readings.ts';
import type { RunData } from '../app/run.ts';
import { element } from '../format/element.ts';
import type { Imprint } from '../format/imprint.ts';
import { methodsVoice } from '../words/methodsVoice.ts';
import { say } from '../words/say.ts';

export interface MethodsPaper {
  readonly root: HTMLElement;
  readonly text: string;
  readonly markdown: string;
  readonly bibtex: string;
  readonly csl: string;
}

/** How the run that is shown was solved, as a paper would tell it in the page's language. */
export function writeMethodsPaper(run: RunData, { link, version }: Imprint): MethodsPaper {
  const { study, outcome, frames } = run;
  const other = run.dispersive ?? null;
  const finished = run.stale || run.preview === true ? null : outcome;
  const worst = [frames, other?.frames ?? []].map((list) => worstImbalance(list, list.length));
  const methods = writeMethods(
    {
      study,
      version,
      link,
      treatment: finished?.kind === 'finished' ? finished.report : null,
      dispersive: other !== null && !other.stale && other.outcome?.kind === 'finished' ? other.outcome.report : null,
      // the twin's own report is not kept
      passive: null,
      imbalance: frames.length === 0 ? null : Math.max(...worst),
    },
    methodsVoice(),
  );
  const software = { title: `Iontolab: ${study.name}`, version, link };
  return {
    root: paperOf(methods),
    text: methodsText(methods),
    markdown: methodsMarkdown(methods),
    bibtex: bibtex(methods.references, software),
    csl: cslJson(methods.references, software),
  };
}

function paperOf({ paragraphs, assumed, byHand, counts, references }: Methods): HTMLElement {
  const works = references.map((id, index) =>
    element('li', {}, element('span', {}, String(index + 1)), element('span', {}, workText(id))),
  );
  return element(
    'article',
    { class: 'paper' },
    element('p', { class: 'hint' }, say('methods.lead')),
    ...paragraphs.flatMap(({ heading, text }) => [
      element('h3', {}, heading),
      ...sentencesOf(text).map((sentence) => element('p', {}, ...marked(kept(sentence)))),
    ]),
    byHand.length === 0 ? null : numberList(say('methods.byHand', { count: counts.byHand }), byHand, true),
    numberList(say('methods.assumed', { count: counts.assumed }), assumed, false),
    element(
      'details',
      { open: true },
      element('summary', {}, say('methods.references', { count: references.length })),
      element('ol', { class: 'paper-list paper-works' }, ...works),
    ),
  );
}

/** One under the other, as a screen is read; what is copied runs on. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=\.) (?=\p{Lu})/u);
}

/** Sources and daggers stand back behind what they belong to. */
function marked(text: string): readonly (string | HTMLElement)[] {
  return text
    .split(/(\s\[\d[\d, ]*\][†‡]*|[†‡]+)/u)
    .map((part, index) => (index % 2 === 0 ? part : element('span', { class: 'paper-mark' }, part)));
}

/** A number and its unit on one line. */
function kept(text: string): string {
  return text.replaceAll(/(?<=[\d×]) (?=[×\d%°µΩa-zA-Z]+\b|×)/gu, '\u00A0');
}

function numberList(title: string, numbers: readonly ToldNumber[], open: boolean): HTMLElement {
  const items = numbers.map(({ what, value, note }) =>
    element('li', {}, `${what}: ${value}`, note === '' ? null : element('small', {}, note)),
  );
  return element('details', { open }, element('summary', {}, title), element('ul', { class: 'paper-list' }, ...items));
}
