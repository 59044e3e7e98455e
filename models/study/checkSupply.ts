// A supply whose events fall into the session, and whose patience lasts for it.
import type { SessionCurrents } from './checkSession.ts';
import type { Report } from './readParts.ts';
import type { StudySupply } from './study.ts';

const secondsPerMinute = 60;

export function checkSupply(supply: StudySupply, currents: SessionCurrents | undefined, report: Report): void {
  if (currents === undefined) return;
  const end_min = currents.end / secondsPerMinute;
  const shown = Number(end_min.toPrecision(6));
  const { longest_min, leadOff, short } = supply;
  if (longest_min !== undefined && longest_min < end_min * (1 - 1e-12))
    report({
      path: 'supply.longest_min',
      message: `The session itself takes ${shown} min`,
      value: longest_min,
      allowed: `at least ${shown} min`,
    });
  for (const [path, at] of [
    ['supply.leadOff.at_min', leadOff?.at_min],
    ['supply.short.from_min', short?.from_min],
  ] as const) {
    if (at === undefined || at < end_min) continue;
    report({ path, message: `The session is over after ${shown} min`, value: at, allowed: `below ${shown} min` });
  }
}
