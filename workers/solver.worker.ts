import { expose } from 'comlink';
import { createSolverService } from './solverService.ts';

expose(createSolverService(() => performance.now()));
