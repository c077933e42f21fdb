/**
 * Renders pages with an engine, one at a time. All that leans on the inside of Astro's build lies here and in
 * integrations/page-engine.ts: its version is pinned, and tests/builds fail when an upgrade changes any of it.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { StaticPaths } from "astro/runtime/prerender/static-paths.js";
import { site } from "../site/site.ts";
import type { Engine } from "./engine.ts";
import { createPageFinisher, type Scripts } from "./finish-page.ts";

/** A page that could be made. */
export interface PagePlan {
  /** Path of its file from the root of the site. */
  readonly file: string;
  /** The file of src/pages that makes it. */
  readonly maker: string;
  /** Changes with what the page shows; absent for one that is made each time. */
  readonly key: string | undefined;
  readonly make: () => Promise<Uint8Array | string>;
}

interface Route {
  readonly component: string;
  readonly type: string;
  readonly isIndex: boolean;
}

/** As much of Astro's app as is used. */
interface App {
  readonly manifest: Scripts & { readonly routes: readonly { readonly routeData: Route }[] };
  readonly routeCache: object;
  getComponentByRoute(route: Route): Promise<unknown>;
  setInternals(internals: object): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: Route }): Promise<Response>;
}

const base = site.base.replace(/\/$/, "");

/** Path of the file that answers for `pathname`. */
function nameFile(pathname: string, { type, isIndex }: Route): string {
  const path = pathname.replace(/^\/|\/$/g, "");
  if (type === "endpoint") return path;
  if (path === "") return "index.html";
  return isIndex ? `${path}/index.html` : `${path}.html`;
}

/** An endpoint whose file in src/pages has no ending is asked for with a slash at the end, as Astro lists it. */
function nameAddress(pathname: string, file: string, { type }: Route): URL {
  const path = type === "endpoint" ? pathname.replace(/^\//, "") : file.replace(/(^|\/)index\.html$/, "$1");
  return new URL(`${base}/${path}`, site.url);
}

function createRenderer(app: App) {
  const finish = createPageFinisher(app.manifest);
  return async (address: URL, file: string, route: Route): Promise<Uint8Array | string> => {
    const response = await app.render(new Request(address), { routeData: route });
    if (response.status !== 200 && !file.endsWith("404.html")) throw new Error(`${file}: ${response.status}`);
    return file.endsWith(".html") ? finish(await response.text()) : new Uint8Array(await response.arrayBuffer());
  };
}

/** Lists every page that the engine makes of the content that is held now, or those that the wanted files of src/pages make. */
export async function listPages(
  { folder }: Engine,
  isWanted: (maker: string) => boolean = () => true,
): Promise<PagePlan[]> {
  const entry = readdirSync(join(folder, "pages")).find((name) => name.startsWith("prerender-entry"));
  if (entry === undefined) throw new Error(`no engine in ${folder}`);
  const { app } = (await import(pathToFileURL(join(folder, "pages", entry)).href)) as { app: App };
  // Styles stand in our own strings and scripts in the pages' own code: Astro has none to add to a page.
  app.setInternals({ pagesByKeys: new Map() });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
  const routes = app.manifest.routes.filter(({ routeData }) => isWanted(routeData.component));
  const wanted = {
    manifest: { ...app.manifest, routes },
    routeCache: app.routeCache,
    getComponentByRoute: (route: Route) => app.getComponentByRoute(route),
  };
  const render = createRenderer(app);
  const paths = await new StaticPaths(wanted as never).getAll();
  return paths.map(({ pathname, route, cacheKey }) => {
    const file = nameFile(pathname, route);
    const address = nameAddress(pathname, file, route);
    return { file, maker: route.component, key: cacheKey, make: () => render(address, file, route) };
  });
}
