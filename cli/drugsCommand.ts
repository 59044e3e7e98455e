import type { DrugRecord } from '../models/library/drugRecord.ts';
import { drugLibrary } from '../models/library/drugs/index.ts';
import { explainDrug } from '../models/study/explainDrug.ts';
import { padSolution } from '../models/study/padSolution.ts';
import { Complaint, didYouMean, printable } from './complaint.ts';
import { showLibrary } from './libraryCommand.ts';
import type { Terminal } from './terminal.ts';

export interface DrugsCommand {
  readonly kind: 'drugs';
  /** Null: list them all. */
  readonly id: string | null;
  /** Count entries and numbers instead. */
  readonly count: boolean;
  readonly json: boolean;
}

/** Lists the drugs and agents, tells all that is known of one, or counts what the library holds. */
export function showDrugs({ id, count, json }: DrugsCommand, terminal: Terminal): number {
  const { out } = terminal;
  if (count) return showLibrary(json, terminal);
  if (id === null) out.write(json ? inJson(Object.values(drugLibrary).map(listed)) : drugLines());
  else {
    const drug = drugNamed(id);
    out.write(json ? inJson(whole(drug)) : `${explainDrug(drug)}\n`);
  }
  return 0;
}

function inJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function drugNamed(id: string): DrugRecord {
  if (Object.hasOwn(drugLibrary, id)) return drugLibrary[id];
  throw new Complaint(
    `there is no drug "${printable(id)}" in the library.${didYouMean(id, Object.keys(drugLibrary))} "iontolab drugs" lists them.`,
  );
}

function goalsOf(drug: DrugRecord): string[] {
  return [...new Set(drug.goals.map(({ value }) => value))];
}

function listed(drug: DrugRecord): Readonly<Record<string, unknown>> {
  return {
    id: drug.id,
    name: drug.name,
    pole: drug.pole.value,
    goals: goalsOf(drug),
    formulations: drug.formulations.map(({ id, name }) => ({ id, name })),
  };
}

/** The record and what its bottles hold. */
function whole(drug: DrugRecord): DrugRecord {
  const [first, ...others] = drug.formulations.map((formulation) => {
    const { pH, concentrations, charge } = padSolution(formulation);
    return { ...formulation, solution: { pH, concentrations_mM: concentrations, meanCharge: charge } };
  });
  return { ...drug, formulations: [first, ...others] };
}

function drugLines(): string {
  const drugs = Object.values(drugLibrary);
  const width = Math.max(...drugs.map(({ id }) => id.length));
  return drugs
    .map((drug) => {
      const bottles = drug.formulations.map(({ name }) => name).join('; ');
      return `${drug.id.padEnd(width)}  ${drug.name}, ${drug.pole.value}: ${goalsOf(drug).join(', ')}\n${' '.repeat(width + 2)}${bottles}\n`;
    })
    .join('');
}
