// THE table of every number a study holds. Checks, the page's controls, `explain`, the JSON Schema and the docs read it.
import * as hydration from '../library/hydration.ts';
import { type PerfusionCause, perfusionLibrary } from '../library/perfusion.ts';
import { minute as secondsPerMinute } from '../units.ts';

/** What text may stand for besides the unit itself: a density needs the pad's area, a dose the current, a mass the molar mass. */
export type QuantityConversion = 'none' | 'massConcentration' | 'currentDensity' | 'dose';

export interface Quantity {
  /** Path in the study; `[]` stands for any index and `{}` for any species. */
  readonly key: string;
  readonly symbol: string;
  readonly label: string;
  /** As a person reads it; empty where dimensionless. */
  readonly unit: string;
  /** As mathjs reads it; empty where dimensionless. */
  readonly unitText: string;
  readonly min: number;
  readonly max: number;
  /** Null: must be given. */
  readonly default: number | null;
  /** Smallest change worth making by hand. */
  readonly step: number;
  readonly help: string;
  readonly conversion: QuantityConversion;
}

function quantity(
  key: string,
  symbol: string,
  label: string,
  units: readonly [unit: string, unitText: string],
  range: readonly [min: number, max: number, standard: number | null, step: number],
  help: string,
  conversion: QuantityConversion = 'none',
): Quantity {
  const [unit, unitText] = units;
  const [min, max, standard, step] = range;
  return { key, symbol, label, unit, unitText, min, max, default: standard, step, help, conversion };
}

const none = ['', ''] as const;
const millimolar = ['mM', 'mmol/L'] as const;
const second = ['s', 's'] as const;
const minute = ['min', 'min'] as const;
const milliampere = ['mA', 'mA'] as const;
const volt = ['V', 'V'] as const;

/** A leap year: steps of weeks are pauses. */
const longestStep_s = 366 * 86_400;
const highestCurrent_mA = 500;

function concentration(key: string, label: string, help: string): Quantity {
  return quantity(key, 'c', label, millimolar, [0, 5000, 0, 0.1], help, 'massConcentration');
}

function stepCurrent(key: string, label: string, help: string): Quantity {
  return quantity(
    key,
    'I',
    label,
    milliampere,
    [-highestCurrent_mA, highestCurrent_mA, null, 0.1],
    help,
    'currentDensity',
  );
}

function stepDuration(key: string, label: string, help: string, min = 1e-3): Quantity {
  return quantity(key, 't', label, second, [min, longestStep_s, null, 1], help);
}

const highestPerfusion = 10;

/** A cause of changed blood flow as the library knows it, or one described in the study. */
function perfusionQuantities(cause?: PerfusionCause): Quantity[] {
  const record = cause === undefined ? undefined : perfusionLibrary[cause];
  const at = cause === undefined ? 'perfusion[].' : `perfusion[].${cause}.`;
  const time = (key: string, symbol: string, label: string, value: number | undefined, help: string): Quantity =>
    quantity(
      `${at}${key}`,
      symbol,
      label,
      minute,
      [0, 1440, value === undefined ? null : value / secondsPerMinute, 1],
      help,
    );
  return [
    quantity(
      `${at}factor`,
      'p',
      'Blood flow',
      none,
      [0, highestPerfusion, record?.factor.value ?? null, 0.05],
      'Over blood flow at rest, once the effect is full. Capillary exchange goes with it.',
    ),
    time('onset_min', 't_on', 'Onset', record?.onset.value, 'From its beginning until the effect is full.'),
    time('recovery_min', 't_off', 'Wearing off', record?.recovery.value, 'From its end until nothing is left of it.'),
  ];
}

/** Highest current density a study may ask for [mA cm⁻²]; ten times the usual clinical limit. */
export const highestCurrentDensity_mA_cm2 = 5;

