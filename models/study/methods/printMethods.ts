// The methods of a run as plain text and as Markdown, with their references and the numbers that nobody measured.
import { readReference } from '../../library/bibliography.ts';
import type { Methods, ToldNumber } from './methods.ts';
import { workText } from './works.ts';

/** What the lists are called, with how many numbers they hold. */
export function listTitles({ counts }: Methods): { readonly assumed: string; readonly byHand: string } {
  return { assumed: `Assumed numbers (${counts.assumed})`, byHand: `Set by hand (${counts.byHand})` };
}

function line({ what, value, note }: ToldNumber): string {
  return note === '' ? `${what}: ${value}` : `${what}: ${value} (${note})`;
}

export function methodsText(methods: Methods): string {
  const { title, paragraphs, assumed, byHand, references } = methods;
  const titles = listTitles(methods);
  const list = (heading: string, items: readonly string[]): string[] =>
    items.length === 0 ? [] : ['', heading, ...items.map((item) => `  ${item}`)];
  return `${[
    `Methods: ${title}`,
    ...paragraphs.flatMap(({ heading, text }) => ['', `${heading}. ${text}`]),
    ...list(titles.assumed, assumed.map(line)),
    ...list(titles.byHand, byHand.map(line)),
    ...list(
      'References',
      references.map((id, index) => `[${index + 1}] ${workText(id)}`),
    ),
  ].join('\n')}\n`;
}

/** Signs that Markdown would read as more than themselves. */
function plain(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|#]/gu, String.raw`\$&`);
}

export function methodsMarkdown(methods: Methods): string {
  const { title, paragraphs, assumed, byHand, references } = methods;
  const titles = listTitles(methods);
  const table = (heading: string, items: readonly ToldNumber[]): string[] =>
    items.length === 0
      ? []
      : [
          '',
          `### ${heading}`,
          '',
          '| number | value | note |',
          '| --- | --- | --- |',
          ...items.map(({ what, value, note }) => `| ${plain(what)} | ${plain(value)} | ${plain(note)} |`),
        ];
  const works = references.map((id, index) => {
    const { doi } = readReference(workText(id));
    const link = doi === null ? '' : ` <https://doi.org/${encodeURI(doi)}>`;
    return `${index + 1}. ${plain(workText(id))}${link}`;
  });
  return `${[
    `## Methods: ${plain(title)}`,
    ...paragraphs.flatMap(({ heading, text }) => ['', `**${heading}.** ${plain(text)}`]),
    ...table(titles.assumed, assumed),
    ...table(titles.byHand, byHand),
    ...(works.length === 0 ? [] : ['', '### References', '', ...works]),
  ].join('\n')}\n`;
}
