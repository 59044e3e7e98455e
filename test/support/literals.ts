import { parseSync } from 'vite';
import type { Source } from './sources.ts';

type Tree = Readonly<Record<string, unknown>>;

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && typeof (value as Tree)['type'] === 'string';
}

/** Keys of what a person reads or hears: attributes of nodes, and parts of what describes a control or a chart. */
const readKeys = new Set(['aria-label', 'aria-description', 'aria-valuetext', 'alt', 'label', 'placeholder', 'title']);
/** Calls whose last texts become visible. */
const readCalls = new Set(['element', 'setText']);

const isWord = (text: string): boolean => /\p{L}\p{Ll}{2,}/u.test(text);
const isSentence = (text: string): boolean => /^\p{Lu}\p{Ll}* .*\p{Ll}{2,}/u.test(text);

/** Texts that a person would read and that are written into the source itself, each with its line. */
export function visibleLiterals({ path, text: source }: Source): string[] {
  const found = new Set<string>();
  const lineOf = (node: Tree): number => source.slice(0, Number(node['start'])).split('\n').length;
  const textOf = (node: unknown): string | null => {
    if (!isTree(node)) return null;
    if (node['type'] === 'Literal') return typeof node['value'] === 'string' ? node['value'] : null;
    if (node['type'] !== 'TemplateLiteral') return null;
    return (node['quasis'] as readonly { readonly value: { readonly cooked: string } }[])
      .map(({ value }) => value.cooked)
      .join('…');
  };
  /** A choice shows either of its sides. */
  const sidesOf = (node: unknown): readonly unknown[] =>
    isTree(node) && node['type'] === 'ConditionalExpression'
      ? [...sidesOf(node['consequent']), ...sidesOf(node['alternate'])]
      : [node];
  const report = (node: unknown, visible: (text: string) => boolean): void => {
    for (const side of sidesOf(node)) {
      const text = textOf(side);
      if (text !== null && visible(text)) found.add(`${path}:${lineOf(side as Tree)}: ${text}`);
    }
  };
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const item of node) walk(item);
      return;
    }
    if (!isTree(node)) return;
    const { type } = node;
    // what goes wrong in the code itself is told to those who mend it
    if (type === 'ImportDeclaration' || type === 'ThrowStatement' || type === 'TSLiteralType') return;
    if (type === 'Property') {
      const { key } = node as { readonly key: Tree };
      if (readKeys.has(String(key['name'] ?? key['value']))) report(node['value'], isWord);
    }
    if (type === 'CallExpression') {
      const { callee } = node as { readonly callee: Tree };
      const called = String(callee['name']);
      const given = node['arguments'] as readonly unknown[];
      if (readCalls.has(called)) for (const one of given.slice(called === 'element' ? 2 : 1)) report(one, isWord);
    }
    if (type === 'Literal' || type === 'TemplateLiteral') report(node, isSentence);
    for (const value of Object.values(node)) walk(value);
  };
  walk(parseSync(path, source).program);
  return [...found];
}
