import type { patientStory as english } from '../en/patientStory.ts';
import type { Translation } from '../message.ts';

export const patientStory: Translation<typeof english> = {
  'patient.title': 'Su tratamiento, en palabras sencillas',
  'patient.chapters': 'Páginas',
  'patient.page': 'Página {number} de {count}',
  'patient.next': 'Siguiente: {title}',
  'patient.short.works': 'Cómo',
  'patient.short.feel': 'Sentir',
  'patient.short.visit': 'Visita',
  'patient.short.packs': 'Calor',
  'patient.short.ask': 'Antes',
  'patient.short.help': 'Ayuda',
  'patient.short.quiz': 'Repaso',
  'patient.short.sheet': 'Casa',
  'patient.back': 'Atrás',
  'patient.waiting': 'Un momento. Se está calculando la sesión.',
  'patient.noRun': 'Esta sesión no se pudo calcular. Pida a su terapeuta que ajuste otra.',
  'patient.sources': 'De dónde sale esto',
  'patient.onScreen': 'Ya se ve en la imagen.',
  'patient.where': 'Lugar',
  'patient.medicine': 'Medicina',
  'patient.current': 'Corriente',
  'patient.time': 'Tiempo',
  'patient.site.volarForearm': 'Antebrazo',
  'patient.site.lateralElbow': 'Codo, por fuera',
  'patient.site.shoulder': 'Hombro',
  'patient.site.knee': 'Rodilla',
  'patient.site.achilles': 'Talón, por detrás',
  'patient.site.plantarFoot': 'Planta del pie',
  'patient.site.palm': 'Palma',
  'patient.site.thigh': 'Muslo',
  'patient.site.abdomen': 'Vientre',
  'patient.site.other': 'Su piel',
  'patient.minutes': '{minutes, plural, one {# minuto} other {# minutos}}',
  'patient.hours': '{hours} horas',

  'patient.story.title': 'Cómo funciona',
  'patient.story.lead':
    'Este tratamiento se llama iontoforesis. Una corriente débil lleva la medicina a su piel. No se usa aguja.',
  'patient.story.drawn':
    'En la imagen, el cuerpo, los pelos y las glándulas son dibujos. Los parches, los puntos y los colores siguen la sesión.',
  'patient.story.computed': 'Los números y los puntos salen de la sesión ajustada. Están calculados, no supuestos.',
  'patient.story.play': 'Ver',
  'patient.story.playName': 'Ver la imagen {number}: {title}',
  'patient.story.shown': 'Ahora se ve la imagen {number}, {title}.',
  'patient.story.pad': 'El parche',
  'patient.story.pad.see':
    'En la imagen: los dos parches, sus cables y la caja. Azul es menos, naranja es más. Las líneas de un parche a otro son la corriente, calculada. El cuerpo es un dibujo.',
  'patient.story.pad.holds': 'Un parche con la medicina va sobre su piel. Otro parche va cerca.',
  'patient.story.pad.why':
    'La corriente pasa de un parche al otro. Por eso hacen falta los dos. Unos cables los unen a una caja pequeña.',
  'patient.story.pad.none': 'Aquí el parche no lleva medicina. Lleva agua con sales.',
  'patient.story.pad.takes': 'Aquí el parche empieza sin medicina. Está para sacar cosas de la piel.',
  'patient.story.pad.amount':
    'El parche lleva unos {mass} de medicina. Eso pesa como {grains, plural, one {# grano} other {# granos}} de sal de mesa.',
  'patient.story.pad.crumb': 'El parche lleva unos {mass} de medicina. Eso pesa menos que un grano de sal de mesa.',
  'patient.story.push': 'El empuje',
  'patient.story.push.see':
    'En la imagen: la piel bajo el parche, cortada. Los puntos rosas son medicina. Los naranjas y azules son sales. Las capas finas se dibujan gruesas. Los pelos y las glándulas son un dibujo, como en un libro.',
  'patient.story.push.pushed':
    'Cada trocito de medicina tiene una carga eléctrica muy pequeña. El parche tiene la misma. Cargas iguales se apartan: la medicina pasa a la piel.',
  'patient.story.push.carried': 'La corriente arrastra un poco de agua hacia la piel. La medicina va con ella.',
  'patient.story.push.drawn':
    'Tal como está ahora, la corriente tira de la medicina hacia el parche. Pida a su terapeuta que mire los cables.',
  'patient.story.push.none': 'La corriente mueve sales por la piel. No entra medicina.',
  'patient.story.push.takes': 'La corriente saca de la piel sales y otras cosas hacia el parche.',
  'patient.story.push.share':
    'La mayor parte se queda en el parche. Al final, de cada 1000 partes del parche, {parts} han salido hacia la piel.',
  'patient.story.push.few': 'Casi todo se queda en el parche. De cada 1000 partes ha salido menos de una.',
  'patient.story.push.without': 'Sin corriente serían {parts} en el mismo tiempo.',
  'patient.story.push.withoutFew': 'Sin corriente sería menos de una en el mismo tiempo.',
  'patient.story.push.amount':
    'Lo que salió del parche pesa como {grains, plural, one {# grano} other {# granos}} de sal de mesa.',
  'patient.story.push.crumb': 'Lo que salió del parche pesa menos que un grano de sal de mesa.',
  'patient.story.blood': 'La sangre la recoge',
  'patient.story.blood.see':
    'En la imagen: las líneas rojas son vasos de sangre. Los puntos rosas en ellos son medicina que se va.',
  'patient.story.blood.does': 'Vasos de sangre muy finos recogen la medicina en la piel. La llevan por todo el cuerpo.',
  'patient.story.blood.when':
    'Piense en 100 puntos: son la medicina que salió del parche. Aquí están, {minutes} después de empezar:',
  'patient.story.blood.none': 'Aquí no hay medicina que la sangre pueda recoger.',
  'patient.story.blood.nothing': 'En esta sesión salió tan poco del parche que no se puede mostrar con puntos.',
  'patient.story.dots':
    '{outer} puntos en la piel de fuera, {living} en la piel viva, {deep} más adentro, {blood} en la sangre',
  'patient.place.outer': 'piel de fuera',
  'patient.place.living': 'piel viva',
  'patient.place.deep': 'más adentro',
  'patient.place.blood': 'en la sangre',
  'patient.story.sources':
    'Un grano de sal se toma como un cubo de 0,3 mm de lado, que pesa {grain}. Las personas, la piel y los parches varían: los números reales también.',

  'patient.feel.title': 'Qué va a sentir',
  'patient.feel.lead': 'Siga su sesión con el reloj. Diga a su terapeuta lo que siente en todo momento.',
  'patient.feel.at': 'De {from} a {to}',
  'patient.feel.see': 'Ver este momento: {title}',
  'patient.feel.now': 'ahora',
  'patient.feel.rise': 'La corriente empieza',
  'patient.feel.rise.text': 'Sube poco a poco. Puede notar un leve cosquilleo bajo los parches.',
  'patient.feel.run': 'La corriente sigue',
  'patient.feel.run.faint':
    'Esta corriente es débil para el tamaño del parche. Puede notar muy poco, o un leve cosquilleo.',
  'patient.feel.run.usual': 'Puede notar cosquilleo o pinchazos, como la picadura de una abeja muy pequeña. Es común.',
  'patient.feel.run.strong':
    'Esta corriente es fuerte para el tamaño del parche. Pasa del límite usual. Puede escocer o quemar. Pida a su terapeuta que la baje.',
  'patient.feel.run.return': 'El segundo parche también recibe mucha corriente para su tamaño. También puede escocer.',
  'patient.feel.stop': 'Si duele o quema, diga «pare» enseguida. Su terapeuta puede bajar la corriente.',
  'patient.feel.sour':
    'En esta sesión el parche se vuelve agrio, como el limón. Eso puede quemar la piel. Pida otros parches a su terapeuta.',
  'patient.feel.soapy':
    'En esta sesión el parche se vuelve áspero, como un jabón fuerte. Eso puede quemar la piel. Pida otros parches a su terapeuta.',
  'patient.feel.mild': 'En esta sesión el parche no se vuelve ni agrio ni áspero. Aun así, diga cómo siente la piel.',
  'patient.feel.fall': 'La corriente se para',
  'patient.feel.fall.text': 'Baja poco a poco. El cosquilleo se va.',
  'patient.feel.after': 'Justo después',
  'patient.feel.after.text':
    'La piel puede estar roja o rosada donde estaban los parches. Casi siempre se va en unas horas.',
  'patient.feel.later': 'Unas horas más tarde',
  'patient.feel.later.text': 'La piel puede estar seca o picar un poco. Ahora puede ponerse una crema suave.',
  'patient.feel.blister':
    'Llame a su terapeuta si ve una ampolla o una quemadura, o si la piel sigue roja al día siguiente.',
  'patient.feel.mostly': 'Los resúmenes de muchas pruebas dicen: los efectos malos fueron casi siempre leves.',
  'patient.feel.sources':
    'El cosquilleo se nota desde unos {tingle} mA por cada centímetro cuadrado de parche. El límite usual es {limit}. Esta sesión tiene {here}. Cada persona lo nota a su manera.',
};
