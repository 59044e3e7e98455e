import { safe } from './safeText.ts';
import type { GuideAnswer, GuideBlock } from '../models/teaching/guide/guide.ts';
import { guideWords, type GuideWord } from '../models/teaching/guide/words.ts';
import type { TeachingLanguage } from '../models/teaching/text.ts';

const style = `
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #14212b; font: 10.5pt/1.45 system-ui, sans-serif; }
h1 { font-size: 1.6rem; margin: 0 0 .3rem; }
h2 { font-size: 1.3rem; margin: 2.2rem 0 .4rem; padding-top: .8rem; border-top: 3px solid #0b6b6f; }
h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; color: #0b6b6f; }
h4 { font-size: 1rem; margin: 1rem 0 .2rem; }
p, ul { margin: .25rem 0; }
ul { padding-left: 1.2rem; }
.answers { list-style: none; padding-left: .6rem; border-left: 3px solid #d3dbe0; }
.answers li { margin: .2rem 0; }
.right { font-weight: 650; }
.mark { display: inline-block; min-width: 6.2em; color: #43535f; font-weight: 400; }
.right .mark { color: #1d6b3c; font-weight: 650; }
.reason { display: block; margin-left: 6.5em; color: #43535f; font-weight: 400; }
.caution { color: #43535f; font-size: .9rem; }
@media print {
  @page { margin: 18mm 16mm; }
  body { max-width: none; margin: 0; padding: 0; }
  section + section { break-before: page; }
  h2, h3, h4 { break-after: avoid; }
  li, p { break-inside: avoid; }
}
`;

/** The guide as one file that a browser prints on A4 or Letter; it asks for nothing beside itself. */
export function guideHtml(
  chapters: readonly { readonly blocks: readonly GuideBlock[] }[],
  language: TeachingLanguage,
): string {
  const say = (word: GuideWord): string => safe(guideWords[word][language]);
  const answer = ({ text, right, reason }: GuideAnswer): string =>
    `<li${right ? ' class="right"' : ''}><span class="mark">${right ? `✓ ${say('right')}` : `✗ ${say('wrong')}`}</span> ${safe(text)}${
      reason === '' ? '' : `<span class="reason">${safe(reason)}</span>`
    }</li>`;
  const block = (one: GuideBlock): string => {
    switch (one.kind) {
      case 'lesson':
        return `<h2>${safe(one.text)}</h2>`;
      case 'section':
        return `<h3>${safe(one.text)}</h3>`;
      case 'step':
        return `<h4>${safe(one.text)}</h4>`;
      case 'text':
        return `<p>${safe(one.text)}</p>`;
      case 'told':
        return `<p><strong>${safe(one.lead)}:</strong> ${safe(one.text)}</p>`;
      case 'list':
        return `<ul>${one.items.map((item) => `<li>${safe(item)}</li>`).join('')}</ul>`;
      case 'answers':
        return `<ul class="answers">${one.answers.map(answer).join('')}</ul>`;
    }
  };
  const sections = chapters.map(({ blocks }) => `<section>\n${blocks.map(block).join('\n')}\n</section>`);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${say('title')}</title>
<style>${style}</style>
</head>
<body>
<h1>${say('title')}</h1>
<p>${say('intro')}</p>
<p class="caution">${say('caution')}</p>
${sections.join('\n')}
</body>
</html>
`;
}
