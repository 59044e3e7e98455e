/** Paints the unit's display: current, dose done of asked, time, volts against what the supply has, poles, state. */
import { formatClock, formatFixed, formatNumber } from '../../../format/number.ts';
import { say } from '../../../words/say.ts';
import { padColours } from './padModel.ts';
import type { UnitReading } from './unitReading.ts';

const ink = '#dff3ee';
const soft = '#8fb3ad';
const ground = '#0d1c1f';
const panel = '#16292d';
const good = '#5cc2a6';
const warn = '#f0c96b';

export function stateWord(state: UnitReading['state']): string {
  return say(`unit.${state}`);
}

/** How the poles lie: +1 where the drug pad is the anode. */
export function paintDisplay(canvas: HTMLCanvasElement, reading: UnitReading | null, pole: -1 | 1): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const { width: w, height: h } = canvas;
  const font = (size: number, weight = 500): string => `${weight} ${size}px system-ui, 'DejaVu Sans', sans-serif`;
  const text = (words: string, x: number, y: number, size: number, colour: string, weight = 500): number => {
    context.font = font(size, weight);
    context.fillStyle = colour;
    context.fillText(words, x, y);
    return context.measureText(words).width;
  };
  context.fillStyle = ground;
  context.fillRect(0, 0, w, h);
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  if (reading === null) {
    text(say('unit.waiting'), 0.06 * w, 0.55 * h, 0.11 * h, soft);
    return;
  }
  const margin = 0.045 * w;
  // state and time on top
  const lively =
    reading.state === 'limited' || reading.state === 'leadOff' ? warn : reading.state === 'done' ? soft : good;
  context.fillStyle = panel;
  context.fillRect(0, 0, w, 0.17 * h);
  context.fillStyle = lively;
  context.beginPath();
  context.arc(margin + 0.03 * h, 0.087 * h, 0.03 * h, 0, 2 * Math.PI);
  context.fill();
  text(stateWord(reading.state), margin + 0.1 * h, 0.122 * h, 0.1 * h, lively, 650);
  context.textAlign = 'right';
  text(`${formatClock(reading.time)} / ${formatClock(reading.end)}`, w - margin, 0.122 * h, 0.1 * h, ink, 500);
  context.textAlign = 'left';
  // current, large
  const weak = reading.current < 0.995;
  // two decimals would run into the lamps
  const figure = text(
    formatFixed(reading.current, weak ? 2 : 1),
    margin,
    0.5 * h,
    weak ? 0.27 * h : 0.34 * h,
    ink,
    600,
  );
  text('mA', margin + figure + 0.03 * w, 0.5 * h, 0.13 * h, soft, 600);
  // poles of the two sockets
  context.textAlign = 'right';
  const lamp = (sign: -1 | 1, y: number, words: string): void => {
    const on = reading.current > 0;
    context.fillStyle = sign > 0 ? padColours.positive : padColours.negative;
    context.globalAlpha = on ? 1 : 0.45;
    context.beginPath();
    context.arc(w - margin - 0.05 * h, y - 0.034 * h, 0.052 * h, 0, 2 * Math.PI);
    context.fill();
    context.globalAlpha = 1;
    context.textAlign = 'center';
    text(sign > 0 ? '+' : '−', w - margin - 0.05 * h, y + 0.006 * h, 0.12 * h, '#ffffff', 700);
    context.textAlign = 'right';
    text(words, w - margin - 0.13 * h, y, 0.085 * h, ink);
  };
  lamp(pole, 0.33 * h, say('unit.drugPad'));
  lamp(pole > 0 ? -1 : 1, 0.48 * h, say('unit.returnPad'));
  context.textAlign = 'left';
  const bar = (y: number, label: string, value: string, share: number, colour: string): void => {
    text(label, margin, y, 0.085 * h, soft);
    context.textAlign = 'right';
    text(value, w - margin, y, 0.095 * h, ink, 600);
    context.textAlign = 'left';
    context.fillStyle = panel;
    context.fillRect(margin, y + 0.035 * h, w - 2 * margin, 0.05 * h);
    context.fillStyle = colour;
    context.fillRect(margin, y + 0.035 * h, (w - 2 * margin) * Math.min(1, Math.max(0, share)), 0.05 * h);
  };
  const { dose, wholeDose, volts, compliance } = reading;
  bar(
    0.655 * h,
    say('unit.dose'),
    say('unit.doseValue', { done: formatNumber(dose), whole: formatNumber(wholeDose) }),
    wholeDose > 0 ? dose / wholeDose : 0,
    good,
  );
  const voltsText =
    compliance === null
      ? say('unit.volts', { volts: formatNumber(volts) })
      : say('unit.voltsOf', { volts: formatNumber(volts), most: formatNumber(compliance, 2) });
  bar(
    0.865 * h,
    reading.acrossAll ? say('unit.across') : say('unit.under'),
    voltsText,
    compliance === null ? 0 : volts / compliance,
    compliance !== null && volts > 0.9 * compliance ? warn : '#58a6c9',
  );
}
