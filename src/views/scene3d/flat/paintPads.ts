/** Both pads on the drawn section: gel in its foam ring under a shell in its pole's colour, stud and lead (illustrative). */
import { block } from '../blockPlan.ts';
import { layerColours } from '../layerKinds.ts';

const shells = {
  positive: { light: '#ef9038', own: '#e07b22', deep: '#b85a0c', lead: '#c96a17' },
  negative: { light: '#4787d6', own: '#2f72c4', deep: '#1d569f', lead: '#2560aa' },
} as const;
const foam = ['#f4f6f4', '#d3d8d5'] as const;
const metal = ['#f1f3f5', '#8b9299'] as const;

/** Heights of the shell, of the electrode's plate and of the return pad's foam [CSS px]. */
export const shellHeight = 18;
const plateHeight = 4;
const foamHeight = 7;

export interface PadsPlace {
  /** [CSS px] of a unit of the block, and of the skin's surface. */
  readonly unit: number;
  readonly surface: number;
  /** Of the treated pad. */
  readonly pole: -1 | 1;
}

function blend(pen: CanvasRenderingContext2D, from: number, to: number, colours: readonly string[]): CanvasGradient {
  const ink = pen.createLinearGradient(0, from, 0, to);
  for (const [k, colour] of colours.entries()) ink.addColorStop(k / Math.max(1, colours.length - 1), colour);
  return ink;
}

function box(
  pen: CanvasRenderingContext2D,
  fill: string | CanvasGradient,
  [x, y, width, height]: readonly [number, number, number, number],
  radii: number | number[] = 0,
): void {
  pen.fillStyle = fill;
  pen.beginPath();
  pen.roundRect(x, y, width, height, radii);
  pen.fill();
}

function paintSign(pen: CanvasRenderingContext2D, x: number, y: number, sign: number): void {
  box(pen, '#fff', [x - 8, y - 1.75, 16, 3.5], 1.2);
  if (sign > 0) box(pen, '#fff', [x - 1.75, y - 8, 3.5, 16], 1.2);
}

/** The lead leaves upwards and is lost on its way to the unit, which is not in this picture. */
function paintLead(pen: CanvasRenderingContext2D, x: number, y: number, reach: number, colour: string): void {
  const ink = pen.createLinearGradient(0, y, 0, y - 1.15 * reach);
  ink.addColorStop(0, colour);
  ink.addColorStop(0.55, colour);
  ink.addColorStop(1, `${colour}00`);
  pen.strokeStyle = ink;
  pen.lineWidth = 5;
  pen.lineCap = 'butt';
  pen.beginPath();
  pen.moveTo(x, y - 6);
  pen.bezierCurveTo(x, y - 0.75 * reach, x + 0.3 * reach, y - 0.45 * reach, x + 0.42 * reach, y - 1.15 * reach);
  pen.stroke();
  box(pen, blend(pen, y - 9, y, metal), [x - 5, y - 9, 10, 9], [3, 3, 0, 0]);
  box(pen, blend(pen, y - 2, y + 1, metal), [x - 9, y - 2, 18, 3], 1);
}

export function paintPads(pen: CanvasRenderingContext2D, { unit, surface, pole }: PadsPlace): void {
  const edge = block.gelWidth * unit;
  const rim = block.rim * unit;
  const own = pole > 0 ? shells.positive : shells.negative;
  const other = pole > 0 ? shells.negative : shells.positive;
  const colours = ({ light, own: middle, deep }: typeof own): readonly string[] => [light, middle, deep];

  // the cut goes through this pad: its left side is a face, its right side an edge
  const top = -plateHeight - shellHeight;
  paintLead(pen, 0.84 * edge, top, Math.min(46, 0.2 * edge), own.lead);
  box(pen, layerColours.gel, [0, 0, edge, surface]);
  box(pen, blend(pen, 0, surface, foam), [edge, -plateHeight, rim, surface + plateHeight], [0, 0, 3, 0]);
  box(pen, blend(pen, -plateHeight, 0, metal), [0, -plateHeight, edge, plateHeight]);
  box(pen, blend(pen, top, -plateHeight, colours(own)), [0, top, edge + rim, shellHeight], [0, 8, 3, 0]);
  paintSign(pen, edge * 0.5, top + shellHeight / 2, pole);

  const width = block.returnWidth * unit;
  const x = block.returnX * unit - width / 2;
  const shellTop = surface - foamHeight - shellHeight + 2;
  paintLead(pen, x + 0.84 * width, shellTop, Math.min(34, 0.3 * width), other.lead);
  box(
    pen,
    blend(pen, surface - foamHeight, surface, foam),
    [x - 5, surface - foamHeight, width + 10, foamHeight],
    [3, 3, 0, 0],
  );
  box(
    pen,
    blend(pen, shellTop, shellTop + shellHeight, colours(other)),
    [x, shellTop, width, shellHeight],
    [8, 8, 2, 2],
  );
  paintSign(pen, block.returnX * unit, shellTop + shellHeight / 2, -pole);
}
