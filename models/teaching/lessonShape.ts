// The shape of a lesson file, key by key. What spans several keys is checked in checkLesson.ts.
import type { Quantity } from '../study/quantities.ts';
import { choice, flag, identifier, json, list, object, optional, prose, required, variant } from '../study/shape.ts';
import type { Field, NumberShape } from '../study/shape.ts';
import {
  type Choice,
  type Condition,
  type Lesson,
  type LessonRun,
  type LessonStep,
  type PredictedChoice,
  type Prediction,
  type Question,
  type RunBase,
  type Show,
  shownCharts,
  stepControls,
  topics,
} from './lesson.ts';
import {
  amountUnits,
  bottleReads,
  depthUnits,
  levelUnits,
  type Measure,
  momentNames,
  padSides,
  timeUnits,
  trackReads,
} from './measure.ts';
import type { TeachingText } from './text.ts';

const longestText = 600;
const longestTitle = 80;
const mostRuns = 6;
const mostMeasures = 40;
const mostChoices = 5;

/** A number of the teaching's own, which no study holds. */
export function plain(label: string, unit: string, min: number, max: number, help: string): NumberShape {
  const quantity: Quantity = {
    key: label,
    symbol: '',
    label,
    unit,
    unitText: unit,
    min,
    max,
    default: null,
    step: 1,
    help,
    conversion: 'none',
  };
  return { shape: 'number', quantity };
}

const textOf = (longest: number) =>
  object<TeachingText>({ en: required(prose(longest)), es: required(prose(longest)) });
export const text = textOf(longestText);
export const title = textOf(longestTitle);

const any = 1e12;
const longestSession_min = 366 * 1440;
const minutes = (help: string): NumberShape => plain('Time', 'min', 0, longestSession_min, help);
const bound = plain('Bound', '', -any, any, 'In the unit of the measure');

const named = {
  id: required(identifier),
  digits: optional(plain('Digits', '', 1, 4, 'Significant digits that are written')),
  flip: optional(flag),
};
const track = {
  ...named,
  run: required(identifier),
  read: optional(choice(...trackReads)),
  moment: optional(choice(...momentNames)),
  at_min: optional(minutes('Instead of a moment by name')),
  timeUnit: optional(choice(...timeUnits)),
};
const ofSpecies = { ...track, species: optional(identifier) };
const amount = { ...ofSpecies, unit: optional(choice(...amountUnits)) };
const side = optional(choice(...padSides));
const level = optional(choice(...levelUnits));
const part = optional(choice('whole', 'barrier'));
const event = choice(
  'coatingUsedUp',
  'chlorideUsedUp',
  'plasmaComesBack',
  'beyondCompliance',
  'outOfVolts',
  'leadOff',
  'padsBridged',
  'batteryEmpty',
  'gaveUp',
);
const timeUnit = optional(choice(...timeUnits));

export const measureShape = variant<Measure>({
  delivered: amount,
  passive: amount,
  held: { ...amount, place: required(identifier) },
  concentration: {
    ...ofSpecies,
    depth_um: optional(plain('Depth', 'µm', 0, 1e6, 'Below the skin’s surface')),
    layer: optional(identifier),
    unit: level,
  },
  depth: {
    ...ofSpecies,
    share: optional(plain('Share', '', 0, 1, 'Of the highest concentration under the barrier')),
    level_mM: optional(plain('Level', 'mM', 0, 5000, 'Concentration that is still reached')),
    unit: optional(choice(...depthUnits)),
  },
  share: { ...track, species: required(identifier), layer: optional(identifier), side },
  pH: { ...track, place: required(choice('pad', 'surface', 'belowBarrier')), side },
  current: track,
  density: { ...track, side },
  dose: track,
  voltage: { ...track, part },
  resistance: { ...track, part },
  plasma: { ...track, unit: level },
  entered: { ...track, unit: optional(choice(...amountUnits)) },
  bloodFlow: track,
  reading: { ...named, run: required(identifier), reading: required(identifier), side },
  event: { ...named, run: required(identifier), event: required(event), unit: timeUnit },
  currentTime: { ...named, run: required(identifier), unit: timeUnit },
  setting: { ...named, run: required(identifier), path: required(prose(120)) },
  constant: {
    ...named,
    value: required(plain('Value', '', -any, any, 'From the source that is named')),
    unit: required(prose(20)),
    reference: required(identifier),
  },
  bottle: {
    ...named,
    drug: required(identifier),
    formulation: required(identifier),
    read: required(choice(...bottleReads)),
  },
  ratio: { ...named, of: required(identifier), to: required(identifier), unit: optional(choice('times', '%')) },
  difference: { ...named, of: required(identifier), minus: required(identifier) },
  sum: { ...named, of: required(list(identifier, 2, 6)) },
});

