// The methods section of a paper for one run: what was solved, with which numbers, where each comes from, how it was solved.
// Only what this run used is told and cited; what is assumed, or set by hand, is said to be.
import { originsOf, type Origin } from '../origins.ts';
import type { Study } from '../study.ts';
import { studyHash } from '../studyHash.ts';
import { endsList, layerList, otherPadWords, speciesList, startWords } from './columnWords.ts';
import { assumedSign, byHandSign, isWork } from './marks.ts';
import { mechanisms } from './mechanismWords.ts';
import { Pen } from './pen.ts';
import { type NamedSolve, sessionWords, solutionWords, type SolveFacts, supplyWords } from './sessionWords.ts';
import { isByHand, type UsedNumber, usedNumbers } from './usedNumbers.ts';
import type { MethodsPhrases, NumberCounts } from './voice/english.ts';
import { englishVoice, type MethodsVoice } from './voice/voice.ts';
import type { WorkId } from './works.ts';

export interface MethodsRun {
  readonly study: Study;
  readonly version: string;
  /** Address that opens this set-up; null where there is none. */
  readonly link: string | null;
  /** Null where it was not solved, or not to its end. */
  readonly treatment: SolveFacts | null;
  readonly dispersive: SolveFacts | null;
  readonly passive: SolveFacts | null;
  /** Worst of the ledger over the run; null where not known. */
  readonly imbalance: number | null;
}

export interface ToldNumber {
  readonly what: string;
  /** With its unit. */
  readonly value: string;
  /** On what grounds; empty where nothing is said. */
  readonly note: string;
}

export interface Methods {
  readonly title: string;
  readonly paragraphs: readonly { readonly heading: string; readonly text: string }[];
  readonly assumed: readonly ToldNumber[];
  readonly byHand: readonly ToldNumber[];
  /** Numbers, of which the lists tell several alike in one line. */
  readonly counts: { readonly assumed: number; readonly byHand: number; readonly all: number };
  /** In the order of their numbers in the text, from 1. */
  readonly references: readonly WorkId[];
  /** What stands over the lists, in the language of the text. */
  readonly print: MethodsPhrases['print'];
}

export function writeMethods(run: MethodsRun, voice: MethodsVoice = englishVoice): Methods {
  const { study } = run;
  const numbers = usedNumbers(study);
  const byHand = numbers.filter(({ origin }) => isByHand(origin));
  const assumed = numbers.filter(({ origin }) => origin.kind === 'told' && origin.assumed && !isByHand(origin));
  const fromLibrary = numbers.some(({ path, origin }) => path !== null && origin.kind !== 'own');
  const pen = new Pen(voice, study, originsOf(study), fromLibrary);
  const { say } = pen;

  const laws = mechanisms(study, pen);
  const off = laws.filter(({ text }) => text === '').map(({ absent }) => absent);
  const model = [
    say.model.transport(study.species.length, study.layers.length, study.electrode.polarity, run.version),
    say.model.reported(pen.species(study.drug), study.passiveTwin),
    ...laws.map(({ text }) => text),
    off.length === 0 ? '' : say.model.absent(pen.listed(off)),
  ];
  const column = [
    speciesList(study, pen),
    layerList(study, 'layers', pen),
    startWords(study, 'layers', pen),
    endsList(study, pen),
    otherPadWords(study, pen),
  ];
  const current = [sessionWords(study, pen), supplyWords(study, pen)];
  const solution = solutionOf(run, pen);
  // numbers that no sentence names have a source all the same
  const unnamed = numbers.flatMap(({ origin }) => sourceOf(origin)).filter((id) => !pen.references.includes(id));
  const others = pen.works(unnamed);
  const provenance = [
    countWords(countsOf(numbers, assumed.length, byHand.length), fromLibrary, say),
    others === '' ? '' : say.numbers.others(others),
    say.numbers.hash(studyHash(study).slice(0, 16)),
    run.link === null ? '' : say.numbers.link(run.link),
    say.numbers.usage,
  ];
  const paragraphs = [
    [say.headings.model, model],
    [say.headings.column, column],
    [say.headings.current, current],
    [say.headings.solution, solution],
    [say.headings.numbers, provenance],
  ] as const;
  return {
    title: pen.name(study.name),
    paragraphs: paragraphs.map(([heading, sentences]) => ({
      heading,
      text: sentences.filter((sentence) => sentence !== '').join(' '),
    })),
    assumed: toldTogether(assumed, pen),
    byHand: toldTogether(byHand, pen),
    counts: { assumed: assumed.length, byHand: byHand.length, all: numbers.length },
    references: pen.references,
    print: say.print,
  };
}

