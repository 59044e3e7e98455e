import { describe, expect, it } from 'vitest';
import { faradayConstant as F } from '../../models/constants.ts';
import { amountPast, faceFlux } from '../../models/index.ts';
import { perfusion } from '../../models/physics/perfusion.ts';
import { integrate } from '../../models/physics/piecewisePolynomial.ts';
import {
  besideBarrier,
  clearedAt as at,
  clearedDermis as dermis,
  dermisClearance as k,
  dermisDiffusivity as D,
  dermisInflux as influx,
  driftingTrace,
  driftless,
  emptiedFace,
  frontAt,
  hinderedFlux,
  movingBoundary,
  movingSolvent,
  sandBulk as bulk,
  sandDepth as depth,
  sandDiffusivity as Ds,
  sandSalt as salt,
  sandShare as ts,
  solvedLag,
  solventCurrent,
  solventVelocity,
  traceMoments,
} from '../support/closedForms/transients.ts';
import { measureConvergence } from '../support/convergence.ts';
import { expectNear, expectWithin } from '../support/matchers.ts';
import { clearedProfile, lagTime, polarisedConcentration, sandTime } from '../support/oracles.ts';
import { bath, blocked, carriedBy, chloride, problemOf, sodium } from '../support/problems.ts';
import { concentrationAt } from '../support/profiles.ts';
import { frameAt, lastFrame, solveToTheEnd } from '../support/solved.ts';

describe('an electrode that only the cation crosses (Sand)', () => {
  it('is depleted by c(x, t) of the closed form at t_m = 1', () => {
    const time = 600;
    const j = 2;
    const solved = solveToTheEnd(
      problemOf({
        species: salt,
        layers: [{ thickness: depth, start: [bulk, bulk] }],
        electrode: carriedBy(0),
        base: bath(bulk, bulk),
        current: -j,
        end: time,
      }),
      { accuracy: 1e-5, frames: 3 },
    );
    for (const x of [0, 0.5e-3, 1e-3, 3e-3]) {
      const closed = polarisedConcentration({ bulk, Ds, excess: 1 - ts, current: j }, x, time);
      expectNear(concentrationAt(solved, lastFrame(solved), 0, 0, x), closed, 1e-5 * bulk, `at ${x} m`);
    }
  });

  it('gives 42.730189, 45.54188 and 47.480336 mM beside a barrier of t_m = 0.6, in the limit of an idle barrier', () => {
    const worked = [
      [0, 42.730189],
      [0.5e-3, 45.54188],
      [1e-3, 47.480336],
    ] as const;
    const idle = besideBarrier(1e-12);
    for (const [x, c] of worked) {
      expectWithin(concentrationAt(idle, lastFrame(idle), 0, 1, 1e-9 + x), c, 1e-5, `at ${x} m`);
    }
    // what the barrier itself takes up falls with its effusivity, √transport
    const { order } = measureConvergence([1e-2, 1e-3, 1e-4, 1e-5], (transport) => {
      const solved = besideBarrier(transport);
      const start = solved.layout.layers[1].start;
      return Math.abs(concentrationAt(solved, lastFrame(solved), 0, 1, start) - 42.730189);
    });
    expectNear(order, 0.5, 0.05);
  });

  it.each([
    { bulk: 10, j: 50, tau: 1.2925423 },
    { bulk: 50, j: 20, tau: 201.95973 },
  ])('stops at Sand’s time τ = $tau s when $j A m⁻² empty $bulk mM, and says what ran out', ({ bulk: c, j, tau }) => {
    expectWithin(sandTime(c, Ds, 1 - ts, j), tau, 1e-6);
    const solved = emptiedFace(c, j, tau);
    const { outcome } = solved;
    if (outcome.kind !== 'failed') throw new Error(`expected a failure, got ${outcome.kind}`);
    expect(outcome.reason).toBe('carrierExhausted');
    expect(outcome.message).toContain('cation');
    expectWithin(outcome.time, tau, 0.02);
    // what was solved before is kept
    expect(solved.frames.map(({ time }) => time)).toEqual([0.5 * tau, 0.9 * tau]);
    const closed = polarisedConcentration({ bulk: c, Ds, excess: 1 - ts, current: j }, 0, 0.9 * tau);
    expectNear(solved.frames[1].concentrations[0], closed, 2e-3 * c);
  });
});

