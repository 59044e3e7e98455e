// The second column: a current density its pad can bear, a stack without two layers of one name, and ends that carry.
import { checkEnds, type EndsContext } from './checkEnds.ts';
import { checkPerfusion } from './checkPerfusion.ts';
import { checkPadDensity } from './checkSession.ts';
import { otherPole, skinOf } from './columns.ts';
import { duplicateFault, listOf, readable, type Report, whole } from './readParts.ts';
import { isWhole } from './readShape.ts';
import type { Study, StudyDispersive } from './study.ts';

export function checkDispersive(study: Study, dispersive: StudyDispersive, context: EndsContext, report: Report): void {
  const { area_cm2 } = dispersive;
  if (typeof area_cm2 === 'number' && context.currents !== undefined) {
    checkPadDensity(context.currents.peak, area_cm2, 'dispersive.area_cm2', report);
  }
  if (isWhole(dispersive.perfusion)) {
    checkPerfusion(listOf(dispersive.perfusion ?? []), whole(study.session), 'dispersive.perfusion', report);
  }
  const own = listOf(dispersive.layers);
  const skin = skinOf(listOf(study.layers).filter(isWhole));
  const standsOnSkin = own.length > 0 && own.every((layer) => isWhole(layer) && layer.role === 'reservoir');
  own.forEach(({ id }, index) => {
    if (standsOnSkin && skin.some((layer) => layer.id === id))
      report(duplicateFault(`dispersive.layers[${index}].id`, id, 'a layer of the skin that follows'));
  });
  const pole = whole(readable(study.electrode)?.polarity);
  const ownBase = dispersive.base !== undefined;
  checkEnds(
    {
      pole: pole === undefined ? undefined : otherPole(pole),
      boundary: whole(dispersive.boundary),
      boundaryPath: 'dispersive.boundary',
      base: whole(ownBase ? dispersive.base : study.base),
      basePath: ownBase ? 'dispersive.base' : 'base',
      layers: standsOnSkin ? [...own, ...skin] : own,
    },
    context,
    report,
  );
}
