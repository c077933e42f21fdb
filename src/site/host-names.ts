/** The hosts a publication can name in its settings. What each takes of a site: THE table in build/hosts.ts. */
export type HostName = "github-pages" | "cloudflare-pages" | "netlify" | "edgeone-pages" | "own-server";

/** Whether the server, by our configuration, shows at `/` the edition that the browser prefers. On other hosts a script does. */
export const choosesEdition = (host: HostName | undefined): boolean => host === "own-server";
