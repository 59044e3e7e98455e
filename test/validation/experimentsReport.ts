/** Exact forms, peers and experiments: rows, a document, figures, JSON. Writes docs/experiments.* and docs/images/validation. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { references } from '../../models/library/references.ts';
import { spreadLibrary } from '../../models/library/spreads.ts';
import { closedFormCount, exactRows, type ExactRow } from './exact.ts';
import { experiments } from './experiments/index.ts';
import { given, measureExperiment, type ExperimentResult, type ExperimentRow } from './experimentRows.ts';
import { notTargets } from './notTargets.ts';
import { overview } from './overview.ts';
import { peerRows, type PeerRow } from './peers.ts';
import { Progress } from './progress.ts';
import { drawFigure } from './svg.ts';
import { small, table } from './table.ts';

const imageFolder = 'docs/images/validation';
const fileOf = (id: string): string => `${id.toLowerCase()}.svg`;

/** Three digits, without a power of ten where none is needed. */
export function figureOf(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e5)) return value.toExponential(1).replace('e+', 'e');
  return String(Number(value.toPrecision(3)));
}

function bandText({ band, bandNote }: ExperimentRow['quantity']): string {
  if (band === undefined) return '–';
  const [low, high] = band;
  const ends = Number.isFinite(high) ? `${figureOf(low)} to ${figureOf(high)}` : `above ${figureOf(low)}`;
  return bandNote === undefined ? ends : `${ends} (${bandNote})`;
}

function verdictText({ verdict, quantity }: ExperimentRow): string {
  if (verdict === 'missed') return '**missed**';
  if (verdict === 'met' && quantity.kind !== 'prediction') return `met, ${quantity.kind}`;
  return verdict;
}

const dominance = ({ dominatedBy }: ExperimentRow): string =>
  dominatedBy
    .map(
      ({ input, correlation }) =>
        `${spreadLibrary[input].name} (${correlation < 0 ? '−' : '+'}${Math.abs(correlation).toFixed(2)})`,
    )
    .join(', ');

function experimentTable(rows: readonly ExperimentRow[]): string {
  return table(
    ['id', 'what', 'target', 'band', 'computed', '5–95 %', 'most by', 'verdict'],
    rows.map((row) => [
      row.id,
      `${row.quantity.what} [${row.quantity.unit}]`,
      row.quantity.target,
      bandText(row.quantity),
      figureOf(row.value),
      row.spread === undefined ? '–' : `${figureOf(row.spread[0])} to ${figureOf(row.spread[1])}`,
      dominance(row) || '–',
      verdictText(row),
    ]),
  );
}

function sectionOf({ experiment, rows, samples, failures }: ExperimentResult): string[] {
  const misses = rows.filter(({ verdict }) => verdict === 'missed');
  const notes = rows.filter(({ quantity, verdict }) => verdict !== 'missed' && quantity.note !== undefined);
  return [
    `### ${experiment.id}. ${experiment.title}`,
    '',
    `${experiment.protocol} Source: ${experiment.source}.`,
    '',
    ...experiment.assumptions.map((one) => `- ${one}`),
    ...(samples > 0
      ? [
          `- Spread: ${samples} samples of ${experiment.uncertain.map((id) => spreadLibrary[id].name).join(', ')}.${failures.length > 0 ? ` ${failures.length} more could not be solved.` : ''}`,
        ]
      : []),
    '',
    ...(experiment.figure === undefined
      ? []
      : [`![${experiment.id}: ${experiment.title}](images/validation/${fileOf(experiment.id)})`, '']),
    ...misses.flatMap(({ quantity, value }) => [
      `**Missed**, ${quantity.what}: ${figureOf(value)} for ${quantity.target}. ${quantity.cause ?? ''}`,
      '',
    ]),
    ...notes.flatMap(({ quantity, value }) => [
      `${quantity.what[0].toUpperCase()}${quantity.what.slice(1)}: ${figureOf(value)}. ${quantity.note}`,
      '',
    ]),
  ];
}

function exactTable(rows: readonly ExactRow[]): string {
  return table(
    ['id', 'what', 'by', 'values', 'worst error', 'of', 'verdict'],
    rows.map(({ id, name, by, compared, worstError, worstOf, verdict }) => [
      id,
      name,
      by,
      String(compared),
      small(worstError),
      worstOf,
      verdict === 'missed' ? '**missed**' : 'met',
    ]),
  );
}

function peerTable(rows: readonly PeerRow[]): string {
  return table(
    ['id', 'what', 'against', 'asked', 'worst output', 'of', 'the other is good to', 'verdict'],
    rows.map(({ id, what, peer, asked, worst, worstOf, peerError, verdict }) => [
      id,
      what,
      peer,
      small(asked),
      small(worst),
      worstOf,
      peerError === 0 ? '1e-7' : small(peerError),
      verdict === 'missed' ? '**missed**' : verdict,
    ]),
  );
}

function rangeTable(): string {
  return table(
    ['input', 'low', 'high', 'how', 'source'],
    Object.values(spreadLibrary).map(({ name, low, high, scale, relative }) => [
      name,
      figureOf(low.value),
      figureOf(high.value),
      `${relative ? 'times the study’s own' : 'in SI'}, ${scale === 'log' ? 'even in ratio' : 'even'}`,
      `${references[low.reference]}${low.assumed === true || high.assumed === true ? ' (assumed)' : ''}`,
    ]),
  );
}

interface Report {
  readonly exact: readonly ExactRow[];
  readonly peers: readonly PeerRow[];
  readonly results: readonly ExperimentResult[];
  /** What was computed beside each result that is no target, in words. */
  readonly compared: ReadonlyMap<string, string>;
}

