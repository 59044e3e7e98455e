import { describe, expect, it } from 'vitest';
import { parseLesson } from '../../../models/teaching/parseLesson.ts';
import { writePath } from '../../../models/study/studyPath.ts';
import { lessonFiles } from '../../support/taughtRuns.ts';

const wrongPole = lessonFiles().find(({ name }) => name === 'wrong-pole')?.json;

function faultsOf(path: string, value: unknown): readonly string[] {
  const result = parseLesson(writePath(wrongPole, path, value));
  return result.kind === 'faults' ? result.faults.map((fault) => `${fault.path}: ${fault.message}`) : [];
}

const both = (text: string): object => ({ en: text, es: text });

describe('a lesson file', () => {
  it('is read whole', () => {
    const result = parseLesson(wrongPole);
    expect(result.kind).toBe('lesson');
    if (result.kind === 'lesson') expect(result.lesson.steps).toHaveLength(4);
  });

  it.each([
    ['minutes', 500, 'minutes: Minutes of 500 min is too large'],
    ['topics[0]', 'magic', 'topics[0]: is not one of the choices'],
    ['steps[0].titel', both('x'), 'steps[0].titel: is not a known key'],
    ['sources[0]', 'nobody', 'sources[0]: "nobody" is not a reference of the library'],
    ['steps[0].show.run', 'cathod', 'steps[0].show.run: "cathod" is not a run of this lesson'],
    ['runs[0].base', { kind: 'run', run: 'anode' }, 'runs[0].base.run: cathode starts from a run that stands after it'],
    ['measures[0].id', 'no-brace', 'measures[0].id: can not stand in braces'],
    ['measures[2].id', 'wrong', 'measures[2].id: is there twice'],
    ['measures[3].of', 'salt', 'measures[3]: is made of a measure that stands after it'],
    [
      'steps[0].observe.es',
      'Pasaron {wrong}.',
      'steps[0].observe: names other measures in one language than in the other',
    ],
    ['steps[0].text', both('It was {wrong}.'), 'steps[0].text.en: names a measured number before anything was run'],
    [
      'steps[0].explain',
      both('It was 34 µg.'),
      'steps[0].explain.en: has a number typed by hand: name it as a measure',
    ],
    [
      'steps[0].explain',
      both('It was {wrong.'),
      'steps[0].explain.en: has a brace that is no placeholder such as {ratio}',
    ],
    ['steps[0].explain', both(' '), 'steps[0].explain.es: is empty'],
    ['steps[1].question.choices[0].reason', undefined, 'steps[1].question.choices[0].reason: is missing'],
    ['steps[1].question.choices[0].when[0].atLeast', undefined, 'steps[1].question.choices[0].when[0]: holds always'],
    ['steps[1].question.choices[0].when[0].below', 1, 'steps[1].question.choices[0].when[0]: holds never'],
    ['steps[0].show', undefined, 'steps[0].prediction: is followed by nothing that shows whether it was right'],
  ])('is refused for a slip at %s', (path, value, fault) => {
    expect(faultsOf(path, value)).toContain(fault);
  });
});
