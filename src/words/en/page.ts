/** The page's frame: bar, panels, status. */
export const page = {
  'page.title': 'Iontolab: iontophoresis, solved',
  'page.caution': 'For teaching and research; not for deciding a treatment',
  'page.language': 'Language',
  'page.panel.console': 'Treatment',
  'page.panel.readings': 'Readings',
  'page.stage': 'Picture of the skin under the pads',
  'page.sheets': 'Sheets',
  'page.noPicture': 'The picture of the skin can not be drawn here. All numbers, charts and controls work without it.',
  'page.noChart': 'This chart can not be drawn here.',
  'theme.light': 'Light theme',
  'theme.dark': 'Dark theme',
} as const;
