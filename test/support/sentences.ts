import { parseSync } from 'vite';
import type { Source } from './sources.ts';

type Tree = Readonly<Record<string, unknown>>;

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && typeof (value as Tree)['type'] === 'string';
}

/** Stands for what a template puts in; no word of any language. */
export const gap = '⟨⟩';

/** Texts of two words or more that a source writes out, with gaps where values go; not what it throws at programmers. */
export function sentencesIn(source: Source): string[] {
  const found: string[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const item of node) walk(item);
      return;
    }
    if (!isTree(node)) return;
    if (node['type'] === 'ImportDeclaration' || node['type'] === 'ThrowStatement') return;
    if (node['type'] === 'TemplateLiteral') {
      const quasis = node['quasis'] as readonly { readonly value: { readonly cooked: string } }[];
      found.push(quasis.map(({ value }) => value.cooked).join(gap));
    }
    if (node['type'] === 'Literal' && typeof node['value'] === 'string') found.push(node['value']);
    for (const value of Object.values(node)) walk(value);
  };
  walk(parseSync(source.path, source.text).program);
  return found.filter((text) => /\p{L}{2,}[^\p{L}⟨]* \p{L}{2,}/u.test(text));
}
