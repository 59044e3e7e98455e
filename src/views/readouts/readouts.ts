import { otherColumn, partAt, partsAcross } from '../../app/bothPads.ts';
import { trackAt } from '../../app/pinnedRun.ts';
import {
  delivered,
  doseHistory,
  accuracyOf,
  enhancement,
  leastTold,
  locate,
  readAt,
  readTrack,
  whereabouts,
  worstImbalance,
} from '../../app/readings.ts';
import {
  milliampere,
  milliampereMinute,
  milliamperePerSquareCentimetre,
  squareCentimetre,
} from '../../../models/units.ts';
import { ionisationAt, type PHHistory, pHHistory } from '../../../models/readings/acidity.ts';
import { knownSpecies } from '../../../models/study/knownSpecies.ts';
import type { VoltageParts } from '../../../models/readings/bothPads.ts';
import { bloodLevel, type BloodLevel } from '../../../models/readings/bloodLevel.ts';
import { deliveredUnit, writeAmount } from '../../format/amount.ts';
import { element, setText } from '../../format/element.ts';
import { changeWords, formatFixed, formatNumber, formatShort, formatWithPrefix } from '../../format/number.ts';
import { bodyAmount, plasmaUnit } from '../../format/plasma.ts';
import { speciesName } from '../../format/species.ts';
import type { ViewContext } from '../registry.ts';
import type { RunData, View } from '../view.ts';
import { createBalanceBar } from './balanceBar.ts';
import { createPHScale } from './pHScale.ts';
import { say } from '../../words/say.ts';

/** Two pads alike cancel but for rounding [V]. */
const roundOff = 1e-12;

interface Card {
  readonly root: HTMLElement;
  entitle(title: string): void;
  set(figure: string, unit: string, detail: string): void;
  /** The same number of a pinned run; empty: none. */
  setBeside(text: string): void;
}

