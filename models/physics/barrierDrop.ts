// What a barrier takes of the volts where it carries s times the current it carries on average. Of its conductance a share σ
// came with the current: dg/dt is linear in |i| while g rises, so g goes with s in that share, and the drop is s/(1 − σ + σ s)
// of that on average. Its slope falls as 1/s², which is why a barrier that answers evens a pad's current out less than one at rest.

export function barrierDrop(answering: number, s: number): number {
  return s / (1 - answering + answering * s);
}

export function barrierDropSlope(answering: number, s: number): number {
  return (1 - answering) / (1 - answering + answering * s) ** 2;
}
