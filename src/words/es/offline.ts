import type { offline as english } from '../en/offline.ts';
import type { Translation } from '../message.ts';

export const offline: Translation<typeof english> = {
  'offline.newer':
    'Hay una versión nueva de Iontolab. Al recargar se conserva el tratamiento y las sesiones fijadas se resuelven de nuevo.',
  'offline.reload': 'Recargar',
  'offline.later': 'Más tarde',
};
