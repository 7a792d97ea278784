interface Stage {
  readonly name: string;
  readonly reads: readonly string[];
  readonly without?: readonly string[];
  readonly after?: readonly string[];
}

export class Stamps {
  constructor(root: string);
  digestOf(stage: Stage): string;
  isFresh(name: string, inputs: string): boolean;
  put(name: string, inputs: string, products: ReadonlyMap<string, string>): void;
  tidy(): void;
  keepOnly(names: readonly string[]): void;
}
