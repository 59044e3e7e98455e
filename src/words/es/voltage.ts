import type { voltage as english } from '../en/voltage.ts';
import type { Translation } from '../message.ts';

export const voltage: Translation<typeof english> = {
  'voltage.title': 'Voltaje',
  'voltage.whole': 'En total',
  'voltage.wholeColumn': 'Bajo este electrodo',
  'voltage.barrier': 'Barrera, {pad}',
  'voltage.pads': 'Reservorios',
  'voltage.pad': 'Reservorio',
  'voltage.tissue': 'Tejido y camino intermedio',
  'voltage.tissueColumn': 'Tejido',
  'voltage.electrodes': 'Electrodos',
  'voltage.axis': 'voltaje [V]',
  'voltage.note': 'Del electrodo activo al otro: por debajo de cero cuando el activo es el cátodo.',
  'voltage.noteColumn': 'Del electrodo al extremo profundo de esta sola columna.',
  'voltage.supply': '{note} Punteado: lo máximo que da la fuente.',
  'voltage.resistance': 'Resistencia',
  'voltage.resistanceAxis': 'voltaje / corriente [kΩ]',
  'voltage.resistanceNote':
    'Voltaje entre corriente, electrodos incluidos, mientras fluye al menos el {share} % de la corriente máxima. La piel cede a medida que los iones la llenan.',
  'voltage.noCurrent': 'No fluye corriente, así que no hay resistencia que decir.',
  'voltage.current': 'corriente',
  'voltage.limited': 'sin voltios',
  'voltage.open': 'cable suelto',
  'voltage.bridged': 'electrodos puenteados',
  'voltage.emptied': 'batería agotada',
  'voltage.gaveUp': 'abandonada',
};
