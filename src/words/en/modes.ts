/** The three uses of the page. */
export const modes = {
  'modes.learn': 'Learn',
  'modes.patient': 'Patient',
  'modes.loading': 'One moment…',
  'modes.missing': 'This part could not be fetched: {reason}',
} as const;
