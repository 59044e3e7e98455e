/** Draws a figure as an SVG that reads in light and dark: it brings its own background and follows the reader's scheme. */
import type { Axis, Figure, Series } from './figure.ts';

const width = 680;
const height = 400;
const left = 72;
const right = 24;
const bottom = 56;
/** More names than this stand on end. */
const mostLevel = 8;
const onEnd = 84;
/** Markers on the edge are drawn whole. */
const overhang = 7;
const lineHeight = 18;

const style = `
  svg { font-family: system-ui, "DejaVu Sans", sans-serif; font-size: 13px; }
  .paper { fill: #ffffff; } .ink { fill: #1f2328; } .faint { fill: #57606a; }
  .axis { stroke: #57606a; stroke-width: 1; fill: none; } .grid { stroke: #d0d7de; stroke-width: 1; }
  .band { fill: #c2410c; opacity: 0.14; } .rule { stroke: #57606a; stroke-dasharray: 5 4; }
  .computed { stroke: #0b5cad; fill: #0b5cad; } .measured { stroke: #c2410c; fill: #c2410c; } .other { stroke: #2f7d4f; fill: #2f7d4f; }
  .line { fill: none; stroke-width: 2; } .measured.line { stroke-dasharray: 7 4; } .bar { stroke-width: 2; } .hollow { fill: #ffffff; stroke-width: 2; }
  @media (prefers-color-scheme: dark) {
    .paper, .hollow { fill: #0d1117; } .ink { fill: #e6edf3; } .faint { fill: #9da7b3; }
    .axis, .rule { stroke: #9da7b3; } .grid { stroke: #30363d; } .band { fill: #ffa657; opacity: 0.2; }
    .computed { stroke: #6cb6ff; fill: #6cb6ff; } .measured { stroke: #ffa657; fill: #ffa657; } .other { stroke: #7ee2a8; fill: #7ee2a8; }
    .line { fill: none; } .hollow { fill: #0d1117; }
  }`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Short, without the noise of binary fractions. */
const at = (value: number): string => String(Number(value.toFixed(1)));

interface Scale {
  readonly place: (value: number) => number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
  readonly low: number;
  readonly high: number;
}

function niceStep(span: number): number {
  const rough = span / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10);
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
function powerOfTen(exponent: number): string {
  if (exponent >= -2 && exponent <= 3) return String(Number((10 ** exponent).toPrecision(3)));
  const digits = String(Math.abs(exponent)).replaceAll(/\d/g, (digit) => superscripts[Number(digit)]);
  return `10${exponent < 0 ? '⁻' : ''}${digits}`;
}

function scaleOf(axis: Axis, values: readonly number[], from: number, to: number): Scale {
  if (axis.names !== undefined) {
    const slot = (to - from) / axis.names.length;
    return {
      place: (value) => from + (value + 0.5) * slot,
      ticks: axis.names.map((label, value) => ({ value, label })),
      low: -0.5,
      high: axis.names.length - 0.5,
    };
  }
  const finite = values.filter((value) => Number.isFinite(value) && (axis.scale !== 'log' || value > 0));
  if (axis.scale === 'log') {
    const [low, high] = axis.range ?? [Math.min(...finite) / 1.5, Math.max(...finite) * 1.5];
    const [first, last] = [Math.log10(low), Math.log10(high)];
    const step = Math.max(1, Math.ceil((last - first) / 8));
    const decades: number[] = [];
    for (let e = Math.ceil(first - 1e-9); e <= last + 1e-9; e += step) decades.push(e);
    const few = decades.length < 3;
    const ticks = few
      ? [1, 2, 5]
          .flatMap((m) => [Math.floor(first), Math.floor(first) + 1, Math.floor(first) + 2].map((e) => m * 10 ** e))
          .filter((value) => value >= low * 0.999 && value <= high * 1.001)
          .map((value) => ({ value, label: String(Number(value.toPrecision(2))) }))
      : decades.map((e) => ({ value: 10 ** e, label: powerOfTen(e) }));
    return {
      place: (value) => from + ((Math.log10(Math.max(value, low * 1e-6)) - first) / (last - first)) * (to - from),
      ticks,
      low,
      high,
    };
  }
  const highest = Math.max(...finite);
  const [low, high] = axis.range ?? [Math.min(0, ...finite), highest + 0.05 * Math.abs(highest)];
  const step = niceStep(high - low);
  const ticks: { value: number; label: string }[] = [];
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k++) {
    ticks.push({ value: k * step, label: String(Number((k * step).toPrecision(6))) });
  }
  return {
    place: (value) => from + ((value - low) / (high - low)) * (to - from),
    ticks,
    low,
    high,
  };
}

/** Series of points at named places stand beside one another. */
const asideBy = (figure: Figure, index: number): number => {
  if (figure.x.names === undefined) return 0;
  const points = figure.series.filter(({ kind }) => kind === 'points').length;
  return (index - (points - 1) / 2) * 16;
};

function marker(role: Series['role'], x: number, y: number): string {
  if (role === 'measured')
    return `<rect class="measured hollow" x="${at(x - 5)}" y="${at(y - 5)}" width="10" height="10"/>`;
  if (role === 'other') return `<path class="other" d="M${at(x)} ${at(y - 6)}l6 6-6 6-6-6z"/>`;
  return `<circle class="computed" cx="${at(x)}" cy="${at(y)}" r="5"/>`;
}

