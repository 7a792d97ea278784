/** Tests that are known to fail: `suite test` to the reason, which names whose fault it is. */
export const KNOWN_FAULTS = {};
