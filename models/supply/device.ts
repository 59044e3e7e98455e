// What drives the current and what can happen to it: a voltage that is limited, a battery that sags and empties, a lead that comes
// off, pads bridged by fluid. SI; currents are sizes, the session says which way.

export interface Device {
  /** Highest voltage [V]. */
  readonly compliance: number;
  /** Whether the session goes on until the charge asked for is delivered; else it ends when it was to end. */
  readonly prolongs: boolean;
  /** The session is given up after this long [s]. */
  readonly longest: number;
  readonly battery?: Battery;
  readonly leadOff?: LeadOff;
  readonly bridge?: Bridge;
}

export interface Battery {
  /** Without current [V]. */
  readonly openCircuit: number;
  /** [Ω] */
  readonly internalResistance: number;
  /** Charge it holds [C]; absent: more than will be used. */
  readonly capacity?: number;
}

/** The circuit opens; the device ramps up again when it is closed, or stops at once. */
export interface LeadOff {
  /** [s] */
  readonly from: number;
  /** When it is closed again [s]; absent: the device stops. */
  readonly to?: number;
  /** [s] */
  readonly ramp: number;
}

/** Fluid that bridges the pads over the skin: a resistance beside both columns and the path between them. */
export interface Bridge {
  /** [s] */
  readonly from: number;
  readonly to: number;
  /** [Ω] */
  readonly resistance: number;
}

/** Highest voltage at a current [V]. */
export function availableVoltage({ compliance, battery }: Device, current: number): number {
  if (battery === undefined) return compliance;
  return Math.min(compliance, battery.openCircuit - battery.internalResistance * current);
}

/** Instants at which its state changes, ascending [s]. */
export function deviceBreaks({ leadOff, bridge, longest }: Device): readonly number[] {
  const breaks = [longest];
  if (leadOff !== undefined) breaks.push(leadOff.from);
  if (leadOff?.to !== undefined) breaks.push(leadOff.to, leadOff.to + leadOff.ramp);
  if (bridge !== undefined) breaks.push(bridge.from, bridge.to);
  return [...new Set(breaks)].filter((time) => time > 0).toSorted((a, b) => a - b);
}
