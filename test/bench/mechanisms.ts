import { compileDispersive, compileProblem, passiveTwin, type Problem, type Study } from '../../models/index.ts';
import { repeated, solveToEnd, spreadOf, type Spread } from './measure.ts';

/** What each mechanism costs on one treatment: it alone taken away from, or added to, what the treatment has. */
export interface MechanismRow {
  readonly mechanism: string;
  readonly species: number;
  readonly steps: number;
  readonly time_ms: Spread;
}

interface Variant {
  readonly mechanism: string;
  readonly problems: readonly Problem[];
}

/** Bicarbonate and what chloride it takes the place of [mM], as in interstitial fluid. */
const bicarbonate_mM = 26;

const withLayers = (study: Study, change: (layer: Study['layers'][number]) => Study['layers'][number]): Study => ({
  ...study,
  layers: study.layers.map(change),
});

/** The same treatment with protons counted and bicarbonate in the tissue. */
function withAcidBase(study: Study): Study {
  const tissue = {
    ...study.plasma_mM,
    chloride: study.plasma_mM['chloride'] - bicarbonate_mM,
    carbonate: bicarbonate_mM,
  };
  const changed = withLayers(study, (layer) => {
    const rate = Object.values(layer.exchange_1_s)[0];
    return {
      ...layer,
      ...(rate === undefined ? {} : { exchange_1_s: { ...layer.exchange_1_s, carbonate: rate } }),
      initial: layer.initial.kind === 'donnan' ? { kind: 'donnan', with_mM: tissue } : layer.initial,
    };
  });
  return {
    ...changed,
    acidBase: true,
    species: [...study.species, { id: 'carbonate' }],
    base: { kind: 'bath', concentrations_mM: tissue },
    plasma_mM: tissue,
  };
}

function variantsOf(study: Study): readonly Variant[] {
  const one = (mechanism: string, changed: Study): Variant => ({ mechanism, problems: [compileProblem(changed)] });
  const problem = compileProblem(study);
  const other = compileDispersive(study);
  const reactive = withAcidBase(study);
  const still = withLayers(study, ({ conductance: _law, ...layer }) => layer);
  const isoelectric = withLayers(reactive, (layer) =>
    layer.role === 'barrier' ? { ...layer, isoelectric_pH: 4.8 } : layer,
  );
  return [
    one('as it is, active column', study),
    one(
      'without capillaries',
      withLayers(study, (layer) => ({ ...layer, exchange_1_s: {} })),
    ),
    one('without a conductance that follows the current', still),
    one('without solvent flow', { ...study, electroosmosis_m3_C: 0 }),
    { mechanism: 'with the passive twin', problems: [problem, passiveTwin(problem)] },
    ...(other === null ? [] : [{ mechanism: 'with the other pad', problems: [problem, other] }]),
    one('with acids and bases', reactive),
    one('with a fixed charge that follows pH, too', isoelectric),
  ];
}

export function benchMechanisms(study: Study, accuracy: number, repeats: number, most_ms: number): MechanismRow[] {
  return variantsOf(study).map(({ mechanism, problems }) => {
    let steps = 0;
    const solveAll = (): number => {
      const started = performance.now();
      steps = 0;
      for (const problem of problems) steps += solveToEnd(problem, { accuracy }).report.steps;
      return performance.now() - started;
    };
    for (let warmUp = 0; warmUp < 3; warmUp++) solveAll();
    return {
      mechanism,
      species: problems[0].species.length,
      time_ms: spreadOf(repeated(solveAll, repeats, most_ms)),
      steps,
    };
  });
}
