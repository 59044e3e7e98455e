// What one solved column is as a load on the supply, frame by frame: V = V₀ + i (R + Σ r/g) at the composition it has then, with r the
// resistance at rest of each layer whose conductance answers to the current. R = ∫ dx/κ, κ = (F²/RT) Σ z² τ'HD c over all forms;
// V₀ is what is left, so a rough R costs rounds, never truth.
import { faradayConstant } from '../constants.ts';
import type { ConductanceLaw } from '../physics/conductance.ts';
import { logHydrogen, ProtonBinding } from '../physics/acidBase.ts';
import { evaluate } from '../physics/piecewisePolynomial.ts';
import type { Problem } from '../problem/problem.ts';
import { coatingAt, electrodeFace } from '../readings/electrodePotential.ts';
import type { Frame, RunLayout } from '../solve/frame.ts';

/** One value per frame, ascending in time: what was solved. */
export interface ColumnTracks {
  /** [s] */
  readonly time: Float64Array;
  /** From electrode into body [A m⁻²]. */
  readonly current: Float64Array;
  /** Of the column alone [V]. */
  readonly voltage: Float64Array;
  /** At the electrode's face [mol m⁻³], NaN where there is none. */
  readonly chloride: Float64Array;
  readonly pH: Float64Array;
  readonly coated: Float64Array;
}

/** The same as a load on the supply; costs a look at every node. */
export interface ColumnResistances {
  /** V₀ [V] */
  readonly offset: Float64Array;
  /** R [Ω m²] */
  readonly resistance: Float64Array;
  /** r of each layer with a law [Ω m²]. */
  readonly resting: readonly Float64Array[];
  readonly laws: readonly ConductanceLaw[];
  /** What each of these layers conducts more by itself, swollen, over what it does at rest [1]. */
  readonly swollen: readonly Float64Array[];
}

/** What a load on the supply is found from. */
export type KeptFrame = Pick<Frame, 'time' | 'current' | 'voltage' | 'concentrations' | 'pH'>;

/** Keeps what is needed of a column's frames, which themselves may go elsewhere. */
export class ColumnLoad {
  private layout: RunLayout | null = null;
  private frames: KeptFrame[] = [];

  constructor(readonly problem: Problem) {}

  get count(): number {
    return this.frames.length;
  }

  /** A new grid: the frames so far are void. */
  restart(layout: RunLayout): void {
    this.layout = layout;
    this.frames = [];
  }

  add({ time, current, voltage, concentrations, pH }: KeptFrame): void {
    this.frames.push({
      time,
      current,
      voltage,
      concentrations: concentrations.slice(),
      ...(pH === undefined ? {} : { pH: pH.slice() }),
    });
  }

  /** Null before the first frame. */
  tracks(): ColumnTracks | null {
    const { layout, frames } = this;
    if (layout === null || frames.length === 0) return null;
    const track = (read: (frame: KeptFrame) => number): Float64Array => Float64Array.from(frames, read);
    const coated = coatingAt(layout);
    return {
      time: track(({ time }) => time),
      current: track(({ current }) => current),
      voltage: track(({ voltage }) => voltage),
      chloride: track((frame) => electrodeFace(layout, frame).chloride),
      pH: track((frame) => electrodeFace(layout, frame).pH),
      coated: track(({ time }) => coated(time)),
    };
  }

