/** The solved lines of current as strokes: orange at the anode, blue at the cathode, stronger where they are denser. */
import { Color, type BufferAttribute, type Mesh, type PerspectiveCamera, type ShaderMaterial } from 'three';
import { layOut } from './solids.ts';

/** [cm] */
const thickness = 0.14;

export function paintRibbon(
  context: CanvasRenderingContext2D,
  mesh: Mesh,
  camera: PerspectiveCamera,
  width: number,
  height: number,
  perUnit: number,
): void {
  const positions = mesh.geometry.getAttribute('position') as BufferAttribute | undefined;
  const line = mesh.geometry.getAttribute('line') as BufferAttribute | undefined;
  const { uWay, uAnode, uCathode } = (mesh.material as ShaderMaterial).uniforms;
  const [anode, cathode]: unknown[] = [uAnode?.value, uCathode?.value];
  if (!positions || !line || !(anode instanceof Color) || !(cathode instanceof Color)) return;
  const places = layOut(positions, mesh, camera, width, height);
  const colour = new Color();
  context.lineCap = 'round';
  // both edges of a ribbon stand at one place; a new line starts where the length along it falls back
  for (let k = 2; k < positions.count; k += 2) {
    if (line.getY(k) <= line.getY(k - 2)) continue;
    const part = Number(uWay?.value) > 0 ? line.getZ(k) : 1 - line.getZ(k);
    const blend = Math.min(1, Math.max(0, (part - 0.1) / 0.8));
    colour.copy(anode).lerp(cathode, blend * blend * (3 - 2 * blend));
    context.strokeStyle = `#${colour.getHexString()}`;
    context.globalAlpha = 0.25 + 0.6 * line.getW(k);
    context.lineWidth = Math.max(1, thickness * perUnit * (places[3 * k + 2] ?? 0));
    context.beginPath();
    context.moveTo(places[3 * k - 6] ?? 0, places[3 * k - 5] ?? 0);
    context.lineTo(places[3 * k] ?? 0, places[3 * k + 1] ?? 0);
    context.stroke();
  }
  context.globalAlpha = 1;
}
