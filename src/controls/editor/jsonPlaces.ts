import type { SyntaxNode, Tree } from '@lezer/common';
import { pathKeys } from '../../../models/study/studyPath.ts';

export interface Place {
  readonly from: number;
  readonly to: number;
}

const values = new Set(['Object', 'Array', 'String', 'Number', 'True', 'False', 'Null']);

function valueIn(node: SyntaxNode): SyntaxNode | null {
  for (let child = node.lastChild; child !== null; child = child.prevSibling) {
    if (values.has(child.name)) return child;
  }
  return null;
}

function keyOf(property: SyntaxNode, text: string): string {
  const name = property.getChild('PropertyName');
  if (name === null) return '';
  try {
    return String(JSON.parse(text.slice(name.from, name.to)));
  } catch {
    return '';
  }
}

/** Where in the text a path of the JSON stands: its value, with its key where that says more, or the nearest thing around it. */
export function placeOf(tree: Tree, text: string, path: string): Place {
  const top = valueIn(tree.topNode);
  if (top === null) return { from: 0, to: text.length };
  let value: SyntaxNode = top;
  let place: Place = { from: top.from, to: top.from + 1 };
  for (const key of pathKeys(path)) {
    const next = below(value, key, text);
    // what is missing is told at the brace, or the key, of what it is missing from
    if (next === null) return place;
    const inner: SyntaxNode | null = next.name === 'Property' ? valueIn(next) : next;
    const name = next.name === 'Property' ? next.getChild('PropertyName') : null;
    if (inner === null) return { from: next.from, to: next.to };
    const block = inner.name === 'Object' || inner.name === 'Array';
    place = block ? (name ?? { from: inner.from, to: inner.from + 1 }) : { from: next.from, to: inner.to };
    value = inner;
  }
  return { from: place.from, to: place.to };
}

function below(node: SyntaxNode, key: string | number, text: string): SyntaxNode | null {
  if (typeof key === 'string') return node.getChildren('Property').find((one) => keyOf(one, text) === key) ?? null;
  return node.name === 'Array' ? (children(node).filter(({ name }) => values.has(name))[key] ?? null) : null;
}

function children(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) found.push(child);
  return found;
}

/** The path of what stands at a place of the text: `layers[1].thickness_um`. */
export function pathAt(tree: Tree, text: string, at: number, side: -1 | 0 | 1 = 0): string {
  const keys: string[] = [];
  let node: SyntaxNode | null = tree.resolveInner(at, side);
  for (; node !== null; node = node.parent) {
    const parent: SyntaxNode | null = node.parent;
    if (node.name === 'Property') keys.unshift(`.${keyOf(node, text)}`);
    else if (parent?.name === 'Array' && values.has(node.name)) {
      const { from } = node;
      keys.unshift(`[${children(parent).filter((one) => values.has(one.name) && one.from < from).length}]`);
    }
  }
  return keys.join('').replace(/^\./u, '');
}
