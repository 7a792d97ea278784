/** Statements in words: each modality and polarity, read in both directions. */

import { describe, expect, test } from "vitest";
import { visible } from "../../src/errors.ts";
import type { Modality } from "../../src/evidence/vocabulary.ts";
import { Describer } from "../../src/graph/store/describe.ts";
import { findPaths } from "../../src/paths/answer/find-paths.ts";
import { chainPhrase } from "../../src/paths/words/chain.ts";
import { languageOf, sentenceOf, verbOf } from "../../src/paths/words/sentence.ts";
import { relationWords } from "../../src/paths/words/verb.ts";
import { EXAMPLE, idOf, knowledgeOf } from "../support/build.ts";

const VERBS = `
e:helps rdfs:label "helps"@en ; tl:infinitive "help"@en ; tl:inverseLabel "is helped by"@en .
e:is rdfs:label "is part of"@en ; tl:infinitive "be part of"@en ; tl:inverseLabel "has part"@en .
e:bare rdfs:label "touches"@en .
e:helps rdfs:label "aide"@fr , "ayuda a"@es ; tl:infinitive "aider"@fr , "ayudar a"@es ;
  tl:inverseLabel "est aidé par"@fr , "es ayudado por"@es .
e:rests rdfs:label "se fonde sur"@fr ; tl:infinitive "se fonder sur"@fr .
e:a rdfs:label "Ann" . e:b rdfs:label "Bob" . e:c rdfs:label "Cyd" .
`;

const IRIS: Readonly<Record<Modality, string>> = {
  asserted: "Asserted",
  reported: "Reported",
  estimated: "Estimated",
  aimed: "Aimed",
  recommended: "Recommended",
  possible: "Possible",
};

function verbs(predicate: string, claim: string, language = "en"): [string, string] {
  const data = `${VERBS} << e:a e:${predicate} e:b ~ e:r >> ${claim} .`;
  const knowledge = knowledgeOf(data, { languages: [language] });
  const [number = -1] = knowledge.statements.match({
    predicate: knowledge.dataset.terms.find(EXAMPLE + predicate) ?? -1,
  });
  const statement = new Describer(knowledge).statement(number);
  return [verbOf(knowledge, statement, "forward"), verbOf(knowledge, statement, "inverse")];
}

describe("the verb", () => {
  test("of rdf:type, which has no label that is a verb", () => {
    const knowledge = knowledgeOf('e:a a e:Kind . e:Kind rdfs:label "Kind" .');
    const statement = new Describer(knowledge).statement(0);
    expect([verbOf(knowledge, statement, "forward"), verbOf(knowledge, statement, "inverse")]).toEqual([
      "is of type",
      "is the type of",
    ]);
  });

  test.each([
    ["asserted", "helps", "is helped by"],
    ["reported", "helps", "is helped by"],
    ["estimated", "is estimated to help", "is estimated to be helped by"],
    ["aimed", "aims to help", "is meant to be helped by"],
    ["recommended", "should help", "should be helped by"],
    ["possible", "may help", "may be helped by"],
  ] as const)("%s", (modality, forward, inverse) => {
    expect(verbs("helps", `tl:modality tl:${IRIS[modality]}`)).toEqual([forward, inverse]);
  });

  test("denied", () => {
    expect(verbs("helps", "tl:polarity tl:Denied")).toEqual(["does not help", "is not helped by"]);
    expect(verbs("is", "tl:polarity tl:Denied")).toEqual(["is not part of", "does not have part"]);
  });

  test("without an infinitive or an inverse label the modality stands behind", () => {
    expect(verbs("bare", "tl:modality tl:Possible")).toEqual(["touches (possible)", "← touches (possible)"]);
    expect(verbs("bare", "tl:polarity tl:Denied")).toEqual(["touches (denied)", "← touches (denied)"]);
  });

  test("of a predicate without a label is made of its name", () => {
    expect(verbs("constructor", "tl:modality tl:Asserted")[0]).toBe("has the constructor");
  });
});

