import type { page as english } from '../en/page.ts';
import type { Translation } from '../message.ts';

export const page: Translation<typeof english> = {
  'page.title': 'Iontolab: la iontoforesis, resuelta',
  'page.caution': 'Para enseñanza e investigación; no para decidir un tratamiento',
  'page.language': 'Idioma',
  'page.panel.console': 'Tratamiento',
  'page.panel.readings': 'Lecturas',
  'page.stage': 'Imagen de la piel bajo los electrodos',
  'page.sheetHeight': 'Altura de la hoja',
  'page.sheets': 'Hojas',
  'page.noPicture':
    'Aquí no se puede dibujar la imagen de la piel. Todos los números, gráficos y mandos funcionan sin ella.',
  'page.noChart': 'Este gráfico no se puede dibujar aquí.',
  'theme.light': 'Tema claro',
  'theme.dark': 'Tema oscuro',
  'panel.fold': 'Plegar {title}',
  'panel.open': 'Abrir {title}',
  'status.solved': 'Resuelto',
  'status.preview': 'Vista previa',
  'status.solving': 'Resolviendo {percent} %',
  'status.starting': 'Iniciando',
  'status.stopped': 'Detenido',
  'status.dismiss': 'Descartar',
  'status.quick': 'Vista previa rápida, exacta al 1 % aproximadamente',
  'status.old': 'Resultado anterior: resolviendo el cambio',
  'status.failed': 'El cálculo se detuvo en {time}: {message} Se muestra lo resuelto hasta entonces.',
  'time.minutes': '{minutes, plural, one {# minuto} other {# minutos}}',
  'time.seconds': '{seconds, plural, one {# segundo} other {# segundos}}',
  'time.minutesSeconds':
    '{minutes, plural, one {# minuto} other {# minutos}} {seconds, plural, one {# segundo} other {# segundos}}',
  'page.description':
    'Iontolab resuelve un tratamiento de iontoforesis a partir de las ecuaciones de Nernst-Planck y lo muestra, capa por capa.',
  'page.manifest': './manifest.es.webmanifest',
};
