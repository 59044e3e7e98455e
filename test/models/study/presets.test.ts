import { describe, expect, it } from 'vitest';
import { compileProblem, parseStudy, presets } from '../../../models/index.ts';

describe.each(presets.map((preset) => [preset.id, preset] as const))('preset %s', (_id, preset) => {
  it('parses to itself', () => {
    const parsed = parseStudy(JSON.parse(JSON.stringify(preset.study)));
    expect(parsed).toEqual({ kind: 'study', study: preset.study });
  });
});
