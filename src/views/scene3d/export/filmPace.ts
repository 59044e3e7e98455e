/** When the pictures of a film stand in it: often, unless each takes long to make (pure). */
/** Pictures in a second of film. */
export const filmRates = { most: 25, least: 5 } as const;
export const bitsPerSecond = 8e6;
/** A second of film may take this long to make, while that leaves pictures enough [s]. */
const patience = 2;

/**
 * Of the picture after the one at `time`, null after the last [s].
 * @param cost mean time that a picture has taken to make [s]
 */
export function nextTime(time: number, last: number, cost: number): number | null {
  if (time >= last) return null;
  const step = Math.min(1 / filmRates.least, Math.max(1 / filmRates.most, cost / patience));
  return Math.min(last, time + step);
}
