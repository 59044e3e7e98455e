// Reads unknown JSON against a shape: fills what has a default, refuses what is not known, and collects every fault.
import { nearest } from './nearest.ts';
import type { Quantity } from './quantities.ts';
import { readQuantityText } from './quantityText.ts';
import type { Shape, Field, ListShape, MapShape, NumberShape, ObjectShape, TextShape, Writing } from './shape.ts';
import type { Fault } from './study.ts';

/** What text needs beyond its own units: a density the area, a dose the current, a mass the molar mass. */
export interface TextContext {
  /** Molar mass of a species [g mol⁻¹], where known. */
  readonly molarMass: (species: string) => number | undefined;
  /** [cm²] */
  readonly area: number | undefined;
  /** Of a treatment [mA], and its ramp [s]. */
  readonly current: number | undefined;
  readonly ramp: number | undefined;
}

/** Stands where a value could not be read; its fault is in the list. */
export const unread = Symbol('unread');

/** True where nothing in it is unread. */
export function isWhole(value: unknown): boolean {
  if (value === unread) return false;
  if (Array.isArray(value)) return value.every(isWhole);
  return typeof value !== 'object' || value === null || Object.values(value).every(isWhole);
}

const idPattern = /^[A-Za-z][A-Za-z0-9_-]*$/u;

