import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Fault } from '../models/study/study.ts';
import { driveNote } from '../models/study/acidity/driveNote.ts';
import { quantityOf } from '../models/study/quantities.ts';
import { readQuantityText } from '../models/study/quantityText.ts';
import { Complaint, printable } from './complaint.ts';
import type { Engine } from './engine.ts';
import { prepareFolder, writeFiles } from './outputFolder.ts';
import { faultLines } from './readStudy.ts';
import { solveAndReport } from './runCommand.ts';
import type { Terminal } from './terminal.ts';
import { choiceJson, choiceLines } from './treatmentChoices.ts';

export interface TreatmentCommand {
  readonly kind: 'treatment';
  /** Null: list what can be chosen. */
  readonly drug: string | null;
  /** As typed; what is absent is usual. */
  readonly chosen: Readonly<
    Partial<Record<'formulation' | 'site' | 'skin' | 'device' | 'protocol' | 'dose' | 'current', string>>
  >;
  /** Null: the drug's own. */
  readonly pole: 'cathode' | 'anode' | null;
  readonly deep: boolean;
  readonly acidBase: boolean;
  readonly appendages: boolean;
  /** File to write; null: print. */
  readonly out: string | null;
  /** Solve it and report, instead of printing it. */
  readonly run: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** `iontolab treatment`: a study from parts of the library, as JSON, or what comes of solving it. */
export async function showTreatment(
  command: TreatmentCommand,
  engine: Engine,
  terminal: Terminal,
  version: string,
): Promise<number> {
  const { drug, chosen, pole, deep, acidBase, appendages, quiet, json } = command;
  const { out, err } = terminal;
  if (drug === null) {
    out.write(json ? `${JSON.stringify(choiceJson(), null, 2)}\n` : choiceLines());
    return 0;
  }
  const { dose, current, ...named } = chosen;
  const made = engine.makeTreatment({
    drug,
    ...named,
    ...(pole === null ? {} : { pole }),
    ...(dose === undefined ? {} : { dose_mAmin: readDose(dose) }),
    ...(current === undefined ? {} : { current_mA: readCurrent(current) }),
    deep,
    acidBase,
    appendages,
  });
  if (made.kind === 'faults') {
    throw new Complaint(`these parts make no treatment that can be solved:\n${faultLines(made.faults.map(inBrief))}`);
  }
  const text = `${JSON.stringify(made.study, null, 2)}\n`;
  if (command.out !== null) writeFile(command.out, text);
  else if (!command.run) out.write(text);
  if (!quiet) {
    // a report that follows says it itself
    const drive = command.run && !json ? driveNote(made.study).text : null;
    for (const notice of made.notices) if (notice !== drive) err.write(`iontolab: ${printable(notice)}\n`);
    if (command.out !== null) err.write(`iontolab: written to ${printable(command.out)}\n`);
  }
  if (!command.run) return 0;
  const usual = {
    accuracy: null,
    at: null,
    spread: null,
    out: null,
    methods: false,
    language: 'en',
    passive: null,
  } as const;
  return solveAndReport(made.study, 'the treatment', { ...usual, json, quiet }, engine, terminal, version);
}

/** What was typed stands in the message, and a list of all there is helps only where nothing is near. */
function inBrief({ value, allowed, ...fault }: Fault): Fault {
  if (typeof value !== 'string') return { ...fault, value, ...(allowed === undefined ? {} : { allowed }) };
  return fault.suggestion !== undefined || allowed === undefined ? fault : { ...fault, allowed };
}

function readDose(text: string): number {
  return readPositive(text, 'session.steps[].dose_mAmin', '--dose', ['a charge', 'mA min, such as 40mA*min']);
}

function readCurrent(text: string): number {
  return readPositive(text, 'session.current_mA', '--current', ['a current', 'mA, such as 3mA']);
}

function readPositive(text: string, key: string, option: string, [what, such]: readonly [string, string]): number {
  const { unitText, min, max } = quantityOf(key);
  const read = readQuantityText(text, unitText);
  if (read.kind === 'value' && read.value >= min && read.value <= max && read.value > 0) return read.value;
  throw new Complaint(`${option} "${printable(text)}" is not ${what} above 0 and up to ${max} ${such}.`);
}

function writeFile(path: string, text: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) {
    throw new Complaint(`cannot write ${printable(path)}: it is a folder, a study is a JSON file.`);
  }
  prepareFolder(dirname(path));
  writeFiles(dirname(path), new Map([[basename(path), text]]));
}
