import type { patientCare as english } from '../en/patientCare.ts';
import type { Translation } from '../message.ts';

export const patientCare: Translation<typeof english> = {
  'patient.visit.title': 'Su visita, paso a paso',
  'patient.visit.lead': 'Es rápido y no se corta la piel.',
  'patient.visit.before': 'Antes',
  'patient.visit.before.1': 'Hable de su salud con su terapeuta. La página «Pregunte antes» tiene una lista.',
  'patient.visit.before.2':
    'Se mira y se limpia la piel. No debe tener cortes ni sarpullido (manchas rojas que molestan).',
  'patient.visit.before.3': 'Su terapeuta elige la medicina. Puede hacer falta una receta (una nota del médico).',
  'patient.visit.before.4': 'Se llena el parche. Va sobre el punto que duele. El segundo parche va cerca.',
  'patient.visit.during': 'Durante',
  'patient.visit.during.1': 'Usted descansa, sentado o acostado, sin moverse.',
  'patient.visit.during.2':
    'La corriente sube poco a poco. En esta sesión sigue durante {minutes}. Casi todas las sesiones duran de 10 a 20 minutos.',
  'patient.visit.during.3': 'Diga lo que siente. No levante ni apriete los parches.',
  'patient.visit.during.4': 'Si duele o quema, diga «pare».',
  'patient.visit.after': 'Después',
  'patient.visit.after.1': 'La corriente baja. Se quitan los parches y se mira la piel.',
  'patient.visit.after.2': 'Es común que quede algo roja.',
  'patient.visit.after.3': 'No ponga nada caliente ni frío en ese punto.',
  'patient.visit.after.4': 'Unas horas más tarde, ponga una crema suave.',
  'patient.visit.course': 'Lo común son unas seis sesiones. Luego usted y su terapeuta miran cuánto ha ayudado.',

  'patient.packs.title': 'Ni calor ni frío',
  'patient.packs.lead':
    'Con calor pasa más sangre por la piel. Con frío pasa menos. La sangre se lleva la medicina. Por eso una bolsa cambia cuánto tiempo se queda.',
  'patient.packs.try': 'Hagamos la prueba. Es su sesión, calculada tres veces. Solo cambia la bolsa de después.',
  'patient.packs.run': 'Probar con bolsas',
  'patient.packs.running': 'Calculando: {done} de 3…',
  'patient.packs.done': 'Listo. Las tres imágenes están debajo.',
  'patient.packs.failed': 'Esta sesión no se pudo calcular con bolsas.',
  'patient.packs.short': 'Esta sesión pasa muy poco tiempo sin corriente. No se puede probar con bolsas.',
  'patient.packs.none':
    'En esta sesión casi no hay medicina en la piel viva cuando la corriente se para. Por eso las bolsas no cambian nada aquí.',
  'patient.packs.dots':
    'Cada 100 puntos son la medicina en la piel viva cuando la corriente se para. Los puntos llenos siguen allí {minutes} después.',
  'patient.packs.rest': 'Sin bolsa',
  'patient.packs.hot': 'Bolsa caliente',
  'patient.packs.cold': 'Bolsa fría',
  'patient.packs.flow': '{factor} veces el paso de sangre',
  'patient.packs.flowRest': 'paso de sangre de siempre',
  'patient.packs.left': '{left} de 100 siguen allí',
  'patient.packs.curve': 'Cuántos de los 100 siguen en la piel viva',
  'patient.packs.axis': 'minutos después de la corriente',
  'patient.packs.row': 'Minutos después de la corriente',
  'patient.packs.table': 'Lo mismo en números',
  'patient.packs.hotLess':
    'Con la bolsa caliente, de cada 100 partes {parts, plural, one {se va # más} other {se van # más}}.',
  'patient.packs.hotSame': 'Con la bolsa caliente el cambio es tan pequeño que no se puede contar.',
  'patient.packs.hotMore':
    'Con la bolsa caliente, de cada 100 partes {parts, plural, one {se queda # más} other {se quedan # más}}.',
  'patient.packs.coldMore':
    'Con la bolsa fría, de cada 100 partes {parts, plural, one {se queda # más} other {se quedan # más}}.',
  'patient.packs.coldSame': 'Con la bolsa fría el cambio es tan pequeño que no se puede contar.',
  'patient.packs.coldLess':
    'Con la bolsa fría, de cada 100 partes {parts, plural, one {se va # más} other {se van # más}}.',
  'patient.packs.honest':
    'En los tres casos la sangre recoge casi todo antes de {minutes}. Por eso cuenta sobre todo el rato justo después.',
  'patient.packs.slow': 'Sin bolsa, {left} de 100 partes siguen allí después de {minutes}. Aquí se va despacio.',
  'patient.packs.why':
    'El frío hace que la medicina se quede más. Aun así los terapeutas no usan ninguno de los dos. La piel fría puede no notar una quemadura, y hay que ver si la piel está roja.',
  'patient.packs.sources':
    'Piel caliente: {hot} veces la sangre. Piel fría: {cold} veces. Se midió en antebrazos; aquí dura 30 minutos.',

  'patient.ask.title': 'Pregunte antes',
  'patient.ask.lead': 'Marque lo que le pasa a usted. Luego enseñe esta lista a su terapeuta.',
  'patient.ask.pregnant': 'Estoy embarazada, o podría estarlo.',
  'patient.ask.pacemaker': 'Llevo un marcapasos (una caja pequeña que da ritmo al corazón).',
  'patient.ask.implant': 'Llevo un implante (una pieza puesta dentro del cuerpo) de metal.',
  'patient.ask.heart': 'Tengo arritmia (el corazón late sin ritmo fijo) u otro problema de corazón.',
  'patient.ask.epilepsy': 'Tengo epilepsia (ataques en los que el cuerpo tiembla o se pone rígido).',
  'patient.ask.skin': 'Ahí tengo sarpullido (manchas rojas que molestan), un corte o una enfermedad de la piel.',
  'patient.ask.allergy': 'He tenido alergia (una mala reacción del cuerpo) a una medicina, un metal o un adhesivo.',
  'patient.ask.numb': 'En esa piel siento poco o nada.',
  'patient.ask.none':
    'No hay nada marcado. Pregunte de todos modos a su terapeuta. Solo su terapeuta o su médico sabe si este tratamiento le va bien.',
  'patient.ask.some':
    '{count, plural, one {Hay # punto marcado. Quizá} other {Hay # puntos marcados. Quizá}} este tratamiento no sea para usted. Pregunte a su terapeuta antes de empezar.',
  'patient.ask.kept': 'Sus marcas se quedan en esta página. Se borran al cerrarla.',
};
