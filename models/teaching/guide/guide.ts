// A lesson as its teacher reads it: goal, timing, every step with the answer that its runs give, what students believe.
import { references } from '../../library/references.ts';
import type { Conditions, Lesson, LessonStep, PredictedChoice, Prediction, Question } from '../lesson.ts';
import { holds } from '../mark.ts';
import type { Measured, MeasuredValues } from '../measure.ts';
import { fillText, type TeachingLanguage, type TeachingText } from '../text.ts';
import { guideWords, type GuideWord } from './words.ts';

export type GuideBlock =
  | { readonly kind: 'lesson' | 'section' | 'step'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** What leads a line, such as "Observe", and the line. */
  | { readonly kind: 'told'; readonly lead: string; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'answers'; readonly answers: readonly GuideAnswer[] };

export interface GuideAnswer {
  readonly text: string;
  readonly right: boolean;
  /** Why, as the student is told; empty where nothing is. */
  readonly reason: string;
}

export interface GuideWriting {
  readonly language: TeachingLanguage;
  readonly write: (value: Measured) => string;
}

/** Every answer is marked by what was measured in the lesson's own runs. */
export function guideOf(lesson: Lesson, values: MeasuredValues, writing: GuideWriting): readonly GuideBlock[] {
  const say = (word: GuideWord, inside: Readonly<Record<string, string>> = {}): string =>
    fillText(guideWords[word][writing.language], (name) => inside[name] ?? '');
  const tell = (text: TeachingText): string =>
    fillText(text[writing.language], (name) => {
      const measured = values.get(name);
      return measured === undefined ? '–' : writing.write(measured);
    });
  const told = (word: GuideWord, text: TeachingText | undefined): readonly GuideBlock[] =>
    text === undefined ? [] : [{ kind: 'told', lead: say(word), text: tell(text) }];
  const list = (word: GuideWord, items: readonly string[]): readonly GuideBlock[] =>
    items.length === 0
      ? []
      : [
          { kind: 'section', text: say(word) },
          { kind: 'list', items },
        ];

  const choiceOf = ({ text, when, reason }: PredictedChoice): GuideAnswer => ({
    text: tell(text),
    right: holds(when satisfies Conditions, values),
    reason: reason === undefined ? '' : tell(reason),
  });
  const asked = (word: GuideWord, one: Prediction | Question | undefined): readonly GuideBlock[] => {
    if (one === undefined) return [];
    const lead: GuideBlock = { kind: 'told', lead: say(word), text: tell(one.text) };
    if (one.kind === 'choice') return [lead, { kind: 'answers', answers: one.choices.map(choiceOf) }];
    const measured = values.get(one.measure);
    const within = writing.write({ value: 100 * one.tolerance, unit: '%', digits: null });
    const text = say('within', { value: measured === undefined ? '–' : writing.write(measured), within });
    return [lead, { kind: 'answers', answers: [{ text, right: true, reason: 'right' in one ? tell(one.right) : '' }] }];
  };
  const stepBlocks = (step: LessonStep, index: number): readonly GuideBlock[] => [
    { kind: 'step', text: say('step', { number: String(index + 1), title: tell(step.title) }) },
    { kind: 'text', text: tell(step.text) },
    ...asked('predict', step.prediction),
    ...shownBlock(step),
    ...told('observe', step.observe),
    ...told('explain', step.explain),
    ...asked('question', step.question),
  ];
  const labelOf = (id: string): string => {
    const run = lesson.runs.find((one) => one.id === id);
    return run === undefined ? id : tell(run.label);
  };
  const shownBlock = ({ show }: LessonStep): readonly GuideBlock[] => {
    if (show === undefined) return [];
    const run = labelOf(show.run);
    const text =
      show.compare === undefined ? say('runs', { run }) : say('runsBeside', { run, other: labelOf(show.compare) });
    return [{ kind: 'told', lead: say('show'), text }];
  };

  return [
    { kind: 'lesson', text: tell(lesson.title) },
    { kind: 'told', lead: say('goal'), text: tell(lesson.goal) },
    { kind: 'told', lead: say('time'), text: timing(lesson, say) },
    ...list('misconceptions', lesson.misconceptions.map(tell)),
    { kind: 'section', text: say('steps') },
    ...lesson.steps.flatMap(stepBlocks),
    ...list('simplified', lesson.simplified.map(tell)),
    ...list(
      'sources',
      lesson.sources.map((id) => (Object.hasOwn(references, id) ? references[id as keyof typeof references] : id)),
    ),
  ];
}

function timing({ minutes, steps }: Lesson, say: (word: GuideWord, inside: Record<string, string>) => string): string {
  return say('timing', {
    minutes: String(minutes),
    steps: String(steps.length),
    each: String(Math.max(1, Math.round(minutes / steps.length))),
  });
}
