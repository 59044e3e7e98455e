import { otherPole } from '../../models/study/columns.ts';
import type { Study } from '../../models/study/study.ts';
import { say } from '../words/say.ts';

const signs = { cathode: '−', anode: '+' } as const;

/** "drug pad (−)", "return pad (+)": by the pole that the study gives it. */
export function padName({ electrode }: Study, side: 'active' | 'other'): string {
  const pole = side === 'active' ? electrode.polarity : otherPole(electrode.polarity);
  const sign = signs[pole];
  return side === 'active' ? say('pad.drug', { sign }) : say('pad.return', { sign });
}
