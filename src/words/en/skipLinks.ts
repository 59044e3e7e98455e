/** Ways past what comes first, for those who go by keyboard. */
export const skipLinks = {
  'skip.name': 'Go to',
  'skip.bench': 'To the treatment',
  'skip.learn': 'To the lessons',
  'skip.patient': 'To the patient’s page',
  'skip.readings': 'To the readings',
  'skip.clock': 'To the clock',
} as const;
