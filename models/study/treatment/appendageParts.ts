// The calibrated barrier divided into its own way and that through follicles and ducts: the sum at rest and under current stays.
import { openPoreFraction, restingShare } from '../../library/appendages.ts';
import type { SiteRecord } from '../../library/treatmentRecords.ts';
import { micrometre, perSquareCentimetre } from '../../units.ts';
import { openArea } from '../checkAppendages.ts';
import { quantityOf } from '../quantities.ts';
import type { PresetSource } from '../presets/preset.ts';
import type { Study, StudyAppendages, StudyLayer } from '../study.ts';
import { source, tidy } from './recordLayers.ts';

const anyRadius_um = quantityOf('layers[].appendages.follicleRadius_um').default!;

/** Its transport factor and law divided; selectivity was measured under current, so it is that of both. */
function divided(layer: StudyLayer, { appendages }: SiteRecord): StudyLayer {
  const { conductance: law, ...rest } = layer;
  if (law === undefined) throw new Error(`${layer.id} has no resting resistance to divide`);
  const share = restingShare.value;
  const openings: StudyAppendages = {
    ducts_1_cm2: tidy(appendages.ducts.value / perSquareCentimetre),
    ductRadius_um: tidy(appendages.ductRadius.value / micrometre),
    follicles_1_cm2: tidy(appendages.follicles.value / perSquareCentimetre),
    // where no hair grows the radius says nothing
    follicleRadius_um: tidy(appendages.orificeRadius.value / micrometre) || anyRadius_um,
    transportFactor: 1,
    poreFraction: openPoreFraction.value,
    hindrance: {},
  };
  return {
    ...rest,
    transportFactor: tidy((1 - share) * layer.transportFactor),
    appendages: {
      ...openings,
      transportFactor: tidy((share * layer.transportFactor) / openArea(openings)),
      conductance: { ...law, restingResistance_kohm_cm2: tidy(law.restingResistance_kohm_cm2 / share) },
    },
  };
}

/** With the appendages of a site in every barrier whose conductance follows the current. */
export function withAppendages(
  study: Study,
  sources: readonly PresetSource[],
  site: SiteRecord,
): { readonly study: Study; readonly sources: readonly PresetSource[] } {
  const index = study.layers.findIndex(({ conductance }) => conductance !== undefined);
  const at = `layers[${index}]`;
  const law = `${at}.conductance.`;
  const { ducts, ductRadius, follicles, orificeRadius } = site.appendages;
  const moved = sources.map((one): PresetSource => {
    if (one.path === `${at}.transportFactor`) {
      return { ...one, note: `${one.note}; less the appendages’ ${100 * restingShare.value} %` };
    }
    return one.path.startsWith(law)
      ? { ...one, path: `${at}.appendages.conductance.${one.path.slice(law.length)}` }
      : one;
  });
  const added = [
    source(`${at}.appendages.ducts_1_cm2`, ducts),
    source(`${at}.appendages.ductRadius_um`, ductRadius),
    source(`${at}.appendages.follicles_1_cm2`, follicles),
    follicles.value > 0
      ? source(`${at}.appendages.follicleRadius_um`, orificeRadius)
      : { ...source(`${at}.appendages.follicleRadius_um`, follicles), note: 'Of none: no hair grows here' },
    source(`${at}.appendages.transportFactor`, restingShare),
    source(`${at}.appendages.poreFraction`, openPoreFraction),
  ];
  const layers = study.layers.map((layer, k) => (k === index ? divided(layer, site) : layer));
  return { study: { ...study, layers }, sources: [...moved, ...added] };
}
