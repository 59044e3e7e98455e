/**
 * A plausible session without a solver, for building and testing views: cathodal dexamethasone phosphate, six ions,
 * graded nodes, a charged barrier with Donnan steps at its faces. Profiles are invented smooth functions of depth and
 * time; what follows from them is exact: electroneutrality (EN), constant current (I), layer amounts and crossings.
 */
import type { Frame, RunLayout } from '../../models/solve/frame.ts';
import type { Study, StudyLayer } from '../../models/study/study.ts';
import type { RunData } from '../../src/views/view.ts';

export interface SyntheticOptions {
  readonly polarity?: 'cathode' | 'anode';
  /** Default 121. */
  readonly frames?: number;
  /** Nodes per layer, default 24. */
  readonly nodes?: number;
  readonly passive?: boolean;
  readonly stale?: boolean;
}

const species = ['dexP', 'citrate', 'sulfite', 'Cl', 'Na', 'K'] as const;
const charge = [-2, -3, -2, -1, 1, 1] as const;
const diffusivity = [0.43e-9, 0.62e-9, 0.96e-9, 2.03e-9, 1.33e-9, 1.96e-9];
const names = ['Dexamethasone phosphate', 'Citrate', 'Sulfite', 'Chloride', 'Sodium', 'Potassium'];
/** Mean molar masses of the ions [g mol⁻¹]. */
const molarMass = [470.4, 189.1, 80.06, 35.45, 22.99, 39.1];
const formulation = [8.46, 37.4, 7.9, 0, 0, 0];
const tissue = [0, 0, 0, 144, 0, 4];
const sodium = 4;
const faraday = 96485.33212;
const thermalVoltage = 0.0267;
const area = 10e-4;
const rampTime = 30;
const treatmentTime = 1200;
const end = 1800;
const peakCurrent = 2e-3 / area;

interface SyntheticLayer {
  readonly id: string;
  readonly name: string;
  readonly role: 'reservoir' | 'barrier' | 'tissue';
  readonly thickness: number;
  readonly poreFraction: number;
  readonly transportFactor: number;
  readonly fixedCharge: number;
}

const layers: readonly SyntheticLayer[] = [
  {
    id: 'reservoir',
    name: 'Reservoir',
    role: 'reservoir',
    thickness: 2.5e-3,
    poreFraction: 1,
    transportFactor: 1,
    fixedCharge: 0,
  },
  {
    id: 'stratumCorneum',
    name: 'Stratum corneum',
    role: 'barrier',
    thickness: 15e-6,
    poreFraction: 0.02,
    transportFactor: 2e-6,
    fixedCharge: -80,
  },
  {
    id: 'epidermis',
    name: 'Viable epidermis',
    role: 'tissue',
    thickness: 80e-6,
    poreFraction: 0.5,
    transportFactor: 0.2,
    fixedCharge: 0,
  },
  {
    id: 'dermis',
    name: 'Dermis',
    role: 'tissue',
    thickness: 1.2e-3,
    poreFraction: 0.6,
    transportFactor: 0.25,
    fixedCharge: 0,
  },
  {
    id: 'subcutis',
    name: 'Subcutis',
    role: 'tissue',
    thickness: 2e-3,
    poreFraction: 0.3,
    transportFactor: 0.15,
    fixedCharge: 0,
  },
];
const surface = 2.5e-3;

/** Current density magnitude [A m⁻²]: ramp, hold, ramp, nothing. */
function currentAt(time: number): number {
  if (time >= treatmentTime) return 0;
  return peakCurrent * Math.min(1, time / rampTime, (treatmentTime - time) / rampTime);
}

/** Charge passed per area [C m⁻²], of the trapezoid above. */
function chargeAt(time: number): number {
  const t = Math.min(time, treatmentTime);
  const rise = Math.min(t, rampTime);
  const hold = Math.max(0, Math.min(t, treatmentTime - rampTime) - rampTime);
  const fall = Math.max(0, t - (treatmentTime - rampTime));
  return peakCurrent * ((rise * rise) / (2 * rampTime) + hold + fall - (fall * fall) / (2 * rampTime));
}

