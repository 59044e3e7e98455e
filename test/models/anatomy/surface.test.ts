import { describe, expect, it } from 'vitest';
import { bodies, sites } from '../../../models/anatomy/bodies/index.ts';
import { layPatch, onPatch, seatingAt, seatingOf } from '../../../models/anatomy/patch.ts';
import { ellipsoid, limb, melt, type Triple } from '../../../models/anatomy/shapes.ts';
import { surfaceOf, type Mesh } from '../../../models/anatomy/surface.ts';
import { siteLibrary } from '../../../models/library/sites/index.ts';

const point = ({ positions }: Mesh, vertex: number): Triple => [
  positions[3 * vertex] ?? 0,
  positions[3 * vertex + 1] ?? 0,
  positions[3 * vertex + 2] ?? 0,
];

/** Volume by the divergence theorem: positive where triangles turn outwards. */
function volumeOf(mesh: Mesh): number {
  let sum = 0;
  for (let k = 0; k < mesh.triangles.length; k += 3) {
    const [a, b, c] = [0, 1, 2].map((one) => point(mesh, mesh.triangles[k + one] ?? 0)) as [Triple, Triple, Triple];
    sum += a[0] * (b[1] * c[2] - b[2] * c[1]) + a[1] * (b[2] * c[0] - b[0] * c[2]) + a[2] * (b[0] * c[1] - b[1] * c[0]);
  }
  return sum / 6;
}

function openEdges({ triangles }: Mesh): number {
  const edges = new Map<string, number>();
  for (let k = 0; k < triangles.length; k += 3) {
    for (let side = 0; side < 3; side++) {
      const from = triangles[k + side] ?? 0;
      const to = triangles[k + ((side + 1) % 3)] ?? 0;
      const key = from < to ? `${from} ${to}` : `${to} ${from}`;
      edges.set(key, (edges.get(key) ?? 0) + (from < to ? 1 : -1));
    }
  }
  return [...edges.values()].filter((count) => count !== 0).length;
}

const ball = melt([{ width: 0.1, solid: ellipsoid([0.1, 0.2, 0.3], [3, 3, 3]) }]);

describe('the surface of a body', () => {
  it('is closed, faces outwards and lies on a ball’s own surface', () => {
    const mesh = surfaceOf(ball, [-4, -4, -4], [4, 4, 4], 0.3);
    expect(openEdges(mesh)).toBe(0);
    for (let k = 0; k < mesh.positions.length / 3; k++) {
      const [x, y, z] = point(mesh, k);
      expect(Math.hypot(x - 0.1, y - 0.2, z - 0.3)).toBeCloseTo(3, 3);
      const out = ((mesh.normals[3 * k] ?? 0) * (x - 0.1) + (mesh.normals[3 * k + 1] ?? 0) * (y - 0.2)) / 3;
      expect(out + ((mesh.normals[3 * k + 2] ?? 0) * (z - 0.3)) / 3).toBeCloseTo(1, 3);
    }
    expect(volumeOf(mesh) / ((4 / 3) * Math.PI * 27)).toBeCloseTo(1, 1.7);
  });

  it('is the same where only the parts that are felt are asked', () => {
    const two = melt([
      { width: 0.5, solid: ellipsoid([0, 0, 0], [2, 2, 2]) },
      { width: 0.5, solid: ellipsoid([3, 0, 0], [1.5, 1.5, 1.5]) },
      { width: 0.5, hollow: true, solid: ellipsoid([0, 2, 0], [1, 1, 1]) },
    ]);
    for (const [x, y, z] of [
      [2, 0.2, 0.1],
      [0, 1.1, 0.3],
      [4.4, 0, 0],
      [-2, 0, 0],
    ] as const) {
      const near = two.within(x, y, z, 0.5);
      expect(near(x + 0.2, y - 0.1, z + 0.2)).toBeCloseTo(two(x + 0.2, y - 0.1, z + 0.2), 12);
    }
  });
});

describe.each(Object.values(bodies))('the body "$id"', (body) => {
  it('lies within its box and holds its bones', () => {
    const mesh = surfaceOf(body.skin, body.low, body.high, 3 * body.grain);
    expect(mesh.triangles.length).toBeGreaterThan(1500);
    expect(volumeOf(mesh)).toBeGreaterThan(100);
    const bones = surfaceOf(body.bone, body.low, body.high, 3 * body.grain);
    let outside = 0;
    for (let k = 0; k < bones.positions.length / 3; k++) if (body.skin(...point(bones, k)) > 0) outside++;
    expect(outside).toBe(0);
  });
});

describe('the places', () => {
  it('are places of the library, each with both pads on its skin', () => {
    for (const [id, site] of Object.entries(sites)) {
      expect(Object.keys(siteLibrary)).toContain(id);
      const { skin } = bodies[site.body];
      const [one, other] = [site.active, site.other].map((spot) => seatingOf(skin, spot, site.along));
      if (one === undefined || other === undefined) throw new Error('two pads');
      expect(Math.abs(skin(...one.at)), id).toBeLessThan(0.01);
      expect(Math.abs(skin(...other.at)), id).toBeLessThan(0.01);
      expect(Math.hypot(...one.at.map((value, axis) => value - (other.at[axis] ?? 0))), id).toBeGreaterThan(5);
    }
  });

  it('has a forearm of an adult’s girth: 15 to 19 cm at the wrist, 25 to 32 cm below the elbow', () => {
    const { skin } = bodies.arm;
    const girth = (x: number): number => {
      const ring = Array.from({ length: 120 }, (_, k) => {
        const turn = (2 * Math.PI * k) / 120;
        let r = 0;
        for (let step = 0.5; step > 1e-3; step /= 2)
          while (skin(x, (r + step) * Math.sin(turn), (r + step) * Math.cos(turn)) < 0) r += step;
        return [r * Math.sin(turn), r * Math.cos(turn)] as const;
      });
      return ring.reduce((sum, [y, z], k) => {
        const [a, b] = ring[(k + 1) % 120] ?? [0, 0];
        return sum + Math.hypot(a - y, b - z);
      }, 0);
    };
    expect(girth(24.5)).toBeGreaterThan(14);
    expect(girth(24.5)).toBeLessThan(19);
    expect(girth(5)).toBeGreaterThan(25);
    expect(girth(5)).toBeLessThan(33);
  });
});

describe('a patch', () => {
  it('keeps its size where it is bent round a limb', () => {
    const radius = 3;
    const tube = melt([
      {
        width: 0.1,
        solid: limb(
          [-20, 0, 0],
          [1, 0, 0],
          [0, 0, 1],
          [
            [0, radius, radius, radius, radius],
            [40, radius, radius, radius, radius],
          ],
        ),
      },
    ]);
    const patch = layPatch(tube, seatingAt(tube, [0, radius, 0], [1, 0, 0]), 2.5, 2);
    const out: [number, number, number] = [0, 0, 0];
    onPatch(patch, 2.5, 0, 0, out);
    expect(out[0]).toBeCloseTo(2.5, 2);
    onPatch(patch, 0, 2, 0, out);
    // two centimetres along the skin are an arc
    expect(Math.abs(Math.atan2(out[2], out[1]))).toBeCloseTo(2 / radius, 2);
    expect(Math.hypot(out[1], out[2])).toBeCloseTo(radius, 2);
    onPatch(patch, 0, 2, 0.5, out);
    expect(Math.hypot(out[1], out[2])).toBeCloseTo(radius + 0.5, 2);
  });
});
