/** The picture at its three scales: in three dimensions where WebGL 2 is to be had, else drawn from one side. */
import { createPadChoice, type PadChoice } from '../../app/padChoice.ts';
import { createPins, type Pins } from '../../app/pins.ts';
import { createScaleChoice, type ScaleChoice } from '../../app/scaleChoice.ts';
import type { View } from '../view.ts';
import { createFlatView } from './flat/flatView.ts';
import { createWebglView, type SceneOut } from './scene.ts';

export function createScene3dView(
  pads: PadChoice = createPadChoice(),
  scales: ScaleChoice = createScaleChoice(),
  pins: Pins = createPins(),
  out: SceneOut | null = null,
): View {
  if (!hasWebgl()) return createFlatView(pads, scales, pins, out);
  try {
    return createWebglView(pads, scales, pins, out);
  } catch {
    // a card that is listed but refuses a context
    return createFlatView(pads, scales, pins, out);
  }
}

function hasWebgl(): boolean {
  const gl = document.createElement('canvas').getContext('webgl2');
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return gl !== null;
}
