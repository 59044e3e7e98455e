import { parseArgs } from 'node:util';
import { Complaint, didYouMean, quoted } from './complaint.ts';

const options = {
  accuracy: { type: 'string' },
  at: { type: 'string' },
  formulation: { type: 'string' },
  site: { type: 'string' },
  skin: { type: 'string' },
  device: { type: 'string' },
  dose: { type: 'string' },
  current: { type: 'string' },
  deep: { type: 'boolean' },
  pole: { type: 'string' },
  run: { type: 'boolean' },
  'acid-base': { type: 'boolean' },
  appendages: { type: 'boolean' },
  spread: { type: 'string' },
  over: { type: 'string' },
  threads: { type: 'string' },
  methods: { type: 'boolean' },
  guide: { type: 'boolean' },
  lang: { type: 'string' },
  lesson: { type: 'string' },
  mastery: { type: 'string' },
  count: { type: 'boolean' },
  protocol: { type: 'string' },
  out: { type: 'string', short: 'o' },
  json: { type: 'boolean' },
  passive: { type: 'boolean' },
  'no-passive': { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

export type OptionName = keyof typeof options;

/** Options given, with their values; '' for flags. */
export type OptionValues = ReadonlyMap<OptionName, string>;

/** Stands between the values of an option that may be given more than once; no shell passes it on. */
export const severalParted = '\0';

export interface Words {
  readonly values: OptionValues;
  readonly positionals: readonly string[];
}

/** The words of a command line, told apart; what each option's value means is not known here. */
export function readWords(words: readonly string[]): Words {
  const { tokens } = parseArgs({
    args: joinNegative(words),
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<OptionName, string>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    if (!isOption(token.name)) {
      const near = didYouMean(token.name, Object.keys(options)).replace('"', '"--');
      throw new Complaint(`unknown option ${quoted(token.rawName)}.${near} See iontolab --help.`);
    }
    const wantsValue = options[token.name].type === 'string';
    if (wantsValue && token.value === undefined) throw new Complaint(`--${token.name} needs a value.`);
    if (!wantsValue && token.value !== undefined) throw new Complaint(`--${token.name} takes no value.`);
    const before = values.get(token.name);
    if (before !== undefined && wantsValue && token.name !== 'over')
      throw new Complaint(`--${token.name} is given twice.`);
    const several = before !== undefined && wantsValue;
    values.set(token.name, several ? `${before}${severalParted}${token.value ?? ''}` : (token.value ?? ''));
  }
  return { values, positionals };
}

/** `--at -5` means the value -5, not an option called 5. */
function joinNegative(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const takesIt =
      before !== undefined && /^--(at|accuracy|spread|dose|current)$/.test(before) && /^-[\d.]/.test(word);
    if (takesIt) joined[joined.length - 1] = `${before}=${word}`;
    else joined.push(word);
  }
  return joined;
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(options, name);
}
