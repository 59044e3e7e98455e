import type { explore as english } from '../en/explore.ts';
import type { Translation } from '../message.ts';

export const explore: Translation<typeof english> = {
  'explore.name': 'Explorar',
  'explore.close': 'Cerrar Explorar',
  'explore.failures': 'Sesiones que no se pudieron resolver',
  'explore.notOpened': 'No se abrió: {reason}',
  'explore.opened': 'Abierta: {values}. Deshacer recupera la anterior.',
  'explore.notInUnit': '«{text}» no es un número en {unit}.',
  'explore.notNumber': '«{text}» no es un número.',
  'explore.across': 'Horizontal',
  'explore.up': 'Vertical',
  'explore.axis': '{axis, select, across {A lo ancho del mapa} other {A lo alto del mapa}}',
  'explore.from': '{axis}: desde',
  'explore.to': '{axis}: hasta',
  'explore.between': 'a',
  'explore.log': 'log',
  'explore.colour': 'Color',
  'explore.steps': 'Pasos',
  'explore.setup': 'Ejes, color y pasos',
  'explore.form': 'Qué explorar',
  'explore.progress': 'Sesiones resueltas',
  'explore.stop': 'Parar',
  'explore.goOn': 'Continuar',
  'explore.done': '{all, plural, one {# sesión resuelta} other {# sesiones resueltas}}',
  'explore.stopped': 'Parado: {done} de {all, plural, one {# sesión resuelta} other {# sesiones resueltas}}',
  'explore.waiting': 'El estudio ha cambiado',
  'explore.running': 'Resolviendo {all, plural, one {# sesión} other {# sesiones}}: {percent} %',
  'explore.failed': '{count} sin resolver: {reason}',
  'explore.moreReasons':
    '{count, plural, one {# motivo más está en su lugar.} other {# motivos más están en sus lugares.}}',
  'explore.axisName': '{quantity}, {place}',
};
