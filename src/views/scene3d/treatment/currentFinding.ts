/** What the solved current between the pads comes to, and whether they lie too close for it. */
import { columnVoltages } from '../../../../models/readings/voltageParts.ts';
import type { Depths } from '../../../../models/limb/padCurrent.ts';
import { siteLibrary, type SiteId } from '../../../../models/library/sites/index.ts';
import { formatNumber } from '../../../format/number.ts';
import { say } from '../../../words/say.ts';
import type { RunData, Solved } from '../../../app/run.ts';
import type { BodyCurrent } from '../../../../workers/bodyProtocol.ts';

/** A rim that carries this many times the pad's mean density brings a usual density to its usual limit and past it [1]. */
const crowded = 1.5;

export interface CurrentFinding {
  readonly tooClose: boolean;
  readonly text: string;
}

/** `gap`: between the rims [cm]. */
export function currentFinding({ crowding, shallow }: BodyCurrent, gap: number): CurrentFinding {
  const peak = Math.max(...crowding);
  const tooClose = peak > crowded;
  const values = { gap: formatNumber(gap, 2), peak: formatNumber(peak, 2), shallow: formatNumber(100 * shallow, 2) };
  return { tooClose, text: say(tooClose ? 'site.tooClose' : 'site.apart', values) };
}

/** Of what lies between the poles: the horny layer of one column per area, by the volts across it while current flows [Ω m²]. */
export function barrierResistance({ layout, frames }: Solved): number {
  const highest = frames.reduce((most, { current }) => Math.max(most, Math.abs(current)), 0);
  if (highest === 0) return usualResistance;
  const parts = columnVoltages(layout, frames);
  const found = frames
    .map((frame, k) => ({ frame, part: parts[k] }))
    .filter(({ frame }) => Math.abs(frame.current) > 0.9 * highest)
    .map(({ frame, part }) => Math.abs((part?.barrier ?? 0) / frame.current))
    .toSorted((a, b) => a - b);
  const middle = found[Math.floor(found.length / 2)] ?? usualResistance;
  // in steps, so that a growing session is not solved anew at every frame
  return middle > 0 ? Number(middle.toPrecision(1)) : usualResistance;
}
/** While nothing is solved [Ω m²]. */
const usualResistance = 1;

/** Both pads'. */
export function resistancesOf(run: RunData): readonly [number, number] {
  const own = barrierResistance(run);
  return [own, run.dispersive ? barrierResistance(run.dispersive) : own];
}

/** Of the library's place. */
export function depthsOf(site: SiteId): Depths {
  const { viableEpidermis, dermis, subcutis }: Partial<Record<string, { readonly value: number }>> =
    siteLibrary[site].layers;
  return { skin: (viableEpidermis?.value ?? 0) + (dermis?.value ?? usualSkin), fat: subcutis?.value ?? usualFat };
}
/** Where the library's place has no such layer [m]. */
const usualSkin = 1.2e-3;
const usualFat = 3e-3;
