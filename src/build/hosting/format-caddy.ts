/**
 * The Caddyfile. Everything stands in one `route`, where Caddy keeps the order it is written in. Address and folder come from the
 * environment: with a name of a domain for SITE_ADDRESS, Caddy gets the certificate itself.
 */
import { formatFirstLanguage, listFronts } from "./format-languages.ts";
import { hasLetters, type MediaType, mediaTypes } from "./media-types.ts";
import { caching, changingFile, lastingFolders, pageHeaders } from "./page-headers.ts";
import type { ServedSite } from "./served-site.ts";

const formatType = (type: MediaType): string => (hasLetters(type) ? `"${type.type}; charset=utf-8"` : type.type);

/** HTML has its type from Caddy: what leads to a page often has no ending. */
const formatTypes = (): string[] =>
  mediaTypes
    .filter(({ ending }) => ending !== "html")
    .flatMap((type) => [
      `\t\t@${type.ending} path *.${type.ending}`,
      `\t\theader @${type.ending} Content-Type ${formatType(type)}`,
    ]);

function formatLanguages(site: ServedSite): string[] {
  return [
    "\tmap {http.request.header.Accept-Language} {site_language} {",
    `\t\t"~(?i)${formatFirstLanguage(site)}" "\${1}"`,
    '\t\tdefault "none"',
    "\t}",
    "\tmap {site_language} {site_front} {",
    ...listFronts(site).map(({ pattern, front }) => `\t\t"~(?i)${pattern}" ${front}`),
    `\t\tdefault ${site.front}`,
    "\t}",
  ];
}

/** A list of none would be a matcher without a path, which Caddy does not read. */
const formatGone = (paths: readonly string[]): string[] =>
  paths.length === 0 ? [] : [`\t\t@gone path ${paths.join(" ")}`, '\t\terror @gone "gone" 410'];

function formatErrors({ base, editions }: ServedSite): string[] {
  return [
    "\thandle_errors {",
    `\t\theader Cache-Control "${caching.brief}"`,
    '\t\theader Content-Type "text/html; charset=utf-8"',
    "\t\troute {",
    "\t\t\t@gone expression `{err.status_code} == 410`",
    "\t\t\trewrite @gone {path}index.html",
    ...editions.flatMap(({ path }, at) => [
      `\t\t\t@edition${at} expression \`{err.status_code} == 404 && {path}.startsWith("${path}")\``,
      `\t\t\trewrite @edition${at} ${path}404.html`,
    ]),
    `\t\t\t@other expression \`{err.status_code} == 404 && !{path}.endsWith("/404.html")\``,
    `\t\t\trewrite @other ${base}404.html`,
    "\t\t\tfile_server {\n\t\t\t\tprecompressed br gzip\n\t\t\t}",
    "\t\t}",
    "\t}",
  ];
}

export function formatCaddyfile(site: ServedSite): string {
  const { base, moved, gone } = site;
  return [
    "{",
    "\tadmin off",
    "}",
    "{$SITE_ADDRESS::8080} {",
    `\t# The files of dist/ lie in this folder${base === "/" ? "" : `, below ${base}`}.`,
    "\troot * {$SITE_ROOT:/srv/site}",
    "\tencode gzip",
    "\t# The language that decides which edition is shown: the first in the header that means one.",
    ...formatLanguages(site),
    "\troute {",
    "\t\theader -Server",
    ...pageHeaders.map(({ name, value }) => `\t\theader ${name} "${value}"`),
    "\t\t# What is named after its content is kept for good; all else may be a minute old.",
    `\t\theader Cache-Control "${caching.brief}"`,
    "\t\t@lasting {",
    `\t\t\tpath ${lastingFolders.map((folder) => `${base}${folder}/*`).join(" ")}`,
    `\t\t\tnot path ${base}${changingFile}`,
    "\t\t}",
    `\t\theader @lasting Cache-Control "${caching.lasting}"`,
    ...formatTypes(),
    ...moved.map(({ from, to }) => `\t\tredir ${from} ${to} 301`),
    ...formatGone(gone),
    `\t\t@front path ${base}`,
    "\t\theader @front +Vary Accept-Language",
    "\t\trewrite @front {site_front}",
    "\t\tfile_server {\n\t\t\tprecompressed br gzip\n\t\t}",
    "\t}",
    ...formatErrors(site),
    "}",
    "",
  ].join("\n");
}
