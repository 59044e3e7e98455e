/** The three scales where there is no WebGL: the skin as a drawn section, body and barrier drawn from one side. */
import type { PadChoice } from '../../../app/padChoice.ts';
import type { Pins } from '../../../app/pins.ts';
import { scaleNames, type ScaleChoice, type ScaleName } from '../../../app/scaleChoice.ts';
import { element, setText } from '../../../format/element.ts';
import type { Appearance, Cursor, RunData, View } from '../../view.ts';
import { createSavedPicture } from '../export/savedPicture.ts';
import { createScaleSwitch } from '../scaleSwitch.ts';
import { furtherScales, type SceneOut } from '../scene.ts';
import { createSection2dView } from '../section2d.ts';
import { words } from '../words.ts';
import type { FlatScale } from './flatScale.ts';

export function createFlatView(pads: PadChoice, choice: ScaleChoice, pins: Pins, out: SceneOut | null): View {
  const section = createSection2dView(pads);
  const skin = element('div', { class: 'flat-skin' });
  const message = element('p', { class: 'scene3d-message', role: 'status', hidden: true });
  const scaleSwitch = createScaleSwitch(choice, scaleNames);
  const root = element(
    'div',
    { class: 'flat' },
    skin,
    element('div', { class: 'scene3d-top' }, message, scaleSwitch.root),
  );
  const saved =
    out &&
    createSavedPicture({
      root,
      sign: out.sign,
      seek: out.seek,
      asked: () => asked,
      name: () => stands,
      layers() {
        const scale = made.get(stands);
        return scale === undefined ? section.layers : [scale.layer];
      },
      capture(ratio, use) {
        (made.get(stands) ?? section).capture(ratio, use);
      },
    });
  if (saved) root.append(saved.root);
  const made = new Map<ScaleName, FlatScale>();
  let asked: { run: RunData | null; cursor: Cursor; appearance: Appearance } | null = null;
  let disposed = false;
  let stands: ScaleName = 'skin';

  function bringUp(): void {
    if (!asked) return;
    const { run, cursor, appearance } = asked;
    if (stands === 'skin') section.update(run, cursor, appearance);
    else made.get(stands)?.show(run, cursor, appearance);
  }

  function land(name: ScaleName): void {
    const held = root.querySelector('.scene3d-picture:focus') !== null;
    stands = name;
    root.dataset['scale'] = name;
    skin.inert = name !== 'skin';
    skin.classList.toggle('scene3d-unseen', name !== 'skin');
    for (const [each, scale] of made) scale.setSeen(each === name);
    bringUp();
    // there may be something to be framed only now
    made.get(name)?.resize();
    // whoever walks from scale to scale by its key stays on the picture
    if (held) (made.get(name)?.root ?? skin).querySelector<HTMLElement>('.scene3d-picture')?.focus();
  }

  async function go(): Promise<void> {
    const name = choice.scale;
    const load = furtherScales[name];
    if (load && !made.has(name)) {
      const [make, { createFlatScale }] = await Promise.all([load(), import('./flatScale.ts')]);
      if (disposed || made.has(name)) return;
      const scale = createFlatScale(name, make, { pads, pins, changeStudy: out?.changeStudy ?? null });
      made.set(name, scale);
      skin.after(scale.root);
    }
    if (!disposed && choice.scale === name) land(name);
  }
  const follow = (): void => {
    message.hidden = true;
    go().catch(() => {
      // a part of the page that could not be fetched leaves the picture where it is
      setText(message, words.scaleMissing);
      message.hidden = false;
      choice.choose(stands);
    });
  };
  const stop = choice.subscribe(follow);

  return {
    mount(host) {
      host.append(root);
      section.mount(skin);
      follow();
    },
    update(run, cursor, appearance) {
      asked = { run, cursor, appearance };
      root.dataset['theme'] = appearance.theme;
      bringUp();
    },
    resize() {
      section.resize();
      made.get(stands)?.resize();
    },
    dispose() {
      disposed = true;
      stop();
      scaleSwitch.dispose();
      saved?.dispose();
      section.dispose();
      for (const scale of made.values()) scale.dispose();
      root.remove();
    },
  };
}
