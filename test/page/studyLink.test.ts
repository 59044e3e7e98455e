import { describe, expect, it } from 'vitest';
import { parseStudy } from '../../models/study/parseStudy.ts';
import { presets } from '../../models/study/presets/index.ts';
import { makeTreatment } from '../../models/study/treatment/namedTreatment.ts';
import type { Study } from '../../models/study/study.ts';
import { canonicalJson, sha256, utf8 } from '../../models/study/studyHash.ts';
import { deflateText } from '../../src/app/deflate.ts';
import { createStudyStore } from '../../src/app/studyStore.ts';
import { type LinkWorld, linkTo, openLink } from '../../src/app/studyLink.ts';
import { readPath, writePath } from '../../models/study/studyPath.ts';
import { randomStudy } from '../support/randomStudy.ts';

const world: LinkWorld = { presets, parse: parseStudy };

function presetStudy(id: string): Study {
  const found = presets.find((preset) => preset.id === id);
  if (found === undefined) throw new Error(`no preset ${id}`);
  return found.study;
}

async function opened(link: string, where: LinkWorld = world): Promise<Study> {
  const found = await openLink(link, where);
  if (found?.kind !== 'study') throw new Error(`not opened: ${found?.reason ?? 'nothing there'}`);
  return found.study;
}

async function refusal(link: string, where: LinkWorld = world): Promise<string> {
  const found = await openLink(link, where);
  if (found?.kind !== 'refused') throw new Error('opened');
  return [found.reason, ...found.faults.map(({ path, message }) => `${path} ${message}`)].join(' ');
}

/** A link whose text is whole, whatever it says. */
async function linkOfText(text: string): Promise<string> {
  const body = await deflateText(text);
  return `#s=1.${sha256(utf8(body)).slice(0, 6)}.${body}`;
}

