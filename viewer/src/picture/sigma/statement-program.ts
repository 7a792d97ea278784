/**
 * A Sigma edge program for statements: a straight or bent line, full or dashed, with the arrow at its target. Sigma 3 has
 * no dashes and needs a program each for straight and bent, with and without arrow. All measures are in pixels of the
 * screen, so that a dash has the same length at every zoom.
 */

import { EdgeProgram } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";

/** What the adapter stores on each edge beside Sigma's own attributes. */
export interface StatementAttributes {
  /** The bend as a share of the length; 0 is straight. */
  readonly bend: number;
  readonly dash: number;
  readonly gap: number;
}

const UNIFORMS = ["u_matrix", "u_sizeRatio", "u_dimensions"] as const;

/** A line is a strip of so many pieces; bends are gentle. */
const PIECES = 12;
const BASE = 1.5;
const TIP = 2;

/** Each vertex: how far along (0 to 1; BASE and TIP are those of the arrow), and on which side of the middle line. */
function vertices(): number[][] {
  const strip = Array.from({ length: PIECES }, (_, piece) => {
    const [from, to] = [piece / PIECES, (piece + 1) / PIECES];
    return [
      [from, -1],
      [to, -1],
      [to, 1],
      [from, -1],
      [to, 1],
      [from, 1],
    ];
  });
  return [...strip.flat(), [BASE, -1], [TIP, 0], [BASE, 1]];
}

const VERTICES = vertices();

const VERTEX_SHADER = /* glsl */ `
attribute vec2 a_source;
attribute vec2 a_target;
attribute float a_thickness;
attribute float a_targetRadius;
attribute float a_bend;
attribute vec2 a_dash;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec2 a_vertex;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform vec2 u_dimensions;
varying vec4 v_color;
varying vec2 v_dash;
varying float v_along;
varying float v_across;
varying float v_half;

vec2 toPixels(vec2 position) {
  return (u_matrix * vec3(position, 1.0)).xy * 0.5 * u_dimensions;
}

void main() {
  float thickness = max(a_thickness / u_sizeRatio, 1.0);
  vec2 source = toPixels(a_source);
  vec2 target = toPixels(a_target);
  vec2 way = target - source;
  vec2 control = 0.5 * (source + target) + a_bend * vec2(-way.y, way.x);
  vec2 arrival = normalize(target - control + 1e-4 * way);
  float head = min(3.5 * thickness + 3.0, 0.4 * length(way));
  vec2 tip = target - arrival * a_targetRadius / u_sizeRatio;
  vec2 base = tip - arrival * head;
  float t = min(a_vertex.x, 1.0);
  vec2 position = mix(mix(source, control, t), mix(control, base, t), t);
  vec2 tangent = normalize(mix(control - source, base - control, t) + 1e-4 * way);
  vec2 normal = vec2(-tangent.y, tangent.x);
  v_half = 0.5 * thickness;
  v_across = a_vertex.y * (v_half + 1.0);
  v_along = t * 0.5 * (length(base - source) + length(control - source) + length(base - control));
  v_dash = a_dash;
  if (a_vertex.x > 1.0) {
    // The arrow is always full, and its edges need no softening.
    v_dash = vec2(1.0, 0.0);
    v_across = 0.0;
    normal = vec2(-arrival.y, arrival.x);
    position = a_vertex.x > 1.75 ? tip : base + normal * a_vertex.y * head * 0.38;
  } else position += normal * v_across;
  gl_Position = vec4(position / (0.5 * u_dimensions), 0.0, 1.0);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}
`;

const FRAGMENT_SHADER = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_dash;
varying float v_along;
varying float v_across;
varying float v_half;

void main() {
  float line = 1.0 - smoothstep(v_half - 0.5, v_half + 0.5, abs(v_across));
  float along = mod(v_along, v_dash.x + v_dash.y);
  float dash = v_dash.y < 0.5 ? 1.0 : 1.0 - smoothstep(v_dash.x - 0.5, v_dash.x + 0.5, along);
  #ifdef PICKING_MODE
  if (line < 0.5) discard;
  gl_FragColor = v_color;
  #else
  gl_FragColor = v_color * (line * dash);
  #endif
}
`;

export class StatementProgram extends EdgeProgram<(typeof UNIFORMS)[number]> {
  override getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: VERTICES.length,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_source", size: 2, type: FLOAT },
        { name: "a_target", size: 2, type: FLOAT },
        { name: "a_thickness", size: 1, type: FLOAT },
        { name: "a_targetRadius", size: 1, type: FLOAT },
        { name: "a_bend", size: 1, type: FLOAT },
        { name: "a_dash", size: 2, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_vertex", size: 2, type: FLOAT }],
      CONSTANT_DATA: VERTICES,
    };
  }

  override processVisibleItem(
    edgeIndex: number,
    startIndex: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData & StatementAttributes,
  ): void {
    const values = [
      source.x,
      source.y,
      target.x,
      target.y,
      data.size,
      target.size,
      data.bend,
      data.dash,
      data.gap,
      floatColor(data.color),
      edgeIndex,
    ];
    this.array.set(values, startIndex);
  }

  override setUniforms(
    { matrix, sizeRatio, width, height }: RenderParams,
    { gl, uniformLocations }: ProgramInfo,
  ): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, matrix);
    gl.uniform1f(uniformLocations.u_sizeRatio ?? null, sizeRatio);
    gl.uniform2f(uniformLocations.u_dimensions ?? null, width, height);
  }
}

type ProgramInfo = Parameters<EdgeProgram<(typeof UNIFORMS)[number]>["setUniforms"]>[1];
