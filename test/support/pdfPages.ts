import { inflateSync } from 'node:zlib';

/** What a printed file holds: its pages' sizes [points], and its letters in the order in which they are drawn. */
export interface PdfPages {
  readonly sizes: readonly (readonly [width: number, height: number])[];
  /** Without blanks, which a printer may leave out. */
  readonly letters: string;
}

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

/** Reads what Chromium writes: every object in the open, streams packed by deflate, glyphs of two bytes with a map to letters. */
export function readPdf(file: Buffer): PdfPages {
  const objects = objectsOf(file);
  const pages = [...objects.values()].filter(({ head }) => /\/Type\s*\/Page\b/u.test(head));
  return {
    sizes: pages.map(({ head }) => {
      const box = /\/MediaBox\s*\[\s*\S+\s+\S+\s+(?<width>\S+)\s+(?<height>[^\s\]]+)/u.exec(head)?.groups;
      return [Number(box?.['width']), Number(box?.['height'])];
    }),
    letters: pages.map((page) => lettersOf(page, objects)).join(''),
  };
}

function objectsOf(file: Buffer): Map<string, PdfObject> {
  const text = file.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const match of text.matchAll(/(?<id>\d+) 0 obj(?<body>[\s\S]*?)endobj/gu)) {
    const { id = '', body = '' } = match.groups ?? {};
    const at = body.indexOf('stream');
    const head = at < 0 ? body : body.slice(0, at);
    const length = Number(/\/Length (?<length>\d+)/u.exec(head)?.groups?.['length'] ?? 0);
    const start = at + 'stream\n'.length;
    const packed = at < 0 ? '' : body.slice(start, start + length);
    // fonts and pictures hold no letters
    const wanted = packed !== '' && head.includes('/FlateDecode') && !/\/(?:Length1|Subtype)\b/u.test(head);
    objects.set(id, { head, stream: wanted ? inflateSync(Buffer.from(packed, 'latin1')).toString('latin1') : '' });
  }
  return objects;
}

function lettersOf(page: PdfObject, objects: ReadonlyMap<string, PdfObject>): string {
  const fonts = new Map<string, ReadonlyMap<number, string>>();
  for (const match of page.head.matchAll(/\/(?<name>F\d+) (?<id>\d+) 0 R/gu)) {
    const { name = '', id = '' } = match.groups ?? {};
    const map = /\/ToUnicode (?<id>\d+) 0 R/u.exec(objects.get(id)?.head ?? '')?.groups?.['id'];
    fonts.set(name, mapOf(objects.get(map ?? '')?.stream ?? ''));
  }
  const contents = /\/Contents (?<id>\d+) 0 R/u.exec(page.head)?.groups?.['id'] ?? '';
  let font: ReadonlyMap<number, string> = new Map();
  let letters = '';
  for (const match of (objects.get(contents)?.stream ?? '').matchAll(
    /\/(?<name>F\d+) \S+ Tf|<(?<glyphs>[0-9A-Fa-f]+)>/gu,
  )) {
    const { name, glyphs } = match.groups ?? {};
    if (name !== undefined) font = fonts.get(name) ?? new Map();
    for (let at = 0; at < (glyphs?.length ?? 0); at += 4)
      letters += font.get(Number.parseInt(glyphs?.slice(at, at + 4) ?? '', 16)) ?? '';
  }
  return letters.replaceAll(/\s/gu, '');
}

/** Glyph to letters, from single entries and from ranges. */
function mapOf(cmap: string): Map<number, string> {
  const map = new Map<number, string>();
  const textOf = (hex: string): string =>
    String.fromCharCode(...(hex.match(/.{4}/gu) ?? []).map((unit) => Number.parseInt(unit, 16)));
  for (const block of cmap.matchAll(/beginbfchar(?<rows>[\s\S]*?)endbfchar/gu))
    for (const row of (block.groups?.['rows'] ?? '').matchAll(/<(?<from>\w+)>\s*<(?<to>\w+)>/gu))
      map.set(Number.parseInt(row.groups?.['from'] ?? '', 16), textOf(row.groups?.['to'] ?? ''));
  for (const block of cmap.matchAll(/beginbfrange(?<rows>[\s\S]*?)endbfrange/gu))
    for (const row of (block.groups?.['rows'] ?? '').matchAll(/<(?<first>\w+)>\s*<(?<last>\w+)>\s*<(?<to>\w+)>/gu)) {
      const [first = 0, last = 0, to = 0] = ['first', 'last', 'to'].map((name) =>
        Number.parseInt(row.groups?.[name] ?? '', 16),
      );
      for (let glyph = first; glyph <= last; glyph += 1) map.set(glyph, String.fromCharCode(to + glyph - first));
    }
  return map;
}
