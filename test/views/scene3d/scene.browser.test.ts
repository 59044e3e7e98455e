import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { RunData, View } from '../../../src/views/view.ts';
import { createScene3dView } from '../../../src/views/scene3d/index.ts';
import { createSyntheticRun } from '../../support/syntheticRun.ts';

const run = createSyntheticRun({ frames: 31 });
const anode = createSyntheticRun({ frames: 31, polarity: 'anode' });
const light = { theme: 'light', reducedMotion: true } as const;
// drawn in software on a busy machine a picture takes a second or two
vi.setConfig({ testTimeout: 60_000 });
let host: HTMLElement;
let view: View;

function open(data: RunData | null = run, time = 600): void {
  view = createScene3dView();
  view.mount(host);
  view.update(data, { time, playing: false }, light);
}

/** The finest picture of the last update stands. */
async function settled(): Promise<void> {
  await vi.waitFor(() => expect(host.querySelector('.scene3d')?.getAttribute('data-settled')).toBe('true'), 20_000);
}

/** What stands on the screen once the picture is at rest, as RGBA. */
async function picture(): Promise<Uint8ClampedArray> {
  await settled();
  const base64 = await page.elementLocator(host).screenshot({ save: false });
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2D canvas');
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
}

/**
 * Pixels that differ visibly. The browser itself draws soft shadows of moved labels a shade differently now and then,
 * so a difference under a fifth of the range does not count.
 */
function difference(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  expect(a.length).toBe(b.length);
  let count = 0;
  for (let at = 0; at < a.length; at += 4) {
    let most = 0;
    for (let channel = at; channel < at + 3; channel++)
      most = Math.max(most, Math.abs((a[channel] ?? 0) - (b[channel] ?? 0)));
    if (most > 50) count++;
  }
  return count;
}

function label(): string {
  return host.querySelector('[role=img]')?.getAttribute('aria-label') ?? '';
}

/** Share of pixels that are not the background's grey. */
function coloured(data: Uint8ClampedArray): number {
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    const channels = data.subarray(at, at + 3);
    if (Math.max(...channels) - Math.min(...channels) > 30) count++;
  }
  return (4 * count) / data.length;
}

/** Pairs of words that touch, and words that reach out of the window. */
function crowded(): string[] {
  const shown = [
    ...host.querySelectorAll<HTMLElement>(
      '.scene3d-pill, .scene3d-tick, .scene3d-front:not([hidden]), .scene3d-name:not(.scene3d-away), .scene3d-legend',
    ),
  ].filter((node) => node.offsetWidth > 0 && node.textContent !== '');
  const faults: string[] = [];
  for (const [k, node] of shown.entries()) {
    const a = node.getBoundingClientRect();
    if (a.left < 0 || a.top < 0 || a.right > innerWidth || a.bottom > innerHeight)
      faults.push(`${node.textContent} is cut off`);
    for (const other of shown.slice(k + 1)) {
      const b = other.getBoundingClientRect();
      if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1) {
        faults.push(`${node.textContent} on ${other.textContent}`);
      }
    }
  }
  return faults;
}

beforeEach(async () => {
  await page.viewport(640, 480);
  host = document.createElement('div');
  host.style.cssText = 'position:fixed;inset:0';
  document.body.append(host);
});

afterEach(() => {
  view.dispose();
  host.remove();
});

