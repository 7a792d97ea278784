/** What `site` is told on the command line: the settings of project.json, one flag each, and what goes along. */

import type { Project } from "../curate/project/project.ts";
import { NO_SITE_SETTINGS, type SiteSettings, siteSettingsOf } from "../curate/project/site-settings.ts";
import { quoted, ThroughlineError } from "../errors.ts";

export interface SiteFlags {
  readonly output: string;
  readonly title?: string;
  readonly introduction?: string;
  readonly question?: readonly string[];
  readonly credits?: readonly string[];
  readonly license?: string;
  readonly address?: string;
  readonly colorBy?: string;
  readonly dataFrom?: readonly string[];
  readonly color?: readonly string[];
  readonly texts?: boolean;
  readonly sources?: string;
  /** False with --without-notes. */
  readonly notes?: boolean;
  readonly date?: string;
}

/** The settings of the project with those of the flags in their place. Throws `usage` for a flag that says nothing usable. */
export function settingsWith(project: Project | null, flags: SiteFlags): SiteSettings {
  const { date, title, introduction, question, credits, license, address, colorBy, dataFrom, color } = flags;
  if (date !== undefined && (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date))))
    throw new ThroughlineError("usage", `--date takes a day such as 2026-11-29, not ${quoted(date)}.`);
  const given = {
    title,
    introduction,
    question,
    credits,
    license,
    address,
    colorBy,
    dataFrom,
    colors: color === undefined ? undefined : Object.fromEntries(color.map(colorOf)),
  };
  const told = Object.entries(given).filter(([, value]) => value !== undefined);
  const checked = siteSettingsOf(
    Object.fromEntries(told),
    (what) =>
      new ThroughlineError("usage", `The page cannot be made so: ${what}.`, {
        hint: "docs/site.md shows all settings.",
      }),
  );
  const flagged = Object.fromEntries(told.map(([key]) => [key, checked[key as keyof SiteSettings]]));
  return { ...(project?.site ?? NO_SITE_SETTINGS), ...flagged };
}

/** "tl:Person=#1f5a94", or with a second colour for dark pages: "tl:Person=#1f5a94,#86bdf2". */
function colorOf(text: string): readonly [string, readonly string[]] {
  const equals = text.lastIndexOf("=");
  if (equals > 0) return [text.slice(0, equals), text.slice(equals + 1).split(",")];
  throw new ThroughlineError("usage", `--color takes CLASS=#rrggbb, not ${quoted(text)}.`, {
    hint: "With a second colour for dark pages: tl:Person=#1f5a94,#86bdf2.",
  });
}
