import type { teach as english } from '../en/teach.ts';
import type { Translation } from '../message.ts';

export const teach: Translation<typeof english> = {
  'teach.locked': 'Bloqueado por el enlace del docente',
  'teach.lockedParts': '{parts}: bloqueado por el enlace del docente',
  'teach.held': '{part}: el enlace del docente lo mantiene como está',
  'teach.noFiles': 'El enlace del docente no permite abrir archivos aquí',
  'teach.refused.damaged':
    'Los ajustes del docente en este enlace están cortados o dañados, así que la página se abre con todo. Pida el enlace de nuevo.',
  'teach.refused.newer':
    'Los ajustes del docente en este enlace se hicieron con un Iontolab más nuevo, así que la página se abre con todo. Vuelva a cargar la página para traer la versión más nueva.',
  'teach.notReported':
    'No se encontró ningún sistema de aprendizaje alrededor de esta lección: lo que se hace aquí no se comunica a nadie.',
  'teach.button': 'Enlace del docente',
  'teach.buttonTitle': 'Lo que mantiene el enlace del docente',
  'teach.note': 'Un enlace del docente ha preparado esta página.',
  'teach.noteLocked': 'Bloqueado: {parts}.',
  'teach.noteHidden': 'Oculto: {parts}.',
  'teach.noteLessons': '{count, plural, one {Se ha elegido una lección} other {Se han elegido # lecciones}}.',
  'teach.openAll': 'Abrir todo',
  'teach.openAllHint': 'Todo se puede ajustar de nuevo; el tratamiento queda como está.',
  'teach.opened': 'Ahora todo está abierto.',
  'teach.part.drug': 'Fármaco y lugar',
  'teach.part.pole': 'Polo',
  'teach.part.acids': 'Electrodo y pH',
  'teach.part.current': 'Corriente',
  'teach.part.dose': 'Dosis',
  'teach.part.pads': 'Electrodos y curso',
  'teach.part.expert': 'Parámetros expertos',
  'teach.part.scale': 'Escala de la imagen',
  'teach.part.readings': 'Lecturas',
  'teach.part.findings': 'Lo que muestra la simulación',
  'teach.part.explore': 'Explorar',
  'teach.part.export': 'Exportaciones',
  'teach.part.files': 'Archivos de estudio',
  'teach.part.share': 'Copiar enlace',
  'teach.part.recent': 'Tratamientos recientes',
  'teach.part.bench': 'Consola de tratamiento',
  'teach.part.learn': 'Aprender',
  'teach.part.patient': 'Paciente',
};