describe('a link to a study', () => {
  it('brings back every preset and every random study as it was', async () => {
    const random = Array.from({ length: 12 }, (_none, seed) => parseStudy(randomStudy(seed)));
    const studies = [
      ...presets.map(({ study }) => study),
      ...random.flatMap((one) => (one.kind === 'study' ? one.study : [])),
    ];
    expect(studies.length).toBeGreaterThan(presets.length + 6);
    for (const study of studies) {
      expect(canonicalJson(await opened(await linkTo(study, presets)))).toBe(canonicalJson(study));
    }
  });

  it('takes fewer than 150 letters where a few numbers are changed, all of them safe in an address', async () => {
    const study = writePath(
      writePath(presetStudy('lidocaine-2'), 'session.current_mA', 3.25),
      'layers[1].thickness_um',
      25,
    ) as Study;
    const link = await linkTo(study, presets);
    expect(link.length).toBeLessThan(150);
    expect(link).toMatch(/^#s=[\w.-]+$/u);
    expect(await opened(link)).toEqual(study);
  });

  it('brings back what is made of library parts, names of the parts included, whatever was changed since', async () => {
    const made = makeTreatment({ drug: 'aceticAcid', site: 'achilles', device: 'carbonPad' });
    if (made.kind === 'faults') throw new Error('not made');
    const changed = writePath(made.study, 'session.current_mA', 2.5) as Study;
    for (const study of [made.study, changed]) {
      const link = await linkTo(study, presets);
      expect(link.length).toBeLessThan(300);
      expect(await opened(link)).toEqual(study);
    }
    const store = createStudyStore(presetStudy('b1'), parseStudy);
    expect(store.edit(JSON.parse(JSON.stringify(changed)))).toEqual([]);
    expect(store.study.madeFrom).toEqual(made.study.madeFrom);
  });

  it('is there beside other words behind the #, and survives the full stop of a sentence', async () => {
    const link = await linkTo(presetStudy('iodide'), presets);
    for (const text of [`${link}.`, `${link})`, `#mode=explore&${link.slice(1)}`]) {
      expect((await opened(text)).name).toBe(presetStudy('iodide').name);
    }
    expect(await openLink('', world)).toBeNull();
    expect(await openLink('#mode=explore', world)).toBeNull();
  });

  it('says so when it is cut short, changed by a letter, or not a link at all', async () => {
    const link = await linkTo(writePath(presetStudy('iodide'), 'session.current_mA', 1) as Study, presets);
    const { length } = link;
    const broken = [
      ...Array.from({ length: length - 4 }, (_none, cut) => link.slice(0, 3 + cut)),
      ...Array.from({ length: length - 12 }, (_none, at) => {
        const other = link[at + 12] === 'A' ? 'B' : 'A';
        return `${link.slice(0, at + 12)}${other}${link.slice(at + 13)}`;
      }),
      '#s=',
      '#s=1..',
      '#s=<script>alert(1)</script>',
      '#s=%F0%9F',
      '#s=1.ffffff.%%%',
    ];
    for (const text of broken) expect(await refusal(text), text).toMatch(/damaged/u);
  });

  it('refuses what a newer Iontolab made, by its form or by its study', async () => {
    expect(await refusal('#s=2.abcdef.xyz')).toContain('newer');
    const link = await linkTo(presetStudy('iodide'), presets);
    expect(await refusal(link, { ...world, version: 0 })).toContain('newer');
  });

  it('refuses what is far too large, before it is unpacked and after', async () => {
    expect(await refusal(`#s=1.abcdef.${'A'.repeat(1e6)}`)).toContain('1000009 characters');
    const bomb = await linkOfText(`[1,null,"",{"note":"${' '.repeat(3e6)}"}]`);
    expect(bomb.length).toBeLessThan(10_000);
    expect(await refusal(bomb)).toContain('more than any study needs');
  });

  it('refuses what is well formed and no treatment, with its place', async () => {
    const said = async (content: unknown): Promise<string> => refusal(await linkOfText(JSON.stringify(content)));
    expect(await said([1, 'iodide', '', { session: { current_mA: -3 } }])).toContain('session.current_mA');
    expect(await said([1, 'iodide', '', { __proto__x: 1 }])).toContain('__proto__x');
    expect(await said([1, 'no-such', '', {}])).toContain('"no-such"');
    expect(await said([1, 'iodide', '', { layers: { bones: { thickness_um: 3 } } }])).toContain('"bones"');
    const parts = { drug: 'ketoprofen', formulation: 'gel', site: 'knee', skin: 'standard', device: 'smallPad' };
    expect(await said([1, { ...parts, site: 'moon' }, '', {}])).toContain('site');
    expect(await said([1, { ...parts, site: 7 }, '', {}])).toContain('damaged');
    expect(await said([1, { constructor: 'x' }, '', {}])).toContain('damaged');
    expect(await said({})).toContain('damaged');
    expect(await said([1, null, '', null])).toContain('not a treatment');
    const polluted = await linkOfText('[1,"iodide","",{"__proto__":{"drug":"chloride"}}]');
    expect(await refusal(polluted)).toContain('__proto__');
    expect(({} as Record<string, unknown>)['drug']).toBeUndefined();
    const deep = `[1,"iodide","",${'{"a":'.repeat(60_000)}1${'}'.repeat(60_000)}]`;
    expect(await refusal(await linkOfText(deep))).toMatch(/damaged|not a treatment/u);
  });

  it('brings older content forward step by step', async () => {
    const old = await linkOfText(JSON.stringify([1, 'iodide', '', { session: { amps_mA: 1 } }]));
    const steps: LinkWorld['steps'] = [
      (content) => ({
        ...content,
        patch: { session: { currents: readPath(content.patch, 'session.amps_mA') as number } },
      }),
      (content) => ({
        ...content,
        patch: { session: { current_mA: readPath(content.patch, 'session.currents') as number } },
      }),
    ];
    expect((await opened(old, { ...world, version: 3, steps })).session).toMatchObject({ current_mA: 1, ramp_s: 30 });
  });

  it('keeps the edits when its preset has changed since, and tells of it', async () => {
    const link = await linkTo(writePath(presetStudy('iodide'), 'session.current_mA', 1) as Study, presets);
    const today = presets.map((preset) =>
      preset.id === 'iodide' ? { ...preset, study: { ...preset.study, temperature_C: 32 } } : preset,
    );
    const found = await openLink(link, { ...world, presets: today });
    expect(found).toMatchObject({ kind: 'study', changedBase: 'Potassium iodide 5 %' });
    expect(found?.kind === 'study' ? found.study : null).toMatchObject({
      temperature_C: 32,
      session: { current_mA: 1 },
    });
    expect(await openLink(link, world)).toMatchObject({ kind: 'study', changedBase: null });
  });

  // written by the first versions that made links; they must open for ever
  it.each([
    [
      '#s=1.bce1ce.FclBCoAgFAXAu7y1G3VT7jpHhHz0QUEqqEEg3j2a7exaIfKVxH5KK5lQ0HFZrYUa4M3Qa4mEG5BK8SEZOG2mQmNrV8n_hKdW5u7TBmfnPD4',
      'electrode.area_cm2',
      12,
    ],
    [
      '#s=1.080eec.izbUUcrJTMlPTszMS9U1UtJRMjI3TEk1VNKpVspJrEwtKlayqlYqLilKLCnNdc4vykstzQWJlGRkJmfnpRYXx4P4Rqa1tbWxAA',
      'layers[1].thickness_um',
      25,
    ],
    [
      '#s=1.7ab901.VY1BCoMwFESvUmYd2miLiyBCD9ATiEjSRBqa_EgSV5K7FwVLuxpm3vw_fcWgKjDUampuFdgKkt5A4GHJnFrVqeB0e1EdGJJJyQaCWPFcYjSUR3-HoMU5Br1EmW2g0Vs6sij9PKbDySmb-IvfljQEUjZz2t7vKvr1ANs5GHLYZ_i5_llJEFde2Lf7Ck7jnzecl6GU4QM',
      'session.steps[1].duration_s',
      600,
    ],
    [
      '#s=1.17fb32.HY1BCsIwEEXv8tdRqqUo2YkXcF-kDM1UQ5ukTCZuSu8u6e6_x4PfX8wGJ-UDi5k1rZImjjCYkoSykPoUYZHTUuo8tQ0MsleufWSuNPsjUYqOxMHA8c-PtQjsfAkvqnJNS1Uj6Tc5xm5At3vXMMwG5bCykBbh4QnbdgaZcz6-N4xFhKMO4QF7PXf7_v4D',
      'session.current_mA',
      2.5,
    ],
    // of the library's parts, and with an expression and days
    [
      '#s=1.fda91c.JY3LCsIwEEX_5a6jUGk32dUvcC8i42S0g2kiebgp-XdJ3V0O53Cvg9ngUn3BgliK8szqYPCMaa2eisYAixx97fMwwSBrkV1f1HvJnbx1twoFR6nnTr7K3WJKjxgu1OEn-j8qS3QCA2J1Z8oCW1KVZiDjwCPDbMiS8_69gWtKEsp9nWFPx6m12w8',
      'session.current_mA',
      2.5,
    ],
    [
      '#s=1.289ddc.XY7NigIxEIRfJdRJpcH4N0hu-wTrXWTImh4MmkxIZ8RlmHdfBGcZPRVdxVfVxxXB8cMGLhcrbWQQtmfe7zagHsIivo0wPc5dzhxLHb5gYne7EVyXbfFtrIOPo5dtSLWMl20K52l89dHBQAonAb3UHPsx4EfKr0l6W8RaLZT9kZn4OEteLVRRS1Xp-RyTRwRmtdYD_fcl676bBm9OJ_zBbCo9hZrMcjlYN8UyJ7YFhOIDPxEC3zn_PvF9tdV6OA3D6Q8',
      'session.steps[4].every_s',
      86_400,
    ],
    ['#s=1.fd8301.izbUUSpOzMnMS1XSUUpKTko0MlLSqVZKySwuSC0qzixLVbLKK83JqY0FAA', 'dispersive', undefined],
  ] as const)('opens an old link: %s', async (link, path, value) => {
    expect(readPath(await opened(link), path)).toBe(value);
  });
});
