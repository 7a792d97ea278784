/** What several panels say. */

import { statements } from "./nouns.ts";
import { numbers } from "./numbers.ts";
import { panel } from "./panel.ts";

const { en, fr, es } = numbers;

export const common = panel({
  en: {
    figure: (number: number) => en.figure(number),
    share: (part: number, whole: number) => (whole === 0 ? "–" : en.share(part / whole)),
    andMore: (number: number) => `and ${en.figure(number)} more`,
    statements: statements.en,
    stop: "Stop",
    drop: (name: string) => `Drop ${name}`,
  },
  fr: {
    figure: (number) => fr.figure(number),
    share: (part, whole) => (whole === 0 ? "–" : fr.share(part / whole)),
    andMore: (number) => `et ${fr.count(number, "autre", "autres")}`,
    statements: statements.fr,
    stop: "Arrêter",
    drop: (name) => `Retirer ${name}`,
  },
  es: {
    figure: (number) => es.figure(number),
    share: (part, whole) => (whole === 0 ? "–" : es.share(part / whole)),
    andMore: (number) => `y ${es.figure(number)} más`,
    statements: statements.es,
    stop: "Detener",
    drop: (name) => `Quitar ${name}`,
  },
});
