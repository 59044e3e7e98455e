import { describe, expect, test } from 'vitest';
import { csvText } from '../../src/format/download.ts';
import { wrapLink } from '../../src/format/imprint.ts';

const imprint = { link: 'https://example.org/iontolab/#s=1.025958.izbUUUpJrUjMTS', version: '0.1.0' };

describe('an export', () => {
  test('says what it is, how its set-up is opened again and what made it, in lines that a table program skips', () => {
    const columns = [{ label: 'time', unit: 'µs', values: [0, 1.5] }];
    const text = csvText(columns, 'Delivered, "as sold"', imprint);
    // Excel takes a file without the mark for one of its own old alphabets
    expect(text.startsWith('\uFEFF# ')).toBe(true);
    const lines = text.slice(1).trimEnd().split('\r\n');
    const comments = lines.filter((line) => line.startsWith('# '));
    expect(comments).toHaveLength(3);
    for (const line of comments) expect(line).not.toMatch(/[",]/u);
    expect(comments[0]).toContain('not for deciding a treatment');
    expect(comments[1]).toContain(imprint.link);
    expect(comments[2]).toContain('0.1.0');
    expect(lines.slice(3)).toEqual(['time [µs]', '0', '1.5']);
  });

  test('breaks a long link into lines and leaves out the middle of one that is too long', () => {
    const whole = wrapLink(imprint.link, 20, 3);
    expect(whole.join('')).toBe(imprint.link);
    for (const line of whole) expect(line.length).toBeLessThanOrEqual(20);
    const long = `https://example.org/#s=1.abc.${'x'.repeat(200)}end`;
    const short = wrapLink(long, 30, 3);
    expect(short.length).toBeLessThanOrEqual(3);
    const [start = '', end = ''] = short.join('').split('…');
    expect(long.startsWith(start)).toBe(true);
    expect(long.endsWith(end)).toBe(true);
    expect(start.length + end.length + 1).toBeLessThanOrEqual(90);
  });
});