describe('a membrane that starts empty', () => {
  it.each([
    [0.001, 0.16666666],
    [1, 0.16395341],
    [5, 0.12271346],
    [20, 0.045],
  ])('lets solute through late: K = %d delays by %d L²/D', (K, delay) => {
    expectNear(solvedLag(K), delay, 2e-6);
    expectWithin(lagTime(K), delay, 1e-6);
  });
});

describe('a dermis that clears what flows in', () => {
  const worked = [
    [0, 0.42031],
    [0.5e-3, 0.125433],
    [1e-3, 0.0309958],
    [2e-3, 0.000850355],
  ] as const;

  /** Of the largest concentration: the digits of the worked numbers and of a solve at 1e-6. */
  const slack = 1e-5;

  it.each(['reaction', 'capillaries'] as const)('meets the worked profile at 1200 s: cleared by %s', (sink) => {
    const depths = worked.map(([x]) => x);
    const found = driftless(depths, sink, 1200);
    worked.forEach(([x, c], index) => {
      expectNear(found[index], c, slack * 0.42031, `at ${x} m`);
      // the small ones are worked to six digits
      expectNear(clearedProfile(D, k, influx, x, 1200), c, 4e-6 * c + 1e-9);
    });
  });

  it.each([
    [600, 0.7266783],
    [1200, 0.8786647],
    [3600, 0.9927097],
  ])('has filled its face at %d s to %d of 0.478351 mM', (time, share) => {
    expectWithin(driftless([0], 'reaction', time)[0], share * 0.478351, slack);
  });

  it('settles to e^(−x/d) with d = 0.5 mm', () => {
    const [face, near, far] = driftless([0, 0.2e-3, 1.2e-3], 'reaction', 40_000);
    expectWithin(face, 0.478351, slack);
    expectWithin(-1e-3 / Math.log(far / near), 0.5e-3, slack);
  });

  it('departs from the closed form in proportion to the drift that carries the influx', () => {
    const closed = clearedProfile(D, k, influx, 0, 1200);
    const { order, finest } = measureConvergence([3.2, 1.6, 0.8, 0.4], (part) => {
      return Math.abs(at(dermis(part, 'reaction', 1200), 0) / part / closed - 1);
    });
    expectNear(order, 1, 0.05);
    expect(finest).toBeLessThan(4e-4);
  });

  it('takes up exactly what is missing: uptake, store and outflow add to the influx', () => {
    const solved = dermis(1, 'capillaries', 1200);
    const frame = lastFrame(solved);
    const takenUp = frame.amountTakenUp[0] + frame.amountTakenUp[1];
    const kept = frame.amountInLayer[0] + frame.amountInLayer[1];
    expectWithin(takenUp + kept + amountPast(solved.layout, frame, 0, 2), influx * 1200, 1e-10);
    expect(takenUp).toBeGreaterThan(0.5 * kept);
  });
});

describe('blood that takes up a neutral drug', () => {
  // c(t) = c₀ exp(−k ∫p dt) in a column where nothing else moves
  it('follows the integral of its flow through onset, hold and recovery', () => {
    const rate = 2e-3;
    const flow = perfusion([{ factor: 0.25, from: 60, onset: 240, duration: 600, recovery: 200 }], 1200);
    const solved = solveToTheEnd(
      problemOf({
        species: [{ id: 'sugar', charge: 0, diffusivity: 7e-10 }, sodium, chloride],
        layers: [{ thickness: 1e-3, start: [5, 140, 140], exchange: [rate, rate, rate], plasma: [0, 140, 140] }],
        electrode: blocked,
        base: blocked,
        current: 0,
        end: 1200,
        perfusion: flow,
      }),
      { accuracy: 1e-5, frames: 13 },
    );
    for (const frame of solved.frames) {
      const left = 5 * Math.exp(-rate * integrate(flow, 0, frame.time));
      expectNear(frame.amountInLayer[0], left * 1e-3, 1e-5 * 5e-3, `at ${frame.time} s`);
      expectNear(frame.amountTakenUp[0], (5 - left) * 1e-3, 1e-5 * 5e-3, `taken up by ${frame.time} s`);
    }
  });
});

