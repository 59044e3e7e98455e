import type { FaultKind } from '../../../models/teaching/practice/practice.ts';
import { say } from '../../words/say.ts';

type Words = Readonly<Record<FaultKind, string>>;

export const faultWords: Words = {
  none: say('fault.none'),
  dryPad: say('fault.dryPad'),
  leadOff: say('fault.leadOff'),
  wrongPole: say('fault.wrongPole'),
  padsTouching: say('fault.padsTouching'),
  flatBattery: say('fault.flatBattery'),
};

/** What each of them looks like. */
export const signWords: Words = {
  none: say('fault.none.sign'),
  dryPad: say('fault.dryPad.sign'),
  leadOff: say('fault.leadOff.sign'),
  wrongPole: say('fault.wrongPole.sign'),
  padsTouching: say('fault.padsTouching.sign'),
  flatBattery: say('fault.flatBattery.sign'),
};

/** What helps against each. */
export const remedyWords: Words = {
  none: say('fault.none.remedy'),
  dryPad: say('fault.dryPad.remedy'),
  leadOff: say('fault.leadOff.remedy'),
  wrongPole: say('fault.wrongPole.remedy'),
  padsTouching: say('fault.padsTouching.remedy'),
  flatBattery: say('fault.flatBattery.remedy'),
};
