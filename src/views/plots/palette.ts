/** The theme's colours as a canvas needs them: resolved. */
export interface Palette {
  readonly surface: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly grid: string;
  readonly font: string;
  colour(token: string): string;
}

export function readPalette(host: Element): Palette {
  const style = getComputedStyle(host.ownerDocument.documentElement);
  const read = (token: string): string => style.getPropertyValue(token).trim();
  return {
    surface: read('--surface'),
    ink: read('--ink'),
    inkSoft: read('--ink-soft'),
    line: read('--line-strong'),
    grid: read('--grid'),
    font: read('--font'),
    colour: read,
  };
}