describe("a step without words against its direction", () => {
  const told = (drawing: string, from: string, to: string): string | undefined => {
    const knowledge = knowledgeOf(drawing);
    return findPaths(knowledge, idOf(knowledge, from), idOf(knowledge, to)).paths[0]?.text;
  };

  test("is turned, and what follows names its subject anew", () => {
    const drawing = "e:a e:knows e:b . e:c e:owns e:b ; e:funds e:d .";
    expect(told(drawing, "a", "c")).toBe("A knows b, which c owns.");
    expect(told(drawing, "a", "d")).toBe("A knows b, which c owns, and c funds d.");
    expect(told(drawing, "d", "a")).toBe("C funds d, and c owns b, which a knows.");
  });

  test("has a labelled inverse property's words, a symmetric one its own, and a noun its own too", () => {
    expect(
      told('e:a e:hasParent e:b . e:hasChild owl:inverseOf e:hasParent ; rdfs:label "has child" .', "b", "a"),
    ).toBe("B has child a.");
    expect(told("e:a e:worksWith e:b . e:worksWith a owl:SymmetricProperty . e:x e:p e:y .", "b", "a")).toBe(
      "B works with a.",
    );
    expect(told("e:a e:chief_editor e:b .", "b", "a")).toBe("B is the chief editor of a.");
    expect(told("e:a skos:broader e:b .", "b", "a")).toBe("B is broader than a.");
  });

  test("a blank node is told by what it is", () => {
    expect(told("e:a e:office [ e:inCity e:c ] .", "a", "c")).toBe("A has an unnamed office, which is in city c.");
    expect(told("e:a e:p [ a foaf:Organization ; e:q e:c ] .", "a", "c")).toContain("an unnamed organization");
  });

  test("members of lists and containers are what the list is of", () => {
    expect(told("e:p e:author ( e:a e:b ) .", "a", "b")).toBe("A is the author of p, which has the author b.");
    expect(told("e:p e:author [ a rdf:Seq ; rdf:_1 e:a ; rdf:_2 e:b ] .", "a", "b")).toBe(
      "A is the author of p, which has the author b.",
    );
  });
});

describe("the verb in the language of its label", () => {
  test.each([
    ["fr", "tl:modality tl:Asserted", "aide", "est aidé par"],
    ["fr", "tl:modality tl:Reported", "aide", "est aidé par"],
    ["fr", "tl:modality tl:Estimated", "aide (estimation)", "est aidé par (estimation)"],
    ["fr", "tl:modality tl:Aimed", "vise à aider", "a vocation à être aidé par"],
    ["fr", "tl:modality tl:Recommended", "devrait aider", "devrait être aidé par"],
    ["fr", "tl:modality tl:Possible", "peut aider", "peut être aidé par"],
    ["fr", "tl:polarity tl:Denied", "n’aide pas", "n’est pas aidé par"],
    ["es", "tl:modality tl:Asserted", "ayuda a", "es ayudado por"],
    ["es", "tl:modality tl:Reported", "ayuda a", "es ayudado por"],
    ["es", "tl:modality tl:Estimated", "ayuda a (estimación)", "es ayudado por (estimación)"],
    ["es", "tl:modality tl:Aimed", "aspira a ayudar a", "ha de ser ayudado por"],
    ["es", "tl:modality tl:Recommended", "debería ayudar a", "debería ser ayudado por"],
    ["es", "tl:modality tl:Possible", "puede ayudar a", "puede ser ayudado por"],
    ["es", "tl:polarity tl:Denied", "no ayuda a", "no es ayudado por"],
    ["de", "tl:modality tl:Possible", "may help", "may be helped by"],
  ])("%s, %s", (language, claim, forward, inverse) => {
    expect(verbs("helps", claim, language)).toEqual([forward, inverse]);
  });

  test("English words stay around a label that is only English, and brackets without a known infinitive", () => {
    expect(verbs("is", "tl:modality tl:Possible", "fr")).toEqual(["may be part of", "may have part"]);
    expect(verbs("bare", "tl:modality tl:Possible", "es")[0]).toBe("touches (possible)");
  });

  test("French denies a reflexive verb behind its pronoun, and shows by an arrow that an inverse label is missing", () => {
    expect(verbs("rests", "tl:polarity tl:Denied", "fr")).toEqual(["ne se fonde pas sur", "← se fonde sur (nié)"]);
  });
});

