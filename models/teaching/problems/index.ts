// Every problem of the folder, read and checked once.
import timeFromDose from './time-from-dose.json' with { type: 'json' };
import currentFromDose from './current-from-dose.json' with { type: 'json' };
import doseWithRamps from './dose-with-ramps.json' with { type: 'json' };
import sessionWithRamps from './session-with-ramps.json' with { type: 'json' };
import density from './density.json' with { type: 'json' };
import roundPad from './round-pad.json' with { type: 'json' };
import largestCurrent from './largest-current.json' with { type: 'json' };
import shortestTime from './shortest-time.json' with { type: 'json' };
import charge from './charge.json' with { type: 'json' };
import faradayBound from './faraday-bound.json' with { type: 'json' };
import massAtShare from './mass-at-share.json' with { type: 'json' };
import shareWithSalt from './share-with-salt.json' with { type: 'json' };
import voltage from './voltage.json' with { type: 'json' };
import resistance from './resistance.json' with { type: 'json' };
import percentToMillimolar from './percent-to-millimolar.json' with { type: 'json' };
import drugInPad from './drug-in-pad.json' with { type: 'json' };
import ionisedAcid from './ionised-acid.json' with { type: 'json' };
import ionisedBase from './ionised-base.json' with { type: 'json' };
import batterySessions from './battery-sessions.json' with { type: 'json' };
import pole from './pole.json' with { type: 'json' };
import shareOfARun from './share-of-a-run.json' with { type: 'json' };
import otherCurrent from './other-current.json' with { type: 'json' };
import otherDose from './other-dose.json' with { type: 'json' };

/** As they stand in their files. */
export const problemFiles: readonly unknown[] = [
  timeFromDose,
  currentFromDose,
  doseWithRamps,
  sessionWithRamps,
  density,
  roundPad,
  largestCurrent,
  shortestTime,
  charge,
  faradayBound,
  massAtShare,
  shareWithSalt,
  voltage,
  resistance,
  percentToMillimolar,
  drugInPad,
  ionisedAcid,
  ionisedBase,
  batterySessions,
  pole,
  shareOfARun,
  otherCurrent,
  otherDose,
];
