// What no single key can tell: ids that must be known or unlike, charges that must balance, a current that needs a carrier.
// Parts that could not be read are skipped, so that one fault does not hide or breed others.
import { speciesLibrary } from '../library/species/index.ts';
import { zeroCelsius } from '../constants.ts';
import { fixedGroups, statedAt } from '../library/fixedGroups.ts';
import { waterProduct } from '../physics/acidBase.ts';
import { compositionFault, type Ion, type Water } from './balance.ts';
import { checkDispersive } from './checkDispersive.ts';
import { checkEnds } from './checkEnds.ts';
import { checkAppendages } from './checkAppendages.ts';
import { checkBody } from './checkBody.ts';
import { checkParts } from './checkParts.ts';
import { checkPerfusion } from './checkPerfusion.ts';
import { checkPlacement } from './checkPlacement.ts';
import { checkResin } from './checkResin.ts';
import { checkSession } from './checkSession.ts';
import { checkSupply } from './checkSupply.ts';
import { type KnownSpecies, knownSpecies } from './knownSpecies.ts';
import { nearest } from './nearest.ts';
import { protonExcessId } from './protons.ts';
import { duplicateFault, listOf, readable, whole } from './readParts.ts';
import { isWhole } from './readShape.ts';
import { referenceFault } from './references.ts';
import type { Fault, Study, StudyLayer, StudyReaction, StudySpecies } from './study.ts';

const own = (values: Readonly<Record<string, number>>, id: string): number =>
  Object.hasOwn(values, id) ? values[id] : 0;

export function checkStudy(study: Study): Fault[] {
  return new StudyCheck(study).run();
}

function idsOf(list: readonly { readonly id: string }[]): string[] {
  return listOf(list)
    .map(({ id }) => id)
    .filter((id) => typeof id === 'string');
}

class StudyCheck {
  private readonly faults: Fault[] = [];
  private readonly study: Study;
  /** Undefined where some species could not be read, so that no charge is known for sure. */
  private readonly ions: readonly Ion[] | undefined;
  private readonly ids: readonly string[];
  /** K_w where acids and bases are in equilibrium. */
  private readonly water: number | undefined;

  constructor(study: Study) {
    this.study = study;
    this.ids = idsOf(study.species);
    const { temperature_C, acidBase } = study;
    const isWarm = typeof temperature_C === 'number';
    this.water = acidBase === true ? waterProduct(zeroCelsius + (isWarm ? temperature_C : 37)) : undefined;
    this.ions = this.readIons();
  }

  run(): Fault[] {
    const { study } = this;
    if (isWhole(study.drug)) this.checkReference('drug', study.drug, this.ids, 'a species of this study');
    const layers = listOf(study.layers);
    this.checkLayers('layers', layers);
    const dispersive = readable(study.dispersive);
    if (dispersive !== undefined) this.checkLayers('dispersive.layers', listOf(dispersive.layers));
    listOf(study.reactions).forEach((reaction, index) => {
      if (isWhole(reaction)) this.checkReaction(reaction, `reactions[${index}]`);
    });
    this.checkPlasma();
    if (study.body !== undefined && isWhole(study.body)) checkBody(study.body, this.ids, this.report);
    if (study.madeFrom !== undefined && isWhole(study.madeFrom)) checkParts(study.madeFrom, 'madeFrom.', this.report);
    if (study.placement !== undefined && isWhole(study.placement))
      checkPlacement(study.placement, whole(study.madeFrom), this.report);
    if (isWhole(study.perfusion))
      checkPerfusion(listOf(study.perfusion ?? []), whole(study.session), 'perfusion', this.report);
    const electrode = readable(study.electrode);
    const area = typeof electrode?.area_cm2 === 'number' ? electrode.area_cm2 : undefined;
    const currents = isWhole(study.session) ? checkSession(study.session, area, this.report) : undefined;
    if (isWhole(study.supply)) checkSupply(study.supply ?? {}, currents, this.report);
    const context = { ions: this.ions, ids: this.ids, currents, water: this.water };
    const pole = whole(electrode?.polarity);
    const base = whole(study.base);
    checkEnds(
      {
        pole,
        boundary: whole(electrode?.boundary),
        boundaryPath: 'electrode.boundary',
        base,
        basePath: 'base',
        layers,
      },
      context,
      this.report,
    );
    if (dispersive !== undefined) checkDispersive(study, dispersive, context, this.report);
    return this.faults;
  }