function drawSeries(figure: Figure, series: Series, index: number, x: Scale, y: Scale): string {
  const aside = asideBy(figure, index);
  if (series.kind === 'line') {
    const path = series.points.map(([a, b], k) => `${k === 0 ? 'M' : 'L'}${at(x.place(a))} ${at(y.place(b))}`).join('');
    return `<path class="${series.role} line" d="${path}"/>`;
  }
  return series.points
    .map(([a, b], k) => {
      const px = x.place(a) + aside;
      const bar = series.bars?.[k];
      const [low, high] = bar === undefined ? [0, 0] : [y.place(bar[0]), y.place(bar[1])];
      const whisker =
        bar === undefined
          ? ''
          : `<path class="${series.role} bar" fill="none" d="M${at(px)} ${at(low)}V${at(high)}M${at(px - 5)} ${at(low)}h10M${at(px - 5)} ${at(high)}h10"/>`;
      return whisker + marker(series.role, px, y.place(b));
    })
    .join('');
}

export function drawFigure(figure: Figure): string {
  const { series, bands = [], lines = [] } = figure;
  const legend = [...series, ...bands.map(({ label }) => ({ label, role: 'other' as const, kind: 'band' as const }))];
  const top = 44 + lineHeight * legend.length + 8;
  const upright = (figure.x.names?.length ?? 0) > mostLevel;
  const foot = upright ? bottom + onEnd : bottom;
  const whole = height + lineHeight * legend.length + foot - bottom;
  const xs = [
    ...series.flatMap(({ points }) => points.map(([a]) => a)),
    ...lines.filter(({ axis }) => axis === 'x').map(({ at: a }) => a),
  ];
  const ys = [
    ...series.flatMap(({ points, bars }) => [...points.map(([, b]) => b), ...(bars ?? []).flatMap((bar) => bar ?? [])]),
    ...bands.flatMap(({ low, high }) => [low, high]),
    ...lines.filter(({ axis }) => axis === 'y').map(({ at: b }) => b),
  ];
  const x = scaleOf(figure.x, xs, left, width - right);
  const y = scaleOf(figure.y, ys, whole - foot, top);
  const floor = whole - foot;
  const out: string[] = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${whole}" width="${width}" height="${whole}" role="img">`,
    `<title>${escaped(figure.title)}</title>`,
    `<style>${style}</style>`,
    `<rect class="paper" width="${width}" height="${whole}"/>`,
    `<text class="ink" x="${left}" y="28" font-size="15" font-weight="600">${escaped(figure.title)}</text>`,
  ];
  legend.forEach(({ label, role, kind }, k) => {
    const mid = 46 + lineHeight * k;
    if (kind === 'line') out.push(`<path class="${role} line" d="M${left} ${mid}h24"/>`);
    else if (kind === 'band') out.push(`<rect class="band" x="${left}" y="${mid - 6}" width="24" height="12"/>`);
    else out.push(marker(role, left + 12, mid));
    out.push(`<text class="ink" x="${left + 34}" y="${mid + 4}">${escaped(label)}</text>`);
  });
  for (const { value, label } of y.ticks) {
    const py = at(y.place(value));
    out.push(`<path class="grid" d="M${left} ${py}H${width - right}"/>`);
    out.push(`<text class="faint" x="${left - 8}" y="${at(y.place(value) + 4)}" text-anchor="end">${label}</text>`);
  }
  for (const { value, label } of x.ticks) {
    const px = at(x.place(value));
    if (figure.x.names === undefined) out.push(`<path class="axis" d="M${px} ${floor}v5"/>`);
    out.push(
      upright
        ? `<text class="faint" transform="translate(${at(x.place(value) + 4)} ${floor + 12}) rotate(-90)" text-anchor="end">${escaped(label)}</text>`
        : `<text class="faint" x="${px}" y="${floor + 20}" text-anchor="middle">${escaped(label)}</text>`,
    );
  }
  for (const { low, high } of bands) {
    const [a, b] = [y.place(high), y.place(low)];
    out.push(`<rect class="band" x="${left}" y="${at(a)}" width="${width - left - right}" height="${at(b - a)}"/>`);
  }
  for (const { label, at: value, axis } of lines) {
    if (axis === 'y') {
      const py = y.place(value);
      out.push(`<path class="rule" d="M${left} ${at(py)}H${width - right}"/>`);
      out.push(`<text class="faint" x="${left + 6}" y="${at(py - 5)}">${escaped(label)}</text>`);
    } else {
      const px = x.place(value);
      out.push(`<path class="rule" d="M${at(px)} ${top}V${floor}"/>`);
      out.push(`<text class="faint" x="${at(px + 5)}" y="${top + 13}">${escaped(label)}</text>`);
    }
  }
  out.push(
    `<clipPath id="plot"><rect x="${left - overhang}" y="${top - overhang}" width="${width - left - right + 2 * overhang}" height="${at(floor - top + 2 * overhang)}"/></clipPath>`,
    '<g clip-path="url(#plot)">',
  );
  let column = 0;
  for (const one of series) out.push(drawSeries(figure, one, one.kind === 'points' ? column++ : 0, x, y));
  out.push('</g>');
  out.push(`<path class="axis" d="M${left} ${top}V${floor}H${width - right}"/>`);
  out.push(
    `<text class="ink" x="${(left + width - right) / 2}" y="${whole - 14}" text-anchor="middle">${escaped(figure.x.label)}</text>`,
  );
  out.push(
    `<text class="ink" transform="translate(18 ${at((top + floor) / 2)}) rotate(-90)" text-anchor="middle">${escaped(figure.y.label)}</text>`,
  );
  out.push('</svg>', '');
  return out.join('\n');
}
