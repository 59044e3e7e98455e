import { describe, expect, it } from 'vitest';
import { commandNames, readCommand } from '../../cli/commandLine.ts';
import { Complaint } from '../../cli/complaint.ts';
import { helpText } from '../../cli/help.ts';

const plain = {
  protocol: null,
  accuracy: null,
  at: null,
  spread: null,
  out: null,
  methods: false,
  language: 'en',
  json: false,
  quiet: false,
  passive: null,
};

describe('reading the command line', () => {
  it.each([
    [['run', 'b1'], { kind: 'run', study: 'b1', ...plain }],
    [['run', '-'], { kind: 'run', study: '-', ...plain }],
    [['run', 'b1', '--accuracy', '1e-4'], { kind: 'run', study: 'b1', ...plain, accuracy: 1e-4 }],
    [['--accuracy=0.1', 'run', 'b1'], { kind: 'run', study: 'b1', ...plain, accuracy: 0.1 }],
    [['run', 'b1', '--at', '60,300,1200'], { kind: 'run', study: 'b1', ...plain, at: [60, 300, 1200] }],
    [['run', 'b1', '--at', ' 300, 60 ,60,.5,0'], { kind: 'run', study: 'b1', ...plain, at: [0, 0.5, 60, 300] }],
    [['run', 'b1', '--spread', '64'], { kind: 'run', study: 'b1', ...plain, spread: 64 }],
    [['run', 'b1', '-o', 'x', '-q'], { kind: 'run', study: 'b1', ...plain, out: 'x', quiet: true }],
    [['run', 'b1', '--json', '--passive'], { kind: 'run', study: 'b1', ...plain, json: true, passive: true }],
    [['run', 'b1', '--methods', '--lang', 'es'], { kind: 'run', study: 'b1', ...plain, methods: true, language: 'es' }],
    [['run', 'b1', '--no-passive'], { kind: 'run', study: 'b1', ...plain, passive: false }],
    [['run', '--', '--odd.json'], { kind: 'run', study: '--odd.json', ...plain }],
    [['presets'], { kind: 'presets', json: false }],
    [['presets', '--json'], { kind: 'presets', json: true }],
    [['drugs'], { kind: 'drugs', id: null, count: false, json: false }],
    [['drugs', 'lidocaine', '--json'], { kind: 'drugs', id: 'lidocaine', count: false, json: true }],
    [['drugs', '--count'], { kind: 'drugs', id: null, count: true, json: false }],
    [['sites'], { kind: 'library', listed: 'sites', json: false }],
    [['skins', '--json'], { kind: 'library', listed: 'skins', json: true }],
    [['devices'], { kind: 'library', listed: 'devices', json: false }],
    [['schema'], { kind: 'schema' }],
    [['validate', 'a.json'], { kind: 'validate', study: 'a.json', json: false }],
    [['explain', 'b2'], { kind: 'explain', study: 'b2', protocol: null, json: false }],
    [['run', 'b1', '--protocol', 'hold 1 s'], { kind: 'run', study: 'b1', ...plain, protocol: 'hold 1 s' }],
    [['explain', 'b2', '--protocol='], { kind: 'explain', study: 'b2', protocol: '', json: false }],
    [['protocol', 'hold 1 s'], { kind: 'protocol', text: 'hold 1 s', json: false }],
    [['--version'], { kind: 'version' }],
    [[], { kind: 'help', of: null }],
    [['--help'], { kind: 'help', of: null }],
    [['-h'], { kind: 'help', of: null }],
    [['run', '--help'], { kind: 'help', of: 'run' }],
    [['help', 'explain'], { kind: 'help', of: 'explain' }],
  ])('understands %j', (words, command) => {
    expect(readCommand(words)).toEqual(command);
  });

  it.each([
    [['rum', 'b1'], /unknown command "rum"\. Did you mean "run"\? There are: run, treatment, presets/],
    [['run'], /"run" needs a study: a file, a preset such as b1, or - for standard input/],
    [['run', 'b1', 'b2'], /takes one word after it; "b2" is too much/],
    [['run', 'b1', '--lang', 'es'], /--lang goes with --methods/],
    [['run', 'b1', '--methods', '--lang', 'fr'], /--lang "fr" is neither en nor es/],
    [['schema', 'b1'], /takes no word after it/],
    [['run', 'b1', '--acuracy', '1e-4'], /unknown option "--acuracy"\. Did you mean "--accuracy"\?/],
    [['run', 'b1', '-x'], /unknown option "-x"/],
    [['presets', '--out', 'x'], /"presets" does not take --out; it takes --json/],
    [['schema', '--json'], /"schema" does not take --json; it takes no options/],
    [['protocol'], /needs a protocol in quotes, such as "ramp 30 s to 2 mA/],
    [['protocol', 'hold', '1', 's'], /put the whole protocol in quotes/],
    [['validate', 'b1', '--protocol', 'hold 1 s'], /"validate" does not take --protocol/],
    [['drugs', 'a', 'b'], /"drugs" takes one word after it; "b" is too much/],
    [['drugs', 'zinc', '--count'], /"drugs --count" takes no word after it/],
    [['run', 'b1', '--count'], /"run" does not take --count/],
    [['run', 'b1', '--spread', '3'], /--spread "3" is not a whole number of samples between 8 and/],
    [['run', 'b1', '--spread', '-9'], /--spread "-9" is not a whole number/],
    [['run', 'b1', '--spread', '9.5'], /is not a whole number of samples/],
    [['--json'], /--json needs a command before it/],
    [['run', 'b1', '--accuracy'], /--accuracy needs a value/],
    [['run', 'b1', '--json=yes'], /--json takes no value/],
    [['run', 'b1', '--at', '1', '--at', '2'], /--at is given twice/],
    [['run', 'b1', '--passive', '--no-passive'], /exclude each other/],
    [['run', 'b1', '--out='], /--out needs the name of a folder/],
    [['run', 'b1', '--at', '60,NaN'], /--at "60,NaN": "NaN" is not a time in seconds/],
    [['run', 'b1', '--at', '60,,300'], /"" is not a time in seconds/],
    [['run', 'b1', '--at', '0x10'], /"0x10" is not a time in seconds/],
    [['run', 'b1', '--at', '1e999'], /"1e999" is not a time/],
    [['run', 'b1', '--at', 'Infinity'], /"Infinity" is not a time/],
    [['run', 'b1', '--at', '60s'], /"60s" is not a time in seconds/],
    [['run', 'b1', '--at', '-5,60'], /-5 s lies before the session, which begins at 0 s/],
    [['run', 'b1', '--accuracy', '0'], /--accuracy "0" is not a number between 0\.00001 and 0\.1/],
    [['run', 'b1', '--accuracy', '1'], /is not a number between/],
    [['run', 'b1', '--accuracy', '-1e-3'], /"-1e-3" is not a number between/],
    [['run', 'b1', '--accuracy', 'high'], /"high" is not a number between/],
  ])('refuses %j', (words, message) => {
    expect(() => readCommand(words)).toThrow(Complaint);
    expect(() => readCommand(words)).toThrow(message);
  });

  it('shows no control characters of what was typed', () => {
    expect(() => readCommand(['\u001b[2Jrun'])).toThrow(/unknown command "\\u\{1b\}\[2Jrun"/);
  });

  it('has help for every command, and names each in the general help', () => {
    for (const name of commandNames) {
      expect(helpText(name)).toMatch(new RegExp(`^iontolab ${name}`));
      expect(helpText(null)).toContain(`iontolab ${name}`);
    }
  });
});
