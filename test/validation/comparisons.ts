/** What is compared in the closed forms that take more than a line: found by the engine, worked on paper. */
import { faradayConstant as F, thermalVoltage } from '../../models/constants.ts';
import { amountPast, faceFlux, transportNumber } from '../../models/index.ts';
import {
  dissociationConstant,
  meanCharge,
  pHFrom,
  ProtonBinding,
  Speciation,
  waterProduct,
} from '../../models/physics/acidBase.ts';
import { conductance } from '../../models/physics/conductance.ts';
import { slipVelocity } from '../../models/physics/electroosmosis.ts';
import { evaluate, constantPolynomial } from '../../models/physics/piecewisePolynomial.ts';
import { membrane, middle } from '../support/closedForms/chargedLayers.ts';
import { densityAt, extrapolated } from '../support/closedForms/discElectrode.ts';
import * as membranes from '../support/closedForms/membranes.ts';
import * as transients from '../support/closedForms/transients.ts';
import { sandTime } from '../support/oracles.ts';
import { carriedBy, chloride, lidocaine, problemOf, sodium } from '../support/problems.ts';
import { concentrationAt } from '../support/profiles.ts';
import { frameAt, lastFrame, solveToTheEnd, type Solved } from '../support/solved.ts';

/** What was found, what was worked, and how far apart they may be relative to `size` (the worked value where absent). */
export interface Comparison {
  readonly what: string;
  readonly found: number;
  readonly expected: number;
  readonly tolerance: number;
  readonly size?: number;
}

/** Digits of the worked numbers. */
export const printed = 1e-6;

export type Pair = readonly [what: string, found: number, expected: number];

export const within = (tolerance: number, pairs: readonly Pair[], size?: number): Comparison[] =>
  pairs.map(([what, found, expected]) => ({
    what,
    found,
    expected,
    tolerance,
    ...(size === undefined ? {} : { size }),
  }));

export const fluxAt = (solved: Solved, species: number): number =>
  faceFlux(solved.layout, lastFrame(solved), species, 0);

export function goldman(): Comparison[] {
  const { constantField, total, length } = membranes;
  const passive = (lidocaine.diffusivity * total) / length;
  const worked = [
    [1, 1.5819767],
    [5, 5.0339183],
    [-1, 0.5819767],
    [-5, 0.0339183],
    [10, 10.000454],
  ] as const;
  return [
    ...worked.flatMap(([K, E]) => {
      // the last printed digit of the small ones is 1e-6 of them at best
      const size = Math.max(E, 0.05);
      return within(printed, [[`E at K = ${K}`, fluxAt(constantField(K, total, 0), 0) / passive, E]], size);
    }),
    ...within(printed, [
      ['J/P at K = 2', fluxAt(constantField(2, total, 0.3 * total), 0) / passive, 2.2191247],
      ['K at 0.5 V and 37 °C', 0.5 / thermalVoltage(310.15), 18.707912],
    ]),
  ];
}

export function planck(): Comparison[] {
  const { planckMembrane, planckCurrent, pure, mixed, saline, Vt } = membranes;
  const worked = [
    [0, 0.0010626578, [0.0004579081, -0.0020019389, -0.0015440308]],
    [10, -0.030137116, [0.00046594, -0.0019744793, -0.0016121821]],
    [1474.58927, -5, [0.0029002726, -8.534487e-5, -0.012468113]],
  ] as const;
  const fluxes = worked.flatMap(([j, u, expected]) => {
    const solved = planckMembrane(pure, saline, j);
    const size = Math.max(...expected.map(Math.abs));
    return [
      ...within(printed, [[`u at ${j} A/m²`, -lastFrame(solved).voltage / Vt, u]], Math.max(1, Math.abs(u))),
      ...within(
        printed,
        expected.map((flux, i): Pair => [`flux ${i + 1} at ${j} A/m²`, fluxAt(solved, i), flux]),
        size,
      ),
    ];
  });
  const shares = [
    [pure, -20, 0.22133937],
    [pure, -100, 0.23125914],
    [mixed, -20, 0.10022323],
  ] as const;
  return [
    ...fluxes,
    ...within(
      printed,
      shares.map(([left, u, t]): Pair => {
        const solved = planckMembrane(left, saline, planckCurrent(left, saline, u).j);
        return [`t at u = ${u}`, transportNumber(solved.layout, lastFrame(solved), 0, 0), t];
      }),
    ),
  ];
}