export const quantities: readonly Quantity[] = [
  quantity(
    'temperature_C',
    'T',
    'Temperature',
    ['°C', 'degC'],
    [4, 45, 37, 0.5],
    'Of the whole column. Diffusivities from the library follow it.',
  ),
  quantity(
    'accuracy',
    'ε',
    'Accuracy',
    none,
    [1e-5, 1e-1, 1e-3, 1e-4],
    'Error allowed in the delivered amount, as a fraction of it.',
  ),
  quantity(
    'electroosmosis_m3_C',
    'β',
    'Electroosmosis',
    ['m³ C⁻¹', 'm^3/C'],
    [-2e-8, 2e-8, 0, 1e-10],
    'Solvent velocity per current density. Positive: solvent moves with the positive current.',
  ),

  quantity(
    'species[].charge',
    'z',
    'Charge',
    none,
    [-6, 6, null, 1],
    'Charge number of the species; 0 for a neutral molecule.',
  ),
  quantity(
    'species[].diffusivity_m2_s',
    'D',
    'Diffusivity',
    ['m² s⁻¹', 'm^2/s'],
    [1e-12, 2e-8, null, 1e-11],
    'In free water at the temperature of the study.',
  ),
  quantity(
    'species[].molarMass_g_mol',
    'M',
    'Molar mass',
    ['g mol⁻¹', 'g/mol'],
    [1, 2e6, null, 0.01],
    'Turns mass into amount and back.',
  ),

  quantity(
    'species[].baseCharge',
    'z₀',
    'Charge without protons',
    none,
    [-6, 6, null, 1],
    'Charge number of an acid or base with every proton gone.',
  ),
  quantity(
    'species[].pKa[]',
    'pKₐ',
    'Acid constant',
    none,
    [-2, 16, null, 0.1],
    'One for each proton, the most acidic first.',
  ),
  quantity('pH', 'pH', 'pH', none, [0, 14, null, 0.1], 'Of the solution as it was made up.'),

  quantity(
    'electrode.area_cm2',
    'A',
    'Pad area',
    ['cm²', 'cm^2'],
    [0.01, 1000, null, 0.5],
    'Skin under the pad through which the current enters.',
  ),
  quantity(
    'dispersive.area_cm2',
    'A',
    'Return pad area',
    ['cm²', 'cm^2'],
    [0.01, 1000, null, 0.5],
    'Skin under the dispersive pad, through which the same current returns.',
  ),
  quantity(
    'dispersive.pathResistance_ohm',
    'R',
    'Path between the pads',
    ['Ω', 'ohm'],
    [0, 1e6, 0, 10],
    'Resistance of the body between the deep ends of the two columns.',
  ),
  quantity(
    'electrode.coating_mAmin',
    'Q_max',
    'Electrode coating',
    ['mA min', 'mA min'],
    [1e-3, 1e5, null, 1],
    'Charge that the silver chloride of a cathode, or the silver of an anode, lasts for.',
  ),
  concentration(
    'electrode.boundary.concentrations_mM{}',
    'Bath concentration',
    'In the stirred bath at the electrode face.',
  ),
  concentration('base.concentrations_mM{}', 'Concentration at the base', 'Held at the deep end of the column.'),
  concentration('plasma_mM{}', 'Plasma concentration', 'Unbound, held by the capillaries.'),

  quantity(
    'layers[].thickness_um',
    'L',
    'Thickness',
    ['µm', 'um'],
    [1, 50_000, null, 1],
    'Of the layer. For a pad: filled volume over area.',
  ),
  quantity(
    'layers[].transportFactor',
    "τ'",
    'Transport factor',
    none,
    [1e-7, 1, null, 1e-7],
    'Pore fraction over tortuosity: effective over free diffusivity.',
  ),
  quantity(
    'layers[].poreFraction',
    'θ',
    'Pore fraction',
    none,
    [1e-3, 1, 1, 0.01],
    'Share of the layer’s volume that ions can enter.',
  ),
  quantity(
    'layers[].fixedCharge_mM',
    'ω',
    'Fixed charge',
    millimolar,
    [-500, 500, 0, 1],
    'Bound to the layer, per pore volume; negative in skin at the pH of the body.',
  ),
  quantity(
    'layers[].isoelectric_pH',
    'pI',
    'Isoelectric pH',
    none,
    [2, 12, null, 0.1],
    'Where the fixed charge changes sign; the fixed charge itself is that at pH 7.4.',
  ),
  quantity(
    'layers[].resin[].capacity_mM',
    'C',
    'Resin capacity',
    millimolar,
    [1e-3, 5000, null, 10],
    'Groups of the resin per volume of the solution between them; 1 mM is 1 µeq/mL.',
  ),
  quantity(
    'layers[].resin[].pKa',
    'pKₐ',
    'Acid constant of the resin',
    none,
    [-2, 16, null, 0.1],
    'Of a weak acid or base group: half of them hold a proton at this pH inside the resin.',
  ),
  quantity(
    'layers[].fixedChargeRamp_um',
    'δ',
    'Fixed charge ramp',
    ['µm', 'um'],
    [0, 25_000, 0, 0.1],
    'Width over which the fixed charge rises from zero at each end of the layer; 0: a sharp step.',
  ),
  quantity(
    'layers[].hindrance{}',
    'H',
    'Hindrance',
    none,
    [1e-6, 10, 1, 0.01],
    'Mobility in the layer’s pores over the one that the transport factor gives.',
  ),
  quantity(
    'layers[].binding{}',
    'K',
    'Binding',
    none,
    [0, 1e4, 0, 0.1],
    'Bound over free amount, at once and in proportion. Bound ions keep their charge.',
  ),
  quantity(
    'layers[].solventDrag{}',
    'w',
    'Solvent drag',
    none,
    [0, 1, 1, 0.05],
    'One minus the reflection coefficient: how fully moving solvent carries the species.',
  ),
  quantity(
    'layers[].lipid_cm_h{}',
    'P_lip',
    'Lipid permeability',
    ['cm h⁻¹', 'cm/h'],
    [0, 10, 0, 1e-4],
    'Of the layer’s lipids to the form without charge, which goes there beside the pores. Ions do not.',
  ),
  quantity(
    'layers[].partition{}',
    'K_p',
    'Partition',
    none,
    [1e-4, 1e4, 1, 0.1],
    'Of a neutral species, layer over water.',
  ),
  quantity(
    'layers[].exchange_1_s{}',
    'k',
    'Capillary exchange',
    ['s⁻¹', 's^-1'],
    [0, 1, 0, 1e-4],
    'Between tissue and plasma, per bulk tissue volume.',
  ),
  quantity(
    'layers[].lymph_1_s',
    'k_L',
    'Lymph flow',
    ['s⁻¹', 's^-1'],
    [0, 0.01, null, 1e-6],
    'Per volume of interstitial fluid. It takes everything dissolved along, and matters for what capillaries hardly let through.',
  ),
  concentration('layers[].initial.concentrations_mM{}', 'Initial concentration', 'In the pore water at the start.'),
  concentration(
    'layers[].initial.with_mM{}',
    'Resting solution',
    'Neutral solution that the layer starts in Donnan equilibrium with.',
  ),
  quantity(
    'layers[].appendages.ducts_1_cm2',
    'n_d',
    'Sweat ducts',
    ['cm⁻²', 'cm^-2'],
    [0, 5000, 0, 1],
    'Per area of skin.',
  ),
  quantity(
    'layers[].appendages.ductRadius_um',
    'r_d',
    'Radius of a duct',
    ['µm', 'um'],
    [0.1, 200, 7, 0.5],
    'Of its lumen where it crosses the barrier.',
  ),
  quantity(
    'layers[].appendages.follicles_1_cm2',
    'n_f',
    'Hair follicles',
    ['cm⁻²', 'cm^-2'],
    [0, 5000, 0, 1],
    'Per area of skin.',
  ),
  quantity(
    'layers[].appendages.follicleRadius_um',
    'r_f',
    'Radius of a follicle',
    ['µm', 'um'],
    [0.1, 500, 40, 1],
    'Of its orifice.',
  ),
  quantity(
    'layers[].appendages.transportFactor',
    "τ'",
    'Transport factor of the openings',
    none,
    [1e-9, 1, null, 1e-6],
    'Effective over free diffusivity in them: 1 for an open tube of fluid, less where they are narrow or blocked.',
  ),
  quantity(
    'layers[].appendages.poreFraction',
    'θ',
    'Pore fraction of the openings',
    none,
    [1e-4, 1, 1, 0.01],
    'Share of their volume that is fluid.',
  ),
  quantity(
    'layers[].appendages.fixedCharge_mM',
    'ω',
    'Fixed charge of the openings',
    millimolar,
    [-500, 500, null, 1],
    'Bound to their walls, per volume of the fluid in them.',
  ),
  quantity(
    'layers[].appendages.hindrance{}',
    'H',
    'Hindrance in the openings',
    none,
    [1e-6, 10, null, 0.01],
    'Mobility in them over the one that their transport factor gives.',
  ),
  quantity(
    'layers[].conductance.restingResistance_kohm_cm2',
    'R₀',
    'Resting resistance',
    ['kΩ cm²', 'kohm cm^2'],
    [0.01, 10_000, 100, 1],
    'Sheet resistance of the barrier before any current.',
  ),
  quantity(
    'layers[].conductance.saturationCathode_V',
    'V_sat',
    'Saturation voltage, cathode',
    volt,
    [0.05, 100, 1.8, 0.1],
    'Voltage across the barrier that a strong cathodal current settles to.',
  ),
  quantity(
    'layers[].conductance.saturationAnode_V',
    'V_sat',
    'Saturation voltage, anode',
    volt,
    [0.05, 100, 2.8, 0.1],
    'Voltage across the barrier that a strong anodal current settles to.',
  ),
  quantity(
    'layers[].conductance.rise_s',
    'τ_r',
    'Rise time',
    second,
    [0.1, 1e5, null, 1],
    'Time constant of the barrier’s conductance rising under current.',
  ),
  quantity(
    'layers[].conductance.recovery_s',
    'τ_f',
    'Recovery time',
    second,
    [0.1, 1e6, null, 10],
    'Time constant of the barrier’s conductance falling back.',
  ),
  quantity(
    'layers[].hydration.swelling',
    'S',
    'Swelling',
    none,
    [1, 10, hydration.swelling.value, 0.1],
    'Thickness of the barrier over that at the start, once it is fully hydrated.',
  ),
  quantity(
    'layers[].hydration.wetting_min',
    'τ_w',
    'Wetting time',
    minute,
    [0.1, 10_000, hydration.wetting.value / secondsPerMinute, 1],
    'Time constant of the barrier swelling under a pad.',
  ),
  quantity(
    'layers[].hydration.drying_min',
    'τ_d',
    'Drying time',
    minute,
    [0.1, 10_000, hydration.drying.value / secondsPerMinute, 1],
    'Time constant of the barrier shrinking back while no pad is on.',
  ),

  quantity(
    'reactions[].rate_1_s',
    'k',
    'Rate',
    ['s⁻¹', 's^-1'],
    [0, 10, null, 1e-4],
    'First order in one species, per pore volume.',
  ),
  quantity(
    'reactions[].stoichiometry{}',
    'ν',
    'Stoichiometry',
    none,
    [-10, 10, 0, 1],
    'Molecules made per event; negative where consumed.',
  ),

  quantity(
    'perfusion[].from_min',
    't_0',
    'Blood flow changes from',
    minute,
    [-1440, 129_600, 0, 1],
    'Since the start of the session; negative: before it.',
  ),
  quantity(
    'perfusion[].duration_min',
    't_p',
    'Blood flow changes for',
    minute,
    [0, 129_600, null, 1],
    'Until it begins to wear off, the onset included.',
  ),
  ...perfusionQuantities(),
  ...perfusionQuantities('vasoconstrictor'),
  ...perfusionQuantities('heat'),
  ...perfusionQuantities('ice'),
  ...perfusionQuantities('hyperaemia'),

  quantity(
    'session.current_mA',
    'I',
    'Current',
    milliampere,
    [0, highestCurrent_mA, null, 0.1],
    'Of the whole pad. Text may give a density such as "0.5 mA/cm^2".',
    'currentDensity',
  ),
  quantity(
    'session.duration_min',
    't',
    'Duration',
    minute,
    [0.01, 20_160, null, 0.5],
    'From first to last current, both ramps included. Text may give a dose such as "40 mA*min".',
    'dose',
  ),
  quantity(
    'session.ramp_s',
    't_r',
    'Ramp',
    second,
    [0, 3600, 30, 1],
    'Time to rise to the full current, and again to fall to none.',
  ),
  quantity(
    'session.after_min',
    't_a',
    'Afterwards',
    minute,
    [0, 43_200, 0, 1],
    'Followed on after the current has stopped.',
  ),

  quantity(
    'supply.compliance_V',
    'V_max',
    'Compliance voltage',
    volt,
    [0.1, 1000, null, 1],
    'Highest voltage of the supply. Where more would be needed it gives less current, and the session takes longer.',
  ),
  quantity(
    'supply.longest_min',
    't_max',
    'Longest session',
    minute,
    [0.1, 5_260_320, null, 1],
    'A session that the supply makes longer than this is given up. Not given: four times what was asked.',
  ),
  quantity(
    'supply.battery.openCircuit_V',
    'V_oc',
    'Battery voltage',
    volt,
    [0.1, 1000, null, 0.1],
    'Of the battery without current.',
  ),
  quantity(
    'supply.battery.internalResistance_ohm',
    'R_i',
    'Internal resistance',
    ['Ω', 'ohm'],
    [0, 1e7, 0, 10],
    'Of the battery: its voltage falls by this times the current.',
  ),
  quantity(
    'supply.battery.capacity_mAh',
    'Q_max',
    'Battery capacity',
    ['mA h', 'mA*hour'],
    [1e-3, 1e5, null, 1],
    'Charge that the battery holds. Once it is used the current stops.',
  ),
  quantity(
    'supply.leadOff.at_min',
    't_open',
    'Lead off',
    minute,
    [0.01, 5_260_320, null, 0.5],
    'When the circuit opens, from the start of the session.',
  ),
  quantity(
    'supply.leadOff.open_s',
    't_off',
    'Open for',
    second,
    [0.1, 86_400, null, 10],
    'Until the circuit is closed again.',
  ),
  quantity(
    'supply.leadOff.ramp_s',
    't_r',
    'Ramp after it',
    second,
    [0.1, 3600, 30, 1],
    'In which the device ramps up again.',
  ),
  quantity(
    'supply.short.from_min',
    't_b',
    'Pads bridged',
    minute,
    [0, 5_260_320, 0, 0.5],
    'When fluid bridges the pads, from the start of the session.',
  ),
  quantity(
    'supply.short.duration_min',
    'Δt_b',
    'Bridged for',
    minute,
    [0.01, 5_260_320, null, 1],
    'Until the bridge is wiped off.',
  ),
  quantity(
    'supply.short.resistance_ohm',
    'R_b',
    'Bridge resistance',
    ['Ω', 'ohm'],
    [1, 1e9, null, 100],
    'Of the fluid between the pads. It takes the share of the current that Ohm’s law gives it.',
  ),

  quantity(
    'body.clearance_L_h',
    'CL',
    'Clearance',
    ['L h⁻¹', 'L/hour'],
    [1e-3, 1e4, null, 0.1],
    'Plasma freed of the drug per time, bound and unbound counted.',
  ),
  quantity(
    'body.volume_L',
    'V₁',
    'Volume of distribution',
    ['L', 'L'],
    [0.01, 1e4, null, 1],
    'Of the compartment that plasma belongs to.',
  ),
  quantity(
    'body.exchange_L_h',
    'Q',
    'Exchange with tissues',
    ['L h⁻¹', 'L/hour'],
    [0, 1e4, 0, 0.1],
    'Between the two compartments; 0: one compartment.',
  ),
  quantity(
    'body.peripheralVolume_L',
    'V₂',
    'Volume of tissues',
    ['L', 'L'],
    [0, 1e5, 0, 1],
    'Of the second compartment.',
  ),
  quantity(
    'body.unboundFraction',
    'f_u',
    'Unbound fraction',
    none,
    [1e-4, 1, 1, 0.01],
    'Share of the plasma concentration that is not bound to protein.',
  ),
  quantity(
    'body.molarMass_g_mol',
    'M',
    'Molar mass in plasma',
    ['g mol⁻¹', 'g/mol'],
    [1, 2e6, null, 0.01],
    'Of what is measured in plasma.',
  ),

  ...(['x', 'y', 'z'] as const).map((axis) =>
    quantity(
      `placement.${axis}_cm`,
      axis,
      `Pad’s place, ${axis}`,
      ['cm', 'cm'],
      [-200, 200, null, 0.5],
      'Of the pad’s middle, in the axes of the drawn body; for the picture of the treatment only.',
    ),
  ),

  stepCurrent('session.steps[].to_mA', 'Ramp to', 'Current at the end of the ramp; negative: reversed.'),
  stepCurrent('session.steps[].high_mA', 'Pulse current', 'During a pulse; each period begins with one.'),
  stepCurrent('session.steps[].low_mA', 'Current between pulses', 'Between pulses.'),
  stepDuration('session.steps[].duration_s', 'Step duration', 'Of this step.'),
  stepDuration('session.steps[].ramp.duration_s', 'Ramp duration', 'Of the ramp; 0: at once.', 0),
  stepDuration('session.steps[].reverse.duration_s', 'Reversal duration', 'To turn the current round; 0: at once.', 0),
  stepDuration('session.steps[].period_s', 'Pulse period', 'From the start of one pulse to the next.'),
  quantity(
    'session.steps[].duty',
    'd',
    'Duty',
    none,
    [0.001, 0.999, null, 0.01],
    'Share of the period that the pulse lasts.',
  ),
  quantity(
    'session.steps[].dose_mAmin',
    'Q',
    'Dose',
    ['mA min', 'mA min'],
    [1e-3, 1e5, null, 1],
    'Charge since the start of the session or of its repetition, reversals counted as positive.',
  ),
  quantity(
    'session.steps[].times',
    'N',
    'Repetitions',
    none,
    [1, 1000, null, 1],
    'How often the steps before are done in all; a whole number.',
  ),
  quantity(
    'session.steps[].every_s',
    't',
    'Repetition period',
    second,
    [1e-3, longestStep_s, null, 3600],
    'From the start of one repetition to the start of the next; no current in between.',
  ),
];

const byKey: ReadonlyMap<string, Quantity> = new Map(quantities.map((entry) => [entry.key, entry]));

export function quantityOf(key: string): Quantity {
  const found = byKey.get(key);
  if (found === undefined) throw new Error(`No quantity "${key}" in the table`);
  return found;
}

const dispersivePart = 'dispersive.';

/** The quantity at a concrete path such as `layers[1].thickness_um` or `plasma_mM.sodium`. */
export function quantityAt(path: string): Quantity | undefined {
  // the openings' conductance follows the same law as their layer's
  const pattern = path
    .replace(/\[\d+\]/gu, '[]')
    .replace('.appendages.conductance.', '.conductance.')
    .replace(/^placement\.\w+\./u, 'placement.');
  const found = byKey.get(pattern) ?? byKey.get(pattern.replace(/\.[^.[\]]+$/u, '{}'));
  if (found === undefined && /(^plasma_|\.)pH$/u.test(pattern)) return byKey.get('pH');
  if (found !== undefined || !pattern.startsWith(dispersivePart)) return found;
  // what the second column shares with the first is described once
  const own = path.slice(dispersivePart.length);
  return quantityAt(/^(boundary\.|coating)/u.test(own) ? `electrode.${own}` : own);
}
