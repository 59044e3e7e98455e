/** A disc electrode on a half space: solved in two dimensions, and as Newman has it. */
import { type DiscLayer } from '../../../models/numerics/discField.ts';
import { padFields, padSpread, shareWithin, type PadSpread } from '../../../models/readings/padSpread.ts';

/** As worked in the table of closed forms. */
export const disc = { radius: 0.015, conductivity: 0.2 };

export const halfSpace: readonly DiscLayer[] = [{ thickness: Infinity, conductivity: disc.conductivity }];

/** Equipotential on the half space, nothing between. */
export function bareDisc(rings: number): PadSpread {
  return padSpread(padFields({ radius: disc.radius, pad: [], tissue: halfSpace }, rings), []);
}

/** R = 1/(4κa) [Ω] */
export const primaryResistance = 1 / (4 * disc.conductivity * disc.radius);

/** Share of the current within a part of the radius. */
export function primaryShare(part: number): number {
  return 1 - Math.sqrt(1 - part ** 2);
}

/** j/j_mean. */
export function primaryDensity(part: number): number {
  return 0.5 / Math.sqrt(1 - part ** 2);
}

/** From two grids, one twice as fine, at order two. */
export function extrapolated(rings: number, value: (spread: PadSpread) => number): number {
  return (4 * value(bareDisc(2 * rings)) - value(bareDisc(rings))) / 3;
}

/** Of the difference that stands for a slope, in parts of the way to the rim. */
const apart = 1e-4;

/** j/j_mean at a part of the radius: how the share within it grows by the area within it. */
export function densityAt(spread: PadSpread, part: number): number {
  const within = (at: number): number => shareWithin(spread, at * disc.radius);
  const mean = (at: number): number => within(at) / at ** 2;
  const { edge } = spread;
  const [near, far] = [edge[1] / disc.radius, edge[2] / disc.radius];
  // at the centre both areas vanish, and the share goes as s₀ r² + s₁ r⁴
  if (part === 0) return (mean(near) * far ** 2 - mean(far) * near ** 2) / (far ** 2 - near ** 2);
  return (within(part + apart) - within(part - apart)) / ((part + apart) ** 2 - (part - apart) ** 2);
}
