/** Turns and nears a drawn scale by pointer, touch, wheel and the camera's keys, as the picture in three dimensions is. */
import { turnLimits, type Direction } from '../framing.ts';

export interface Turning {
  /** From where it is looked at now. */
  readonly direction: Direction;
  /** Distance over that from which all of it is seen [1]. */
  readonly zoom: number;
  /** True while a hand is at it. */
  readonly held: boolean;
  dispose(): void;
}

/** A drag over the picture's height turns it by so much [rad]. */
const turnPerHeight = 0.6 * 2 * Math.PI;
/** Of one notch of a wheel [CSS px]. */
const notch = 100;

interface Touch {
  readonly x: number;
  readonly y: number;
}

export function createTurning(picture: HTMLElement, home: () => Direction, changed: () => void): Turning {
  const { keyTurn, keyZoom, lowest, highest, nearest, farthest } = turnLimits;
  let turned: Direction = { azimuth: 0, elevation: 0 };
  let zoom = 1;
  const touches = new Map<number, Touch>();

  const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
  const turn = (azimuth: number, elevation: number, nearer: number): void => {
    const at = home();
    turned = {
      azimuth: turned.azimuth + azimuth,
      elevation: within(at.elevation + turned.elevation + elevation, lowest, highest) - at.elevation,
    };
    zoom = within(zoom * nearer, nearest, farthest);
    changed();
  };
  const spread = (): number => {
    const [a, b] = [...touches.values()];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  };

  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => turn(-keyTurn, 0, 1),
    ArrowRight: () => turn(keyTurn, 0, 1),
    ArrowUp: () => turn(0, keyTurn, 1),
    ArrowDown: () => turn(0, -keyTurn, 1),
    '+': () => turn(0, 0, keyZoom),
    '=': () => turn(0, 0, keyZoom),
    '-': () => turn(0, 0, 1 / keyZoom),
    Home: () => {
      turned = { azimuth: 0, elevation: 0 };
      zoom = 1;
      changed();
    },
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keys[event.key];
    if (!act) return;
    act();
    event.preventDefault();
    event.stopPropagation();
  };
  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    touches.set(event.pointerId, { x: event.clientX, y: event.clientY });
    picture.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent): void => {
    const from = touches.get(event.pointerId);
    if (!from) return;
    const before = spread();
    touches.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (touches.size > 1) {
      const after = spread();
      if (before > 0 && after > 0) turn(0, 0, before / after);
      return;
    }
    const perPixel = turnPerHeight / Math.max(1, picture.clientHeight);
    turn((from.x - event.clientX) * perPixel, (event.clientY - from.y) * perPixel, 1);
  };
  const onEnd = (event: PointerEvent): void => {
    touches.delete(event.pointerId);
  };
  const onWheel = (event: WheelEvent): void => {
    turn(0, 0, keyZoom ** -within(event.deltaY / notch, -2, 2));
    event.preventDefault();
  };
  picture.addEventListener('keydown', onKey);
  picture.addEventListener('pointerdown', onDown);
  picture.addEventListener('pointermove', onMove);
  picture.addEventListener('lostpointercapture', onEnd);
  picture.addEventListener('wheel', onWheel, { passive: false });

  return {
    get direction() {
      const at = home();
      return { azimuth: at.azimuth + turned.azimuth, elevation: at.elevation + turned.elevation };
    },
    get zoom() {
      return zoom;
    },
    get held() {
      return touches.size > 0;
    },
    dispose() {
      picture.removeEventListener('keydown', onKey);
      picture.removeEventListener('pointerdown', onDown);
      picture.removeEventListener('pointermove', onMove);
      picture.removeEventListener('lostpointercapture', onEnd);
      picture.removeEventListener('wheel', onWheel);
    },
  };
}
