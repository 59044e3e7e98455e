// What no single key can tell: ids that must be known or unlike, charges that must balance, a current that needs a carrier.
// Parts that could not be read are skipped, so that one fault does not hide or breed others.
import { speciesLibrary } from '../library/species/index.ts';
import { type Ion, compositionFault } from './balance.ts';
import { carrierOf, chlorideIds } from './carriers.ts';
import { checkSession, type SessionCurrents } from './checkSession.ts';
import { type KnownSpecies, knownSpecies } from './knownSpecies.ts';
import { nearest } from './nearest.ts';
import { unread } from './readShape.ts';
import type { Fault, Study, StudyLayer, StudyReaction } from './study.ts';

const own = (values: Readonly<Record<string, number>>, id: string): number =>
  Object.hasOwn(values, id) ? values[id]! : 0;

// What counts as a session with current [mA s]: a millionth of a microampere for a second.
const leastCharge = 1e-9;

export function isWhole(value: unknown): boolean {
  if (value === unread) return false;
  if (Array.isArray(value)) return value.every(isWhole);
  return typeof value !== 'object' || value === null || Object.values(value).every(isWhole);
}

export function checkStudy(study: Study): Fault[] {
  return new StudyCheck(study).run();
}

class StudyCheck {
  private readonly faults: Fault[] = [];
  private readonly study: Study;
  /** Undefined where some species could not be read, so that no charge is known for sure. */
  private readonly ions: readonly Ion[] | undefined;
  private readonly ids: readonly string[];

  constructor(study: Study) {
    this.study = study;
    this.ids = Array.isArray(study.species)
      ? study.species.map(({ id }) => id).filter((id) => typeof id === 'string')
      : [];
    this.ions = this.readIons();
  }

  run(): Fault[] {
    const { study } = this;
    if (isWhole(study.drug)) this.checkReference('drug', study.drug, this.ids, 'a species of this study');
    if (Array.isArray(study.layers)) {
      this.checkDuplicates(
        'layers',
        study.layers.map(({ id }) => id),
      );
      study.layers.forEach((layer, index) => {
        if (isWhole(layer)) this.checkLayer(layer, `layers[${index}]`);
      });
    }
    if (Array.isArray(study.reactions)) {
      study.reactions.forEach((reaction, index) => {
        if (isWhole(reaction)) this.checkReaction(reaction, `reactions[${index}]`);
      });
    }
    this.checkPlasma();
    const area = typeof study.electrode?.area_cm2 === 'number' ? study.electrode.area_cm2 : undefined;
    const currents = isWhole(study.session) ? checkSession(study.session, area, this.report) : undefined;
    this.checkEnds(currents);
    return this.faults;
  }

  private readonly report = (fault: Fault | undefined): void => {
    if (fault !== undefined) this.faults.push(fault);
  };

  private readIons(): readonly Ion[] | undefined {
    const { species, temperature_C } = this.study;
    if (!Array.isArray(species)) return undefined;
    this.checkDuplicates(
      'species',
      species.map(({ id }) => id),
    );
    const temperature = typeof temperature_C === 'number' ? temperature_C : 37;
    const known = species.map((one, index) =>
      isWhole(one) ? this.checkSpecies(knownSpecies(one, temperature), `species[${index}]`) : undefined,
    );
    if (known.includes(undefined)) return undefined;
    const ions = (known as Ion[]).filter(({ charge }) => charge !== 0);
    if (species.length >= 2 && ions.length < 2) {
      this.report({
        path: 'species',
        message: `Only ${ions.length} of the species carries charge`,
        value: ions.length,
        allowed: 'at least two ions',
      });
    }
    return known as Ion[];
  }

  private checkSpecies(species: KnownSpecies, path: string): Ion | undefined {
    const { id, charge, diffusivity_m2_s } = species;
    const library = Object.keys(speciesLibrary);
    if (charge === undefined || diffusivity_m2_s === undefined) {
      const missing = [
        charge === undefined ? 'charge' : '',
        diffusivity_m2_s === undefined ? 'diffusivity_m2_s' : '',
      ].filter((key) => key !== '');
      const suggestion = nearest(id, library);
      this.report({
        path: `${path}.${missing.length === 2 ? 'id' : missing[0]}`,
        message: `"${id}" is not in the library, so its ${missing.join(' and ')} must be given`,
        value: id,
        allowed: library.join(', '),
        ...(suggestion === undefined ? {} : { suggestion }),
      });
    }
    return charge === undefined ? undefined : { id, charge };
  }

