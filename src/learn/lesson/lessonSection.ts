import type { Lesson } from '../../../models/teaching/lesson.ts';
import { language } from '../../words/language.ts';
import { say } from '../../words/say.ts';
import { lessonPicture } from '../pictures.ts';
import type { LearnCard, LearnSection, LearnTools } from '../section.ts';
import { fetchLesson, fetchLessons } from './lessonFiles.ts';
import { createPlayer } from './player.ts';

const stem = 'lesson-';

export function cardOf({ id, title, goal, minutes, topics }: Lesson): LearnCard {
  return {
    place: `${stem}${id}`,
    title: title[language()],
    goal: goal[language()],
    note: say('learn.minutes', { minutes }),
    task: { kind: 'lesson', id },
    picture: lessonPicture(topics),
    topics,
    minutes,
  };
}

export function createLessonSection(tools: LearnTools): LearnSection {
  /** The lesson after it that a teacher's link does not leave out. */
  const after = async (lesson: Lesson): Promise<Lesson | null> => {
    const { lessons: chosen } = tools.classroom.settings;
    const all = (await fetchLessons()).filter(
      ({ id }) => chosen.length === 0 || chosen.includes(id) || chosen.includes(`${stem}${id}`),
    );
    return all.find(({ order }) => order > lesson.order) ?? null;
  };

  return {
    id: 'lessons',
    title: say('lesson.section'),
    short: say('lesson.section'),
    hint: say('lesson.sectionHint'),
    cards: async () => (await fetchLessons()).map(cardOf),
    open(place) {
      if (!place.startsWith(stem)) return null;
      return (async () => {
        const lesson = await fetchLesson(place.slice(stem.length));
        return lesson === null ? null : createPlayer(tools, lesson, () => after(lesson));
      })();
    },
  };
}
