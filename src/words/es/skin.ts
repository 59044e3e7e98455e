import type { skin as english } from '../en/skin.ts';
import type { Translation } from '../message.ts';

export const skin: Translation<typeof english> = {
  'skin.probe.name': 'Sonda',
  'skin.probe.below': '{depth} bajo la superficie',
  'skin.probe.above': '{depth} por encima de la piel',
  'skin.probe.millimolar': '{value} mM',
  'skin.probe.millivolts': '{value} mV',
  'skin.probe.potential': 'Potencial',
  'skin.probe.pH': 'pH',
  'skin.probe.note': 'en el agua de los poros; potencial respecto al punto más profundo resuelto',
  'skin.probe.beside': 'Al lado del electrodo no hay nada resuelto.',
  'skin.probe.move': 'Profundidad',
  'skin.probe.close': 'Cerrar la sonda',
};
