/** What somebody who is new here does best first, in this order: what moves, what is set, what it costs, where it ends. */
export const firstPath: readonly string[] = [
  'lesson-like-repels-like',
  'lesson-wrong-pole',
  'lesson-dose-is-charge',
  'lesson-salt-steals',
  'lesson-deep-is-diffusion',
];
