/** Statements that a model proposes: held against the texts like the rows of a sheet, and kept until a person decides on each. */

import type { SheetTable } from "../../sheet/table.ts";
import type { ReadingLimits } from "../child/in-child.ts";
import { readJournals } from "../journal/journals.ts";
import { settle } from "../journal/settle.ts";
import type { Project } from "../project/project.ts";
import { type ImportReport, importTables, suggestedBy } from "../sheet/import-sheet.ts";

export interface ProposeOptions {
  /** The person on whose behalf the model works. */
  readonly by: string;
  /** The name of the model. */
  readonly model: string;
  /** The time, as ISO 8601. */
  readonly time: string;
  readonly limits?: ReadingLimits;
}

/** Checks proposals and appends those that are confirmed to suggestions/; the graph stays as it is. The caller holds the lock. */
export async function propose(project: Project, table: SheetTable, options: ProposeOptions): Promise<ImportReport> {
  const journals = await readJournals(project);
  const report = await importTables(project, { name: table.name, tables: [table] }, journals, options);
  await settle(project, journals, [], { by: options.by, time: options.time, proposals: suggestedBy(report) });
  return report;
}
