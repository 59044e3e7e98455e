import type { treatmentScale as english } from '../en/treatmentScale.ts';
import type { Translation } from '../message.ts';

export const treatmentScale: Translation<typeof english> = {
  'unit.ramp': 'Rampa',
  'unit.hold': 'Tratando',
  'unit.pause': 'Pausa',
  'unit.leadOff': 'Cable suelto',
  'unit.limited': 'Sin más voltaje',
  'unit.done': 'Terminado',
  'unit.waiting': 'Calculando …',
  'unit.drugPad': 'activo',
  'unit.returnPad': 'dispersivo',
  'unit.dose': 'Dosis',
  'unit.doseValue': '{done} de {whole} mA·min',
  'unit.volts': '{volts} V',
  'unit.voltsOf': '{volts} de {most} V',
  'unit.across': 'Ambos electrodos',
  'unit.under': 'Electrodo activo',
  'unit.name': 'Aparato',
  'site.nothing': 'Zona del cuerpo: aún no hay nada calculado.',
  'site.missing': 'No se pudo construir la forma del cuerpo.',
  'site.plain': 'Lugar no indicado: se dibuja en un antebrazo',
  'site.scaleBar': '{length} cm',
  'site.legend': 'Leyenda de la imagen del cuerpo',
  'site.drawn': 'dibujo propio con medidas de adulto; electrodos a escala',
  'site.pads': '{active} cm² y {other} cm², a {gap} cm',
  'site.padsAlone': '{active} cm² cada uno, a {gap} cm',
  'site.current': 'Corriente por el tejido, calculada',
  'site.solvingCurrent': 'calculando …',
  'site.lines':
    'del ánodo (naranja) al cátodo (azul); cada línea es el {share} %, {each} µA. Tejido entre los electrodos: {resistance} Ω',
  'site.tooClose':
    'Electrodos demasiado juntos: a {gap} cm, hasta {peak} veces la densidad media en un borde, y el {shallow} % no pasa de piel y grasa.',
  'site.apart':
    '{gap} cm entre los bordes: como mucho {peak} veces la densidad media; el {shallow} % no pasa de piel y grasa.',
  'site.toWhole': 'Mostrar la piel entera',
  'site.toClear': 'Ver la corriente por dentro',
  'site.resetPads': 'Reponer electrodos',
  'site.moveDrugPad': 'Mover el electrodo con fármaco por la piel',
  'site.moveReturnPad': 'Mover el electrodo de retorno por la piel',
  'site.tone': 'Tono de piel',
  'site.tone.light': 'claro',
  'site.tone.middle': 'medio',
  'site.tone.dark': 'oscuro',
  'site.describe':
    '{place} con dos electrodos, a {gap} centímetros. El electrodo con {drug} es el {pole, select, anode {ánodo (+)} other {cátodo (−)}}, el dispersivo el {pole, select, anode {cátodo (−)} other {ánodo (+)}}. El aparato indica: {state}, {current} mA, {dose} de {whole} mA·min, {volts} V, a los {time}.',
};
