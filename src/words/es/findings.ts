import type { findings as english } from '../en/findings.ts';
import type { Translation } from '../message.ts';

export const findings: Translation<typeof english> = {
  'findings.title': 'Qué hace esta configuración',
  'findings.none': 'Nada en esta sesión va contra el tratamiento tal como se fijó.',
  'findings.show': 'Muéstrame',
  'findings.showOf': 'Muéstrame: {text}',
  'findings.at': 'A los {time}:',
  'findings.marks': 'Sucesos de esta sesión',
  'findings.shown': 'Se muestra: {chart}, a los {time}.',
  'findings.more': '{text} Y {count, plural, one {otro} other {# más}} ahí.',
  'findings.own': 'electrodo activo',
  'findings.other': 'electrodo dispersivo',
  'finding.wrongPole':
    'Este polo tira de {drug} hacia atrás: en la barrera el campo lo saca de la piel en vez de meterlo.',
  'finding.drawnOut': 'La corriente saca {drug} del cuerpo hacia el reservorio.',
  'finding.hardlyDriven':
    'El campo en sí apenas impulsa {drug}: el {percent} % de lo que lo mueve en la barrera es agua que lo arrastra y difusión.',
  'finding.competing':
    'Iones como {ions} entran en la piel junto a {drug} y le quitan su parte: juntos llevan el {together} % de la corriente a través de la barrera, y él lleva el {own} %.',
  'finding.exhausted': 'El reservorio ha cedido nueve décimos de su {drug}: queda poco que impulsar.',
  'finding.noGain': 'La corriente añade poco: entra {times} veces tanto {drug} como entraría sin ella.',
  'finding.density':
    'Por el {pad} pasan hasta {value} mA/cm² como {pole, select, cathode {cátodo} other {ánodo}}, por encima del límite habitual de {limit} mA/cm²: riesgo de quemaduras.',
  'finding.dose': 'La dosis de {value} mA·min supera los {limit} mA·min que como máximo dan los equipos clínicos.',
  'finding.warming':
    'La corriente podría calentar la piel hasta {value} K; desde {limit} K un contacto largo empieza a quemar.',
  'finding.acid':
    'La piel bajo el {pad} se vuelve ácida, hasta pH {value}, cuando los electrodos tamponados la mantienen por encima de {limit}{corrosive, select, yes {; se espera que una solución tan ácida queme} other {}}.',
  'finding.base':
    'La piel bajo el {pad} se vuelve alcalina, hasta pH {value}, cuando los electrodos tamponados la mantienen por debajo de {limit}{corrosive, select, yes {; se espera que una solución tan alcalina queme} other {}}.',
  'finding.chlorideBound':
    'El metal del {pad} fija {value} mM de cloruro, más que los {limit} mM que había en el reservorio: el resto tiene que venir de la piel.',
  'finding.coatingUsedUp':
    '{silver, select, chloride {El cloruro de plata} other {La plata}} del {pad} se agota, contando solo la carga: {followed, select, yes {desde aquí se descompone agua en su lugar y entra base en el reservorio} other {se descompondría agua y entraría ácido o base en la piel, pero la simulación sigue como si hubiera más}}.',
  'finding.chlorideUsedUp':
    'El metal del {pad} ya no encuentra cloruro en su cara: se descompone agua para al menos la mitad de la corriente, y entra ácido en el reservorio.',
  'finding.plasmaComesBack':
    'La sangre ya devolvería fármaco al tejido bajo los electrodos: la captación neta es al final hasta un {percent} % menor de lo que dice esta sesión.',
  'finding.beyondCompliance':
    'El tratamiento necesita hasta {most} V, más que los {limit} V que da la fuente: una real da menos corriente que esta.',
  'finding.outOfVolts':
    'La fuente se queda sin voltios hasta {until} desde el comienzo: fluyen al menos {lowest} mA donde se piden {asked} mA{late, select, yes {, y la sesión tarda {delay} más en administrar la carga} other {}}{short, select, yes {, y {missing} de {charge} mA·min no pasan por el cuerpo} other {}}.',
  'finding.leadOff':
    'El circuito se abre y no fluye corriente: {closed, select, yes {a los {after} se cierra de nuevo y el equipo sube en rampa} other {el equipo se detiene}}{short, select, yes {, y {missing} de {charge} mA·min no pasan por el cuerpo} other {}}.',
  'finding.padsBridged':
    'Un líquido une los electrodos durante {lasting} y desvía el {share} % de la carga de la fuente fuera del cuerpo.',
  'finding.batteryEmpty':
    'La batería está agotada y la corriente se detiene{short, select, yes {: {missing} de {charge} mA·min no pasan por el cuerpo} other {}}.',
  'finding.gaveUp':
    'La sesión se abandona, porque la carga pedida no se administra en el tiempo máximo permitido{short, select, yes {: {missing} de {charge} mA·min no pasan por el cuerpo} other {}}.',
  'findings.twoIons': '{first} y {second}',
  'pins.lost':
    '{count, plural, one {Una sesión fijada no se pudo recuperar y se descartó.} other {# sesiones fijadas no se pudieron recuperar y se descartaron.}}',
  'limits.column.pad': 'electrodo',
  'limits.column.reading': 'lectura',
  'limits.column.value': 'valor',
  'limits.column.unit': 'unidad',
  'limits.column.limit': 'comparado con',
  'limits.column.meaning': 'cómo queda',
  'fold.delivery': 'Fármaco administrado',
  'fold.depth': 'Según la profundidad',
  'fold.volts': 'Voltaje y resistencia',
  'fold.skin': 'Piel, electrodo y cuerpo',
};
