import { deviceLibrary } from '../models/library/devices/index.ts';
import type { DrugRecord } from '../models/library/drugRecord.ts';
import { drugLibrary } from '../models/library/drugs/index.ts';
import { siteLibrary } from '../models/library/sites/index.ts';
import { skinLibrary } from '../models/library/skins/index.ts';
import type { DeviceRecord } from '../models/library/treatmentRecords.ts';
import { protocolForms } from '../models/study/protocolForms.ts';
import { milliampere, milliampereMinute, millilitre, millimetre, squareCentimetre } from '../models/units.ts';
import { block, significant } from './format.ts';

type Rows = readonly (readonly [string, string])[];

function drugText({ name, pole, dose, goals, formulations }: DrugRecord): string {
  const uses = [...new Set(goals.map(({ value }) => value))].join(', ');
  const bottles = formulations.map(({ id }) => id).join(', ');
  return `${name}, ${pole.value}, ${significant(dose.value / milliampereMinute)} mA min: ${uses} (${bottles})`;
}

function deviceText({ name, area, fillVolume, usualCurrent, usualDose }: DeviceRecord): string {
  const size = `${significant(area.value / squareCentimetre)} cm² with ${significant(fillVolume.value / millilitre)} mL`;
  const usual = `${significant(usualCurrent.value / milliampere)} mA for ${significant(usualDose.value / milliampereMinute)} mA min`;
  return `${name}: ${size}, ${usual}`;
}

/** One of each kind of step. */
function steps(): string[] {
  const first = new Map(protocolForms.toReversed().map(({ verb, kind, example }) => [`${verb} ${kind}`, example]));
  return [...first.values()].toReversed();
}

/** What a treatment can be put together from, one line each. */
export function choiceLines(): string {
  const lists: readonly (readonly [string, Rows])[] = [
    [
      'DRUG, with pole, usual dose and what it is given for (--formulation: the first where absent)',
      Object.values(drugLibrary).map((drug: DrugRecord) => [drug.id, drugText(drug)]),
    ],
    [
      '--site',
      Object.values(siteLibrary).map(({ id, name, target }) => [
        id,
        `${name}: ${target.name}, ${significant(target.depth.value / millimetre)} mm down`,
      ]),
    ],
    ['--skin', Object.values(skinLibrary).map(({ id, name }) => [id, name])],
    ['--device', Object.values(deviceLibrary).map((device: DeviceRecord) => [device.id, deviceText(device)])],
  ];
  const lines = lists.flatMap(([heading, rows]) => [...block(heading, rows), '']);
  return `${[...lines, '--protocol, of such steps', ...steps().map((step) => `  ${step}`)].join('\n')}\n`;
}

/** The same for programs. */
export function choiceJson(): object {
  return {
    drugs: Object.values(drugLibrary).map(({ id, name, pole, formulations }) => ({
      id,
      name,
      pole: pole.value,
      formulations: formulations.map((one) => ({ id: one.id, name: one.name })),
    })),
    sites: Object.values(siteLibrary).map(({ id, name }) => ({ id, name })),
    skins: Object.values(skinLibrary).map(({ id, name }) => ({ id, name })),
    devices: Object.values(deviceLibrary).map(({ id, name }) => ({ id, name })),
    protocolSteps: steps(),
  };
}
