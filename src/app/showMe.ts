import type { Finding, FindingKind } from '../../models/readings/finding.ts';
import type { Side } from './padChoice.ts';
import type { ScaleName } from './scaleChoice.ts';

/** Where on the page something is to be seen; what is left out stays as it is. */
export interface ShowMe {
  /** [s] */
  readonly time?: number;
  /** Id of a chart or of another part of the readings. */
  readonly chart?: string;
  /** Under which pad the charts by depth look. */
  readonly side?: Side;
  readonly scale?: ScaleName;
  /** The reader stays where they are. */
  readonly keepFocus?: boolean;
}

const places: Readonly<Record<FindingKind, Pick<ShowMe, 'chart' | 'scale'>>> = {
  wrongPole: { chart: 'depthTime', scale: 'skin' },
  drawnOut: { chart: 'delivered', scale: 'skin' },
  hardlyDriven: { chart: 'carriers', scale: 'skin' },
  competing: { chart: 'carriers', scale: 'barrier' },
  exhausted: { chart: 'balance', scale: 'skin' },
  noGain: { chart: 'delivered' },
  density: { chart: 'limits', scale: 'treatment' },
  dose: { chart: 'limits' },
  warming: { chart: 'limits' },
  acid: { chart: 'pH', scale: 'skin' },
  base: { chart: 'pH', scale: 'skin' },
  chlorideBound: { chart: 'limits' },
  coatingUsedUp: { chart: 'limits', scale: 'treatment' },
  chlorideUsedUp: { chart: 'profile' },
  plasmaComesBack: { chart: 'blood' },
  beyondCompliance: { chart: 'voltage', scale: 'treatment' },
  outOfVolts: { chart: 'voltage', scale: 'treatment' },
  leadOff: { chart: 'voltage', scale: 'treatment' },
  padsBridged: { chart: 'voltage', scale: 'treatment' },
  batteryEmpty: { chart: 'voltage', scale: 'treatment' },
  gaveUp: { chart: 'voltage' },
};

/** Just past the instant at which it begins, so that it is under way [s]. */
const past = 0.01;

export function showMeOf({ kind, time, pad }: Finding): ShowMe {
  return { ...places[kind], time: time + past, side: pad === 'own' ? 'active' : 'other' };
}
