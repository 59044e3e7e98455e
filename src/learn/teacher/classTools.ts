import './teacher.css';
import { element } from '../../format/element.ts';
import { say } from '../../words/say.ts';
import type { LearnCard, LearnSection, LearnTools } from '../section.ts';
import { createGuideDialog } from './guideDialog.ts';
import { createLinkDialog } from './linkDialog.ts';
import { createProgressDialog } from './progressDialog.ts';

/** At the foot of Learn's home: what was done, and for teachers their link and guide; a student under such a link sees neither. */
export function createClassTools(tools: LearnTools, sections: readonly LearnSection[]): HTMLElement {
  const cards = async (): Promise<readonly LearnCard[]> => {
    // a part that can not be fetched leaves its tasks out
    const lists = await Promise.allSettled(sections.map((section) => section.cards()));
    return lists.flatMap((list) => (list.status === 'fulfilled' ? list.value : []));
  };
  const button = (label: string, open: () => void): HTMLElement => {
    const node = element('button', { type: 'button', class: 'plain-button' }, label);
    node.addEventListener('click', open);
    return node;
  };
  const forTeachers = tools.classroom.set || tools.classroom.embedding.embedded;
  return element(
    'footer',
    { class: 'learn-class' },
    button(say('classroom.progress'), createProgressDialog(tools, cards)),
    ...(forTeachers
      ? []
      : [
          button(say('classroom.teachers'), createLinkDialog(tools, cards)),
          button(say('classroom.guide'), createGuideDialog(tools)),
        ]),
  );
}