const base = variant<RunBase>({
  preset: { preset: required(identifier) },
  treatment: {
    drug: required(identifier),
    formulation: optional(prose(40)),
    site: optional(identifier),
    skin: optional(identifier),
    device: optional(identifier),
    pole: optional(choice('cathode', 'anode')),
    deep: optional(flag),
    protocol: optional(prose(2000)),
    dose_mAmin: optional(plain('Dose', 'mA·min', 0, 1e5, 'Instead of a protocol')),
    current_mA: optional(plain('Current', 'mA', 0, 500, 'Instead of the device’s usual one')),
    acidBase: optional(flag),
    appendages: optional(flag),
  },
  run: { run: required(identifier) },
});

export const runShape = object<LessonRun>({
  id: required(identifier),
  label: required(textOf(40)),
  base: required(base),
  patch: optional(json),
});

const condition = object<Condition>({
  measure: required(identifier),
  atLeast: optional(bound),
  below: optional(bound),
});
const conditions = required(list(condition, 1, 4));
const choiceOf = (reason: Field) => ({ text: required(textOf(160)), when: conditions, reason });
const numberAnswer = {
  text: required(text),
  measure: required(identifier),
  tolerance: required(plain('Tolerance', '', 0.01, 0.5, 'Share of the answer')),
};

export const prediction = variant<Prediction>({
  choice: {
    text: required(text),
    choices: required(list(object<PredictedChoice>(choiceOf(optional(text))), 2, mostChoices)),
  },
  number: numberAnswer,
});
export const question = variant<Question>({
  choice: { text: required(text), choices: required(list(object<Choice>(choiceOf(required(text))), 2, mostChoices)) },
  number: { ...numberAnswer, right: required(text), wrong: required(text) },
});

const show = object<Show>({
  run: required(identifier),
  scale: optional(choice('treatment', 'skin', 'barrier')),
  chart: optional(choice(...shownCharts)),
  side,
  moment: optional(choice(...momentNames)),
  at_min: optional(minutes('Where the clock stands at last')),
  playFrom_min: optional(minutes('From where it plays')),
  compare: optional(identifier),
});

const step = object<LessonStep>({
  title: required(title),
  text: required(text),
  prediction: optional(prediction),
  show: optional(show),
  observe: optional(text),
  explain: optional(text),
  question: optional(question),
  controls: optional(list(choice(...stepControls), 1, stepControls.length)),
});

export const lessonShape = object<Lesson>({
  id: required(identifier),
  order: required(plain('Order', '', 0, 1000, 'Place in the list, ascending')),
  topics: required(list(choice(...topics), 1, topics.length)),
  minutes: required(plain('Minutes', 'min', 2, 30, 'What a student needs')),
  title: required(title),
  goal: required(textOf(200)),
  misconceptions: required(list(text, 1, 6)),
  runs: required(list(runShape, 1, mostRuns)),
  measures: required(list(measureShape, 1, mostMeasures)),
  steps: required(list(step, 2, 6)),
  simplified: required(list(text, 1, 8)),
  sources: required(list(identifier, 1, 12)),
});