/** The numbers of the treatment at the clock's time. */
export function createReadouts({ pins, sign }: Pick<ViewContext, 'pins' | 'sign'>): View {
  const cards = {
    delivered: createCard('delivered', say('reading.delivered')),
    enhancement: createCard('enhancement', say('reading.enhancement')),
    voltage: createCard('voltage', say('reading.voltage')),
    dose: createCard('dose', say('reading.dose')),
    blood: createCard('blood', say('reading.blood')),
    pH: createCard('pH', say('reading.pH')),
    balance: createCard('balance', say('reading.balance')),
    error: createCard('error', say('reading.error')),
  };
  const bar = createBalanceBar(sign, () => run);
  const grid = element('div', { class: 'cards' }, ...Object.values(cards).map((card) => card.root));
  const root = element('section', { class: 'readouts', 'aria-label': say('reading.section') }, grid, bar.root);
  let run: RunData | null = null;
  let doses: Float64Array = new Float64Array(0);
  let level: BloodLevel | null = null;
  let history: PHHistory | null = null;
  let volts: readonly VoltageParts[] | null = null;
  const scale = createPHScale();
  cards.pH.root.append(scale.root);

  const writeDelivered = (now: RunData, time: number): void => {
    const density = readAt(now.frames, time, (frame) => delivered(now.layout, frame));
    const unit = deliveredUnit(now.study);
    // nothing has no size to choose a prefix by
    const none = density === 0;
    const pad = none ? { number: 0, unit: unit.perPad } : writeAmount(now.study, density, 'pad');
    const perArea = none ? { number: 0, unit: `${unit.perPad}/cm²` } : writeAmount(now.study, density, 'cm²');
    const moles = none ? '0 nmol' : formatWithPrefix(Math.abs(density) * now.layout.area, 'mol');
    const told = none || Math.abs(density) >= leastTold(now, accuracyOf(now));
    const out = told && density < 0;
    cards.delivered.entitle(out ? say('reading.drawnOut') : say('reading.delivered'));
    if (told) {
      const detail = `${formatNumber(Math.abs(perArea.number))} ${perArea.unit}, ${moles}`;
      cards.delivered.set(formatNumber(Math.abs(pad.number)), pad.unit, detail);
    } else cards.delivered.set('≈ 0', unit.perPad, say('reading.untold'));
    const times = enhancement(now, now.passive, time, accuracyOf(now));
    const twin = now.passive;
    if (times === null || twin === null) {
      cards.enhancement.set('–', '', now.study.passiveTwin ? say('reading.tooLittle') : say('reading.noTwin'));
      return;
    }
    if (times.kind === 'above') {
      cards.enhancement.set(say('reading.farMore'), '', say('reading.farMoreWhy'));
      return;
    }
    const without = writeAmount(
      now.study,
      readAt(twin.frames, time, (frame) => delivered(twin.layout, frame)),
      'pad',
    );
    cards.enhancement.set(
      formatNumber(times.value),
      '×',
      say('reading.withoutCurrent', { amount: `${formatNumber(Math.abs(without.number))} ${without.unit}` }),
    );
  };

  const writeElectric = (now: RunData, time: number): void => {
    const voltage = readAt(now.frames, time, (frame) => frame.voltage);
    const current = readAt(now.frames, time, (frame) => frame.current);
    const through = `${formatNumber((current * now.layout.area) / milliampere)} mA, ${formatNumber(current / milliamperePerSquareCentimetre)} mA/cm²`;
    const across = partAt(now, volts, time, ({ whole }) => whole);
    const shown = across ?? voltage;
    const [figure = '', unit = ''] = formatWithPrefix(Math.abs(shown) < roundOff ? 0 : shown, 'V').split(' ');
    const part =
      across === null
        ? say('reading.thisPadOnly')
        : say('reading.underDrugPad', { voltage: formatWithPrefix(voltage, 'V') });
    cards.voltage.set(figure, unit, now.study.dispersive === undefined ? through : `${part}; ${through}`);
    const { index, fraction } = locate(now.frames, time);
    const toMilliampereMinutes = now.layout.area / milliampere / 60;
    const here = doses[index] ?? 0;
    const dose = here + fraction * ((doses[index + 1] ?? here) - here);
    const whole = (doses.at(-1) ?? 0) * toMilliampereMinutes;
    cards.dose.set(
      formatNumber(dose * toMilliampereMinutes),
      'mA·min',
      say('reading.ofDose', { dose: formatNumber(whole) }),
    );
  };

  const writeBlood = (now: RunData, time: number): void => {
    cards.blood.root.hidden = level === null;
    if (level === null) return;
    const { name, perLevel } = plasmaUnit(level);
    const unbound = formatNumber(readTrack(now.frames, time, level.unbound) * perLevel);
    const entered = bodyAmount(level, readTrack(now.frames, time, level.entered));
    cards.blood.set(
      formatNumber(readTrack(now.frames, time, level.plasma) * perLevel),
      name,
      say('reading.bloodDetail', { unbound, entered: formatWithPrefix(entered.value, entered.unit) }),
    );
  };

  /** Where it stands on the scale, and what it leaves of the drug's charge. */
  const writePH = (now: RunData, time: number): void => {
    cards.pH.root.hidden = history === null;
    if (history === null) return;
    const at = (track: Float64Array): number => readTrack(now.frames, time, track);
    const here = at(history.surface);
    const parts = [
      ...(history.pad === null ? [] : [say('reading.pHPad', { pH: formatFixed(at(history.pad), 1) })]),
      say('reading.pHBelow', { pH: formatFixed(at(history.belowBarrier), 1) }),
    ];
    const drug = now.study.species.find(({ id }) => id === now.study.drug);
    const acid = drug === undefined ? undefined : knownSpecies(drug, now.study.temperature_C).acid;
    if (acid !== undefined) {
      const { charge, ionised } = ionisationAt(acid, here);
      parts.push(say('reading.pHDrug', { percent: formatNumber(100 * ionised), charge: formatNumber(charge, 2) }));
    }
    cards.pH.set(formatFixed(here, 1), '', parts.join(', '));
    scale.mark(here);
  };

  /** The pinned run at the same time, and how this one differs from it. */
  const writeBeside = (now: RunData, time: number): void => {
    const pin = pins.reference;
    const beside = (card: Card, here: number, there: number, write: (value: number) => string): void => {
      if (pin === null) {
        card.setBeside('');
        return;
      }
      const change = changeWords(here, there);
      const { letter } = pin;
      if (Number.isNaN(there)) card.setBeside(say('reading.ended', { letter }));
      else if (change === '') card.setBeside(say('reading.beside', { letter, value: write(there) }));
      else card.setBeside(say('reading.besideNow', { letter, value: write(there), change }));
    };
    if (pin === null) {
      for (const card of Object.values(cards)) card.setBeside('');
      return;
    }
    const { times, tracks, study } = pin.run;
    const at = (track: Float64Array): number => trackAt(times, track, time);
    const sameDrug = study.drug === now.study.drug;
    const own = deliveredUnit(study);
    const unit = deliveredUnit(now.study);
    const amount = readAt(now.frames, time, (frame) => delivered(now.layout, frame)) * unit.perDensity;
    beside(
      cards.delivered,
      sameDrug && own.perPad === unit.perPad ? amount : Number.NaN,
      at(tracks.delivered) * own.perDensity,
      (value) => `${formatNumber(value)} ${own.perPad}`,
    );
    const across = partAt(now, volts, time, ({ whole }) => whole);
    const voltage = across ?? readAt(now.frames, time, (frame) => frame.voltage);
    beside(cards.voltage, voltage, at(tracks.voltage), (value) => formatWithPrefix(value, 'V'));
    const perPad = (study.electrode.area_cm2 * squareCentimetre) / milliampereMinute;
    const dose = (readTrack(now.frames, time, doses) * now.layout.area) / milliampereMinute;
    beside(cards.dose, dose, at(tracks.dose) * perPad, (value) => `${formatNumber(value)} mA·min`);
    if (level !== null && tracks.plasma !== null) {
      const kept = { plasma: tracks.plasma, molarMass: tracks.molarMass };
      const { name, perLevel, perLevelOf } = plasmaUnit(level, [kept]);
      const there = at(tracks.plasma) * (perLevelOf(tracks.molarMass) ?? Number.NaN);
      const here = sameDrug ? readTrack(now.frames, time, level.plasma) * perLevel : Number.NaN;
      beside(cards.blood, here, there, (value) => `${formatNumber(value)} ${name}`);
    } else cards.blood.setBeside('');
    if (tracks.pH !== null) {
      const there = at(tracks.pH);
      const { letter } = pin;
      cards.pH.setBeside(
        Number.isNaN(there)
          ? say('reading.ended', { letter })
          : say('reading.beside', { letter, value: `pH ${formatFixed(there, 1)}` }),
      );
    } else cards.pH.setBeside('');
  };

  const writeTrust = (now: RunData, time: number): void => {
    const { index, fraction } = locate(now.frames, time);
    const worst = worstImbalance(now.frames, index + (fraction > 0 ? 1 : 0));
    cards.balance.set(formatNumber(worst, 2), '', say('reading.worst'));
    const { outcome } = now;
    if (outcome?.kind === 'finished') {
      const { report } = outcome;
      cards.error.set(
        formatNumber(report.errorEstimate * 100, 2),
        '%',
        now.preview === true
          ? say('reading.quick')
          : say('reading.asked', {
              asked: formatShort(report.accuracyAsked * 100),
              nodes: report.nodes,
              steps: report.steps,
            }),
      );
    } else {
      cards.error.set('–', '', outcome?.kind === 'failed' ? say('reading.stopped') : say('reading.solving'));
    }
  };

  return {
    mount(host) {
      host.append(root);
    },
    update(next, cursor) {
      if (next === null) return;
      if (run?.frames !== next.frames) doses = doseHistory(next.frames);
      if (run?.frames !== next.frames || run.dispersive !== next.dispersive) {
        history = pHHistory(next.layout, next.frames);
        level = bloodLevel(next.layout, next.frames, otherColumn(next));
        volts = partsAcross(next);
      }
      run = next;
      root.classList.toggle('stale', next.stale);
      writeDelivered(next, cursor.time);
      writeElectric(next, cursor.time);
      writeBlood(next, cursor.time);
      writePH(next, cursor.time);
      writeBeside(next, cursor.time);
      writeTrust(next, cursor.time);
      const { index, fraction } = locate(next.frames, cursor.time);
      const frame = next.frames[fraction > 0.5 ? index + 1 : index];
      if (frame !== undefined) {
        bar.update(next.study, speciesName(next.study, next.study.drug), whereabouts(next.layout, frame));
      }
    },
    resize() {
      // laid out by CSS alone
    },
    dispose() {
      root.remove();
    },
  };
}

function createCard(id: string, title: string): Card {
  const heading = element('span', { class: 'card-title' }, title);
  const figure = element('span', { class: 'card-figure' });
  const unit = element('span', { class: 'card-unit' });
  const detail = element('span', { class: 'card-detail' });
  const beside = element('span', { class: 'card-beside', hidden: true });
  const root = element(
    'div',
    { class: 'card', 'data-reading': id },
    heading,
    element('span', { class: 'card-value' }, figure, ' ', unit),
    detail,
    beside,
  );
  return {
    root,
    entitle(next) {
      setText(heading, next);
    },
    set(nextFigure, nextUnit, nextDetail) {
      setText(figure, nextFigure);
      setText(unit, nextUnit);
      setText(detail, nextDetail);
    },
    setBeside(text) {
      setText(beside, text);
      beside.hidden = text === '';
    },
  };
}
