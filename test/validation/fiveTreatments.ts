/**
 * Five treatments made of library parts and solved, as the command line prints them (docs/treatments.md).
 * `npm run treatments`
 */
import { writeFileSync } from 'node:fs';
import { main } from '../../cli/main.ts';
import type { Summary } from '../../cli/summary.ts';
import { fakeTerminal } from '../cli/fakes.ts';
import { table } from './table.ts';

interface Shown {
  readonly title: string;
  readonly parts: string;
  readonly protocol?: string;
}

const treatments: readonly Shown[] = [
  { title: 'Dexamethasone phosphate for a tennis elbow', parts: 'dexamethasone --site lateralElbow' },
  {
    title: 'Lidocaine with epinephrine before a needle, from its patch',
    parts: 'lidocaineEpinephrine --formulation lidosite --site volarForearm --device lidocainePatch',
  },
  { title: 'Acetic acid at the Achilles tendon, with pH', parts: 'aceticAcid --site achilles --acid-base' },
  {
    title: 'Fentanyl from a patch worn for a day, on dry skin',
    parts: 'fentanyl --site thigh --skin dry --device dayPatch',
    protocol: 'ramp 30 s to 0.05 mA; hold 24 h; ramp 30 s to 0 mA',
  },
  { title: 'Pilocarpine for a sweat test', parts: 'pilocarpine --site volarForearm --device sweatTestDisc' },
];

const significant = (value: number): string => String(Number(value.toPrecision(3)));

async function printed(words: readonly string[], input = ''): Promise<{ out: string; err: string }> {
  const terminal = fakeTerminal({ input });
  const code = await main(words, terminal);
  if (code !== 0) throw new Error(`iontolab ${words.join(' ')}: ${terminal.printed.err}`);
  return terminal.printed;
}

function row(title: string, { treatment, bothPads, area_m2 }: Summary): string[] {
  const delivered = (treatment.delivered_mol_m2.at(-1) ?? NaN) * area_m2 * 1e9;
  const { blood, notices, pH } = treatment;
  const level =
    blood === null
      ? 'not known'
      : `${significant(Math.max(...blood.plasma_mol_m3) * (blood.molarMass_kg_mol ?? NaN) * 1e6)} ng/mL`;
  const highest = Math.max(...(bothPads?.voltage_V ?? []).map(Math.abs));
  return [
    title,
    `${significant(delivered)} nmol`,
    level,
    `${significant(highest)} V`,
    pH === null
      ? 'not followed'
      : `${Math.min(...pH.skinSurface).toFixed(1)} to ${Math.max(...pH.skinSurface).toFixed(1)}`,
    notices.length === 0 ? 'none' : notices.map(({ message }) => message.split(/\.\s/u)[0]).join('; '),
  ];
}

const rows: string[][] = [];
const sections: string[] = [];
for (const { title, parts, protocol } of treatments) {
  const steps = protocol === undefined ? [] : ['--protocol', protocol];
  const { out: study, err: notices } = await printed(['treatment', ...parts.split(' '), ...steps]);
  const { out: report } = await printed(['run', '-'], study);
  const { out: json } = await printed(['run', '-', '--json', '--no-passive'], study);
  rows.push(row(title, JSON.parse(json) as Summary));
  const command = `$ iontolab treatment ${parts}${protocol === undefined ? '' : ` --protocol "${protocol}"`} | iontolab run -`;
  sections.push(`## ${title}\n\n\`\`\`text\n${command}\n${notices}${report}\`\`\``);
}

writeFileSync(
  'docs/treatments.md',
  `# Five treatments

Each is put together from parts of the library and solved under both pads; \`npm run treatments\` writes this page anew.
\`iontolab treatment … | iontolab explain -\` tells where each number comes from.

${table(['treatment', 'past the barrier', 'highest in plasma', 'highest voltage', 'pH at the skin', 'events'], rows)}

${sections.join('\n\n')}
`,
);
