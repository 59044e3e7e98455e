// An ion exchanger that can be: in a pad, its groups loaded by a solution, and a pH for those that take up protons.
import type { Report } from './readParts.ts';
import type { StudyLayer } from './study.ts';

export function checkResin(layer: StudyLayer, isReactive: boolean, path: string, report: Report): void {
  const { resin, role, initial, isoelectric_pH, fixedChargeRamp_um, exchange_1_s } = layer;
  if (resin === undefined) return;
  const fault = (key: string, message: string, allowed: string): void =>
    report({ path: key === '' ? path : `${path}.${key}`, message, allowed });
  if (role !== 'reservoir') fault('resin', 'A resin stands in a pad', 'a layer of role reservoir');
  if (initial.kind !== 'donnan') {
    fault('initial.kind', 'What its groups hold has to follow from a solution', 'donnan, with a neutral solution');
  }
  if (isoelectric_pH !== undefined) {
    fault('isoelectric_pH', 'The resin says what takes up protons in this layer', 'resin or isoelectric_pH');
  }
  if (fixedChargeRamp_um > 0) fault('fixedChargeRamp_um', 'A resin fills its layer to both faces', '0');
  if (Object.values(exchange_1_s).some((rate) => rate > 0)) {
    fault('exchange_1_s', 'There are no capillaries in a resin', 'no exchange_1_s in this layer');
  }
  resin.forEach((group, index) => {
    if (isReactive || !('pKa' in group)) return;
    fault(
      `resin[${index}].kind`,
      'Without acidBase no pH is known that its groups could follow',
      'acidBase: true, or strongAcid or strongBase',
    );
  });
}
