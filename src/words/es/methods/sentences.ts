import type {
  FlowWords,
  MethodsPhrases,
  NumberCounts,
  OtherPadWords,
  Pole,
  SolveCounts,
  TreatmentWords,
} from '../../../../models/study/methods/voice/english.ts';

const poles: Readonly<Record<Pole, string>> = { cathode: 'cátodo', anode: 'ánodo' };

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The sentences of a methods section in Spanish. Names of layers and species have any gender, so no article stands before them. */
export const sentences: MethodsPhrases = {
  print: {
    methods: 'Métodos',
    references: 'Referencias',
    assumed: (count) => `Números supuestos (${count})`,
    byHand: (count) => `Puestos a mano (${count})`,
    columns: ['número', 'valor', 'nota'],
  },
  headings: {
    model: 'Modelo',
    column: 'Columna',
    current: 'Corriente',
    solution: 'Resolución',
    numbers: 'Números',
  },
  nothing: 'nada',
  neutral: 'neutra',
  comma: '; ',
  model: {
    transport: (species, layers, pole, version) =>
      `El transporte de ${counted(species, 'especie')} a través de ${counted(layers, 'capa')} bajo el ${poles[pole]} se calculó en una dimensión con las ecuaciones de Nernst–Planck (NP), con electroneutralidad local (EN) y la corriente impuesta a cada profundidad (I), mediante Iontolab ${version}.`,
    reported: (drug, twin) =>
      `El resultado es la cantidad de ${drug} que ha pasado la barrera${twin ? ', junto a la de la misma sesión sin corriente' : ''}.`,
    absent: (list) => `No forman parte de esta simulación: ${list}.`,
  },
  absent: {
    electroosmosis: 'electroósmosis',
    acidity: 'ácidos, bases y pH',
    conductance: 'una conductancia que crece con la corriente',
    appendages: 'folículos pilosos y conductos sudoríparos como camino propio',
    lipids: 'un camino por los lípidos',
    capillaries: 'intercambio capilar',
    lymph: 'linfa',
    bloodFlow: 'cambios del flujo sanguíneo',
    swelling: 'hinchamiento de la barrera',
    resins: 'resinas de intercambio iónico',
    reactions: 'reacciones',
    body: 'el curso del fármaco en el cuerpo',
  },
  mechanism: {
    electroosmosis: (beta, drag) =>
      `El disolvente se movía con la corriente por electroósmosis (EO), v = βi con β = ${beta}${drag === null ? '' : `, y llevaba cada especie según su arrastre por disolvente${drag}`}.`,
    acidity: (works) =>
      `Ácidos y bases estaban en equilibrio local (AB): cada ácido es el total de sus formas, el exceso de protones se conserva, H⁺ y OH⁻ llevan corriente, y el producto iónico del agua es el de Marshall y Franck${works}; los coeficientes de actividad son 1.`,
    conductanceLaw: (resting, cathode, anode, rise, recovery) =>
      `resistencia en reposo ${resting}, saturación a ${cathode} bajo un cátodo y a ${anode} bajo un ánodo, subida en ${rise} y recuperación en ${recovery}`,
    conductanceIn: (layer, law) => `${layer} (${law})`,
    conductance: (list) =>
      `La corriente aumentaba la conductancia según una ley de primer orden en estas capas: ${list}.`,
    openings: (density, radius) => `${density}, radio ${radius}`,
    appendages: (ducts, follicles, layer, factors, law) =>
      `Conductos sudoríparos (${ducts}) y folículos pilosos (${follicles}) a través de la capa «${layer}» formaban un segundo camino junto a ella con el mismo voltaje (SH), con factor de transporte y fracción de poros${factors}${law === null ? '' : ` y una ley de conductancia propia (${law})`}.`,
    lipids: (list) => `Las formas sin carga cruzaban además los lípidos junto a los poros (LP) (${list}).`,
    range: (low, high) => `${low} a ${high}`,
    capillaries: (plasma, list) =>
      `Los capilares intercambiaban lo disuelto con el plasma (${plasma}) sin corriente neta (CAP), por volumen de tejido: ${list}.`,
    lymph: (list) => `La linfa drenaba el líquido intersticial (LY): ${list}.`,
    causes: {
      vasoconstrictor: 'un vasoconstrictor',
      heat: 'el calor',
      ice: 'el hielo',
      hyperaemia: 'la propia corriente',
      other: 'otra causa',
    },
    flowChange: ({ cause, factor, from, duration, onset, recovery, otherPad, marks }: FlowWords) =>
      `${cause} (${factor} veces el flujo en reposo, desde ${from} y durante ${duration}, pleno tras ${onset}, desaparecido tras ${recovery}${otherPad ? ', bajo el otro electrodo' : ''}${marks})`,
    bloodFlow: (list) => `El flujo sanguíneo, y con él el intercambio capilar, cambió por ${list}.`,
    swelling: (layer, times, wetting, drying) =>
      `la capa «${layer}» se hinchaba bajo el electrodo húmedo hasta ${times} veces su grosor, en ${wetting}, y se secaba en ${drying}`,
    groupKinds: {
      strongAcid: 'ácido fuerte',
      strongBase: 'base fuerte',
      weakAcid: 'ácido débil',
      weakBase: 'base débil',
    },
    groups: (kind, capacity) => `grupos de ${kind}, ${capacity}`,
    resins: (list) => `Una resina de intercambio iónico tamponaba: ${list}.`,
    conversion: (species) => `conversión de ${species}`,
    reaction: (what, where, species, rate) => `${what} en ${where}, de primer orden en ${species} con ${rate}`,
    reactions: (list) => `Reacciones: ${list}.`,
    body: (two, clearance, volume, unbound) =>
      `Lo que captaron los capilares y lo que salió por el extremo profundo se siguió por el cuerpo (PK) con ${two ? 'dos compartimentos' : 'un compartimento'}: aclaramiento ${clearance}, volumen ${volume}, ${unbound} libre`,
  },
  column: {
    species: (temperature, between, list) =>
      `Las especies, con su carga y su difusividad libre en agua a ${temperature}${between === null ? '' : `, ajustada según la viscosidad del agua${between}`}, eran ${list}.`,
    pH: (pH, own) => ` a pH ${pH}${own ? ', el que da su contenido' : ''}`,
    noFixedCharge: 'sin carga fija',
    fixedCharge: (charge) => `carga fija ${charge}`,
    layers: (list, marks) =>
      `Del electrodo hacia dentro, las capas eran: ${list}. En ellas, las difusividades eran las libres por un factor de transporte de la capa y un impedimento de la especie, en su fracción de poros${marks}.`,
    held: (layers, contents) => `${layers}, con ${contents}`,
    donnan: (layers, contents) => `${layers}, en equilibrio de Donnan con ${contents}`,
    start: (list) => `Al inicio: ${list}.`,
    silver: (carrier, waterToo) =>
      `de plata y cloruro de plata, donde el ion ${carrier} lleva la corriente${waterToo ? ' y, cuando falta, el agua lleva el resto' : ''}`,
    ion: (carrier) => `un extremo donde ${carrier} lleva toda la corriente`,
    inert: 'inerte, donde el agua se descompone y H⁺ u OH⁻ llevan la corriente',
    bath: (contents) => `un baño agitado de ${contents}`,
    sealed: 'un extremo sellado',
    ends: (pole, poleMarks, area, electrode, base) =>
      `El electrodo, un ${poles[pole]}${poleMarks} sobre ${area}, era ${electrode}; el extremo profundo era ${base}.`,
    otherPad: ({ pole, layers, sameSkin, area, electrode, base, resistance }: OtherPadWords) =>
      `La misma corriente volvía por el otro electrodo, el ${poles[pole]}, que se resolvió como una columna propia: ${layers}${sameSkin ? ', sobre la misma piel' : ''}, en ${area} y con un electrodo que era ${electrode}${base === null ? '' : `, y un extremo profundo que era ${base}`}; los dos extremos profundos estaban unidos por ${resistance}.`,
  },
  current: {
    whole: (dose, peak, density) => `una dosis ∫|I| dt de ${dose} a no más de ${peak}, es decir, ${density}`,
    treatment: ({ current, duration, ramp, rampMarks, whole, after, afterMarks }: TreatmentWords) =>
      `La corriente fue de ${current} durante ${duration}, con rampas lineales de ${ramp} al subir y al bajar incluidas${rampMarks}: ${whole}. La columna se siguió otros ${after} sin corriente${afterMarks}.`,
    protocol: (steps, marks, duration, whole) =>
      `La corriente siguió el protocolo «${steps}»${marks}, en total ${duration} con ${whole}.`,
    supply: (list, keepsTime) =>
      `La corriente venía de una fuente con ${list}; donde el voltaje de todo el conjunto habría sido mayor, ${keepsTime ? 'dio menos carga en el tiempo pedido' : 'dio menos corriente y administró la carga más tarde'}.`,
    compliance: (voltage) => `${voltage} como mucho`,
    battery: (voltage, resistance, capacity) =>
      `una batería de ${voltage}, ${resistance}${capacity === null ? '' : ` y ${capacity}`}`,
    leadOff: (at, open, ramp) =>
      `un circuito que se abrió a los ${at} ${open === null ? 'definitivamente' : `durante ${open}, con una rampa posterior de ${ramp}`}`,
    short: (resistance, from, duration) =>
      `un líquido de ${resistance} entre los electrodos desde ${from} y durante ${duration}`,
  },
  solution: {
    space: (works) =>
      `La profundidad se dividió en elementos espectrales de Gauss–Lobatto, unidos por caras de Scharfetter–Gummel${works} donde saltan la carga fija, la unión o el reparto, y un ion se eliminó por electroneutralidad.`,
    time: (works) =>
      `El tiempo se recorrió con métodos de Rosenbrock L-estables con estimación del error incorporada (RODAS4, Rodas5P)${works}.`,
    goal: (accuracy) =>
      `La exactitud pedida fue del ${accuracy} de la cantidad administrada y del voltaje, juzgada frente a un cálculo más grueso de la misma sesión.`,
    names: { treatment: 'Tratamiento', dispersive: 'Otro electrodo', passive: 'Sin corriente' },
    error: (error, reused) =>
      `el error estimado es del ${error}${reused ? ', tomado de la simulación anterior en la misma malla' : ''}`,
    noError: 'no se pudo estimar el error',
    run: (name, { elements, nodes, steps, rejected, passes }: SolveCounts, error, fallen) =>
      `${name}: ${counted(elements, 'elemento')}, ${counted(nodes, 'nodo')}, ${counted(steps, 'paso')} (${counted(rejected, 'rechazado')}), ${counted(passes, 'pasada')} de la sesión; ${error}${fallen ? '; algunos elementos recurrieron un tiempo al flujo positivo de bajo orden' : ''}.`,
    books: (worst) => `De ningún ion, ni de la carga, se perdió o ganó más de ${worst}.`,
    unfinished: 'Al escribir esto, la simulación no se había resuelto hasta el final.',
  },
  numbers: {
    own: ({ cited, assumed, byHand }: NumberCounts, assumedSign) =>
      `${byHand === 1 ? 'El número propio del estudio (1) se dio' : `Los ${byHand} números propios del estudio se dieron`} sin fuente${cited + assumed === 0 ? '' : `; de los de la biblioteca, ${cited} vienen de las fuentes citadas o se deducen de una fórmula y ${assumed} son supuestos (${assumedSign})`}.`,
    signs: (assumedSign, byHandSign) =>
      `Una cruz (${assumedSign}) sigue a lo que es supuesto, en todo o en parte${byHandSign === null ? '' : `; una doble (${byHandSign}), a lo que se puso a mano`}.`,
    counts: ({ all, cited, assumed, byHand, silent }: NumberCounts) =>
      `De los ${all} números con que se calculó esta simulación, ${cited} vienen de las fuentes citadas o se deducen de una fórmula y ${assumed} son supuestos.${byHand === 0 ? '' : ` ${byHand} ${byHand === 1 ? 'se puso' : 'se pusieron'} a mano para esta simulación y no ${byHand === 1 ? 'viene' : 'vienen'} de ninguna fuente.`}${silent === 0 ? '' : ` ${silent} ${silent === 1 ? 'figura' : 'figuran'} en el estudio tal como se preparó, sin fuente.`}`,
    others: (works) => `Los que no nombra ninguna frase de arriba vienen de${works}.`,
    hash: (hash) => `El SHA-256 del estudio empieza por ${hash}.`,
    link: (link) => `La configuración se puede abrir en ${link}.`,
    usage: 'Para enseñanza e investigación; no para decidir un tratamiento.',
  },
};
