import { element } from '../format/element.ts';
import { modelText } from '../words/modelText.ts';
import { say } from '../words/say.ts';
import { card, type Chapter, lead, paragraph, sourcesFold } from './chapter.ts';
import { dotPicture } from './dots.ts';
import { type Aim, aims, type Counted, elbowTrial, sweatTrial, usesFor } from './evidence.ts';

/** What it is for, and what trials have found, for and against. */
export function createHelpChapter(): Chapter {
  const goals = element('div', { class: 'help-goals' });
  const writeGoals = (mine: string | null): void => {
    goals.replaceChildren(...(Object.keys(aims) as Aim[]).map((aim) => goal(aim, mine)));
  };
  writeGoals(null);
  return {
    name: 'help',
    title: say('patient.help.title'),
    root: element(
      'div',
      {},
      lead(say('patient.help.lead')),
      card(
        '',
        paragraph(say('patient.help.active')),
        paragraph(say('patient.help.course')),
        paragraph(say('patient.help.gentle')),
      ),
      element('h4', { class: 'leaflet-part' }, say('patient.help.evidence')),
      paragraph(say('patient.help.sham'), 'leaflet-small'),
      elbow(),
      element('h5', { class: 'help-side' }, say('patient.help.for')),
      sweat(),
      card('', paragraph(say('patient.help.child')), sourcesFold(null, ['hegazy'])),
      element('h5', { class: 'help-side' }, say('patient.help.against')),
      card('', paragraph(say('patient.help.shoulder')), sourcesFold(null, ['garcia'])),
      card('', paragraph(say('patient.help.chalk')), sourcesFold(null, ['perron'])),
      element('h5', { class: 'help-side' }, say('patient.help.sum')),
      card('', paragraph(say('patient.help.reviews')), sourcesFold(null, ['clijsen', 'hamann', 'dexamethasoneTrials'])),
      card(
        '',
        paragraph(say('patient.help.whole')),
        paragraph(say('patient.help.class')),
        sourcesFold(null, ['roustit', 'batheja', 'deviceClass']),
      ),
      element('h4', { class: 'leaflet-part' }, say('patient.help.goals')),
      paragraph(say('patient.help.uses')),
      paragraph(say('patient.help.goals.lead')),
      goals,
    ),
    tell({ drug }) {
      writeGoals(drug?.id ?? null);
    },
  };
}

function goal(aim: Aim, mine: string | null): HTMLElement {
  const uses = usesFor(aim);
  const items = uses.map(({ drug, evidence }) =>
    element(
      'li',
      {},
      element('b', {}, modelText(drug.name)),
      drug.id === mine ? element('span', { class: 'help-mine' }, say('patient.help.mine')) : null,
      element('span', {}, say(`patient.evidence.${evidence}`)),
    ),
  );
  const works = [...new Set(uses.map(({ reference }) => reference))];
  return element(
    'details',
    { class: 'help-goal', open: uses.some(({ drug }) => drug.id === mine) },
    element('summary', {}, say(`patient.goal.${aims[aim]}`)),
    element('ul', {}, ...items),
    sourcesFold(null, works),
  );
}

function elbow(): HTMLElement {
  return card(
    'help-trial',
    element('h5', {}, say('patient.help.elbow')),
    paragraph(say('patient.help.elbow.text')),
    pair(say('patient.help.elbow.early'), elbowTrial.early),
    pair(say('patient.help.elbow.late'), elbowTrial.late),
    paragraph(say('patient.help.elbow.end')),
    sourcesFold(null, ['nirschl']),
  );
}

function sweat(): HTMLElement {
  return card(
    'help-trial',
    element('h5', {}, say('patient.help.sweat')),
    paragraph(say('patient.help.sweat.text')),
    pair('', sweatTrial),
    paragraph(say('patient.help.sweat.home')),
    sourcesFold(null, ['kimTapWater', 'hoelzle']),
  );
}

const outOf = 100;

function pair(title: string, { with: better, sham }: Counted): HTMLElement {
  const column = (name: string, count: number): HTMLElement => {
    const words = say('patient.help.better', { better: count });
    return element(
      'div',
      {},
      element('p', { class: 'pair-name' }, name),
      dotPicture(
        [
          { kind: 'better', count },
          { kind: 'same', count: outOf - count },
        ],
        `${name}: ${words}`,
      ),
      element('p', { class: 'pair-count' }, words),
    );
  };
  return element(
    'figure',
    { class: 'pair' },
    title === '' ? null : element('figcaption', {}, title),
    element(
      'div',
      { class: 'pair-pictures' },
      column(say('patient.help.with'), better),
      column(say('patient.help.without'), sham),
    ),
  );
}
