/**
 * How finely a moving picture is drawn, so that the card keeps up with the display: a step coarser where pictures come
 * late, finer again only after movements without a late one, as every change of size costs a picture itself (pure).
 */

export interface Pace {
  /** Of the display's own pixels along one side [1]. */
  readonly share: number;
  /** A frame of the display while the picture moves [ms]. */
  frame(now: number): void;
  /** From handing a picture to the card to its being done [ms]. */
  took(time: number): void;
  /** The movement has ended. */
  rested(): void;
}

/** Each step is a good third fewer pixels; below the last one signs can not be read. */
export const shares = [1, 0.8, 0.64, 0.5] as const;
/** Sixty pictures a second; a faster display is not driven harder [ms]. */
const leastInterval = 1000 / 60;
/** Done later than this part of a frame is seen in the one after next [1]. */
const late = 1.5;
/** One late picture is chance, so many in a row are not. */
const lateInRow = 3;
/** The first pictures after a change of size pay for the change. */
const settling = 2;
/** A movement of fewer pictures proves nothing. */
const provingPictures = 20;
/** Movements without a late picture before the next finer step is tried. */
const cleanMovements = 2;

export function createPace(): Pace {
  let step = 0;
  let interval = Infinity;
  let before: number | null = null;
  let row = 0;
  let ignored = 0;
  let pictures = 0;
  let anyLate = false;
  let clean = 0;
  const change = (to: number): void => {
    step = to;
    row = 0;
    ignored = settling;
    clean = 0;
  };
  return {
    get share() {
      return shares[step] ?? 1;
    },
    frame(now) {
      if (before !== null && now > before) interval = Math.min(interval, now - before);
      before = now;
    },
    took(time) {
      if (ignored > 0) {
        ignored -= 1;
        return;
      }
      pictures += 1;
      const isLate = time > late * Math.max(leastInterval, interval === Infinity ? 0 : interval);
      row = isLate ? row + 1 : 0;
      anyLate ||= isLate;
      if (row >= lateInRow && step < shares.length - 1) change(step + 1);
    },
    rested() {
      if (pictures >= provingPictures) {
        clean = anyLate ? 0 : clean + 1;
        if (clean >= cleanMovements && step > 0) change(step - 1);
      }
      before = null;
      row = 0;
      pictures = 0;
      anyLate = false;
    },
  };
}
