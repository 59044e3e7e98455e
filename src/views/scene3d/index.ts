/** The skin block under the pads: in three dimensions where WebGL 2 is to be had, else as a drawn section. */
import type { View } from '../view.ts';
import { createWebglView } from './scene.ts';

export function createScene3dView(): View {
  return createWebglView();
}
