/** The engine against other methods on the same problem. */
import { referenceErrors } from '../support/referenceRun.ts';

export interface PeerRow {
  readonly id: string;
  readonly what: string;
  readonly peer: string;
  readonly asked: number;
  readonly worst: number;
  readonly delivered: number;
  readonly verdict: 'met' | 'missed' | 'not yet computed';
  readonly note: string;
}

const independent = 'two independent codes that agree to seven digits';

export function peerRows(accuracies: readonly number[]): PeerRow[] {
  const references = (
    [
      ['b1', 'B1', 'three ions through four layers'],
      ['b2', 'B2', 'four ions, fixed charge, solvent flow'],
    ] as const
  ).flatMap(([problem, id, what]) =>
    accuracies.map((asked): PeerRow => {
      const { worst, delivered } = referenceErrors(problem, asked);
      const verdict = worst <= asked ? 'met' : 'missed';
      return { id, what, peer: independent, asked, worst, delivered, verdict, note: '' };
    }),
  );
  const waiting = (id: string, what: string, note: string): PeerRow => ({
    id,
    what,
    peer: 'a second method',
    asked: Number.NaN,
    worst: Number.NaN,
    delivered: Number.NaN,
    verdict: 'not yet computed',
    note,
  });
  return [
    ...references,
    waiting('acid and base', 'totals with local equilibrium', 'needs the same case solved by a second method'),
    waiting('both pads', 'two columns under one current', 'needs the same case solved by a second method'),
  ];
}