export function donnan(): Comparison[] {
  const inside = middle(membrane({ left: 154, right: 154, fixedCharge: -50 }));
  const shares = [
    [-50, 0.4756262],
    [-40.2299, 0.46],
    [-97.2604, 0.55],
    [-130.902, 0.6],
    [-167.4547, 0.65],
    [-208.6446, 0.7],
  ] as const;
  return within(printed, [
    ['c₊', inside.sodium, 181.01602],
    ['c₋', inside.chloride, 131.01602],
    ['E_D [mV]', inside.potential * 1e3, -4.1527676],
    ...shares.map(([fixedCharge, share]): Pair => {
      const solved = membrane({ left: 154, right: 154, fixedCharge, current: 2 });
      return [
        `t₊ at ω = ${fixedCharge}`,
        transportNumber(solved.layout, lastFrame(solved), 0, middle(solved).face),
        share,
      ];
    }),
  ]);
}

export function sand(): Comparison[] {
  const idle = transients.besideBarrier(1e-12);
  const at = (x: number): number => concentrationAt(idle, lastFrame(idle), 0, 1, 1e-9 + x);
  const { outcome } = transients.emptiedFace(10, 50, 1.2925423);
  return [
    ...within(1e-5, [
      ['c(0)', at(0), 42.730189],
      ['c(0.5 mm)', at(0.5e-3), 45.54188],
      ['c(1 mm)', at(1e-3), 47.480336],
      ['τ of 1 mM by the formula', sandTime(1, transients.sandDiffusivity, 0.6 - transients.sandShare, 5), 11.352855],
    ]),
    // the run stops when its steps have shrunk, just before the face is empty
    ...within(0.02, [['τ at which the run stops', outcome.kind === 'failed' ? outcome.time : Number.NaN, 1.2925423]]),
  ];
}

export function clearance(): Comparison[] {
  const worked = [
    [0, 0.42031],
    [0.5e-3, 0.125433],
    [1e-3, 0.0309958],
    [2e-3, 0.000850355],
  ] as const;
  const found = transients.driftless(
    worked.map(([x]) => x),
    'reaction',
    1200,
  );
  const steady = transients.driftless([0], 'reaction', 40_000)[0];
  return [
    ...within(
      1e-5,
      worked.map(([x, c], k): Pair => [`c at ${x * 1e3} mm`, found[k], c]),
      0.42031,
    ),
    ...within(1e-5, [['c(0) when steady', steady, 0.478351]]),
  ];
}

export function kohlrausch(): Comparison[] {
  const plateau = 67.741115;
  const solved = transients.movingBoundary();
  const front = (time: number): number => transients.frontAt(solved, time, plateau);
  const behind = concentrationAt(solved, lastFrame(solved), 0, 1, front(1.2e6) - 0.05);
  return [
    ...within(1e-3, [['plateau', behind, plateau]]),
    ...within(1e-2, [['speed of the front', (front(1.2e6) - front(8e5)) / 4e5, 2.0855809e-7]]),
  ];
}

/** 80 mA min on 1 cm² through 2 mL under a face that chloride alone crosses. */
export function faraday(): Comparison[] {
  const area = 1e-4;
  const charge = 80 * 0.06;
  const end = 1200;
  const solved = solveToTheEnd(
    problemOf({
      species: [sodium, chloride],
      layers: [{ thickness: 2e-6 / area, start: [100, 100] }],
      electrode: carriedBy(1),
      base: carriedBy(0),
      current: -charge / end / area,
      end,
    }),
  );
  const chlorideIn = amountPast(solved.layout, lastFrame(solved), 1, 0) * area;
  const equivalents = (mAmin: number): number => (chlorideIn * mAmin) / 80;
  const water = new Speciation(waterProduct(298.15), []);
  water.solve([], [], equivalents(40) / 2e-6);
  return within(1e-5, [
    ['µeq in 80 mA min', chlorideIn * 1e6, 49.748494],
    ['mg AgCl', chlorideIn * 143.32 * 1e3, 7.12995],
    ['mM chloride in 2 mL', chlorideIn / 2e-6, 24.8742],
    ['µg phosphate at t = 0.012', ((0.012 * equivalents(80)) / 2) * 472.44 * 1e6, 141.019],
    ['mg lidocaine at t = 1', equivalents(40) * 234.34 * 1e3, 5.829031],
    ['pH of 2 mL after 40 mA min', pHFrom(water.logH), 1.90528],
  ]);
}

