// The door to the models: everything outside models/ comes in here.
export { compileProblem } from './problem/compileProblem.ts';
export type * from './problem/problem.ts';
export type * from './solve/control.ts';
export type * from './solve/frame.ts';
export { parseStudy } from './study/parseStudy.ts';
export { presets } from './study/presets/index.ts';
export type { Preset, PresetSource } from './study/presets/preset.ts';
export { type Quantity, quantities } from './study/quantities.ts';
export type * from './study/study.ts';
export { amountPast, chargePassed, deliveredAmount, faceFlux, transportNumber } from './solve/observables.ts';
export { passiveTwin } from './solve/passiveTwin.ts';
export { solve, type SolveResult } from './solve/solve.ts';
