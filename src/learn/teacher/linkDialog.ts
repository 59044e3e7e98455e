import { hideableParts, lockableParts, type HideablePart, type LockablePart } from '../../app/classroom/parts.ts';
import { mostSeed, writeTeachPart, type ClassSettings } from '../../app/classroom/teachPart.ts';
import { scaleNames } from '../../app/scaleChoice.ts';
import { createWideDialog } from '../../controls/wideDialog.ts';
import { element, freshId, setText } from '../../format/element.ts';
import { languages } from '../../words/language.ts';
import { say } from '../../words/say.ts';
import type { LearnCard, LearnTools } from '../section.ts';

type Option = readonly [value: string, text: string];

/** Typing and ticking settle before the page in the preview is opened anew [ms]. */
const pause = 700;
const secondsPerMinute = 60;

/** Puts a teacher's link together: what is ticked stands in it at once, with the page as students get it. */
export function createLinkDialog(tools: LearnTools, cards: () => Promise<readonly LearnCard[]>): () => void {
  const dialog = createWideDialog(say('classroom.teachers'), 'teacher-dialog');
  const said = element('p', { class: 'dialog-said', role: 'status' });
  const problem = element('p', { class: 'field-error', role: 'alert' });

  const select = (options: readonly Option[]): HTMLSelectElement =>
    element('select', {}, ...options.map(([value, text]) => element('option', { value }, text)));
  const labelled = (label: string, control: HTMLElement): HTMLElement => {
    const id = freshId('teacher');
    control.id = id;
    return element('div', { class: 'teacher-row' }, element('label', { for: id }, label), control);
  };
  const group = (legend: string, ...rows: readonly (HTMLElement | null)[]): HTMLElement =>
    element('fieldset', { class: 'teacher-group' }, element('legend', {}, legend), ...rows);

  const taskList = element('div', { class: 'teacher-tasks' });
  const ticked = (): readonly string[] =>
    [...taskList.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
  const place = select([
    ['learn', say('classroom.place.learn')],
    ['first', say('classroom.place.first')],
    ['bench', say('classroom.place.bench')],
    ['patient', say('classroom.place.patient')],
  ]);
  const own = element('input', { type: 'checkbox' });
  const speech = select([['', say('classroom.language.own')], ...Object.entries(languages)]);
  const scale = select([
    ['', say('classroom.scale.usual')],
    ...scaleNames.map((name) => [name, say(`classroom.scale.${name}`)] as const),
  ]);
  const moment = element('input', { type: 'text', inputmode: 'decimal', autocomplete: 'off', maxlength: 12 });
  const seed = element('input', { type: 'text', inputmode: 'numeric', autocomplete: 'off', maxlength: 6 });
  const parts = hideableParts.map((part) => {
    const lockable = lockableParts.some((one) => one === part);
    const states: readonly Option[] = [
      ['open', say('classroom.open')],
      ...(lockable ? [['locked', say('classroom.locked')] as const] : []),
      ['hidden', say('classroom.hidden')],
    ];
    return { part, choice: select(states) };
  });

  const link = element('textarea', { readonly: true, rows: 3, class: 'teacher-text' });
  const frame = element('textarea', { readonly: true, rows: 3, class: 'teacher-text' });
  const previewHost = element('div', { class: 'teacher-preview' });
  const preview = element(
    'details',
    { class: 'teacher-see' },
    element('summary', {}, say('classroom.preview')),
    element('p', { class: 'hint' }, say('classroom.previewHint')),
    previewHost,
  );

  const copier = (label: string, text: HTMLTextAreaElement): HTMLButtonElement => {
    const button = element('button', { type: 'button', class: 'plain-button' }, label);
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(text.value).then(
        () => {
          setText(said, say('classroom.copied'));
        },
        () => {
          setText(said, say('classroom.notCopied'));
          text.select();
        },
      );
    });
    return button;
  };

  /** Null where the text is no such number; why is said then. */
  const numberIn = (input: HTMLInputElement, label: string, most: number, whole: boolean): number | null => {
    const text = input.value.trim().replace(',', '.');
    if (text === '') return null;
    const value = Number(text);
    const good = Number.isFinite(value) && value >= 0 && value <= most && (!whole || Number.isInteger(value));
    if (!good) setText(problem, say('classroom.wrongNumber', { label }));
    return good ? value : null;
  };
  const settings = (): ClassSettings => {
    setText(problem, '');
    const minutes = numberIn(moment, say('classroom.moment'), 7 * 24 * 60, false);
    const named = (state: string): readonly HideablePart[] =>
      parts.filter(({ choice }) => choice.value === state).map(({ part }) => part);
    return {
      lessons: ticked(),
      locked: named('locked').filter((part): part is LockablePart => lockableParts.some((one) => one === part)),
      hidden: named('hidden'),
      scale: scaleNames.find((name) => name === scale.value) ?? null,
      time: minutes === null ? null : minutes * secondsPerMinute,
      seed: numberIn(seed, say('classroom.seed'), mostSeed, true),
    };
  };

  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let study = '';
  let shown = '';
  const page = (): string => new URL(location.pathname + location.search, location.href).href;
  const compose = (): void => {
    const [first] = ticked();
    const mode =
      place.value === 'bench' ? '' : place.value === 'first' && first !== undefined ? `learn=${first}` : place.value;
    const address = [
      own.checked ? study : '',
      mode === 'first' ? 'learn' : mode,
      writeTeachPart(settings()),
      speech.value === '' ? '' : `lang=${speech.value}`,
    ].filter((part) => part !== '');
    link.value = `${page()}#${address.join('&')}`;
    frame.value = `<iframe src="${page()}#${[...address, 'embed'].join('&').replaceAll('&', '&amp;')}" title="Iontolab" width="100%" height="720" allow="fullscreen"></iframe>`;
    setText(said, '');
    clearTimeout(timer);
    timer = setTimeout(look, pause);
  };
  const look = (): void => {
    if (!preview.open || !dialog.root.open || shown === link.value) return;
    shown = link.value;
    previewHost.replaceChildren(element('iframe', { title: say('classroom.previewTitle'), src: `${shown}&guest` }));
  };
  preview.addEventListener('toggle', () => {
    if (preview.open) look();
    else {
      shown = '';
      previewHost.replaceChildren();
    }
  });
  dialog.root.addEventListener('close', () => {
    preview.open = false;
  });

  const form = element(
    'form',
    { class: 'teacher-form', autocomplete: 'off' },
    element('p', {}, say('classroom.linkIntro')),
    group(say('classroom.tasks'), element('p', { class: 'hint' }, say('classroom.tasksHint')), taskList),
    group(
      say('classroom.begin'),
      labelled(say('classroom.place'), place),
      element('label', { class: 'switch' }, own, element('span', {}, say('classroom.treatment'))),
      labelled(say('classroom.language'), speech),
      labelled(say('classroom.scale'), scale),
      labelled(say('classroom.moment'), moment),
      labelled(say('classroom.seed'), seed),
      problem,
    ),
    group(
      say('classroom.parts'),
      element(
        'div',
        { class: 'teacher-parts' },
        ...parts.map(({ part, choice }) => labelled(say(`teach.part.${part}`), choice)),
      ),
    ),
    labelled(say('classroom.link'), link),
    copier(say('classroom.copyLink'), link),
    labelled(say('classroom.frame'), frame),
    copier(say('classroom.copyFrame'), frame),
    preview,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('input', compose);
  dialog.body.append(form);
  dialog.tools.append(said);

  return () => {
    dialog.open();
    turn += 1;
    const current = turn;
    compose();
    void (async (): Promise<void> => {
      const found = await cards();
      const address = await tools.addressOf(tools.bench.study ?? tools.studies.study);
      if (current !== turn) return;
      study = new URL(address).hash.slice(1);
      const before = new Set(ticked());
      taskList.replaceChildren(
        ...found.map((card) =>
          element(
            'label',
            { class: 'switch' },
            element('input', { type: 'checkbox', value: card.place, checked: before.has(card.place) }),
            element('span', {}, card.title),
          ),
        ),
      );
      compose();
    })();
  };
}
