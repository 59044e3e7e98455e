import type { solver as english } from '../en/solver.ts';
import type { Translation } from '../message.ts';

export const solver: Translation<typeof english> = {
  'solver.notStarted': 'no se pudo iniciar',
  'solver.unreadable': 'no se pudo leer un mensaje',
  'solver.silent': 'sin respuesta durante {seconds} s',
  'solver.lost':
    'El cálculo se perdió {times} veces ({reason}). El estudio se conserva; cámbielo para intentarlo de nuevo.',
  'solver.restarted': 'El cálculo se perdió ({reason}) y se ha reiniciado. El estudio se conserva.',
  'solver.lostTwice': 'El cálculo se perdió dos veces aquí ({reason}).',
};
