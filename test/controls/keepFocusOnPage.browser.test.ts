import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { keepFocusOnPage } from '../../src/controls/keepFocusOnPage.ts';

beforeAll(() => {
  keepFocusOnPage();
});

beforeEach(() => {
  const button = (id: string): string => `<button id="${id}">${id}</button>`;
  document.body.innerHTML = `${button('first')}<div id="part">${button('one')}<p id="more">${button('two')}</p>${button('three')}</div>${button('last')}`;
});

const byId = (id: string): HTMLButtonElement => document.querySelector<HTMLButtonElement>(`#${id}`)!;
const press = (down: boolean): void => {
  dispatchEvent(new KeyboardEvent(down ? 'keydown' : 'keyup', { key: 'Enter' }));
  document.dispatchEvent(new KeyboardEvent(down ? 'keydown' : 'keyup', { key: 'Enter' }));
};
const focused = (): string => document.activeElement?.id ?? '';

test.each([
  [
    'is switched off',
    () => {
      byId('two').disabled = true;
    },
    'three',
  ],
  [
    'is hidden',
    () => {
      byId('two').hidden = true;
    },
    'three',
  ],
  [
    'is taken away',
    () => {
      byId('two').remove();
    },
    'three',
  ],
  [
    'is put out of reach with the part that holds it',
    () => {
      byId('part').inert = true;
    },
    'last',
  ],
  [
    'is taken away with all after it',
    () => {
      byId('more').remove();
      byId('three').remove();
      byId('last').remove();
    },
    'one',
  ],
] as const)('hands the focus on when what has it %s', async (_how, act, heir) => {
  byId('two').focus();
  press(true);
  press(false);
  act();
  await vi.waitFor(() => {
    expect(focused()).toBe(heir);
  });
});

test('waits while a key is held down, so that it does not press the next control', async () => {
  byId('two').focus();
  press(true);
  byId('two').hidden = true;
  await frames(4);
  expect(document.activeElement).toBe(document.body);
  press(false);
  await vi.waitFor(() => {
    expect(focused()).toBe('three');
  });
});

test('leaves the focus alone where a hand let it go, where another part took it, and where a mouse is used', async () => {
  byId('two').focus();
  press(true);
  press(false);
  byId('two').blur();
  await frames(4);
  byId('two').hidden = true;
  await frames(4);
  expect(document.activeElement).toBe(document.body);
  byId('three').focus();
  byId('three').disabled = true;
  byId('first').focus();
  await frames(4);
  expect(focused()).toBe('first');
  document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  byId('first').hidden = true;
  await frames(4);
  expect(document.activeElement).toBe(document.body);
});

async function frames(count: number): Promise<void> {
  for (let k = 0; k < count; k += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}
