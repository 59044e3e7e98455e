/**
 * The fastest settings found for each peer, problem and error target: a scan over element count, degree and tolerances, each
 * count with its own mesh from a random search for the least error on that very problem. The errors they reach are measured
 * again in every run. A mesh is nine numbers, as `peers/column.hpp` explains.
 */
export type ProblemId = 'b1' | 'b2';

export interface Configuration {
  readonly solver: string;
  readonly program: 'sundials' | 'spectral' | 'fenicsx';
  readonly problem: ProblemId;
  readonly target: number;
  /** The words before the repeats: problem and method … */
  readonly words: readonly string[];
  /** … then elements, degree where there is one, and tolerances. */
  readonly settings: readonly string[];
  readonly mesh: keyof typeof meshes;
}

export const targets: readonly number[] = [1e-2, 1e-3, 1e-4];

/** By problem, kind (v: volumes, s: spectral or finite elements of the degree that follows) and count. */
export const meshes = {
  b1v24: '0.110,0.436,0.086,0.367,1.953,2.855,1.233,0.838,0.296',
  b1v80: '0.144,0.411,0.040,0.405,0.805,2.150,0.422,1.250,0.450',
  b1v100: '0.187,0.387,0.064,0.361,1.365,1.904,0.685,1.093,0.450',
  b1v200: '0.154,0.420,0.050,0.377,1.542,2.065,1.466,1.349,0.176',
  b1v240: '0.153,0.411,0.028,0.408,0.908,1.988,1.215,1.393,0.128',
  b1s2x8: '0.138,0.601,0.099,0.162,0.609,1.444,1.151,0.381,0.244',
  b1s2x16: '0.174,0.501,0.097,0.228,1.103,2.258,0.410,1.251,0.442',
  b1s3x8: '0.089,0.440,0.081,0.390,1.544,2.364,0.608,1.571,0.107',
  b1s3x12: '0.046,0.489,0.071,0.394,0.612,1.988,3.290,1.319,0.176',
  b1s3x16: '0.153,0.484,0.077,0.287,1.463,1.879,0.883,1.351,0.338',
  b2v30: '0.093,0.585,0.105,0.217,2.453,1.503,1.482,1.436,0.333',
  b2v80: '0.082,0.655,0.075,0.188,1.272,1.747,1.825,0.876,0.319',
  b2v80dae: '0.165,0.558,0.041,0.236,3.734,1.074,1.602,0.746,0.274',
  b2v240: '0.080,0.598,0.027,0.294,1.184,0.556,3.318,1.153,0.274',
  b2s2x16: '0.075,0.544,0.040,0.341,0.798,1.418,0.300,1.244,0.042',
  b2s3x16: '0.075,0.545,0.159,0.221,2.543,1.070,1.160,1.622,0.174',
} as const;

type Line = readonly [problem: ProblemId, target: number, settings: string, mesh: keyof typeof meshes];

function lines(
  solver: string,
  program: Configuration['program'],
  method: string | null,
  list: readonly Line[],
): readonly Configuration[] {
  return list.map(([problem, target, settings, mesh]) => ({
    solver,
    program,
    problem,
    target,
    words: method === null ? [problem] : [problem, method],
    settings: settings.split(' '),
    mesh,
  }));
}

export const configurations: readonly Configuration[] = [
  ...lines('SUNDIALS CVODE, volumes', 'sundials', 'cvode', [
    ['b1', 1e-2, '24 5e-3 5e-2', 'b1v24'],
    ['b1', 1e-3, '80 1e-3 1e-3', 'b1v80'],
    ['b1', 1e-4, '240 5e-5 5e-4', 'b1v240'],
    ['b2', 1e-2, '30 1e-2 1e-1', 'b2v30'],
    ['b2', 1e-3, '80 5e-4 5e-4', 'b2v80'],
    ['b2', 1e-4, '240 1e-4 1e-4', 'b2v240'],
  ]),
  ...lines('SUNDIALS IDA, volumes', 'sundials', 'ida', [
    ['b1', 1e-2, '24 1e-2 1e-1', 'b1v24'],
    ['b1', 1e-3, '100 2e-3 2e-2', 'b1v100'],
    ['b1', 1e-4, '200 1e-4 1e-3', 'b1v200'],
    ['b2', 1e-2, '30 1e-3 1e-2', 'b2v30'],
    ['b2', 1e-3, '80 5e-5 5e-4', 'b2v80dae'],
    ['b2', 1e-4, '240 5e-5 5e-5', 'b2v240'],
  ]),
  ...lines('spectral elements, CVODE', 'spectral', 'cvode', [
    ['b1', 1e-2, '8 2 2e-3', 'b1s2x8'],
    ['b1', 1e-3, '8 3 5e-4', 'b1s3x8'],
    ['b1', 1e-4, '16 3 2e-4', 'b1s3x16'],
    ['b2', 1e-2, '16 2 2e-3', 'b2s2x16'],
    ['b2', 1e-3, '16 2 1e-4', 'b2s2x16'],
    ['b2', 1e-4, '16 3 2e-5', 'b2s3x16'],
  ]),
  ...lines('spectral elements, RODAS4', 'spectral', 'rodas', [
    ['b1', 1e-2, '8 2 2e-2', 'b1s2x8'],
    ['b1', 1e-3, '8 3 1e-2', 'b1s3x8'],
    ['b1', 1e-4, '12 3 5e-3', 'b1s3x12'],
    ['b2', 1e-2, '16 2 2e-2', 'b2s2x16'],
    ['b2', 1e-3, '16 2 2e-2', 'b2s2x16'],
    ['b2', 1e-4, '16 3 2e-4', 'b2s3x16'],
  ]),
  ...lines('FEniCSx, PETSc TS', 'fenicsx', null, [
    ['b1', 1e-2, '8 2 5e-3', 'b1s2x8'],
    ['b1', 1e-3, '16 2 3e-4', 'b1s2x16'],
    ['b1', 1e-4, '16 3 2e-5', 'b1s3x16'],
    ['b2', 1e-2, '16 2 5e-3', 'b2s2x16'],
    ['b2', 1e-3, '16 2 5e-5', 'b2s2x16'],
    ['b2', 1e-4, '16 3 2e-6', 'b2s3x16'],
  ]),
];
