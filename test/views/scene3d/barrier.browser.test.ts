import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { createPadChoice } from '../../../src/app/padChoice.ts';
import { createScaleChoice } from '../../../src/app/scaleChoice.ts';
import { createScene3dView } from '../../../src/views/scene3d/index.ts';
import type { RunData, View } from '../../../src/views/view.ts';
import { createSyntheticRun } from '../../support/syntheticRun.ts';

const run = createSyntheticRun({ frames: 31 });
const quiet = { theme: 'light', reducedMotion: true } as const;
// drawn in software on a busy machine a picture takes a second or two
vi.setConfig({ testTimeout: 60_000 });
let host: HTMLElement;
let view: View;

async function settled(): Promise<void> {
  await vi.waitFor(() => {
    const scene = host.querySelector<HTMLElement>('.scene3d');
    expect([scene?.dataset['scale'], scene?.dataset['settled']]).toEqual(['barrier', 'true']);
  }, 40_000);
}

/** Of what is drawn once the picture is at rest; words are left out, as the browser draws moved letters anew. */
async function pictureHash(): Promise<string> {
  await settled();
  for (const layer of host.querySelectorAll<HTMLElement>('.scene3d-scale, .scene3d-top'))
    layer.style.visibility = 'hidden';
  const canvas = host.querySelector('canvas');
  if (!canvas) throw new Error('no canvas');
  const bitmap = await page.elementLocator(canvas).screenshot({ save: false });
  const bytes = Uint8Array.from(atob(bitmap), (letter) => letter.charCodeAt(0));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function crowded(): string[] {
  const shown = [...host.querySelectorAll<HTMLElement>('.barrier-name, .scene3d-tick, .barrier-legend')].filter(
    (node) => node.offsetWidth > 0 && node.checkVisibility({ visibilityProperty: true }),
  );
  expect(shown.length).toBeGreaterThan(8);
  const faults: string[] = [];
  for (const [k, node] of shown.entries()) {
    const a = node.getBoundingClientRect();
    if (a.left < 0 || a.top < 0 || a.right > innerWidth || a.bottom > innerHeight)
      faults.push(`${node.textContent} cut`);
    for (const other of shown.slice(k + 1)) {
      const b = other.getBoundingClientRect();
      if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1) {
        faults.push(`${node.textContent} on ${other.textContent}`);
      }
    }
  }
  return faults;
}

const label = (): string => host.querySelector('[role=img]')?.getAttribute('aria-label') ?? '';

beforeEach(async () => {
  await page.viewport(640, 560);
  host = document.createElement('div');
  host.style.cssText = 'position:fixed;inset:0';
  document.body.append(host);
  view = createScene3dView(createPadChoice(), createScaleChoice('barrier'));
  view.mount(host);
});

afterEach(() => {
  view.dispose();
  host.remove();
});

describe('the barrier', () => {
  test('is the same picture at the same time, whether the clock ran there or was put there, and another at another', async () => {
    view.update(run, { time: 600, playing: false }, quiet);
    const first = await pictureHash();
    expect(label()).toContain('of every 1000 charges');
    for (const time of [640, 690, 760]) {
      view.update(run, { time, playing: true }, quiet);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    expect(await pictureHash()).not.toBe(first);
    view.update(run, { time: 600, playing: true }, quiet);
    expect(await pictureHash()).toBe(first);
  });

  test('keeps its words apart and inside, and tells what it shows, with a current and without', async () => {
    for (const [width, height, time] of [
      [390, 844, 600],
      [1440, 900, 1700],
    ] as const) {
      await page.viewport(width, height);
      view.update(run, { time, playing: false }, quiet);
      await settled();
      await new Promise((resolve) => setTimeout(resolve, 150));
      await settled();
      expect(crowded()).toEqual([]);
    }
    expect(host.querySelector('.barrier-entries')?.textContent).toBe('No current flows now.');
    expect(label()).toContain('no current flows');
    const bare: RunData = {
      ...run,
      layout: {
        ...run.layout,
        layers: run.layout.layers.map((layer) => ({ ...layer, id: `x${layer.start}`, role: 'tissue' })),
      },
    };
    view.update(bare, { time: 600, playing: false }, quiet);
    expect(host.querySelector('.barrier-nothing')?.textContent).toContain('no stratum corneum');
  });
});
