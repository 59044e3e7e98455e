import { expect, test } from 'vitest';
import { createParts } from '../../../src/views/scene3d/skin/parts.ts';

const among = ['pads', 'layer dermis', 'vessels', 'labels'];

test('a part alone hides all others but the words, and all come back', () => {
  let told = 0;
  const parts = createParts(() => told++);
  parts.set('vessels', 'faded');
  parts.only('layer dermis', among);
  expect(among.map((part) => parts.of(part))).toEqual(['hidden', 'shown', 'hidden', 'shown']);
  expect(parts.changed).toBe(true);
  parts.reset();
  expect(among.every((part) => parts.of(part) === 'shown')).toBe(true);
  expect(parts.changed).toBe(false);
  expect(told).toBe(3);
});

test('its key tells states apart and forgets what is shown again', () => {
  const parts = createParts(() => undefined);
  const plain = parts.key;
  parts.set('pads', 'faded');
  const faded = parts.key;
  parts.set('pads', 'hidden');
  expect(new Set([plain, faded, parts.key]).size).toBe(3);
  parts.set('pads', 'shown');
  expect(parts.key).toBe(plain);
});
