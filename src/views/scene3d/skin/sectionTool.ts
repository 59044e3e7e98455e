/** Moves the two cuts: by sliders, and by handles on the faces themselves. */
import { Vector3 } from 'three';
import { element, freshId, setText } from '../../../format/element.ts';
import { say } from '../../../words/say.ts';
import { block } from '../blockPlan.ts';
import { deepest, uncut, type SectionPlace } from './section.ts';

export interface SectionTool {
  readonly root: HTMLElement;
  readonly section: SectionPlace;
  /** Puts the handles on the faces' lower edges. */
  arrange(skinHeight: number): void;
  setOpen(open: boolean): void;
  dispose(): void;
}

type Axis = keyof SectionPlace;
const axes = ['z', 'x'] as const;

interface SectionHost {
  /** Where the handles are put. */
  readonly layer: HTMLElement;
  project(point: Vector3): { readonly x: number; readonly y: number };
  onChange(): void;
}

export function createSectionTool(host: SectionHost): SectionTool {
  let section = uncut;
  let height = 1;
  let shown = false;
  const depthOf = (axis: Axis): number => Math.abs(section[axis]) / deepest[axis];
  const sliders = axes.map((axis) => {
    const id = freshId('section');
    const input = element('input', { type: 'range', id, min: 0, max: 100, step: 1, value: 0 });
    const output = element('output', { for: id });
    const name = axis === 'z' ? say('skin.section.front') : say('skin.section.left');
    input.addEventListener('input', () => {
      move(axis, Number(input.value) / 100);
    });
    return { axis, input, output, name, id };
  });
  const reset = element(
    'button',
    { type: 'button', class: 'scene3d-switch', disabled: true },
    say('skin.section.reset'),
  );
  reset.addEventListener('click', () => {
    section = uncut;
    changed();
  });
  const root = element(
    'fieldset',
    { class: 'tool-group' },
    element('legend', {}, say('skin.section.name')),
    ...sliders.map(({ id, name, input, output }) =>
      element('div', { class: 'tool-slider' }, element('label', { for: id }, name), output, input),
    ),
    reset,
  );

  function changed(): void {
    for (const { axis, input, output } of sliders) {
      const percent = Math.round(100 * depthOf(axis));
      input.value = String(percent);
      const text = percent === 0 ? say('skin.section.none') : say('skin.section.part', { percent: String(percent) });
      setText(output, text);
      input.setAttribute('aria-valuetext', text);
    }
    reset.disabled = section.x === 0 && section.z === 0;
    host.onChange();
  }

  function move(axis: Axis, part: number): void {
    const within = Math.min(1, Math.max(0, part)) * deepest[axis];
    // a whole per cent, so that the same place is cut again
    const place = Number(within.toFixed(3));
    section = axis === 'z' ? { ...section, z: place === 0 ? 0 : -place } : { ...section, x: place };
    changed();
  }

  /** On the face's lower edge, in the middle of what lies under the gel. */
  const foot = (axis: Axis): Vector3 =>
    axis === 'z'
      ? new Vector3((section.x + block.gelWidth) / 2, -height, section.z)
      : new Vector3(section.x, -height, (section.z - block.gelDepth) / 2);
  const inwards = (axis: Axis): Vector3 => (axis === 'z' ? new Vector3(0, 0, -1) : new Vector3(1, 0, 0));

  const handles = axes.map((axis) => {
    const handle = element('i', { class: 'section-handle', 'data-axis': axis, 'aria-hidden': 'true', hidden: true });
    let grip: { readonly x: number; readonly y: number; readonly part: number; readonly way: Vector3 } | null = null;
    handle.addEventListener('pointerdown', (event) => {
      const from = host.project(foot(axis));
      const to = host.project(foot(axis).add(inwards(axis)));
      const way = new Vector3(to.x - from.x, to.y - from.y, 0);
      grip = { x: event.clientX, y: event.clientY, part: depthOf(axis), way };
      handle.setPointerCapture(event.pointerId);
      event.preventDefault();
      event.stopPropagation();
    });
    handle.addEventListener('pointermove', (event) => {
      if (grip === null) return;
      const { way } = grip;
      const moved = ((event.clientX - grip.x) * way.x + (event.clientY - grip.y) * way.y) / Math.max(1, way.lengthSq());
      move(axis, Math.round(100 * (grip.part + moved / deepest[axis])) / 100);
    });
    const letGo = (): void => {
      grip = null;
    };
    handle.addEventListener('pointerup', letGo);
    handle.addEventListener('pointercancel', letGo);
    host.layer.append(handle);
    return { axis, handle };
  });
  for (const { output } of sliders) setText(output, say('skin.section.none'));

  return {
    root,
    get section() {
      return section;
    },
    arrange(skinHeight) {
      height = skinHeight;
      if (!shown) return;
      for (const { axis, handle } of handles) {
        const from = host.project(foot(axis));
        const to = host.project(foot(axis).addScaledVector(inwards(axis), 0.4));
        const angle = Math.atan2(to.y - from.y, to.x - from.x);
        handle.style.transform = `translate(${from.x.toFixed(1)}px, ${from.y.toFixed(1)}px) rotate(${angle.toFixed(3)}rad)`;
      }
    },
    setOpen(open) {
      shown = open;
      for (const { handle } of handles) handle.hidden = !open;
    },
    dispose() {
      for (const { handle } of handles) handle.remove();
    },
  };
}
