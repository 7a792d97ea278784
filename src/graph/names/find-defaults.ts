/** The defaults of a search by name, apart from the search so that the help can show them without loading its index. */

/** How many matches where nothing is said. */
export const DEFAULT_FIND_OPTIONS = { limit: 20 } as const;
