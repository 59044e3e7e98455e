/** What the barrier's picture says, in whole sentences and with numbers written for the reader. */
import { formatNumber, formatShort, formatWithPrefix } from '../../../format/number.ts';
import { layerName } from '../../../format/layerName.ts';
import { speciesName, speciesStyles } from '../../../format/species.ts';
import { say } from '../../../words/say.ts';
import type { RunData } from '../../view.ts';
import { clockText, depthText } from '../words.ts';
import type { BarrierPlan } from './barrierPlan.ts';
import type { Barrier, Crossing } from './crossing.ts';
import { ledgerEntries, ofThousand, type Entry } from './ledger.ts';

export function speedText(speed: number): string {
  return formatWithPrefix(Math.abs(speed), 'm/s', 2);
}

export function wayOf(speed: number): 'in' | 'out' {
  return speed < 0 ? 'out' : 'in';
}

/** Null while no current flows. */
export function ledgerOf({ layout }: RunData, crossing: Crossing, most: number): readonly Entry[] | null {
  const shares = crossing.carriers.map(({ share }) => share);
  if (shares.some((share) => Number.isNaN(share))) return null;
  return ledgerEntries(ofThousand(shares), layout.drug, most);
}

/** Of those that the wall holds, the one with most charge in the pores; null where it holds none to speak of. */
export function crowdAtWall(crossing: Crossing, charges: ArrayLike<number>): { species: number; part: number } | null {
  let best: { species: number; part: number } | null = null;
  let most = 0;
  for (const { species, concentration, atWall } of crossing.carriers) {
    const held = concentration * Math.abs(charges[species] ?? 0) * atWall;
    if (atWall < leastAtWall || !(held > most)) continue;
    most = held;
    best = { species, part: atWall };
  }
  return best;
}

/** A crowd that is less than this much denser at the wall is drawn and told as even [1]. */
const leastAtWall = 0.01;
/** A layer with less is called neutral [mol m⁻³]. */
const leastFixed = 0.05;

export function isCharged({ fixed }: Crossing): boolean {
  return Math.abs(fixed) >= leastFixed;
}

/** The picture in sentences. */
export function describeBarrier(run: RunData, barrier: Barrier, plan: BarrierPlan, crossing: Crossing): string {
  const { study, layout } = run;
  const name = (k: number): string => {
    const layer = layout.layers[k];
    return layer ? layerName(study, layer.id).toLowerCase() : '–';
  };
  const thickness = depthText(barrier.thickness);
  const layer = name(barrier.layer);
  const styles = speciesStyles(layout, study);
  const time = clockText(crossing.time);
  const sentences: string[] = [
    plan.kind === 'corneum'
      ? say('barrier.say.what', {
          layer,
          thickness,
          rows: formatShort(plan.rows),
          above: name(barrier.layer - 1),
          below: name(barrier.layer + 1),
        })
      : say('barrier.say.membrane', { layer, thickness }),
  ];
  const entries = ledgerOf(run, crossing, 5);
  if (entries === null) sentences.push(say('barrier.say.off', { time }));
  else {
    const list = entries
      .filter(({ species, count }) => species >= 0 && count !== 0)
      .map(({ species, count }) =>
        say('barrier.say.carries', {
          count: formatShort(count),
          name: styles[species]?.label ?? '',
          way: wayOf(crossing.carriers[species]?.flux.total ?? 0),
        }),
      );
    sentences.push(say('barrier.say.current', { time, list: list.join(', ') }));
  }
  const drug = crossing.carriers[layout.drug];
  const drugName = speciesName(study, study.drug);
  if (drug === undefined || Number.isNaN(drug.speed)) sentences.push(say('barrier.say.noDrug', { name: drugName }));
  else {
    const { speed } = drug;
    sentences.push(say('barrier.say.drug', { name: drugName, speed: speedText(speed), way: wayOf(speed) }));
  }
  const { ductShare, ductSolvent = crossing.solvent } = crossing;
  const inDucts = drug?.ductSpeed ?? Number.NaN;
  if (ductShare !== undefined && entries !== null && !Number.isNaN(inDucts)) {
    sentences.push(
      say('barrier.say.ducts', {
        percent: formatNumber(100 * ductShare, 2),
        name: drugName,
        speed: speedText(inDucts),
        way: wayOf(inDucts),
      }),
    );
  }
  const held = crowdAtWall(crossing, layout.charge);
  if (!isCharged(crossing) || held === null) sentences.push(say('barrier.say.neutral'));
  else {
    sentences.push(
      say('barrier.say.wall', {
        amount: formatNumber(Math.abs(crossing.fixed)),
        sign: crossing.fixed < 0 ? 'negative' : 'positive',
        percent: formatNumber(100 * held.part, 2),
        name: styles[held.species]?.label ?? '',
      }),
    );
  }
  if (ductSolvent !== 0) {
    sentences.push(say('barrier.say.water', { speed: speedText(ductSolvent), way: wayOf(ductSolvent) }));
  }
  return sentences.join(' ');
}
