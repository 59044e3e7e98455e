// The shape of a criterion in a file of cases or faults.
import { choice, flag, identifier, list, optional, prose, required, variant } from '../../study/shape.ts';
import type { Goal } from '../../library/drugRecord.ts';
import type { FindingKind } from '../../readings/finding.ts';
import { plain, text } from '../lessonShape.ts';
import type { Condition, Criterion } from './criterion.ts';

const any = 1e12;
const bound = plain('Bound', '', -any, any, 'In the unit of the measure');

const goals: Readonly<Record<Goal, true>> = {
  inflammation: true,
  pain: true,
  spasm: true,
  swelling: true,
  'calcium deposits': true,
  'scar tissue': true,
  sweating: true,
  systemic: true,
  'blood flow': true,
  infection: true,
  healing: true,
  gout: true,
  'sweat test': true,
  comparison: true,
};

const findings: Readonly<Record<FindingKind, true>> = {
  wrongPole: true,
  drawnOut: true,
  hardlyDriven: true,
  competing: true,
  exhausted: true,
  noGain: true,
  density: true,
  dose: true,
  warming: true,
  acid: true,
  base: true,
  chlorideBound: true,
  coatingUsedUp: true,
  chlorideUsedUp: true,
  plasmaComesBack: true,
  beyondCompliance: true,
  outOfVolts: true,
  leadOff: true,
  padsBridged: true,
  batteryEmpty: true,
  gaveUp: true,
};

const setting = { path: required(prose(80)), among: required(list(prose(40), 1, 12)) };
const goal = { among: required(list(choice(...Object.keys(goals)), 1, 6)) };
const measure = { measure: required(identifier), atLeast: optional(bound), below: optional(bound) };
const finding = { among: required(list(choice(...Object.keys(findings)), 1, 8)), never: optional(flag) };
const judged = { id: required(identifier), right: required(text), wrong: required(text), advice: optional(flag) };

export const conditionShape = variant<Condition>({ setting, goal, measure, finding });

export const criterionShape = variant<Criterion>({
  setting: { ...setting, ...judged },
  goal: { ...goal, ...judged },
  measure: { ...measure, ...judged },
  finding: { ...finding, ...judged },
});
