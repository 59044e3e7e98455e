/** Lays the wires from the unit's sockets to the pads of their poles, round body, unit and pads. */
import { Vector3 } from 'three';
import type { PadGround, PlacedPad } from './figurePads.ts';
import type { End, Leads } from './leads.ts';
import { awayFromPad } from './padModel.ts';
import type { Side } from './placing.ts';
import type { SkinMaterial } from './skinMaterial.ts';
import { awayFromUnit, type UnitModel } from './unitModel.ts';

export function layWires(
  { leads, unit, skin }: { readonly leads: Leads; readonly unit: UnitModel; readonly skin: SkinMaterial },
  { site, body }: PadGround,
  { active, other }: Readonly<Record<Side, PlacedPad>>,
  pole: -1 | 1,
): void {
  unit.group.updateMatrix();
  const socket = (end: End): End => ({
    at: end.at.clone().applyMatrix4(unit.group.matrix),
    out: end.out.clone().transformDirection(unit.group.matrix),
  });
  const toUnit = unit.group.matrix.clone().invert();
  const here = new Vector3();
  const keepOut = (x: number, y: number, z: number): number => {
    here.set(x, y, z).applyMatrix4(toUnit);
    let away = Math.min(body.skin(x, y, z), awayFromUnit(here.x, here.y, here.z));
    for (const [k, { laid }] of [active, other].entries()) {
      here.set(x, y, z).applyMatrix4(skin.shadows[k === 0 ? 0 : 1].place);
      away = Math.min(away, awayFromPad(laid.size, here.x, here.y, here.z));
    }
    return away;
  };
  const [plus, minus] = pole > 0 ? [active, other] : [other, active];
  leads.lay(
    [
      { from: socket(unit.sockets.positive), to: plus.model.snap, positive: true },
      { from: socket(unit.sockets.negative), to: minus.model.snap, positive: false },
    ],
    site.unit.at[1],
    keepOut,
  );
}
