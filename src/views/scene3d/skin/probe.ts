/** Points anywhere on the block, by mouse, finger or keys, and reads what is solved at that depth at the clock's time. */
import { Vector3, type PerspectiveCamera } from 'three';
import type { RunData } from '../../view.ts';
import { block } from '../blockPlan.ts';
import type { DepthMap } from '../depthMap.ts';
import type { Box } from '../labelLayout.ts';
import type { Moment } from '../moment.ts';
import type { SkinShape } from '../tissueShape.ts';
import { pick, type Hit } from './pick.ts';
import { createProbeHand } from './probeHand.ts';
import type { SectionPlace } from './section.ts';

/** What the probe reads, as the picture shows it now. */
export interface Probed {
  readonly run: RunData;
  readonly moment: Moment;
  readonly map: DepthMap;
  readonly shape: SkinShape;
  readonly section: SectionPlace;
  /** Which of two runs it is of; absent where there is but one. */
  readonly side?: string;
}

export interface ProbeHost {
  /** Takes the pointer and the keys. */
  readonly picture: HTMLElement;
  readonly root: HTMLElement;
  readonly camera: PerspectiveCamera;
  project(point: Vector3): { readonly x: number; readonly y: number };
  /** Boxes of the words, and where the card may stand [CSS px]. */
  taken(): readonly Box[];
  bounds(): Box;
  /** What is drawn at this place across; null where that keeps too little to be read. */
  at(x: number, probed: Probed): Probed | null;
}

export interface Probe {
  show(probed: Probed | null, playing: boolean): void;
  /** After the words have found their places. */
  arrange(): void;
  /** In the middle of the solved column, or away again. */
  toggle(): void;
  readonly open: boolean;
  dispose(): void;
}

export function createProbe(host: ProbeHost): Probe {
  const { picture, root, camera } = host;
  let probed: Probed | null = null;
  const now = (): Probed => {
    if (probed === null) throw new Error('nothing is drawn');
    return probed;
  };
  const screenOf = ({ x, y, z }: Hit): { readonly x: number; readonly y: number } => host.project(new Vector3(x, y, z));

  /** What the column covers on the screen, as a rectangle. */
  function columnBox({ section, shape }: Probed): Box {
    const places = [section.x, block.gelWidth].flatMap((x) =>
      [section.z, -block.gelDepth].flatMap((z) =>
        [shape.gelHeight, -(shape.levels.at(-1) ?? 0)].map((y) => host.project(new Vector3(x, y, z))),
      ),
    );
    const x = Math.min(...places.map((one) => one.x));
    const y = Math.min(...places.map((one) => one.y));
    return {
      x,
      y,
      width: Math.max(...places.map((one) => one.x)) - x,
      height: Math.max(...places.map((one) => one.y)) - y,
    };
  }

  const hand = createProbeHand<Hit>({
    root,
    picture,
    hitAt(event) {
      const frame = root.getBoundingClientRect();
      const across = ((event.clientX - frame.left) / frame.width) * 2 - 1;
      const up = 1 - ((event.clientY - frame.top) / frame.height) * 2;
      const direction = new Vector3(across, up, 0.5).unproject(camera).sub(camera.position).normalize();
      const { section, shape } = now();
      const skinHeight = shape.levels.at(-1) ?? 0;
      return pick(camera.position, direction, { section, gelHeight: shape.gelHeight, skinHeight });
    },
    middle() {
      const { section, shape } = now();
      // on the cut face
      const layer = Math.min(1, shape.levels.length - 2);
      const y = -((shape.levels[layer] ?? 0) + (shape.levels[layer + 1] ?? 0)) / 2;
      return { x: (section.x + block.gelWidth) / 2, y, z: section.z, solved: true };
    },
    fractionOf: ({ y }) => {
      const { shape } = now();
      return Math.min(1, Math.max(0, (shape.gelHeight - y) / shape.height));
    },
    moved: (place, fraction) => ({ ...place, y: now().shape.gelHeight - fraction * now().shape.height }),
    // what has been cut away is read on the new face
    settled(place) {
      const { section } = now();
      return { ...place, x: Math.max(section.x, place.x), z: Math.min(section.z, place.z) };
    },
    read(place) {
      const here = host.at(screenOf(place).x, now());
      const { run, moment, map } = here ?? now();
      return { run, moment, map, solved: place.solved, known: here !== null, side: here?.side };
    },
    where: (place) => ({
      at: screenOf(place),
      taken: host.taken(),
      bounds: host.bounds(),
      column: columnBox(now()),
    }),
  });

  return {
    show(next, playing) {
      probed = next;
      hand.show(next !== null, playing);
    },
    arrange: () => hand.arrange(),
    toggle: () => hand.toggle(),
    get open() {
      return hand.open;
    },
    dispose: () => hand.dispose(),
  };
}
