// What of a lesson spans several keys: names that have to be there, texts that have to be fillable, presets and sources that exist.
import { references } from '../library/references.ts';
import { isWhole } from '../study/readShape.ts';
import { referenceFault } from '../study/references.ts';
import type { Fault } from '../study/study.ts';
import type { Lesson, Prediction, Question } from './lesson.ts';
import { isRunless, type Measure, partsOf } from './measure.ts';
import { placeholdersIn, teachingLanguages, type TeachingText, writingFault } from './text.ts';

interface Names {
  readonly runs: readonly string[];
  readonly measures: readonly string[];
  /** Those of them that are known without a run. */
  readonly settings: ReadonlySet<string>;
}

class LessonCheck {
  readonly faults: Fault[] = [];
  private readonly names: Names;

  constructor(names: Names) {
    this.names = names;
  }

  name(path: string, id: string | undefined, kind: 'runs' | 'measures'): void {
    if (id === undefined) return;
    this.add(
      referenceFault(path, id, this.names[kind], kind === 'runs' ? 'a run of this lesson' : 'a measure of this lesson'),
    );
  }

  source(path: string, id: string): void {
    this.add(referenceFault(path, id, Object.keys(references), 'a reference of the library'));
  }

  /** @param told what has been measured by then may be named */
  text(path: string, text: TeachingText | undefined, told: boolean, mayHoldDigits = false): void {
    if (text === undefined) return;
    for (const language of teachingLanguages) {
      const at = `${path}.${language}`;
      const slip = writingFault(text[language], mayHoldDigits);
      if (slip !== null) this.faults.push({ path: at, message: slip, value: text[language] });
      for (const name of placeholdersIn(text[language])) {
        this.name(at, name, 'measures');
        if (!told && this.names.measures.includes(name) && !this.names.settings.has(name))
          this.faults.push({ path: at, message: 'names a measured number before anything was run', value: name });
      }
    }
    const [one = '', other = ''] = teachingLanguages.map((language) =>
      [...new Set(placeholdersIn(text[language]))].toSorted().join(),
    );
    if (one !== other)
      this.faults.push({
        path,
        message: 'names other measures in one language than in the other',
        value: `${one} | ${other}`,
      });
  }

  unique(path: string, ids: readonly string[]): void {
    ids.forEach((id, index) => {
      if (ids.indexOf(id) < index)
        this.faults.push({ path: `${path}[${index}].id`, message: 'is there twice', value: id });
    });
  }

  asked(path: string, asked: Prediction | Question | undefined, told: boolean): void {
    if (asked === undefined) return;
    this.text(`${path}.text`, asked.text, told);
    if (asked.kind === 'number') {
      this.name(`${path}.measure`, asked.measure, 'measures');
      if ('right' in asked) {
        this.text(`${path}.right`, asked.right, true);
        this.text(`${path}.wrong`, asked.wrong, true);
      }
      return;
    }
    asked.choices.forEach((choice, index) => {
      const at = `${path}.choices[${index}]`;
      this.text(`${at}.text`, choice.text, told, true);
      this.text(`${at}.reason`, choice.reason, true);
      choice.when.forEach(({ measure, atLeast, below }, k) => {
        this.name(`${at}.when[${k}].measure`, measure, 'measures');
        if (atLeast === undefined && below === undefined)
          this.faults.push({ path: `${at}.when[${k}]`, message: 'holds always', allowed: 'atLeast, below, or both' });
        if (atLeast !== undefined && below !== undefined && atLeast >= below)
          this.faults.push({ path: `${at}.when[${k}]`, message: 'holds never', value: `${atLeast} to ${below}` });
      });
    });
  }

  private add(fault: Fault | undefined): void {
    if (fault !== undefined) this.faults.push(fault);
  }
}

/** Settings, constants, bottles, and what is made of them alone. */
function knownBefore(measures: readonly Measure[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const measure of measures) {
    const parts = partsOf(measure);
    const made = parts.length > 0 && parts.every((part) => known.has(part));
    if (made || measure.kind === 'setting' || isRunless(measure.kind)) known.add(measure.id);
  }
  return known;
}

