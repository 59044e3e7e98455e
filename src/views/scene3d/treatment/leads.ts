/** Two wires from the unit's sockets to the pads' snaps, and the clips they end in. */
import {
  CatmullRomCurve3,
  CylinderGeometry,
  Group,
  Mesh,
  MeshLambertMaterial,
  Quaternion,
  TubeGeometry,
  Vector3,
} from 'three';

export interface End {
  readonly at: Vector3;
  /** The way the wire leaves. */
  readonly out: Vector3;
}

export interface Leads {
  readonly group: Group;
  /** Where a wire ends; the red one goes to whichever pad is the anode. */
  lay(
    wires: readonly { readonly from: End; readonly to: End; readonly positive: boolean }[],
    table: number,
    keepOut: KeepOut,
  ): void;
  setTheme(dark: boolean): void;
  dispose(): void;
}

/** How far a point is from the nearest thing that a wire can not pass [cm]; negative inside. */
export type KeepOut = (x: number, y: number, z: number) => number;

/** Between a wire's middle and what it lies on [cm]. */
const clearance = 0.3;
/** Points of a wire, and how often they are pushed out and drawn straight. */
const pieces = 30;
const passes = 24;
/** Pieces at both ends that stay as their plugs hold them. */
const held = 3;

/** Lets a wire lie on what is in its way instead of going through. */
function settled(curve: CatmullRomCurve3, table: number, keepOut: KeepOut): CatmullRomCurve3 {
  const points = curve.getSpacedPoints(pieces);
  const way = new Vector3();
  const h = 0.05;
  for (let pass = 0; pass < passes; pass++) {
    for (let k = held; k <= pieces - held; k++) {
      const point = points[k];
      const [before, after] = [points[k - 1], points[k + 1]];
      if (!point || !before || !after) continue;
      if (pass < passes - 1) {
        way.copy(before).add(after).multiplyScalar(0.5);
        point.lerp(way, 0.3);
      }
      const { x, y, z } = point;
      const away = keepOut(x, y, z);
      if (away < clearance) {
        way.set(keepOut(x + h, y, z) - away, keepOut(x, y + h, z) - away, keepOut(x, y, z + h) - away);
        // round the upper side: below is the table, where it could not get out
        way.y = Math.abs(way.y);
        if (way.lengthSq() > 0) point.addScaledVector(way.normalize(), Math.min(1.5, clearance - away));
      }
      point.y = Math.max(point.y, table + 0.16);
    }
  }
  return new CatmullRomCurve3(points, false, 'centripetal');
}

/** Black rubber would be lost before a dark ground. */
const blackInDark = '#56616a';

export const leadColours = { positive: '#c3271f', negative: '#26292c' } as const;

export function createLeads(): Leads {
  const group = new Group();
  const red = new MeshLambertMaterial({ color: leadColours.positive });
  const black = new MeshLambertMaterial({ color: leadColours.negative });
  const clear = (): void => {
    for (const mesh of group.children) if (mesh instanceof Mesh) (mesh.geometry as TubeGeometry).dispose();
    group.clear();
  };
  return {
    group,
    setTheme(dark) {
      black.color.set(dark ? blackInDark : leadColours.negative);
    },
    lay(wires, table, keepOut) {
      clear();
      for (const { from, to, positive } of wires) {
        const material = positive ? red : black;
        const up = new Vector3(0, 1, 0);
        const low = table + 0.16;
        const start = from.at.clone().addScaledVector(from.out, 1.4);
        const over = to.at.clone().addScaledVector(to.out, 1.5);
        // slack lies on the table between the unit and the limb
        const flat = over.clone().sub(start);
        const lie = start.clone().addScaledVector(flat, 0.4);
        lie.y = low;
        const rise = start.clone().addScaledVector(flat, 0.8);
        rise.y = Math.max(low + 1, over.y * 0.85 + 0.6);
        const bend = positive ? 1 : -1;
        lie.x += bend * 1.2;
        const curve = new CatmullRomCurve3(
          [from.at, start, lie, rise, over, to.at.clone().addScaledVector(to.out, 0.35)],
          false,
          'centripetal',
        );
        group.add(new Mesh(new TubeGeometry(settled(curve, table, keepOut), 64, 0.13, 7), material));
        const clip = new Mesh(new CylinderGeometry(0.3, 0.36, 0.5, 18), material);
        clip.quaternion.copy(new Quaternion().setFromUnitVectors(up, to.out.clone().normalize()));
        clip.position.copy(to.at).addScaledVector(to.out.clone().normalize(), 0.16);
        group.add(clip);
      }
    },
    dispose() {
      clear();
      red.dispose();
      black.dispose();
    },
  };
}
