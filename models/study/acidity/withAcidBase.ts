// A study without acid and base made into the same with them (AB), and back. Tissue and plasma get their buffers at the
// blood's pH, a pad the pH of its label or the one that its contents give; a strong ion balances each (EN).
import { zeroCelsius } from '../../constants.ts';
import { bicarbonate, tissuePH, tissuePhosphate } from '../../library/interstitialFluid.ts';
import { layerLibrary } from '../../library/layers/index.ts';
import { waterProduct } from '../../physics/acidBase.ts';
import { millimolar } from '../../units.ts';
import type { Study, StudyBase, StudyElectrodeBoundary, StudyInitial, StudyLayer } from '../study.ts';
import { lipidOf } from '../treatment/recordLayers.ts';
import { balancedAt, type Composition, fixedCharges, ionsOf, isPlausible, type Solution } from './composition.ts';
import { labelPH } from './labelPH.ts';

type BySpecies = Readonly<Record<string, number>>;

/** Total of each buffer that tissue and plasma hold [mM]. */
export const tissueBuffers_mM: BySpecies = {
  carbonate: bicarbonate.value / millimolar,
  phosphate: tissuePhosphate.value / millimolar,
};

const tidy = (value: number): number => Number(value.toPrecision(12));

/** What a buffer meets in a layer: as the library has it, and exchanged with blood as fast as what is there. */
function withBuffers(layer: StudyLayer, added: readonly string[]): StudyLayer {
  const record = Object.hasOwn(layerLibrary, layer.id) ? layerLibrary[layer.id] : undefined;
  const known = (values: Readonly<Record<string, { readonly value: number }>> = {}): BySpecies =>
    Object.fromEntries(added.filter((id) => Object.hasOwn(values, id)).map((id) => [id, tidy(values[id].value)]));
  const exchange = Math.max(0, ...Object.values(layer.exchange_1_s));
  return {
    ...layer,
    hindrance: { ...known(record?.hindrance), ...layer.hindrance },
    solventDrag: { ...known(record?.solventDrag), ...layer.solventDrag },
    ...(record?.lipid === undefined ? {} : { lipid_cm_h: { ...lipidOf(record.lipid, added), ...layer.lipid_cm_h } }),
    ...(exchange === 0
      ? {}
      : { exchange_1_s: { ...Object.fromEntries(added.map((id) => [id, exchange])), ...layer.exchange_1_s } }),
  };
}

/** Rewrites every composition of a study; `pad`: it stands in a reservoir or at the electrode. */
function mapCompositions(study: Study, rewrite: (composition: Composition, pad: boolean) => Solution): Study {
  const initialOf = ({ initial, binding, fixedCharge_mM, role }: StudyLayer): StudyInitial => {
    const pad = role === 'reservoir';
    const { pH } = initial;
    if (initial.kind === 'donnan') {
      const { concentrations_mM, ...rest } = rewrite({ concentrations_mM: initial.with_mM, pH }, pad);
      return { kind: 'donnan', with_mM: concentrations_mM, ...rest };
    }
    const { concentrations_mM } = initial;
    return { kind: 'given', ...rewrite({ concentrations_mM, pH, binding, fixedCharge_mM }, pad) };
  };
  const endOf = <End extends StudyBase | StudyElectrodeBoundary>(end: End, pad: boolean): End =>
    end.kind === 'bath' ? dropUndefined({ ...end, pH: undefined, ...rewrite(end, pad) }) : end;
  const layersOf = (layers: readonly StudyLayer[]): StudyLayer[] =>
    layers.map((layer) => ({ ...layer, initial: initialOf(layer) }));
  const { dispersive, plasma_pH, ...rest } = study;
  const hasPlasma = Object.values(study.plasma_mM).some((amount) => amount > 0);
  const plasma = hasPlasma ? rewrite({ concentrations_mM: study.plasma_mM, pH: plasma_pH }, false) : undefined;
  return {
    ...rest,
    electrode: { ...study.electrode, boundary: endOf(study.electrode.boundary, true) },
    layers: layersOf(study.layers),
    base: endOf(study.base, false),
    ...(dispersive === undefined
      ? {}
      : {
          dispersive: {
            ...dispersive,
            boundary: endOf(dispersive.boundary, true),
            layers: layersOf(dispersive.layers),
            ...(dispersive.base === undefined ? {} : { base: endOf(dispersive.base, false) }),
          },
        }),
    ...(plasma === undefined ? {} : { plasma_mM: plasma.concentrations_mM }),
    ...(plasma?.pH === undefined ? {} : { plasma_pH: plasma.pH }),
  };
}

