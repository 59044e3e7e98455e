import * as models from '../models/index.ts';
import packageFile from '../package.json' with { type: 'json' };
import { readCommand, type Command } from './commandLine.ts';
import { Complaint, printableLines } from './complaint.ts';
import { showDrugs } from './drugsCommand.ts';
import type { Engine } from './engine.ts';
import { helpText } from './help.ts';
import { showLadder } from './ladderCommand.ts';
import { showLessons } from './lessonsCommand.ts';
import { showLibrary } from './libraryCommand.ts';
import { libraryJson, libraryLines } from './libraryList.ts';
import { showProtocol, withProtocol } from './protocolCommand.ts';
import { faultLines, goodStudy, readStudy } from './readStudy.ts';
import { runStudy } from './runCommand.ts';
import { packScorm } from './scormCommand.ts';
import { showSweep } from './sweepCommand.ts';
import { serveSweep } from './sweepThreads.ts';
import { showTreatment } from './treatmentCommand.ts';
import { nodeTerminal, type Terminal } from './terminal.ts';

export const version: string = packageFile.version;

const ownEngine: Engine = models;

serveSweep();

/**
 * The command line: words in, exit code out. 0 good, 2 bad input, 3 the solver stopped before the end; 1 is a fault of the
 * program itself.
 */
export async function main(
  words: readonly string[],
  terminal: Terminal = nodeTerminal(),
  engine: Engine = ownEngine,
): Promise<number> {
  try {
    const command = readCommand(words);
    await models.loadTextReader();
    return await obey(command, terminal, engine);
  } catch (error) {
    if (error instanceof Complaint) {
      terminal.err.write(`iontolab: ${error.message}\n`);
      return 2;
    }
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal.err.write(`iontolab: a fault of the program itself, please report it:\n${printableLines(text)}\n`);
    return 1;
  }
}

async function obey(command: Command, terminal: Terminal, engine: Engine): Promise<number> {
  const { out } = terminal;
  switch (command.kind) {
    case 'help':
      out.write(helpText(command.of));
      return 0;
    case 'version':
      out.write(`${version}\n`);
      return 0;
    case 'schema':
      out.write(`${JSON.stringify(engine.studySchema, null, 2)}\n`);
      return 0;
    case 'presets':
      out.write(command.json ? `${JSON.stringify(presetList(engine), null, 2)}\n` : presetLines(engine));
      return 0;
    case 'drugs':
      return showDrugs(command, terminal);
    case 'library': {
      const { listed } = command;
      out.write(command.json ? `${JSON.stringify(libraryJson(listed), null, 2)}\n` : libraryLines(listed));
      return 0;
    }
    case 'validate': {
      const { from, result } = await readStudy(command.study, engine, terminal);
      const faults = result.kind === 'faults' ? result.faults : [];
      if (command.json) out.write(`${JSON.stringify({ valid: result.kind === 'study', faults }, null, 2)}\n`);
      else if (result.kind === 'study') out.write(`${from} is good: it can be solved.\n`);
      else {
        const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
        out.write(`${from} has ${count}:\n${faultLines(faults)}\n`);
      }
      return result.kind === 'study' ? 0 : 2;
    }
    case 'explain': {
      const read = goodStudy(await readStudy(command.study, engine, terminal));
      const explained = engine.explainStudy(withProtocol(read, command.protocol, engine));
      out.write(
        command.json ? `${JSON.stringify({ explanation: explained }, null, 2)}\n` : `${printableLines(explained)}\n`,
      );
      return 0;
    }
    case 'inventory':
      return showLibrary(command.json, terminal);
    case 'protocol':
      return showProtocol(command.text, command.json, terminal);
    case 'treatment':
      return showTreatment(command, engine, terminal, version);
    case 'lessons':
      return showLessons(command, engine, terminal);
    case 'scorm':
      return packScorm(command, terminal);
    case 'ladder':
      return showLadder(command, engine, terminal);
    case 'sweep':
      return showSweep(command, engine, terminal);
    case 'run':
      return runStudy(command, engine, terminal, version);
  }
}

function presetList(engine: Engine): readonly { id: string; title: string; summary: string }[] {
  return engine.presets.map(({ id, title, summary }) => ({ id, title, summary }));
}

function presetLines(engine: Engine): string {
  const width = Math.max(0, ...engine.presets.map((preset) => preset.id.length));
  return engine.presets
    .map(({ id, title, summary }) => `${id.padEnd(width)}  ${title}\n${' '.repeat(width + 2)}${summary}\n`)
    .join('');
}
