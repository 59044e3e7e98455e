/**
 * Paints what stands in the page over the picture onto a canvas: boxes, lines, small canvases and every word where the
 * page shows it. Controls are left out: a picture is not to be pressed.
 */
import { gradientStops } from './gradientStops.ts';

const leftOut = 'button, input, select, label, [role=slider] > :not(i), .visually-hidden, .tools, .section-handle';

function hexagonOf(clip: string): readonly (readonly [number, number])[] | null {
  const inside = /^polygon\((.*)\)$/.exec(clip)?.[1];
  if (inside === undefined) return null;
  return inside.split(',').map((pair) => {
    const [x = 0, y = 0] = pair
      .trim()
      .split(/\s+/)
      .map((part) => Number.parseFloat(part) / 100);
    return [x, y] as const;
  });
}

function paintBox(pen: CanvasRenderingContext2D, style: CSSStyleDeclaration, box: DOMRect): void {
  const fill = style.backgroundColor;
  const filled = fill !== '' && fill !== 'transparent' && !/(, 0\)|\/ 0\))$/.test(fill);
  const stops = gradientStops(style.backgroundImage, box.width);
  const sides = (['Top', 'Right', 'Bottom', 'Left'] as const).map((side) =>
    style[`border${side}Style`] === 'solid' ? Number.parseFloat(style[`border${side}Width`]) : 0,
  );
  if (!filled && stops.length === 0 && sides.every((width) => !(width > 0))) return;
  const corners = hexagonOf(style.clipPath);
  pen.beginPath();
  if (corners === null) {
    const radius = style.borderTopLeftRadius.endsWith('%')
      ? Math.min(box.width, box.height) / 2
      : Number.parseFloat(style.borderTopLeftRadius);
    pen.roundRect(box.x, box.y, box.width, box.height, Math.min(radius, box.width / 2, box.height / 2));
  } else {
    for (const [x, y] of corners) pen.lineTo(box.x + x * box.width, box.y + y * box.height);
    pen.closePath();
  }
  if (filled) {
    pen.fillStyle = fill;
    pen.fill();
  }
  if (stops.length > 0) {
    const ink = pen.createLinearGradient(box.x, 0, box.x + box.width, 0);
    for (const { at, colour } of stops) ink.addColorStop(at, colour);
    pen.fillStyle = ink;
    pen.fill();
  }
  const [top = 0, right = 0, bottom = 0, left = 0] = sides;
  if (sides.every((width) => width === top)) {
    if (!(top > 0)) return;
    pen.strokeStyle = style.borderTopColor;
    pen.lineWidth = top;
    pen.stroke();
    return;
  }
  for (const [width, colour, x, y, across, down] of [
    [top, style.borderTopColor, box.x, box.y, box.width, top],
    [right, style.borderRightColor, box.right - right, box.y, right, box.height],
    [bottom, style.borderBottomColor, box.x, box.bottom - bottom, box.width, bottom],
    [left, style.borderLeftColor, box.x, box.y, left, box.height],
  ] as const) {
    if (!(width > 0)) continue;
    pen.fillStyle = colour;
    pen.fillRect(x, y, across, down);
  }
}

function paintText(pen: CanvasRenderingContext2D, node: Text, style: CSSStyleDeclaration): void {
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  pen.fillStyle = style.color;
  pen.textBaseline = 'alphabetic';
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = pen.measureText('Mg');
  const range = document.createRange();
  // word by word, so that lines break where the page breaks them
  for (const match of node.data.matchAll(/\S+/g)) {
    range.setStart(node, match.index);
    range.setEnd(node, match.index + match[0].length);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    pen.fillText(match[0], box.x, box.y + (box.height - up - down) / 2 + up);
  }
}

function paintPath(pen: CanvasRenderingContext2D, node: SVGPathElement, style: CSSStyleDeclaration): void {
  const d = node.getAttribute('d') ?? '';
  const matrix = node.getScreenCTM();
  if (d === '' || matrix === null) return;
  pen.save();
  pen.transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f);
  const path = new Path2D(d);
  if (style.fill !== 'none') {
    pen.fillStyle = style.fill;
    // eslint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas, not a list
    pen.fill(path);
  }
  if (style.stroke !== 'none') {
    pen.strokeStyle = style.stroke;
    pen.lineWidth = Number.parseFloat(style.strokeWidth);
    pen.setLineDash(
      style.strokeDasharray === 'none'
        ? []
        : style.strokeDasharray.split(/[\s,]+/).map((part) => Number.parseFloat(part)),
    );
    pen.stroke(path);
  }
  pen.restore();
}

/** The pen's origin is the window's corner. */
export function paintDom(pen: CanvasRenderingContext2D, node: Element, faint = 1): void {
  if (node.matches(leftOut)) return;
  const style = getComputedStyle(node);
  if (style.display === 'none' || style.visibility === 'hidden') return;
  const opacity = faint * Number.parseFloat(style.opacity);
  if (opacity === 0) return;
  pen.globalAlpha = opacity;
  if (node instanceof HTMLElement) paintBox(pen, style, node.getBoundingClientRect());
  if (node instanceof HTMLCanvasElement) {
    const box = node.getBoundingClientRect();
    pen.drawImage(node, box.x, box.y, box.width, box.height);
  }
  if (node instanceof SVGPathElement) paintPath(pen, node, style);
  for (const child of node.childNodes) {
    pen.globalAlpha = opacity;
    if (child instanceof Text) paintText(pen, child, style);
    else if (child instanceof Element) paintDom(pen, child, opacity);
  }
  pen.globalAlpha = 1;
}
