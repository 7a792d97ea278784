/** From documents and sheets to statements that are confirmed in their passages: projects, sources, decisions, gates. */

export { slug } from "../sheet/names.ts";
export { ROW_CODES, type RowCode, type RowReport, type RowState } from "../sheet/report.ts";
export { inChild, type ReadingLimits } from "./child/in-child.ts";
export type { ReadFile } from "./child/tasks.ts";
export { type Misplaced, type ProjectAsked, projectGates, type Unsettled } from "./gates/project.ts";
export { releasedIris } from "./gates/released.ts";
export { ALL_GATES, CURATION_GATES } from "./gates.ts";
export { accepting, openProposals, proposalsNamed, rejecting, retracting, undoing } from "./journal/decide.ts";
export { claimsOf, derive, type LiveClaim } from "./journal/derive.ts";
export { type Journals, readJournals } from "./journal/journals.ts";
export type { Cited, Decision, MadeConcept, NewDecision, Proposal, Said } from "./journal/lines.ts";
export { rebuild, settle } from "./journal/settle.ts";
export { CURATION_FILES } from "./needs.ts";
export { checkProject } from "./project/check-project.ts";
export type { ClassColors } from "./project/class-colors.ts";
export { ConceptBook, type KnownConcept } from "./project/concepts.ts";
export { type LockOptions, withLock } from "./project/lock.ts";
export {
  dataFilesOf,
  findProject,
  type NewProjectOptions,
  newProject,
  openProject,
  type Project,
  type ProjectAbout,
} from "./project/project.ts";
export type { SiteSettings } from "./project/site-settings.ts";
export { Vocabulary } from "./project/vocabulary.ts";
export { type DecisionTimes, readDecisionTimes, type TimesOfKind } from "./readers/decision-times.ts";
export { type AnswerTable, cohenKappa, gwetAc1 } from "./readers/figures/kappa.ts";
export { type ImportOptions, type ImportReport, importSheet } from "./sheet/import-sheet.ts";
export type { Access } from "./sources/access.ts";
export { type AddedSource, type AddReport, addSources } from "./sources/add.ts";
export type { Block, DocumentFacts, Piece, ReadDocument, ReadingCounts } from "./sources/document.ts";
export { DOCUMENT_FORMATS, type DocumentFormat, type DocumentOptions } from "./sources/formats.ts";
export { openText, readSources, type SourceRecord } from "./sources/registry.ts";
export { formatWindows, windowsOfTexts } from "./windows.ts";
