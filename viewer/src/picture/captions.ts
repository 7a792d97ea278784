/** Which labels are written, and where: the names of paths always, verbs and what is beside the paths only where they hide nothing. */

import { type Box, boxAround, contains, inflate, overlap, type Point } from "./geometry.ts";
import { captionBox, type Side } from "./layout.ts";
import type { TextBlock } from "./text-lines.ts";

export interface CaptionRequest extends TextBlock {
  readonly key: string;
  /** What the caption belongs to; of an edge its middle. */
  readonly at: Point;
  /** Of an edge: other points of it that will do, the best first. */
  readonly along?: readonly Point[];
  readonly side: Side;
  /**
   * Captions of a "verb" and an "edge" sit on their line, the others beside their node. The names of the picked path ("path") and of
   * the other paths of an answer are always written, and so is what is pointed at ("edge", "hover"); a "verb" of the picked path is where
   * it covers no name and no node, the "context" where it covers nothing at all.
   */
  readonly role: "path" | "other" | "verb" | "edge" | "hover" | "context";
}

export interface Caption extends CaptionRequest {
  readonly box: Box;
}

const SIDES: readonly Side[] = ["below", "above", "right", "left"];

/** What captions keep off: nodes and buttons, and lines; of lines those that must be written only where they can. */
export interface Obstacles {
  readonly solid: readonly Box[];
  readonly lines: readonly Box[];
}

/**
 * Places the names of a path, then the other captions in the order in which they are asked for. One that must be written takes
 * the place with the least overlap; one that need not be is dropped unless a place is quite free. Cost: O(captions · (captions
 * + obstacles)).
 */
export function placeCaptions(requests: readonly CaptionRequest[], obstacles: Obstacles, frame: Box): Caption[] {
  const isOnPath = ({ role }: CaptionRequest): boolean => role === "path" || role === "other";
  const placed: Caption[] = placePaths(requests.filter(isOnPath), obstacles, frame);
  for (const request of requests.filter((each) => !isOnPath(each))) {
    const taken = placed.map((caption) => caption.box);
    const box = placeOf(request, taken, obstacles, frame);
    if (box !== null) placed.push({ ...request, box });
  }
  return placed;
}

function placeOf(request: CaptionRequest, taken: readonly Box[], { solid, lines }: Obstacles, frame: Box): Box | null {
  switch (request.role) {
    case "context":
      return freePlace(request, [...taken, ...solid, ...lines], frame);
    case "verb":
      return freePlace(request, [...taken, ...solid], frame);
    default:
      return bestPlace(request, boxesFor(request), { taken, solid, lines: [], frame });
  }
}

/** The first name has taken its place before it knows of the others, so all of them look again. */
const ROUNDS = 3;

function placePaths(requests: readonly CaptionRequest[], { solid, lines }: Obstacles, frame: Box): Caption[] {
  const boxes = new Map<CaptionRequest, Box>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const request of requests) {
      boxes.delete(request);
      const taken = [...boxes.values()];
      const near = bestPlace(request, boxesFor(request), { taken, solid, lines, frame });
      // Away from its node a name may seem another's, so only where it would lie upon another.
      const box =
        near !== null && total(near, taken) > 0
          ? bestPlace(request, [...boxesFor(request), ...farPlacesOf(request)], { taken, solid, lines, frame })
          : near;
      if (box !== null) boxes.set(request, box);
    }
  }
  return requests.flatMap((request) => {
    const box = boxes.get(request);
    return box === undefined ? [] : [{ ...request, box }];
  });
}

function boxesFor(request: CaptionRequest): Box[] {
  if (request.role === "edge" || request.role === "verb") {
    return [request.at, ...(request.along ?? [])].map((at) => boxAround(at, request));
  }
  const sides = [request.side, ...SIDES.filter((side) => side !== request.side)].map((side) =>
    captionBox(request.at, side, request),
  );
  return request.role === "path" || request.role === "other"
    ? [...sides, ...cornersOf(aboveAndBelow(request), request)]
    : sides;
}

/** Where the nodes of a path lie close together: the corners a line and a half away. */
function farPlacesOf(request: CaptionRequest): Box[] {
  const { at, lineHeight } = request;
  const far = aboveAndBelow(request).map((box) => ({ ...box, y: box.y + Math.sign(box.y - at.y) * 1.5 * lineHeight }));
  return cornersOf(far, request);
}

function aboveAndBelow(request: CaptionRequest): Box[] {
  return (["above", "below"] as const).map((side) => captionBox(request.at, side, request));
}

/** Boxes in the middle, moved so that one of their corners is at the node. */
function cornersOf(boxes: readonly Box[], { width }: CaptionRequest): Box[] {
  return boxes.flatMap((box) => [-1, 1].map((way) => ({ ...box, x: box.x + (way * width) / 2 })));
}

function freePlace(request: CaptionRequest, taken: readonly Box[], frame: Box): Box | null {
  const free = (box: Box): boolean =>
    contains(frame, box) && taken.every((other) => overlap(inflate(box, 2), other) === 0);
  return boxesFor(request).find(free) ?? null;
}

interface Surroundings extends Obstacles {
  readonly taken: readonly Box[];
  readonly frame: Box;
}

/** Other captions and nodes weigh most, then the edge of the frame, then lines: what a caption hides is what must be seen. */
function bestPlace(
  request: CaptionRequest,
  places: readonly Box[],
  { taken, solid, lines, frame }: Surroundings,
): Box | null {
  let best: Box | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const box = request.role === "edge" ? place : slideInto(place, frame);
    const outside = box.width * box.height - overlap(box, frame);
    const cost = 4 * (total(box, taken) + total(box, solid)) + 2 * outside + total(box, lines);
    if (cost < least) [best, least] = [box, cost];
  }
  return best;
}

function slideInto(box: Box, frame: Box): Box {
  const x = Math.min(Math.max(box.x, frame.x), frame.x + frame.width - box.width);
  // Only sideways, and only near the edge: a caption whose node has left the frame goes with it.
  return Math.abs(x - box.x) > box.width / 2 ? box : { ...box, x };
}

function total(box: Box, others: readonly Box[]): number {
  return others.reduce((area, other) => area + overlap(box, other), 0);
}

/** The middle of each line of a caption, for text that is centred on it. */
export function linesOf({
  box,
  lines,
  lineHeight,
}: Caption): { readonly text: string; readonly x: number; readonly y: number }[] {
  const top = box.y + (box.height - lines.length * lineHeight) / 2;
  return lines.map((text, index) => ({ text, x: box.x + box.width / 2, y: top + (index + 0.5) * lineHeight }));
}