/** Mean of exp(−(x/width)²) over the reservoir, by the midpoint rule. */
function shellMean(width: number): number {
  let sum = 0;
  for (let k = 0; k < 64; k++) sum += Math.exp(-(((((k + 0.5) / 64) * surface) / width) ** 2));
  return sum / 64;
}

/** The solution a point is in Donnan equilibrium with [mol m⁻³]; sodium closes the charge. */
function solutionAt(x: number, time: number, passive: boolean): Float64Array {
  const c = new Float64Array(species.length);
  const drive = passive ? 0 : chargeAt(time) / (peakCurrent * treatmentTime);
  const seep = passive ? 0.02 : 1;
  const reach = Math.sqrt(4 * 1.1e-10 * Math.max(time, 1e-3));
  for (let s = 0; s < species.length; s++) {
    if (x <= surface) {
      const width = 0.5e-3 + 1.2e-3 * Math.sqrt(drive);
      // pushed away from the face, with a small net loss into the skin
      const push = Math.exp(-((x / width) ** 2)) - shellMean(width);
      const fromTissue = 0.05 * (tissue[s] ?? 0) * (time / end) * Math.exp(-(((surface - x) / 0.8e-3) ** 2));
      c[s] = (formulation[s] ?? 0) * (1 - 0.55 * drive * push - 0.02 * drive * seep) + fromTissue;
    } else {
      const depth = x - surface;
      const mobility = [0.035, 0.05, 0.07, 0, 0, 0][s] ?? 0;
      const given =
        (formulation[s] ?? 0) *
        mobility *
        seep *
        Math.sqrt(Math.min(1, time / 600)) *
        (passive ? 1 : 0.25 + 0.75 * drive);
      const rest = time > treatmentTime ? Math.sqrt(treatmentTime / time) : 1;
      c[s] = given * rest * Math.exp(-((depth / reach) ** 2)) + (tissue[s] ?? 0);
    }
  }
  if (x <= surface) c[3] = (c[3] ?? 0) + 60 * drive * Math.exp(-((x / (0.3e-3 + 0.9e-3 * Math.sqrt(drive))) ** 2));
  let sum = 0;
  for (let s = 0; s < species.length; s++) if (s !== sodium) sum += (charge[s] ?? 0) * (c[s] ?? 0);
  c[sodium] = -sum;
  return c;
}

/** Boltzmann factor shared by all ions so that Σ z c + ω = 0, by Newton on ψ. */
function donnan(solution: Float64Array, fixedCharge: number): Float64Array {
  let psi = 0;
  if (fixedCharge !== 0) {
    for (let pass = 0; pass < 60; pass++) {
      let f = fixedCharge;
      let slope = 0;
      for (let s = 0; s < species.length; s++) {
        const z = charge[s] ?? 0;
        const c = (solution[s] ?? 0) * Math.exp(-z * psi);
        f += z * c;
        slope -= z * z * c;
      }
      const step = f / slope;
      psi -= Math.max(-1, Math.min(1, step));
      if (Math.abs(step) < 1e-15) break;
    }
  }
  return solution.map((c, s) => c * Math.exp(-(charge[s] ?? 0) * psi));
}

function makeLayout(nodesPerLayer: number): RunLayout {
  const x: number[] = [];
  const nodeLayer: number[] = [];
  const nodeVolume: number[] = [];
  const faceX: number[] = [];
  let start = 0;
  const layout = layers.map((layer, index) => {
    const depths: number[] = [];
    for (let k = 0; k < nodesPerLayer; k++) {
      const u = k / (nodesPerLayer - 1);
      depths.push(start + layer.thickness * (0.5 - 0.5 * Math.cos(Math.PI * u)));
    }
    for (let k = 0; k < nodesPerLayer; k++) {
      const here = depths[k] ?? 0;
      const left = k === 0 ? start : 0.5 * ((depths[k - 1] ?? 0) + here);
      const right = k === nodesPerLayer - 1 ? start + layer.thickness : 0.5 * (here + (depths[k + 1] ?? 0));
      x.push(here);
      nodeLayer.push(index);
      nodeVolume.push(layer.poreFraction * (right - left));
      faceX.push(right);
    }
    const item = { id: layer.id, role: layer.role, start, end: start + layer.thickness };
    start += layer.thickness;
    return item;
  });
  faceX.pop();
  return {
    species,
    charge: Float64Array.from(charge),
    drug: 0,
    layers: layout,
    x: Float64Array.from(x),
    nodeLayer: Int32Array.from(nodeLayer),
    nodeVolume: Float64Array.from(nodeVolume),
    faceX: Float64Array.from(faceX),
    area,
    deliveredInterface: 2,
    end,
  };
}

