import { say } from '../../words/say.ts';
import type { LearnSection, LearnTools } from '../section.ts';
import { createFaultActivity } from './faultActivity.ts';
import { fetchFaults } from './practiceFiles.ts';

const stem = 'fault-';

/** "unit-a" is unit A: its name must not give the fault away. */
const letterOf = (id: string): string => id.slice(-1).toUpperCase();

export function createFaultSection(tools: LearnTools): LearnSection {
  return {
    id: 'faults',
    title: say('fault.section'),
    short: say('fault.short'),
    hint: say('fault.sectionHint'),
    cards: async () =>
      (await fetchFaults()).map(({ id }) => ({
        place: `${stem}${id}`,
        title: say('fault.unit', { letter: letterOf(id) }),
        goal: '',
        note: '',
        task: { kind: 'fault', id },
      })),
    open(place) {
      if (!place.startsWith(stem)) return null;
      return (async () => {
        const faults = await fetchFaults();
        const index = faults.findIndex(({ id }) => `${stem}${id}` === place);
        const fault = faults[index];
        if (fault === undefined) return null;
        const next = faults[index + 1] ?? null;
        return createFaultActivity({
          tools,
          fault,
          letter: letterOf(fault.id),
          next:
            next === null
              ? null
              : {
                  letter: letterOf(next.id),
                  go() {
                    tools.modes.go('learn', `${stem}${next.id}`);
                  },
                },
        });
      })();
    },
  };
}
