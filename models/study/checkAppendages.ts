// What appendages ask of their layer: a barrier, one per column, that starts in equilibrium with a solution; and openings that fit.
import { micrometre, perSquareCentimetre } from '../units.ts';
import { isWhole } from './readShape.ts';
import type { Fault, StudyAppendages, StudyLayer } from './study.ts';

/** Area of the openings over that of the skin [1]. */
export function openArea(appendages: StudyAppendages): number {
  const { ducts_1_cm2, ductRadius_um, follicles_1_cm2, follicleRadius_um } = appendages;
  const of = (density: number, radius: number): number =>
    density * perSquareCentimetre * Math.PI * (radius * micrometre) ** 2;
  return of(ducts_1_cm2, ductRadius_um) + of(follicles_1_cm2, follicleRadius_um);
}

/** More than this and what is left is no barrier with openings. */
const mostOpen = 0.5;

/** @param path of the column's list of layers */
export function checkAppendages(path: string, layers: readonly StudyLayer[], report: (fault: Fault) => void): void {
  let first = -1;
  layers.forEach((layer, index) => {
    if (!isWhole(layer) || layer.appendages === undefined) return;
    const at = `${path}[${index}].appendages`;
    const { role, initial, appendages } = layer;
    if (role !== 'barrier') {
      report({
        path: at,
        message: `They cross a barrier, and ${layer.id} is none`,
        value: role,
        allowed: 'role barrier',
      });
    }
    if (initial.kind !== 'donnan') {
      report({
        path: `${path}[${index}].initial.kind`,
        message: 'What fills the appendages at the start has to follow from a solution',
        value: initial.kind,
        allowed: 'donnan, with a neutral solution',
        suggestion: 'donnan',
      });
    }
    const open = openArea(appendages);
    if (!(open > 0 && open < mostOpen)) {
      report({
        path: at,
        message: `Openings take up ${Number(open.toPrecision(3))} of the area`,
        value: open,
        allowed: `more than 0 and less than ${mostOpen}; without any, leave appendages out`,
      });
    }
    if (first >= 0) {
      report({
        path: at,
        message: `${path}[${first}] has appendages already, and a column has them in one layer`,
        value: layer.id,
        allowed: 'one layer with appendages',
      });
    } else first = index;
  });
}
