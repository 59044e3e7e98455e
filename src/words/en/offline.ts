/** The copy of the page in the browser. */
export const offline = {
  'offline.newer': 'A new version of Iontolab is ready. Reloading keeps the treatment and solves pinned runs again.',
  'offline.reload': 'Reload',
  'offline.later': 'Later',
} as const;