function fillConcentrations(layout: RunLayout, time: number, passive: boolean): Float64Array {
  const count = layout.x.length;
  const c = new Float64Array(species.length * count);
  for (let j = 0; j < count; j++) {
    const layer = layout.nodeLayer[j] ?? 0;
    // the first node of the skin stands just below the surface
    const x = (layout.x[j] ?? 0) + (layer > 0 ? 1e-12 : 0);
    const local = donnan(solutionAt(x, time, passive), layers[layer]?.fixedCharge ?? 0);
    for (let s = 0; s < species.length; s++) c[s * count + j] = local[s] ?? 0;
  }
  return c;
}

function amounts(layout: RunLayout, c: Float64Array): Float64Array {
  const count = layout.x.length;
  const total = new Float64Array(species.length * layers.length);
  for (let s = 0; s < species.length; s++) {
    for (let j = 0; j < count; j++) {
      const at = s * layers.length + (layout.nodeLayer[j] ?? 0);
      total[at] = (total[at] ?? 0) + (layout.nodeVolume[j] ?? 0) * (c[s * count + j] ?? 0);
    }
  }
  return total;
}

function makeFrame(layout: RunLayout, time: number, sign: number, passive: boolean, atStart: Float64Array): Frame {
  const n = species.length;
  const count = layout.x.length;
  const current = passive ? 0 : sign * currentAt(time);
  const c = fillConcentrations(layout, time, passive);
  const fluxDiffusion = new Float64Array(n * (count - 1));
  const fluxMigration = new Float64Array(n * (count - 1));
  const potential = new Float64Array(count);
  for (let face = count - 2; face >= 0; face--) {
    const h = (layout.x[face + 1] ?? 0) - (layout.x[face] ?? 0);
    const sharp = h <= 0;
    const left = layers[layout.nodeLayer[face] ?? 0];
    const factor = left?.transportFactor ?? 1;
    let diffusionCurrent = 0;
    let conductance = 0;
    for (let s = 0; s < n; s++) {
      const z = charge[s] ?? 0;
      const d = factor * (diffusivity[s] ?? 0);
      const cl = c[s * count + face] ?? 0;
      const cr = c[s * count + face + 1] ?? 0;
      const flux = sharp ? 0 : (-d * (cr - cl)) / h;
      fluxDiffusion[s * (count - 1) + face] = flux;
      diffusionCurrent += z * flux;
      conductance += z * z * d * 0.5 * (cl + cr);
    }
    // field in units of RT/F per metre, chosen so that F Σ z J = i
    const field = (current / faraday - diffusionCurrent) / conductance;
    for (let s = 0; s < n; s++) {
      const mean = 0.5 * ((c[s * count + face] ?? 0) + (c[s * count + face + 1] ?? 0));
      fluxMigration[s * (count - 1) + face] = factor * (diffusivity[s] ?? 0) * (charge[s] ?? 0) * mean * field;
    }
    potential[face] = (potential[face + 1] ?? 0) + thermalVoltage * field * Math.max(0, h);
  }
  const amountInLayer = amounts(layout, c);
  const taken = new Float64Array(n * layers.length);
  const crossed = new Float64Array(n * (layers.length + 1));
  // Ag/AgCl: only chloride enters at the face
  const charged = (passive ? 0 : -sign * chargeAt(time)) / faraday;
  for (let s = 0; s < n; s++) {
    const uptakeLayer = 3;
    taken[s * layers.length + uptakeLayer] = s === 0 && !passive ? 2e-5 * (time / end) ** 2 : 0;
    crossed[s * (layers.length + 1)] = s === 3 ? charged : 0;
    for (let k = 0; k < layers.length; k++) {
      const at = s * layers.length + k;
      const gain = (amountInLayer[at] ?? 0) - (atStart[at] ?? 0) + (taken[at] ?? 0);
      crossed[s * (layers.length + 1) + k + 1] = (crossed[s * (layers.length + 1) + k] ?? 0) - gain;
    }
  }
  return {
    time,
    current,
    voltage: potential[0] ?? 0,
    concentrations: c,
    potential,
    fluxDiffusion,
    fluxMigration,
    fluxConvection: new Float64Array(n * (count - 1)),
    amountInLayer,
    amountCrossed: crossed,
    amountTakenUp: taken,
    amountConverted: new Float64Array(n * layers.length),
    ledger: {
      mass: new Float64Array(n).fill(1e-15),
      charge: 1e-16,
      step: 12,
      steps: Math.round(time / 12),
      rejected: 1,
    },
  };
}

