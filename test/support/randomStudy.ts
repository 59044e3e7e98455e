/** Random studies over the accepted ranges, each from its own seed, so that any one of them can be run again alone. */

import { withAppendages } from './randomAppendages.ts';
import { withVessels } from './randomVessels.ts';
import { randomSource } from '../../models/numerics/randomSource.ts';
import { withChemistry } from './randomChemistry.ts';

export { randomSource };

type BySpecies = Record<string, number>;

interface Ion {
  readonly id: string;
  readonly charge: number;
  readonly diffusivity_m2_s: number;
}

type Initial =
  | { readonly kind: 'given'; readonly concentrations_mM: BySpecies }
  | { readonly kind: 'donnan'; readonly with_mM: BySpecies };

interface Layer {
  readonly id: string;
  readonly initial: Initial;
  readonly [key: string]: unknown;
}

export interface RandomStudyOptions {
  /** Always with a dispersive pad, else with one now and then. */
  readonly otherPad?: boolean;
  /** Also reactions that use up a species they are not first order in, as clearance with a counter-ion does. */
  readonly coReactants?: boolean;
  /** Acids and bases in equilibrium. */
  readonly acidBase?: boolean;
  /** Lymph, resins, swelling barriers, blood flow that comes back. */
  readonly vessels?: boolean;
  /** Follicles and ducts through a barrier, where one starts from a solution. */
  readonly appendages?: boolean;
}

class StudyMaker {
  private readonly random: () => number;
  private readonly species: Ion[];
  private readonly ions: Ion[];

  constructor(
    seed: number,
    private readonly options: RandomStudyOptions,
  ) {
    this.random = randomSource(seed);
    this.species = this.makeSpecies();
    this.ions = this.species.filter(({ charge }) => charge !== 0);
  }

  private chance(share: number): boolean {
    return this.random() < share;
  }

  private uniform(low: number, high: number): number {
    return low + (high - low) * this.random();
  }

  /** Log-uniform. */
  private magnitude(low: number, high: number): number {
    return Math.exp(this.uniform(Math.log(low), Math.log(high)));
  }

