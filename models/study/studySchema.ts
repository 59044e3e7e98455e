// JSON Schema (draft 2020-12) of a study file, printed from the shape and the table of quantities, so it cannot drift from them.
// What spans several keys (balance, carriers, references) only parseStudy can tell.
import type { Quantity } from './quantities.ts';
import type { Field, ListShape, ObjectShape, Shape } from './shape.ts';
import { studyShape } from './studyShape.ts';

export type JsonSchema = { readonly [key: string]: unknown };

function quantitySchema(quantity: Quantity): JsonSchema {
  const unit = quantity.unit === '' ? '' : ` [${quantity.unit}]`;
  return {
    title: `${quantity.label}${unit}`,
    description: quantity.help,
    anyOf: [
      { type: 'number', minimum: quantity.min, maximum: quantity.max },
      {
        type: 'string',
        description: quantity.unit === '' ? 'A number as text' : `Text with a unit, such as "1 ${quantity.unitText}"`,
      },
    ],
  };
}

export function objectSchema(shape: ObjectShape, kind?: string): JsonSchema {
  const properties: Record<string, unknown> = kind === undefined ? {} : { kind: { const: kind } };
  for (const [key, field] of Object.entries(shape.fields)) properties[key] = fieldSchema(field);
  const needed = Object.entries(shape.fields).filter(([, field]) => field.presence === 'required');
  return {
    type: 'object',
    properties,
    required: [...(kind === undefined ? [] : ['kind']), ...needed.map(([key]) => key)],
    additionalProperties: false,
  };
}

function fieldSchema(field: Field): JsonSchema {
  const schema = shapeSchema(field.value);
  return field.presence === 'standard' ? { ...schema, default: field.standard } : schema;
}

function listSchema({ item, fewest, most, written }: ListShape): JsonSchema {
  const list = { type: 'array', items: shapeSchema(item), minItems: fewest, maxItems: most };
  if (written === undefined) return list;
  const { longest, example } = written;
  return { anyOf: [list, { type: 'string', maxLength: longest, description: `Text such as "${example}"` }] };
}

function shapeSchema(shape: Shape): JsonSchema {
  switch (shape.shape) {
    case 'number':
      return quantitySchema(shape.quantity);
    case 'text':
      return shape.role === 'id'
        ? { type: 'string', maxLength: shape.longest, pattern: '^[A-Za-z][A-Za-z0-9_-]*$' }
        : { type: 'string', maxLength: shape.longest };
    case 'flag':
      return { type: 'boolean' };
    case 'choice':
      return { enum: shape.values };
    case 'object':
      return objectSchema(shape);
    case 'variant':
      return { oneOf: Object.entries(shape.cases).map(([kind, one]) => objectSchema(one, kind)) };
    case 'list':
      return listSchema(shape);
    case 'map':
      return { type: 'object', description: 'By species id', additionalProperties: quantitySchema(shape.quantity) };
    case 'json':
      return {};
  }
}

export const studySchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Iontolab study',
  description:
    'One iontophoresis session in one column of layers, or in two with the dispersive pad. Numbers are in the unit that their key names.',
  ...objectSchema(studyShape),
};
