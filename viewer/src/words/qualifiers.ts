/** What a claim may hold under: the name of each kind. */

import type { QualifierKind } from "throughline/evidence";
import { panel } from "./panel.ts";

export const qualifiers = panel({
  en: {
    scope: "scope",
    condition: "condition",
    degree: "degree",
    comparison: "comparison",
    rank: "rank",
    trend: "trend",
    purpose: "purpose",
    manner: "manner",
    causeRole: "role as a cause",
  } satisfies Record<QualifierKind, string>,
  fr: {
    scope: "portée",
    condition: "condition",
    degree: "degré",
    comparison: "comparaison",
    rank: "rang",
    trend: "évolution",
    purpose: "but",
    manner: "manière",
    causeRole: "rôle de cause",
  },
  es: {
    scope: "alcance",
    condition: "condición",
    degree: "grado",
    comparison: "comparación",
    rank: "rango",
    trend: "evolución",
    purpose: "finalidad",
    manner: "manera",
    causeRole: "papel de causa",
  },
});