describe("the sentence", () => {
  const sentence = (turtle: string): string => {
    const knowledge = knowledgeOf(`${VERBS} ${turtle}`);
    const [number = -1] = knowledge.statements.match({
      subject: idOf(knowledge, "a"),
      predicate: idOf(knowledge, "helps"),
    });
    return sentenceOf(knowledge, new Describer(knowledge).statement(number));
  };

  test.each([
    ["of the document itself", "e:a e:helps e:b ~ e:r {| tl:assertedIn e:s |} .", "Ann helps Bob"],
    ["of somebody else", "e:a e:helps e:b ~ e:r {| tl:claimant e:c |} .", "Ann helps Bob (according to Cyd)"],
    ["of its own subject", "e:a e:helps e:b ~ e:r {| tl:claimant e:a |} .", "Ann helps Bob"],
    [
      "of two voices",
      "e:a e:helps e:b ~ e:r {| tl:claimant e:b |} ~ e:q {| tl:claimant e:c |} .",
      "Ann helps Bob (according to Cyd and Bob)",
    ],
    [
      "of somebody else and the document",
      "e:a e:helps e:b ~ e:r {| tl:claimant e:c |} ~ e:q {| tl:assertedIn e:s |} .",
      "Ann helps Bob",
    ],
    ["of nobody", "e:a e:helps e:b .", "Ann helps Bob"],
    ["with a literal", "e:a e:helps 12 .", "Ann helps 12"],
    ["denied", "<< e:a e:helps e:b ~ e:r >> tl:polarity tl:Denied .", "Ann does not help Bob"],
  ])("%s", (_name, turtle, expected) => {
    expect(sentence(turtle)).toBe(expected);
  });
});

test("a path is one sentence with numbered citations", () => {
  const knowledge = knowledgeOf(`${VERBS} e:s dcterms:title "S" .
    e:a e:helps e:b ~ e:r1 {| tl:assertedIn e:s |} . e:c e:helps e:b ~ e:r2 {| tl:assertedIn e:t ; tl:modality tl:Possible |} .`);
  const [path] = findPaths(knowledge, idOf(knowledge, "a"), idOf(knowledge, "c")).paths;
  expect(path?.text).toBe("Ann helps Bob [1], which may be helped by Cyd [2].");
  expect(path?.hops.map(({ text }) => text)).toEqual(["Ann helps Bob.", "Cyd may help Bob."]);
});

test("each clause of a path is in the language of its own verb, with its own connective and claimant", () => {
  const data = `${VERBS} e:cites rdfs:label "cites"@en ; tl:infinitive "cite"@en ; tl:inverseLabel "is cited by"@en .
    e:a e:helps e:b ~ e:r1 {| tl:claimant e:c |} . e:b e:cites e:d ~ e:r2 {| tl:claimant e:c |} .
    e:d e:helps e:f ~ e:r3 {| tl:modality tl:Possible |} .`;
  const path = (language: string) => {
    const knowledge = knowledgeOf(data, { languages: [language] });
    return findPaths(knowledge, idOf(knowledge, "a"), idOf(knowledge, "f")).paths[0];
  };
  expect(path("fr")?.text).toMatch(
    /^Ann aide Bob \(selon Cyd\).*, which cites d \(according to Cyd\).*, qui peut aider f.*\.$/,
  );
  expect(path("es")?.text).toMatch(/^Ann ayuda a Bob \(según Cyd\).*, que puede ayudar a f.*\.$/);
  const knowledge = knowledgeOf(data, { languages: ["fr"] });
  const [found] = findPaths(knowledge, idOf(knowledge, "a"), idOf(knowledge, "f")).paths;
  const statements = found?.hops.flatMap((hop) => hop.statements) ?? [];
  expect(statements.map((statement) => languageOf(knowledge, statement))).toEqual(["fr", "en", "fr"]);
});

