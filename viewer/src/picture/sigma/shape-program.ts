/** A Sigma node program for regular polygons and circles with fill and outline; Sigma 3 itself draws circles only. */

import { NodeProgram } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { apothemOf, type Shape } from "../../knowledge/shapes.ts";

/** What the adapter stores on each node beside Sigma's own attributes. */
export interface ShapeAttributes {
  readonly shape: Shape;
  readonly fill: string;
  readonly strokeWidth: number;
}

const UNIFORMS = ["u_matrix", "u_sizeRatio", "u_correctionRatio"] as const;

// A triangle reaches 1.56 radii from its centre; the square that carries a shape must hold it and half its outline.
const REACH = 1.9;

const VERTEX_SHADER = /* glsl */ `
attribute vec2 a_position;
attribute float a_radius;
attribute float a_strokeWidth;
attribute vec3 a_shape;
attribute vec4 a_color;
attribute vec4 a_fill;
attribute vec4 a_id;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec2 v_point;
varying vec4 v_color;
varying vec4 v_fill;
varying vec3 v_shape;
varying float v_stroke;
varying float v_pixel;

void main() {
  // Sigma's unit: this factor turns a radius in pixels into the coordinates that u_matrix takes.
  float radius = a_radius * 2.0 * u_correctionRatio / u_sizeRatio;
  vec2 position = a_position + a_corner * radius * ${REACH.toFixed(1)};
  gl_Position = vec4((u_matrix * vec3(position, 1.0)).xy, 0.0, 1.0);
  v_point = a_corner * ${REACH.toFixed(1)};
  v_pixel = u_sizeRatio / a_radius;
  v_stroke = a_strokeWidth * v_pixel;
  v_shape = a_shape;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_fill = a_fill;
  v_color.a *= 255.0 / 254.0;
  v_fill.a *= 255.0 / 254.0;
}
`;

const FRAGMENT_SHADER = /* glsl */ `
precision highp float;
varying vec2 v_point;
varying vec4 v_color;
varying vec4 v_fill;
varying vec3 v_shape;
varying float v_stroke;
varying float v_pixel;

const float TURN = 6.28318530718;

// Signed distance to the outline, in radii: v_shape holds sides, turn and apothem; no sides is a circle.
float distanceToOutline(vec2 point) {
  if (v_shape.x < 2.5) return length(point) - 1.0;
  float sector = TURN / v_shape.x;
  float angle = atan(point.x, point.y) - (v_shape.y + 0.5) * sector;
  return cos(floor(0.5 + angle / sector) * sector - angle) * length(point) - v_shape.z;
}

void main() {
  float edge = distanceToOutline(v_point);
  #ifdef PICKING_MODE
  // A wider target than the shape: small nodes must be easy to hit.
  if (edge > 0.5) discard;
  gl_FragColor = v_color;
  #else
  float ring = smoothstep(-v_stroke - v_pixel, -v_stroke, edge);
  float inside = 1.0 - smoothstep(-v_pixel, 0.0, edge);
  gl_FragColor = mix(v_fill, v_color, ring) * inside;
  #endif
}
`;

export class ShapeProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
  override getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_radius", size: 1, type: FLOAT },
        { name: "a_strokeWidth", size: 1, type: FLOAT },
        { name: "a_shape", size: 3, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_fill", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, -1],
        [1, 1],
        [-1, 1],
      ],
    };
  }

  override processVisibleItem(nodeIndex: number, startIndex: number, data: NodeDisplayData & ShapeAttributes): void {
    const { shape } = data;
    const values = [
      data.x,
      data.y,
      data.size,
      data.strokeWidth,
      shape.sides,
      shape.turn,
      apothemOf(shape),
      floatColor(data.color),
      floatColor(data.fill),
      nodeIndex,
    ];
    this.array.set(values, startIndex);
  }

  override setUniforms(
    { matrix, sizeRatio, correctionRatio }: RenderParams,
    { gl, uniformLocations }: ProgramInfo,
  ): void {
    gl.uniform1f(uniformLocations.u_sizeRatio ?? null, sizeRatio);
    gl.uniform1f(uniformLocations.u_correctionRatio ?? null, correctionRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, matrix);
  }
}

type ProgramInfo = Parameters<NodeProgram<(typeof UNIFORMS)[number]>["setUniforms"]>[1];