  private checkDuplicates(path: string, ids: readonly unknown[]): void {
    ids.forEach((id, index) => {
      const first = ids.indexOf(id);
      if (typeof id !== 'string' || first === index) return;
      this.report({
        path: `${path}[${index}].id`,
        message: `"${id}" is already the id of ${path}[${first}]`,
        value: id,
        allowed: 'each id once',
      });
    });
  }

  private checkReference(path: string, id: string, known: readonly string[], what: string): boolean {
    if (known.includes(id)) return true;
    const suggestion = nearest(id, known);
    this.report({
      path,
      message: `"${id}" is not ${what}`,
      value: id,
      allowed: known.join(', '),
      ...(suggestion === undefined ? {} : { suggestion }),
    });
    return false;
  }

  private checkLayer(layer: StudyLayer, path: string): void {
    const { initial, fixedCharge_mM, fixedChargeRamp_um, thickness_um } = layer;
    if (2 * fixedChargeRamp_um > thickness_um) {
      this.report({
        path: `${path}.fixedChargeRamp_um`,
        message: `Two ramps of ${fixedChargeRamp_um} µm do not fit into ${thickness_um} µm`,
        value: fixedChargeRamp_um,
        allowed: `up to ${thickness_um / 2} µm`,
      });
    }
    if (this.ions === undefined) return;
    for (const { id, charge } of this.ions) {
      const partition = Object.hasOwn(layer.partition, id) ? layer.partition[id]! : 1;
      if (charge === 0 || partition === 1) continue;
      this.report({
        path: `${path}.partition.${id}`,
        message: `${id} is an ion; only a neutral species has a partition coefficient`,
        value: partition,
        allowed: '1',
      });
    }
    if (initial.kind === 'donnan') {
      this.report(compositionFault(`${path}.initial.with_mM`, this.ions, initial.with_mM));
    } else if (fixedCharge_mM !== 0 && fixedChargeRamp_um > 0) {
      this.report({
        path: `${path}.initial.kind`,
        message: 'One given composition cannot balance a fixed charge that rises over a ramp',
        value: 'given',
        allowed: 'donnan, with a neutral solution',
        suggestion: 'donnan',
      });
    } else {
      this.report(
        compositionFault(
          `${path}.initial.concentrations_mM`,
          this.ions,
          initial.concentrations_mM,
          layer.binding,
          fixedCharge_mM,
        ),
      );
    }
  }

  private checkReaction(reaction: StudyReaction, path: string): void {
    const layers = Array.isArray(this.study.layers)
      ? this.study.layers.map(({ id }) => id).filter((id) => typeof id === 'string')
      : [];
    reaction.layers.forEach((id, index) =>
      this.checkReference(`${path}.layers[${index}]`, id, layers, 'a layer of this study'),
    );
    reaction.layers.forEach((id, index) => {
      if (reaction.layers.indexOf(id) < index)
        this.report({
          path: `${path}.layers[${index}]`,
          message: `"${id}" is named twice`,
          value: id,
          allowed: 'each layer once',
        });
    });
    if (!this.checkReference(`${path}.species`, reaction.species, this.ids, 'a species of this study')) return;
    const change = own(reaction.stoichiometry, reaction.species);
    if (!(change < 0)) {
      this.report({
        path: `${path}.stoichiometry.${reaction.species}`,
        message: `The reaction is first order in ${reaction.species}, so it has to use it up`,
        value: change,
        allowed: 'below 0',
      });
    }
    if (this.ions === undefined) return;
    let made = 0;
    let total = 0;
    for (const { id, charge } of this.ions) {
      made += charge * own(reaction.stoichiometry, id);
      total += Math.abs(charge * own(reaction.stoichiometry, id));
    }
    if (Math.abs(made) <= 1e-12 * total) return;
    const offers = this.ions
      .filter(({ id, charge }) => charge !== 0 && id !== reaction.species)
      .map(({ id, charge }) => `${id}: ${Number((own(reaction.stoichiometry, id) - made / charge).toPrecision(12))}`);
    this.report({
      path: `${path}.stoichiometry`,
      message: `One event makes a charge of ${made > 0 ? '+' : ''}${made}; charge has to be conserved`,
      value: { ...reaction.stoichiometry },
      allowed: `Σ z ν = 0, for example with ${offers.join(' or ')}`,
    });
  }

  private checkPlasma(): void {
    const { plasma_mM, layers } = this.study;
    if (this.ions === undefined || !isWhole(plasma_mM)) return;
    if (this.ions.some(({ id }) => own(plasma_mM, id) > 0)) {
      this.report(compositionFault('plasma_mM', this.ions, plasma_mM));
      return;
    }
    if (!Array.isArray(layers)) return;
    const needy = layers.find(
      (layer: StudyLayer) =>
        isWhole(layer) && layer.fixedCharge_mM !== 0 && Object.values(layer.exchange_1_s).some((rate) => rate > 0),
    );
    if (needy === undefined) return;
    this.report({
      path: 'plasma_mM',
      message: `The capillaries of ${needy.id} meet a fixed charge, so the plasma needs ions to balance it`,
      value: { ...plasma_mM },
      allowed: 'a neutral composition',
    });
  }

