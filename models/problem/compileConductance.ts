// How well a layer conducts over the session, against its start: what the current does to a barrier, and what water does.
import { conductance } from '../physics/conductance.ts';
import { swellingCourse } from '../physics/hydration.ts';
import { constantPolynomial, type PiecewisePolynomial, sumOf } from '../physics/piecewisePolynomial.ts';
import type { PadEvent } from '../physics/waveform.ts';
import type { StudyConductance, StudyHydration } from '../study/study.ts';
import { kiloohmSquareCentimetre, minute, second } from '../units.ts';
import type { ProblemLayer } from './problem.ts';

/** What of a layer decides, or of the appendages through it. */
interface Conducting {
  readonly conductance?: StudyConductance | undefined;
  readonly hydration?: StudyHydration;
  readonly poreFraction: number;
}

/** Swelling acts on the conductance at rest, and the voltage that the current's part saturates at stays what it is, so the two add. */
export function compileConductance(
  { conductance: law, hydration, poreFraction }: Conducting,
  current: PiecewisePolynomial,
  pads: readonly PadEvent[],
): Pick<ProblemLayer, 'conductance' | 'conductanceLaw' | 'passiveConductance' | 'poreVolume'> &
  Partial<Pick<ProblemLayer, 'poreFraction'>> {
  const end = current.knots[current.knots.length - 1];
  const conductanceLaw = law && {
    restingResistance: law.restingResistance_kohm_cm2 * kiloohmSquareCentimetre,
    saturationCathode: law.saturationCathode_V,
    saturationAnode: law.saturationAnode_V,
    rise: law.rise_s * second,
    recovery: law.recovery_s * second,
  };
  const driven = conductanceLaw && conductance(conductanceLaw, current);
  const answering = conductanceLaw === undefined ? {} : { conductanceLaw };
  if (hydration === undefined) return driven === undefined ? {} : { conductance: driven, ...answering };
  const swollen = swellingCourse(
    {
      swelling: hydration.swelling,
      poreFraction,
      wetting: hydration.wetting_min * minute,
      drying: hydration.drying_min * minute,
    },
    [{ time: 0, on: true }, ...pads],
    end,
  );
  const own = driven && sumOf(sumOf(driven, swollen.conductance), constantPolynomial(-1, end));
  return {
    ...answering,
    conductance: own ?? swollen.conductance,
    passiveConductance: swollen.conductance,
    // pores per thickness at the start, which may come to more than one
    ...(hydration.store === 'swollen'
      ? { poreFraction: poreFraction + hydration.swelling - 1 }
      : { poreVolume: swollen.poreVolume }),
  };
}
