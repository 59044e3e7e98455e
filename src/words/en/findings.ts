/** What a solved run shows of its set-up, one sentence each; and the folds of the readings. */
export const findings = {
  'findings.title': 'What this set-up does',
  'findings.none': 'Nothing in this run goes against the treatment as it was set.',
  'findings.show': 'Show me',
  'findings.showOf': 'Show me: {text}',
  'findings.at': 'At {time}:',
  'findings.marks': 'Events of this run',
  'findings.shown': 'Shown: {chart}, at {time}.',
  'findings.more': '{text} And {count, plural, one {one more} other {# more}} there.',
  'findings.own': 'drug pad',
  'findings.other': 'return pad',
  'finding.wrongPole': 'This pole pulls {drug} back: in the barrier the field carries it out of the skin, not into it.',
  'finding.drawnOut': 'The current draws {drug} out of the body and into the pad.',
  'finding.hardlyDriven':
    'The field itself hardly drives {drug}: {percent} % of what moves it in the barrier is water that carries it and diffusion.',
  'finding.competing':
    'Ions such as {ions} go into the skin beside {drug} and take its share: together they carry {together} % of the current through the barrier, and it carries {own} %.',
  'finding.exhausted': 'The pad has given away nine tenths of its {drug}: there is little left to drive.',
  'finding.noGain': 'The current adds little: {times} times as much {drug} gets in as would without it.',
  'finding.density':
    'Up to {value} mA/cm² goes through the {pad} as {pole, select, cathode {cathode} other {anode}}, above the usual limit of {limit} mA/cm²: a risk of burns.',
  'finding.dose': 'The dose of {value} mA·min is above {limit} mA·min, the most that clinic units give.',
  'finding.warming':
    'The current could warm the skin by up to {value} K; from {limit} K on, long contact begins to burn.',
  'finding.acid':
    'The skin under the {pad} turns acid, to pH {value}, where buffered pads keep it above {limit}{corrosive, select, yes {; so acid a solution is expected to burn} other {}}.',
  'finding.base':
    'The skin under the {pad} turns alkaline, to pH {value}, where buffered pads keep it below {limit}{corrosive, select, yes {; so alkaline a solution is expected to burn} other {}}.',
  'finding.chlorideBound':
    'The electrode of the {pad} binds {value} mM of chloride, more than the {limit} mM that were in the pad: the rest has to come from the skin.',
  'finding.coatingUsedUp':
    'The {silver, select, chloride {silver chloride} other {silver}} in the {pad} is used up, by charge alone: {followed, select, yes {from here on water splits instead, and base enters the pad} other {water would split and acid or base enter the skin, but the run goes on as if there were more}}.',
  'finding.chlorideUsedUp':
    'The electrode of the {pad} finds no more chloride at its face: water splits for at least half the current, and acid enters the pad.',
  'finding.plasmaComesBack':
    'Blood would by now bring drug back to the tissue under the pads: net uptake is up to {percent} % smaller at the end than this run has it.',
  'finding.beyondCompliance':
    'The treatment needs up to {most} V, more than the {limit} V that the supply gives: a real one gives less current than this.',
  'finding.outOfVolts':
    'The supply runs out of volts until {until} from the start: at least {lowest} mA flow where {asked} mA are asked for{late, select, yes {, and the session takes {delay} longer to deliver the charge} other {}}{short, select, yes {, and {missing} of {charge} mA·min do not go through the body} other {}}.',
  'finding.leadOff':
    'The circuit opens and no current flows: {closed, select, yes {after {after} it is closed again, and the device ramps up} other {the device stops}}{short, select, yes {, and {missing} of {charge} mA·min do not go through the body} other {}}.',
  'finding.padsBridged':
    'Fluid bridges the pads for {lasting} and takes {share} % of the supply’s charge past the body.',
  'finding.batteryEmpty':
    'The battery is empty and the current stops{short, select, yes {: {missing} of {charge} mA·min do not go through the body} other {}}.',
  'finding.gaveUp':
    'The session is given up, as the charge asked for is not delivered in the longest time allowed{short, select, yes {: {missing} of {charge} mA·min do not go through the body} other {}}.',
  'findings.twoIons': '{first} and {second}',
  'pins.lost':
    '{count, plural, one {A pinned run could not be brought back: it was dropped.} other {# pinned runs could not be brought back: they were dropped.}}',
  'limits.column.pad': 'pad',
  'limits.column.reading': 'reading',
  'limits.column.value': 'value',
  'limits.column.unit': 'unit',
  'limits.column.limit': 'compared with',
  'limits.column.meaning': 'how it stands',
  'fold.delivery': 'Delivered',
  'fold.depth': 'By depth',
  'fold.volts': 'Voltage and resistance',
  'fold.skin': 'Skin, electrode and body',
} as const;
