import { describe, expect, it } from 'vitest';
import { parseStudy, presets, studySchema } from '../../../models/index.ts';
import { randomStudy } from '../../support/randomStudy.ts';

type Schema = { readonly [key: string]: unknown };

/** As much of JSON Schema 2020-12 as the study's schema uses; anything else is an error, so that nothing is passed over. */
function accepts(schema: Schema, value: unknown): boolean {
  return Object.entries(schema).every(([word, rule]) => {
    const object = typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Schema) : undefined;
    switch (word) {
      case '$schema':
      case 'title':
      case 'description':
      case 'default':
        return true;
      case 'type': {
        const actual = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
        return actual === rule;
      }
      case 'const':
        return value === rule;
      case 'enum':
        return (rule as unknown[]).includes(value);
      case 'minimum':
        return typeof value !== 'number' || value >= (rule as number);
      case 'maximum':
        return typeof value !== 'number' || value <= (rule as number);
      case 'maxLength':
        return typeof value !== 'string' || value.length <= (rule as number);
      case 'pattern':
        return typeof value !== 'string' || new RegExp(rule as string, 'u').test(value);
      case 'minItems':
        return !Array.isArray(value) || value.length >= (rule as number);
      case 'maxItems':
        return !Array.isArray(value) || value.length <= (rule as number);
      case 'items':
        return !Array.isArray(value) || value.every((item) => accepts(rule as Schema, item));
      case 'required':
        return object === undefined || (rule as string[]).every((key) => Object.hasOwn(object, key));
      case 'properties':
        return (
          object === undefined ||
          Object.entries(rule as Record<string, Schema>).every(
            ([key, one]) => !Object.hasOwn(object, key) || accepts(one, object[key]),
          )
        );
      case 'additionalProperties': {
        if (object === undefined) return true;
        const named = Object.keys(schema['properties'] ?? {});
        const others = Object.keys(object).filter((key) => !named.includes(key));
        return rule === false ? others.length === 0 : others.every((key) => accepts(rule as Schema, object[key]));
      }
      case 'anyOf':
        return (rule as Schema[]).some((one) => accepts(one, value));
      case 'oneOf':
        return (rule as Schema[]).filter((one) => accepts(one, value)).length === 1;
      default:
        throw new Error(`The schema uses "${word}"`);
    }
  });
}

describe('the published schema', () => {
  it('is JSON and says which draft it is', () => {
    expect(JSON.parse(JSON.stringify(studySchema))).toEqual(studySchema);
    expect(studySchema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
  });

  it.each(presets.map(({ id, study }) => [id, study] as const))('accepts %s', (_id, study) => {
    expect(accepts(studySchema, study)).toBe(true);
  });

  it('accepts whatever parseStudy accepts', () => {
    let accepted = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const study: unknown = randomStudy(seed);
      if (parseStudy(study).kind !== 'study') continue;
      accepted += 1;
      expect(accepts(studySchema, study), `seed ${seed}`).toBe(true);
    }
    expect(accepted).toBeGreaterThan(30);
  });

  it('accepts steps as a list and as text, as parseStudy does', () => {
    for (const steps of [
      [
        { kind: 'hold', duration_s: 1 },
        { kind: 'repeat', times: 3, every_s: '2 h' },
      ],
      'hold 1 s',
    ]) {
      const study = { ...presets[0].study, session: { kind: 'steps', steps } };
      expect(accepts(studySchema, study)).toBe(true);
      expect(parseStudy(study).kind).toBe('study');
    }
  });

  it.each([
    ['colour', 'red'],
    ['accuracy', 7],
    ['version', 2],
    ['species', []],
    ['layers', {}],
    ['drug', '1drug'],
    ['session', { kind: 'treatment', current_mA: 1 }],
    ['session', { kind: 'nap' }],
    ['session', { kind: 'steps', steps: 3 }],
    ['session', { kind: 'steps', steps: [] }],
    ['base', { kind: 'sealed', concentrations_mM: {} }],
  ])('refuses %s = %j, as parseStudy does', (key, value) => {
    const study = { ...presets[0].study, [key]: value };
    expect(accepts(studySchema, study)).toBe(false);
    expect(parseStudy(study).kind).toBe('faults');
  });
});