test.each([
  ["fr", "contribue à", "contribuer à", "est promu par", "contribuent à", "sont promus par", "peuvent être promus par"],
  ["fr", "se réfère à", "se référer à", "est lié à", "se réfèrent à", "sont liés à", "peuvent être liés à"],
  ["fr", "commet", "commettre", "est commis par", "commettent", "sont commis par", "peuvent être commis par"],
  [
    "fr",
    "a pour lieu",
    "avoir pour lieu",
    "est le lieu de",
    "ont pour lieu",
    "sont le lieu de",
    "peuvent être le lieu de",
  ],
  ["es", "se limita a", "limitarse a", "es visto por", "se limitan a", "son vistos por", "pueden ser vistos por"],
  ["es", "ha escrito", "haber escrito", "está unido con", "han escrito", "están unidos con", "pueden estar unidos con"],
  [
    "es",
    "tiene lugar en",
    "tener lugar en",
    "es objeto de",
    "tienen lugar en",
    "son objeto de",
    "pueden ser objeto de",
  ],
])("%s: %s and its like agree with a plural", (language, finite, bare, inverse, plural, passive, possible) => {
  const verb = `e:p rdfs:label "${finite}"@${language} ; tl:infinitive "${bare}"@${language} ;
    tl:inverseLabel "${inverse}"@${language} . e:a tl:plural true . e:b tl:plural true .`;
  const knowledge = knowledgeOf(`${verb} e:a e:p e:b . << e:b e:p e:a ~ e:r >> tl:modality tl:Possible .`);
  const describer = new Describer(knowledge);
  const [plain, hedged] = knowledge.statements.match({ predicate: knowledge.dataset.terms.find(`${EXAMPLE}p`) ?? -1 });
  const statement = describer.statement(plain ?? -1);
  expect([verbOf(knowledge, statement, "forward"), verbOf(knowledge, statement, "inverse")]).toEqual([plural, passive]);
  expect(verbOf(knowledge, describer.statement(hedged ?? -1), "inverse")).toBe(possible);
});

test("hidden characters in values and verbs are shown as asked", () => {
  const data = 'e:p rdfs:label "is\\u202Enear"@en ; tl:inverseLabel "is\\u202Ebeside"@en . e:a e:p "x\\u202Ey" , e:b .';
  const knowledge = knowledgeOf(data, { display: visible });
  const sentences = [0, 1, 2, 3].flatMap((number) => {
    if (number >= knowledge.statements.size) return [];
    const statement = new Describer(knowledge).statement(number);
    return [sentenceOf(knowledge, statement), verbOf(knowledge, statement, "inverse")];
  });
  expect(sentences.join(" ")).toContain("x\\u{202e}y");
  expect(sentences.join(" ")).toContain("is\\u{202e}beside");
  expect(sentences.join(" ")).not.toContain("\u202e");
});

test("no steps, no sentence", () => {
  expect(chainPhrase(knowledgeOf(""), [])).toEqual([]);
});

