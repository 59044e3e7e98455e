// The door to the models: everything outside models/ comes in here.
export { compileDispersive, compileProblem } from './problem/compileProblem.ts';
export type * from './problem/problem.ts';
export type * from './problem/givenCurrent.ts';
export type * from './solve/control.ts';
export type * from './solve/frame.ts';
export { bloodLevel, type BloodLevel } from './readings/bloodLevel.ts';
export { putIntoBody, voltageAcross, voltageParts, type VoltageParts } from './readings/bothPads.ts';
export { exchangePads } from './study/columns.ts';
export { constantFieldDelivery, constantFieldFlux } from './readings/ladder.ts';
export { runNotices, type RunNotice } from './readings/events.ts';
export type { Reading, Threshold } from './readings/reading.ts';
export { otherPadReadings, skinAndElectrode } from './readings/skinAndElectrode.ts';
export { explainStudy } from './study/explain.ts';
export { parseStudy } from './study/parseStudy.ts';
export { parseStudyText } from './study/parseStudyText.ts';
export { presets } from './study/presets/index.ts';
export type { Preset, PresetSource } from './study/presets/preset.ts';
export { type Quantity, quantities } from './study/quantities.ts';
export type * from './study/study.ts';
export {
  makeTreatment,
  type MadeTreatment,
  type TreatmentResult,
  type TreatmentWish,
} from './study/treatment/namedTreatment.ts';
export { studyHash } from './study/studyHash.ts';
export { type CellResult, cellAccuracy, solveCell, type TwinMemory } from './sweep/solveCell.ts';
export { type JsonSchema, studySchema } from './study/studySchema.ts';
export { loadTextReader, withTextReader } from './study/textReader.ts';
export { amountPast, chargePassed, deliveredAmount, faceFlux, transportNumber } from './solve/observables.ts';
export { passiveTwin } from './solve/passiveTwin.ts';
export { supplyCourse, type SupplyCourse, type SupplyProgress } from './supply/supplyCourse.ts';
export { solve, type SolveResult } from './solve/solve.ts';