  private checkEnds(currents: SessionCurrents | undefined): void {
    const { electrode, base, layers, species } = this.study;
    const boundary = electrode?.boundary;
    const layerList = Array.isArray(layers) ? layers : [];
    // Into the body is positive: forward under an anode, reversed under a cathode.
    const anode = electrode?.polarity === 'anode';
    const inward = ((anode ? currents?.forward : currents?.reversed) ?? 0) > leastCharge;
    const outward = ((anode ? currents?.reversed : currents?.forward) ?? 0) > leastCharge;
    const anyCurrent = inward || outward;

    if (isWhole(boundary)) {
      if (boundary.kind === 'bath' && this.ions !== undefined) {
        this.report(compositionFault('electrode.boundary.concentrations_mM', this.ions, boundary.concentrations_mM));
      }
      if (boundary.kind === 'blocked' && anyCurrent)
        this.reportNoCarrier(
          'electrode.boundary',
          'a blocked electrode face',
          boundary.kind,
          'silverChloride, ion or bath, or a session without current',
        );
      if (boundary.kind === 'silverChloride' && Array.isArray(species)) this.checkChloride();
      if (boundary.kind === 'ion') this.checkCarrier('electrode.boundary.species', boundary.species);
      const carrier = Array.isArray(species) && isWhole(species) ? carrierOf(boundary, species) : undefined;
      this.checkSupply('electrode.boundary', carrier, layerList[0], inward, outward);
    }
    if (isWhole(base)) {
      if (base.kind === 'bath' && this.ions !== undefined)
        this.report(compositionFault('base.concentrations_mM', this.ions, base.concentrations_mM));
      if (base.kind === 'sealed' && anyCurrent)
        this.reportNoCarrier('base', 'a sealed base', base.kind, 'bath or ion, or a session without current');
      if (base.kind === 'ion') {
        this.checkCarrier('base.species', base.species);
        this.checkSupply('base', base.species, layerList.at(-1), outward, inward);
      }
    }
  }

  private reportNoCarrier(path: string, where: string, value: string, allowed: string): void {
    this.report({
      path: `${path}.kind`,
      message: `The session drives a current, but nothing carries it through ${where}`,
      value,
      allowed,
    });
  }

  private checkCarrier(path: string, id: string): void {
    if (!this.checkReference(path, id, this.ids, 'a species of this study')) return;
    const charge = this.ions?.find((ion) => ion.id === id)?.charge;
    if (charge === 0)
      this.report({ path, message: `${id} is neutral and cannot carry a current`, value: id, allowed: 'an ion' });
  }

  private checkChloride(): void {
    const id = chlorideIds.find((one) => this.ids.includes(one));
    const path = 'electrode.boundary.kind';
    if (id === undefined) {
      this.report({
        path,
        message: 'At silver chloride, chloride carries the current, but the study has none',
        value: 'silverChloride',
        allowed: 'a species "chloride"; or kind ion with a species of the study',
        suggestion: 'chloride',
      });
      return;
    }
    const charge = this.ions?.find((ion) => ion.id === id)?.charge;
    if (charge !== undefined && charge !== -1)
      this.report({
        path,
        message: `At silver chloride, ${id} carries one negative charge, not ${charge}`,
        value: 'silverChloride',
        allowed: 'a chloride of charge -1',
      });
  }

  /** A carrier that the current takes out of the column has to be there. `pushed`: cations move away from this end. */
  private checkSupply(
    path: string,
    carrier: string | undefined,
    layer: StudyLayer | undefined,
    pushed: boolean,
    drawn: boolean,
  ): void {
    const charge = this.ions?.find((ion) => ion.id === carrier)?.charge;
    if (carrier === undefined || charge === undefined || charge === 0 || layer === undefined || !isWhole(layer)) return;
    const takenOut = charge > 0 ? drawn : pushed;
    const held = own(layer.initial.kind === 'given' ? layer.initial.concentrations_mM : layer.initial.with_mM, carrier);
    if (!takenOut || held > 0) return;
    this.report({
      path,
      message: `The current takes ${carrier} out here, but ${layer.id} holds none of it: the current has no carrier`,
      value: 0,
      allowed: `some ${carrier} in ${layer.id}`,
    });
  }
}
