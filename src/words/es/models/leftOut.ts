import type { Phrasebook } from '../../phrasebook.ts';

/** What is in a bottle and left out here. */
export const leftOut: Phrasebook = {
  'Hydrolysis, which makes it sour': 'La hidrólisis, que la acidifica',
  'Benzyl alcohol 10 mg/mL': 'Alcohol bencílico 10 mg/mL',
  'Preservatives; sulfite, whose content is not stated': 'Conservantes; sulfito, cuyo contenido no se declara',
  'Gelling agent, alcohols': 'Gelificante, alcoholes',
  'Gel; citrate, polacrilin, cetylpyridinium and sodium chloride, whose contents are not stated':
    'Gel; citrato, polacrilina, cetilpiridinio y cloruro de sodio, cuyos contenidos no se declaran',
  'Benzyl alcohol 0.9 %': 'Alcohol bencílico 0,9 %',
  'Thimerosal, 0.1 mg/mL at most; 1 % of the calcium, which the edetate does not hold':
    'Tiomersal, 0,1 mg/mL como mucho; el 1 % del calcio, que el edetato no retiene',
  'Alcohol, 10 %': 'Alcohol, 10 %',
  'Methylparaben 1 mg/mL in vials for several doses': 'Metilparabeno 1 mg/mL en los viales multidosis',
  'Gel, glycerol, citric acid, edetate, metabisulfite, whose contents are not stated':
    'Gel, glicerol, ácido cítrico, edetato y metabisulfito, cuyos contenidos no se declaran',
  Gel: 'Gel',
  Nothing: 'Nada',
  'Benzalkonium chloride 0.01 %': 'Cloruro de benzalconio 0,01 %',
};
