import { bibtex, cslJson } from '../models/study/methods/citationFiles.ts';
import { type Methods, writeMethods } from '../models/study/methods/methods.ts';
import { englishVoice, type MethodsVoice } from '../models/study/methods/voice/voice.ts';
import { methodsMarkdown } from '../models/study/methods/printMethods.ts';
import type { Study } from '../models/study/study.ts';
import type { TeachingLanguage } from '../models/teaching/text.ts';
import { spanishVoice } from '../src/words/es/methods/voice.ts';
import type { Runs } from './solveRuns.ts';
import type { Solved } from './solveStudy.ts';

function factsOf(run: Solved | null) {
  return run?.outcome.kind === 'finished' ? run.outcome.report : null;
}

/** The worst of any ion's books, and of the charge's, under both pads. */
function worstImbalance(runs: readonly (Solved | null)[]): number | null {
  const all = runs.flatMap((run) => (run?.frames ?? []).flatMap(({ ledger }) => [...ledger.mass, ledger.charge]));
  return all.length === 0 ? null : all.reduce((most, one) => Math.max(most, one), 0);
}

const voices: Readonly<Record<TeachingLanguage, MethodsVoice>> = { en: englishVoice, es: spanishVoice(',') };

export function methodsOf(
  study: Study,
  { treatment, dispersive, passive }: Runs,
  version: string,
  language: TeachingLanguage,
): Methods {
  const run = {
    study: passive === null ? { ...study, passiveTwin: false } : study,
    version,
    link: null,
    treatment: factsOf(treatment),
    dispersive: factsOf(dispersive),
    passive: factsOf(passive),
    imbalance: worstImbalance([treatment, dispersive]),
  };
  return writeMethods(run, voices[language]);
}

/** Beside the other files of a run. */
export function methodsFiles(study: Study, methods: Methods, version: string): readonly (readonly [string, string])[] {
  const software = { title: `Iontolab: ${study.name}`, version, link: null };
  return [
    ['methods.md', methodsMarkdown(methods)],
    ['references.bib', bibtex(methods.references, software)],
    ['references.json', cslJson(methods.references, software)],
  ];
}
