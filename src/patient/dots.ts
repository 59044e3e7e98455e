import { svgElement } from '../format/element.ts';

/** Dots in a row, and so their tens can be counted. */
const across = 10;
/** Of one dot with its room [viewBox units]. */
const pitch = 10;
const radius = 3.7;

/** So many dots of each kind, one after the other, on one square; `label` says the same in words. */
export function dotPicture(
  counts: readonly { readonly kind: string; readonly count: number }[],
  label: string,
): SVGSVGElement {
  const kinds = counts.flatMap(({ kind, count }) => Array.from({ length: count }, () => kind));
  const rows = Math.max(1, Math.ceil(kinds.length / across));
  const dots = kinds.map((kind, index) =>
    svgElement('circle', {
      class: `dot dot-${kind}`,
      cx: ((index % across) + 0.5) * pitch,
      cy: (Math.floor(index / across) + 0.5) * pitch,
      r: radius,
    }),
  );
  return svgElement(
    'svg',
    { class: 'dots', viewBox: `0 0 ${across * pitch} ${rows * pitch}`, role: 'img', 'aria-label': label },
    ...dots,
  );
}
