/** Opens a round hole with a grainy rim in everything of one scale, to let the next finer one be seen through it. */
import { Mesh, Points, Sprite, Vector4, Line, type Material, type Object3D } from 'three';

export interface Dissolve {
  /** Centre in the camera's space, radius; a radius of 0 hides nothing. */
  readonly hole: { readonly value: Vector4 };
  prepare(added: Object3D): void;
}

const declare = /* glsl */ `
uniform vec4 uHole;
varying vec3 vHole;
`;

// three names the place before the last statement in no common way: the end of main serves every material
const place = /* glsl */ `
  if (uHole.w > 0.0) {
    vec4 inView = inverse(projectionMatrix) * gl_Position;
    vHole = inView.xyz / inView.w;
  }
`;

const cut = /* glsl */ `
  if (uHole.w > 0.0) {
    float grain = fract(sin(dot(gl_FragCoord.xy, vec2(12.9898, 78.233))) * 43758.5453);
    if (distance(vHole, uHole.xyz) < uHole.w * (0.86 + 0.14 * grain)) discard;
  }
`;

function atEndOfMain(shader: string, code: string): string {
  const end = shader.lastIndexOf('}');
  return `${shader.slice(0, end)}${code}${shader.slice(end)}`;
}

export function createDissolve(): Dissolve {
  const hole = { value: new Vector4(0, 0, 0, 0) };
  const known = new WeakSet<Material>();
  const patch = (material: Material): void => {
    if (known.has(material)) return;
    known.add(material);
    const before = material.onBeforeCompile.bind(material);
    material.onBeforeCompile = (shader, renderer) => {
      before(shader, renderer);
      shader.uniforms['uHole'] = hole;
      shader.vertexShader = declare + atEndOfMain(shader.vertexShader, place);
      shader.fragmentShader = declare + shader.fragmentShader.replace('void main() {', `void main() {${cut}`);
    };
  };
  return {
    hole,
    prepare(added) {
      added.traverse((one) => {
        if (!(one instanceof Mesh || one instanceof Points || one instanceof Sprite || one instanceof Line)) return;
        const material: unknown = one.material;
        for (const each of Array.isArray(material) ? material : [material]) patch(each as Material);
      });
    },
  };
}
