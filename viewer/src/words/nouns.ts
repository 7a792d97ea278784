/** What is counted most: so many concepts, documents, statements. */

import { numbers } from "./numbers.ts";
import type { Language } from "./panel.ts";

const { en, fr, es } = numbers;

type Counted = Readonly<Record<Language, (number: number) => string>>;

export const concepts: Counted = {
  en: (number) => en.count(number, "concept", "concepts"),
  fr: (number) => fr.count(number, "concept", "concepts"),
  es: (number) => es.count(number, "concepto", "conceptos"),
};

export const documents: Counted = {
  en: (number) => en.count(number, "document", "documents"),
  fr: (number) => fr.count(number, "document", "documents"),
  es: (number) => es.count(number, "documento", "documentos"),
};

export const statements: Counted = {
  en: (number) => en.count(number, "statement", "statements"),
  fr: (number) => fr.count(number, "énoncé", "énoncés"),
  es: (number) => es.count(number, "enunciado", "enunciados"),
};
