import type { modes as english } from '../en/modes.ts';
import type { Translation } from '../message.ts';

export const modes: Translation<typeof english> = {
  'modes.learn': 'Aprender',
  'modes.patient': 'Paciente',
  'modes.loading': 'Un momento…',
  'modes.missing': 'No se pudo traer esta parte: {reason}',
};
