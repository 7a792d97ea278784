/** Where threads find the jobs of assistants: beside this file, also where the command line is one file with its chunks. */

export const TOOL_JOBS = new URL("./tool-jobs.js", import.meta.url).href;
