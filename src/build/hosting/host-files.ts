/** THE list of what is written for each host: files of the site itself, and files beside it for whoever runs the server. */
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

/** Redirects beyond what the host takes are left out, the last ones: the pages at those addresses still lead on. */
export function buildHosting(host: HostName, site: ServedSite): Hosting {
  const moved = site.moved.slice(0, findHost(host)?.redirects);
  return { inside: {}, beside: {}, ...formats[host]({ ...site, moved }), leftOut: site.moved.length - moved.length };
}
