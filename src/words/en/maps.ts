/** What every export carries, and the map of depth and time. */
export const maps = {
  'export.setUp': 'Set-up: {link}',
  'export.madeBy': 'Iontolab {version}',
  'map.title': 'Depth and time',
  'map.shows': 'Shows',
  'map.of': 'Of',
  'map.thisRun': 'This run',
  'map.trueScale': 'True scale',
  'map.note': '{what}; depth below the skin surface. Press or drag to move the clock.',
  'map.noteStretched': '{what}; depth below the skin surface, stretched. Press or drag to move the clock.',
  'map.file': '{what}; depth below the skin surface',
  'map.fileStretched': '{what}; depth below the skin surface, stretched',
  'map.inPores': '{species} in pore water, mM',
  'map.pH': 'pH of the pore water',
  'map.point': 'At {time} min, {layer}, {depth}: {value}',
  'map.noPinned': 'The pinned run has nothing of it under this pad.',
  'map.lines': 'Lines of equal value',
} as const;
