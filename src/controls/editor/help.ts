import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { jsonLanguage } from '@codemirror/lang-json';
import type { EditorView, Tooltip } from '@codemirror/view';
import { type KeyInPlace, keysAt, shapeAt } from '../../../models/study/shapeAt.ts';
import type { Shape } from '../../../models/study/shape.ts';
import { element } from '../../format/element.ts';
import { say } from '../../words/say.ts';
import { beginningOf, describeShape } from './describe.ts';
import { pathAt } from './jsonPlaces.ts';

/** What was whole JSON last: while a person types, the text often is not. */
export interface LastWhole {
  json: unknown;
}

function card(title: string, shape: Shape): HTMLElement {
  const { title: what, help, allowed } = describeShape(shape);
  return element(
    'div',
    { class: 'study-help' },
    element('strong', {}, title),
    element('p', {}, what),
    help === '' ? null : element('p', {}, help),
    allowed === '' ? null : element('p', { class: 'allowed' }, allowed),
  );
}

/** Over a key or its value: what it is, its unit and what is allowed. */
export function helpAt(view: EditorView, at: number, whole: LastWhole): Tooltip | null {
  const text = view.state.doc.toString();
  const tree = jsonLanguage.parser.parse(text);
  const path = pathAt(tree, text, at);
  const shape = path === '' ? undefined : shapeAt(whole.json, path);
  if (shape === undefined) return null;
  const node = tree.resolveInner(at);
  if (node.name === 'Object' || node.name === 'Array') return null;
  return { pos: node.from, end: node.to, above: true, create: () => ({ dom: card(path, shape) }) };
}

/** Keys that may stand here and do not yet, or the values a choice has. */
export function completionsAt(context: CompletionContext, whole: LastWhole): CompletionResult | null {
  const text = context.state.doc.toString();
  const tree = jsonLanguage.parser.parse(text);
  const inner = tree.resolveInner(context.pos, -1);
  const before = context.matchBefore(/"?[\w-]*/u);
  const from = before?.from ?? context.pos;
  if (!context.explicit && (before === null || before.from === before.to)) return null;
  const to = text[context.pos] === '"' && text[from] === '"' ? context.pos + 1 : context.pos;
  const path = pathAt(tree, text, context.pos, -1);
  const shape = shapeAt(whole.json, path);
  const isValue = inner.name === 'String' || /:\s*"?[\w-]*$/u.test(text.slice(Math.max(0, from - 60), context.pos));
  if (isValue) {
    const options = valuesOf(shape);
    return options.length === 0 ? null : { from, to, options, filter: true };
  }
  const parent = inner.name === 'PropertyName' || inner.name === 'Property' ? path.replace(/\.?[^.[\]]*$/u, '') : path;
  const options = keysAt(whole.json, parent)
    .filter(({ key }) => !text.slice(...around(tree, inner)).includes(`"${key}":`))
    .map(keyOption);
  return options.length === 0 ? null : { from, to, options };
}

/** The object that a place is in. */
function around(
  _tree: unknown,
  node: { readonly name: string; readonly from: number; readonly to: number; readonly parent: unknown },
): [number, number] {
  let one = node as typeof node | null;
  while (one !== null && one.name !== 'Object') one = one.parent as typeof node | null;
  return one === null ? [0, 0] : [one.from, one.to];
}

function valuesOf(shape: Shape | undefined): readonly Completion[] {
  const values = shape?.shape === 'choice' ? shape.values : shape?.shape === 'flag' ? [true, false] : [];
  return values.map((value) => ({ label: JSON.stringify(value), type: 'enum' }));
}

function keyOption({ key, shape, required }: KeyInPlace): Completion {
  const { title } = describeShape(shape);
  return {
    label: `"${key}"`,
    apply: `"${key}": ${beginningOf(shape)}`,
    detail: required ? say('editor.required') : title,
    type: 'property',
    info: () => card(key, shape),
  };
}
