interface Chunk {
  readonly modules?: Readonly<Record<string, { readonly renderedLength: number }>>;
}

export class Notices {
  plugin(): { name: string; generateBundle(options: unknown, bundle: Readonly<Record<string, Chunk>>): void };
  text(): string;
}