describe('the scene', () => {
  test('draws the block, the same for the same state and another for another', async () => {
    open();
    const first = await picture();
    expect(coloured(first)).toBeGreaterThan(0.15);
    expect(label()).toContain('cathode (−)');
    view.update(run, { time: 1200, playing: false }, light);
    const later = await picture();
    expect(difference(later, first)).toBeGreaterThan(200);
    view.update(run, { time: 600, playing: false }, light);
    expect(difference(await picture(), first)).toBe(0);
    view.dispose();
    expect(host.childElementCount).toBe(0);
    open();
    expect(difference(await picture(), first)).toBe(0);
  });

  test('shows the pole that the run has, in words and in the picture', async () => {
    open();
    const cathodal = await picture();
    view.update(anode, { time: 600, playing: false }, light);
    expect(difference(await picture(), cathodal)).toBeGreaterThan(200);
    // what the leaflet says instead is not to be seen here
    const seen = '.scene3d-sign, .scene3d-pole, .scene3d-pad';
    const pills = [...host.querySelectorAll('.scene3d-pill')].map((pill) =>
      Array.from(pill.querySelectorAll(seen), ({ textContent }) => textContent).join(''),
    );
    expect(pills).toEqual(['+Anodedrug pad', '−Cathodereturn pad']);
    expect(label()).toContain('is the anode (+)');
  });

  test('comes back after the graphics card let go of it', async () => {
    open();
    const before = await picture();
    const gl = host.querySelector('canvas')?.getContext('webgl2');
    const loss = gl?.getExtension('WEBGL_lose_context');
    if (!loss) throw new Error('no way to lose the context');
    loss.loseContext();
    await vi.waitFor(() => expect(host.querySelector('.scene3d-message')?.textContent).toContain('comes back'), 20_000);
    loss.restoreContext();
    await vi.waitFor(() => expect(host.querySelector('.scene3d-message')?.textContent).toBe(''), 20_000);
    expect(difference(await picture(), before)).toBe(0);
  });

  test('turns by arrow keys, and goes home', async () => {
    open();
    await settled();
    host.querySelector<HTMLElement>('[role=img]')?.focus();
    // the first key also brings the focus ring
    await userEvent.keyboard('{Home}');
    const home = await picture();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowUp}');
    expect(difference(await picture(), home)).toBeGreaterThan(200);
    await userEvent.keyboard('{Home}');
    expect(difference(await picture(), home)).toBe(0);
  });

  test('stretches the depth or shows it to scale, and says which', async () => {
    open();
    const stretched = await picture();
    await userEvent.click(page.getByRole('button', { name: 'Show depth to scale' }));
    const scaled = await picture();
    expect(difference(scaled, stretched)).toBeGreaterThan(200);
    expect(host.querySelector('.scene3d-depth')?.textContent).toContain('Depth to scale');
    expect([...host.querySelectorAll('.scene3d-tick')].map((tick) => tick.textContent)).toEqual([
      '',
      '0 µm',
      '15 µm',
      '95 µm',
      '1.29 mm',
      '3.3 mm',
    ]);
  });

  test('stands still while nothing changes', async () => {
    open();
    await settled();
    let changes = 0;
    const watcher = new MutationObserver(() => changes++);
    watcher.observe(host, { subtree: true, attributes: true, childList: true });
    for (let k = 0; k < 5; k++) view.update(run, { time: 600, playing: false }, light);
    await new Promise((resolve) => setTimeout(resolve, 500));
    watcher.disconnect();
    expect(changes).toBe(0);
  });

  test('is not drawn again for frames solved beyond the moment it shows, and is for those it needs', async () => {
    const early = { ...run, frames: run.frames.slice(0, 24) };
    open(early, 300);
    const first = await picture();
    view.update(run, { time: 300, playing: false }, light);
    expect(host.querySelector('.scene3d')?.getAttribute('data-settled')).toBe('true');
    expect(difference(await picture(), first)).toBe(0);
    view.update(early, { time: 1800, playing: false }, light);
    const end = await picture();
    view.update(run, { time: 1800, playing: false }, light);
    expect(host.querySelector('.scene3d')?.getAttribute('data-settled')).toBe('false');
    expect(difference(await picture(), end)).toBeGreaterThan(20);
  });

  test('keeps its words apart and inside, at 390 and at 1440 px, in both depth modes', async () => {
    open(run, 1700);
    for (const [width, height] of [
      [390, 844],
      [1440, 900],
    ] as const) {
      await page.viewport(width, height);
      for (let mode = 0; mode < 2; mode++) {
        await settled();
        await new Promise((resolve) => setTimeout(resolve, 100));
        await settled();
        expect(crowded()).toEqual([]);
        host.querySelector<HTMLElement>('.scene3d-switch')?.click();
      }
    }
  });

  test('is let go of entirely: more in a row than a browser allows at once leave the last one drawing', async () => {
    open();
    const first = await picture();
    for (let k = 0; k < 17; k++) {
      view.dispose();
      open();
    }
    expect(difference(await picture(), first)).toBe(0);
  });

  test('says so while nothing is solved', async () => {
    open(null);
    await settled();
    expect(label()).toContain('nothing solved yet');
    view.update({ ...run, frames: [] }, { time: 0, playing: false }, light);
    await settled();
    expect(label()).toContain('nothing solved yet');
  });
});

describe('without WebGL', () => {
  test('a section is drawn with the same words', async () => {
    // eslint-disable-next-line typescript/unbound-method -- called with its canvas below
    const real = HTMLCanvasElement.prototype.getContext;
    const spy = vi.spyOn(HTMLCanvasElement.prototype, 'getContext');
    spy.mockImplementation(function (this: HTMLCanvasElement, kind: string) {
      return kind === 'webgl2' ? null : real.call(this, kind);
    });
    open();
    const first = await picture();
    expect(host.querySelector('[data-kind=section]')).not.toBeNull();
    expect(coloured(first)).toBeGreaterThan(0.2);
    expect(label()).toContain('the drug has reached');
    view.update(run, { time: 1200, playing: false }, light);
    expect(difference(await picture(), first)).toBeGreaterThan(200);
    view.update(run, { time: 600, playing: false }, light);
    expect(difference(await picture(), first)).toBe(0);
    spy.mockRestore();
  });
});
