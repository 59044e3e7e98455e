// The shape of a problem file, key by key. What spans several keys is checked in checkProblem.ts.
import {
  choice,
  expressionText,
  identifier,
  list,
  object,
  optional,
  prose,
  required,
  variant,
} from '../../study/shape.ts';
import { measureShape, plain, runShape, text, title } from '../lessonShape.ts';
import type { Answer, Mistake, Option, Parameter, Problem, SolvedPart, WorkedStep } from './problem.ts';

const any = 1e12;
const number = (label: string) => plain(label, '', -any, any, 'In the parameter’s unit');

const parameter = variant<Parameter>({
  number: {
    id: required(identifier),
    unit: required(prose(20)),
    from: required(number('Least')),
    to: required(number('Most')),
    step: required(number('Step')),
  },
  species: { id: required(identifier), among: required(list(identifier, 1, 20)) },
  pole: { id: required(identifier), among: required(list(choice('cathode', 'anode'), 1, 2)) },
});

const solvedPart = object<SolvedPart>({
  treatments: required(list(list(runShape, 1, 3), 1, 12)),
  shown: required(identifier),
  measures: required(list(measureShape, 1, 12)),
});

const step = object<WorkedStep>({
  id: required(identifier),
  expression: required(expressionText),
  unit: required(prose(20)),
  text: required(text),
});

const mistake = object<Mistake>({ expression: required(expressionText), diagnosis: required(text) });

const option = object<Option>({
  id: required(identifier),
  text: required(title),
  when: required(expressionText),
  reason: required(text),
});

const answer = variant<Answer>({
  number: {
    step: required(identifier),
    tolerance: required(plain('Tolerance', '', 0, 0.5, 'Share of the answer')),
    mistakes: required(list(mistake, 1, 6)),
  },
  choice: { options: required(list(option, 2, 5)) },
});

export const problemShape = object<Problem>({
  id: required(identifier),
  order: required(plain('Order', '', 0, 1000, 'Place in the list, ascending')),
  title: required(title),
  parameters: required(list(parameter, 0, 8)),
  solved: optional(solvedPart),
  question: required(text),
  steps: required(list(step, 0, 6)),
  answer: required(answer),
  simplified: optional(text),
  sources: optional(list(identifier, 1, 8)),
});