const count = (rows: readonly ExperimentRow[], verdict: string, kind?: string): number =>
  rows.filter((row) => row.verdict === verdict && (kind === undefined || row.quantity.kind === kind)).length;

function documentOf({ exact, peers, results, compared }: Report): string {
  const rows = results.flatMap((result) => result.rows);
  const done = exact.filter(({ verdict }) => verdict === 'met').length;
  return [
    '# Closed forms, peers, experiments',
    '',
    'Written by `npm run validate -- --experiments`. How the numerics hold up is in [validation.md](validation.md).',
    '',
    `Closed forms: ${done} of ${closedFormCount} met. Experiments: of ${count(rows, 'met', 'prediction') + count(rows, 'missed', 'prediction')} predictions ${count(rows, 'met', 'prediction')} are met and ${count(rows, 'missed', 'prediction')} missed; ${count(rows, 'met', 'calibration')} calibrations hold and ${count(rows, 'missed', 'calibration')} do not; ${count(rows, 'met', 'by construction')} more are met because the value is an input. No input was moved to meet a prediction.`,
    '',
    '![Computed over measured](images/validation/overview.svg)',
    '',
    '## Closed forms',
    '',
    'Relative errors, the worst of the values compared. “Solve” runs the whole engine on a problem whose answer is known; “law” evaluates one law of it.',
    '',
    exactTable(exact),
    '',
    '## Peers',
    '',
    'B1 and B2: delivered amount at 5 times, voltage at 7, dermal profile at 4. The others: what has crossed every interface of every component at the end, over the largest there; voltages; pH over 14. Finite volumes are good to what they differ by from themselves on half as many nodes and steps; a row is met within what was asked and that.',
    '',
    peerTable(peers),
    '',
    '## Experiments',
    '',
    'Each is a study built from library values after the paper’s protocol and solved as any other. “5–95 %” is where the result lies when the inputs that nobody knows well are drawn from their ranges (below), by a Latin hypercube with a fixed seed; “most by” names the inputs that dominate it, with Spearman’s rank correlation. Bands are those the source or its scatter gives; where the source gives none the band is a guess and says so. Shares and fluxes are read from the books, between two times.',
    '',
    'The library’s fixed charge, −40 mM, is the weak end of its range (hairless mouse; human skin may hold −97 to −209 mM), its pore fraction and its hindrance of cations are ends of theirs, too: a result can lie outside its own band.',
    '',
    experimentTable(rows),
    '',
    ...results.flatMap(sectionOf),
    '## Results that are not targets',
    '',
    table(
      ['id', 'what', 'source', 'why not', 'computed, to compare'],
      notTargets.map(({ id, what, source, reason }) => [id, what, source, reason, compared.get(id) ?? '–']),
    ),
    '',
    '## Ranges of the inputs',
    '',
    rangeTable(),
    '',
  ].join('\n');
}

export interface ReportOptions {
  readonly samples: number;
  readonly seed: number;
}

/** Solves everything, writes the files, and tells whether every closed form, peer and calibration holds. */
export function writeExperiments({ samples, seed }: ReportOptions): boolean {
  const forms = new Progress('closed forms', closedFormCount);
  const exact = exactRows((done) => forms.at(done));
  const peers = peerRows([1e-3, 1e-4]);
  const progress = new Progress('experiments', experiments.length);
  const results = experiments.map((experiment, k) => {
    const result = measureExperiment(experiment, samples, seed);
    progress.at(k + 1, experiment.id);
    return result;
  });
  const compared = new Map(
    notTargets.flatMap(({ id, computed }) => (computed === undefined ? [] : [[id, computed(given)] as const])),
  );
  const report = { exact, peers, results, compared };
  mkdirSync(imageFolder, { recursive: true });
  for (const { experiment, measurement, rows } of results) {
    if (experiment.figure === undefined) continue;
    const figure = experiment.figure(measurement, (key) => rows.find(({ quantity }) => quantity.key === key)?.spread);
    writeFileSync(`${imageFolder}/${fileOf(experiment.id)}`, drawFigure(figure));
  }
  const rows = results.flatMap((result) => result.rows);
  writeFileSync(`${imageFolder}/overview.svg`, drawFigure(overview(rows)));
  writeFileSync('docs/experiments.md', documentOf(report));
  const json = {
    samples,
    seed,
    exact,
    peers,
    experiments: results.map(({ experiment, rows: own, samples: drawn, failures, measurement }) => ({
      id: experiment.id,
      source: experiment.source,
      samples: drawn,
      failures,
      curves: measurement.curves ?? {},
      rows: own.map(({ quantity, value, spread, dominatedBy, verdict }) => ({
        ...quantity,
        value,
        spread,
        dominatedBy,
        verdict,
      })),
    })),
    notTargets: notTargets.map(({ id, what, source, reason }) => ({
      id,
      what,
      source,
      reason,
      computed: compared.get(id) ?? null,
    })),
  };
  writeFileSync('docs/experiments.json', JSON.stringify(json));
  // the format check reads them, too
  execFileSync(process.execPath, ['node_modules/oxfmt/bin/oxfmt', 'docs/experiments.json', 'docs/experiments.md']);
  const broken = [
    ...exact.filter(({ verdict }) => verdict === 'missed').map(({ id }) => id),
    ...peers.filter(({ verdict }) => verdict === 'missed').map(({ id }) => id),
    ...rows
      .filter(({ verdict, quantity }) => verdict === 'missed' && quantity.kind !== 'prediction')
      .map(({ id }) => id),
  ];
  const missed = rows.filter(({ verdict, quantity }) => verdict === 'missed' && quantity.kind === 'prediction');
  process.stdout.write(
    `experiments: ${missed.length} predictions missed${broken.length > 0 ? `, and beyond them ${broken.join(', ')}` : ''}: docs/experiments.md\n`,
  );
  return broken.length === 0;
}
