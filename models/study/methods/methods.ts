// The methods section of a paper for one run: what was solved, with which numbers, where each comes from, how it was solved.
// Only what this run used is told and cited; what is assumed, or set by hand, is said to be.
import { originsOf, type Origin } from '../origins.ts';
import type { Study } from '../study.ts';
import { studyHash } from '../studyHash.ts';
import { endsList, layerList, otherPadWords, speciesList, startWords } from './columnWords.ts';
import { assumedSign, byHandSign, isWork, Marks } from './marks.ts';
import { mechanisms } from './mechanismWords.ts';
import { type NamedSolve, sessionWords, solutionWords, type SolveFacts, supplyWords } from './sessionWords.ts';
import { isByHand, speciesWords, type UsedNumber, usedNumbers } from './usedNumbers.ts';
import type { WorkId } from './works.ts';
import { amount, counted, listed } from './words.ts';

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
}

export const usage = 'For teaching and research; not for deciding a treatment';

export function writeMethods(run: MethodsRun): Methods {
  const { study } = run;
  const numbers = usedNumbers(study);
  const byHand = numbers.filter(({ origin }) => isByHand(origin));
  const fromLibrary = numbers.some(({ path, origin }) => path !== null && origin.kind !== 'own');
  const marks = new Marks(originsOf(study), fromLibrary);

  const laws = mechanisms(study, marks);
  const off = laws.filter(({ text }) => text === '').map(({ absent }) => absent);
  const model = [
    `Transport of ${counted(study.species.length, 'species', 'species')} through ${counted(study.layers.length, 'layer')} under the ${study.electrode.polarity} was computed in one dimension from the Nernst–Planck equations (NP) under local electroneutrality (EN) with the current prescribed at every depth (I), by Iontolab ${run.version}.`,
    `What is reported is the amount of ${speciesWords(study, study.drug)} past the barrier${study.passiveTwin ? ', beside the same session without current' : ''}.`,
    ...laws.map(({ text }) => text),
    off.length === 0 ? '' : `Not part of this run: ${listed(off)}.`,
  ];
  const column = [
    speciesList(study, marks),
    layerList(study, 'layers', marks),
    startWords(study, 'layers', marks),
    endsList(study, marks),
    otherPadWords(study, marks),
  ];
  const current = [sessionWords(study, marks), supplyWords(study, marks)];
  const solution = solutionOf(run, marks);
  const assumed = numbers.filter(({ origin }) => origin.kind === 'told' && origin.assumed && !isByHand(origin));
  // numbers that no sentence names have a source all the same
  const unnamed = numbers.flatMap(({ origin }) => sourceOf(origin)).filter((id) => !marks.references.includes(id));
  const others = marks.works(unnamed);
  const link = run.link === null ? '' : ` The set-up can be opened at ${run.link}.`;
  const provenance = [
    countWords(numbers, assumed.length, byHand.length, fromLibrary),
    others === '' ? '' : `Those that no sentence above names come from${others}.`,
    `The study’s SHA-256 begins with ${studyHash(study).slice(0, 16)}.${link} ${usage}.`,
  ];
  const paragraphs = [
    ['Model', model],
    ['Column', column],
    ['Current', current],
    ['Solution', solution],
    ['Numbers', provenance],
  ] as const;
  return {
    title: study.name,
    paragraphs: paragraphs.map(([heading, sentences]) => ({
      heading,
      text: sentences.filter((sentence) => sentence !== '').join(' '),
    })),
    assumed: toldTogether(assumed, marks),
    byHand: toldTogether(byHand, marks),
    counts: { assumed: assumed.length, byHand: byHand.length, all: numbers.length },
    references: marks.references,
  };
}

function solutionOf({ study, treatment, dispersive, passive, imbalance }: MethodsRun, marks: Marks): string[] {
  const solves: NamedSolve[] = [];
  if (treatment !== null) solves.push({ name: 'Treatment', facts: treatment });
  if (dispersive !== null) solves.push({ name: 'Other pad', facts: dispersive });
  if (passive !== null) solves.push({ name: 'Without current', facts: passive });
  return [
    ...solutionWords(solves, treatment?.accuracyAsked ?? study.accuracy, imbalance, marks),
    ...(treatment === null ? ['The run had not been solved to its end when this was written.'] : []),
  ];
}

function sourceOf(origin: Origin): WorkId[] {
  return origin.kind === 'told' && !origin.assumed && origin.reference !== null ? [origin.reference] : [];
}

function noteOf(origin: Origin, marks: Marks): string {
  if (origin.kind !== 'told' || isByHand(origin)) return '';
  const { reference, note } = origin;
  return reference === null || !isWork(reference) ? note : `${note}; cf. [${marks.number(reference)}]`;
}

interface Line {
  readonly where: readonly string[];
  readonly label: string;
  readonly values: readonly { readonly of: string; readonly value: string }[];
  readonly note: string;
}

/** Numbers of one kind, with one and the same note, in one line: over the species first, then over the layers. */
function toldTogether(numbers: readonly UsedNumber[], marks: Marks): readonly ToldNumber[] {
  const lines = numbers.map(({ where, label, of, value, unit, origin }): Line => {
    return { where: [where], label, values: [{ of, value: amount(value, unit) }], note: noteOf(origin, marks) };
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
    const place = listed(where.filter((one) => one !== ''));
    return { what: place === '' ? label : `${place}, ${label}`, value: valuesText(values), note };
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
function valuesText(values: Line['values']): string {
  const byValue = new Map<string, string[]>();
  for (const { of, value } of values) byValue.set(value, [...(byValue.get(value) ?? []), ...(of === '' ? [] : [of])]);
  return [...byValue].map(([value, of]) => (of.length === 0 ? value : `${listed(of)} ${value}`)).join(', ');
}

function countWords(numbers: readonly UsedNumber[], assumed: number, byHand: number, fromLibrary: boolean): string {
  const cited = numbers.filter(
    ({ origin }) => origin.kind === 'told' && !origin.assumed && origin.reference !== null,
  ).length;
  const silent = numbers.length - assumed - byHand - cited;
  if (!fromLibrary)
    return `The study’s own ${counted(byHand, 'number')} were given without a source${cited + assumed === 0 ? '' : `; of the library’s, ${cited} come from the sources cited or follow from a formula and ${assumed} are assumed (${assumedSign})`}.`;
  const own =
    byHand === 0 ? '' : ` ${byHand} ${byHand === 1 ? 'was' : 'were'} set by hand for this run and cited from nowhere.`;
  const plain =
    silent === 0
      ? ''
      : ` ${silent} ${silent === 1 ? 'stands' : 'stand'} in the study as it was prepared, without a source.`;
  const signs =
    assumed + byHand === 0
      ? ''
      : `A dagger (${assumedSign}) stands behind what is assumed, wholly or in part${byHand === 0 ? '' : `, a double one (${byHandSign}) behind what was set by hand`}. `;
  return `${signs}Of the ${numbers.length} numbers that this run was computed with, ${cited} come from the sources cited or follow from a formula and ${assumed} are assumed.${own}${plain}`;
}