  resistances(): ColumnResistances {
    const { layout, frames, problem } = this;
    const layers = layout === null ? [] : frames.map((frame) => layerResistances(problem, layout, frame));
    const answers = problem.layers.map((_, l) => answerOf(problem, l));
    const answering = answers.flatMap((answer, l) => (answer === null ? [] : [l]));
    const resting = answering.map((l) => Float64Array.from(layers, (own) => own[l] * answers[l]!.share));
    const resistance = Float64Array.from(layers, (own) =>
      own.reduce((sum, value, l) => (answering.includes(l) ? sum : sum + value), 0),
    );
    const offset = frames.map(({ time, current, voltage }, k) => {
      if (current === 0) return voltage;
      const barriers = answering.reduce((sum, l, j) => {
        return sum + resting[j][k] / answers[l]!.conducts(time);
      }, 0);
      return voltage - current * (resistance[k] + barriers);
    });
    const laws = answering.map((l) => answers[l]!.law);
    const swollen = answering.map((l) => {
      const { passiveConductance } = problem.layers[l];
      return Float64Array.from(frames, ({ time }) =>
        passiveConductance === undefined ? 0 : answers[l]!.share * (evaluate(passiveConductance, time) - 1),
      );
    });
    return { offset: Float64Array.from(offset), resistance, resting, laws, swollen };
  }
}

interface Answer {
  /** Of the conductance at rest that is the layer's own [1]. */
  readonly share: number;
  /** Of the layer and the appendages through it, as one. */
  readonly law: ConductanceLaw;
  readonly conducts: (time: number) => number;
}

/** How a layer answers to the current, by itself or by the appendages through it (SH); null where it does not. */
function answerOf({ layers, appendages, charge }: Problem, l: number): Answer | null {
  const { conductanceLaw, conductance, diffusivity } = layers[l];
  const own = (time: number): number => (conductance === undefined ? 1 : evaluate(conductance, time));
  if (conductanceLaw !== undefined) return { share: 1, law: conductanceLaw, conducts: own };
  if (appendages?.layer !== l || appendages.path.conductanceLaw === undefined) return null;
  const { path } = appendages;
  const sum = (values: Float64Array): number => values.reduce((total, value, i) => total + charge[i] ** 2 * value, 0);
  const share = sum(diffusivity) / (sum(diffusivity) + sum(path.diffusivity));
  const law = path.conductanceLaw!;
  return {
    share,
    law: { ...law, restingResistance: law.restingResistance * (1 - share) },
    conducts: (time) =>
      share * own(time) + (1 - share) * (path.conductance === undefined ? 1 : evaluate(path.conductance, time)),
  };
}

/** [Ω m²], at rest where a layer answers to current. */
function layerResistances(problem: Problem, { x, nodeLayer }: RunLayout, frame: KeptFrame): Float64Array {
  const nodes = x.length;
  const { chemistry } = problem;
  const bindings = chemistry?.acids.map(({ species, constants }) => ({
    species,
    binding: new ProtonBinding(constants),
  }));
  /** Mean square charge of every species over its forms. */
  const square = problem.charge.map((charge) => charge * charge);
  const result = new Float64Array(problem.layers.length);
  const conductivity = (node: number, l: number): number => {
    const { diffusivity } = problem.layers[l];
    let sum = 0;
    const pH = frame.pH?.[node];
    if (chemistry !== undefined && pH !== undefined) {
      const h = Math.exp(logHydrogen(pH));
      for (const { species, binding } of bindings ?? []) {
        binding.evaluate(h);
        square[species] = (problem.charge[species] + binding.mean) ** 2 + binding.variance;
      }
      sum = chemistry.hydrogen[l] * h + (chemistry.hydroxide[l] * chemistry.water) / h;
    }
    for (let i = 0; i < square.length; i++) {
      if (i !== chemistry?.proton) sum += square[i] * diffusivity[i] * frame.concentrations[i * nodes + node];
    }
    return (faradayConstant / problem.thermalVoltage) * sum;
  };
  for (let node = 0; node + 1 < nodes; node++) {
    const length = x[node + 1] - x[node];
    if (!(length > 0)) continue;
    // a node on a shared face belongs to the layer before it
    const l = nodeLayer[node + 1];
    const [one, two] = [conductivity(node, l), conductivity(node + 1, l)];
    if (one > 0 && two > 0) result[l] += (length / 2) * (1 / one + 1 / two);
  }
  return result;
}
