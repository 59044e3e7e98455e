import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { deviceLibrary } from '../models/library/devices/index.ts';
import { drugLibrary } from '../models/library/drugs/index.ts';
import { siteLibrary } from '../models/library/sites/index.ts';
import { skinLibrary } from '../models/library/skins/index.ts';
import { quantityOf } from '../models/study/quantities.ts';
import { readQuantityText } from '../models/study/quantityText.ts';
import { Complaint, printable } from './complaint.ts';
import type { Engine } from './engine.ts';
import { prepareFolder, writeFiles } from './outputFolder.ts';
import { faultLines } from './readStudy.ts';
import type { Terminal } from './terminal.ts';

export interface TreatmentCommand {
  readonly kind: 'treatment';
  /** Null: list what can be chosen. */
  readonly drug: string | null;
  /** As typed; what is absent is usual. */
  readonly chosen: Readonly<Partial<Record<'formulation' | 'site' | 'skin' | 'device' | 'protocol' | 'dose', string>>>;
  readonly deep: boolean;
  readonly acidBase: boolean;
  /** File to write; null: print. */
  readonly out: string | null;
  readonly quiet: boolean;
}

/** `iontolab treatment`: a study from parts of the library, as JSON. */
export function showTreatment(command: TreatmentCommand, engine: Engine, { out, err }: Terminal): number {
  const { drug, chosen, deep, acidBase, quiet } = command;
  if (drug === null) {
    out.write(choiceLines());
    return 0;
  }
  const { dose, ...named } = chosen;
  const made = engine.makeTreatment({
    drug,
    ...named,
    ...(dose === undefined ? {} : { dose_mAmin: readDose(dose) }),
    deep,
    acidBase,
  });
  if (made.kind === 'faults') {
    throw new Complaint(`these parts make no treatment that can be solved:\n${faultLines(made.faults)}`);
  }
  const text = `${JSON.stringify(made.study, null, 2)}\n`;
  if (command.out === null) out.write(text);
  else writeFile(command.out, text);
  if (!quiet) {
    for (const notice of made.notices) err.write(`iontolab: ${printable(notice)}\n`);
    if (command.out !== null) err.write(`iontolab: written to ${printable(command.out)}\n`);
  }
  return 0;
}

function readDose(text: string): number {
  const { unitText, min, max } = quantityOf('session.steps[].dose_mAmin');
  const read = readQuantityText(text, unitText);
  if (read.kind === 'value' && read.value >= min && read.value <= max && read.value > 0) return read.value;
  throw new Complaint(`--dose "${printable(text)}" is not a charge above 0 and up to ${max} mA min, such as 40mA*min.`);
}

function writeFile(path: string, text: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) {
    throw new Complaint(`cannot write ${printable(path)}: it is a folder, a study is a JSON file.`);
  }
  prepareFolder(dirname(path));
  writeFiles(dirname(path), new Map([[basename(path), text]]));
}

function choiceLines(): string {
  const drugs = Object.values(drugLibrary).map(
    ({ id, formulations }) => [id, formulations.map((one) => one.id).join(', ')] as const,
  );
  const named = (library: object): (readonly [string, string])[] =>
    Object.values(library as Readonly<Record<string, { id: string; name: string }>>).map(({ id, name }) => [id, name]);
  const lists = {
    'Drugs and agents, with their formulations': drugs,
    Sites: named(siteLibrary),
    Skins: named(skinLibrary),
    Devices: named(deviceLibrary),
  };
  const width = Math.max(...Object.values(lists).flatMap((rows) => rows.map(([id]) => id.length)));
  return Object.entries(lists)
    .map(([title, rows]) => `${title}\n${rows.map(([id, more]) => `  ${id.padEnd(width)}  ${more}\n`).join('')}`)
    .join('\n');
}
