import { viridis } from './colourMap.ts';

/**
 * Colour of a drug concentration. Logarithmic over three decades below the session's highest value, so that the
 * reservoir and the skin behind it, a hundred times thinner, both show; fixed over the session. Under the lowest
 * tick the colour fades out and bare tissue is seen. Colours: viridis (matplotlib, CC0), dark for more.
 */
export interface ConcentrationScale {
  /** [mol m⁻³]: the highest value, rounded up in coarse steps so that it rarely changes while a session is being solved. */
  readonly top: number;
  /** [mol m⁻³] */
  readonly floor: number;
  /** Both ends and the powers of ten well inside, ascending [mol m⁻³]. */
  readonly ticks: readonly number[];
}

export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

const decades = 3;
/** Part of the bar over which the colour fades in. */
const fade = 0.16;
/** A tick nearer to an end of the bar than this would touch the end's own label; the lower one is longer. */
const clearance = { bottom: 0.29, top: 0.2 };
/** Leaves a little of the tissue's drawing visible. */
const strongest = 0.93;

/** Smallest step times a power of ten that is not below the value; 1 where there is nothing to show. */
export function niceCeiling(value: number, steps: readonly number[] = [1, 2, 5, 10]): number {
  if (!(value > 0) || !Number.isFinite(value)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  for (const step of steps) if (value <= step * power * (1 + 1e-12)) return Number((step * power).toPrecision(3));
  return 10 * power;
}

const topSteps = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

export function createConcentrationScale(highest: number): ConcentrationScale {
  const top = niceCeiling(highest, topSteps);
  const floor = top / 10 ** decades;
  const ticks = [floor];
  const first = Math.ceil(Math.log10(floor) + clearance.bottom * decades);
  for (let power = first; power <= Math.log10(top) - clearance.top * decades; power++) ticks.push(10 ** power);
  ticks.push(top);
  return { top, floor, ticks };
}

/** Place on the bar: 0 at the floor and below, 1 at the top and above. */
export function scalePosition(scale: ConcentrationScale, concentration: number): number {
  if (!(concentration > scale.floor)) return 0;
  return Math.min(1, Math.log10(concentration / scale.floor) / decades);
}

/** Channels 0 to 255, alpha 0 to 1, at a place on the bar. */
export function colourAt(position: number): Colour {
  const p = Math.min(1, Math.max(0, position));
  const place = (1 - p) * (viridis.length - 1);
  const k = Math.min(viridis.length - 2, Math.floor(place));
  const f = place - k;
  const low = viridis[k] ?? 0;
  const high = viridis[k + 1] ?? 0;
  const channel = (shift: number): number => {
    const a = (low >> shift) & 255;
    const b = (high >> shift) & 255;
    return Math.round(a + (b - a) * f);
  };
  return { red: channel(16), green: channel(8), blue: channel(0), alpha: strongest * Math.min(1, p / fade) };
}

export function cssColour(colour: Colour): string {
  return `rgb(${colour.red} ${colour.green} ${colour.blue} / ${colour.alpha.toFixed(3)})`;
}
