// References as files that reference managers read: BibTeX, and CSL-JSON (citeproc). What a record does not say is left out.
import { type Author, readReference, type Work } from '../../library/bibliography.ts';
import { type WorkId, workText } from './works.ts';

/** The program itself, as CITATION.cff asks for it. */
export interface Software {
  readonly title: string;
  readonly version: string;
  /** Of this very set-up; null where there is none. */
  readonly link: string | null;
}

export const softwareAuthors = 'Iontolab contributors';

const special: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

/** Letters beyond ASCII stay: BibTeX's followers read UTF-8. */
function escaped(text: string): string {
  return text.replaceAll(/[\\~^&%$#_{}]/gu, (sign) => special[sign] ?? `\\${sign}`);
}

function entry(kind: string, id: string, fields: readonly (readonly [string, string | number | null])[]): string {
  const told = fields.filter(([, value]) => value !== null && value !== '');
  return [`@${kind}{${id},`, ...told.map(([key, value]) => `  ${key} = {${value}},`), '}'].join('\n');
}

function bibAuthors(authors: readonly Author[], more: boolean): string {
  const names = authors.map(({ family, given }) => escaped(given === '' ? family : `${family}, ${given}`));
  return [...names, ...(more ? ['others'] : [])].join(' and ');
}

function bibEntry(id: string, work: Work): string {
  if (work.kind === 'note') {
    // braces keep capitals as they are
    return entry('misc', id, [
      ['title', `{${escaped(work.text)}}`],
      ['year', work.year],
      ['doi', work.doi],
    ]);
  }
  return entry('article', id, [
    ['author', bibAuthors(work.authors, work.more)],
    ['title', work.title === null ? null : `{${escaped(work.title)}}`],
    ['journal', escaped(work.journal)],
    ['volume', work.volume],
    ['year', work.year],
    ['pages', work.page],
    ['doi', work.doi],
    ['note', escaped(work.note)],
  ]);
}

export function bibtex(ids: readonly WorkId[], { title, version, link }: Software): string {
  const program = entry('software', 'iontolab', [
    ['author', `{${softwareAuthors}}`],
    ['title', `{${escaped(title)}}`],
    ['version', version],
    ['url', link],
  ]);
  return `${[program, ...ids.map((id) => bibEntry(id, readReference(workText(id))))].join('\n\n')}\n`;
}

type CslItem = Readonly<Record<string, unknown>>;

function cslItem(id: string, work: Work): CslItem {
  const common = {
    id,
    ...(work.year === null ? {} : { issued: { 'date-parts': [[work.year]] } }),
    ...(work.doi === null ? {} : { DOI: work.doi }),
  };
  if (work.kind === 'note') return { ...common, type: 'document', title: work.text };
  const { authors, more, title, journal, volume, page, note } = work;
  const names = authors.map(({ family, given }) => (given === '' ? { family } : { family, given }));
  return {
    ...common,
    type: 'article-journal',
    ...(names.length === 0 ? {} : { author: [...names, ...(more ? [{ literal: 'others' }] : [])] }),
    ...(title === null ? {} : { title }),
    'container-title': journal,
    volume,
    page,
    ...(note === '' ? {} : { note }),
  };
}

export function cslJson(ids: readonly WorkId[], { title, version, link }: Software): string {
  const program: CslItem = {
    id: 'iontolab',
    type: 'software',
    author: [{ literal: softwareAuthors }],
    title,
    version,
    ...(link === null ? {} : { URL: link }),
  };
  const items = [program, ...ids.map((id) => cslItem(id, readReference(workText(id))))];
  return `${JSON.stringify(items, null, 2)}\n`;
}
