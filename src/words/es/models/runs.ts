import type { Phrasebook } from '../../phrasebook.ts';

/** What is said of a run: which way the pole drives, what happened, and what skin and electrode bear. */
export const runs: Phrasebook = {
  negative: 'negativa',
  positive: 'positiva',
  '{name} has no charge: neither pole drives it; only electroosmosis and diffusion move it.':
    '{name} no tiene carga: ningún polo lo empuja; solo lo mueven la electroósmosis y la difusión.',
  '{name} has next to no charge, {charge} on average: only electroosmosis and diffusion move it there.':
    '{name} apenas tiene carga, {charge} en promedio: allí solo lo mueven la electroósmosis y la difusión.',
  '{name} has next to no charge at the pad’s pH of {pH}, {charge} on average: only electroosmosis and diffusion move it there.':
    '{name} apenas tiene carga al pH {pH} del reservorio, {charge} en promedio: allí solo lo mueven la electroósmosis y la difusión.',
  '{name} is {sign}, as this pole is: like repels like, and drives it into the skin.':
    '{name}: carga {sign}, como la de este polo; los iguales se repelen y el polo lo empuja a la piel.',
  '{name} is {sign} at the pad’s pH of {pH}, as this pole is: like repels like, and drives it into the skin.':
    '{name}: carga {sign} al pH {pH} del reservorio, como la de este polo; los iguales se repelen y el polo lo empuja a la piel.',
  '{name} is {sign} and this pole is {pole}: it draws the drug back into the pad, so far less gets in.':
    '{name}: carga {sign}, y la de este polo es {pole}; retiene el fármaco en el reservorio y entra mucho menos.',
  '{name} is {sign} at the pad’s pH of {pH} and this pole is {pole}: it draws the drug back into the pad, so far less gets in.':
    '{name}: carga {sign} al pH {pH} del reservorio, y la de este polo es {pole}; retiene el fármaco en el reservorio y entra mucho menos.',
  '{name} is {sign} and this pole is {pole}: unlike attracts unlike, and draws it out of the body into the pad.':
    '{name}: carga {sign}, y la de este polo es {pole}; los opuestos se atraen y lo sacan del cuerpo al reservorio.',
  '{name} is {sign} at the pad’s pH of {pH} and this pole is {pole}: unlike attracts unlike, and draws it out of the body into the pad.':
    '{name}: carga {sign} al pH {pH} del reservorio, y la de este polo es {pole}; los opuestos se atraen y lo sacan del cuerpo al reservorio.',
  'over openings as many and as wide as the study says; people differ several times over':
    'en tantas aberturas y tan anchas como dice el estudio; las personas difieren varias veces',
  'Drug delivered through follicles and ducts': 'Fármaco administrado por folículos y conductos',
  'less what has gone back through them': 'menos lo que ha vuelto por ellos',
  'Charge through follicles and ducts': 'Carga por folículos y conductos',
  'how their conductance follows the current is little known':
    'se sabe poco de cómo su conductancia sigue a la corriente',
  'Current density in follicles and ducts': 'Densidad de corriente en folículos y conductos',
  'The electrode’s {what} is used up, by charge alone.':
    'Se ha gastado el material del electrodo ({what}), contando solo la carga.',
  'The other electrode’s {what} is used up, by charge alone.':
    'Se ha gastado el material del otro electrodo ({what}), contando solo la carga.',
  'From here on water splits instead, as the run follows: base enters the pad.':
    'Desde aquí se descompone el agua, como sigue el cálculo: entra base en el reservorio.',
  'The electrode’s {what} would be used up, by charge alone; water would then split, and acid or base enter the skin.':
    'Se habría gastado el material del electrodo ({what}), contando solo la carga; el agua se descompondría y entraría ácido o base en la piel.',
  'The other electrode’s {what} would be used up, by charge alone; water would then split, and acid or base enter the skin.':
    'Se habría gastado el material del otro electrodo ({what}), contando solo la carga; el agua se descompondría y entraría ácido o base en la piel.',
  'The run goes on as if there were more.': 'El cálculo sigue como si hubiera más.',
  'silver chloride': 'cloruro de plata',
  silver: 'plata',
  'The electrode finds no more chloride at its face: water splits for at least half the current, and acid enters the pad.':
    'El electrodo ya no encuentra cloruro en su cara: el agua se descompone con al menos la mitad de la corriente y entra ácido en el reservorio.',
  'The other electrode finds no more chloride at its face: water splits for at least half the current, and acid enters the pad.':
    'El otro electrodo ya no encuentra cloruro en su cara: el agua se descompone con al menos la mitad de la corriente y entra ácido en el reservorio.',
  'This column alone needs more than the {limit} V that the supply gives, up to {most} V.':
    'Solo esta columna necesita más de los {limit} V que da la fuente, hasta {most} V.',
  'Both columns and the path between them need more than the {limit} V that the supply gives, up to {most} V.':
    'Ambas columnas y el camino entre ellas necesitan más de los {limit} V que da la fuente, hasta {most} V.',
  'No current was found here that the supply could drive: a real one gives less than this.':
    'Aquí no se halló corriente que la fuente pudiera dar: una real da menos que esto.',
  'Blood would by now bring drug back to the tissue under the pads: net uptake is up to {percent} % smaller at the end than this run has it, which lets blood come free of drug.':
    'La sangre ya devolvería fármaco al tejido bajo los electrodos: la captación neta es al final hasta un {percent} % menor que en este cálculo, que supone la sangre sin fármaco.',
  'The session takes {time} longer to deliver the charge.': 'La sesión dura {time} más para administrar la carga.',
  '{missing} mA·min of {charge} do not go through the body.': '{missing} mA·min de {charge} no pasan por el cuerpo.',
  'The supply runs out of volts until {time} from the start: at least {given} flow where {asked} are asked for.':
    'A la fuente le falta voltaje hasta {time} desde el inicio: pasan al menos {given} donde se piden {asked}.',
  'The device stops.': 'El dispositivo se detiene.',
  'After {time} it is closed again, and the device ramps up.':
    'Tras {time} se cierra de nuevo y el dispositivo sube en rampa.',
  'The circuit opens: no current flows.': 'El circuito se abre: no pasa corriente.',
  'Fluid bridges the pads for {time} and takes {percent} % of the supply’s charge past the body.':
    'Un líquido une los electrodos durante {time} y desvía del cuerpo el {percent} % de la carga de la fuente.',
  'The battery is empty: the current stops.': 'La batería está vacía: la corriente cesa.',
  'The session is given up: the charge asked for is not delivered in the longest time allowed.':
    'La sesión se abandona: la carga pedida no se administra en el tiempo máximo permitido.',
  'Below a limit does not mean safe: skin, pads and people differ.':
    'Estar bajo un límite no significa seguro: la piel, los electrodos y las personas difieren.',
  'below {value}, {meaning}': 'por debajo de {value}, {meaning}',
  'above {value}, {meaning}': 'por encima de {value}, {meaning}',
  'at {value}, {meaning}': 'en {value}, {meaning}',
  '{meaning} (assumed)': '{meaning} (supuesto)',
  'mean of the pad’s outermost millimetre, {how}': 'media del milímetro exterior del electrodo, {how}',
  'solved in two dimensions for a disc of the pad’s area, an even electrode behind it and layers as at the start, the current gone far away':
    'resuelto en dos dimensiones para un disco del área del electrodo, con un electrodo uniforme detrás y las capas como al inicio, la corriente saliendo lejos',
  'Current density at the rim': 'Densidad de corriente en el borde',
  '{doubt}; the usual limits are for the mean over a pad':
    '{doubt}; los límites habituales son para la media de un electrodo',
  'Rim over mean': 'Borde entre media',
  '{doubt}; the barrier evens it out, without it it would be {bare}':
    '{doubt}; la barrera lo iguala, sin ella sería {bare}',
  'Resistance of the tissue': 'Resistencia del tejido',
  'from under the barrier to far away, {how}; the deepest layer taken to go on for ever':
    'desde debajo de la barrera hasta lejos, {how}; la capa más honda se toma como ilimitada',
  'exact for a pad that carries its current evenly, which no pad does':
    'exacto para un electrodo que reparte su corriente por igual, cosa que ninguno hace',
  'the usual limit': 'el límite habitual',
  'Current density, as cathode': 'Densidad de corriente, como cátodo',
  'Current density, as anode': 'Densidad de corriente, como ánodo',
  'Current density': 'Densidad de corriente',
  'Sensation, by current density': 'Sensación, según la densidad de corriente',
  'people differ several times over': 'las personas difieren varias veces',
  'where tingling begins': 'donde empieza el hormigueo',
  'Dose through one pad, at most': 'Dosis por un electrodo, como mucho',
  'exact for the current as given': 'exacto para la corriente dada',
  'the most that clinic units give': 'lo máximo que dan los equipos clínicos',
  'Charge per area': 'Carga por área',
  '{doubt}; no limit was found in a source': '{doubt}; no se halló un límite en las fuentes',
  'voltage and current along lines between frames': 'voltaje y corriente en rectas entre instantes',
  'Power, at most': 'Potencia, como mucho',
  'Joule heat': 'Calor de Joule',
  'Warms skin by less than': 'Calienta la piel menos de',
  'an upper bound for even heat: all of it at a surface that lets nothing out, no blood; where current crowds it is more':
    'cota superior con calor uniforme: todo en una superficie que no deja salir nada, sin sangre; donde la corriente se concentra es más',
  'from which skin can burn': 'desde donde la piel puede quemarse',
  'charge alone counted: no side reactions, the whole coating in contact':
    'contando solo la carga: sin reacciones secundarias, con todo el recubrimiento en contacto',
  'all there is': 'todo el que hay',
  'the study': 'el estudio',
  'this run': 'este cálculo',
  'Silver chloride used': 'Cloruro de plata gastado',
  'Silver used': 'Plata gastada',
  'Chloride added to the pad': 'Cloruro añadido al reservorio',
  '{doubt}; before any leaves it': '{doubt}; antes de que salga alguno',
  'Chloride bound at the electrode': 'Cloruro fijado en el electrodo',
  'in the pad at the start': 'en el reservorio al inicio',
  'Barrier’s pore water, at most': 'Agua de los poros de la barrera, como mucho',
  'times that at the start': 'veces la inicial',
  'by the swelling asked for': 'por el hinchamiento pedido',
  'Left out: drug its new pores could hold': 'Omitido: fármaco que cabría en sus poros nuevos',
  'an upper bound; what swelling lets through is counted, what it stores is not':
    'cota superior; se cuenta lo que el hinchamiento deja pasar, no lo que almacena',
  'what was delivered': 'lo administrado',
  'in the pad’s water where it meets skin, at the times of the frames; activity coefficients are 1':
    'en el agua del reservorio junto a la piel, en los instantes resueltos; coeficientes de actividad iguales a 1',
  'what buffered pads keep to': 'lo que mantienen los electrodos tamponados',
  'Skin surface, lowest pH': 'Superficie de la piel, pH mínimo',
  'Skin surface, highest pH': 'Superficie de la piel, pH máximo',
  'Follows from the formula': 'Se deduce de la fórmula',
  'The solver took {steps} steps and was only at {time} s.': 'El cálculo dio {steps} pasos y solo llegó a {time} s.',
  'The {id} that carries the current at the {where} ran out at {time} s.':
    'La especie «{id}», que lleva la corriente en el extremo «{where}», se agotó a los {time} s.',
  'The ions in {id} ran out at {time} s: diffusion cannot bring them as fast as this current takes them away.':
    'Los iones de «{id}» se agotaron a los {time} s: la difusión no los trae tan deprisa como esta corriente se los lleva.',
  'The steps became vanishingly small at {time} s.': 'Los pasos se hicieron casi nulos a los {time} s.',
  'The state could not be followed further than {time} s.': 'El estado no se pudo seguir más allá de {time} s.',
  'The solver broke off: {reason}': 'El cálculo se interrumpió: {reason}',
  'Under the other pad: {reason}': 'Bajo el otro electrodo: {reason}',
  'Nothing was solved.': 'No se resolvió nada.',
  'The solver stopped early.': 'El cálculo se detuvo antes de tiempo.',
  'The solver stopped at {time} min: {reason}': 'El cálculo se detuvo a los {time} min: {reason}',
  'This study cannot be posed: {reason}': 'Este estudio no se puede plantear: {reason}',
  'No study was given.': 'No se dio ningún estudio.',
};
