/** Renderer, camera and hand: draws on demand, turns by pointer, touch and arrow keys, keeps clear of the panels. */
import {
  DirectionalLight,
  HemisphereLight,
  type Object3D,
  PerspectiveCamera,
  type Quaternion,
  Scene,
  Spherical,
  SRGBColorSpace,
  Vector3,
  WebGLRenderer,
} from 'three';
import { OrbitControls } from 'three/addons/controls/OrbitControls.js';
import type { Pose } from './flight.ts';
import { fitPoints, turnLimits, type Direction, type Point } from './framing.ts';
import type { Box } from './labelLayout.ts';
import { createPace } from './pace.ts';

/** How one scale is looked at: the hand's own turn and zoom are kept here while another is shown. */
export interface Aim {
  readonly home: Direction;
  direction: Direction;
  zoom: number;
}

export function createAim(home: Direction): Aim {
  return { home, direction: home, zoom: 1 };
}

export interface Stage {
  readonly scene: Scene;
  readonly camera: PerspectiveCamera;
  readonly renderer: WebGLRenderer;
  /** True where the pictures are made without a graphics card. */
  readonly software: boolean;
  requestDraw(): void;
  setQuiet(quiet: boolean): void;
  /** The window, the part of it that is free, and what must show there; the camera goes there at once. */
  frame(aim: Aim, width: number, height: number, free: Box, points: readonly Point[]): void;
  /** Where the camera stands. */
  pose(): Pose;
  /**
   * Moves the camera by hand of the program: `at` is asked before every picture and gives the pose, or null when the
   * way has ended. The person's hand waits so long.
   */
  fly(at: (now: number) => Pose | null): void;
  /** Done when the programs are ready, or when the card has taken too long. */
  warm(added: Object3D): Promise<void>;
  /** Turns the light with the things it falls on. */
  turnLight(turn: Quaternion): void;
  /** The picture as it stands, so many pixels for a CSS pixel; to be read before `use` returns. */
  capture(ratio: number, use: (canvas: HTMLCanvasElement) => void): void;
  /** CSS px in the window. */
  project(point: Vector3): { readonly x: number; readonly y: number };
  dispose(): void;
}

export interface StageHooks {
  /** Pixels per scene unit at unit distance, and the buffer's pixels per CSS pixel. */
  beforeDraw(scale: number, ratio: number): void;
  afterDraw(): void;
  /** Where the picture is parted [CSS px]; null: nowhere. */
  dividedAt(): number | null;
  showSide(side: 0 | 1): void;
  onLoss(lost: boolean): void;
  /** False when a draw is asked for, true when the finest picture of a still scene stands. */
  onRest(resting: boolean): void;
}

const fieldOfView = 26;
/** A card that has not answered for this long is not waited for [ms]. */
const longestDraw = 3000;
/** Whether programs are ready is asked this often [ms]. */
const askAgain = 12;
/** A still picture gets its fine edges after this [ms]. */
const restAfter = 260;
/** Without a graphics card the fine picture takes long, so a hand that only pauses does not call for it [ms]. */
const restWithoutCard = 800;
/** Without a graphics card, pixels per CSS pixel while things move, within so many: by the window alone, as a change of size is slow in itself. */
const movingRatio = 0.7;
const movingPixels = 2e5;
/** Without a graphics card a still picture has at most this many pixels, for a redraw well under a second. */
const stillPixels = 3.6e6;
/** What is drawn, in distances from the camera to what it looks at. */
const nearest = 0.04;
const farthest = 10;
const { keyTurn, keyZoom, lowest, highest } = turnLimits;

function isSoftware(): boolean {
  const canvas = document.createElement('canvas');
  const gl = canvas.getContext('webgl2');
  if (!gl) return true;
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return /swiftshader|llvmpipe|software|basic render/i.test(String(name));
}

