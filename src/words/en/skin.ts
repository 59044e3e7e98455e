/** The cut block of skin and its tools. */
export const skin = {
  'skin.probe.name': 'Probe',
  'skin.probe.below': '{depth} below the surface',
  'skin.probe.above': '{depth} above the skin',
  'skin.probe.millimolar': '{value} mM',
  'skin.probe.millivolts': '{value} mV',
  'skin.probe.potential': 'Potential',
  'skin.probe.pH': 'pH',
  'skin.probe.note': 'in pore water; potential against the deepest point solved',
  'skin.probe.beside': 'Beside the pad nothing is solved.',
  'skin.probe.move': 'Depth',
  'skin.probe.close': 'Close the probe',
} as const;
