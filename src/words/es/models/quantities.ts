import type { Phrasebook } from '../../phrasebook.ts';

/** Labels and help of every number that a study holds. */
export const quantities: Phrasebook = {
  Temperature: 'Temperatura',
  'Of the whole column. Diffusivities from the library follow it.':
    'De toda la columna. Las difusividades de la biblioteca la siguen.',
  Accuracy: 'Exactitud',
  'Error allowed in the delivered amount, as a fraction of it.':
    'Error permitido en la cantidad administrada, como fracción de ella.',
  Electroosmosis: 'Electroósmosis',
  'Solvent velocity per current density. Positive: solvent moves with the positive current.':
    'Velocidad del disolvente por densidad de corriente. Positiva: el disolvente va con la corriente positiva.',
  Charge: 'Carga',
  'Charge number of the species; 0 for a neutral molecule.':
    'Número de carga de la especie; 0 para una molécula neutra.',
  Diffusivity: 'Difusividad',
  'In free water at the temperature of the study.': 'En agua libre a la temperatura del estudio.',
  'Molar mass': 'Masa molar',
  'Turns mass into amount and back.': 'Convierte masa en cantidad y al revés.',
  'Charge without protons': 'Carga sin protones',
  'Charge number of an acid or base with every proton gone.': 'Número de carga de un ácido o base sin ningún protón.',
  'Acid constant': 'Constante de acidez',
  'One for each proton, the most acidic first.': 'Una por protón, primero el más ácido.',
  pH: 'pH',
  'Of the solution as it was made up.': 'De la solución tal como se preparó.',
  'Pad area': 'Área del electrodo',
  'Skin under the pad through which the current enters.': 'Piel bajo el electrodo por la que entra la corriente.',
  'Return pad area': 'Área del electrodo dispersivo',
  'Skin under the dispersive pad, through which the same current returns.':
    'Piel bajo el electrodo dispersivo, por la que vuelve la misma corriente.',
  'Path between the pads': 'Camino entre los electrodos',
  'Resistance of the body between the deep ends of the two columns.':
    'Resistencia del cuerpo entre los extremos profundos de las dos columnas.',
  'Electrode coating': 'Recubrimiento del electrodo',
  'Charge that the silver chloride of a cathode, or the silver of an anode, lasts for.':
    'Carga que dura el cloruro de plata de un cátodo o la plata de un ánodo.',
  'Bath concentration': 'Concentración del baño',
  'In the stirred bath at the electrode face.': 'En el baño agitado junto a la cara del electrodo.',
  'Concentration at the base': 'Concentración en la base',
  'Held at the deep end of the column.': 'Mantenida en el extremo profundo de la columna.',
  'Plasma concentration': 'Concentración plasmática',
  'Unbound, held by the capillaries.': 'Libre, mantenida por los capilares.',
  Thickness: 'Grosor',
  'Of the layer. For a pad: filled volume over area.': 'De la capa. En un reservorio: volumen lleno entre área.',
  'Transport factor': 'Factor de transporte',
  'Pore fraction over tortuosity: effective over free diffusivity.':
    'Fracción de poros entre tortuosidad: difusividad efectiva entre la libre.',
  'Pore fraction': 'Fracción de poros',
  'Share of the layer’s volume that ions can enter.': 'Parte del volumen de la capa a la que acceden los iones.',
  'Fixed charge': 'Carga fija',
  'Bound to the layer, per pore volume; negative in skin at the pH of the body.':
    'Unida a la capa, por volumen de poros; negativa en la piel al pH del cuerpo.',
  'Isoelectric pH': 'pH isoeléctrico',
  'Where the fixed charge changes sign; the fixed charge itself is that at pH 7.4.':
    'Donde la carga fija cambia de signo; la carga fija es la que hay a pH 7,4.',
  'Resin capacity': 'Capacidad de la resina',
  'Groups of the resin per volume of the solution between them; 1 mM is 1 µeq/mL.':
    'Grupos de la resina por volumen de la solución entre ellos; 1 mM es 1 µeq/mL.',
  'Acid constant of the resin': 'Constante de acidez de la resina',
  'Of a weak acid or base group: half of them hold a proton at this pH inside the resin.':
    'De un grupo ácido o básico débil: a este pH dentro de la resina, la mitad tiene un protón.',
  'Fixed charge ramp': 'Rampa de la carga fija',
  'Width over which the fixed charge rises from zero at each end of the layer; 0: a sharp step.':
    'Anchura en la que la carga fija crece desde cero en cada extremo de la capa; 0: un salto.',
  Hindrance: 'Impedimento',
  'Mobility in the layer’s pores over the one that the transport factor gives.':
    'Movilidad en los poros de la capa entre la que da el factor de transporte.',
  Binding: 'Unión',
  'Bound over free amount, at once and in proportion. Bound ions keep their charge.':
    'Cantidad unida entre libre, al instante y en proporción. Los iones unidos conservan su carga.',
  'Solvent drag': 'Arrastre por disolvente',
  'One minus the reflection coefficient: how fully moving solvent carries the species.':
    'Uno menos el coeficiente de reflexión: cuánto arrastra el disolvente a la especie.',
  'Lipid permeability': 'Permeabilidad lipídica',
  'Of the layer’s lipids to the form without charge, which goes there beside the pores. Ions do not.':
    'De los lípidos de la capa a la forma sin carga, que pasa por ellos además de los poros. Los iones no.',
  Partition: 'Reparto',
  'Of a neutral species, layer over water.': 'De una especie neutra, capa entre agua.',
  'Capillary exchange': 'Intercambio capilar',
  'Between tissue and plasma, per bulk tissue volume.': 'Entre tejido y plasma, por volumen de tejido.',
  'Lymph flow': 'Flujo linfático',
  'Per volume of interstitial fluid. It takes everything dissolved along, and matters for what capillaries hardly let through.':
    'Por volumen de líquido intersticial. Se lleva todo lo disuelto e importa para lo que los capilares apenas dejan pasar.',
  'Initial concentration': 'Concentración inicial',
  'In the pore water at the start.': 'En el agua de los poros al inicio.',
  'Resting solution': 'Solución de reposo',
  'Neutral solution that the layer starts in Donnan equilibrium with.':
    'Solución neutra con la que la capa empieza en equilibrio de Donnan.',
  'Sweat ducts': 'Conductos sudoríparos',
  'Per area of skin.': 'Por área de piel.',
  'Radius of a duct': 'Radio de un conducto',
  'Of its lumen where it crosses the barrier.': 'De su luz donde cruza la barrera.',
  'Hair follicles': 'Folículos pilosos',
  'Radius of a follicle': 'Radio de un folículo',
  'Of its orifice.': 'De su orificio.',
  'Transport factor of the openings': 'Factor de transporte de las aberturas',
  'Effective over free diffusivity in them: 1 for an open tube of fluid, less where they are narrow or blocked.':
    'Difusividad efectiva entre libre en ellas: 1 en un tubo abierto con líquido, menos si son estrechas o están obstruidas.',
  'Pore fraction of the openings': 'Fracción de poros de las aberturas',
  'Share of their volume that is fluid.': 'Parte de su volumen que es líquido.',
  'Fixed charge of the openings': 'Carga fija de las aberturas',
  'Bound to their walls, per volume of the fluid in them.':
    'Unida a sus paredes, por volumen del líquido que contienen.',
  'Hindrance in the openings': 'Impedimento en las aberturas',
  'Mobility in them over the one that their transport factor gives.':
    'Movilidad en ellas entre la que da su factor de transporte.',
  'Resting resistance': 'Resistencia en reposo',
  'Sheet resistance of the barrier before any current.':
    'Resistencia superficial de la barrera antes de toda corriente.',
  'Saturation voltage, cathode': 'Voltaje de saturación, cátodo',
  'Voltage across the barrier that a strong cathodal current settles to.':
    'Voltaje en la barrera al que llega una corriente catódica fuerte.',
  'Saturation voltage, anode': 'Voltaje de saturación, ánodo',
  'Voltage across the barrier that a strong anodal current settles to.':
    'Voltaje en la barrera al que llega una corriente anódica fuerte.',
  'Rise time': 'Tiempo de subida',
  'Time constant of the barrier’s conductance rising under current.':
    'Constante de tiempo del aumento de la conductancia de la barrera con corriente.',
  'Recovery time': 'Tiempo de recuperación',
  'Time constant of the barrier’s conductance falling back.':
    'Constante de tiempo de la vuelta de la conductancia de la barrera.',
  Swelling: 'Hinchamiento',
  'Thickness of the barrier over that at the start, once it is fully hydrated.':
    'Grosor de la barrera entre el inicial, ya del todo hidratada.',
  'Wetting time': 'Tiempo de hidratación',
  'Time constant of the barrier swelling under a pad.':
    'Constante de tiempo del hinchamiento de la barrera bajo un electrodo.',
  'Drying time': 'Tiempo de secado',
  'Time constant of the barrier shrinking back while no pad is on.':
    'Constante de tiempo del encogimiento de la barrera sin electrodo.',
  Rate: 'Velocidad',
  'First order in one species, per pore volume.': 'De primer orden en una especie, por volumen de poros.',
  Stoichiometry: 'Estequiometría',
  'Molecules made per event; negative where consumed.': 'Moléculas formadas por suceso; negativas si se consumen.',
  'Blood flow changes from': 'El flujo sanguíneo cambia desde',
  'Since the start of the session; negative: before it.': 'Desde el inicio de la sesión; negativo: antes.',
  'Blood flow changes for': 'El flujo sanguíneo cambia durante',
  'Until it begins to wear off, the onset included.': 'Hasta que empieza a pasarse, comienzo incluido.',
  'Blood flow': 'Flujo sanguíneo',
  'Over blood flow at rest, once the effect is full. Capillary exchange goes with it.':
    'Entre el de reposo, con el efecto pleno. El intercambio capilar lo sigue.',
  Onset: 'Comienzo',
  'From its beginning until the effect is full.': 'Desde que empieza hasta el efecto pleno.',
  'Wearing off': 'Desaparición',
  'From its end until nothing is left of it.': 'Desde su fin hasta que no queda nada.',
  Current: 'Corriente',
  'Of the whole pad. Text may give a density such as "0.5 mA/cm^2".':
    'De todo el electrodo. Se puede escribir una densidad, como "0,5 mA/cm^2".',
  Duration: 'Duración',
  'From first to last current, both ramps included. Text may give a dose such as "40 mA*min".':
    'De la primera a la última corriente, ambas rampas incluidas. Se puede escribir una dosis, como "40 mA*min".',
  Ramp: 'Rampa',
  'Time to rise to the full current, and again to fall to none.':
    'Tiempo para subir a la corriente plena, y de nuevo para bajar a cero.',
  Afterwards: 'Después',
  'Followed on after the current has stopped.': 'Se sigue tras cortar la corriente.',
  'Compliance voltage': 'Voltaje máximo de la fuente',
  'Highest voltage of the supply. Where more would be needed it gives less current, and the session takes longer.':
    'Voltaje más alto de la fuente. Donde haría falta más, da menos corriente y la sesión dura más.',
  'Longest session': 'Sesión más larga',
  'A session that the supply makes longer than this is given up. Not given: four times what was asked.':
    'Una sesión que la fuente alarga más que esto se abandona. Sin dato: cuatro veces lo pedido.',
  'Battery voltage': 'Voltaje de la batería',
  'Of the battery without current.': 'De la batería sin corriente.',
  'Internal resistance': 'Resistencia interna',
  'Of the battery: its voltage falls by this times the current.':
    'De la batería: su voltaje cae esto por la corriente.',
  'Battery capacity': 'Capacidad de la batería',
  'Charge that the battery holds. Once it is used the current stops.':
    'Carga que guarda la batería. Al agotarse, la corriente cesa.',
  'Lead off': 'Cable suelto',
  'When the circuit opens, from the start of the session.': 'Cuándo se abre el circuito, desde el inicio de la sesión.',
  'Open for': 'Abierto durante',
  'Until the circuit is closed again.': 'Hasta que el circuito se cierra de nuevo.',
  'Ramp after it': 'Rampa posterior',
  'In which the device ramps up again.': 'En la que el dispositivo vuelve a subir.',
  'Pads bridged': 'Electrodos en puente',
  'When fluid bridges the pads, from the start of the session.':
    'Cuándo un líquido une los electrodos, desde el inicio de la sesión.',
  'Bridged for': 'En puente durante',
  'Until the bridge is wiped off.': 'Hasta que se seca el puente.',
  'Bridge resistance': 'Resistencia del puente',
  'Of the fluid between the pads. It takes the share of the current that Ohm’s law gives it.':
    'Del líquido entre los electrodos. Toma la parte de la corriente que le da la ley de Ohm.',
  Clearance: 'Aclaramiento',
  'Plasma freed of the drug per time, bound and unbound counted.':
    'Plasma liberado del fármaco por tiempo, contando unido y libre.',
  'Volume of distribution': 'Volumen de distribución',
  'Of the compartment that plasma belongs to.': 'Del compartimento al que pertenece el plasma.',
  'Exchange with tissues': 'Intercambio con los tejidos',
  'Between the two compartments; 0: one compartment.': 'Entre los dos compartimentos; 0: uno solo.',
  'Volume of tissues': 'Volumen de los tejidos',
  'Of the second compartment.': 'Del segundo compartimento.',
  'Pad’s place, x': 'Sitio del electrodo, x',
  'Pad’s place, y': 'Sitio del electrodo, y',
  'Pad’s place, z': 'Sitio del electrodo, z',
  'Of the pad’s middle, in the axes of the drawn body; for the picture of the treatment only.':
    'Del centro del electrodo, en los ejes del cuerpo dibujado; solo para la imagen del tratamiento.',
  'Unbound fraction': 'Fracción libre',
  'Share of the plasma concentration that is not bound to protein.':
    'Parte de la concentración plasmática no unida a proteínas.',
  'Molar mass in plasma': 'Masa molar en plasma',
  'Of what is measured in plasma.': 'De lo que se mide en plasma.',
  'Ramp to': 'Rampa hasta',
  'Current at the end of the ramp; negative: reversed.': 'Corriente al final de la rampa; negativa: invertida.',
  'Pulse current': 'Corriente del pulso',
  'During a pulse; each period begins with one.': 'Durante un pulso; cada periodo empieza con uno.',
  'Current between pulses': 'Corriente entre pulsos',
  'Between pulses.': 'Entre pulsos.',
  'Step duration': 'Duración del paso',
  'Of this step.': 'De este paso.',
  'Ramp duration': 'Duración de la rampa',
  'Of the ramp; 0: at once.': 'De la rampa; 0: de golpe.',
  'Reversal duration': 'Duración de la inversión',
  'To turn the current round; 0: at once.': 'Para invertir la corriente; 0: de golpe.',
  'Pulse period': 'Periodo del pulso',
  'From the start of one pulse to the next.': 'Del inicio de un pulso al siguiente.',
  Duty: 'Ciclo de trabajo',
  'Share of the period that the pulse lasts.': 'Parte del periodo que dura el pulso.',
  Dose: 'Dosis',
  'Charge since the start of the session or of its repetition, reversals counted as positive.':
    'Carga desde el inicio de la sesión o de su repetición, contando positivas las inversiones.',
  Repetitions: 'Repeticiones',
  'How often the steps before are done in all; a whole number.':
    'Cuántas veces se hacen en total los pasos anteriores; un número entero.',
  'Repetition period': 'Periodo de repetición',
  'From the start of one repetition to the start of the next; no current in between.':
    'Del inicio de una repetición al inicio de la siguiente; sin corriente entre medias.',
};
