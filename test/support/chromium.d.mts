/** The path of an executable Chromium, or null. */
export function findChromium(): string | null;
