export interface BundledPage {
  readonly entry: string;
  readonly scripts: ReadonlyMap<string, string>;
  readonly atOnce: readonly string[];
  readonly modules: readonly string[];
}

export function bundlePage(folder: string, code: string): Promise<BundledPage>;
