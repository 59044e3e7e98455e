import type { Study } from './study.ts';

/** The same text for two studies whose passive twins are the same: those that differ in the current's size, its pole, the other pad or where the pads lie. */
export function withoutCurrent(study: Study): string {
  // the twin is that of the active pad alone
  const { dispersive: _other, placement: _placement, ...own } = study;
  const { session, electrode } = own;
  if (session.kind !== 'treatment') return JSON.stringify(own);
  return JSON.stringify({
    ...own,
    session: { ...session, current_mA: 0 },
    electrode: { ...electrode, polarity: 'cathode' },
  });
}
