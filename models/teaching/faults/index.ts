import unitA from './unit-a.json' with { type: 'json' };
import unitB from './unit-b.json' with { type: 'json' };
import unitC from './unit-c.json' with { type: 'json' };
import unitD from './unit-d.json' with { type: 'json' };
import unitE from './unit-e.json' with { type: 'json' };
import unitF from './unit-f.json' with { type: 'json' };

/** As they stand in their files. */
export const faultFiles: readonly unknown[] = [unitA, unitB, unitC, unitD, unitE, unitF];
