/** Programs of Sigma that draw less while something moves: what they hold stays in the memory of the graphics card. */

import { EdgeLineProgram, type EdgeProgramType, type NodeProgramType } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import { ShapeProgram } from "./shape-program.ts";
import { StatementProgram } from "./statement-program.ts";

/** The programs of the edges of one picture, which asks `isMoving` in each frame. */
export function edgePrograms(isMoving: () => boolean): Record<"statement" | "line", EdgeProgramType> {
  return {
    statement: class extends StatementProgram {
      override render(params: RenderParams): void {
        if (!isMoving()) super.render(params);
      }
    },
    line: class extends EdgeLineProgram {
      override render(params: RenderParams): void {
        if (!isMoving()) super.render(params);
      }
    },
  };
}

/** Nodes are always drawn, but while the camera moves not once more for the pointer, which is on none then. */
export function nodePrograms(isMoving: () => boolean): Record<"shape", NodeProgramType> {
  return {
    shape: class extends ShapeProgram {
      override render(params: RenderParams): void {
        const { pickProgram } = this;
        if (isMoving()) this.pickProgram = null;
        super.render(params);
        this.pickProgram = pickProgram;
      }
    },
  };
}
