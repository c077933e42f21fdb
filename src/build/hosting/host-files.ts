/** THE list of what is written for each host: files of the site itself, and files beside it for whoever runs the server. */

import { speak } from "../../problems/speak.ts";
import type { HostName } from "../../site/host-names.ts";
import { findHost } from "../hosts.ts";
import { formatCaddyfile } from "./format-caddy.ts";
import { formatCaddyContainer, formatNginxContainer } from "./format-container.ts";
import { formatNginx, formatNginxSite } from "./format-nginx.ts";
import { formatEdgeOne, formatHeadersFile, formatRedirectsFile } from "./format-rule-files.ts";
import type { ServedSite } from "./served-site.ts";

/** Texts by the names of their files. */
export type HostFiles = Readonly<Record<string, string>>;

export interface Hosting {
  /** For the folder of the site. */
  readonly inside: HostFiles;
  /** For the folder beside it: nobody reads these over the net. */
  readonly beside: HostFiles;
  /** Old addresses the host has no room for. */
  readonly leftOut: number;
}

const formats: Readonly<Record<HostName, (site: ServedSite) => Partial<Hosting>>> = {
  "github-pages": () => ({}),
  "cloudflare-pages": (site) => ({
    inside: { _headers: formatHeadersFile(site), _redirects: formatRedirectsFile(site) },
  }),
  netlify: (site) => ({
    inside: { _headers: formatHeadersFile(site), _redirects: formatRedirectsFile(site, "!") },
  }),
  "edgeone-pages": (site) => ({ inside: { "edgeone.json": formatEdgeOne(site) } }),
  // Either server will do; whoever runs it takes the files of one.
  "own-server": (site) => ({
    beside: {
      "nginx.conf": formatNginx(),
      "site.conf": formatNginxSite(site),
      "nginx.Containerfile": formatNginxContainer(site),
      Caddyfile: formatCaddyfile(site),
      Containerfile: formatCaddyContainer(site),
    },
  }),
};

/** As many of them as the host takes, by their number and by the bytes of the file that names them. */
function fitMoved(moved: ServedSite["moved"], host: HostName): ServedSite["moved"] {
  const { redirects, redirectBytes = Number.POSITIVE_INFINITY } = findHost(host) ?? {};
  let bytes = 0;
  return moved.slice(0, redirects).filter((one) => {
    bytes += formatRedirectsFile({ moved: [one] }, "!").length;
    return bytes <= redirectBytes;
  });
}

/**
 * Redirects beyond what the host takes are left out, the last ones: the pages at those addresses still lead on. Throws a sentence
 * for whoever wrote the settings.
 */
export function buildHosting(host: HostName, site: ServedSite): Hosting {
  if (!Object.hasOwn(formats, host))
    throw new RangeError(
      speak`設定裡的 host 寫成了「${host}」，沒有這一種；可以寫 ${Object.keys(formats).join("、")}。`,
    );
  const moved = fitMoved(site.moved, host);
  return { inside: {}, beside: {}, ...formats[host]({ ...site, moved }), leftOut: site.moved.length - moved.length };
}
