/** A small chart in text: one or two curves over time, drawn by column, with the largest value and the times at the axes. */
export interface Curve {
  readonly mark: string;
  readonly time: readonly number[];
  readonly value: readonly number[];
}

const rows = 8;
const narrowest = 16;
const widest = 64;

export function drawChart(curves: readonly Curve[], columns: number, axis: (value: number) => string): string[] {
  const drawn = curves.filter((curve) => curve.time.length > 1);
  if (drawn.length === 0) return [];
  const width = Math.max(narrowest, Math.min(widest, columns - 16));
  const end = Math.max(...drawn.map((curve) => curve.time.at(-1) ?? 0));
  const start = Math.min(...drawn.map((curve) => curve.time[0] ?? 0));
  const values = drawn.flatMap((curve) => curve.value).filter((value) => Number.isFinite(value));
  const top = Math.max(0, ...values);
  const least = Math.min(0, ...values);
  // a dip of a thousandth of the height is a line at zero, and labelled so
  const bottom = -least < top / 1000 ? 0 : least;
  const span = top - bottom || 1;
  const grid = Array.from({ length: rows }, () => Array.from({ length: width }, () => ' '));
  // the first curve is drawn last, on top
  for (const curve of drawn.toReversed()) {
    for (const { column, value } of pointsOf(curve, start, end, width)) {
      const row = Math.min(rows - 1, Math.round(((top - value) / span) * (rows - 1)));
      const line = grid[row];
      if (line !== undefined) line[column] = curve.mark;
    }
  }
  const labels = grid.map((_, row) => (row === 0 ? axis(top) : row === rows - 1 ? axis(bottom) : ''));
  const margin = Math.max(...labels.map((label) => label.length));
  const lines = grid.map((line, row) => `${(labels[row] ?? '').padStart(margin)} |${line.join('').trimEnd()}`);
  const inHours = end >= 3600;
  const from = clock(start, inHours);
  const to = clock(end, inHours);
  lines.push(
    `${' '.repeat(margin)} +${'-'.repeat(width)}`,
    `${' '.repeat(margin + 2)}${from}${to.padStart(width - from.length)}`,
  );
  return lines;
}

interface Point {
  readonly column: number;
  readonly value: number;
}

// Fewer output times than this are drawn as points: a line between them would show what was not solved.
const fewestForLine = 24;

function pointsOf(curve: Curve, start: number, end: number, width: number): Point[] {
  if (curve.time.length < fewestForLine) {
    return curve.time.flatMap((time, k) => {
      const value = curve.value[k] ?? NaN;
      return Number.isFinite(value)
        ? [{ column: Math.round(((time - start) / (end - start)) * (width - 1)), value }]
        : [];
    });
  }
  return Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    const value = interpolate(curve, start + ((end - start) * column) / (width - 1));
    return value === null ? [] : [{ column, value }];
  });
}

/** Null outside the curve's times: a run that was cut short is not drawn on. */
function interpolate(curve: Curve, time: number): number | null {
  const { time: times, value } = curve;
  const slack = 1e-9 * Math.max(1, Math.abs(time));
  const right = times.findIndex((one) => one >= time - slack);
  if (right < 0) return null;
  const after = value[right] ?? NaN;
  const t1 = times[right] ?? NaN;
  if (right === 0) return t1 - time <= slack && Number.isFinite(after) ? after : null;
  const t0 = times[right - 1] ?? NaN;
  const before = value[right - 1] ?? NaN;
  const found = before + ((after - before) * (time - t0)) / (t1 - t0);
  return Number.isFinite(found) ? found : null;
}

/** 90 → "1:30 min" or "0:01 h" */
function clock(seconds: number, inHours: boolean): string {
  const whole = Math.round(seconds);
  if (inHours) {
    const minutes = String(Math.floor((whole % 3600) / 60)).padStart(2, '0');
    return `${Math.floor(whole / 3600)}:${minutes} h`;
  }
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')} min`;
}
