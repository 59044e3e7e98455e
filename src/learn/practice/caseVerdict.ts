import { judge, type Judgement, passes, type Treated } from '../../../models/teaching/practice/criterion.ts';
import type { Case, Person, Refusal } from '../../../models/teaching/practice/practice.ts';
import { measureKnown } from '../../../models/teaching/practice/measureKnown.ts';
import type { TaughtRuns } from '../../../models/teaching/measureRuns.ts';
import { placeholdersIn } from '../../../models/teaching/text.ts';
import type { RunData } from '../../app/run.ts';
import { element } from '../../format/element.ts';
import { findingText } from '../../format/findingText.ts';
import { language } from '../../words/language.ts';
import { say } from '../../words/say.ts';
import { sourcesOf } from '../sources.ts';
import { tellNodes } from '../writeMeasured.ts';
import { feltList } from './feltWords.ts';
import { noteLine } from './practiceFrame.ts';

interface Verdict {
  readonly right: boolean;
  readonly nodes: readonly Node[];
}

const unsolved: TaughtRuns = { study: () => null, run: () => null };

/** What trials found holds whatever was set: its numbers come from no run. */
function evidenceOf({ evidence, measures }: Case): HTMLElement {
  return element('p', {}, ...tellNodes(evidence, measureKnown(measures, unsolved)));
}

const heading = (text: string): HTMLElement => element('h4', {}, text);

/** Of a treatment: whether it was to be given at all, how it was set, what the person gets and feels, and what trials found. */
export function caseVerdict(of: Case, person: Person, treated: Treated, run: RunData): Verdict {
  const spoken = language();
  const judgements = judge(of.criteria, treated);
  const forbidden = person.refusal !== undefined;
  const well = passes(judgements);
  const right = !forbidden && well;
  const result = forbidden ? say('case.shouldNot') : say(well ? 'case.well' : 'case.notWell');
  const told = of.told.filter((text) => placeholdersIn(text.en).every((name) => treated.values.has(name)));
  const nodes = [
    noteLine(right ? 'right' : 'wrong', element('strong', {}, result)),
    ...(forbidden
      ? [element('p', {}, person.reason[spoken]), element('p', { class: 'hint' }, say('case.stillShown'))]
      : []),
    heading(say('case.set')),
    element('ul', { class: 'practice-criteria' }, ...judgements.map((one) => element('li', {}, judgementLine(one)))),
    heading(say('case.gets')),
    ...told.map((text) => element('p', {}, ...tellNodes(text, treated.values))),
    heading(say('case.feels')),
    feltList(run),
    ...(treated.findings.length === 0
      ? []
      : [
          heading(say('findings.title')),
          element(
            'ul',
            { class: 'practice-findings' },
            ...treated.findings.map((finding) => element('li', {}, findingText(finding, run.study))),
          ),
        ]),
    heading(say('case.evidence')),
    evidenceOf(of),
    ...(forbidden ? [] : [element('p', { class: 'hint' }, person.reason[spoken])]),
    sourcesOf(of.sources),
  ];
  return { right, nodes };
}

function judgementLine({ criterion, met }: Judgement): HTMLElement {
  const words = (met ? criterion.right : criterion.wrong)[language()];
  return noteLine(met ? 'right' : criterion.advice === true ? 'plain' : 'wrong', words);
}

/** Of sending somebody away for a reason. */
export function refusalVerdict(of: Case, person: Person, reason: Refusal): Verdict {
  const spoken = language();
  const byEvidence = reason === 'evidence' && person.refusal === undefined && of.mayRefuseOnEvidence === true;
  const right = byEvidence || reason === person.refusal;
  const result = right
    ? say(byEvidence ? 'case.refusedOnEvidence' : 'case.refusedRightly')
    : say(person.refusal === undefined ? 'case.refusedNeedlessly' : 'case.refusedWrongly');
  return {
    right,
    nodes: [
      noteLine(right ? 'right' : 'wrong', element('strong', {}, result)),
      // another reason is there to be found: it is not given away
      ...(right || person.refusal === undefined ? [element('p', {}, person.reason[spoken])] : []),
      ...(right ? [heading(say('case.evidence')), evidenceOf(of), sourcesOf(of.sources)] : []),
    ],
  };
}
