import { expose } from 'comlink';
import { createSolverService } from './solverService.ts';
import { createSweepService } from './sweepService.ts';

const clock = (): number => performance.now();

expose({ ...createSolverService(clock), ...createSweepService(clock) });