export function range(quantity: Quantity): string {
  const unit = quantity.unit === '' ? '' : ` ${quantity.unit}`;
  return `${quantity.min} to ${quantity.max}${unit}`;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? 'text' : `a ${typeof value}`;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

/** Text to a number in the quantity's unit; a string is the reason why not. */
export function textToNumber(
  text: string,
  quantity: Quantity,
  context: TextContext,
  species?: string,
): number | string {
  const direct = readQuantityText(text, quantity.unitText);
  if (direct.kind === 'value') return direct.value;
  const expected = quantity.unit === '' ? 'a plain number' : `a quantity in ${quantity.unit}`;
  if (direct.kind === 'unreadable') return `"${text}" is not ${expected}: ${direct.reason}`;
  const wrong = `"${text}" has the unit ${direct.unit === '' ? '1' : direct.unit}, but ${expected} belongs here`;
  if (quantity.conversion === 'massConcentration' && species !== undefined) {
    const mass = readQuantityText(text, 'g/L');
    if (mass.kind !== 'value') return `${wrong}, or a mass concentration such as "4 mg/mL"`;
    const molarMass = context.molarMass(species);
    if (molarMass === undefined)
      return `"${text}" needs the molar mass of ${species}: add molarMass_g_mol to that species, or give mM`;
    return Number(((mass.value / molarMass) * 1e3).toPrecision(15));
  }
  if (quantity.conversion === 'currentDensity') {
    const density = readQuantityText(text, 'mA/cm^2');
    if (density.kind !== 'value') return `${wrong}, or a current density such as "0.5 mA/cm^2"`;
    if (context.area === undefined) return `"${text}" needs the pad's area: give electrode.area_cm2`;
    return Number((density.value * context.area).toPrecision(15));
  }
  if (quantity.conversion === 'dose') {
    const dose = readQuantityText(text, 'mA min');
    if (dose.kind !== 'value') return `${wrong}, or a dose such as "40 mA*min"`;
    if (context.current === undefined || !(context.current > 0))
      return `"${text}" needs a current above 0: give session.current_mA`;
    // Two linear ramps deliver what one of them would at the full current.
    return Number((dose.value / context.current + (context.ramp ?? 0) / 60).toPrecision(15));
  }
  return wrong;
}

export class ShapeReader {
  readonly faults: Fault[] = [];
  private readonly context: TextContext;
  private readonly species: ReadonlySet<string> | undefined;

  /** `species`: the ids that maps may be keyed by; undefined where they could not be read, and any key passes. */
  constructor(context: TextContext, species: ReadonlySet<string> | undefined) {
    this.context = context;
    this.species = species;
  }

  read(shape: Shape, value: unknown, path: string): unknown {
    switch (shape.shape) {
      case 'number':
        return this.readNumber(shape, value, path);
      case 'text':
        return this.readText(shape, value, path);
      case 'flag':
        return typeof value === 'boolean' ? value : this.fault(path, `is ${kindOf(value)}`, value, 'true or false');
      case 'choice':
        if ((shape.values as readonly unknown[]).includes(value)) return value;
        return this.fault(
          path,
          'is not one of the choices',
          value,
          shape.values.join(', '),
          suggest(value, shape.values.map(String)),
        );
      case 'object':
        return isObject(value)
          ? this.readObject(shape, value, path, {})
          : this.fault(path, `is ${kindOf(value)}`, value, 'an object { … }');
      case 'variant': {
        const kinds = Object.keys(shape.cases);
        if (!isObject(value))
          return this.fault(path, `is ${kindOf(value)}`, value, `an object with kind ${kinds.join(', ')}`);
        const kind = value['kind'];
        if (kind === undefined) return this.fault(join(path, 'kind'), 'is missing', undefined, kinds.join(', '));
        if (typeof kind !== 'string' || !Object.hasOwn(shape.cases, kind)) {
          return this.fault(
            join(path, 'kind'),
            'is not one of the kinds',
            kind,
            kinds.join(', '),
            suggest(kind, kinds),
          );
        }
        return this.readObject(shape.cases[kind], value, path, { kind });
      }
      case 'list': {
        if (typeof value === 'string' && shape.written !== undefined)
          return this.readWritten(shape, shape.written, value, path);
        if (!Array.isArray(value)) return this.fault(path, `is ${kindOf(value)}`, value, describe(shape));
        const allowed = `${shape.fewest} to ${shape.most} of them`;
        if (value.length < shape.fewest || value.length > shape.most) {
          this.fault(path, value.length === 0 ? 'is empty' : `holds ${value.length}`, value.length, allowed);
          if (value.length > shape.most) return unread;
        }
        return value.map((item, index) => this.read(shape.item, item, `${path}[${index}]`));
      }
      case 'map':
        return this.readMap(shape, value, path);
      case 'json':
        return value;
    }
  }

  private readObject(
    shape: ObjectShape,
    value: Readonly<Record<string, unknown>>,
    path: string,
    start: object,
  ): unknown {
    const known = Object.keys(shape.fields);
    const result: Record<string, unknown> = { ...start };
    for (const key of Object.keys(value)) {
      if (known.includes(key) || Object.hasOwn(start, key)) continue;
      const missing = known.filter((name) => !Object.hasOwn(value, name));
      this.fault(
        join(path, key),
        'is not a known key',
        value[key],
        known.join(', '),
        nearest(key, missing) ?? nearest(key, known),
      );
    }
    for (const key of known) {
      const field: Field = shape.fields[key];
      if (Object.hasOwn(value, key) && value[key] !== undefined)
        result[key] = this.read(field.value, value[key], join(path, key));
      else if (field.presence === 'standard') result[key] = field.standard;
      else if (field.presence === 'required') {
        result[key] = unread;
        this.fault(join(path, key), 'is missing', undefined, describe(field.value));
      }
    }
    return result;
  }

  /** A list written as text: faults of its items say where in the text they stand. */
  private readWritten(shape: ListShape, written: Writing, text: string, path: string): unknown {
    if (text.length > written.longest)
      return this.fault(path, `is ${text.length} signs long`, `${text.slice(0, 40)}…`, `at most ${written.longest}`);
    const { items, places, slips } = written.read(text);
    for (const slip of slips) this.faults.push({ path, ...slip });
    if (slips.length > 0) return unread;
    const before = this.faults.length;
    const read = this.read(shape, items, path);
    this.faults.forEach((fault, index) => {
      const place = index < before ? undefined : places.get(fault.path.slice(path.length));
      if (place !== undefined) this.faults[index] = { ...fault, message: `${fault.message}, at ${place}` };
    });
    return read;
  }

  private readNumber(shape: NumberShape, value: unknown, path: string, species?: string): unknown {
    const { quantity } = shape;
    let amount = value;
    if (typeof value === 'string') {
      const read = textToNumber(value, quantity, this.context, species);
      if (typeof read === 'string') return this.fault(path, read, value, range(quantity));
      amount = read;
    }
    if (typeof amount !== 'number')
      return this.fault(path, `is ${kindOf(amount)}`, value, `${range(quantity)}, as a number or as text with a unit`);
    if (!Number.isFinite(amount)) return this.fault(path, 'is not a finite number', value, range(quantity));
    if (amount < quantity.min || amount > quantity.max) {
      const how = amount < quantity.min ? 'too small' : 'too large';
      return this.fault(
        path,
        `${quantity.label} of ${amount}${quantity.unit === '' ? '' : ` ${quantity.unit}`} is ${how}`,
        value,
        range(quantity),
      );
    }
    // −0 is 0: it would print and hash differently.
    return amount === 0 ? 0 : amount;
  }

  private readText(shape: TextShape, value: unknown, path: string): unknown {
    if (typeof value !== 'string') return this.fault(path, `is ${kindOf(value)}`, value, 'text');
    if (value.length > shape.longest)
      return this.fault(path, `is ${value.length} signs long`, `${value.slice(0, 40)}…`, `at most ${shape.longest}`);
    if (shape.role === 'id' && (!idPattern.test(value) || value in {})) {
      return this.fault(path, 'is not a usable id', value, 'a letter, then letters, digits, - or _');
    }
    return value;
  }

  private readMap(shape: MapShape, value: unknown, path: string): unknown {
    if (!isObject(value)) return this.fault(path, `is ${kindOf(value)}`, value, 'an object with numbers by species id');
    const result: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) {
      const at = join(path, key);
      if (this.species === undefined || this.species.has(key))
        result[key] = this.readNumber({ shape: 'number', quantity: shape.quantity }, item, at, key);
      else
        this.fault(
          at,
          `"${key}" is not a species of this study`,
          item,
          [...this.species].join(', '),
          nearest(key, [...this.species]),
        );
    }
    return result;
  }

  fault(path: string, message: string, value?: unknown, allowed?: string, suggestion?: string): typeof unread {
    const fault: { -readonly [K in keyof Fault]: Fault[K] } = { path, message };
    if (value !== undefined) fault.value = value;
    if (allowed !== undefined) fault.allowed = allowed;
    if (suggestion !== undefined) fault.suggestion = suggestion;
    this.faults.push(fault);
    return unread;
  }
}

function suggest(value: unknown, known: readonly string[]): string | undefined {
  return typeof value === 'string' ? nearest(value, known) : undefined;
}

function describe(shape: Shape): string {
  switch (shape.shape) {
    case 'number':
      return range(shape.quantity);
    case 'text':
      return 'text';
    case 'flag':
      return 'true or false';
    case 'choice':
      return shape.values.join(', ');
    case 'object':
      return `an object with ${Object.keys(shape.fields).join(', ')}`;
    case 'variant':
      return `an object with kind ${Object.keys(shape.cases).join(', ')}`;
    case 'list':
      return `a list of ${shape.fewest} to ${shape.most}${shape.written === undefined ? '' : `, or text such as "${shape.written.example}"`}`;
    case 'map':
      return 'an object with numbers by species id';
    case 'json':
      return 'JSON';
  }
}
