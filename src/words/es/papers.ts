import type { papers as english } from '../en/papers.ts';
import type { Translation } from '../message.ts';

export const papers: Translation<typeof english> = {
  'dialog.close': 'Cerrar',
  'methods.open': 'Métodos de esta simulación',
  'methods.title': 'Métodos de esta simulación',
  'methods.english': 'Qué se resolvió y de dónde viene cada número, listo para un artículo. El texto está en inglés.',
  'methods.copyText': 'Copiar texto',
  'methods.copyMarkdown': 'Copiar Markdown',
  'methods.copied': 'Copiado',
  'methods.notCopied': 'El navegador no permite copiar a la página: seleccione el texto.',
  'methods.byHand': '{count, plural, one {# número puesto a mano} other {# números puestos a mano}}',
  'methods.assumed':
    '{count, plural, =0 {Ningún número es supuesto} one {# número es supuesto} other {# números son supuestos}}',
  'methods.references': '{count, plural, one {# referencia} other {# referencias}}',
};
