import { describe, expect, it } from 'vitest';
import { compileProblem, parseStudy, presets } from '../../../../models/index.ts';
import { deviceLibrary } from '../../../../models/library/devices/index.ts';
import { references } from '../../../../models/library/references.ts';
import { siteLibrary } from '../../../../models/library/sites/index.ts';
import { skinLibrary } from '../../../../models/library/skins/index.ts';
import { integrate, integrateMagnitude } from '../../../../models/physics/piecewisePolynomial.ts';
import { TreatmentError } from '../../../../models/study/treatment/treatmentStudy.ts';
import { everyCombination, treat } from '../../../support/treatments.ts';

describe.each(everyCombination.map((parts) => [JSON.stringify(parts), parts] as const))(
  'a treatment with %s',
  (_, parts) => {
    const { study, sources, advice } = treat(parts);

    it('parses to itself', () => {
      expect(parseStudy(JSON.parse(JSON.stringify(study)))).toEqual({ kind: 'study', study });
    });

    it('says where its numbers come from, at paths that exist', () => {
      for (const { path, reference, note } of sources) {
        if (reference !== null) expect(Object.hasOwn(references, reference)).toBe(true);
        expect(note.length).toBeGreaterThan(3);
        let value: unknown = study;
        for (const key of path.split(/[.[\]]+/u).filter((part) => part !== ''))
          value = (value as Record<string, unknown>)[key];
        expect(value, path).toBeDefined();
      }
    });

    it('keeps within what its device gives', () => {
      expect(advice).toEqual([]);
    });
  },
);

describe('parts', () => {
  it('absent, are those of the usual treatment', () => {
    const { study } = treat({});
    expect(study.supply).toEqual({ compliance_V: 80 });
    expect({ ...study, name: '', note: '' }).toEqual({ ...presets[0].study, placement: undefined, name: '', note: '' });
  });

  it('bring the thicknesses of the site, in the state of the skin', () => {
    const { layers } = treat({ site: 'palm', skin: 'hydrated' }).study;
    const { stratumCorneum, subcutis } = siteLibrary.palm.layers;
    expect(layers.map(({ id }) => id)).toEqual(['pad', 'stratumCorneum', 'viableEpidermis', 'dermis', 'subcutis']);
    expect(layers[1].thickness_um).toBeCloseTo(2e6 * stratumCorneum.value, 9);
    expect(layers[1].conductance?.restingResistance_kohm_cm2).toBe(50);
    expect(layers[4].thickness_um).toBeCloseTo(1e6 * subcutis.value, 9);
    const { sources } = treat({ site: 'palm', skin: 'hydrated' });
    expect(sources.find(({ path }) => path === 'layers[1].thickness_um')?.note).toMatch(/Palm.*times 2: Up to twice/u);
  });

  it('tell the dermis in two, and muscle, where it is asked for and there', () => {
    const deep = treat({ site: 'shoulder', depth: 'deep' }).study.layers;
    expect(deep.map(({ id }) => id)).toEqual([
      'pad',
      'stratumCorneum',
      'viableEpidermis',
      'papillaryDermis',
      'reticularDermis',
      'subcutis',
      'muscle',
    ]);
    const dermis = deep
      .filter(({ id }) => id.endsWith('Dermis'))
      .reduce((sum, { thickness_um }) => sum + thickness_um, 0);
    expect(dermis).toBeCloseTo(1e6 * siteLibrary.shoulder.layers.dermis.value, 9);
    expect(treat({ site: 'knee', depth: 'deep' }).study.layers.at(-1)?.id).toBe('subcutis');
  });

  it('bring the pad, the current and the supply of the device', () => {
    const { study } = treat({ device: 'largePad' });
    expect(study.electrode.area_cm2).toBe(19.5);
    expect(study.layers[0].thickness_um).toBeCloseTo(1923, 0);
    expect(study.session).toMatchObject({ kind: 'treatment', current_mA: 4, duration_min: 10.5 });
    expect(treat({ device: 'silverChloridePad' }).study.electrode.coating_mAmin).toBe(80);
  });

  it('turn the current round halfway over a tap-water tray, in a bath', () => {
    const { study } = treat({ device: 'tapWaterTray' });
    expect(study.electrode.boundary.kind).toBe('bath');
    expect(study.layers[0].id).toBe('stratumCorneum');
    expect(study.dispersive).toMatchObject({ area_cm2: 150, boundary: study.electrode.boundary });
    expect(study.dispersive!.layers).toEqual(study.layers);
    const { current, area } = compileProblem(study);
    const end = current.knots.at(-1)!;
    // 1 A s = 1000/60 mA min; the two halves differ by the last ramp
    expect((integrateMagnitude(current, 0, end) * area) / 60e-3).toBeCloseTo(303.75, 6);
    expect(Math.abs(integrate(current, 0, end) * area) / 60e-3).toBeLessThan(8);
  });

  it('bring acids and bases where the electrode splits water', () => {
    const { study, sources } = treat({ device: 'carbonPad' });
    expect(study).toMatchObject({ acidBase: true, electrode: { boundary: { kind: 'inert' } } });
    expect(study.layers[0].initial.pH).toBe(7.75);
    expect(study.species.map(({ id }) => id)).toContain('carbonate');
    expect(sources.some(({ path }) => path === 'plasma_pH')).toBe(true);
    expect(treat({ device: 'mediumPad' }).study.acidBase).toBeUndefined();
  });

  it('take a protocol as text, with densities of the device’s area', () => {
    const { study, advice } = treat({ protocol: 'ramp 30 s to 0.5 mA/cm^2; hold 10 min; ramp 30 s to 0 mA' });
    expect(study.session).toMatchObject({ kind: 'steps', steps: [{ kind: 'ramp', to_mA: 4 }, {}, {}] });
    expect(advice).toEqual([]);
    expect(() => treat({ protocol: 'ramp 30 s to 2 mA; hodl 10 min' })).toThrow(TreatmentError);
    expect(() => treat({ protocol: 'ramp 30 s to 2 mA; hodl 10 min' })).toThrow(/"hodl" begins no step/u);
  });

  it('are told where they ask for more than the device gives', () => {
    expect(treat({ protocol: { current_mA: 6, dose_mAmin: 120 } }).advice).toEqual([
      'Small wired pad: 6 mA is more than its 4 mA',
      'Small wired pad: 120 mA min is more than its 80 mA min in one treatment',
    ]);
  });

  it('choose the pole that pushes the drug', () => {
    const lidocaine = { drug: 'lidocaine', pad_mM: { lidocaine: 74, chloride: 74 }, polarity: undefined };
    expect(treat(lidocaine).study.electrode.polarity).toBe('anode');
    expect(treat({ polarity: undefined }).study.electrode.polarity).toBe('cathode');
  });

  it('are each tried above', () => {
    const named = (key: 'site' | 'skin' | 'device'): unknown[] => everyCombination.map((parts) => parts[key]);
    for (const id of Object.keys(siteLibrary)) expect(named('site')).toContain(id);
    for (const id of Object.keys(skinLibrary)) expect(named('skin')).toContain(id);
    for (const id of Object.keys(deviceLibrary)) expect(named('device')).toContain(id);
  });
});
