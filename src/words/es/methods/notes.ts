import type { Phrasebook } from '../../phrasebook.ts';

/** Where a number has its place, what it is, and on what grounds it is assumed. */
export const notes: Phrasebook = {
  '{layer}, follicles and ducts': '{layer}, folículos y conductos',
  '{layer} under the return pad': '{layer} bajo el electrodo dispersivo',
  'return pad': 'electrodo dispersivo',
  'reaction {count}': 'reacción {count}',
  'step {count}': 'paso {count}',
  'diffusivity in water at {count} °C': 'difusividad en agua a {count} °C',
  pKₐ: 'pKₐ',
  'hydrogen ion': 'ion hidrógeno',
  'hydroxide ion': 'ion hidróxido',
  'drug anion': 'anión del fármaco',
  'silver chloride electrode': 'electrodo de cloruro de plata',
  'oxygen electrode': 'electrodo de oxígeno',
  'standard potential': 'potencial estándar',
  'change with temperature': 'cambio con la temperatura',
  'oxygen on carbon': 'oxígeno sobre carbono',
  'hydrogen on carbon': 'hidrógeno sobre carbono',
  'overpotential at 1 mA cm⁻²': 'sobrepotencial a 1 mA cm⁻²',
  'overpotential per decade of current density': 'sobrepotencial por década de densidad de corriente',

  'From memory': 'De memoria',
  'At unit activity of chloride; from memory': 'A actividad unidad del cloruro; de memoria',
  '0.2224 V at 25 °C, 0.2142 V at 37 °C; from memory': '0,2224 V a 25 °C, 0,2142 V a 37 °C; de memoria',
  'At pH 0 and 1 bar; from memory': 'A pH 0 y 1 bar; de memoria',
  'Graphite, 0.5 to 0.95 V in tables; platinum about the same':
    'Grafito, de 0,5 a 0,95 V en las tablas; el platino, más o menos igual',
  'Graphite; bright platinum a tenth of it, silver as much':
    'Grafito; el platino pulido, la décima parte; la plata, otro tanto',
  'One electron, symmetric barrier': 'Un electrón, barrera simétrica',

  '{one}; times {factor}: {two}': '{one}; por {factor}: {two}',
  '{one}; less the papillary part': '{one}; menos la parte papilar',
  '{one}; taken for the elbow': '{one}; se toma para el codo',
  '{one}; taken for the shoulder': '{one}; se toma para el hombro',
  '{one}; taken for the knee': '{one}; se toma para la rodilla',
  '{one}; taken for the ankle': '{one}; se toma para el tobillo',
  '{one}; taken for the thigh': '{one}; se toma para el muslo',
  '{one}; taken for the abdomen': '{one}; se toma para el abdomen',
  '{one}; 70 kg assumed': '{one}; se suponen 70 kg',

  'Body temperature in the whole column; skin is cooler':
    'Temperatura corporal en toda la columna; la piel está más fría',
  'Small pad, about 8 cm²': 'Electrodo pequeño, unos 8 cm²',
  'Free solution; the pad’s fibres are left out': 'Solución libre; no se cuentan las fibras del reservorio',
  'A plain pad, no ion-exchange resin': 'Reservorio simple, sin resina de intercambio iónico',
  'Filled volume over area: {volume} mL on {area} cm²': 'Volumen lleno entre área: {volume} mL en {area} cm²',
  '50 % of the filled volume over area: {volume} mL on {area} cm²':
    'El 50 % del volumen lleno entre área: {volume} mL en {area} cm²',
  'Free solution between the beads': 'Solución libre entre las bolitas de resina',
  'Counted as the solution between the beads alone': 'Se cuenta solo la solución entre las bolitas',
  'Beside the groups, none': 'Aparte de los grupos, ninguna',
  'Not stated by the maker; a fifth of what a bed of commercial resin holds, and five times what 80 mA min make':
    'El fabricante no lo dice; la quinta parte de lo que admite un lecho de resina comercial y cinco veces lo que producen 80 mA min',
  'Carboxylate, as polymethacrylate has it': 'Carboxilato, como el del polimetacrilato',
  'A weak amine; that of acrylic and styrenic resins lies at 7 to 9':
    'Una amina débil; la de las resinas acrílicas y estirénicas está entre 7 y 9',
  'As a medium filled pad': 'Como un electrodo mediano relleno',
  'As a small filled pad': 'Como un electrodo pequeño relleno',
  'As other patches': 'Como otros parches',
  'Two coin cells': 'Dos pilas de botón',
  'A few cells in a row': 'Unas pocas pilas en serie',
  'Clinic units give up to 80 V': 'Los equipos clínicos dan hasta 80 V',
  '30 s up and down, as another maker has it': '30 s al subir y al bajar, como en otro fabricante',
  '80 mA min': '80 mA min',
  '80 mA min within the four hours it may be worn': '80 mA min en las cuatro horas que puede llevarse puesto',
  'A large filled pad, 19 to 20 cm², stands for the dispersive one; clinics use 20 to 40 cm²':
    'Un electrodo grande relleno, de 19 a 20 cm², representa el dispersivo; en las consultas se usan de 20 a 40 cm²',
  'Isotonic saline, 9 g/L; a buffer in it is left out':
    'Solución salina isotónica, 9 g/L; no se cuenta el tampón que pueda llevar',
  'Too little chloride for a silver anode: a bath of the same solution keeps the pad filled':
    'Muy poco cloruro para un ánodo de plata: un baño de la misma solución mantiene lleno el reservorio',
  'A weak salt solution to collect in': 'Una solución salina débil en la que recoger',
  'Muscle of 0.16 S/m, 10 cm from pad to pad along 40 cm² of forearm; the geometry is a guess':
    'Músculo de 0,16 S/m, 10 cm de electrodo a electrodo a lo largo de 40 cm² de antebrazo; la geometría es una conjetura',
  'Below 0.5 mA/cm²; the choice within that is ours': 'Por debajo de 0,5 mA/cm²; dentro de eso, la elección es nuestra',
  'Chosen to show the drug leaving': 'Elegido para mostrar cómo se va el fármaco',

  'Hairless mouse skin at pH 7 (transport number 0.46); human skin may hold −97 to −209 mM':
    'Piel de ratón sin pelo a pH 7 (número de transporte 0,46); la humana puede tener de −97 a −209 mM',
  'Set so that the phosphate carries 1.2 % of the current from a donor without background salt (pig skin); one point':
    'Ajustado para que el fosfato lleve el 1,2 % de la corriente desde un donante sin sal de fondo (piel de cerdo); un solo punto',
  'Renkin’s rule in the pore that dexamethasone phosphate was calibrated to (1.64 nm)':
    'Regla de Renkin en el poro con que se calibró el fosfato de dexametasona (1,64 nm)',
  'Radius {radius} nm in the pore that dexamethasone phosphate was calibrated to ({pore} nm)':
    'Radio {radius} nm en el poro con que se calibró el fosfato de dexametasona ({pore} nm)',
  'Radius 3.30 nm; above 0.8 nm migration was negligible. The least a study may hold':
    'Radio 3,30 nm; por encima de 0,8 nm la migración fue despreciable. Lo mínimo que admite un estudio',
  'Worked out so that the layer, resting in interstitial fluid, has the resting resistance':
    'Calculado para que la capa, en reposo en líquido intersticial, tenga la resistencia en reposo',
  '{one}; less the appendages’ 5 %': '{one}; menos el 5 % de los anejos',
  'Hydrated forearm, small signal': 'Antebrazo hidratado, señal pequeña',
  '{resistance} kΩ cm², the low end of what is reported': '{resistance} kΩ cm², el extremo bajo de lo publicado',
  '{resistance} kΩ cm², the high end of what is reported': '{resistance} kΩ cm², el extremo alto de lo publicado',
  'Volar forearm, in vivo Raman; up to twice that after 90 min of hydration':
    'Cara interna del antebrazo, Raman in vivo; hasta el doble tras 90 min de hidratación',
  'Thicker with age at the forearm; the abstract gives no number':
    'Más gruesa con la edad en el antebrazo; el resumen no da números',
  'Volar forearm, 1.0 ± 0.2 mm': 'Cara interna del antebrazo, 1,0 ± 0,2 mm',
  'Thins linearly from the age of 20; the abstract gives no rate':
    'Adelgaza linealmente desde los 20 años; el resumen no da el ritmo',
  'Fewer and slower vessels': 'Menos vasos y más lentos',
  'Water content 0.2 to 0.3, 0.5 fully hydrated; how much of it ions reach is not known':
    'Contenido de agua de 0,2 a 0,3, con hidratación plena 0,5; no se sabe a cuánta acceden los iones',
  'Water content of {wet} in place of {dry}': 'Contenido de agua de {wet} en lugar de {dry}',
  'Taken to be full of fluid whose way narrows somewhere; how much of a follicle is sebum and air is not known':
    'Se toma lleno de líquido, con el paso estrechado en algún punto; no se sabe cuánto de un folículo es sebo y aire',
  'Taken as that of the whole dermis; how flow and pores differ between its two parts is not known':
    'Se toma como la de toda la dermis; no se sabe en qué difieren flujo y poros entre sus dos partes',
  'Given from the anode, so taken as positive; its net charge in the bottle is not known':
    'Se da desde el ánodo, así que se toma como positiva; no se conoce su carga neta en el frasco',
  '60 to 80 % bound to α₁-acid glycoprotein and albumin, not read in one source':
    'Unión del 60 al 80 % a la glucoproteína ácida α₁ y la albúmina, no leído en una sola fuente',
  '38 to 44 % bound, not read in one source': 'Unión del 38 al 44 %, no leído en una sola fuente',
  '80 mA min over 14 to 24 h: 0.06 to 0.1 mA': '80 mA min en 14 a 24 h: de 0,06 a 0,1 mA',
  '“A few seconds”': '«Unos segundos»',
  'Taken as that of the dermis': 'Se toma como la de la dermis',
  'Not known; left out': 'No se conoce; no se cuenta',
  'Negative at pH 7.4, but small; left out': 'Negativa a pH 7,4, pero pequeña; no se cuenta',
  'Interstitial fluid, {low} to {high} of the tissue': 'Líquido intersticial, de {low} a {high} del tejido',
  'Upper bound at rest: 3e-4 s⁻¹ in the cold, 1e-2 s⁻¹ in heat':
    'Cota superior en reposo: 3e-4 s⁻¹ con frío, 1e-2 s⁻¹ con calor',
  'Conductivity of pig dermis, 0.27 S/m across, over that of interstitial fluid (assumed 1.7 S/m)':
    'Conductividad de la dermis de cerdo, 0,27 S/m a través, entre la del líquido intersticial (se supone 1,7 S/m)',
  'Conductivity of pig fat, 0.045 S/m across, over that of interstitial fluid (assumed 1.7 S/m)':
    'Conductividad de la grasa de cerdo, 0,045 S/m a través, entre la del líquido intersticial (se supone 1,7 S/m)',
  'Conductivity 0.16 S/m over that of interstitial fluid (assumed 1.7 S/m); across the fibres others find 0.34':
    'Conductividad de 0,16 S/m entre la del líquido intersticial (se supone 1,7 S/m); a través de las fibras otros hallan 0,34',
  'Volar forearm, 3 to 6 mm in lean adults': 'Cara interna del antebrazo, de 3 a 6 mm en adultos delgados',
  'Sodium 140 to 145 mM; bicarbonate (27 mM) is counted as chloride; potassium, calcium and magnesium (6 mM) are left out':
    'Sodio de 140 a 145 mM; el bicarbonato (27 mM) se cuenta como cloruro; no se cuentan potasio, calcio ni magnesio (6 mM)',
  'Sodium 140, potassium 4, glucose 5 mM; lithium within its therapeutic range of 0.6 to 1.2 mM; chloride balances':
    'Sodio 140, potasio 4, glucosa 5 mM; litio en su intervalo terapéutico de 0,6 a 1,2 mM; el cloruro equilibra',
  'Sodium as without acid and base; Bicarbonate 22 to 26 mM and dissolved CO₂ 1.2 mM; it stays, as blood alone renews it here; Inorganic phosphate of plasma, 0.8 to 1.5 mM; the buffers of protein and of cells are left out; chloride balances at pH 7.4':
    'Sodio como sin ácidos ni bases; bicarbonato de 22 a 26 mM y CO₂ disuelto 1,2 mM, que permanece, pues aquí solo la sangre lo renueva; fosfato inorgánico del plasma, de 0,8 a 1,5 mM; no se cuentan los tampones de proteínas y células; el cloruro equilibra a pH 7,4',
  'Arterial blood 7.35 to 7.45; interstitial fluid is a little more acid':
    'Sangre arterial, de 7,35 a 7,45; el líquido intersticial es algo más ácido',
  'As in subcutis and muscle, 1.7 % an hour; not measured in dermis':
    'Como en hipodermis y músculo, 1,7 % por hora; no medido en la dermis',
  '15 % of the dermis': 'El 15 % de la dermis',
  'The same at every site': 'Igual en todos los lugares',
  'Forearm, cyanoacrylate biopsies': 'Antebrazo, biopsias con cianoacrilato',
  'Thigh, cyanoacrylate biopsies': 'Muslo, biopsias con cianoacrilato',
  'Half of {width} µm, forearm': 'La mitad de {width} µm, antebrazo',
  'Half of {width} µm, calf': 'La mitad de {width} µm, pantorrilla',
  'Pores carried 0 to 5 % at first, hairless mouse; human skin is taken at the upper end':
    'Los poros llevaban al principio del 0 al 5 %, ratón sin pelo; para la piel humana se toma el extremo superior',
  'From the start, as if the vasoconstrictor arrived as injected; to the end of what is followed':
    'Desde el inicio, como si el vasoconstrictor llegara inyectado; hasta el final de lo que se sigue',
  'Lasts for hours as a local anaesthetic’s companion; not read as a time constant':
    'Dura horas como acompañante de un anestésico local; no se leyó como constante de tiempo',

  'Flexor muscles': 'Músculos flexores',
  'Dorsal forearm': 'Dorso del antebrazo',
  'Dorsal forearm, biopsies': 'Dorso del antebrazo, biopsias',
  'Dorsal forearm, biopsies, 71 people': 'Dorso del antebrazo, biopsias, 71 personas',
  Forearm: 'Antebrazo',
  'Between volar forearm and knee': 'Entre la cara interna del antebrazo y la rodilla',
  'Such that the tendon begins {depth} mm down': 'Tal que el tendón empieza a {depth} mm',
  'Over the deltoid': 'Sobre el deltoides',
  Deltoid: 'Deltoides',
  'Upper arm': 'Brazo',
  'As on the forearm, where it was measured': 'Como en el antebrazo, donde se midió',
  'Beside the kneecap': 'Junto a la rótula',
  'Beside the kneecap, lean adults': 'Junto a la rótula, adultos delgados',
  Leg: 'Pierna',
  Calf: 'Pantorrilla',
  Shoulder: 'Hombro',
  Ankle: 'Tobillo',
  Palm: 'Palma',
  Thorax: 'Tórax',
  'Buttock, biopsies': 'Nalga, biopsias',
  'Buttock, cellular epidermis, biopsies': 'Nalga, epidermis celular, biopsias',
  'Heel and ball without callus': 'Talón y antepié sin callo',
  'As in the palm': 'Como en la palma',
  'Thick, and not sharply bounded against the fat': 'Gruesa y sin límite neto con la grasa',
  'Fat of the heel, such that the fascia begins 12.5 mm down': 'Grasa del talón, tal que la fascia empieza a 12,5 mm',
  'Between skin and palmar fascia': 'Entre la piel y la fascia palmar',
  'Epidermis of the back of the thigh, 89.8 ± 18.1 µm by optical coherence tomography, less the stratum corneum':
    'Epidermis de la cara posterior del muslo, 89,8 ± 18,1 µm por tomografía de coherencia óptica, menos el estrato córneo',
  'Vastus lateralis and intermedius': 'Vasto lateral e intermedio',
  'Straight muscle of the abdomen': 'Recto del abdomen',

  '25 °C': '25 °C',
  'From the value at 25 °C': 'A partir del valor a 25 °C',
  'Limiting conductances at 25 and 35 °C, continued linearly to 37 °C':
    'Conductancias límite a 25 y 35 °C, prolongadas linealmente hasta 37 °C',
  'RTΛ°/F² with Λ° rising {rate} % a degree from 25 °C': 'RTΛ°/F², con Λ° creciendo un {rate} % por grado desde 25 °C',
  '25 °C; falls by 0.03 a degree': '25 °C; baja 0,03 por grado',
  'pKa {one} and {two}: the mean charge is −1.8 at pH 7.0 and −1.9 at pH 7.4':
    'pKa {one} y {two}: la carga media es −1,8 a pH 7,0 y −1,9 a pH 7,4',
  'pKa 3.13, 4.76 and 6.40: the mean charge is −2.8 at pH 7.0 and −2.9 at pH 7.4':
    'pKa 3,13; 4,76 y 6,40: la carga media es −2,8 a pH 7,0 y −2,9 a pH 7,4',
  'pKa 2.0, 2.7, 6.1 and 10.2: −2.95 at pH 7.4': 'pKa 2,0; 2,7; 6,1 y 10,2: −2,95 a pH 7,4',
  'pKa 4.21 and 5.64: −1.98 at pH 7.4': 'pKa 4,21 y 5,64: −1,98 a pH 7,4',
  'pKa about 5: −1.0 at pH 7.4': 'pKa en torno a 5: −1,0 a pH 7,4',
  'pKa taken as of dexamethasone phosphate: −1.9 at pH 7.4': 'pKa como el del fosfato de dexametasona: −1,9 a pH 7,4',
  'Taken as of dexamethasone phosphate': 'Como en el fosfato de dexametasona',
  'Taken as of hydrocortisone succinate': 'Como en el succinato de hidrocortisona',
  'A half ester of succinic acid, between its two pKa': 'Un semiéster del ácido succínico, entre sus dos pKa',
  'Second pKa about 7.2: near pH 7 half of it is hydrogen sulfite, charge −1':
    'Segundo pKa en torno a 7,2: cerca de pH 7, la mitad es hidrogenosulfito, carga −1',
  'Second pKa 7.207 (25 °C): 61 % at pH 7.4, the rest H₂PO₄⁻':
    'Segundo pKa 7,207 (25 °C): 61 % a pH 7,4; el resto, H₂PO₄⁻',
  'Protonated as in its salts, pH 4 to 5; pKa 6.9 leaves 24 % at pH 7.4':
    'Protonada como en sus sales, pH de 4 a 5; un pKa de 6,9 deja el 24 % a pH 7,4',
  'The chelate; taken as undissociated, stability constant about 10¹¹ L/mol':
    'El quelato; se toma sin disociar, constante de estabilidad de unos 10¹¹ L/mol',
  'Bovine testicular enzyme, 55 to 61 kDa; the label says only that the chain is known':
    'Enzima de testículo bovino, de 55 a 61 kDa; la etiqueta solo dice que se conoce la cadena',
  'By the rule from log K {logK}, octanol over water ({found}); within a factor of five':
    'Por la regla a partir de log K {logK}, octanol entre agua ({found}); con un factor cinco de margen',
  'Of acetic acid': 'Del ácido acético',
  'Of the acid': 'Del ácido',
  'Of the base': 'De la base',
  '{low} to {high} are found': 'se hallan de {low} a {high}',
  'Of the acid; {low} to {high} are found': 'Del ácido; se hallan de {low} a {high}',
  'Of the base; {low} to {high} are found': 'De la base; se hallan de {low} a {high}',
  'Of the base; the label’s 860 to 1 at pH 7.4 and its pKa of 8.4 give 4.0':
    'De la base; los 860 a 1 de la etiqueta a pH 7,4 y su pKa de 8,4 dan 4,0',
  'At a pH at which it is mostly a zwitterion or neutral': 'A un pH al que es sobre todo zwitterión o neutra',

  '{name}: what the label says per volume, at pH {pH}; its counter-ion balances':
    '{name}: lo que dice la etiqueta por volumen, a pH {pH}; su contraion equilibra',
  '4 % lidocaine hydrochloride, 270.8 g/mol': 'Clorhidrato de lidocaína al 4 %, 270,8 g/mol',
  '2 % sodium salicylate, 160.1 g/mol': 'Salicilato de sodio al 2 %, 160,1 g/mol',
  '5 % acetic acid; its ionised share under electrolysis is worked out, the sodium is a stand-in':
    'Ácido acético al 5 %; se calcula la parte ionizada bajo electrólisis, el sodio es un sustituto',

  'Worked out from the half-life of 50 to 231 min, geometric mean':
    'Calculado con la semivida de 50 a 231 min, media geométrica',
  'V_ss 0.6 to 4.5 L/kg less V₁, geometric means': 'V_ss de 0,6 a 4,5 L/kg menos V₁, medias geométricas',
  'V₁ 0.13 to 2.5 L/kg over three people, geometric mean': 'V₁ de 0,13 a 2,5 L/kg en tres personas, media geométrica',
  'From the volume and a half-life of 2 to 3 h at low doses; longer at high ones':
    'Con el volumen y una semivida de 2 a 3 h a dosis bajas; más larga a dosis altas',
  'From the volume and a half-life of 90 min': 'Con el volumen y una semivida de 90 min',
  '80 % bound at low concentrations, less as albumin fills':
    'Unión del 80 % a concentraciones bajas, menos cuando la albúmina se llena',
  '99 % bound': 'Unión del 99 %',
  'More than 99 % bound': 'Unión de más del 99 %',
  'From the clearance, both half-lives (2.22 min, 0.83 h) and 0.42 L/kg at steady state':
    'Con el aclaramiento, ambas semividas (2,22 min, 0,83 h) y 0,42 L/kg en estado estacionario',
  'From the clearance and the last half-life after intravenous doses, 1.1 h':
    'Con el aclaramiento y la última semivida tras dosis intravenosas, 1,1 h',
  '{mean} ± {spread} L/kg at steady state less the central volume':
    '{mean} ± {spread} L/kg en estado estacionario menos el volumen central',
  '{mean} ± {spread} L/kg at steady state': '{mean} ± {spread} L/kg en estado estacionario',
  '{mean} ± {spread} L/kg per h, {count} people': '{mean} ± {spread} L/kg por h, {count} personas',
  '{mean} ± {spread} L/h per kg, {count} people': '{mean} ± {spread} L/h por kg, {count} personas',
  '{mean} L/kg per h': '{mean} L/kg por h',
  'About 263 mL/min': 'Unos 263 mL/min',
};
