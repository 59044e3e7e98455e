// A reference's one line taken apart: authors, title, journal, volume, year and page where it is written like an article of a
// journal, "A. Author, B. Author, Title, J. Name 12 (1999) 345, doi:…"; whole, as a note, where it is not.

export interface Author {
  readonly family: string;
  /** Initials; empty where none stands there. */
  readonly given: string;
}

export interface Article {
  readonly kind: 'article';
  readonly authors: readonly Author[];
  /** "and others" follows. */
  readonly more: boolean;
  /** Null where the line does not give it. */
  readonly title: string | null;
  readonly journal: string;
  readonly volume: string;
  readonly year: number;
  readonly page: string;
  readonly doi: string | null;
  /** What follows beside a DOI: a table, an identifier, "abstract"; empty: nothing. */
  readonly note: string;
}

export interface Note {
  readonly kind: 'note';
  readonly text: string;
  /** Where there is one alone. */
  readonly year: number | null;
  readonly doi: string | null;
}

export type Work = Article | Note;

const article =
  /^(?<before>.+?),? (?<volume>\d+[A-Z]?) \((?<year>(?:19|20)\d\d)\) (?<page>[A-Z]?\d+[A-Z]?)(?<rest>$|[\s,:(].*$)/u;
const author =
  /^(?<given>(?:\p{Lu}\.[\s-]?)*) ?(?<family>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*)(?<more> and others)?$/u;
const doiText = /doi:(10\.\d{4,9}\/\S+?)(?=[.,;:)]*(?:\s|$))/gu;

function doiOf(line: string): string | null {
  const found = Array.from(line.matchAll(doiText), ([, doi]) => doi);
  return found.length === 1 ? found[0] : null;
}

export function readReference(line: string): Work {
  const found = article.exec(line)?.groups;
  const doi = doiOf(line);
  // two works in one line are not one article
  if (found === undefined || line.includes(';')) return noteOf(line, doi);
  const parts = found['before'].split(', ');
  const authors: Author[] = [];
  let more = false;
  while (parts.length > 1 && !more) {
    const groups = author.exec(parts[0])?.groups;
    // a name without initials could be a title, unless others follow it
    if (groups === undefined || (groups['given'] === '' && groups['more'] === undefined)) break;
    authors.push({ family: groups['family'], given: groups['given'].trim() });
    more = groups['more'] !== undefined;
    parts.shift();
  }
  const journal = parts.pop() ?? '';
  // names of journals are short, and are not sentences
  if (!/^\p{Lu}/u.test(journal) || journal.includes(': ') || journal.length > 60) return noteOf(line, doi);
  const note = found['rest'].replaceAll(doiText, '').replaceAll(/^[\s,:]+|[\s,:]+$/gu, '');
  return {
    kind: 'article',
    authors,
    more,
    title: parts.length === 0 ? null : parts.join(', '),
    journal,
    volume: found['volume'],
    year: Number(found['year']),
    page: found['page'],
    doi,
    note: note.replace(/^\((.*)\)$/u, '$1'),
  };
}

function noteOf(text: string, doi: string | null): Note {
  const years = new Set(text.match(/(?<![\d-])(?:19|20)\d\d(?!\d)/gu));
  return { kind: 'note', text, year: years.size === 1 ? Number([...years][0]) : null, doi };
}
