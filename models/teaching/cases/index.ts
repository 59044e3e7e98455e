import tennisElbow from './tennis-elbow.json' with { type: 'json' };
import calcificShoulder from './calcific-shoulder.json' with { type: 'json' };
import plantarHeel from './plantar-heel.json' with { type: 'json' };
import scar from './scar.json' with { type: 'json' };
import sweatyPalms from './sweaty-palms.json' with { type: 'json' };
import sweatTest from './sweat-test.json' with { type: 'json' };

/** As they stand in their files. */
export const caseFiles: readonly unknown[] = [tennisElbow, calcificShoulder, plantarHeel, scar, sweatyPalms, sweatTest];
