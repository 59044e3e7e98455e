/** Methods of a run, the study as text, measured data. */
export const papers = {
  'dialog.close': 'Close',
  'methods.open': 'Methods of this run',
  'methods.title': 'Methods of this run',
  'methods.english': 'What was solved and where each number comes from, ready for a paper.',
  'methods.copyText': 'Copy text',
  'methods.copyMarkdown': 'Copy Markdown',
  'methods.copied': 'Copied',
  'methods.notCopied': 'The browser does not let the page copy: select the text instead.',
  'methods.byHand': '{count, plural, one {# number set by hand} other {# numbers set by hand}}',
  'methods.assumed':
    '{count, plural, =0 {No number is assumed} one {# number is assumed} other {# numbers are assumed}}',
  'methods.references': '{count, plural, one {# reference} other {# references}}',
} as const;
