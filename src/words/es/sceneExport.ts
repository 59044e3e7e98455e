import type { sceneExport as english } from '../en/sceneExport.ts';
import type { Translation } from '../message.ts';

export const sceneExport: Translation<typeof english> = {
  'sceneExport.name': 'Guardar imagen',
  'sceneExport.picture': 'Imagen (PNG)',
  'sceneExport.film': 'Película de la sesión (WebM)',
  'sceneExport.length': 'Duración de la película',
  'sceneExport.seconds': '{seconds} s',
  'sceneExport.progress': 'Parte hecha de la película',
  'sceneExport.filming': 'Grabando; el reloj corre del principio al final.',
  'sceneExport.cancel': 'Parar y descartar',
  'sceneExport.saved': 'Guardado.',
  'sceneExport.stopped': 'No se ha guardado.',
  'sceneExport.failed': 'Aquí no se ha podido hacer.',
  'sceneExport.noFilm': 'Este navegador no puede grabar películas.',
  'sceneExport.title': '{name}, a los {time} min',
};