describe('a slower anion behind chloride with common sodium (Kohlrausch)', () => {
  const solved = movingBoundary();
  const plateau = 67.741115;

  it('adjusts to c_D = 67.741115 mM behind the front', () => {
    const front = frontAt(solved, 1.2e6, plateau);
    expectWithin(concentrationAt(solved, lastFrame(solved), 0, 1, front - 0.05), plateau, 1e-3);
    expectNear(concentrationAt(solved, lastFrame(solved), 1, 1, front - 0.05), 0, 1e-3 * plateau);
    expectWithin(concentrationAt(solved, lastFrame(solved), 1, 1, front + 0.06), 150, 1e-3);
  });

  it('moves the front at 0.7508091 mm/h', () => {
    const speed = 2.0855809e-7;
    expectWithin((frontAt(solved, 1.2e6, plateau) - frontAt(solved, 8e5, plateau)) / 4e5, speed, 3e-3);
    expectWithin((frontAt(solved, 1e6, plateau) - frontAt(solved, 8e5, plateau)) / 2e5, speed, 1e-2);
    expectWithin((frontAt(solved, 1.2e6, plateau) - frontAt(solved, 1e6, plateau)) / 2e5, speed, 1e-2);
  });

  it('keeps the front’s shape: it neither spreads nor steepens', () => {
    const width = (time: number): number => {
      const frame = frameAt(solved, time);
      const front = frontAt(solved, time, plateau);
      return concentrationAt(solved, frame, 0, 1, front - 5e-3) - concentrationAt(solved, frame, 0, 1, front + 5e-3);
    };
    // diffusion alone would have spread it by √1.5
    expectWithin(width(1.2e6), width(8e5), 0.08);
  });
});

describe('solvent that moves with the current', () => {
  const velocity = solventVelocity;
  const current = solventCurrent;
  const solved = movingSolvent();

  it('carries a neutral molecule at v c, 2.083333e-9 m³ per coulomb', () => {
    expectWithin(velocity / current, 2.083333e-9, 2e-7);
    expectWithin(faceFlux(solved.layout, lastFrame(solved), 0, 0), velocity * 5, 1e-9);
    expectWithin(amountPast(solved.layout, lastFrame(solved), 0, 1), velocity * 5 * 500, 1e-9);
  });

  it('adds t_EO = F v c/i = 0.0201011 to the share of an ion at 100 mM', () => {
    const { fluxConvection } = lastFrame(solved);
    const faces = solved.layout.faceX.length;
    expectWithin((F * fluxConvection[faces]) / current, 0.0201011, 1e-4);
    const migrated = (F * faceFlux(solved.layout, lastFrame(solved), 1, 0)) / current - 0.0201011;
    expectWithin(migrated, sodium.diffusivity / (sodium.diffusivity + chloride.diffusivity), 1e-4);
  });

  it('moves 0.201011 litres per mole of charge', () => {
    expectWithin((amountPast(solved.layout, lastFrame(solved), 0, 1) / 5 / (current * 500)) * F * 1e3, 0.201011, 1e-5);
  });
});

describe('a narrow pore (Renkin)', () => {
  it.each([
    [0.1, 0.6412612],
    [0.2, 0.3811942],
    [0.3, 0.2072315],
    [0.5, 0.0448906],
  ])('slows a neutral solute of %d pore radii to %d of its free flux', (ratio, expected) => {
    const H = (1 - ratio) ** 2 * (1 - 2.104 * ratio + 2.09 * ratio ** 3 - 0.95 * ratio ** 5);
    expectWithin(hinderedFlux(H) / hinderedFlux(1), expected, 1e-6);
  });
});

describe('a trace in the dermis under 0.5 mA/cm²', () => {
  const solved = driftingTrace();

  it('meets a field of 18.51852 V/m', () => {
    expectWithin(frameAt(solved, 600).voltage / 16.2e-3, 18.51852, 1e-6);
  });

  it.each([
    [600, 0.12472e-3, 0.6e-3],
    [1200, 0.24944e-3, 0.848528e-3],
    [3600, 0.74832e-3, 1.469694e-3],
  ])('has drifted by less than it has spread after %d s', (time, drift, spread) => {
    const start = traceMoments(solved, 0);
    const now = traceMoments(solved, time);
    expectNear(now.centre - start.centre, drift, 1e-5 * 0.74832e-3);
    expectWithin(Math.sqrt(now.variance - start.variance), spread, 1e-5);
    expect(now.centre - start.centre).toBeLessThan(Math.sqrt(now.variance - start.variance));
  });
});
