import type { Shape } from '../../../models/study/shape.ts';
import { formatShort } from '../../format/number.ts';
import { modelText } from '../../words/modelText.ts';
import { say } from '../../words/say.ts';

export interface Description {
  /** "Thickness L [µm]" */
  readonly title: string;
  readonly help: string;
  /** "1 to 50000 µm", or the choices. */
  readonly allowed: string;
}

/** What may stand somewhere, in words: quantities as their table has them. */
export function describeShape(shape: Shape): Description {
  switch (shape.shape) {
    case 'number': {
      const { label, symbol, unit, help, min, max, default: usual } = shape.quantity;
      const name = modelText(label);
      const shown = symbol === name ? name : `${name} ${symbol}`;
      const ends = { low: formatShort(min), high: formatShort(max), unit };
      const range = say('editor.range', ends).trim();
      return {
        title: unit === '' ? shown : `${shown} [${unit}]`,
        help: modelText(help),
        allowed: usual === null ? range : say('editor.usual', { range, usual: formatShort(usual) }),
      };
    }
    case 'choice':
      return { title: say('editor.choice'), help: '', allowed: shape.values.join(', ') };
    case 'flag':
      return { title: say('editor.flag'), help: '', allowed: 'true, false' };
    case 'text':
      return { title: say('editor.text'), help: '', allowed: '' };
    case 'list':
      return {
        title: say('editor.list', { fewest: shape.fewest, most: shape.most }),
        help: shape.written === undefined ? '' : say('editor.written', { example: shape.written.example }),
        allowed: '',
      };
    case 'map':
      return { title: modelText(shape.quantity.label), help: say('editor.map'), allowed: '' };
    case 'object':
      return { title: say('editor.object'), help: '', allowed: Object.keys(shape.fields).join(', ') };
    case 'json':
      return { title: say('editor.object'), help: '', allowed: '' };
    case 'variant':
      return { title: say('editor.variant'), help: '', allowed: Object.keys(shape.cases).join(', ') };
  }
}

/** What to write for a value of this shape, so that it can be mended rather than looked up. */
export function beginningOf(shape: Shape): string {
  switch (shape.shape) {
    case 'number':
      return String(shape.quantity.default ?? 0);
    case 'choice':
      return JSON.stringify(shape.values[0] ?? '');
    case 'flag':
      return 'true';
    case 'text':
      return '""';
    case 'list':
      return '[]';
    case 'map':
    case 'object':
    case 'json':
      return '{}';
    case 'variant':
      return `{ "kind": ${JSON.stringify(Object.keys(shape.cases)[0] ?? '')} }`;
  }
}
