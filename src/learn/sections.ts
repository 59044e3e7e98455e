import { createLessonSection } from './lesson/lessonSection.ts';
import type { LearnSection, LearnTools } from './section.ts';

/** Every part of Learn, in the order of its home. */
export const sections: readonly ((tools: LearnTools) => LearnSection)[] = [createLessonSection];
