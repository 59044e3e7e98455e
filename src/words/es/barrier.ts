import type { barrier as english } from '../en/barrier.ts';
import type { Translation } from '../message.ts';

export const barrier: Translation<typeof english> = {
  'barrier.nothingYet': 'La barrera de la piel, vista de cerca: todavía no hay nada calculado.',
  'barrier.none': 'Este estudio no tiene estrato córneo ni otra barrera; no hay nada que ver tan de cerca.',
  'barrier.legend': 'Leyenda de la imagen de la barrera',
  'barrier.ledger': 'De cada 1000 cargas que cruzan aquí ahora',
  'barrier.ledger.none': 'Ahora no circula corriente.',
  'barrier.ledger.others': 'otros',
  'barrier.ledger.in': 'hacia el cuerpo',
  'barrier.ledger.out': 'hacia fuera',
  'barrier.ledger.against': 'contra la corriente',
  'barrier.oneDot': 'Un punto representa',
  'barrier.dot.drug': '{drug}, {amount}',
  'barrier.dot.positive': '{amount} de iones positivos',
  'barrier.dot.negative': '{amount} de iones negativos',
  'barrier.dot.neutral': '{amount} de moléculas neutras',
  'barrier.dot.fixed': '{amount} de cargas fijas en las paredes',
  'barrier.dot.water': 'arrastre del agua',
  'barrier.dot.duct': 'en el conducto: {amount} de iones, {drug} de fármaco',
  'barrier.pace':
    'Los iones avanzan aquí {times} veces más despacio que en la piel: un minuto del reloj muestra {seconds} s de avance.',
  'barrier.pace.true': 'Los iones avanzan aquí al ritmo del reloj.',
  'barrier.pace.duct': 'En el conducto, {times} veces más despacio.',
  'barrier.more': 'Cifras y qué es dibujo',
  'barrier.close': 'Cerrar',
  'barrier.label.corneocyte': 'Corneocito',
  'barrier.label.lipid': 'Mortero lipídico',
  'barrier.label.duct': 'Conducto sudoríparo',
  'barrier.label.fixedAmount': 'Carga fija {amount} mM',
  'barrier.label.water': 'Agua {speed}',
  'barrier.label.drug': 'Fármaco {speed}',
  'barrier.label.drugAlone': 'Fármaco',
  'barrier.table.title': 'En el centro de la capa ({layer}) a los {time}',
  'barrier.table.ion': 'Ion',
  'barrier.table.concentration': 'En el agua de los poros, mM',
  'barrier.table.speed': 'Velocidad hacia el cuerpo, µm/s',
  'barrier.table.field': 'por el campo',
  'barrier.table.diffusion': 'por difusión',
  'barrier.table.solvent': 'con el agua',
  'barrier.table.duct': 'En folículos y conductos, µm/s',
  'barrier.table.share': 'De 1000 cargas',
  'barrier.table.wall': 'Retenido en las paredes',
  'barrier.table.water': 'Agua',
  'barrier.solved': 'Qué está calculado',
  'barrier.drawn': 'Qué es solo dibujo',
  'barrier.solved.counts':
    'Cuántos puntos de cada clase hay a cada profundidad, con un error de un punto: la cantidad en el agua de los poros entre la cantidad de un punto. Todos los iones positivos y negativos comparten la misma cantidad, para poder compararlos; la del fármaco es más fina.',
  'barrier.solved.speeds':
    'A qué velocidad avanza cada clase: flujo en el centro de la capa entre la fracción de poros y la concentración, con un mismo factor para todas. La multitud se llena y se vacía con el reloj.',
  'barrier.solved.shares': 'Quién lleva la corriente: z F J entre la densidad de corriente, en el centro de la capa.',
  'barrier.solved.wall':
    'La carga de las paredes, por lo que al agua de los poros le falta para ser neutra; y cuánto de un ion retiene cerca: el agua de los poros frente a la solución neutra con la que está en equilibrio.',
  'barrier.solved.ducts':
    'Lo que contienen y llevan folículos y conductos. A lo largo de ellos se reparte por igual, pues la solución solo guarda el total; un punto en el conducto representa menos.',
  'barrier.drawn.cells':
    '{rows, plural, one {Se dibuja # capa de células} other {Se dibujan # capas de células}} para {thickness}; su número, anchura y bordes son un dibujo.',
  'barrier.drawn.scale':
    'La profundidad se dibuja {times} veces mayor que la anchura; por encima y por debajo de la capa sigue la misma escala de profundidad.',
  'barrier.drawn.ways':
    'Por dónde van los poros no está calculado: los iones guardan su profundidad con un error de una capa de células.',
  'barrier.drawn.oneDuct':
    'Este estudio no distingue folículos y conductos de los demás poros: el conducto es uno de ellos, con la misma agua y las mismas velocidades, y se dibuja mucho más a menudo de lo que los hay en la piel.',
  'barrier.drawn.duct': 'Los conductos se dibujan mucho más a menudo de lo que los hay en la piel.',
  'barrier.drawn.wall': 'A qué distancia de la pared están los iones retenidos es un dibujo.',
  'barrier.drawn.neutral': 'Las moléculas neutras que también pasan por los lípidos se dibujan solo entre las células.',
  'barrier.drawn.membrane':
    'Este estudio no tiene estrato córneo; su barrera, {layer}, se dibuja como una lámina lisa con poros rectos.',
  'barrier.say.what':
    'Corte por la capa ({layer}) de {thickness} de grosor, dibujada como {rows} capas de células planas en lípido, con un conducto sudoríparo; encima, {above}; debajo, {below}.',
  'barrier.say.membrane': 'Corte por la barrera de este estudio, {layer}, de {thickness} de grosor.',
  'barrier.say.current': 'A los {time}, de cada 1000 cargas que cruzan su centro, {list}.',
  'barrier.say.carries': '{count} las lleva {name}, {way, select, in {hacia el cuerpo} other {hacia fuera del cuerpo}}',
  'barrier.say.off': 'A los {time} no circula corriente.',
  'barrier.say.drug': '{name} avanza a {speed} {way, select, in {hacia el cuerpo} other {hacia fuera del cuerpo}}.',
  'barrier.say.ducts':
    'Los folículos y conductos llevan el {percent} % de la corriente; en ellos, {name} avanza a {speed} {way, select, in {hacia el cuerpo} other {hacia fuera del cuerpo}}.',
  'barrier.say.noDrug': 'No hay {name} en los poros de su centro.',
  'barrier.say.wall':
    'Las paredes retienen {amount} mM de carga {sign, select, negative {negativa} other {positiva}}; el {percent} % de {name} en los poros está allí por ella.',
  'barrier.say.neutral': 'Las paredes no tienen carga.',
  'barrier.say.water': 'El agua avanza a {speed} {way, select, in {hacia el cuerpo} other {hacia fuera del cuerpo}}.',
};
