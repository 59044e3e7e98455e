/** What a part of the body is, as far as the treatment needs it: its skin, its bones, where pads usually lie. */
import type { MeltedField, Triple } from './shapes.ts';

/** A place on the skin: the first skin met from `from` towards `towards`; `along` is the pad's long way. */
export interface Spot {
  readonly from: Triple;
  readonly towards: Triple;
}

export interface Nail {
  readonly from: Triple;
  readonly towards: Triple;
  /** Towards its free edge. */
  readonly along: Triple;
  readonly width: number;
  readonly length: number;
}

/** A body is made up of smooth shapes in the sizes of an adult; lengths in centimetres. */
export interface Body {
  readonly id: BodyId;
  readonly low: Triple;
  readonly high: Triple;
  /** Signed distance to the skin, negative inside. */
  readonly skin: MeltedField;
  readonly bone: MeltedField;
  /** Where the picture of it fades out: a plane's point, the direction that is lost, and over how long. */
  readonly ends: readonly { readonly at: Triple; readonly towards: Triple; readonly over: number }[];
  readonly nails: readonly Nail[];
  /** Redder skin: centre and radius. */
  readonly flush: readonly { readonly at: Triple; readonly radius: number; readonly strength: number }[];
  /** About, to choose the size of cubes by [cm³]. */
  readonly volume: number;
  /** Spacing of the grid that its surface is drawn from. */
  readonly grain: number;
}

export type BodyId = 'arm' | 'bentArm' | 'shoulder' | 'leg' | 'foot' | 'trunk';

/** A place of the library on one of the bodies. */
export interface Site {
  readonly body: BodyId;
  /** Where the drug pad and the return pad usually lie. */
  readonly active: Spot;
  readonly other: Spot;
  /** The pads' long way. */
  readonly along: Triple;
  /** How it is turned about the vertical to be seen: in a window that is wider than tall, and in a taller one [rad]. */
  readonly turn: { readonly wide: number; readonly tall: number };
  /** What must be in the picture besides pads and unit. */
  readonly low: Triple;
  readonly high: Triple;
  /** Where the unit stands, and which way it faces about the vertical [rad]. */
  readonly unit: { readonly at: Triple; readonly turn: number };
}
