import { drawnRuns, highestSeed } from '../../../models/teaching/problem/drawProblem.ts';
import type { Problem } from '../../../models/teaching/problem/problem.ts';
import { element } from '../../format/element.ts';
import { language } from '../../words/language.ts';
import { say } from '../../words/say.ts';
import type { LearnActivity, LearnSection, LearnTools } from '../section.ts';
import { createProblemActivity } from './problemActivity.ts';
import { fetchProblems } from './practiceFiles.ts';

const stem = 'problem-';

/** Any seed of those that can be told to a class. */
export function freshSeed(): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return 1 + (drawn % highestSeed);
}

/** 'problem-ID/SEED' */
export const problemPlace = (id: string, seed: number): string => `${stem}${id}/${seed}`;

/** The same place with numbers chosen: it is in the address, so that it can be passed on. */
function redirect(tools: LearnTools, place: string): LearnActivity {
  return {
    root: element('p', { class: 'hint', role: 'status' }, say('modes.loading')),
    begin() {
      tools.modes.go('learn', place);
    },
    close() {},
    update() {},
  };
}

export function createProblemSection(tools: LearnTools): LearnSection {
  const after = (problems: readonly Problem[], id: string): Problem | undefined =>
    problems[problems.findIndex((one) => one.id === id) + 1];

  return {
    id: 'problems',
    title: say('problem.section'),
    short: say('problem.short'),
    hint: say('problem.sectionHint'),
    cards: async () =>
      (await fetchProblems()).map((problem) => ({
        place: `${stem}${problem.id}`,
        title: problem.title[language()],
        goal: '',
        note: say(problem.solved === undefined ? 'problem.byHead' : 'problem.byRun'),
        task: { kind: 'problem', id: problem.id },
      })),
    open(place) {
      if (!place.startsWith(stem)) return null;
      const [id = '', text] = place.slice(stem.length).split('/');
      return (async () => {
        const problems = await fetchProblems();
        const problem = problems.find((one) => one.id === id);
        if (problem === undefined) return null;
        if (text === undefined) {
          const { seed } = tools.classroom.settings;
          return redirect(tools, problemPlace(id, seed ?? freshSeed()));
        }
        if (!/^\d{1,6}$/u.test(text)) return null;
        const seed = Number(text);
        return createProblemActivity({
          tools,
          problem,
          seed,
          runs: drawnRuns(problem, seed) ?? [],
          next: after(problems, id) ?? null,
          go(other, otherSeed) {
            tools.modes.go('learn', problemPlace(other, otherSeed));
          },
          freshSeed,
        });
      })();
    },
  };
}
