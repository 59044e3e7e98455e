// What a study says of its supply, in SI.
import { askedCurrent } from '../problem/compileProblem.ts';
import type { Study } from '../study/study.ts';
import { milliampere, hour, minute, second } from '../units.ts';
import type { Device } from './device.ts';

/** A session that takes so many times as long as asked is given up, unless the study says otherwise. */
export const usualPatience = 4;

export function compileDevice(study: Study): Device {
  const { supply } = study;
  const { knots } = askedCurrent(study).current;
  const asked = knots[knots.length - 1];
  if (supply === undefined) return { compliance: Infinity, prolongs: true, longest: usualPatience * asked };
  const { compliance_V, whenLimited, longest_min, battery, leadOff, short } = supply;
  return {
    compliance: compliance_V ?? Infinity,
    prolongs: whenLimited !== 'keepTime',
    longest: longest_min === undefined ? usualPatience * asked : longest_min * minute,
    ...(battery === undefined
      ? {}
      : {
          battery: {
            openCircuit: battery.openCircuit_V,
            internalResistance: battery.internalResistance_ohm,
            ...(battery.capacity_mAh === undefined ? {} : { capacity: battery.capacity_mAh * milliampere * hour }),
          },
        }),
    ...(leadOff === undefined
      ? {}
      : {
          leadOff: {
            from: leadOff.at_min * minute,
            ...(leadOff.kind === 'stop' ? {} : { to: leadOff.at_min * minute + leadOff.open_s * second }),
            ramp: leadOff.kind === 'stop' ? 0 : leadOff.ramp_s * second,
          },
        }),
    ...(short === undefined
      ? {}
      : {
          bridge: {
            from: short.from_min * minute,
            to: (short.from_min + short.duration_min) * minute,
            resistance: short.resistance_ohm,
          },
        }),
  };
}
