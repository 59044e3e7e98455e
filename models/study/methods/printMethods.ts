// The methods of a run as plain text and as Markdown, with their references and the numbers that nobody measured.
import { readReference } from '../../library/bibliography.ts';
import type { Methods, ToldNumber } from './methods.ts';
import { workText } from './works.ts';

function line({ what, value, note }: ToldNumber): string {
  return note === '' ? `${what}: ${value}` : `${what}: ${value} (${note})`;
}

export function methodsText(methods: Methods): string {
  const { title, paragraphs, assumed, byHand, references, counts, print } = methods;
  const list = (heading: string, items: readonly string[]): string[] =>
    items.length === 0 ? [] : ['', heading, ...items.map((item) => `  ${item}`)];
  return `${[
    `${print.methods}: ${title}`,
    ...paragraphs.flatMap(({ heading, text }) => ['', `${heading}. ${text}`]),
    ...list(print.assumed(counts.assumed), assumed.map(line)),
    ...list(print.byHand(counts.byHand), byHand.map(line)),
    ...list(
      print.references,
      references.map((id, index) => `[${index + 1}] ${workText(id)}`),
    ),
  ].join('\n')}\n`;
}

/** Signs that Markdown would read as more than themselves. */
function plain(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|#]/gu, String.raw`\$&`);
}

export function methodsMarkdown(methods: Methods): string {
  const { title, paragraphs, assumed, byHand, references, counts, print } = methods;
  const table = (heading: string, items: readonly ToldNumber[]): string[] =>
    items.length === 0
      ? []
      : [
          '',
          `### ${heading}`,
          '',
          `| ${print.columns.join(' | ')} |`,
          '| --- | --- | --- |',
          ...items.map(({ what, value, note }) => `| ${plain(what)} | ${plain(value)} | ${plain(note)} |`),
        ];
  const works = references.map((id, index) => {
    const { doi } = readReference(workText(id));
    const link = doi === null ? '' : ` <https://doi.org/${encodeURI(doi)}>`;
    return `${index + 1}. ${plain(workText(id))}${link}`;
  });
  return `${[
    `## ${print.methods}: ${plain(title)}`,
    ...paragraphs.flatMap(({ heading, text }) => ['', `**${heading}.** ${plain(text)}`]),
    ...table(print.assumed(counts.assumed), assumed),
    ...table(print.byHand(counts.byHand), byHand),
    ...(works.length === 0 ? [] : ['', `### ${print.references}`, '', ...works]),
  ].join('\n')}\n`;
}
