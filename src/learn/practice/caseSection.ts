import type { Case } from '../../../models/teaching/practice/practice.ts';
import { language } from '../../words/language.ts';
import { say } from '../../words/say.ts';
import type { LearnSection, LearnTools } from '../section.ts';
import { createCaseActivity } from './caseActivity.ts';
import { fetchCases } from './practiceFiles.ts';
import { freshSeed } from './problemSection.ts';

const stem = 'case-';

const personPlace = (id: string, person: number): string => `${stem}${id}/${person + 1}`;

export function createCaseSection(tools: LearnTools): LearnSection {
  /** A class with one seed meets the same person. */
  const anyPerson = ({ persons }: Case): number => (tools.classroom.settings.seed ?? freshSeed()) % persons.length;

  return {
    id: 'cases',
    title: say('case.section'),
    short: say('case.short'),
    hint: say('case.sectionHint'),
    cards: async () =>
      (await fetchCases()).map((one) => ({
        place: `${stem}${one.id}`,
        title: one.title[language()],
        goal: one.goal[language()],
        note: say('case.persons', { count: one.persons.length }),
        task: { kind: 'case', id: one.id },
      })),
    open(place) {
      if (!place.startsWith(stem)) return null;
      const [id = '', text] = place.slice(stem.length).split('/');
      return (async () => {
        const cases = await fetchCases();
        const index = cases.findIndex((one) => one.id === id);
        const found = cases[index];
        if (found === undefined) return null;
        const number = text === undefined ? anyPerson(found) : Number(text) - 1;
        if (found.persons[number] === undefined) return null;
        return createCaseActivity({
          tools,
          of: found,
          person: number,
          next: cases[index + 1] ?? null,
          goPerson(person) {
            tools.modes.go('learn', personPlace(id, person));
          },
          goCase(other) {
            tools.modes.go('learn', `${stem}${other}`);
          },
        });
      })();
    },
  };
}
