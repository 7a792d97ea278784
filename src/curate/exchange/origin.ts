/** What a REFI-QDA project of ours says that it comes from: of such a one it is known that it counts code points. */
export const ORIGIN = "Throughline";
