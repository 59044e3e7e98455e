// Numbers that stand in no study and that a run takes from the library: what its ions are, water's, and the electrodes' own.
import {
  hydrogenOnCarbon,
  oxygenOnCarbon,
  oxygenSlope,
  oxygenStandard,
  silverChlorideSlope,
  silverChlorideStandard,
} from '../../library/halfCells.ts';
import type { SourcedValue } from '../../library/records.ts';
import { hydrogenIon, hydroxideIon } from '../../library/water.ts';
import { gramPerMole } from '../../units.ts';
import { carrierOf } from '../carriers.ts';
import { otherPole } from '../columns.ts';
import { knownSpecies } from '../knownSpecies.ts';
import type { Origin } from '../origins.ts';
import { turnsRound } from './sessionWords.ts';
import type { Study, StudyElectrodeBoundary } from '../study.ts';
import type { UsedNumber } from './usedNumbers.ts';
import { lowered } from './words.ts';

/** Where diffusivities are tabulated [°C]. */
const room = 25;
const body = 37;

export function originOfValue({ reference, note, assumed }: SourcedValue): Origin {
  return { kind: 'told', reference, note, assumed: assumed === true };
}

/** @param what "sodium: charge" */
function used(what: string, source: SourcedValue, unit: string, factor = 1): UsedNumber {
  const [where = '', label = ''] = what.split(': ');
  return { path: null, where, label, of: '', value: source.value / factor, unit, origin: originOfValue(source) };
}

interface Tabulated {
  readonly diffusivity25: SourcedValue;
  readonly diffusivity37: SourcedValue;
}

/** At one of the table's temperatures that number alone; between them both, along the viscosity of water. */
function diffusivities(name: string, { diffusivity25, diffusivity37 }: Tabulated, temperature_C: number): UsedNumber[] {
  const at = (temperature: number): string => `${name}: diffusivity in water at ${temperature} °C`;
  return [
    ...(temperature_C === body ? [] : [used(at(room), diffusivity25, 'm² s⁻¹')]),
    ...(temperature_C === room ? [] : [used(at(body), diffusivity37, 'm² s⁻¹')]),
  ];
}

function ofSpecies(study: Study): UsedNumber[] {
  return study.species.flatMap((one) => {
    const { record, name } = knownSpecies(one, study.temperature_C);
    if (record === undefined) return [];
    const word = lowered(name);
    const acid = study.acidBase === true ? record.acid : undefined;
    const bare = acid === undefined ? [] : [used(`${word}: charge without protons`, acid.baseCharge, '')];
    const fixed = acid === undefined && one.charge === undefined ? [used(`${word}: charge`, record.charge, '')] : bare;
    return [
      ...(one.baseCharge === undefined ? fixed : []),
      ...(one.diffusivity_m2_s === undefined ? diffusivities(word, record, study.temperature_C) : []),
      ...(one.id === study.drug && one.molarMass_g_mol === undefined
        ? [used(`${word}: molar mass`, record.molarMass, 'g mol⁻¹', gramPerMole)]
        : []),
      ...(acid !== undefined && one.pKa === undefined ? acid.pKa.map((pKa) => used(`${word}: pKₐ`, pKa, '')) : []),
    ];
  });
}

/** Of electrodes whose potential counts in the voltage: it takes both of them, and both have to be known. */
function ofElectrodes(study: Study): UsedNumber[] {
  const { dispersive, electrode } = study;
  const ids = study.species.map(({ id }) => id);
  if (dispersive === undefined) return [];
  const ends = [
    { boundary: electrode.boundary, pole: electrode.polarity, coating: electrode.coating_mAmin },
    { boundary: dispersive.boundary, pole: otherPole(electrode.polarity), coating: dispersive.coating_mAmin },
  ];
  const isKnown = (boundary: StudyElectrodeBoundary): boolean =>
    boundary.kind === 'inert' || (boundary.kind === 'silverChloride' && carrierOf(boundary, ids) !== undefined);
  if (!ends.every(({ boundary }) => isKnown(boundary))) return [];
  const both = turnsRound(study.session);
  const found = ends.flatMap(({ boundary, pole, coating }) => {
    const silver = boundary.kind === 'silverChloride';
    // silver short of chloride, or of coating, splits water for the rest
    const oxygen = (both || pole === 'anode') && (!silver || study.acidBase === true);
    const hydrogen = (both || pole === 'cathode') && (!silver || (study.acidBase === true && coating !== undefined));
    const warm = study.temperature_C !== room;
    return [
      ...(silver ? [used('silver chloride electrode: standard potential', silverChlorideStandard, 'V')] : []),
      ...(silver && warm
        ? [used('silver chloride electrode: change with temperature', silverChlorideSlope, 'V K⁻¹')]
        : []),
      ...(oxygen ? [used('oxygen electrode: standard potential', oxygenStandard, 'V')] : []),
      ...(oxygen && warm ? [used('oxygen electrode: change with temperature', oxygenSlope, 'V K⁻¹')] : []),
      ...(oxygen ? gas('oxygen', oxygenOnCarbon) : []),
      ...(hydrogen ? gas('hydrogen', hydrogenOnCarbon) : []),
    ];
  });
  return found.filter(
    ({ where, label }, index) => found.findIndex((one) => one.where === where && one.label === label) === index,
  );
}

function gas(name: string, { at10, slope }: typeof hydrogenOnCarbon): UsedNumber[] {
  return [
    used(`${name} on carbon: overpotential at 1 mA cm⁻²`, at10, 'V'),
    used(`${name} on carbon: overpotential per decade of current density`, slope, 'V'),
  ];
}

export function libraryNumbers(study: Study): readonly UsedNumber[] {
  const water =
    study.acidBase === true
      ? [
          ...diffusivities('hydrogen ion', hydrogenIon, study.temperature_C),
          ...diffusivities('hydroxide ion', hydroxideIon, study.temperature_C),
        ]
      : [];
  return [...ofSpecies(study), ...water, ...ofElectrodes(study)];
}
