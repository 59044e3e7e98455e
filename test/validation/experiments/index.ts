import type { Experiment } from './experiment.ts';
import { v03 } from './v03.ts';
import { v05 } from './v05.ts';
import { v06 } from './v06.ts';
import { v07 } from './v07.ts';
import { v08 } from './v08.ts';
import { v10 } from './v10.ts';
import { v11 } from './v11.ts';
import { v12 } from './v12.ts';
import { v13 } from './v13.ts';

/** In the order of the report. */
export const experiments: readonly Experiment[] = [v03, v05, v06, v07, v08, v10, v11, v12, v13];
