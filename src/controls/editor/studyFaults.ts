import { jsonLanguage } from '@codemirror/lang-json';
import { jsonBreak } from '../../../models/study/jsonBreak.ts';
import type { ParseResult, Study } from '../../../models/study/study.ts';
import { modelText } from '../../words/modelText.ts';
import { say } from '../../words/say.ts';
import { faultSentence } from '../faultText.ts';
import { type Place, placeOf } from './jsonPlaces.ts';

export interface TextFault extends Place {
  /** In the study; empty for what is not JSON. */
  readonly path: string;
  readonly message: string;
  readonly line: number;
}

export interface ReadText {
  /** Null where there are faults. */
  readonly study: Study | null;
  readonly faults: readonly TextFault[];
}

/** Every fault of a study's text, each with the place it stands at. */
export function readStudyText(text: string, parse: (json: unknown) => ParseResult): ReadText {
  const lineOf = (at: number): number => text.slice(0, at).split('\n').length;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    const { offset, message } = jsonBreak(text);
    const from = Math.min(offset, Math.max(0, text.length - 1));
    const said = say('editor.notJson', { reason: modelText(message) });
    return { study: null, faults: [{ path: '', message: said, from, to: from + 1, line: lineOf(from) }] };
  }
  const result = parse(json);
  if (result.kind === 'study') return { study: result.study, faults: [] };
  const tree = jsonLanguage.parser.parse(text);
  const faults = result.faults.map((fault): TextFault => {
    const place = placeOf(tree, text, fault.path);
    return { path: fault.path, message: faultSentence(fault), ...place, line: lineOf(place.from) };
  });
  return { study: null, faults: faults.toSorted((one, other) => one.from - other.from) };
}
