/**
 * Conduction ∇·(κ∇φ) = 0 around the axis of a disc on layers: finite volumes in r and z, cells crowding as a square root
 * towards the rim and the face, where the field of a bare disc is singular, and growing in proportion beyond one radius.
 * What is kept is the potential of each ring of the disc by the current into each ring.
 */
import { connect, factorBand, ground, makeBand, solveBand } from './bandFactor.ts';

export interface DiscLayer {
  /** [m]; Infinity for the last of an open stack. */
  readonly thickness: number;
  /** [S m⁻¹] */
  readonly conductivity: number;
}

export interface DiscField {
  /** Area of each ring, from the axis to the rim [m²]. */
  readonly area: Float64Array;
  /** Edges of the rings, 0 … a [m]. */
  readonly edge: Float64Array;
  /** rings × rings: mean potential of a ring by the current into another [Ω]. */
  readonly response: Float64Array;
}

/** Where an open stack is cut, in radii: a point's field takes over, and its error falls with the square. */
const FAR = 40;

/** Cells up to a distance from a singular edge: their square root up to one radius, their logarithm beyond. */
function cellsTo(distance: number, radius: number, rings: number): number {
  const ratio = distance / radius;
  return ratio < 1 ? rings * Math.sqrt(ratio) : rings * (1 + 0.5 * Math.log(ratio));
}

function distanceAt(cells: number, radius: number, rings: number): number {
  const s = cells / rings;
  return radius * (s < 1 ? s * s : Math.exp(2 * (s - 1)));
}

/** Edges from one distance to another, evenly in cells. */
function edgesBetween(from: number, to: number, radius: number, rings: number): number[] {
  const start = cellsTo(from, radius, rings);
  const count = Math.max(1, Math.round(cellsTo(to, radius, rings) - start));
  const step = (cellsTo(to, radius, rings) - start) / count;
  return Array.from({ length: count }, (_, k) =>
    k + 1 === count ? to : distanceAt(start + (k + 1) * step, radius, rings),
  );
}

export function ringEdges(radius: number, rings: number): Float64Array {
  return Float64Array.from({ length: rings + 1 }, (_, k) => radius * (1 - (1 - k / rings) ** 2));
}

interface Axes {
  readonly r: Float64Array;
  readonly z: Float64Array;
  /** Per row of cells. */
  readonly conductivity: Float64Array;
}

function axesOf(layers: readonly DiscLayer[], radius: number, rings: number, isOpen: boolean): Axes {
  const depth = layers.reduce((sum, { thickness }) => sum + (thickness < Infinity ? thickness : 0), 0);
  const far = FAR * (radius + depth);
  const beyond = isOpen ? edgesBetween(0, far - radius, radius, rings).map((distance) => radius + distance) : [];
  const z = [0];
  const conductivity: number[] = [];
  let start = 0;
  for (const layer of layers) {
    const end = Math.min(far, start + layer.thickness);
    for (const edge of edgesBetween(start, end, radius, rings)) {
      z.push(edge);
      conductivity.push(layer.conductivity);
    }
    start = end;
  }
  return {
    r: Float64Array.of(...ringEdges(radius, rings), ...beyond),
    z: Float64Array.from(z),
    conductivity: Float64Array.from(conductivity),
  };
}

/**
 * @param layers from the disc outwards
 * @param isOpen they go on sideways, and the last for ever; else they end at the rim, against a plane held at zero
 */
export function discField(layers: readonly DiscLayer[], radius: number, rings: number, isOpen: boolean): DiscField {
  const { r, z, conductivity } = axesOf(layers, radius, rings, isOpen);
  const columns = r.length - 1;
  const rows = z.length - 1;
  const band = makeBand(columns * rows, rows);
  const area = Float64Array.from({ length: columns }, (_, i) => Math.PI * (r[i + 1] ** 2 - r[i] ** 2));
  const middle = (edges: Float64Array, k: number): number => 0.5 * (edges[k] + edges[k + 1]);
  /** Resistance over area of half a cell, up or down. */
  const half = Float64Array.from({ length: rows }, (_, k) => (z[k + 1] - z[k]) / (2 * conductivity[k]));
  for (let i = 0; i < columns; i++) {
    for (let k = 0; k < rows; k++) {
      const cell = i * rows + k;
      const side = 2 * Math.PI * r[i + 1] * (z[k + 1] - z[k]) * conductivity[k];
      if (i + 1 < columns) connect(band, cell, cell + rows, side / (middle(r, i + 1) - middle(r, i)));
      else if (isOpen) ground(band, cell, (side * r[i + 1]) / (r[i + 1] ** 2 + middle(z, k) ** 2));
      if (k + 1 < rows) connect(band, cell, cell + 1, area[i] / (half[k] + half[k + 1]));
      else if (isOpen) ground(band, cell, (area[i] * conductivity[k] * z[k + 1]) / (z[k + 1] ** 2 + middle(r, i) ** 2));
      else ground(band, cell, area[i] / half[k]);
    }
  }
  factorBand(band);
  const response = new Float64Array(rings * rings);
  const x = new Float64Array(columns * rows);
  for (let j = 0; j < rings; j++) {
    x.fill(0);
    x[j * rows] = 1;
    solveBand(band, x, j * rows);
    for (let i = 0; i < rings; i++) response[i * rings + j] = x[i * rows];
    response[j * rings + j] += half[0] / area[j];
  }
  return { area: area.slice(0, rings), edge: r.slice(0, rings + 1), response };
}
