import type { maps as english } from '../en/maps.ts';
import type { Translation } from '../message.ts';

export const maps: Translation<typeof english> = {
  'export.setUp': 'Configuración: {link}',
  'export.madeBy': 'Iontolab {version}',
  'map.title': 'Profundidad y tiempo',
  'map.shows': 'Muestra',
  'map.of': 'De',
  'map.thisRun': 'Esta sesión',
  'map.trueScale': 'Escala real',
  'map.note': '{what}; profundidad bajo la superficie de la piel. Pulse o arrastre para mover el reloj.',
  'map.noteStretched':
    '{what}; profundidad bajo la superficie de la piel, estirada. Pulse o arrastre para mover el reloj.',
  'map.file': '{what}; profundidad bajo la superficie de la piel',
  'map.fileStretched': '{what}; profundidad bajo la superficie de la piel, estirada',
  'map.inPores': '{species} en el agua de los poros, mM',
  'map.pH': 'pH del agua de los poros',
  'map.point': 'A los {time} min, {layer}, {depth}: {value}',
  'map.noPinned': 'La sesión fijada no guarda nada de esto bajo este electrodo.',
  'map.lines': 'Líneas de igual valor',
};
