// A study file's text to a Study: refuses what is too large before reading it, and says where JSON breaks off.
import { jsonBreak } from './jsonBreak.ts';
import { parseStudy } from './parseStudy.ts';
import type { Fault, ParseResult } from './study.ts';

/** A study with every list full is a tenth of this. */
export const longestStudyText = 1_000_000;

function refuse(fault: Fault): ParseResult {
  return { kind: 'faults', faults: [fault] };
}

/** "50.0 MB" */
function megabytes(length: number): string {
  return `${(length / 1e6).toFixed(1)} MB`;
}

export function parseStudyText(text: string): ParseResult {
  if (text.length > longestStudyText) {
    const allowed = `up to ${megabytes(longestStudyText)}`;
    return refuse({
      path: '',
      message: `The file is ${megabytes(text.length)} long; a study is far shorter, so this is another kind of file`,
      allowed,
    });
  }
  // Some editors put a byte order mark first.
  const own = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (own.trim() === '') return refuse({ path: '', message: 'The file is empty', allowed: '{ "version": 1, … }' });
  let json: unknown;
  try {
    json = JSON.parse(own);
  } catch {
    return refuse(brokenJson(own));
  }
  return parseStudy(json);
}

function brokenJson(text: string): Fault {
  const { offset, message } = jsonBreak(text);
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - before.lastIndexOf('\n');
  return {
    path: '',
    message: `This is not JSON: ${message}, at line ${line}, column ${column}`,
    allowed: '{ "version": 1, … }',
  };
}
