/**
 * The service worker. Where reading without network is switched off, and while the site is written, it is the one that removes what an
 * earlier one kept, and itself.
 */
import { digestAllCode } from "../kept/digest-code.ts";
import withdrawn from "../offline/withdrawn.ts?bundled";
import working from "../offline/worker.ts?bundled";
import type { WorkerSettings } from "../offline/worker-side.ts";
import { formatPath, pagePaths } from "../site/paths.ts";
import { variants } from "../site/served-variants.ts";
import { site } from "../site/site.ts";

export function GET(): Response {
  const works = site.features.offline && import.meta.env.PROD;
  const settings: WorkerSettings = {
    base: site.base,
    version: digestAllCode().slice(0, 12),
    standIns: Object.fromEntries([
      ["", formatPath(site.defaultVariant, pagePaths.offline)],
      ...variants.map(({ tag, segment }) => [segment, formatPath(tag, pagePaths.offline)]),
    ]),
  };
  const text = `self.offline=${JSON.stringify(settings)};${works ? working : withdrawn}`;
  return new Response(text, { headers: { "content-type": "text/javascript" } });
}
