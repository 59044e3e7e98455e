// A drug record in words, with units and sources: what acts, from which pole, to what end, and what its bottles hold.
import { bodyLibrary } from '../library/bodies/index.ts';
import type { DrugRecord, Evidence, Formulation, Sourced } from '../library/drugRecord.ts';
import { stratumCorneum } from '../library/layers/stratumCorneum.ts';
import type { SourcedValue, SpeciesRecord } from '../library/records.ts';
import { speciesLibrary } from '../library/species/index.ts';
import { gramPerMole, hour, litre, milliampereMinute, milligramPerMillilitre, millimolar, minute } from '../units.ts';
import { Citations } from './explainSources.ts';
import { padSolution } from './padSolution.ts';
import { presets } from './presets/index.ts';

/** What the shortest of words for evidence stand for. */
export const evidenceInWords: Readonly<Record<Evidence, string>> = {
  trials: 'controlled trials in favour',
  'short-lived': 'a controlled trial in favour, the effect soon gone',
  measured: 'measured in tissue, not on patients',
  uncontrolled: 'series without controls',
  custom: 'custom only',
  against: 'a controlled trial found no advantage',
  none: 'no claim',
};

const printed = (value: number, digits = 4): string => String(Number(value.toPrecision(digits)));
const signed = (value: number): string => (value > 0 ? `+${printed(value, 3)}` : printed(value, 3));

class DrugText {
  readonly citations = new Citations();

  private cite({ reference, note, assumed }: Sourced<unknown>): string {
    return this.citations.cite(reference, note, assumed === true);
  }

  private number(indent: string, what: string, source: SourcedValue, unit: number, unitName: string): string {
    return `${indent}${what} ${printed(source.value / unit)}${unitName === '' ? '' : ` ${unitName}`}${this.cite(source)}`;
  }

  species(id: string): string[] {
    const { name, formula, charge, molarMass, octanolWater, acid, diffusivity25, diffusivity37 }: SpeciesRecord =
      speciesLibrary[id];
    const hindrance = stratumCorneum.hindrance?.[id];
    return [
      `  ${name} (${id}), ${formula}`,
      `    charge without acid and base ${signed(charge.value)}${this.cite(charge)}`,
      ...(acid === undefined
        ? []
        : acid.pKa.map((pKa, k) =>
            this.number('    ', acid.pKa.length === 1 ? 'pKa' : `pKa ${k + 1} of ${acid.pKa.length}:`, pKa, 1, ''),
          )),
      this.number('    ', 'molar mass', molarMass, gramPerMole, 'g/mol'),
      ...(octanolWater === undefined
        ? []
        : [this.number('    ', 'log K, octanol over water, without charge,', octanolWater, 1, '')]),
      `    diffusivity in water at 25 °C ${diffusivity25.value.toExponential(3)} m² s⁻¹${this.cite(diffusivity25)}`,
      `      and at 37 °C ${diffusivity37.value.toExponential(3)} m² s⁻¹${this.cite(diffusivity37)}`,
      ...(hindrance === undefined
        ? []
        : [this.number('    ', 'mobility in the stratum corneum over that of small ions', hindrance, 1, '')]),
    ];
  }

  body(id: string): string[] {
    if (!Object.hasOwn(bodyLibrary, id)) return ['  not known to this library'];
    const { measured, clearance, volume, peripheralVolume, exchange, unboundFraction } = bodyLibrary[id];
    return [
      `  measured as ${measured}`,
      this.number('  ', 'clearance', clearance, litre / hour, 'L/h'),
      this.number('  ', peripheralVolume === undefined ? 'volume' : 'central volume', volume, litre, 'L'),
      ...(peripheralVolume === undefined ? [] : [this.number('  ', 'second volume', peripheralVolume, litre, 'L')]),
      ...(exchange === undefined ? [] : [this.number('  ', 'exchange between them', exchange, litre / hour, 'L/h')]),
      this.number('  ', 'share free in plasma', unboundFraction, 1, ''),
    ];
  }

  bottle(formulation: Formulation): string[] {
    const { pH, concentrations, charge } = padSolution(formulation);
    const stated = formulation.pH;
    const held = Object.entries(concentrations)
      .map(([id, amount]) => `${id} ${printed(amount / millimolar)} mM (${signed(charge[id])})`)
      .join(', ');
    return [
      `  ${formulation.name} (${formulation.id}), ${formulation.kind}`,
      ...formulation.ingredients.map((one) =>
        this.number('    ', one.name, one.content, milligramPerMillilitre, 'mg/mL'),
      ),
      stated === undefined
        ? `    pH ${printed(pH, 3)}, as its ingredients give it`
        : `    pH ${printed(pH, 3)}${this.cite(stated)}`,
      `    so it holds, with mean charges: ${held}`,
      ...(formulation.leftOut === 'Nothing' ? [] : [`    left out: ${formulation.leftOut}`]),
    ];
  }

  write(drug: DrugRecord): string {
    const acting = [...(drug.species === null ? [] : [drug.species]), ...(drug.companions ?? [])];
    const { conversion, tissueBinding } = drug;
    const runs = presets.filter(({ study }) => study.drug === drug.species).map(({ id }) => id);
    const lines = [
      `${drug.name} (${drug.id})`,
      '',
      `Pole: ${drug.pole.value}${this.cite(drug.pole)}`,
      'Given for',
      ...drug.goals.map((goal) => `  ${goal.value}: ${evidenceInWords[goal.evidence]}${this.cite(goal)}`),
      this.number('', 'Usual dose', drug.dose, milliampereMinute, 'mA min'),
      '',
      acting.length === 0 ? 'No species of it acts.' : 'What acts',
      ...acting.flatMap((id) => this.species(id)),
      ...(tissueBinding === undefined
        ? []
        : [this.number('  ', 'bound over free in interstitial fluid', tissueBinding, 1, '')]),
      ...(conversion === undefined
        ? []
        : [
            `  turns into ${Object.keys(conversion.products).join(' and ')}, half of it in ${printed(Math.LN2 / conversion.rate.value / minute, 3)} min${this.cite(conversion.rate)}`,
          ]),
      ...(drug.perfusion === undefined ? [] : [`  blood flow: ${drug.perfusion}`]),
      ...(drug.species === null ? [] : ['', 'In the body', ...this.body(drug.species)]),
      '',
      'Bottles',
      ...drug.formulations.flatMap((formulation) => this.bottle(formulation)),
      '',
      'To know',
      ...drug.lessons.map((lesson) => `  ${lesson.value}.${this.cite(lesson)}`),
      ...(runs.length === 0 ? [] : ['', `Presets: ${runs.join(', ')}`]),
      '',
      'Sources',
      ...this.citations.lines(),
    ];
    return lines.join('\n');
  }
}

export function explainDrug(drug: DrugRecord): string {
  return new DrugText().write(drug);
}
