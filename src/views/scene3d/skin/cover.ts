/** How strongly a faded part is still drawn, and the same for materials that light falls on. */
import type { Material } from 'three';
import type { PartState } from './parts.ts';

export const fadedOpacity = 0.2;

export function fade(material: Material, state: PartState): void {
  const through = state === 'faded';
  material.opacity = through ? fadedOpacity : 1;
  if (material.transparent === through) return;
  material.transparent = through;
  material.depthWrite = !through;
  material.needsUpdate = true;
}