  private pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)];
  }

  private whole(low: number, high: number): number {
    return low + Math.floor(this.random() * (high - low + 1));
  }

  private makeSpecies(): Ion[] {
    const count = 2 + Math.floor(11 * this.random() ** 1.7);
    const charges = [1, -1];
    while (charges.length < count) charges.push(this.pick([1, -1, 1, -1, 2, -2, -3, 3, 0, 0]));
    return charges.map((charge, k) => ({
      id: k === 1 ? 'Cl' : `s${k}`,
      charge,
      diffusivity_m2_s: this.chance(0.9) ? this.magnitude(2e-10, 4e-9) : this.magnitude(1e-12, 2e-8),
    }));
  }

  /** Σ z R c + ω = 0, all within what a study may hold. */
  private composition(fixedCharge: number, binding: BySpecies): BySpecies {
    for (;;) {
      const c = this.drawComposition(fixedCharge, binding);
      if (Object.values(c).every((value) => value <= 5000)) return c;
    }
  }

  /** Balanced by topping up one ion; nothing negative, at least 1 mM of ions. */
  private drawComposition(fixedCharge: number, binding: BySpecies): BySpecies {
    const c: BySpecies = {};
    for (const { id } of this.species) {
      if (this.chance(0.6)) c[id] = this.chance(0.9) ? this.magnitude(0.5, 300) : this.magnitude(1e-6, 2000);
    }
    const held = (id: string): number => 1 + (binding[id] ?? 0);
    let excess = fixedCharge;
    for (const { id, charge } of this.ions) excess += charge * held(id) * (c[id] ?? 0);
    if (Math.abs(excess) < 1) {
      const pair = this.ions.slice(0, 2);
      for (const { id, charge } of pair) {
        c[id] = (c[id] ?? 0) + 5 / held(id);
        excess += charge * 5;
      }
    }
    if (excess === 0) return c;
    const { id, charge } = this.pick(this.ions.filter((ion) => ion.charge * excess < 0));
    c[id] = (c[id] ?? 0) - excess / (charge * held(id));
    return c;
  }

  private someOf(share: number, list: readonly Ion[], value: () => number): BySpecies {
    const values: BySpecies = {};
    for (const { id } of list) if (this.chance(share)) values[id] = value();
    return values;
  }

  private makeLayer(index: number, count: number): Layer {
    const role = index === 0 ? 'reservoir' : index === 1 || (count > 3 && this.chance(0.15)) ? 'barrier' : 'tissue';
    const thickness_um =
      role === 'barrier'
        ? this.magnitude(1, 200)
        : this.chance(0.85)
          ? this.magnitude(20, 3000)
          : this.magnitude(1, 50_000);
    const fixedCharge_mM = this.chance(0.4) ? this.uniform(-500, 500) * (this.chance(0.5) ? 0.2 : 1) : 0;
    const ramped = fixedCharge_mM !== 0 && this.chance(0.5);
    const binding = this.chance(0.25) ? this.someOf(0.4, this.species, () => this.magnitude(0.01, 30)) : {};
    const neutral = this.species.filter(({ charge }) => charge === 0);
    const donnan = ramped || this.chance(0.6);
    return {
      id: `layer${index}`,
      role,
      thickness_um,
      transportFactor: role === 'barrier' ? this.magnitude(1e-7, 1) : this.magnitude(0.01, 1),
      poreFraction: this.chance(0.5) ? 1 : this.magnitude(1e-3, 1),
      fixedCharge_mM,
      fixedChargeRamp_um: ramped ? thickness_um * this.magnitude(1e-3, 0.5) * (1 - 1e-9) : 0,
      hindrance: this.chance(0.3) ? this.someOf(0.5, this.species, () => this.magnitude(0.01, 1)) : {},
      binding,
      solventDrag: this.chance(0.2) ? this.someOf(0.5, this.species, () => this.random()) : {},
      partition: this.chance(0.3) ? this.someOf(0.5, neutral, () => this.magnitude(1e-3, 1e3)) : {},
      exchange_1_s:
        role === 'tissue' && this.chance(0.4) ? this.someOf(0.7, this.species, () => this.magnitude(1e-5, 1e-1)) : {},
      initial: donnan
        ? { kind: 'donnan', with_mM: this.composition(0, {}) }
        : { kind: 'given', concentrations_mM: this.composition(fixedCharge_mM, binding) },
      ...(role === 'barrier' && this.chance(0.3)
        ? {
            conductance: {
              restingResistance_kohm_cm2: this.magnitude(0.1, 200),
              saturationCathode_V: this.uniform(0.5, 5),
              saturationAnode_V: this.uniform(0.5, 5),
              rise_s: this.magnitude(1, 1000),
              recovery_s: this.magnitude(10, 10_000),
            },
          }
        : {}),
    };
  }

  private makeReactions(layers: readonly Layer[]): unknown[] {
    if (!this.chance(0.3)) return [];
    const from = this.pick(this.species);
    const others = this.species.filter(({ id }) => id !== from.id);
    const base = {
      name: 'Conversion',
      layers: [this.pick(layers).id],
      species: from.id,
      rate_1_s: this.magnitude(1e-5, 1e-1),
    };
    const stoichiometry: BySpecies = { [from.id]: -1 };
    if (from.charge === 0) {
      const product = others.find(({ charge }) => charge === 0);
      if (product !== undefined) stoichiometry[product.id] = 1;
      return [{ ...base, stoichiometry }];
    }
    const alike = others.filter(({ charge }) => charge * from.charge > 0);
    const unlike = others.filter(({ charge }) => charge * from.charge < 0);
    if (alike.length > 0 && !(this.options.coReactants === true && this.chance(0.5))) {
      const product = this.pick(alike);
      return [{ ...base, stoichiometry: { ...stoichiometry, [product.id]: from.charge / product.charge } }];
    }
    if (this.options.coReactants !== true || unlike.length === 0) return [];
    const partner = this.pick(unlike);
    return [{ ...base, stoichiometry: { ...stoichiometry, [partner.id]: from.charge / partner.charge } }];
  }

  private makeStep(highest_mA: number, duration_s: number, first: boolean): Record<string, unknown>[] {
    const current = (): number => this.uniform(-0.2, 1) * highest_mA;
    const kind = first
      ? this.pick(['ramp', 'pulses', 'expression'])
      : this.pick(['ramp', 'hold', 'pause', 'reverse', 'pulses', 'expression']);
    switch (kind) {
      case 'ramp':
        return [
          { kind, to_mA: current(), duration_s: this.chance(0.2) ? 0 : 0.2 * duration_s },
          { kind: 'hold', duration_s: 0.8 * duration_s },
        ];
      case 'reverse':
        return [
          { kind, duration_s: this.chance(0.3) ? 0 : 0.1 * duration_s },
          { kind: 'hold', duration_s: 0.9 * duration_s },
        ];
      case 'pulses':
        return [
          {
            kind,
            high_mA: current(),
            low_mA: this.chance(0.5) ? 0 : current(),
            period_s: duration_s / this.whole(2, 8),
            duty: this.uniform(0.1, 0.9),
            duration_s,
          },
        ];
      case 'expression': {
        const amplitude = current();
        const period = duration_s / this.uniform(0.5, 3);
        const shapes = [
          `${amplitude} * sin(2 * pi * t / ${period})`,
          `${amplitude} * (1 - exp(-t / ${period}))`,
          `${amplitude} * t / ${duration_s}`,
        ];
        return [{ kind, current_mA: this.pick(shapes), duration_s }];
      }
      default:
        return [{ kind, duration_s }];
    }
  }

  private makeSession(area_cm2: number): Record<string, unknown> {
    const end_s = this.magnitude(5, 2400);
    const density = this.chance(0.12) ? 0 : this.chance(0.6) ? this.magnitude(0.001, 0.6) : this.uniform(0, 4.99);
    const current_mA = Math.min(density * area_cm2, 499);
    if (current_mA === 0 || this.chance(0.5)) {
      const ramp_s = this.chance(0.2) ? 0 : end_s * this.uniform(0.01, 0.2);
      return {
        kind: 'treatment',
        current_mA,
        duration_min: end_s / 60,
        ramp_s,
        after_min: this.chance(0.5) ? 0 : this.uniform(0, end_s / 60),
      };
    }
    const count = this.whole(1, 4);
    const steps = Array.from({ length: count }, (_, k) => this.makeStep(current_mA, end_s / count, k === 0)).flat();
    return { kind: 'steps', steps };
  }

  private makePerfusion(): Record<string, unknown> {
    if (!this.chance(0.3)) return {};
    const perfusion = Array.from({ length: this.whole(1, 3) }, () => ({
      kind: this.pick(['vasoconstrictor', 'heat', 'ice', 'hyperaemia', 'other']),
      from_min: this.uniform(-5, 20),
      duration_min: this.uniform(0, 20),
      factor: this.uniform(0, 3),
      onset_min: this.chance(0.3) ? 0 : this.uniform(0, 10),
      recovery_min: this.chance(0.3) ? 0 : this.uniform(0, 20),
    }));
    return { perfusion };
  }

  make(): Record<string, unknown> {
    const area_cm2 = this.magnitude(0.1, 100);
    const count = this.whole(1, 5);
    const layers = Array.from({ length: count }, (_, index) => this.makeLayer(index, count));
    const session = this.makeSession(area_cm2);
    const passive = session['kind'] === 'treatment' && session['current_mA'] === 0;
    const bath = (): unknown => ({ kind: 'bath', concentrations_mM: this.composition(0, {}) });
    const carrier = (layer: Layer): unknown => {
      const { initial } = layer;
      const held = initial.kind === 'given' ? initial.concentrations_mM : initial.with_mM;
      return { kind: 'ion', species: this.pick(this.ions.filter(({ id }) => held[id] > 0)).id };
    };
    const first = layers[0];
    const boundary =
      passive && this.chance(0.6) ? { kind: 'blocked' } : this.pick([bath, (): unknown => carrier(first)])();
    const base =
      passive && this.chance(0.3)
        ? { kind: 'sealed' }
        : this.chance(0.75)
          ? bath()
          : carrier(layers[layers.length - 1]);
    const study = {
      version: 1,
      name: 'Random study',
      temperature_C: this.uniform(10, 42),
      species: this.species,
      drug: this.pick(this.species).id,
      electrode: { polarity: this.pick(['cathode', 'anode']), area_cm2, boundary },
      layers,
      base,
      electroosmosis_m3_C: this.chance(0.5) ? 0 : this.uniform(-5e-9, 5e-9),
      plasma_mM: this.composition(0, {}),
      reactions: this.makeReactions(layers),
      session,
      accuracy: 1e-2,
      // drawn last, so that a seed keeps the rest of its study
      ...this.makePerfusion(),
    };
    // drawn last, so that a seed's first column stays what it was before there was a second
    return this.chance(0.3) || this.options.otherPad === true
      ? { ...study, dispersive: this.makeDispersive(area_cm2) }
      : study;
  }

  private makeDispersive(area_cm2: number): Record<string, unknown> {
    const bath = (): unknown => ({ kind: 'bath', concentrations_mM: this.composition(0, {}) });
    const pad = { ...this.makeLayer(0, 1), id: 'otherPad' };
    const area = area_cm2 * this.uniform(1, 4);
    const boundary = bath();
    const skin = this.chance(0.5) ? null : { ...this.makeLayer(1, 2), id: 'otherSkin' };
    return {
      area_cm2: area,
      boundary,
      layers: skin === null ? [pad] : [pad, skin],
      // an ion that carries the current at the study's own base may be missing from other skin
      ...(this.chance(0.5) || skin !== null ? { base: bath() } : {}),
      pathResistance_ohm: this.chance(0.2) ? 0 : this.magnitude(1, 1e4),
    };
  }
}

export function randomStudy(seed: number, options: RandomStudyOptions = {}): unknown {
  const study = new StudyMaker(seed, options).make();
  const grown = options.acidBase === true ? withChemistry(study, seed) : study;
  const lived = options.vessels === true ? withVessels(grown, seed) : grown;
  return options.appendages === true ? withAppendages(lived, seed) : lived;
}
