/** Saving what the picture shows. */
export const sceneExport = {
  'sceneExport.name': 'Save picture',
  'sceneExport.picture': 'Picture (PNG)',
  'sceneExport.film': 'Film of the session (WebM)',
  'sceneExport.length': 'Length of the film',
  'sceneExport.seconds': '{seconds} s',
  'sceneExport.progress': 'Film made so far',
  'sceneExport.filming': 'Filming; the clock runs from the beginning to the end.',
  'sceneExport.cancel': 'Stop and throw away',
  'sceneExport.saved': 'Saved.',
  'sceneExport.stopped': 'Not saved.',
  'sceneExport.failed': 'It could not be made here.',
  'sceneExport.noFilm': 'This browser can not record films.',
  'sceneExport.title': '{name}, at {time} min',
} as const;
