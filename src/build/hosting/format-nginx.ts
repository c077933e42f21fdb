/**
 * The configuration of nginx: `site.conf` is the site, for a server that has others too; `nginx.conf` starts it alone, without any
 * right of a superuser. All headers stand in one place, with values from maps: a location with a header of its own would lose
 * those of the server.
 */
import { formatFirstLanguage, listFronts } from "./format-languages.ts";
import { hasLetters, type MediaType, mediaTypes } from "./media-types.ts";
import { caching, changingFile, lastingFolders, pageHeaders } from "./page-headers.ts";
import type { ServedSite } from "./served-site.ts";

/** Of a path, in a pattern. */
const escapePath = (path: string): string => path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const listTypes = (isWanted: (type: MediaType) => boolean): string =>
  mediaTypes.flatMap((type) => (isWanted(type) ? [type.type] : [])).join(" ");

function formatMaps(site: ServedSite): string {
  const fronts = listFronts(site).map(({ pattern, front }) => `    "~*${pattern}" ${front};`);
  return `# The language that decides which edition ${site.base} shows: the first in the header that means one.
map $http_accept_language $site_language {
    default "";
    "~*${formatFirstLanguage(site)}" $1;
}
map $site_language $site_front {
    default ${site.front};
${fronts.join("\n")}
}
map $request_uri $site_vary {
    default "";
    "~^${escapePath(site.base)}(?:\\?|$)" Accept-Language;
}
# What is named after its content is kept for good; all else may be a minute old.
map $uri $site_caching {
    default "${caching.brief}";
    ${site.base}${changingFile} "${caching.brief}";
    "~^${escapePath(site.base)}(?:${lastingFolders.join("|")})/.*[^/]$" "${caching.lasting}";
}
# A file that is not there is no reason to ask for none again.
map $status $site_keeping {
    default "${caching.brief}";
    ~^[23] $site_caching;
}`;
}

const formatHeaders = (): string =>
  [
    ...pageHeaders.map(({ name, value }) => `    add_header ${name} "${value}" always;`),
    "    add_header Cache-Control $site_keeping always;",
    "    add_header Vary $site_vary always;",
  ].join("\n");

function formatLocations({ base, editions, moved, gone }: ServedSite): string {
  return [
    `    location = ${base} { rewrite ^ $site_front last; }`,
    ...editions.map(({ path }) => `    location ^~ ${path} { error_page 404 ${path}404.html; }`),
    ...moved.map(({ from, to }) => `    location = ${from} { return 301 ${to}$is_args$args; }`),
    ...gone.map((path) => `    location = ${path} { error_page 410 ${path}index.html; return 410; }`),
  ].join("\n");
}

/** The place of the site on the server, and the port it is served on, stand in one line each: whoever runs it changes them. */
export function formatNginxSite(site: ServedSite): string {
  const types = mediaTypes.map(({ ending, type }) => `        ${type} ${ending};`);
  return `${formatMaps(site)}

server {
    # 80, or 443 with a certificate, where nginx may take those.
    listen 8080;
    # The files of dist/ lie in this folder${site.base === "/" ? "" : `, below ${site.base}`}.
    root /srv/site;

    types {
${types.join("\n")}
    }
    default_type application/octet-stream;
    charset utf-8;
    charset_types ${listTypes((type) => hasLetters(type) && type.ending !== "html")};
    absolute_redirect off;
    server_tokens off;
    log_not_found off;

    # Files packed ahead are sent as they are, the others packed on the way. Brotli is a module of its own
    # (Debian: libnginx-mod-http-brotli-static); where it is loaded: brotli_static on;
    gzip_static on;
    gzip on;
    gzip_vary on;
    gzip_proxied any;
    gzip_min_length 512;
    gzip_types ${listTypes(({ text, ending }) => text && ending !== "html")};

${formatHeaders()}

    error_page 404 ${site.base}404.html;
${formatLocations(site)}
}
`;
}

/** Every file that nginx writes lies in /tmp, where anybody may write. */
export const formatNginx = (): string => `worker_processes auto;
pid /tmp/nginx.pid;
error_log stderr warn;

events {
    worker_connections 4096;
}

http {
    client_body_temp_path /tmp/nginx-body;
    proxy_temp_path /tmp/nginx-proxy;
    fastcgi_temp_path /tmp/nginx-fastcgi;
    uwsgi_temp_path /tmp/nginx-uwsgi;
    scgi_temp_path /tmp/nginx-scgi;

    # No reader is written down.
    access_log off;
    sendfile on;
    tcp_nopush on;
    include site.conf;
}
`;
