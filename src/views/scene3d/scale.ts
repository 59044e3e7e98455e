/** What one of the picture's three scales gives to the scene that flies between them. */
import type { Group, Object3D, PerspectiveCamera, Quaternion, Vector3 } from 'three';
import type { Study } from '../../../models/study/study.ts';
import type { Pins } from '../../app/pins.ts';
import type { ScaleName } from '../../app/scaleChoice.ts';
import type { Appearance, Cursor, RunData } from '../view.ts';
import type { Direction, Point } from './framing.ts';
import type { Box } from './labelLayout.ts';

/** A place of known width: where the next finer scale is found in this one, or what of this one is found there. */
export interface Seat {
  readonly point: Vector3;
  readonly width: number;
  /** From the finer scale's axes to the coarser one's; none where they are the same. */
  readonly turn?: Quaternion;
}

/** What the scene lends to a scale. */
export interface ScaleContext {
  /** Layer for the scale's own words; out of sight while another scale is shown. */
  readonly root: HTMLElement;
  /** Takes the pointer and the keys; listen only while the scale is the one that is shown. */
  readonly picture: HTMLElement;
  readonly camera: PerspectiveCamera;
  /** True where the pictures are made without a graphics card. */
  readonly software: boolean;
  readonly anisotropy: number;
  readonly pins: Pins;
  /** Null where there is no study to be changed. */
  readonly changeStudy: ((change: (study: Study) => Study) => void) | null;
  requestDraw(): void;
  /** What has to be seen, or the room for it, has changed. */
  reframe(): void;
  /** Of a point in this scale's units [CSS px in the window]. */
  project(point: Vector3): { readonly x: number; readonly y: number };
  /** To be called for everything added to the group, so that it can open before the next finer scale. */
  prepare(added: Object3D): void;
  /** Readies the card's programs for it apart from the page's own work, which the first picture of it would hold up. */
  warm(added: Object3D): Promise<void>;
}

/** Stands in its own units, seen from `home`; the scene alone moves the camera. */
export interface Scale {
  readonly name: ScaleName;
  readonly group: Group;
  readonly home: Direction;
  /** The part of this scale that the next coarser one holds at its portal. */
  readonly seat: Seat | null;
  /** Where the next finer scale's seat is, as things stand now. */
  portal(): Seat | null;
  /** For those who do not see the picture. */
  readonly label: string;
  /** Keys that it takes besides those of the camera, as `aria-keyshortcuts` writes them. */
  readonly keys?: string;
  /** True while something it draws is still being made. */
  readonly busy: boolean;
  /** Brings the group up to date; called at most once a frame, and only while this scale is to be seen. */
  show(run: RunData | null, cursor: Cursor, appearance: Appearance): void;
  /** What must be in view; none while there is nothing to see. */
  points(): readonly Point[];
  /** The part of the window that is free for these points [CSS px]. */
  room(): Box;
  /** Pixels per unit of this scale at unit distance, and the buffer's pixels per CSS pixel. */
  beforeDraw(pixels: number, ratio: number): void;
  /** Where a divider parts the picture [CSS px]; absent or null: nowhere. */
  dividedAt?(): number | null;
  /** Brings up what is on one side of it; the first one stands also where there is no divider. */
  showSide?(side: 0 | 1): void;
  /** After a picture at rest: puts the words in their places. */
  arrange(): void;
  dispose(): void;
}
