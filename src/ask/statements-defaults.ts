/** What a list of statements is where nothing is said. */

export const DEFAULT_STATEMENTS_OPTIONS = { roles: ["instance"], limit: 1000, offset: 0 } as const;
