/** The picture's twin in numbers, and what of it is solved and what is only drawn, in a dialog. */
import { element, setText } from '../../../format/element.ts';
import { formatFixed, formatNumber, formatShort } from '../../../format/number.ts';
import { layerName } from '../../../format/layerName.ts';
import { speciesStyles } from '../../../format/species.ts';
import { say } from '../../../words/say.ts';
import type { RunData } from '../../view.ts';
import { clockText, depthText } from '../words.ts';
import type { BarrierPlan } from './barrierPlan.ts';
import type { Barrier, Crossing } from './crossing.ts';
import { ofThousand } from './ledger.ts';
import '../numberDialog.css';

export interface BarrierTable {
  readonly dialog: HTMLDialogElement;
  /** Opens it for this moment. */
  open(run: RunData, barrier: Barrier, plan: BarrierPlan, crossing: Crossing): void;
  /** Keeps what stands in it equal to the clock. */
  refresh(run: RunData, barrier: Barrier, crossing: Crossing): void;
}

const micrometre = 1e-6;

/** Cells of every row, written for the reader; the first is its head. */
export function tableRows(run: RunData, barrier: Barrier, crossing: Crossing): readonly (readonly string[])[] {
  const { layout, study } = run;
  const styles = speciesStyles(layout, study);
  const flows = crossing.carriers.every(({ share }) => !Number.isNaN(share));
  const counts = flows ? ofThousand(crossing.carriers.map(({ share }) => share)) : [];
  const speed = (value: number): string => formatFixed(value / micrometre, 3);
  const hasDucts = crossing.ductShare !== undefined;
  const rows = crossing.carriers.map(({ species, concentration, flux, speed: drift, ductSpeed, atWall }) => {
    const per = 1 / (barrier.porosity * concentration);
    const told = !Number.isNaN(drift);
    return [
      species === layout.proton ? 'H⁺, OH⁻' : (styles[species]?.label ?? ''),
      species === layout.proton ? '–' : formatNumber(told ? concentration : 0),
      told ? speed(drift) : '–',
      ...(hasDucts
        ? [ductSpeed === undefined || Number.isNaN(ductSpeed) ? '–' : speed(ductSpeed)]
        : [flux.migration, flux.diffusion, flux.convection].map((part) => (told ? speed(part * per) : '–'))),
      flows ? formatShort(counts[species] ?? 0) : '–',
      told ? `${formatNumber(100 * atWall, 2)} %` : '–',
    ];
  });
  const none = ['–', '–'];
  const water = hasDucts ? [speed(crossing.ductSolvent ?? 0)] : ['–', '–', '–'];
  return [...rows, [say('barrier.table.water'), '–', speed(crossing.solvent), ...water, ...none]];
}

function columns(crossing: Crossing): readonly string[] {
  return [
    say('barrier.table.ion'),
    say('barrier.table.concentration'),
    say('barrier.table.speed'),
    ...(crossing.ductShare !== undefined
      ? [say('barrier.table.duct')]
      : [say('barrier.table.field'), say('barrier.table.diffusion'), say('barrier.table.solvent')]),
    say('barrier.table.share'),
    say('barrier.table.wall'),
  ];
}

export function createBarrierTable(): BarrierTable {
  const head = element('tr', {});
  const body = element('tbody', {});
  const caption = element('caption', {});
  const solved = element('ul', {});
  const drawn = element('ul', {});
  const close = element('button', { type: 'button', class: 'scene3d-switch' }, say('barrier.close'));
  const dialog = element(
    'dialog',
    { class: 'number-dialog', 'aria-label': say('barrier.more') },
    element(
      'div',
      { class: 'number-scroll', tabindex: 0, role: 'region', 'aria-label': say('barrier.more') },
      element('table', {}, caption, element('thead', {}, head), body),
      element('h3', {}, say('barrier.solved')),
      solved,
      element('h3', {}, say('barrier.drawn')),
      drawn,
    ),
    close,
  );
  close.addEventListener('click', () => {
    dialog.close();
  });
  // a press beside it closes it, too
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });

  const refresh = (run: RunData, barrier: Barrier, crossing: Crossing): void => {
    const layer = run.layout.layers[barrier.layer]?.id ?? '';
    const name = layerName(run.study, layer).toLowerCase();
    setText(caption, say('barrier.table.title', { layer: name, time: clockText(crossing.time) }));
    head.replaceChildren(...columns(crossing).map((text) => element('th', { scope: 'col' }, text)));
    body.replaceChildren(
      ...tableRows(run, barrier, crossing).map(([first = '', ...rest]) =>
        element('tr', {}, element('th', { scope: 'row' }, first), ...rest.map((text) => element('td', {}, text))),
      ),
    );
  };

  return {
    dialog,
    refresh(run, barrier, crossing) {
      if (dialog.open) refresh(run, barrier, crossing);
    },
    open(run, barrier, plan, crossing) {
      refresh(run, barrier, crossing);
      const hasDucts = crossing.ductShare !== undefined;
      const layer = layerName(run.study, run.layout.layers[barrier.layer]?.id ?? '');
      const list = (keys: readonly string[]): HTMLElement[] => keys.map((text) => element('li', {}, text));
      solved.replaceChildren(
        ...list([
          say('barrier.solved.counts'),
          say('barrier.solved.speeds'),
          say('barrier.solved.shares'),
          say('barrier.solved.wall'),
          ...(hasDucts ? [say('barrier.solved.ducts')] : []),
        ]),
      );
      drawn.replaceChildren(
        ...list([
          ...(plan.kind === 'corneum'
            ? [
                say('barrier.drawn.cells', { rows: plan.rows, thickness: depthText(barrier.thickness) }),
                hasDucts ? say('barrier.drawn.duct') : say('barrier.drawn.oneDuct'),
              ]
            : [say('barrier.drawn.membrane', { layer })]),
          say('barrier.drawn.scale', { times: formatNumber(plan.across / plan.down, 2) }),
          say('barrier.drawn.ways'),
          say('barrier.drawn.wall'),
          ...(run.study.layers.some(({ lipid_cm_h }) => Object.keys(lipid_cm_h ?? {}).length > 0)
            ? [say('barrier.drawn.neutral')]
            : []),
        ]),
      );
      if (!dialog.open) dialog.showModal();
    },
  };
}
