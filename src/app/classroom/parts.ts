/** The page's parts that a teacher's link may name. Ids stand in people's links: they stay. */

/** Controls of the treatment: locked, they show their value and can not be changed; hidden, they are locked and gone. */
export const studyControls = ['drug', 'pole', 'acids', 'current', 'dose', 'pads', 'expert'] as const;

export type StudyControl = (typeof studyControls)[number];

/** What else can be locked. */
export const lockableParts = [...studyControls, 'scale'] as const;

/** What can be taken off the page. */
export const hideableParts = [
  ...lockableParts,
  'readings',
  'findings',
  'explore',
  'export',
  'files',
  'share',
  'recent',
  'bench',
  'learn',
  'patient',
] as const;

export type LockablePart = (typeof lockableParts)[number];
export type HideablePart = (typeof hideableParts)[number];