export function solvent(): Comparison[] {
  const solved = transients.movingSolvent();
  const frame = lastFrame(solved);
  const faces = solved.layout.faceX.length;
  const { solventVelocity: v, solventCurrent: i } = transients;
  const slip = slipVelocity(-0.01, 5e4, 0.89e-3);
  return within(1e-4, [
    ['flux of a neutral molecule over c [m/s]', fluxAt(solved, 0) / 5, 7.5e-9],
    ['m³ per coulomb', amountPast(solved.layout, frame, 0, 1) / 5 / (i * 500), 2.083333e-9],
    ['litres per mole of charge', (amountPast(solved.layout, frame, 0, 1) / 5 / (i * 500)) * F * 1e3, 0.201011],
    ['t of an ion at 100 mM by solvent', (F * frame.fluxConvection[faces]) / i, 0.0201011],
    ['velocity in a pore', slip, 0.00038997],
    ['porosity', v / slip, 1.92e-5],
  ]).map((one) => (one.what === 'porosity' ? { ...one, tolerance: 2e-3 } : one));
}

export function trace(): Comparison[] {
  const solved = transients.driftingTrace();
  const start = transients.traceMoments(solved, 0);
  const worked = [
    [600, 0.12472e-3, 0.6e-3],
    [1200, 0.24944e-3, 0.848528e-3],
    [3600, 0.74832e-3, 1.469694e-3],
  ] as const;
  return [
    ...within(1e-5, [['field [V/m]', frameAt(solved, 600).voltage / 16.2e-3, 18.51852]]),
    ...worked.flatMap(([time, drift, spread]) => {
      const now = transients.traceMoments(solved, time);
      return within(
        1e-5,
        [
          [`drift in ${time} s`, now.centre - start.centre, drift],
          [`spread in ${time} s`, Math.sqrt(now.variance - start.variance), spread],
        ],
        1.469694e-3,
      );
    }),
  ];
}

export function weakAcid(): Comparison[] {
  const phosphate = { baseCharge: -2, pKa: [1.9, 6.4] };
  const charges = [
    [4.5, -1.00993],
    [5.5, -1.11157],
    [6.4, -1.49998],
    [7, -1.79924],
    [7.4, -1.90909],
    [8, -1.9755],
  ] as const;
  const half = new ProtonBinding(Float64Array.of(dissociationConstant(6.4)));
  half.evaluate(dissociationConstant(6.4));
  const acetic = new ProtonBinding(Float64Array.of(dissociationConstant(4.756)));
  const vinegar = new Speciation(waterProduct(298.15), [acetic]);
  const total = 5e4 / 60.05;
  vinegar.solve([total], [1], total);
  vinegar.findShares();
  return [
    ...within(
      1e-4,
      charges.map(([pH, z]): Pair => [`z̄ at pH ${pH}`, meanCharge(phosphate, pH), z]),
    ),
    ...within(1e-4, [['pH of 5 % acetic acid', pHFrom(vinegar.logH), 2.41878]]),
    // worked with ln 10 to four digits
    ...within(2e-4, [['β of 0.1 M at its pK', 0.1 * Math.LN10 * half.variance, 0.057575]]),
    // K/(K + h) of a strength rounded to 0.833 M
    ...within(1e-3, [['ionised share of it', 1 - acetic.mean, 0.00457915]]),
  ];
}

/** R at a steady current, in the limit where the voltage saturates: a resting resistance that counts for nothing. */
export function saturation(): Comparison[] {
  const sheet = (sign: number, microampere: number): number => {
    const current = sign * microampere * 1e-2;
    const restingResistance = 1e6;
    const law = { restingResistance, saturationCathode: 1.8, saturationAnode: 2.8, rise: 1, recovery: 1 };
    const g = evaluate(conductance(law, constantPolynomial(current, 100)), 100);
    // Ω m² in kΩ cm²
    return restingResistance / g / 0.1;
  };
  const stephens = 300 / 7;
  return within(1e-4, [
    ['kΩ cm² under a cathode at 43 µA/cm²', sheet(-1, stephens), 42],
    ['kΩ cm² under an anode at 43 µA/cm²', sheet(1, stephens), 65.33],
    ['kΩ cm² under a cathode at 0.5 mA/cm²', sheet(-1, 500), 3.6],
    ['kΩ cm² under an anode at 0.5 mA/cm²', sheet(1, 500), 5.6],
  ]);
}

/** Rings of the coarser of the two grids that the disc's field is taken to none from. */
const discRings = 12;

/** The rim is singular, so that two grids give the resistance to a thousandth and the densities to a few. */
export function discElectrode(): Comparison[] {
  const worked = [
    [0, 0.5],
    [0.5, 0.5773503],
    [0.9, 1.1470787],
  ] as const;
  return [
    ...within(1e-3, [['R [Ω]', extrapolated(discRings, ({ spreading }) => spreading), 83.33333]]),
    ...within(
      5e-3,
      worked.map(([part, expected]): Pair => [
        `j/j_mean at r = ${part} a`,
        extrapolated(discRings, (spread) => densityAt(spread, part)),
        expected,
      ]),
    ),
  ];
}
