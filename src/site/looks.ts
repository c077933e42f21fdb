/** What of the publication's looks is said outside of stylesheets: the browser's own bars, the manifest, the icons. */
import * as publication from "../publication/publication.ts";
import { colours } from "../publication/publication.ts";
import type { Publication } from "./publication.ts";
import type { DrawStory } from "./story-drawing.ts";

export { colours, favicon, icon } from "../publication/publication.ts";

/** The paper of each theme. */
export const themeColors: Readonly<Record<string, string>> = colours.paper;

// A copy: asked for a name that a publication does not have, the module itself makes the bundler warn whoever builds.
const all: Publication = { ...publication };

/** How the theme draws a story that has no picture, if it does. */
export const drawStory: DrawStory | undefined = all.drawStory;
