import type { Phrasebook } from '../../phrasebook.ts';

/** Titles, summaries and notes of the prepared treatments. */
export const presets: Phrasebook = {
  'Dexamethasone phosphate as sold': 'Fosfato de dexametasona comercial',
  'Injection 4 mg/mL with its citrate and sulfite, cathode on the volar forearm, 40 mA min.':
    'Inyectable de 4 mg/mL con su citrato y sulfito, cátodo en la cara anterior del antebrazo, 40 mA·min.',
  'Small pad on the volar forearm, 40 mA min.': 'Electrodo pequeño en la cara anterior del antebrazo, 40 mA·min.',
  'Potassium and bicarbonate are lumped into sodium and chloride, and acid and base are left out.':
    'El potasio y el bicarbonato se suman al sodio y al cloruro, y se omiten ácidos y bases.',
  'Benzyl alcohol is left out; pH 7.0 to 8.5.': 'Se omite el alcohol bencílico; pH de 7,0 a 8,5.',
  'Dexamethasone phosphate without buffer': 'Fosfato de dexametasona sin tampón',
  'The same drug at the same strength with sodium alone: no citrate and sulfite to carry its current.':
    'El mismo fármaco a la misma concentración, solo con sodio: sin citrato ni sulfito que lleven su corriente.',
  'Dexamethasone, follicles and ducts apart': 'Dexametasona, con folículos y conductos aparte',
  'The same treatment with the barrier divided: hair follicles and sweat ducts are a path of their own.':
    'El mismo tratamiento con la barrera dividida: los folículos pilosos y los conductos sudoríparos son un camino propio.',
  "Appendages have 5 % of the barrier's conductance at rest and all of its rise under current; both paths select alike.":
    'Los anejos tienen el 5 % de la conductancia de la barrera en reposo y todo su aumento con corriente; ambos caminos seleccionan igual.',
  'Lidocaine 2 %': 'Lidocaína 2 %',
  'Lidocaine hydrochloride 2 %, anode on the volar forearm, 40 mA min.':
    'Clorhidrato de lidocaína al 2 %, ánodo en la cara anterior del antebrazo, 40 mA·min.',
  'Epinephrine (55 µM) is left out as an ion; what it does to blood flow is not.':
    'La epinefrina (55 µM) se omite como ion, pero no su efecto sobre el flujo sanguíneo.',
  'Lidocaine 4 %': 'Lidocaína 4 %',
  'Lidocaine hydrochloride 4 %, anode on the volar forearm, 40 mA min.':
    'Clorhidrato de lidocaína al 4 %, ánodo en la cara anterior del antebrazo, 40 mA·min.',
  'Without epinephrine.': 'Sin epinefrina.',
  'Salicylate, cathode on the volar forearm, 40 mA min.':
    'Salicilato, cátodo en la cara anterior del antebrazo, 40 mA·min.',
  'Iodide, cathode on the volar forearm, 40 mA min.': 'Yoduro, cátodo en la cara anterior del antebrazo, 40 mA·min.',
  'Acetate, as acetic acid’s ion': 'Acetato, el ion del ácido acético',
  'What 5 % acetic acid can offer as an ion, cathode on the volar forearm, 40 mA min.':
    'Lo que el ácido acético al 5 % ofrece como ion, cátodo en la cara anterior del antebrazo, 40 mA·min.',
  'Of 5 % acetic acid only 0.46 % is ionised; hydroxide from an inert cathode raises that to 21 to 31 mM.':
    'Del ácido acético al 5 % solo se ioniza el 0,46 %; el hidróxido de un cátodo inerte lo sube a 21–31 mM.',
  'Here it is 25 mM with sodium in place of the protons.': 'Aquí son 25 mM, con sodio en lugar de los protones.',
  'Saline control': 'Control con solución salina',
  'Sodium chloride 0.9 % and no drug, cathode on the volar forearm, 40 mA min; chloride is reported.':
    'Cloruro de sodio al 0,9 % sin fármaco, cátodo en la cara anterior del antebrazo, 40 mA·min; se informa del cloruro.',
  'Ketorolac 3 % as sold': 'Ketorolaco 3 % comercial',
  'Injection 30 mg/mL with its tromethamine and salt, cathode on the volar forearm, 40 mA min.':
    'Inyectable de 30 mg/mL con su trometamina y sal, cátodo en la cara anterior del antebrazo, 40 mA·min.',
  'Every ion at its rounded charge, as much of each as carries its charge at the pH of the bottle.':
    'Cada ion con su carga redondeada, en la cantidad que lleva su carga al pH del frasco.',
  'The alcohol of the injection is left out.': 'Se omite el alcohol del inyectable.',
  'Glycopyrronium bromide 0.05 %': 'Bromuro de glicopirronio 0,05 %',
  'Against sweating: 1.3 mM of a cation in tap water, anode on the volar forearm, 40 mA min.':
    'Contra la sudoración: 1,3 mM de un catión en agua del grifo, ánodo en la cara anterior del antebrazo, 40 mA·min.',
  "The water's own ions take most of the current.": 'Los iones propios del agua llevan la mayor parte de la corriente.',
  'A silver anode would find no chloride, so a bath of the same solution keeps the pad filled.':
    'Un ánodo de plata no hallaría cloruro, así que un baño de la misma solución mantiene lleno el reservorio.',
  'Tropicamide, a neutral molecule': 'Tropicamida, una molécula neutra',
  'No charge at pH 7.4: only diffusion and the solvent’s flow move it.':
    'Sin carga a pH 7,4: solo la mueven la difusión y el flujo del disolvente.',
  'Anode on the volar forearm, 40 mA min.': 'Ánodo en la cara anterior del antebrazo, 40 mA·min.',
  'Compare with the current off: what is left of the difference is electroosmosis.':
    'Compárese sin corriente: lo que quede de diferencia es electroósmosis.',
  'Hyaluronidase, too large to pass': 'Hialuronidasa, demasiado grande para pasar',
  'A protein of 57 kDa in its salt, anode on the volar forearm, 40 mA min: the salt carries the current.':
    'Una proteína de 57 kDa en su sal, ánodo en la cara anterior del antebrazo, 40 mA·min: la sal lleva la corriente.',
  'Its radius is twice that of the pores.': 'Su radio es el doble del de los poros.',
  'Dexamethasone phosphate as sold, with its pH': 'Fosfato de dexametasona comercial, con su pH',
  'The injection at its pH of 7.75 in buffered tissue, silver chloride cathode, 40 mA min.':
    'El inyectable a su pH de 7,75 en tejido tamponado, cátodo de cloruro de plata, 40 mA·min.',
  'Tissue is buffered by bicarbonate and phosphate alone; protein and cells buffer more.':
    'El tejido se tampona solo con bicarbonato y fosfato; las proteínas y las células tamponan más.',
  'Potassium is lumped into sodium.': 'El potasio se suma al sodio.',
  'Benzyl alcohol is left out.': 'Se omite el alcohol bencílico.',
  'Dexamethasone in saline, inert cathode': 'Dexametasona en solución salina, cátodo inerte',
  'Hydroxide from a carbon cathode makes the unbuffered pad alkaline and takes over the drug’s current.':
    'El hidróxido de un cátodo de carbono alcaliniza el reservorio sin tampón y se queda con la corriente del fármaco.',
  'Acetic acid 5 %, inert cathode': 'Ácido acético 5 %, cátodo inerte',
  'Of 5 % acetic acid 0.46 % is ionised, so the cathode hardly drives it; the molecule diffuses in and turns the skin acid.':
    'Del ácido acético al 5 % se ioniza el 0,46 %, así que el cátodo apenas lo empuja; la molécula difunde y acidifica la piel.',
  'Undissociated acid is given the mobility of acetate in the stratum corneum; how much better it passes is not known here.':
    'Al ácido sin disociar se le da la movilidad del acetato en el estrato córneo; aquí no se sabe cuánto mejor pasa.',
  'Saline, inert anode': 'Solución salina, ánodo inerte',
  'Acid from a carbon anode goes through the pad into the skin: how a galvanic burn begins; sodium is reported.':
    'El ácido de un ánodo de carbono atraviesa el reservorio hasta la piel: así empieza una quemadura galvánica; se informa del sodio.',
  'Lithium drawn out': 'Litio extraído',
  'Reverse iontophoresis: sodium, potassium, lithium and glucose drawn out under a cathode, 0.8 mA for 2 h.':
    'Iontoforesis inversa: sodio, potasio, litio y glucosa extraídos bajo un cátodo, 0,8 mA durante 2 h.',
  'What is delivered is negative: it leaves the body for the pad.':
    'Lo administrado es negativo: sale del cuerpo hacia el electrodo.',
  'Calcium and magnesium are left out, bicarbonate is counted as chloride.':
    'Se omiten calcio y magnesio; el bicarbonato se cuenta como cloruro.',
  'Reference problem B1': 'Problema de referencia B1',
  'Three ions through four layers; solved elsewhere to seven digits.':
    'Tres iones a través de cuatro capas; resuelto en otra parte con siete cifras.',
  'Three ions, no fixed charge, 0.2 mA/cm² for 20 min and 20 min after.':
    'Tres iones, sin carga fija, 0,2 mA/cm² durante 20 min y 20 min más.',
  'Reference problem B2': 'Problema de referencia B2',
  'Four ions, fixed charge and electroosmosis; solved elsewhere to seven digits.':
    'Cuatro iones, carga fija y electroósmosis; resuelto en otra parte con siete cifras.',
  'Four ions, a fixed charge in the stratum corneum that rises over 1 µm, electroosmosis, 0.2 mA/cm² for 20 min and 20 min after.':
    'Cuatro iones, una carga fija en el estrato córneo que crece en 1 µm, electroósmosis, 0,2 mA/cm² durante 20 min y 20 min más.',
};
