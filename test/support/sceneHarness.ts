/** The scene alone on synthetic data, for looking at: ?time=600&theme=dark&polarity=anode&panels&section&quiet. */
import { createSyntheticRun } from './syntheticRun.ts';
import { createPadChoice } from '../../src/app/padChoice.ts';
import { createScene3dView } from '../../src/views/scene3d/index.ts';
import { createSection2dView } from '../../src/views/scene3d/section2d.ts';
import type { Appearance } from '../../src/views/view.ts';

const asked = new URLSearchParams(location.search);
const host = document.querySelector<HTMLElement>('#host');
if (!host) throw new Error('no host');
const theme = asked.get('theme') === 'dark' ? 'dark' : 'light';
document.documentElement.dataset['theme'] = theme;
if (asked.has('panels')) {
  const wide = innerWidth > 900;
  const insets: readonly (readonly [string, number])[] = wide
    ? [
        ['left', 330],
        ['right', 418],
        ['top', 56],
        ['bottom', 114],
      ]
    : [
        ['left', 0],
        ['right', 0],
        ['top', 52],
        ['bottom', 110],
      ];
  for (const [side, size] of insets) host.style.setProperty(`--inset-${side}`, `${size}px`);
}
const run = createSyntheticRun({ polarity: asked.get('polarity') === 'anode' ? 'anode' : 'cathode' });
const view = asked.has('section') ? createSection2dView(createPadChoice()) : createScene3dView();
const appearance: Appearance = { theme, reducedMotion: asked.has('quiet') };
view.mount(host);
view.update(run, { time: Number(asked.get('time') ?? 600), playing: false }, appearance);
view.resize();

Object.assign(window, {
  show: (time: number) => view.update(run, { time, playing: true }, appearance),
  dispose: () => view.dispose(),
});
