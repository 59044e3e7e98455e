import type { Lesson } from '../../../models/teaching/lesson.ts';
import { guideOf, type GuideBlock } from '../../../models/teaching/guide/guide.ts';
import { guideWords, type GuideWord } from '../../../models/teaching/guide/words.ts';
import { createWideDialog } from '../../controls/wideDialog.ts';
import { element, freshId, setText } from '../../format/element.ts';
import { language } from '../../words/language.ts';
import { say } from '../../words/say.ts';
import { fetchLessons } from '../lesson/lessonFiles.ts';
import type { LearnTools } from '../section.ts';
import { createStageRuns } from '../stageRuns.ts';
import { writeMeasured } from '../writeMeasured.ts';

const word = (name: GuideWord): string => guideWords[name][language()];

/** The teacher's guide to print, its answers marked by runs that are solved for it beside the page's own. */
export function createGuideDialog(tools: LearnTools): () => void {
  const dialog = createWideDialog(say('classroom.guide'), 'guide-dialog');
  const said = element('p', { class: 'dialog-said', role: 'status' });
  const choiceId = freshId('guide-lesson');
  const choice = element('select', { id: choiceId });
  const make = element('button', { type: 'button', class: 'plain-button' }, say('classroom.guideMake'));
  const print = element('button', { type: 'button', class: 'plain-button', disabled: true }, say('classroom.print'));
  const hint = element('p', { class: 'hint' }, say('classroom.guideHint'));
  let turn = 0;
  let gone = new AbortController();

  const sayFailed = (error: unknown): void => {
    setText(said, say('classroom.guideFailed', { reason: error instanceof Error ? error.message : String(error) }));
  };
  const write = async (): Promise<void> => {
    turn += 1;
    const own = turn;
    gone.abort();
    gone = new AbortController();
    const { signal } = gone;
    print.disabled = true;
    const paper = element(
      'div',
      { class: 'guide-paper' },
      element('h1', {}, word('title')),
      element('p', {}, word('intro')),
      element('p', { class: 'hint' }, word('caution')),
    );
    try {
      const lessons = (await fetchLessons()).filter(({ id }) => choice.value === '' || id === choice.value);
      for (const [index, lesson] of lessons.entries()) {
        const title = lesson.title[language()];
        setText(said, say('classroom.solving', { title, number: index + 1, count: lessons.length }));
        const chapter = await chapterOf(tools, lesson, signal);
        if (own !== turn) return;
        paper.append(chapter);
        dialog.body.replaceChildren(paper);
      }
      setText(said, say('classroom.guideReady'));
      print.disabled = false;
    } catch (error) {
      if (own !== turn) return;
      sayFailed(error);
    }
  };
  make.addEventListener('click', () => void write());
  print.addEventListener('click', () => {
    window.print();
  });
  dialog.root.addEventListener('close', () => {
    // nobody waits for it any more
    turn += 1;
    gone.abort();
  });
  dialog.tools.append(element('label', { for: choiceId }, say('classroom.guideLesson')), choice, make, print, said);
  return () => {
    setText(said, '');
    dialog.body.replaceChildren(hint);
    print.disabled = true;
    dialog.open();
    void fetchLessons().then(
      (lessons) => {
        choice.replaceChildren(
          ...lessons.map(({ id, title }) => element('option', { value: id }, title[language()])),
          element('option', { value: '' }, say('classroom.guideAll')),
        );
      },
      (error: unknown) => {
        sayFailed(error);
      },
    );
  };
}

async function chapterOf(tools: LearnTools, lesson: Lesson, gone: AbortSignal): Promise<HTMLElement> {
  const runs = createStageRuns(tools, lesson.runs, lesson.measures, gone);
  await runs.beside(lesson.runs.map(({ id }) => id));
  const blocks = guideOf(lesson, runs.values(), { language: language(), write: writeMeasured });
  return element('section', {}, ...blocks.map(blockOf));
}

function blockOf(block: GuideBlock): HTMLElement {
  switch (block.kind) {
    case 'lesson':
      return element('h2', {}, block.text);
    case 'section':
      return element('h3', {}, block.text);
    case 'step':
      return element('h4', {}, block.text);
    case 'text':
      return element('p', {}, block.text);
    case 'told':
      return element('p', {}, element('strong', {}, block.lead), ': ', block.text);
    case 'list':
      return element('ul', {}, ...block.items.map((item) => element('li', {}, item)));
    case 'answers':
      return element(
        'ul',
        { class: 'guide-answers' },
        ...block.answers.map(({ text, right, reason }) =>
          element(
            'li',
            { 'data-right': String(right) },
            element('span', { class: 'guide-mark' }, `${right ? '✓' : '✗'} ${word(right ? 'right' : 'wrong')}`),
            element('span', {}, text, reason === '' ? null : element('small', {}, reason)),
          ),
        ),
      );
  }
}
