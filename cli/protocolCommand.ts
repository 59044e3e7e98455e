import { printProtocol } from '../models/study/printProtocol.ts';
import { readProtocol, type Protocol } from '../models/study/protocol.ts';
import type { Study } from '../models/study/study.ts';
import { Complaint } from './complaint.ts';
import { timeText as shortTime } from './format.ts';
import type { Engine } from './engine.ts';
import { faultLines } from './readStudy.ts';
import type { Terminal } from './terminal.ts';

/** `iontolab protocol`: the steps with their times and doses, or what is wrong with them. */
export function showProtocol(text: string, json: boolean, terminal: Terminal): number {
  const result = readProtocol(text);
  const { out } = terminal;
  if (result.kind === 'faults') {
    if (json) out.write(`${JSON.stringify({ valid: false, faults: result.faults }, null, 2)}\n`);
    else {
      const count = result.faults.length === 1 ? 'one fault' : `${result.faults.length} faults`;
      out.write(`The protocol has ${count}:\n${faultLines(result.faults)}\n`);
    }
    return 2;
  }
  const { protocol } = result;
  const normal = printProtocol(protocol.steps);
  if (json) out.write(`${JSON.stringify({ valid: true, text: normal, ...protocol }, null, 2)}\n`);
  else out.write(`${[...table(protocol), '', total(protocol), normal].join('\n')}\n`);
  return 0;
}

/** The study with the steps of this text in place of its session; as it is without any. */
export function withProtocol(study: Study, protocol: string | null, engine: Engine): Study {
  if (protocol === null) return study;
  const result = engine.parseStudy({ ...study, session: { kind: 'steps', steps: protocol } });
  if (result.kind === 'study') return result.study;
  throw new Complaint(`--protocol does not fit this study:\n${faultLines(result.faults)}`);
}

const short = (value: number): string => String(Number(value.toPrecision(5)));

const timeText = (time_s: number): string => shortTime(time_s, 5);

function table({ course }: Protocol): string[] {
  const rows = [
    ['step', 'from', 'to', 'then', 'dose so far'],
    ...course.map(({ text, start_s, end_s, level_mA, dose_mAmin }) => [
      text,
      timeText(start_s),
      timeText(end_s),
      `${short(level_mA)} mA`,
      `${short(dose_mAmin)} mA min`,
    ]),
  ];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
      .join('  ')
      .trimEnd(),
  );
}

function total({ duration_s, dose_mAmin, peak_mA }: Protocol): string {
  return `${timeText(duration_s)}, ${short(dose_mAmin)} mA min, at most ${short(peak_mA)} mA`;
}
