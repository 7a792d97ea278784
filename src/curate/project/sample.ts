/** A sample to try: three short documents of our own, about a valley that does not exist, and a sheet with planted faults. */

const BRIEF = `---
title: The shelter of Lower Valley
author: Throughline contributors
date: 2024-03-01
---

# The shelter of Lower Valley

In 2019 the Ministry of Welfare provided the Lower Valley Shelter with 1.5 million crowns. The ministry did not provide
the police training with money in the same year.

The Lower Valley Shelter assists about 40 women each month. It developed a course on well-being checks together with the
River Police.

The River Police uses the course on well-being checks in all four of its stations.
`;

const NOTE = `<!doctype html>
<html lang="en">
<head><title>Note of the Audit Office</title><meta name="author" content="Audit Office of the Valley"><meta name="date" content="2023-11-15"></head>
<body>
<nav><a href="/">Home</a> <a href="/notes">All notes</a></nav>
<main>
<h1>Note of the Audit Office on shelters</h1>
<p>The Audit Office examined the accounts of all shelters of the valley between 2018 and 2022. It found that the Ministry of
Welfare keeps no list of the shelters that it pays for.</p>
<p>According to the Audit Office, the course on well-being checks may reduce late reports by a third. The office recommends that
the Ministry of Welfare assist the River Police with a second course.</p>
<p>The missing list of shelters undermines the supervision of the Ministry of Welfare, and nobody in the valley is responsible for
keeping one, the note says in its last part.</p>
</main>
<footer>Cookies, contact, imprint</footer>
</body>
</html>
`;

const REPORT = `Report on the River Police

The River Police belongs to the Valley Guard. It has four stations and 120 officers, of whom 31 are women.

The River Police identified 54 cases of late reports in 2022, against 39 in 2021. The report offers this as a sign that
people trust the police more.

Without the Lower Valley Shelter, the River Police could not refer women to a safe place.
`;

const ROWS: readonly (readonly string[])[] = [
  ["who", "relation", "whom", "document", "quote", "says", "how sure", "denied"],
  [
    "Ministry of Welfare",
    "assists",
    "Lower Valley Shelter",
    "shelter-brief.md",
    "the Ministry of Welfare provided the Lower Valley Shelter with 1.5 million crowns",
    "",
    "",
    "",
  ],
  [
    "Lower Valley Shelter",
    "develops",
    "course on well-being checks",
    "shelter-brief.md",
    "It developed a course on well-being checks together with the River Police",
    "",
    "",
    "",
  ],
  [
    "River Police",
    "uses",
    "course on well-being checks",
    "shelter-brief.md",
    "The River Police uses the course on well-being checks in all four of its stations.",
    "",
    "",
    "",
  ],
  [
    "Ministry of Welfare",
    "assists",
    "police training",
    "shelter-brief.md",
    "The ministry did not provide the police training with money in the same year.",
    "",
    "",
    "yes",
  ],
  [
    "course on well-being checks",
    "counters",
    "late reports",
    "audit-note.html",
    "the course on well-being checks may reduce late reports by a third",
    "Audit Office",
    "possible",
    "",
  ],
  [
    "River Police",
    "is part of",
    "Valley Guard",
    "valley-report.txt",
    "The River Police belongs to the Valley Guard.",
    "",
    "",
    "",
  ],
  // Planted faults, one a row.
  [
    "River Police",
    "identifies",
    "late reports",
    "valley-report.txt",
    "The River Police identified 45 cases of late reports in 2022",
    "",
    "",
    "",
  ],
  [
    "Ministry of Welfare",
    "assists",
    "police training",
    "shelter-brief.md",
    "The ministry did provide the police training with money in the same year",
    "",
    "",
    "",
  ],
  [
    "Lower Valley Shelter",
    "assists",
    "women",
    "shelter-brief.pdf",
    "The Lower Valley Shelter assists about 40 women each month",
    "",
    "",
    "",
  ],
  [
    "Lower Valley Shelter",
    "shelters",
    "women",
    "shelter-brief.md",
    "The Lower Valley Shelter assists about 40 women each month",
    "",
    "",
    "",
  ],
  [
    "River Polices",
    "refers to",
    "Lower Valley Shelter",
    "valley-report.txt",
    "Without the Lower Valley Shelter, the River Police could not refer women to a safe place",
    "",
    "",
    "",
  ],
  [
    "River Police",
    "is part of",
    "Valley Guard",
    "valley-report.txt",
    "The River Police belongs to the Valley Guard.",
    "",
    "",
    "",
  ],
  ["Audit Office", "identifies", "shelters", "audit-note.html", "keeps no list", "", "", ""],
  [
    "#REF!",
    "undermines",
    "supervision",
    "audit-note.html",
    "The missing list of shelters undermines the supervision of the Ministry of Welfare",
    "",
    "",
    "",
  ],
];

/** The files of the sample, by name. */
export const SAMPLE: ReadonlyMap<string, string> = new Map([
  ["shelter-brief.md", BRIEF],
  ["audit-note.html", NOTE],
  ["valley-report.txt", REPORT],
  [
    "links.csv",
    ROWS.map(
      (row) => `${row.map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\r\n`,
    ).join(""),
  ],
]);
