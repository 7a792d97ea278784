/** Where the server listens unless told otherwise; apart, so that the help can show it without loading a server. */

export const DEFAULT_HOST = "127.0.0.1";
export const DEFAULT_PORT = 4173;
