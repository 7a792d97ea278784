/** Before each test file: laws that name no number of examples take their share of fast-check's own hundred. */

import fc from "fast-check";
import { runs } from "./runs.ts";

fc.configureGlobal({ numRuns: runs(100) });
