import { formatNumber } from '../format/number.ts';
import { say } from '../words/say.ts';

/** A length of time as people say it: minutes, and hours where there are many [s]. */
export function timeText(seconds: number): string {
  // a ramp of half a minute makes twenty minutes no longer in anyone's mind
  const minutes = Math.ceil(seconds / 60 - 0.5);
  // a day's patch in minutes would tell nobody anything
  return minutes > 120
    ? say('patient.hours', { hours: formatNumber(seconds / 3600, 2) })
    : say('patient.minutes', { minutes });
}