describe("label data makes sentences", () => {
  const spoken = (turtle: string, languages: readonly string[] = []): string[] => {
    const knowledge = knowledgeOf(`${VERBS} ${turtle}`, { languages });
    return [...knowledge.statements.ofRoles(new Set(["instance"] as const))].map((number) =>
      sentenceOf(knowledge, new Describer(knowledge).statement(number)),
    );
  };
  const NAMES = `e:corps rdfs:label "The Long Corps of Guards"@en ; tl:shortLabel "Long Corps"@en ; tl:article "the"@en .
    e:paper a e:Paper ; rdfs:label "On guards"@en . e:Paper tl:titled true ; rdfs:label "Paper" .
    e:few a e:Figure ; rdfs:label "12 guards hurt"@en ; tl:plural true . e:Figure tl:sentenceNoun "the figure"@en ; rdfs:label "Figure" .`;

  test("articles, short names, titles in quotation marks", () => {
    expect(spoken(`${NAMES} e:corps e:helps e:paper .`)).toEqual(["The Long Corps helps “On guards”"]);
  });

  test("a figure is no actor: it is named as one, and what it counts stands for itself behind a verb", () => {
    expect(spoken(`${NAMES} e:few e:helps e:corps .`)).toEqual(["The figure “12 guards hurt” helps the Long Corps"]);
    expect(spoken(`${NAMES} e:corps e:helps e:few .`)).toEqual(["The Long Corps helps 12 guards hurt"]);
    expect(spoken(`${NAMES} e:helps tl:figureLabel "is for"@en . e:few e:helps e:corps .`)).toEqual([
      "The figure “12 guards hurt” is for the Long Corps",
    ]);
  });

  test("a verb before many has a form of its own, with its modality and polarity", () => {
    const kind = `e:kind rdfs:label "is a kind of"@en ; tl:infinitive "be a kind of"@en ; tl:bareObject true ; tl:labelBeforeMany "is among"@en .
      e:groups rdfs:label "terror groups"@en ; tl:plural true ; tl:article "the"@en . e:thing rdfs:label "thing"@en ; tl:article "a"@en .`;
    expect(spoken(`${kind} e:a e:kind e:groups, e:thing . e:groups e:kind e:groups .`)).toEqual([
      "Ann is among the terror groups",
      "Ann is a kind of thing",
      "The terror groups are among the terror groups",
    ]);
    const possible = "e:a e:kind e:groups {| tl:modality tl:Possible ; prov:wasDerivedFrom e:here |} .";
    expect(spoken(`${kind} ${possible}`)).toEqual(["Ann may be among the terror groups"]);
  });

  test("a value is a clause, in words, with its modality, and agrees with a plural", () => {
    const pages = 'e:pages rdfs:label "number of pages"@en ; tl:clause "has {} pages"@en .';
    const adopted = 'e:adopted rdfs:label "year"@en ; tl:clause "was adopted in {}"@en .';
    expect(spoken(`${pages} e:a e:pages 12345 .`)).toEqual(["Ann has 12,345 pages"]);
    expect(spoken(`${adopted} e:a e:adopted "1949" .`)).toEqual(["Ann was adopted in 1949"]);
    expect(spoken(`${adopted} e:a tl:plural true ; e:adopted "2020-01-02/2020-02" .`)).toEqual([
      "Ann were adopted in 2 January 2020 to February 2020",
    ]);
    expect(spoken(`${adopted} e:a e:adopted "P2D" ~ e:r {| tl:modality tl:Estimated |} .`)).toEqual([
      "Ann is estimated to have been adopted in 2 days",
    ]);
  });

  test("a recommendation stands behind a verb of which it cannot be said; an article not behind a kind", () => {
    const stative = "e:helps tl:stative true ; tl:bareObject true .";
    expect(spoken(`${NAMES} ${stative} e:a e:helps e:corps ~ e:r {| tl:modality tl:Recommended |} .`)).toEqual([
      "Ann helps Long Corps, as is recommended",
    ]);
  });

  test("a sentence is wholly in the language of its names, whatever the reader prefers", () => {
    const english = 'e:x rdfs:label "guards"@en . e:y rdfs:label "peace"@en . e:x e:helps e:y .';
    const french =
      'e:x rdfs:label "guards"@en , "gardes"@fr . e:y rdfs:label "peace"@en , "paix"@fr . e:x e:helps e:y .';
    expect(spoken(english, ["fr"])).toEqual(["Guards helps peace"]);
    expect(spoken(french, ["fr"])).toEqual(["Gardes aide paix"]);
    expect(spoken(french, ["es"])).toEqual(["Guards helps peace"]);
  });

  test("what heads a list of sentences is in their language", () => {
    const heads = (names: string): (string | null)[] => {
      const knowledge = knowledgeOf(`${VERBS} ${names} e:x e:helps e:y .`, { languages: ["fr"] });
      const [number = -1] = knowledge.statements.match({
        subject: idOf(knowledge, "x"),
        predicate: idOf(knowledge, "helps"),
      });
      const statement = new Describer(knowledge).statement(number);
      return (["forward", "inverse"] as const).map((direction) => relationWords(knowledge, statement, direction));
    };
    expect(heads('e:x rdfs:label "guards"@en . e:y rdfs:label "peace"@en .')).toEqual(["helps", "is helped by"]);
    expect(heads('e:x rdfs:label "gardes"@fr . e:y rdfs:label "paix"@fr .')).toEqual(["aide", "est aidé par"]);
  });

  test("a claimant is named once in a row", () => {
    const knowledge = knowledgeOf(`${VERBS} e:a e:helps e:b ~ e:r1 {| tl:claimant e:d |} .
      e:b e:helps e:c ~ e:r2 {| tl:claimant e:d |} . e:d rdfs:label "Dan" .`);
    const [path] = findPaths(knowledge, idOf(knowledge, "a"), idOf(knowledge, "c")).paths;
    expect(path?.text).toBe("Ann helps Bob (according to Dan) [1], which helps Cyd (according to the same) [1].");
  });
});

