import type { scene as english } from '../en/scene.ts';
import type { Translation } from '../message.ts';

export const scene: Translation<typeof english> = {
  'scene.nothingYet': 'Piel bajo los electrodos: aún no hay nada resuelto.',
  'scene.activePad': 'activo (fármaco)',
  'scene.returnPad': 'dispersivo',
  'scene.plainPad': 'parche',
  'scene.plainOther': 'segundo parche',
  'scene.off': 'sin corriente',
  'scene.legend': 'Leyenda de la imagen',
  'scene.porewater': 'en el agua de los poros, mM',
  'scene.below': 'tejido sin color: menos de',
  'scene.oneDot': 'Un punto representa',
  'scene.drugDot': 'fármaco',
  'scene.drugInPad': 'fármaco (reservorio)',
  'scene.drugInSkin': 'fármaco (piel)',
  'scene.drugTo': 'Fármaco',
  'scene.positiveDot': 'iones positivos',
  'scene.negativeDot': 'iones negativos',
  'scene.neutralDot': 'moléculas neutras',
  'scene.stretched': 'Profundidad estirada',
  'scene.trueScale': 'Profundidad a escala',
  'scene.stretchedNote': 'altura de cada capa: logaritmo de su grosor; anchos y velocidad de la sangre sin escala',
  'scene.trueNote': 'capas en proporción real; anchos y velocidad de la sangre sin escala',
  'scene.toTrue': 'Ver profundidad a escala',
  'scene.toStretched': 'Estirar la profundidad',
  'scene.toReturnPad': 'Mirar bajo el dispersivo',
  'scene.toDrugPad': 'Mirar bajo el activo',
  'scene.noneHere': 'nada bajo este electrodo',
  'scene.scaleSwitch': 'Desde qué cerca mira la imagen',
  'scene.scale.treatment': 'Tratamiento',
  'scene.scale.skin': 'Piel',
  'scene.scale.barrier': 'Barrera',
  'scene.scaleMissing': 'No se pudo cargar esa vista; la imagen se queda donde está.',
  'scene.contextLost': 'La tarjeta gráfica soltó la imagen; volverá por sí sola.',
  'scene.anode': 'Ánodo',
  'scene.cathode': 'Cátodo',
  'scene.describe.under':
    'Bloque de piel cortado ({layers}) bajo dos electrodos{off, select, yes {, sin corriente} other {}}.',
  'scene.describe.underReturn':
    'Bloque de piel cortado ({layers}) bajo el electrodo dispersivo, con el otro al lado{off, select, yes {, sin corriente} other {}}.',
  'scene.describe.poles':
    'El electrodo con {drug} es el {pole, select, anode {ánodo (+) y el dispersivo, el cátodo (−)} other {cátodo (−) y el dispersivo, el ánodo (+)}}.',
  'scene.describe.none': 'A los {time} no hay fármaco en la piel.',
  'scene.describe.reached':
    'A los {time} el fármaco ha llegado a {depth} bajo la superficie de la piel (el punto más hondo por encima del 1 % de su concentración máxima en la piel).',
};
