// "Did you mean": the known word at the smallest edit distance (optimal string alignment), if it is close enough.

function editDistance(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const next = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1] ? 0 : 1;
      let best = Math.min(last[column] + 1, next[column - 1] + 1, last[column - 1] + same);
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) best = Math.min(best, beforeLast[column - 2] + 1);
      next.push(best);
    }
    beforeLast = last;
    last = next;
  }
  return last[right.length];
}

/** Letters only, and no unit suffix: `thickness_mm` and `thickness_um` are one slip apart, `area` and `area_cm2` too. */
function stem(word: string): string {
  return word.toLowerCase().split('_')[0];
}

// Two words of which more than 40 % differs are two words, not a slip.
const closeEnough = 0.4;
// Nothing in a study is called more than this; longer text is not a slip of the hand.
const longestWord = 64;

export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > longestWord) return undefined;
  let found: string | undefined;
  let least = Infinity;
  for (const candidate of known) {
    const lower = candidate.toLowerCase();
    const sameStem = stem(word) === stem(candidate) ? 0.5 : Infinity;
    const distance = Math.min(editDistance(word.toLowerCase(), lower), sameStem);
    if (distance < least && distance <= Math.max(1, closeEnough * Math.max(word.length, candidate.length))) {
      least = distance;
      found = candidate;
    }
  }
  return found;
}
