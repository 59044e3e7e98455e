import type { PiecewisePolynomial } from '../physics/piecewisePolynomial.ts';
import type { PadEvent } from '../physics/waveform.ts';

/** What a supply makes of the current that a session asks for. Currents count the way the session does: a reversal is negative. */
export interface GivenCurrent {
  /** Through the body [A]. */
  readonly current: PiecewisePolynomial;
  readonly pads: readonly PadEvent[];
  readonly account: SupplyAccount;
}

/** How the current given came to differ from the one asked for. */
export interface SupplyAccount {
  /** By the session's own clock [A]. */
  readonly asked: PiecewisePolynomial;
  /** What the session's clock, `program`, says at `times`; it goes slower while less is given, and lines lie between [s]. */
  readonly clock: { readonly times: Float64Array; readonly program: Float64Array };
  /** Stretches in which the voltage held the current back, in order. */
  readonly limited: readonly LimitedStretch[];
  /** By how much the session ends later than asked [s]. */
  readonly delay: number;
  /** ∫|I| dt that is asked for [C]. */
  readonly charge: number;
  /** Charge asked for that did not go through the body: not given at all, or past it through a bridge [C]. */
  readonly missing: number;
  /** When the battery was empty [s]. */
  readonly emptied?: number;
  /** When the session was given up because it took too long [s]. */
  readonly gaveUp?: number;
  /** The circuit was open; `to` absent: the device stopped [s]. */
  readonly open?: { readonly from: number; readonly to?: number };
  /** Fluid bridged the pads; share of the supply's charge that took it meanwhile [s, s, 1]. */
  readonly bridged?: { readonly from: number; readonly to: number; readonly share: number };
}

export interface LimitedStretch {
  /** [s] */
  readonly from: number;
  readonly to: number;
  /** Least current through the body, and what was asked for then [A]. */
  readonly lowest: number;
  readonly asked: number;
}
