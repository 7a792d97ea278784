/** The shapes of nodes: regular polygons, so that one table serves the shader, the SVG and the legend. */

export interface Shape {
  /** Corners; 0 is a circle. */
  readonly sides: number;
  /** Turn against a corner at the top, in corner-to-corner steps: 0.5 puts a side at the top. */
  readonly turn: number;
}

export const CIRCLE: Shape = { sides: 0, turn: 0 };

/** In order of use: neighbours in the list differ as much as possible, for readers who cannot tell the colours apart. */
export const SHAPES: readonly Shape[] = [
  CIRCLE,
  { sides: 4, turn: 0.5 },
  { sides: 3, turn: 0 },
  { sides: 4, turn: 0 },
  { sides: 6, turn: 0 },
  { sides: 3, turn: 0.5 },
  { sides: 5, turn: 0 },
  { sides: 8, turn: 0.5 },
  { sides: 5, turn: 0.5 },
  { sides: 6, turn: 0.5 },
];

/** The distance from centre to side of a polygon with the area of the unit circle: all shapes look equally big. */
export function apothemOf({ sides }: Shape): number {
  return sides === 0 ? 1 : Math.sqrt(Math.PI / (sides * Math.tan(Math.PI / sides)));
}

/** The corners of a shape as an SVG `points` list around the origin, y downwards; not for circles. */
export function pointsOf(shape: Shape, radius: number): string {
  const reach = (radius * apothemOf(shape)) / Math.cos(Math.PI / shape.sides);
  const corners = Array.from({ length: shape.sides }, (_, corner) => {
    const angle = ((corner + shape.turn) * 2 * Math.PI) / shape.sides - Math.PI / 2;
    return `${(reach * Math.cos(angle)).toFixed(2)},${(reach * Math.sin(angle)).toFixed(2)}`;
  });
  return corners.join(" ");
}
