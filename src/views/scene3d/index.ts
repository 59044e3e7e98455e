/** The skin block under the pads: in three dimensions where WebGL 2 is to be had, else as a drawn section. */
import { createPadChoice, type PadChoice } from '../../app/padChoice.ts';
import { createPins, type Pins } from '../../app/pins.ts';
import { createScaleChoice, type ScaleChoice } from '../../app/scaleChoice.ts';
import type { View } from '../view.ts';
import { createWebglView, type SceneOut } from './scene.ts';
import { createSection2dView } from './section2d.ts';

export function createScene3dView(
  pads: PadChoice = createPadChoice(),
  scales: ScaleChoice = createScaleChoice(),
  pins: Pins = createPins(),
  out: SceneOut | null = null,
): View {
  if (!hasWebgl()) return createSection2dView(pads);
  try {
    return createWebglView(pads, scales, pins, out);
  } catch {
    // a card that is listed but refuses a context
    return createSection2dView(pads);
  }
}

function hasWebgl(): boolean {
  const gl = document.createElement('canvas').getContext('webgl2');
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return gl !== null;
}