/** Every measure after those that it is made of. */
function checkMeasures(check: LessonCheck, measures: readonly Measure[]): void {
  const before: string[] = [];
  measures.forEach((measure, index) => {
    const at = `measures[${index}]`;
    if ('run' in measure) check.name(`${at}.run`, measure.run, 'runs');
    if (measure.kind === 'constant') check.source(`${at}.reference`, measure.reference);
    if (!/^[A-Za-z]\w*$/u.test(measure.id))
      check.faults.push({
        path: `${at}.id`,
        message: 'can not stand in braces',
        value: measure.id,
        allowed: 'letters, digits, _',
      });
    for (const part of partsOf(measure)) {
      check.name(at, part, 'measures');
      if (!before.includes(part))
        check.faults.push({ path: at, message: 'is made of a measure that stands after it', value: part });
    }
    if (measure.kind === 'depth' && (measure.share === undefined) === (measure.level_mM === undefined))
      check.faults.push({ path: at, message: 'needs a share or a level, and not both' });
    if (measure.kind === 'concentration' && (measure.depth_um === undefined) === (measure.layer === undefined))
      check.faults.push({ path: at, message: 'needs a depth or a layer, and not both' });
    before.push(measure.id);
  });
}

export function checkLesson(lesson: Lesson): readonly Fault[] {
  if (!isWhole(lesson)) return [];
  const { runs, measures, steps } = lesson;
  const check = new LessonCheck({
    runs: runs.map(({ id }) => id),
    measures: measures.map(({ id }) => id),
    settings: knownBefore(measures),
  });
  check.unique(
    'runs',
    runs.map(({ id }) => id),
  );
  check.unique(
    'measures',
    measures.map(({ id }) => id),
  );
  runs.forEach(({ id, label, base }, index) => {
    check.text(`runs[${index}].label`, label, false, true);
    if (base.kind !== 'run') return;
    check.name(`runs[${index}].base.run`, base.run, 'runs');
    const earlier = runs.findIndex((run) => run.id === base.run);
    if (earlier >= index)
      check.faults.push({ path: `runs[${index}].base.run`, message: `${id} starts from a run that stands after it` });
  });
  checkMeasures(check, measures);
  let told = false;
  steps.forEach((step, index) => {
    const at = `steps[${index}]`;
    check.text(`${at}.title`, step.title, false);
    check.text(`${at}.text`, step.text, told);
    check.asked(`${at}.prediction`, step.prediction, told);
    if (step.prediction !== undefined && step.show === undefined)
      check.faults.push({
        path: `${at}.prediction`,
        message: 'is followed by nothing that shows whether it was right',
      });
    if (step.show !== undefined) {
      check.name(`${at}.show.run`, step.show.run, 'runs');
      check.name(`${at}.show.compare`, step.show.compare, 'runs');
      told = true;
    }
    check.text(`${at}.observe`, step.observe, told);
    check.text(`${at}.explain`, step.explain, told);
    check.asked(`${at}.question`, step.question, told);
    if (step.controls !== undefined && step.show === undefined)
      check.faults.push({ path: `${at}.controls`, message: 'change a treatment that the step does not show' });
  });
  if (!steps.some(({ prediction }) => prediction !== undefined))
    check.faults.push({ path: 'steps', message: 'never ask for a prediction' });
  if (!steps.some(({ question }) => question !== undefined))
    check.faults.push({ path: 'steps', message: 'never ask a question' });
  check.text('title', lesson.title, false);
  check.text('goal', lesson.goal, false, true);
  lesson.misconceptions.forEach((one, k) => {
    check.text(`misconceptions[${k}]`, one, false, true);
  });
  lesson.simplified.forEach((one, k) => {
    check.text(`simplified[${k}]`, one, false, true);
  });
  lesson.sources.forEach((id, k) => {
    check.source(`sources[${k}]`, id);
  });
  return check.faults;
}
