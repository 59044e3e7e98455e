import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

/** A source file by its path from the repository root, with forward slashes. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** One thing a file takes from another: the specifier as written, whether only types cross, and whether it waits to be asked for. */
export interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
  readonly late: boolean;
}

/** Every TypeScript source under a top-level folder. */
export function readSources(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

type Tree = Readonly<Record<string, unknown>>;

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && typeof (value as Tree)['type'] === 'string';
}

function parse(source: Source) {
  const parsed = parseSync(source.path, source.text);
  const [fault] = parsed.errors;
  if (fault !== undefined) throw new Error(`${source.path}: ${fault.message}`);
  return parsed;
}

/** Calls `visit` for every node of the syntax tree. */
function walk(node: unknown, visit: (node: Tree, parent: Tree | null) => void, parent: Tree | null = null): void {
  if (Array.isArray(node)) {
    for (const item of node) walk(item, visit, parent);
  } else if (isTree(node)) {
    visit(node, parent);
    for (const value of Object.values(node)) walk(value, visit, node);
  }
}

/** Static, dynamic and type imports, and re-exports. */
export function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  walk(parse(source).program, (node) => {
    const specifier = isTree(node['source']) ? node['source']['value'] : undefined;
    if (typeof specifier !== 'string') return;
    found.push({ from: specifier, typeOnly: takesOnlyTypes(node), late: node['type'] === 'ImportExpression' });
  });
  return found;
}

function takesOnlyTypes(node: Tree): boolean {
  if (node['type'] === 'TSImportType') return true;
  if (node['importKind'] === 'type' || node['exportKind'] === 'type') return true;
  const names = node['specifiers'];
  return (
    Array.isArray(names) &&
    names.length > 0 &&
    names.every((name) => isTree(name) && (name['importKind'] === 'type' || name['exportKind'] === 'type'))
  );
}

/** Text of every comment. */
export function commentsOf(source: Source): string[] {
  return parse(source).comments.map((comment) => comment.value);
}

/** Names in value position that the file uses, members as `object.property`. */
export function namesUsedIn(source: Source): Set<string> {
  const names = new Set<string>();
  walk(parse(source).program, (node, parent) => {
    if (node['type'] === 'Identifier' && typeof node['name'] === 'string' && !isPropertyName(node, parent)) {
      names.add(node['name']);
    }
    if (node['type'] === 'MemberExpression' && isTree(node['object']) && isTree(node['property'])) {
      const property = node['property']['name'] ?? node['property']['value'];
      if (typeof node['object']['name'] === 'string') names.add(`${node['object']['name']}.${String(property)}`);
    }
  });
  return names;
}

function isPropertyName(node: Tree, parent: Tree | null): boolean {
  if (parent === null || parent['computed'] === true) return false;
  if (parent['type'] === 'MemberExpression') return parent['property'] === node;
  return parent['key'] === node && parent['shorthand'] !== true;
}
