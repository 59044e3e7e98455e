/** How a dot is drawn on the card: a disc for an ion, a hexagon for the drug, with the sign of its charge. */
import { Color } from 'three';
import { dotColours } from './cloud.ts';

export function dotColourUniforms(): Record<'uPositive' | 'uNegative' | 'uNeutral' | 'uDrug', { value: Color }> {
  return {
    uPositive: { value: new Color(dotColours.positive) },
    uNegative: { value: new Color(dotColours.negative) },
    uNeutral: { value: new Color(dotColours.neutral) },
    uDrug: { value: new Color(dotColours.drug) },
  };
}

/** For fragment shaders of points; `p` from −1 to 1 over the point, `size` in CSS px. */
export const dotGlyph = /* glsl */ `
uniform vec3 uPositive;
uniform vec3 uNegative;
uniform vec3 uNeutral;
uniform vec3 uDrug;
float hexagon(vec2 p) {
  p = abs(p);
  return max(p.x * 0.866 + p.y * 0.5, p.y);
}
float dotDistance(vec2 p, bool drug) {
  return drug ? hexagon(p) * 1.04 : length(p);
}
vec3 dotBody(float charge, bool drug) {
  return drug ? uDrug : charge > 0.5 ? uPositive : charge < -0.5 ? uNegative : uNeutral;
}
float dotSign(vec2 p, float charge) {
  float bar = step(abs(p.y), 0.13) * step(abs(p.x), 0.52);
  float post = step(abs(p.x), 0.13) * step(abs(p.y), 0.52);
  return charge > 0.5 ? max(bar, post) : charge < -0.5 ? bar : 0.0;
}
/* too small for a sign and a rim, a plain dot is clearer */
vec3 dotColour(vec3 body, float sign, float edge, float size) {
  float rim = edge * 0.85 * smoothstep(8.0, 12.0, size);
  return mix(body, vec3(1.0), max(sign * smoothstep(4.6, 6.2, size), rim));
}`;
