import type { Phrasebook } from '../../phrasebook.ts';

/** Why a study, a file, an entry or an axis is refused, and what is allowed. */
export const faults: Phrasebook = {
  '{id} to {most} of them': 'de {id} a {most}',
  '{low} to {high}': '{low} a {high}',
  '{range}, as a number or as text with a unit': '{range}, como número o como texto con unidad',
  '{label} of {amount} is too small': '{label}: {amount} es demasiado poco',
  '{label} of {amount} is too large': '{label}: {amount} es demasiado',
  'is missing': 'falta',
  'is empty': 'está vacío',
  'is {kind}': 'es {kind}',
  'a list': 'una lista',
  'an object': 'un objeto',
  'a number': 'un número',
  'a boolean': 'un valor lógico',
  text: 'texto',
  'an object { … }': 'un objeto { … }',
  'an object with kind {ids}': 'un objeto con kind {ids}',
  'an object with {ids}': 'un objeto con {ids}',
  'an object with numbers by species id': 'un objeto con números por id de especie',
  'a list of {few} to {most}': 'una lista de {few} a {most}',
  'a list of {few} to {most}, or text such as "{text}"': 'una lista de {few} a {most}, o un texto como "{text}"',
  'holds {count}': 'tiene {count}',
  'true or false': 'true o false',
  'is not one of the choices': 'no es una de las opciones',
  'is not one of the kinds': 'no es una de las clases',
  'is not a known key': 'no es una clave conocida',
  'is {count} signs long': 'tiene {count} signos',
  'at most {count}': 'como mucho {count}',
  'is not a finite number': 'no es un número finito',
  'is not a usable id': 'no es un id válido',
  'a letter, then letters, digits, - or _': 'una letra y después letras, cifras, - o _',
  'a plain number': 'un número sin unidad',
  'a quantity in {unit}': 'una cantidad en {unit}',
  'longer than {count} signs': 'más de {count} signos',
  empty: 'vacío',
  'not a number with a unit': 'no es un número con unidad',
  '"{text}" is not {what}': '«{text}» no es {what}',
  '"{text}" is not {what}, but of {ids}': '«{text}» no es {what}, sino de {ids}',
  '"{text}" is not {what}: {id}': '«{text}» no es {what}: {id}',
  '"{text}" has the unit {unit}, but {what} belongs here': '«{text}» tiene la unidad {unit}, pero aquí va {what}',
  '"{text}" has the unit {unit}, but {what} belongs here, or a mass concentration such as "4 mg/mL"':
    '«{text}» tiene la unidad {unit}, pero aquí va {what}, o una concentración en masa como "4 mg/mL"',
  '"{text}" has the unit {unit}, but {what} belongs here, or a current density such as "0.5 mA/cm^2"':
    '«{text}» tiene la unidad {unit}, pero aquí va {what}, o una densidad de corriente como "0,5 mA/cm^2"',
  '"{text}" has the unit {unit}, but {what} belongs here, or a dose such as "40 mA*min"':
    '«{text}» tiene la unidad {unit}, pero aquí va {what}, o una dosis como "40 mA*min"',
  '"{text}" needs the molar mass of {id}: add molarMass_g_mol to that species, or give mM':
    '«{text}» necesita la masa molar de {id}: añada molarMass_g_mol a esa especie, o dé mM',
  '"{text}" needs the pad\'s area: give electrode.area_cm2':
    '«{text}» necesita el área del electrodo: dé electrode.area_cm2',
  '"{text}" needs a current above 0: give session.current_mA':
    '«{text}» necesita una corriente mayor que 0: dé session.current_mA',
  '"{id}" is not a species of this study': '«{id}» no es una especie de este estudio',
  'a species of this study': 'una especie de este estudio',
  'a layer of this study': 'una capa de este estudio',
  'a formulation of {id}': 'una formulación de {id}',
  'a drug of the library': 'un fármaco de la biblioteca',
  'a site of the library': 'un lugar de la biblioteca',
  'a skin of the library': 'una piel de la biblioteca',
  'a device of the library': 'un dispositivo de la biblioteca',
  'The pads lie on another part of the body than the treatment, which is made for "{id}"':
    'Los electrodos están en otra parte del cuerpo que el tratamiento, hecho para «{id}»',
  'A study is a JSON object': 'Un estudio es un objeto JSON',
  'This study is of version {version}; this program reads up to version {newest}. A newer Iontolab wrote it: use that one':
    'Este estudio es de la versión {version}; este programa lee hasta la versión {newest}. Lo escribió un Iontolab más nuevo: use ese',
  'The charges do not balance: {excess} mM too {sign}, and the study has no ion of the other sign':
    'Las cargas no se compensan: {excess} mM, demasiado {sign}, y el estudio no tiene un ion del otro signo',
  'The charges do not balance: {excess} mM too {sign}; add {amount} mM {id} ({id2}: {wanted})':
    'Las cargas no se compensan: {excess} mM, demasiado {sign}; añada {amount} mM de {id} ({id2}: {wanted})',
  'The charges do not balance: {excess} mM too {sign}; add {amount} mM {id} ({id2}: {wanted}), or use { "kind": "donnan" } with a neutral solution':
    'Las cargas no se compensan: {excess} mM, demasiado {sign}; añada {amount} mM de {id} ({id2}: {wanted}), o use { "kind": "donnan" } con una solución neutra',
  '{sign}, the fixed charge counted in': '{sign}, contando la carga fija',
  'The charges leave this solution at a pH of {pH}: an ion is missing, or there is too much of one':
    'Las cargas dejan esta solución a un pH de {pH}: falta un ion, o sobra de alguno',
  'charges that balance between pH {low} and {high}': 'cargas que se compensen entre pH {low} y {high}',
  'There are no ions here, so no current could pass': 'Aquí no hay iones, así que no podría pasar corriente',
  'at least {amount} mM of ions': 'al menos {amount} mM de iones',
  'They cross a barrier, and {id} is none': 'Cruzan una barrera, y {id} no lo es',
  'role barrier': 'role barrier',
  'What fills the appendages at the start has to follow from a solution':
    'Lo que llena los anejos al inicio tiene que salir de una solución',
  'donnan, with a neutral solution': 'donnan, con una solución neutra',
  'Openings take up {share} of the area': 'Las aberturas ocupan {share} del área',
  'more than 0 and less than {most}; without any, leave appendages out':
    'más de 0 y menos de {most}; sin ninguna, omita appendages',
  '{id}[{index}] has appendages already, and a column has them in one layer':
    '{id}[{index}] ya tiene anejos, y una columna los tiene en una sola capa',
  'one layer with appendages': 'una capa con anejos',
  '"{id}" is named twice': '«{id}» aparece dos veces',
  'each species once': 'cada especie una vez',
  'each layer once': 'cada capa una vez',
  'each id once': 'cada id una vez',
  '"{id}" is already the id of {of}': '«{id}» ya es el id de {of}',
  'A second compartment needs both its volume and its exchange':
    'Un segundo compartimento necesita su volumen y su intercambio',
  'both above 0, or both 0': 'ambos mayores que 0, o ambos 0',
  'a layer of the skin that follows': 'una capa de la piel que sigue',
  'a blocked electrode face': 'una cara de electrodo bloqueada',
  'a sealed base': 'una base sellada',
  'The session drives a current, but nothing carries it through {what}':
    'La sesión impone una corriente, pero nada la lleva a través de {what}',
  'bath or ion, or a session without current': 'bath o ion, o una sesión sin corriente',
  'silverChloride, ion or bath, or a session without current': 'silverChloride, ion o bath, o una sesión sin corriente',
  'At silver chloride, chloride carries the current, but the study has none':
    'En el cloruro de plata, el cloruro lleva la corriente, pero el estudio no lo tiene',
  'a species "chloride"; or kind ion with a species of the study':
    'una especie "chloride"; o kind ion con una especie del estudio',
  'At silver chloride, {id} carries one negative charge at every pH, so it cannot take up protons':
    'En el cloruro de plata, {id} lleva una carga negativa a todo pH, así que no puede captar protones',
  'a chloride without pKa': 'un cloruro sin pKa',
  'At silver chloride, {id} carries one negative charge, not {charge}':
    'En el cloruro de plata, {id} lleva una carga negativa, no {charge}',
  'a chloride of charge -1': 'un cloruro de carga -1',
  '{id} takes up protons, so how much of it the current carries is not fixed':
    '{id} capta protones, así que no es fijo cuánto lleva la corriente',
  'an ion that is the same at every pH': 'un ion que sea igual a todo pH',
  '{id} is neutral and cannot carry a current': '{id} es neutro y no puede llevar corriente',
  'an ion': 'un ion',
  'The current takes {id} out here, but {id2} holds none of it: the current has no carrier':
    'La corriente saca {id} por aquí, pero {id2} no contiene: la corriente no tiene portador',
  'some {id} in {id2}': 'algo de {id} en {id2}',
  'An inert electrode makes acid or base, which only a study with acidBase: true counts':
    'Un electrodo inerte produce ácido o base, y solo los cuenta un estudio con acidBase: true',
  'acidBase: true, or silverChloride, ion or bath': 'acidBase: true, o silverChloride, ion o bath',
  'Together they raise the blood flow {times} times': 'Juntos multiplican el flujo sanguíneo por {times}',
  'up to {most} times': 'hasta {most} veces',
  'A resin stands in a pad': 'Una resina va en un reservorio',
  'a layer of role reservoir': 'una capa con role reservoir',
  'What its groups hold has to follow from a solution': 'Lo que retienen sus grupos tiene que salir de una solución',
  'The resin says what takes up protons in this layer': 'La resina dice qué capta protones en esta capa',
  'resin or isoelectric_pH': 'resin o isoelectric_pH',
  'A resin fills its layer to both faces': 'Una resina llena su capa hasta ambas caras',
  'There are no capillaries in a resin': 'En una resina no hay capilares',
  'no exchange_1_s in this layer': 'sin exchange_1_s en esta capa',
  'Without acidBase no pH is known that its groups could follow':
    'Sin acidBase no se conoce un pH que sigan sus grupos',
  'acidBase: true, or strongAcid or strongBase': 'acidBase: true, o strongAcid o strongBase',
  'The session drives {current} mA, on {area} cm² {density} mA/cm²; the model holds up to {most} mA/cm²':
    'La sesión impone {current} mA, en {area} cm² {density} mA/cm²; el modelo vale hasta {most} mA/cm²',
  'at least {area} cm² for this current': 'al menos {area} cm² para esta corriente',
  '{current} mA on {area} cm² is {density} mA/cm²; the model holds up to {most} mA/cm²':
    '{current} mA en {area} cm² son {density} mA/cm²; el modelo vale hasta {most} mA/cm²',
  'up to {current} mA on this pad': 'hasta {current} mA en este electrodo',
  '{count} is not a whole number of repetitions': '{count} no es un número entero de repeticiones',
  'a whole number': 'un número entero',
  'an expression of t in seconds, such as "2 * sin(pi * t / 60)"':
    'una expresión de t en segundos, como "2 * sin(pi * t / 60)"',
  'Two ramps of {ramp} s are longer than the whole {duration} min':
    'Dos rampas de {ramp} s duran más que los {duration} min del total',
  'up to {most} s': 'hasta {most} s',
  'The session lasts {days} days': 'La sesión dura {days} días',
  'up to {days} days, ten years': 'hasta {days} días, diez años',
  'Every ion of this study takes up protons, so no amount is left that balances the charges at every pH':
    'Todos los iones de este estudio captan protones, así que ninguna cantidad compensa las cargas a todo pH',
  'at least one ion that is the same at every pH, sodium or chloride say, of which there may be none at the start':
    'al menos un ion igual a todo pH, por ejemplo sodium o chloride, que al inicio puede no haber',
  'Only {count} of the species carries charge': 'Solo {count} de las especies lleva carga',
  'at least two ions': 'al menos dos iones',
  '"{id}" is not in the library, so its {keys} must be given':
    '«{id}» no está en la biblioteca, así que hay que dar su {keys}',
  '"{id}" is kept for the acid the solver counts': '«{id}» se reserva para el ácido que cuenta el cálculo',
  '"{id}" takes up protons by its {key}, so its {key2} must be given, too':
    '«{id}» capta protones según su {key}, así que hay que dar también su {key2}',
  'acid constants, the most acidic proton first': 'constantes de acidez, primero el protón más ácido',
  'the charge with every proton gone': 'la carga sin ningún protón',
  'Acid constants go from the most acidic proton to the least':
    'Las constantes de acidez van del protón más ácido al menos ácido',
  'Two ramps of {ramp} µm do not fit into {thickness} µm': 'Dos rampas de {ramp} µm no caben en {thickness} µm',
  'up to {most} µm': 'hasta {most} µm',
  'Only a barrier swells under a pad': 'Solo una barrera se hincha bajo un electrodo',
  'a layer of role barrier': 'una capa con role barrier',
  '{id} is an ion; only a neutral species has a partition coefficient':
    '{id} es un ion; solo una especie neutra tiene coeficiente de reparto',
  'One given composition cannot balance a fixed charge that rises over a ramp':
    'Una sola composición no puede compensar una carga fija que crece en rampa',
  'Without acidBase no pH is known that the charge could follow': 'Sin acidBase no se conoce un pH que siga la carga',
  'No mixture of groups of pKₐ {acid} and {base} is neutral there and charged at pH {pH}':
    'Ninguna mezcla de grupos de pKₐ {acid} y {base} es neutra ahí y cargada a pH {pH}',
  '{low} to {high}, not {except}': 'de {low} a {high}, salvo {except}',
  'A layer that is neutral at pH {neutral} is {sign} at pH {pH}, not {charge} mM':
    'Una capa neutra a pH {neutral} tiene carga {sign} a pH {pH}, no {charge} mM',
  'How many protons its groups hold has to follow from a solution':
    'Cuántos protones retienen sus grupos tiene que salir de una solución',
  'initial of kind donnan': 'initial de kind donnan',
  'A layer with capillaries keeps its fixed charge': 'Una capa con capilares conserva su carga fija',
  'Only tissue has lymph vessels': 'Solo el tejido tiene vasos linfáticos',
  'a layer of role tissue': 'una capa con role tissue',
  'Lymph is filtered from plasma, and this study has none': 'La linfa se filtra del plasma, y este estudio no lo tiene',
  'plasma_mM with a neutral composition': 'plasma_mM con una composición neutra',
  'The reaction is first order in {id}, so it has to use it up':
    'La reacción es de primer orden en {id}, así que tiene que consumirla',
  'below 0': 'menor que 0',
  'One event makes a charge of {charge}; charge has to be conserved':
    'Un suceso crea una carga de {charge}; la carga tiene que conservarse',
  'Σ z ν = 0, for example with {ids}': 'Σ z ν = 0, por ejemplo con {ids}',
  'The capillaries of {id} meet a fixed charge, so the plasma needs ions to balance it':
    'Los capilares de {id} topan con una carga fija, así que el plasma necesita iones que la compensen',
  'a neutral composition': 'una composición neutra',
  'The session itself takes {time} min': 'La sesión misma dura {time} min',
  'at least {time} min': 'al menos {time} min',
  'The session is over after {time} min': 'La sesión acaba a los {time} min',
  'below {time} min': 'menos de {time} min',
  '{what} is missing': 'falta {what}',
  '"{text}" is missing': 'falta «{text}»',
  '{text} is not {what}': '{text} no es {what}',
  '"{text}" stands where "{text2}" belongs': '«{text}» está donde va «{text2}»',
  '"{text}" is too much': '«{text}» sobra',
  '"{text}" begins no step, at {place}': '«{text}» no inicia ningún paso, en {place}',
  '{message}, at line {line}, column {column}': '{message}, en la línea {line}, columna {column}',
  'line {line}, column {column}': 'línea {line}, columna {column}',
  'a period': 'un periodo',
  'a share': 'una fracción',
  'The protocol is empty': 'El protocolo está vacío',
  'an expression in quotes': 'una expresión entre comillas',
  'a current': 'una corriente',
  'a duration': 'una duración',
  'a dose': 'una dosis',
  'a number of times': 'un número de veces',
  'This study has no number "{id}".': 'Este estudio no tiene el número «{id}».',
  'Did you mean "{id}"?': '¿Quiso decir «{id}»?',
  'An axis has {few} to {most} values.': 'Un eje tiene de {few} a {most} valores.',
  '{label} can be {low} to {high}.': '{label} puede ir de {low} a {high}.',
  '{label}: from and to are the same.': '{label}: desde y hasta son iguales.',
  '{label}: a log scale needs both ends on one side of zero.':
    '{label}: una escala logarítmica necesita ambos extremos al mismo lado de cero.',
  '{device}: {current} mA is more than its {most} mA': '{device}: {current} mA es más que sus {most} mA',
  '{device}: {dose} mA min is more than its {most} mA min in one treatment':
    '{device}: {dose} mA·min es más que sus {most} mA·min en un tratamiento',
  '{device} takes {volume}, and {formulation} is sold in bottles too small to fill it':
    '{device}: lleva {volume}, y {formulation} se vende en frascos demasiado pequeños para llenarlo',
  'one that is made up in water': 'una que se prepare en agua',
  '{device}: its ramps alone deliver {dose} mA min': '{device}: sus rampas por sí solas administran {dose} mA·min',
  '{dose} mA min and more': '{dose} mA·min o más',
  'The expression is empty': 'La expresión está vacía',
};
