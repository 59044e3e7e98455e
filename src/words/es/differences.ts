import type { differences as english } from '../en/differences.ts';
import type { Translation } from '../message.ts';

export const differences: Translation<typeof english> = {
  'input.protocol': 'Protocolo',
  'input.drug': 'Fármaco',
  'input.electrode': 'Electrodo',
  'input.acidBase': 'Ácidos y bases',
  'input.base': 'Extremo profundo',
  'input.pads': 'Electrodos',
  'input.padsMoved': 'electrodos movidos',
  'input.returnElectrode': 'Electrodo de retorno',
  'input.value.silverChloride': 'cloruro de plata',
  'input.value.inert': 'carbono o metal',
  'input.value.counted': 'contados',
  'input.value.leftOut': 'omitidos',
  'input.value.cathode': 'cátodo',
  'input.value.anode': 'ánodo',
  'input.of': '{label} de {species}',
  'input.inLayer': '{species} en «{layer}»',
  'input.layer': '{layer}: {label}',
  'input.returnPad': 'Electrodo dispersivo: {label}',
};
