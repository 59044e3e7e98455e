import { describe, expect, it } from 'vitest';
import { presets, putIntoBody, voltageAcross, type Study } from '../../../models/index.ts';
import { bloodLevel } from '../../../models/readings/bloodLevel.ts';
import { electrodePotentials } from '../../../models/readings/electrodePotential.ts';
import { voltageParts, voltagesAcross } from '../../../models/readings/bothPads.ts';
import { runNotices } from '../../../models/readings/events.ts';
import { solveColumns } from '../../support/bothColumns.ts';

const { study } = presets.find(({ id }) => id === 'lidocaine-4')!;
const control = { accuracy: 1e-2, frames: 25 };

/** Lidocaine in both pads: under the anode it is pushed in, under the cathode it merely diffuses. */
const drugInBoth: Study = {
  ...study,
  dispersive: {
    ...study.dispersive!,
    layers: study.dispersive!.layers.map((layer) => ({
      ...layer,
      initial: { kind: 'given', concentrations_mM: { sodium: 54, lidocaine: 100, chloride: 154 } },
    })),
  },
};

function otherOf({ dispersive }: ReturnType<typeof solveColumns>, pathResistance = 0) {
  return { ...dispersive, pathResistance };
}

describe('both columns in one body', () => {
  const both = solveColumns(drugInBoth, control);
  const { active, dispersive } = both;

  it('feed one blood: what enters under the other pad counts', () => {
    const alone = bloodLevel(active.layout, active.frames)!;
    const there = bloodLevel(dispersive.layout, dispersive.frames)!;
    const together = bloodLevel(active.layout, active.frames, otherOf(both))!;
    const most = together.entered.at(-1)!;
    expect(Math.abs(there.entered.at(-1)!)).toBeGreaterThan(1e-9 * most);
    together.entered.forEach((amount, k) => {
      expect(Math.abs(amount - alone.entered[k] - there.entered[k])).toBeLessThan(1e-14 * most);
    });
    expect(together.plasma.at(-1)).not.toBe(alone.plasma.at(-1));
  });

  it('are not added up before the other has the same frames', () => {
    const short = { ...otherOf(both), frames: dispersive.frames.slice(0, 9) };
    expect(bloodLevel(active.layout, active.frames, short)).toEqual(bloodLevel(active.layout, active.frames));
    expect(voltagesAcross(active, short)).toBeNull();
  });

  it('need the sum of their voltages, and what the path between them takes', () => {
    const across = voltagesAcross(active, otherOf(both, 500))!;
    const cells = [active, dispersive].map(({ layout, frames }) => electrodePotentials(layout, frames));
    active.frames.forEach((frame, k) => {
      const current = frame.current * active.layout.area;
      expect(across[k]).toBeCloseTo(
        frame.voltage + 500 * current - dispersive.frames[k].voltage + cells[0][k] - cells[1][k],
        12,
      );
      expect(Number.isFinite(across[k])).toBe(true);
    });
    expect(voltageAcross(2, -3, 1e-3, 500)).toBeCloseTo(5.5, 12);
    expect(voltageAcross(2, -3, 1e-3, 500, 0.25)).toBeCloseTo(5.75, 12);
    expect(voltageAcross(2, -3, 1e-3, 500, NaN)).toBeCloseTo(5.5, 12);
  });

  it('split that voltage into electrodes, pads, barriers, tissue and path without a rest', () => {
    const parts = voltageParts(active, otherOf(both, 500))!;
    const across = voltagesAcross(active, otherOf(both, 500))!;
    parts.forEach(({ whole, electrodes, active: here, path, dispersive: there }, k) => {
      const sum = electrodes + here.pad + here.barrier + here.tissue + path + there.pad + there.barrier + there.tissue;
      expect(sum).toBeCloseTo(across[k], 12);
      expect(whole).toBe(across[k]);
    });
    const middle = parts[Math.floor(parts.length / 2)];
    expect(middle.active.barrier).toBeGreaterThan(middle.active.pad + middle.active.tissue);
    expect(middle.dispersive.barrier).toBeGreaterThan(0);
  });

  it('put in what has passed the last barrier, over the whole pad', () => {
    const frame = active.frames.at(-1)!;
    const L = active.layout.layers.length;
    const i = active.layout.drug;
    expect(putIntoBody(active.layout, frame, i)).toBe(
      active.layout.area * frame.amountCrossed[i * (L + 1) + active.layout.deliveredInterface],
    );
  });

  it('run out of volts together, sooner than either would', () => {
    const voltages = [active, dispersive].map(({ frames }) => Math.max(...frames.map((one) => Math.abs(one.voltage))));
    const limit = Number((Math.max(...voltages) * 1.05).toFixed(4));
    const limited = solveColumns({ ...drugInBoth, supply: { compliance_V: limit } }, control);
    const { layout, frames } = limited.active;
    expect(runNotices(layout, frames)).toEqual([]);
    const [notice, ...rest] = runNotices(layout, frames, otherOf(limited, 0));
    expect(rest).toEqual([]);
    expect(notice.kind).toBe('beyondCompliance');
    expect(notice.message).toMatch(/Both columns and the path between them need more than/);
  });

  it('watch the coating of either electrode', () => {
    const coated = solveColumns(
      { ...drugInBoth, dispersive: { ...drugInBoth.dispersive!, coating_mAmin: 20 } },
      control,
    );
    const [notice, ...rest] = runNotices(coated.active.layout, coated.active.frames, otherOf(coated));
    expect(rest).toEqual([]);
    // a ramp of 30 s gives 0.5 mA min at 2 mA
    expect(notice.time).toBeCloseTo(30 + ((20 - 0.5) / 2) * 60, 6);
    // the return pad of an anode is a cathode, and uses up silver chloride
    expect(notice.message).toMatch(/The other electrode’s silver chloride would be used up/);
  });
});
