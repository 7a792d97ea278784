/** The keyboard in the picture: one tab stop, arrows along the statements, and everything that the pointer can do. */

import { sentenceOf } from "throughline/paths";
import { isFetchable, openAround } from "../endpoint-view/fetch-around.ts";
import { isBrowsing } from "../session/drawing.ts";
import { EXPAND_BATCH } from "../session/reduce.ts";
import type { Session } from "../session/session.ts";
import type { Selection } from "../session/view-state.ts";
import { words } from "../words/words.ts";
import type { DrawnEdge, DrawnGraph, DrawnNode } from "./drawn-graph.ts";
import type { Point } from "./geometry.ts";
import { commandOf, type KeyCommand } from "./picture-keys.ts";
import type { Renderer } from "./renderer.ts";
import type { Focus } from "./scene.ts";
import { cycle, type Direction, edgesOf, endOf, startOf, walk } from "./walk.ts";

const STEPS: Readonly<Record<Direction, readonly [right: number, down: number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};
/** How far a key moves a node, in pixels, and the view, as a share of the frame. */
const MOVE_PX = 20;
const PAN = 0.1;

/** The picture that the keys move. */
interface Picture extends EventTarget {
  readonly session: Session;
  readonly graph: DrawnGraph;
  readonly current: DrawnNode | null;
  readonly renderer: Renderer | null;
  readonly renderRoot: ParentNode;
  focused: Focus | null;
  positionOf(key: string): Point | null;
  restingPlaceOf(key: string): Point | null;
  pin(key: string, at: Point): void;
  togglePin(key: string): void;
  openMenu(key: string): void;
  select(selection: Selection | null): void;
}

/** Listens to the keys of one picture, and says what they did to those who cannot see it. */
export class PictureControls {
  readonly #view: Picture;
  /** Where the keyboard was when it left; it comes back there. */
  #left: Focus | null = null;

  constructor(view: Picture) {
    this.#view = view;
  }

  readonly onFocus = (): void => {
    const { graph } = this.#view;
    const known = this.#left !== null && graph.nodes.some(({ key }) => key === this.#left?.node);
    this.#goTo(known ? this.#left : startOf(graph));
  };

  readonly onBlur = (): void => {
    this.#left = this.#view.focused;
    this.#view.focused = null;
  };

  /** Brings the keyboard to a node, from where something else had it. */
  returnTo(node: string): void {
    this.#left = { node, edge: null };
    this.#view.renderRoot.querySelector<HTMLElement>(".surface")?.focus({ preventScroll: true });
  }

  readonly onKey = (event: KeyboardEvent): void => {
    const command = commandOf(event);
    const { focused } = this.#view;
    if (command === null || focused === null) return;
    event.preventDefault();
    event.stopPropagation();
    this.#follow(command, focused);
  };

  /** Those for which it stands apart, or a batch of neighbours more, told to those who cannot see them appear. */
  expand(node: DrawnNode): void {
    const { session } = this.#view;
    // Everything is there already.
    if (isBrowsing(session.state)) return;
    if (node.alike > 0) {
      session.dispatch({ type: "expand", node: node.key, count: 0 });
      this.#announce(words.picture.shownApart(node.alike + 1));
      return;
    }
    if (node.hidden === 0 && isFetchable(session, node.key)) {
      openAround(session, node.key);
      this.#announce(words.endpoint.fetching(node.label));
      return;
    }
    const count = Math.min(node.hidden, EXPAND_BATCH);
    session.dispatch({ type: "expand", node: node.key, count: Math.max(1, count) });
    this.#announce(words.picture.expanded(node.label, count, node.hidden - count));
  }

  #follow(command: KeyCommand, focus: Focus): void {
    const view = this.#view;
    const { graph } = view;
    switch (command.name) {
      case "walk":
        this.#walk(focus, command.direction);
        break;
      case "cycle":
        this.#goTo(cycle(graph, focus, command.step));
        break;
      case "first":
        this.#goTo(startOf(graph));
        break;
      case "last":
        this.#goTo(endOf(graph));
        break;
      case "evidence":
        this.#showEvidence(focus);
        break;
      case "about":
        view.select({ kind: "node", iri: focus.node });
        break;
      case "expand":
        if (view.current !== null) this.expand(view.current);
        break;
      case "collapse":
        if (isBrowsing(view.session.state)) break;
        view.session.dispatch({ type: "collapse", node: focus.node });
        break;
      case "pin":
        view.togglePin(focus.node);
        break;
      case "menu":
        view.openMenu(focus.node);
        break;
      case "move-node":
        this.#moveNode(focus.node, command.direction);
        break;
      case "pan": {
        const [right, down] = STEPS[command.direction];
        view.renderer?.pan(right * PAN, down * PAN);
        break;
      }
      case "zoom":
        view.renderer?.zoom(command.factor);
        break;
      case "leave":
        this.#leave();
        break;
    }
  }

  #walk(focus: Focus, direction: Direction): void {
    const next = walk(this.#view.graph, focus, direction, (key) => this.#view.positionOf(key) ?? { x: 0, y: 0 });
    if (next === focus) this.#announce(words.picture.nothingThere);
    else this.#goTo(next);
  }

  #goTo(focus: Focus | null): void {
    this.#view.focused = focus;
    if (focus !== null) this.#announce(this.#describe(focus));
  }

  #describe({ node: key, edge: edgeKey }: Focus): string {
    const { graph } = this.#view;
    const node = graph.nodes.find((each) => each.key === key);
    if (node === undefined) return "";
    const about = words.picture.focusNode(node.label, node.kind.label, node.degree);
    const edges = edgesOf(graph, key);
    const at = edges.findIndex((edge) => edge.key === edgeKey);
    const sentence = this.#sentenceOf(edges[at]);
    return sentence === null ? about : `${about}; ${words.picture.focusEdge(sentence, at + 1, edges.length)}`;
  }

  /** What an edge says; of a step of the path in the words of the step, which names its voice. */
  #sentenceOf(edge: DrawnEdge | undefined): string | null {
    const { session } = this.#view;
    if (edge === undefined) return null;
    const hop = edge.hop === null ? undefined : session.pickedPath?.hops[edge.hop];
    if (hop !== undefined && hop.voice !== null) return hop.text.replace(/\.$/, "");
    const statement = session.statements.byKey(edge.key);
    return statement === null ? null : sentenceOf(session.knowledge, statement);
  }

  #showEvidence({ node, edge: key }: Focus): void {
    const edge = this.#view.graph.edges.find((each) => each.key === key);
    if (edge === undefined) this.#view.select({ kind: "node", iri: node });
    else if (edge.hop === null) this.#view.select({ kind: "statement", key: edge.key });
    else this.#view.select({ kind: "hop", hop: edge.hop });
  }

  #moveNode(node: string, direction: Direction): void {
    const at = this.#view.restingPlaceOf(node);
    const [right, down] = STEPS[direction];
    if (at !== null) this.#view.pin(node, { x: at.x + right * MOVE_PX, y: at.y + down * MOVE_PX });
  }

  /** Out to the first button of the picture: Tab goes on from there. */
  #leave(): void {
    this.#view.select(null);
    this.#view.renderRoot.querySelector<HTMLElement>(".controls button, .legend button")?.focus();
  }

  #announce(text: string): void {
    this.#view.dispatchEvent(new CustomEvent("announce", { detail: text, bubbles: true, composed: true }));
  }
}