function solutionOf({ study, treatment, dispersive, passive, imbalance }: MethodsRun, pen: Pen): string[] {
  const solves: NamedSolve[] = [];
  if (treatment !== null) solves.push({ name: 'treatment', facts: treatment });
  if (dispersive !== null) solves.push({ name: 'dispersive', facts: dispersive });
  if (passive !== null) solves.push({ name: 'passive', facts: passive });
  return [
    ...solutionWords(solves, treatment?.accuracyAsked ?? study.accuracy, imbalance, pen),
    ...(treatment === null ? [pen.say.solution.unfinished] : []),
  ];
}

function sourceOf(origin: Origin): WorkId[] {
  return origin.kind === 'told' && !origin.assumed && origin.reference !== null ? [origin.reference] : [];
}

function noteOf(origin: Origin, pen: Pen): string {
  if (origin.kind !== 'told' || isByHand(origin)) return '';
  const { reference } = origin;
  const note = pen.name(origin.note);
  return reference === null || !isWork(reference) ? note : `${note}; cf. [${pen.number(reference)}]`;
}

interface Line {
  readonly where: readonly string[];
  readonly label: string;
  readonly values: readonly { readonly of: string; readonly value: string }[];
  readonly note: string;
}

/** Numbers of one kind, with one and the same note, in one line: over the species first, then over the layers. */
function toldTogether(numbers: readonly UsedNumber[], pen: Pen): readonly ToldNumber[] {
  const lines = numbers.map(({ where, label, of, value, unit, origin }): Line => {
    const told = { of: pen.name(of), value: pen.amount(value, unit) };
    return { where: [pen.name(where)], label: pen.name(label), values: [told], note: noteOf(origin, pen) };
  });
  const overSpecies = merged(
    lines,
    ({ where, label, note, values }) => [where, label, note, values[0].of === '' ? values : null],
    (one, other) => ({ ...one, values: [...one.values, ...other.values] }),
  );
  const overLayers = merged(
    overSpecies,
    ({ label, values, note }) => [label, values, note],
    (one, other) => ({ ...one, where: [...new Set([...one.where, ...other.where])] }),
  );
  return overLayers.map(({ where, label, values, note }) => {
    const place = pen.listed(where.filter((one) => one !== ''));
    return { what: place === '' ? label : `${place}, ${label}`, value: valuesText(values, pen), note };
  });
}

function merged(
  lines: readonly Line[],
  alike: (line: Line) => unknown,
  join: (one: Line, other: Line) => Line,
): readonly Line[] {
  const groups = new Map<string, Line>();
  for (const line of lines) {
    const same = JSON.stringify(alike(line));
    const group = groups.get(same);
    groups.set(same, group === undefined ? line : join(group, line));
  }
  return [...groups.values()];
}

/** "sodium and chloride 145 mM, phosphate 1 mM" */
function valuesText(values: Line['values'], pen: Pen): string {
  const byValue = new Map<string, string[]>();
  for (const { of, value } of values) byValue.set(value, [...(byValue.get(value) ?? []), ...(of === '' ? [] : [of])]);
  return [...byValue]
    .map(([value, of]) => (of.length === 0 ? value : `${pen.listed(of)} ${value}`))
    .join(pen.say.comma);
}

function countsOf(numbers: readonly UsedNumber[], assumed: number, byHand: number): NumberCounts {
  const cited = numbers.filter(
    ({ origin }) => origin.kind === 'told' && !origin.assumed && origin.reference !== null,
  ).length;
  return { all: numbers.length, cited, assumed, byHand, silent: numbers.length - assumed - byHand - cited };
}

function countWords(counts: NumberCounts, fromLibrary: boolean, { numbers: say }: MethodsPhrases): string {
  if (!fromLibrary) return say.own(counts, assumedSign);
  const { assumed, byHand } = counts;
  const signs = assumed + byHand === 0 ? '' : `${say.signs(assumedSign, byHand === 0 ? null : byHandSign)} `;
  return `${signs}${say.counts(counts)}`;
}