/** Throws where there is no WebGL 2. */
export function createStage(host: HTMLElement, hooks: StageHooks): Stage {
  const software = isSoftware();
  const renderer = new WebGLRenderer({ antialias: !software, alpha: true, powerPreference: 'low-power' });
  renderer.outputColorSpace = SRGBColorSpace;
  // asking for a program's log waits for all that the card has been given; a fault shows while the page is developed
  renderer.debug.checkShaderErrors = import.meta.env.DEV;
  renderer.setClearColor(0x000000, 0);
  // what is cut open says itself where
  renderer.localClippingEnabled = true;
  const canvas = renderer.domElement;
  host.append(canvas);
  const scene = new Scene();
  const sky = new HemisphereLight('#ffffff', '#d9c4b8', 1.9);
  const sun = new DirectionalLight('#fff6ea', 1.9);
  const sunAt = new Vector3(-5, 9, 6);
  sun.position.copy(sunAt);
  scene.add(sky, sun);
  const camera = new PerspectiveCamera(fieldOfView, 1, 1, 200);
  const controls = new OrbitControls(camera, host);
  controls.enablePan = false;
  controls.minPolarAngle = Math.PI / 2 - highest;
  controls.maxPolarAngle = Math.PI / 2 - lowest;
  controls.rotateSpeed = 0.6;
  controls.enableDamping = true;
  controls.dampingFactor = 0.12;

  let aim: Aim | null = null;
  let fitted = 0;
  let flight: ((now: number) => Pose | null) | null = null;
  let size = { width: 1, height: 1 };
  let sized = '';
  let shift = { x: 0, y: 0 };
  let lost = false;
  let handle = 0;
  let restTimer = 0;
  const pace = createPace();
  const gl = renderer.getContext() as WebGL2RenderingContext;
  /** Of the last picture handed to the card. Handing over the next one before this is done would hold the whole page. */
  let fence: WebGLSync | null = null;
  let handed = 0;

  const cardBusy = (): boolean => {
    if (fence === null || lost) return false;
    const took = performance.now() - handed;
    if (gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED && took < longestDraw) return true;
    gl.deleteSync(fence);
    fence = null;
    pace.took(took);
    return false;
  };

  /** A buffer of another size waits for all that the card has been given: only where it must, and only before a picture. */
  const useRatio = (ratio: number): void => {
    const { width, height } = size;
    const next = `${width} ${height} ${ratio}`;
    if (next === sized) return;
    sized = next;
    renderer.setDrawingBufferSize(width, height, ratio);
  };
  const drawSides = (): void => {
    const at = hooks.dividedAt();
    if (at === null) {
      renderer.render(scene, camera);
      return;
    }
    renderer.setScissorTest(true);
    for (const side of [0, 1] as const) {
      hooks.showSide(side);
      renderer.setScissor(side === 0 ? 0 : at, 0, side === 0 ? at : size.width - at, size.height);
      renderer.render(scene, camera);
    }
    renderer.setScissorTest(false);
    hooks.showSide(0);
  };
  const render = (): void => {
    if (lost) return;
    const ratio = renderer.getPixelRatio();
    hooks.beforeDraw((size.height * ratio) / (2 * Math.tan((fieldOfView * Math.PI) / 360)), ratio);
    drawSides();
    fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
    handed = performance.now();
    hooks.afterDraw();
  };
  const refine = (): void => {
    restTimer = 0;
    if (cardBusy()) {
      restTimer = window.setTimeout(refine, restAfter / 4);
      return;
    }
    pace.rested();
    if (still(size) !== renderer.getPixelRatio()) {
      useRatio(still(size));
      render();
    }
    hooks.onRest(true);
  };
  const still = ({ width, height }: { readonly width: number; readonly height: number }): number =>
    software ? Math.min(2, Math.sqrt(stillPixels / (width * height))) : Math.min(2, window.devicePixelRatio);
  const moving = ({ width, height }: { readonly width: number; readonly height: number }): number =>
    Math.min(movingRatio, Math.sqrt(movingPixels / (width * height)));
  const draw = (): void => {
    handle = 0;
    pace.frame(performance.now());
    if (cardBusy()) {
      handle = requestAnimationFrame(draw);
      return;
    }
    useRatio(software ? moving(size) : Math.min(2, window.devicePixelRatio) * pace.share);
    const onward = flight === null ? controls.update() : follow(flight);
    render();
    clearTimeout(restTimer);
    restTimer = window.setTimeout(refine, software ? restWithoutCard : restAfter);
    if (onward) requestDraw();
  };
  /** False when the way has ended; whoever asked for it frames the scale it ended in. */
  const follow = (at: (now: number) => Pose | null): boolean => {
    const pose = at(performance.now());
    if (pose === null) {
      flight = null;
      controls.enabled = true;
      return true;
    }
    const { target, position, up } = pose;
    shift = pose.shift;
    controls.target.copy(target);
    camera.position.copy(position);
    camera.up.copy(up);
    camera.lookAt(target);
    setDepthRange(position.distanceTo(target));
    camera.setViewOffset(size.width, size.height, shift.x, shift.y, size.width, size.height);
    return true;
  };
  const setDepthRange = (distance: number): void => {
    camera.near = distance * nearest;
    camera.far = distance * farthest;
  };
  const requestDraw = (): void => {
    if (handle !== 0) return;
    hooks.onRest(false);
    handle = requestAnimationFrame(draw);
  };
  controls.addEventListener('change', requestDraw);

  const turn = (azimuth: number, elevation: number, zoom: number): void => {
    if (flight !== null) return;
    const away = new Vector3().subVectors(camera.position, controls.target);
    const at = new Spherical().setFromVector3(away);
    at.theta += azimuth;
    at.phi = Math.max(controls.minPolarAngle, Math.min(controls.maxPolarAngle, at.phi - elevation));
    at.radius = Math.max(controls.minDistance, Math.min(controls.maxDistance, at.radius * zoom));
    camera.position.copy(controls.target).add(away.setFromSpherical(at));
    requestDraw();
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => turn(-keyTurn, 0, 1),
    ArrowRight: () => turn(keyTurn, 0, 1),
    ArrowUp: () => turn(0, keyTurn, 1),
    ArrowDown: () => turn(0, -keyTurn, 1),
    '+': () => turn(0, 0, keyZoom),
    '=': () => turn(0, 0, keyZoom),
    '-': () => turn(0, 0, 1 / keyZoom),
    Home: () => goHome(),
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keys[event.key];
    if (!act) return;
    act();
    event.preventDefault();
    event.stopPropagation();
  };
  host.addEventListener('keydown', onKey);

  let refit: (() => void) | null = null;
  const goHome = (): void => {
    if (flight !== null || aim === null) return;
    aim.direction = aim.home;
    aim.zoom = 1;
    fitted = 0;
    refit?.();
  };
  /** What the hand has done since the last fit is the scale's own from now on. */
  const keepAim = (): void => {
    if (aim === null || fitted === 0) return;
    const away = new Vector3().subVectors(camera.position, controls.target);
    const at = new Spherical().setFromVector3(away);
    aim.direction = { azimuth: at.theta, elevation: Math.PI / 2 - at.phi };
    aim.zoom = at.radius / fitted;
  };

  const onLost = (event: Event): void => {
    event.preventDefault();
    lost = true;
    hooks.onLoss(true);
  };
  const onRestored = (): void => {
    lost = false;
    fence = null;
    hooks.onLoss(false);
    requestDraw();
  };
  canvas.addEventListener('webglcontextlost', onLost);
  canvas.addEventListener('webglcontextrestored', onRestored);
  const scratch = new Vector3();

  return {
    scene,
    camera,
    renderer,
    software,
    requestDraw,
    setQuiet(quiet) {
      controls.enableDamping = !quiet;
    },
    frame(next, width, height, free, points) {
      if (width < 1 || height < 1) return;
      if (flight === null) keepAim();
      aim = next;
      size = { width, height };
      shift = { x: width / 2 - (free.x + free.width / 2), y: height / 2 - (free.y + free.height / 2) };
      camera.aspect = width / height;
      camera.up.set(0, 1, 0);
      camera.setViewOffset(width, height, shift.x, shift.y, width, height);
      refit = () => {
        const tangent = Math.tan((fieldOfView * Math.PI) / 360);
        const { direction, zoom } = next;
        const fit = fitPoints(points, direction, (tangent * free.width) / height, (tangent * free.height) / height);
        fitted = fit.distance;
        controls.minDistance = fitted * turnLimits.nearest;
        controls.maxDistance = fitted * turnLimits.farthest;
        controls.target.set(fit.target.x, fit.target.y, fit.target.z);
        const { azimuth, elevation } = direction;
        camera.position
          .set(Math.cos(elevation) * Math.sin(azimuth), Math.sin(elevation), Math.cos(elevation) * Math.cos(azimuth))
          .multiplyScalar(fitted * zoom)
          .add(controls.target);
        camera.lookAt(controls.target);
        setDepthRange(fitted);
        camera.updateProjectionMatrix();
        camera.updateMatrixWorld();
        requestDraw();
      };
      refit();
    },
    pose() {
      return {
        target: controls.target.clone(),
        position: camera.position.clone(),
        up: new Vector3(0, 1, 0).applyQuaternion(camera.quaternion),
        shift,
      };
    },
    fly(at) {
      flight = at;
      controls.enabled = false;
      requestDraw();
    },
    async warm(added) {
      if (lost) return;
      renderer.compile(added, camera, scene);
      // where the card can not be asked which programs are linked, a fence behind them tells as much
      const behind = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
      gl.flush();
      const begun = performance.now();
      const waits = (): boolean =>
        behind !== null && !lost && gl.getSyncParameter(behind, gl.SYNC_STATUS) !== gl.SIGNALED;
      do await new Promise((resolve) => setTimeout(resolve, askAgain));
      while (waits() && performance.now() - begun < longestDraw);
      gl.deleteSync(behind);
    },
    turnLight(turnBy) {
      sun.position.copy(sunAt).applyQuaternion(turnBy);
    },
    capture(ratio, use) {
      if (lost) return;
      const before = renderer.getPixelRatio();
      useRatio(ratio);
      hooks.beforeDraw((size.height * ratio) / (2 * Math.tan((fieldOfView * Math.PI) / 360)), ratio);
      drawSides();
      hooks.afterDraw();
      use(canvas);
      if (before === ratio) return;
      useRatio(before);
      requestDraw();
    },
    project(point) {
      scratch.copy(point).project(camera);
      return { x: ((scratch.x + 1) / 2) * size.width, y: ((1 - scratch.y) / 2) * size.height };
    },
    dispose() {
      cancelAnimationFrame(handle);
      clearTimeout(restTimer);
      controls.dispose();
      host.removeEventListener('keydown', onKey);
      canvas.removeEventListener('webglcontextlost', onLost);
      canvas.removeEventListener('webglcontextrestored', onRestored);
      renderer.dispose();
      renderer.forceContextLoss();
      canvas.remove();
    },
  };
}
