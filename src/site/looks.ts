/** What of the publication's looks is said outside of stylesheets: the browser's own bars, the manifest, the icons. */
import { colours } from "../publication/publication.ts";

export { colours, favicon, icon } from "../publication/publication.ts";

/** The paper of each theme. */
export const themeColors: Readonly<Record<string, string>> = colours.paper;
