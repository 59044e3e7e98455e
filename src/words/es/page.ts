import type { page as english } from '../en/page.ts';
import type { Translation } from '../message.ts';

export const page: Translation<typeof english> = {
  'page.title': 'Iontolab: la iontoforesis, resuelta',
  'page.caution': 'Para enseñanza e investigación; no para decidir un tratamiento',
  'page.language': 'Idioma',
  'page.panel.console': 'Tratamiento',
  'page.panel.readings': 'Lecturas',
  'page.stage': 'Imagen de la piel bajo los electrodos',
  'page.sheets': 'Hojas',
  'page.noPicture':
    'Aquí no se puede dibujar la imagen de la piel. Todos los números, gráficos y mandos funcionan sin ella.',
  'page.noChart': 'Este gráfico no se puede dibujar aquí.',
  'theme.light': 'Tema claro',
  'theme.dark': 'Tema oscuro',
};
