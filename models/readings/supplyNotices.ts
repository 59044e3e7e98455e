// What a supply made of the current asked for, in sentences.
import type { RunLayout } from '../solve/frame.ts';
import { milliampere, milliampereMinute, minute } from '../units.ts';
import type { RunNotice } from './events.ts';

export const threeDigits = (value: number): string => String(Number(value.toPrecision(3)));
const milliamperes = (value: number): string => `${threeDigits(value / milliampere)} mA`;

/** "12 s" below two minutes, else "4.2 min". */
function lasting(seconds: number): string {
  return seconds < 120 ? `${threeDigits(seconds)} s` : `${threeDigits(seconds / minute)} min`;
}

/** What the supply made of the current asked for. */
export function supplyNotices({ facts }: RunLayout): RunNotice[] {
  const supplied = facts?.supplied;
  if (supplied === undefined) return [];
  const { limited, delay, missing, emptied, gaveUp, open, bridged } = supplied;
  const notices: RunNotice[] = [];

  const later = delay > 1 ? ` The session takes ${lasting(delay)} longer to deliver the charge.` : '';
  const short =
    missing > 1e-6 * supplied.charge
      ? ` ${threeDigits(missing / milliampereMinute)} mA·min of ${threeDigits(supplied.charge / milliampereMinute)} do not go through the body.`
      : '';
  const lost = { delay: delay > 1 ? delay : 0, missing: short === '' ? 0 : missing, charge: supplied.charge };
  limited.forEach(({ from, to, lowest, asked }, k) => {
    const end = k === limited.length - 1 ? `${later}${short}` : '';
    notices.push({
      kind: 'outOfVolts',
      time: from,
      message: `The supply runs out of volts until ${lasting(to)} from the start: at least ${milliamperes(lowest)} flow where ${milliamperes(asked)} are asked for.${end}`,
      values: { until: to, lowest, asked, ...(end === '' ? { delay: 0, missing: 0, charge: supplied.charge } : lost) },
    });
  });
  if (open !== undefined) {
    const then =
      open.to === undefined
        ? 'The device stops.'
        : `After ${lasting(open.to - open.from)} it is closed again, and the device ramps up.`;
    const rest = limited.length === 0 ? `${open.to === undefined ? '' : later}${short}` : '';
    notices.push({
      kind: 'leadOff',
      time: open.from,
      message: `The circuit opens: no current flows. ${then}${rest}`,
      values: { closedAfter: open.to === undefined ? -1 : open.to - open.from, ...lost },
    });
  }
  if (bridged !== undefined)
    notices.push({
      kind: 'padsBridged',
      time: bridged.from,
      message: `Fluid bridges the pads for ${lasting(bridged.to - bridged.from)} and takes ${threeDigits(100 * bridged.share)} % of the supply’s charge past the body.`,
      values: { lasting: bridged.to - bridged.from, share: bridged.share },
    });
  if (emptied !== undefined)
    notices.push({
      kind: 'batteryEmpty',
      time: emptied,
      message: `The battery is empty: the current stops.${short}`,
      values: lost,
    });
  if (gaveUp !== undefined)
    notices.push({
      kind: 'gaveUp',
      time: gaveUp,
      message: `The session is given up: the charge asked for is not delivered in the longest time allowed.${short}`,
      values: lost,
    });
  return notices;
}
