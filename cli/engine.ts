import type { Problem } from '../models/problem/problem.ts';
import type { MeshMemory, SolveControl } from '../models/solve/control.ts';
import type { Outcome, SolveEvent } from '../models/solve/frame.ts';
import type { ParseResult, Study } from '../models/study/study.ts';
import type { CellResult, TwinMemory } from '../models/sweep/solveCell.ts';
import type { SupplyCourse } from '../models/supply/supplyCourse.ts';
import type { TreatmentResult, TreatmentWish } from '../models/study/treatment/namedTreatment.ts';

/** What the command line needs of the models; given from outside so that its own logic can be tested alone. */
export interface Engine {
  readonly presets: readonly Preset[];
  readonly studySchema: unknown;
  parseStudy(json: unknown): ParseResult;
  parseStudyText(text: string): ParseResult;
  studyHash(study: Study): string;
  compileProblem(study: Study): Problem;
  /** Null where the study has no dispersive pad. */
  compileDispersive(study: Study): Problem | null;
  passiveTwin(problem: Problem): Problem;
  /** Null where the study has no supply. */
  supplyCourse(study: Study, treatment: Problem, dispersive: Problem | null): SupplyCourse | null;
  solve(
    problem: Problem,
    control?: SolveControl,
  ): Generator<SolveEvent, { readonly outcome: Outcome; readonly memory: MeshMemory | null }>;
  /** One place of a sweep. */
  solveCell(json: unknown, twins: TwinMemory, accuracy: number | null): Generator<undefined, CellResult>;
  explainStudy(study: Study): string;
  makeTreatment(wish: TreatmentWish): TreatmentResult;
}

export interface Preset {
  readonly id: string;
  readonly title: string;
  /** One sentence. */
  readonly summary: string;
  readonly study: Study;
}
