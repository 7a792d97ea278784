/** ActivityStreams: who did what, and what follows what. */

import type { ReadingFile } from "../reading-file.ts";

export const activityStreams: ReadingFile = {
  prefixes: { as: "http://www.w3.org/ns/activitystreams#" },
  labels: ["as:name"],
  aliases: ["as:preferredUsername"],
  descriptions: ["as:summary"],
  depictions: ["as:icon", "as:image"],
  roles: { annotation: ["as:name", "as:preferredUsername", "as:summary", "as:icon", "as:image", "as:url"] },
  persons: ["as:Person"],
  words: {
    "as:actor": { en: { forward: "was done by", inverse: "did" } },
    "as:object": { en: { forward: "concerns", infinitive: "concern", inverse: "is what was concerned by" } },
    "as:target": { en: { forward: "is aimed at", inverse: "is the target of" } },
    "as:attributedTo": { en: { forward: "is attributed to", inverse: "is credited with" } },
    "as:inReplyTo": { en: { forward: "answers", infinitive: "answer", inverse: "is answered by" } },
    "as:to": { en: { forward: "is addressed to", inverse: "is an addressee of" } },
    "as:cc": { en: { forward: "is copied to", inverse: "has a copy of" } },
    "as:audience": { en: { forward: "is meant for", inverse: "is the audience of" } },
    "as:tag": { en: { forward: "is tagged with", inverse: "is a tag of" } },
    "as:attachment": { en: { forward: "has the attachment", inverse: "is attached to" } },
    "as:items": { en: { forward: "lists", infinitive: "list", inverse: "is listed in" } },
    "as:first": { en: { forward: "begins with", infinitive: "begin with", inverse: "is the beginning of" } },
    "as:last": { en: { forward: "ends with", infinitive: "end with", inverse: "is the end of" } },
    "as:next": { en: { forward: "is followed by", inverse: "follows" } },
    "as:prev": { en: { forward: "follows", infinitive: "follow", inverse: "is followed by" } },
    "as:partOf": { en: { forward: "is a part of", inverse: "has the part" } },
    "as:generator": { en: { forward: "was made with", inverse: "made" } },
    "as:location": { en: { forward: "is located in", inverse: "is the place of" } },
    "as:following": { en: { forward: "has the list of those followed", inverse: "lists those followed by" } },
    "as:followers": { en: { forward: "has the list of followers", inverse: "lists the followers of" } },
  },
};
