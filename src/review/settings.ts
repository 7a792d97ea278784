/** What `throughline review` was started with. */

export interface ReviewSettings {
  /** Who has the project, where it is somebody else. */
  readonly readOnly: { readonly by: string; readonly doing: string; readonly since: string } | null;
  /** Whether `ms` of decisions is written down. */
  readonly measures: boolean;
  /** Whether single keys are off. */
  readonly keysOff: boolean;
  /** The source to open, by name. */
  readonly open: string | null;
}
