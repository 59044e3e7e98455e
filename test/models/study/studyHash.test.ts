import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { presets } from '../../../models/index.ts';
import { canonicalJson, sha256, studyHash, treatmentHash, utf8 } from '../../../models/study/studyHash.ts';

describe('SHA-256', () => {
  it('gives the examples of the standard', () => {
    expect(sha256(utf8(''))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256(utf8('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    const long = 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq';
    expect(sha256(utf8(long))).toBe('248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1');
  });

  it('agrees with another implementation at every length around a block, and beyond ASCII', () => {
    const signs = ['a', 'µ', '⁻', '€', '😀'];
    for (let length = 0; length < 200; length++) {
      const text = Array.from({ length }, (_, index) => signs[(index * 7 + length) % 5]).join('');
      expect(sha256(utf8(text))).toBe(createHash('sha256').update(text).digest('hex'));
    }
  });
});

describe('the hash of a study', () => {
  it('does not depend on the order of keys', () => {
    const { study } = presets[0];
    const turned = Object.fromEntries(Object.entries(study).toReversed()) as unknown as typeof study;
    expect(studyHash(turned)).toBe(studyHash(study));
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe('{"b":[1,{"c":"x","d":null}]}');
  });

  it('differs between presets and with the smallest change', () => {
    expect(new Set(presets.map(({ study }) => studyHash(study))).size).toBe(presets.length);
    const { study } = presets[0];
    expect(studyHash({ ...study, accuracy: study.accuracy * (1 + 2 ** -52) })).not.toBe(studyHash(study));
  });

  it('is the same for a treatment wherever its pads lie, and another at another place of the body', () => {
    const { study } = presets[0];
    const site = study.placement!.site;
    const moved = { ...study, placement: { site, returnPad: { x_cm: 1, y_cm: 2, z_cm: 3 } } };
    expect(treatmentHash(moved)).toBe(treatmentHash(study));
    expect(treatmentHash({ ...study, placement: { site: 'palm' } })).not.toBe(treatmentHash(study));
    const { placement: _placement, ...unplaced } = study;
    expect(treatmentHash({ ...unplaced, accuracy: 0.02 })).not.toBe(treatmentHash(unplaced));
  });
});
