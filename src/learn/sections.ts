import { createLessonSection } from './lesson/lessonSection.ts';
import { createCaseSection } from './practice/caseSection.ts';
import { createFaultSection } from './practice/faultSection.ts';
import { createProblemSection } from './practice/problemSection.ts';
import type { LearnSection, LearnTools } from './section.ts';

/** Every part of Learn, in the order of its home. */
export const sections: readonly ((tools: LearnTools) => LearnSection)[] = [
  createLessonSection,
  createProblemSection,
  createCaseSection,
  createFaultSection,
];
