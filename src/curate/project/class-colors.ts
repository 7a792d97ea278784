/** The colours that a project gives to its classes, on light and on dark pages: none that cannot be seen. */

import { visible } from "../../errors.ts";

/** Makes an error of what is wrong: `"title" is no text`. */
export type SiteFault = (what: string) => Error;

/** Colours as #rrggbb. */
export interface ClassColors {
  /** On a light page. */
  readonly light: string;
  /** On a dark page. */
  readonly dark: string;
}

/** What nodes are drawn on: the darkest ground of a light page, and the lightest of a dark one, as viewer/src/styles/theme.css has them. */
const GROUNDS = { light: "#f5f4f0", dark: "#1a2028" } as const;

/** WCAG 2.2, 1.4.11: of what is to be told from its ground. */
const LEAST_CONTRAST = 3;

/** One colour for both grounds, or two: the first for light, the second for dark. Throws what `wrong` makes of a fault. */
export function classColors(name: string, value: unknown, wrong: SiteFault): ClassColors {
  const [light, dark = light, ...more] = Array.isArray(value) ? value : [value];
  if (!isColor(light) || !isColor(dark) || more.length > 0)
    throw wrong(`the colour of ${visible(name)} is neither "#rrggbb" nor a pair of such, for light and for dark pages`);
  for (const [ground, color] of [["light", light] as const, ["dark", dark] as const]) {
    const contrast = contrastOf(color, GROUNDS[ground]);
    if (contrast < LEAST_CONTRAST)
      throw wrong(
        `the colour ${color} of ${visible(name)} has a contrast of ${contrast.toFixed(1)} on a ${ground} page, and ${LEAST_CONTRAST} are needed; give a pair, for light and for dark pages`,
      );
  }
  return { light: light.toLowerCase(), dark: dark.toLowerCase() };
}

function isColor(value: unknown): value is string {
  return typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value);
}

/** Spec: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrastOf(color: string, ground: string): number {
  const [a, b] = [luminanceOf(color), luminanceOf(ground)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
