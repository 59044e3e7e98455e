import type { skipLinks as english } from '../en/skipLinks.ts';
import type { Translation } from '../message.ts';

export const skipLinks: Translation<typeof english> = {
  'skip.name': 'Ir a',
  'skip.bench': 'Al tratamiento',
  'skip.learn': 'A las lecciones',
  'skip.patient': 'A la página del paciente',
  'skip.readings': 'A las lecturas',
  'skip.clock': 'Al reloj',
};
