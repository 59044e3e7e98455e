// mathjs as studies need it: numbers with units, and the tree of an expression. Nothing is evaluated.
import { create, createUnitDependencies, unitDependencies } from 'mathjs';
import { create as createOfNumbers, parseDependencies } from 'mathjs/number';
import type { TextReader } from './textReader.ts';

const units = create({ ...unitDependencies, ...createUnitDependencies });
units.createUnit('molar', { definition: '1 mol/L', prefixes: 'short', aliases: ['M'] });
units.createUnit('d', '1 day');
const trees = createOfNumbers({ ...parseDependencies });

export const mathReader: TextReader = {
  unit: (text) => units.unit(text),
  parse: (text) => trees.parse(text),
};