describe("an article of the data", () => {
  const said = (language: string, verb: string, label: string, article: string): string => {
    const data = `e:a rdfs:label "Ann" . e:b rdfs:label "${label}"@${language} ; tl:article "${article}"@${language} .
      e:does rdfs:label "${verb}"@${language} ; tl:infinitive "x"@${language} . e:a e:does e:b .`;
    const knowledge = knowledgeOf(data, { languages: [language] });
    const [number = -1] = knowledge.statements.match({
      predicate: knowledge.dataset.terms.find(`${EXAMPLE}does`) ?? -1,
    });
    return sentenceOf(knowledge, new Describer(knowledge).statement(number));
  };

  test.each([
    ["fr", "contribue à", "maintien de la paix", "le", "Ann contribue au maintien de la paix"],
    ["fr", "contribue à", "droits", "les", "Ann contribue aux droits"],
    ["fr", "contribue à", "égalité", "l’", "Ann contribue à l’égalité"],
    ["fr", "est un facteur de risque de", "monde", "le", "Ann est un facteur de risque du monde"],
    ["fr", "est distinct de", "question", "une", "Ann est distinct d’une question"],
    ["fr", "affecte", "monde", "le", "Ann affecte le monde"],
    ["es", "contribuye a", "desarrollo", "el", "Ann contribuye al desarrollo"],
    ["es", "contribuye a", "paz", "la", "Ann contribuye a la paz"],
    ["es", "forma parte de", "Consejo", "el", "Ann forma parte del Consejo"],
    ["es", "afecta a", "El Salvador", "x", "Ann afecta a x El Salvador"],
  ])("in %s runs together with %s", (language, verb, label, article, sentence) => {
    expect(said(language, verb, label, article)).toBe(sentence);
  });
});

test("a clause keeps its space before the value of many", () => {
  const data = `e:a rdfs:label "les États"@fr ; tl:plural true . e:n rdfs:label "nombre"@fr ; tl:clause "est au nombre de {}"@fr .
    e:a e:n 57 .`;
  const knowledge = knowledgeOf(data, { languages: ["fr"] });
  const [number = -1] = knowledge.statements.match({ predicate: knowledge.dataset.terms.find(`${EXAMPLE}n`) ?? -1 });
  expect(sentenceOf(knowledge, new Describer(knowledge).statement(number))).toBe("Les États sont au nombre de 57");
});
