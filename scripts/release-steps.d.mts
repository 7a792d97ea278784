interface State {
  readonly version: string | null;
  readonly present: string;
  readonly changelog: string;
  readonly changes: string;
  readonly tags: readonly string[];
}

export function faultsOf(state: State): string[];
export function placeholdersOf(about: Readonly<Record<string, unknown>>): string[];
export function released(file: string, text: string, version: string, date: string): string;
