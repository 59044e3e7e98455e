/** Both pads as they lie on the shown body: made anew where size or place is another, with their shadows on the skin. */
import { Matrix4, Vector3, type Object3D } from 'three';
import type { Body, Site } from '../../../../models/anatomy/body.ts';
import type { Triple } from '../../../../models/anatomy/shapes.ts';
import type { Study } from '../../../../models/study/study.ts';
import { cornerOf, createPadModel, skirt, type PadModel } from './padModel.ts';
import { layPad, toldPlace, type Laid, type Side } from './placing.ts';
import type { SkinMaterial } from './skinMaterial.ts';

export interface PlacedPad {
  readonly key: string;
  readonly laid: Laid;
  readonly model: PadModel;
}

export interface PadGround {
  readonly siteId: string;
  readonly site: Site;
  readonly body: Body;
}

export interface FigurePads {
  readonly placed: Readonly<Record<Side, PlacedPad | null>>;
  /** @param inHand where a hand holds it; true where the pad lies otherwise than it did */
  lay(study: Study, where: PadGround, side: Side, inHand: Triple | undefined): boolean;
  forget(side: Side): void;
}

export const sides = ['active', 'other'] as const;

export function createFigurePads(figure: Object3D, skin: SkinMaterial, prepare: (added: Object3D) => void): FigurePads {
  const placed: Record<Side, PlacedPad | null> = { active: null, other: null };

  function forget(side: Side): void {
    const pad = placed[side];
    if (!pad) return;
    figure.remove(pad.model.group);
    pad.model.dispose();
    placed[side] = null;
  }

  return {
    placed,
    forget,
    lay(study, where, side, inHand) {
      const own = study.electrode.area_cm2;
      const area = side === 'active' ? own : (study.dispersive?.area_cm2 ?? own);
      const at = inHand ?? toldPlace(study, where.siteId, where.body, side);
      const key = `${where.siteId} ${area} ${at?.join() ?? ''}`;
      if (placed[side]?.key === key) return false;
      forget(side);
      const laid = layPad(where.body, where.site, side, area, at);
      const model = createPadModel(laid.patch, laid.size);
      figure.add(model.group);
      prepare(model.group);
      placed[side] = { key, laid, model };
      const { at: point, normal, along } = laid.patch.seating;
      const across = new Vector3(...normal).cross(new Vector3(...along));
      const place = new Matrix4()
        .makeBasis(new Vector3(...along), across, new Vector3(...normal))
        .setPosition(...point);
      const shadow = skin.shadows[side === 'active' ? 0 : 1];
      shadow.place.copy(place.invert());
      shadow.shape.set(laid.size.halfLength + skirt, laid.size.halfWidth + skirt, cornerOf(laid.size) + skirt, 0);
      return true;
    },
  };
}