function dropUndefined<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

/**
 * The same study with acids and bases in local equilibrium; one that has them already comes back as it is.
 * @param pad what the study's own pad holds, in place of what the study says; without a pH it follows from the contents
 */
export function withAcidBase(study: Study, pad?: Solution): Study {
  if (study.acidBase === true) return study;
  const wanted = [...Object.keys(pad?.concentrations_mM ?? {}), ...Object.keys(tissueBuffers_mM)];
  const added = [...new Set(wanted)].filter((id) => !study.species.some((one) => one.id === id));
  const species = [...study.species, ...added.map((id) => ({ id }))];
  const buffered = (layers: readonly StudyLayer[]): StudyLayer[] => layers.map((layer) => withBuffers(layer, added));
  const { dispersive } = study;
  const grown: Study = {
    ...study,
    species,
    layers: buffered(study.layers),
    ...(dispersive === undefined ? {} : { dispersive: { ...dispersive, layers: buffered(dispersive.layers) } }),
    acidBase: true,
  };
  const ions = ionsOf(grown);
  const water = waterProduct(zeroCelsius + study.temperature_C);
  const padAt = (composition: Composition, pH: number | undefined): Solution => {
    if (pH !== undefined) return balancedAt(ions, composition, pH, water);
    if (isPlausible(ions, composition, water)) return { concentrations_mM: composition.concentrations_mM };
    return balancedAt(ions, composition, neutral, water);
  };
  const made = mapCompositions(grown, (composition, inPad) => {
    const { concentrations_mM } = composition;
    if (inPad) return padAt(composition, labelPH(study.drug, concentrations_mM));
    const held = { ...tissueBuffers_mM, ...concentrations_mM };
    return balancedAt(ions, { ...composition, concentrations_mM: held }, tissuePH.value, water);
  });
  if (pad === undefined) return made;
  const { concentrations_mM, ...at } = padAt(pad, pad.pH);
  const filled = ({ initial }: StudyLayer): StudyInitial =>
    initial.kind === 'given'
      ? { kind: 'given', concentrations_mM, ...at }
      : { kind: 'donnan', with_mM: concentrations_mM, ...at };
  return {
    ...made,
    layers: made.layers.map((layer) => (layer.role === 'reservoir' ? { ...layer, initial: filled(layer) } : layer)),
  };
}

/** Where neither label nor contents tell a pad's pH. */
const neutral = 7;

/** Where no pH is known a resin keeps what it holds at every pH. */
function withoutWeakGroups({ resin, ...layer }: StudyLayer): StudyLayer {
  const strong = (resin ?? []).filter((group) => !('pKa' in group));
  return strong.length === 0 ? layer : { ...layer, resin: strong };
}

/** The same study with every ion at its rounded charge, as much of it as carries its charge; inert electrodes become silver. */
export function withoutAcidBase(study: Study): Study {
  if (study.acidBase !== true) return study;
  const ions = ionsOf(study);
  const water = waterProduct(zeroCelsius + study.temperature_C);
  const silver = (boundary: StudyElectrodeBoundary): StudyElectrodeBoundary =>
    boundary.kind === 'inert' ? { kind: 'silverChloride' } : boundary;
  const { acidBase: _dropped, ...rest } = mapCompositions(study, (composition) => ({
    concentrations_mM: fixedCharges(ions, composition, water),
  }));
  const { electrode, dispersive } = rest;
  return {
    ...rest,
    layers: rest.layers.map(withoutWeakGroups),
    electrode: { ...electrode, boundary: silver(electrode.boundary) },
    ...(dispersive === undefined
      ? {}
      : {
          dispersive: {
            ...dispersive,
            boundary: silver(dispersive.boundary),
            layers: dispersive.layers.map(withoutWeakGroups),
          },
        }),
  };
}
