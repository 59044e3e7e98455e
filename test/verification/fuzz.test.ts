import { describe, expect, it } from 'vitest';
import { fuzzOne, fuzzSummary, type FuzzCase } from '../support/fuzz.ts';

/** Changes which studies are drawn; each is drawn from its own seed, so any one can be run again by `fuzzOne`. */
const firstSeed = 1;
const conversions = 200;
const coReactions = 20;
/** With acids and bases, which take longer. */
const reactive = 16;
/** Under the dispersive pad. */
const otherPads = 24;
/** With lymph, resins and swelling barriers. */
const vessels = 6;
/** Draws with a barrier that starts from a solution, with follicles and ducts through it. */
const appendages = [9, 14, 18, 19, 22];
/** Broke a law once: a frame in which no field could carry the current. */
const mended = [19586];

describe('random studies over the accepted ranges', () => {
  const cases: FuzzCase[] = [];
  for (let k = 0; k < conversions; k++) cases.push(fuzzOne(firstSeed + k));
  for (let k = 0; k < coReactions; k++) cases.push(fuzzOne(firstSeed + k, { coReactants: true }));
  for (let k = 0; k < reactive; k++) cases.push(fuzzOne(firstSeed + k, { acidBase: true }));
  for (let k = 0; k < otherPads; k++) cases.push(fuzzOne(firstSeed + k, { otherPad: true }));
  for (let k = 0; k < vessels; k++) cases.push(fuzzOne(firstSeed + k, { vessels: true }));
  for (const seed of appendages) cases.push(fuzzOne(seed, { appendages: true }));
  for (const seed of mended) cases.push(fuzzOne(seed));
  const of = (kind: FuzzCase['kind']): string[] =>
    cases.filter((one) => one.kind === kind).map(({ seed, reason }) => `seed ${seed}: ${reason}`);
  process.stdout.write(`${fuzzSummary(`seeds ${firstSeed} to ${firstSeed + conversions - 1}`, cases)}\n`);

  it('are all accepted', () => {
    expect(of('refused')).toEqual([]);
  });

  it('never make the solver throw', () => {
    expect(of('threw')).toEqual([]);
  });

  it('finish, or stop with a reason a person understands, and keep every law in every frame', () => {
    expect(of('broke')).toEqual([]);
  });

  it('mostly finish', () => {
    expect(of('finished').length).toBeGreaterThan(0.7 * cases.length);
  });
});
