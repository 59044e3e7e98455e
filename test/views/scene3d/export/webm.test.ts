import { describe, expect, test } from 'vitest';
import { filmRates, nextTime } from '../../../../src/views/scene3d/export/filmPace.ts';
import { writeWebm, type CodedPicture } from '../../../../src/views/scene3d/export/webm.ts';

interface Element {
  readonly id: number;
  /** Of its first byte in the file, and of its content's. */
  readonly at: number;
  readonly from: number;
  readonly content: Uint8Array;
}

/** The elements one after another, by the variable lengths of RFC 8794. */
function read(bytes: Uint8Array, offset = 0): Element[] {
  const found: Element[] = [];
  for (let at = 0; at < bytes.length;) {
    const begun = at;
    const idLength = Math.clz32(bytes[at] ?? 0) - 23;
    let id = 0;
    for (let k = 0; k < idLength; k++) id = id * 256 + (bytes[at++] ?? 0);
    const sizeLength = Math.clz32(bytes[at] ?? 0) - 23;
    let size = (bytes[at++] ?? 0) & (0xff >> sizeLength);
    for (let k = 1; k < sizeLength; k++) size = size * 256 + (bytes[at++] ?? 0);
    expect(at + size).toBeLessThanOrEqual(bytes.length);
    found.push({ id, at: offset + begun, from: offset + at, content: bytes.subarray(at, at + size) });
    at += size;
  }
  return found;
}

function only(elements: readonly Element[], id: number): Element {
  const found = elements.filter((one) => one.id === id);
  expect(found).toHaveLength(1);
  return found[0];
}

const numberIn = ({ content }: Element): number => content.reduce((sum, byte) => sum * 256 + byte, 0);
const textIn = ({ content }: Element): string => new TextDecoder().decode(content);

const picture = (time: number, key: boolean, length: number): CodedPicture => ({
  time,
  key,
  data: Uint8Array.from({ length }, (_, k) => (k + time) % 251),
});
const pictures = [
  picture(0, true, 300),
  picture(40, false, 20),
  picture(80.4, false, 21),
  picture(2000, true, 290),
  picture(4960, false, 1),
];
const file = writeWebm({ codec: 'V_VP9', width: 720, height: 822, length: 5000, pictures });
const [head, segment] = read(file);
const parts = read(segment.content, segment.from);

describe('a WebM file', () => {
  test('says what it is, how long, and how large its pictures are', () => {
    expect(textIn(only(read(head.content), 0x4282))).toBe('webm');
    const info = read(only(parts, 0x1549a966).content);
    const { content } = only(info, 0x4489);
    expect(new DataView(content.buffer, content.byteOffset).getFloat64(0)).toBe(5000);
    expect(numberIn(only(info, 0x2ad7b1))).toBe(1_000_000);
    const track = read(only(read(only(parts, 0x1654ae6b).content), 0xae).content);
    expect(textIn(only(track, 0x86))).toBe('V_VP9');
    const video = read(only(track, 0xe0).content);
    expect([0xb0, 0xba].map((id) => numberIn(only(video, id)))).toEqual([720, 822]);
  });

  test('holds every picture, at its time and byte for byte', () => {
    const held = parts
      .filter(({ id }) => id === 0x1f43b675)
      .flatMap(({ content }) => {
        const inside = read(content);
        const start = numberIn(only(inside, 0xe7));
        return inside
          .filter(({ id }) => id === 0xa3)
          .map((block) => {
            const view = new DataView(block.content.buffer, block.content.byteOffset);
            expect(view.getUint8(0)).toBe(0x81);
            return {
              time: start + view.getInt16(1),
              key: (view.getUint8(3) & 0x80) > 0,
              data: block.content.slice(4),
            };
          });
      });
    expect(held).toEqual(pictures.map((one) => ({ ...one, time: Math.round(one.time) })));
  });

  test('its index leads to the clusters, each begun by a key', () => {
    const clusters = parts.filter(({ id }) => id === 0x1f43b675);
    const points = read(only(parts, 0x1c53bb6b).content).map(({ content }) => {
      const inside = read(content);
      const place = read(only(inside, 0xb7).content);
      return { time: numberIn(only(inside, 0xb3)), at: segment.from + numberIn(only(place, 0xf1)) };
    });
    expect(points).toEqual(clusters.map(({ at }, k) => ({ time: [0, 2000][k], at })));
  });
});

describe('the pictures of a film', () => {
  const timesAt = (cost: number, last: number): number[] => {
    const times = [0];
    for (let next = nextTime(0, last, cost); next !== null; next = nextTime(next, last, cost)) times.push(next);
    return times;
  };

  test('stand from its beginning to its end, whatever they cost', () => {
    for (const cost of [0, 0.03, 0.2, 5]) {
      const times = timesAt(cost, 4.96);
      expect(times[0]).toBe(0);
      expect(times.at(-1)).toBe(4.96);
      for (const [k, time] of times.slice(1).entries()) expect(time).toBeGreaterThan(times[k] ?? Infinity);
    }
  });

  test('are as many as the machine can make in good time, but never fewer than move', () => {
    expect(timesAt(0.01, 4.96).length).toBe(5 * filmRates.most);
    expect(timesAt(60, 4.96).length).toBe(Math.ceil(4.96 * filmRates.least) + 1);
    const between = timesAt(0.2, 4.96).length;
    expect(between).toBe(Math.ceil(4.96 * 10) + 1);
  });
});