function makeStudy(polarity: 'cathode' | 'anode'): Study {
  const toRecord = (values: readonly number[]): Record<string, number> =>
    Object.fromEntries(species.map((id, s) => [id, values[s] ?? 0]));
  const studyLayers: StudyLayer[] = layers.map((layer) => {
    const solution = [...(layer.role === 'reservoir' ? formulation : tissue)];
    solution[sodium] = -solution.reduce((sum, c, s) => sum + (charge[s] ?? 0) * c, 0);
    return {
      id: layer.id,
      name: layer.name,
      role: layer.role,
      thickness_um: Math.round(layer.thickness * 1e6),
      transportFactor: layer.transportFactor,
      poreFraction: layer.poreFraction,
      fixedCharge_mM: layer.fixedCharge,
      fixedChargeRamp_um: 0,
      hindrance: {},
      binding: {},
      solventDrag: {},
      partition: {},
      exchange_1_s: {},
      initial: { kind: 'donnan', with_mM: toRecord(solution) },
    };
  });
  return {
    version: 1,
    name: 'Synthetic session',
    note: 'Invented profiles for tests of views; not solved.',
    temperature_C: 37,
    species: species.map((id, s) => ({
      id,
      name: names[s] ?? id,
      charge: charge[s] ?? 0,
      diffusivity_m2_s: diffusivity[s] ?? 0,
      molarMass_g_mol: molarMass[s] ?? 0,
    })),
    drug: 'dexP',
    electrode: { polarity, area_cm2: area * 1e4, boundary: { kind: 'silverChloride' } },
    layers: studyLayers,
    base: { kind: 'bath', concentrations_mM: toRecord([0, 0, 0, 144, 140, 4]) },
    electroosmosis_m3_C: 0,
    plasma_mM: {},
    reactions: [],
    session: { kind: 'treatment', current_mA: 2, duration_min: 20, ramp_s: 30, after_min: 10 },
    passiveTwin: true,
    accuracy: 1e-3,
  };
}

export function createSyntheticRun(options: SyntheticOptions = {}): RunData {
  const polarity = options.polarity ?? 'cathode';
  const sign = polarity === 'cathode' ? -1 : 1;
  const count = options.frames ?? 121;
  const layout = makeLayout(options.nodes ?? 24);
  const solve = (passive: boolean): Frame[] => {
    const atStart = amounts(layout, fillConcentrations(layout, 0, passive));
    return Array.from({ length: count }, (_, k) =>
      makeFrame(layout, count > 1 ? (end * k) / (count - 1) : 0, sign, passive, atStart),
    );
  };
  return {
    study: makeStudy(polarity),
    layout,
    frames: solve(false),
    passive: options.passive === false ? null : { layout, frames: solve(true) },
    stale: options.stale ?? false,
  };
}