  private checkLayers(path: string, layers: readonly StudyLayer[]): void {
    this.checkDuplicates(path, layers);
    checkAppendages(path, layers, this.report);
    layers.forEach((layer, index) => {
      if (isWhole(layer)) this.checkLayer(layer, `${path}[${index}]`);
    });
  }

  private readonly report = (fault: Fault | undefined): void => {
    if (fault === undefined) return;
    // a base that both columns share can be at fault for each of them
    if (this.faults.some(({ path, message }) => path === fault.path && message === fault.message)) return;
    this.faults.push(fault);
  };

  private readIons(): readonly Ion[] | undefined {
    const { temperature_C } = this.study;
    const species = listOf(this.study.species);
    if (species.length === 0) return undefined;
    this.checkDuplicates('species', species);
    const temperature = typeof temperature_C === 'number' ? temperature_C : 37;
    const known = species.map((one, index) =>
      isWhole(one) ? this.checkSpecies(one, knownSpecies(one, temperature), `species[${index}]`) : undefined,
    );
    if (known.includes(undefined)) return undefined;
    const ions = (known as Ion[]).filter(({ charge }) => charge !== 0);
    if (this.water !== undefined && ions.every(({ acid }) => acid !== undefined)) {
      this.report({
        path: 'species',
        message: 'Every ion of this study takes up protons, so no amount is left that balances the charges at every pH',
        value: 0,
        allowed:
          'at least one ion that is the same at every pH, sodium or chloride say, of which there may be none at the start',
      });
    }
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

  private checkSpecies(written: StudySpecies, species: KnownSpecies, path: string): Ion | undefined {
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
    const { acid } = species;
    if (acid !== undefined) this.checkConstants(`${path}.pKa`, acid.pKa);
    else this.checkHalfAcid(written, path);
    if (id === protonExcessId) {
      this.report({ path: `${path}.id`, message: `"${id}" is kept for the acid the solver counts`, value: id });
    }
    if (charge === undefined) return undefined;
    return this.water === undefined || acid === undefined ? { id, charge } : { id, charge, acid };
  }

  /** Of an acid both have to be known: constants, and the charge with every proton gone. */
  private checkHalfAcid({ id, baseCharge, pKa }: StudySpecies, path: string): void {
    if (baseCharge === undefined && pKa === undefined) return;
    const missing = pKa === undefined ? 'pKa' : 'baseCharge';
    this.report({
      path: `${path}.${missing}`,
      message: `"${id}" takes up protons by its ${pKa === undefined ? 'baseCharge' : 'pKa'}, so its ${missing} must be given, too`,
      allowed: pKa === undefined ? 'acid constants, the most acidic proton first' : 'the charge with every proton gone',
    });
  }

  private checkConstants(path: string, pKa: readonly number[]): void {
    const wrong = pKa.findIndex((pK, index) => index > 0 && !(pK > pKa[index - 1]));
    if (wrong < 0) return;
    this.report({
      path: `${path}[${wrong}]`,
      message: 'Acid constants go from the most acidic proton to the least',
      value: pKa[wrong],
      allowed: `above ${pKa[wrong - 1]}: ${pKa.toSorted((left, right) => left - right).join(', ')}`,
    });
  }

  private checkDuplicates(path: string, list: readonly { readonly id: unknown }[]): void {
    const ids = list.map(({ id }) => id);
    ids.forEach((id, index) => {
      const first = ids.indexOf(id);
      if (typeof id === 'string' && first !== index)
        this.report(duplicateFault(`${path}[${index}].id`, id, `${path}[${first}]`));
    });
  }

  private checkReference(path: string, id: string, known: readonly string[], what: string): boolean {
    const fault = referenceFault(path, id, known, what);
    this.report(fault);
    return fault === undefined;
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
    this.checkIsoelectric(layer, path);
    if (layer.hydration !== undefined && layer.role !== 'barrier') {
      const message = 'Only a barrier swells under a pad';
      this.report({ path: `${path}.hydration`, message, allowed: 'a layer of role barrier' });
    }
    this.checkLymph(layer, path);
    checkResin(layer, this.water !== undefined, path, this.report);
    if (this.ions === undefined) return;
    for (const { id, charge, acid } of this.ions) {
      const partition = Object.hasOwn(layer.partition, id) ? layer.partition[id] : 1;
      if ((charge === 0 && acid === undefined) || partition === 1) continue;
      this.report({
        path: `${path}.partition.${id}`,
        message: `${id} is an ion; only a neutral species has a partition coefficient`,
        value: partition,
        allowed: '1',
      });
    }
    if (initial.kind === 'donnan') {
      this.report(
        compositionFault(`${path}.initial.with_mM`, this.ions, initial.with_mM, {}, 0, this.waterAt(initial.pH)),
      );
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
          this.waterAt(initial.pH),
        ),
      );
    }
  }

  private checkIsoelectric(layer: StudyLayer, path: string): void {
    const { isoelectric_pH: value, fixedCharge_mM, initial, exchange_1_s } = layer;
    if (value === undefined) return;
    const [acid, base] = fixedGroups.map(({ pKa }) => pKa.value);
    const isNegative = value < statedAt.value;
    const fault = (message: string, allowed: string): void =>
      this.report({ path: `${path}.isoelectric_pH`, message, value, allowed });
    if (this.water === undefined)
      fault('Without acidBase no pH is known that the charge could follow', 'acidBase: true');
    if (!(value > acid - 1 && value < base + 1 && value !== statedAt.value)) {
      fault(
        `No mixture of groups of pKₐ ${acid} and ${base} is neutral there and charged at pH ${statedAt.value}`,
        `${acid - 1} to ${base + 1}, not ${statedAt.value}`,
      );
    } else if (fixedCharge_mM === 0 || fixedCharge_mM < 0 !== isNegative) {
      fault(
        `A layer that is neutral at pH ${value} is ${isNegative ? 'negative' : 'positive'} at pH ${statedAt.value}, not ${fixedCharge_mM} mM`,
        `a ${isNegative ? 'negative' : 'positive'} fixedCharge_mM`,
      );
    }
    if (initial.kind !== 'donnan')
      fault('How many protons its groups hold has to follow from a solution', 'initial of kind donnan');
    if (Object.values(exchange_1_s).some((rate) => rate > 0)) {
      fault('A layer with capillaries keeps its fixed charge', 'no exchange_1_s in this layer');
    }
  }

  private checkLymph({ lymph_1_s: value, role }: StudyLayer, path: string): void {
    if (value === undefined || value === 0) return;
    const fault = (message: string, allowed: string): void =>
      this.report({ path: `${path}.lymph_1_s`, message, value, allowed });
    if (role !== 'tissue') fault('Only tissue has lymph vessels', 'a layer of role tissue');
    const { plasma_mM } = this.study;
    if (isWhole(plasma_mM) && !Object.values(plasma_mM).some((amount) => amount > 0))
      fault('Lymph is filtered from plasma, and this study has none', 'plasma_mM with a neutral composition');
  }

  private waterAt(pH: number | undefined): Water | undefined {
    return this.water === undefined ? undefined : { product: this.water, pH };
  }

  private checkReaction(reaction: StudyReaction, path: string): void {
    const layers = idsOf(this.everyLayer());
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
    // a protolyte takes up or gives off what protons the charge needs
    if (this.water !== undefined && this.ions.some(({ id, acid }) => acid && own(reaction.stoichiometry, id) !== 0))
      return;
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

  /** Of both columns; a skin they share stands here once. */
  private everyLayer(): readonly StudyLayer[] {
    const { layers, dispersive } = this.study;
    const others = listOf(readable(dispersive)?.layers ?? []);
    return [...listOf(layers), ...others];
  }

  private checkPlasma(): void {
    const { plasma_mM } = this.study;
    if (this.ions === undefined || !isWhole(plasma_mM)) return;
    if (this.ions.some(({ id }) => own(plasma_mM, id) > 0)) {
      this.report(compositionFault('plasma_mM', this.ions, plasma_mM, {}, 0, this.waterAt(this.study.plasma_pH)));
      return;
    }
    const needy = this.everyLayer().find(
      (layer) =>
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
}
