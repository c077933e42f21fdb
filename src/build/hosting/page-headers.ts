/**
 * What every answer of a host says besides the page: all that a meta tag cannot, or only once it has been read. Two policies for one
 * page both hold, and the hashes of scripts and styles differ from page to page: the header has what is the same for all, the
 * meta tag of each page the rest (metadata/content-policy.ts).
 */
import { contentPolicy } from "../../metadata/content-policy.ts";
import { type ContentPlace, findAddress } from "../../site/content-place.ts";
import { site } from "../../site/site.ts";

export interface Header {
  readonly name: string;
  readonly value: string;
}

/** What the desk does that no page for readers does: it shows what it holds, frames its editions and asks the one host. */
const ofDesk = (place: ContentPlace): Readonly<Record<string, string>> => ({
  "img-src": "blob:",
  "media-src": "blob:",
  "connect-src": new URL(findAddress(place)).origin,
  "trusted-types": "desk",
});

/** `default-src` would forbid the scripts and styles that the header does not name. */
function formatPolicy(place: ContentPlace | undefined): string {
  const more = place === undefined ? {} : ofDesk(place);
  const shared = contentPolicy.directives
    .filter((directive) => !directive.startsWith("default-src"))
    .map((directive) => [directive, more[directive.split(" ")[0] ?? ""]].filter(Boolean).join(" "));
  return [...shared, "object-src 'none'", `frame-ancestors '${place === undefined ? "none" : "self"}'`].join("; ");
}

/** What no page of ours asks of a browser; a script that came in by mistake shall not either. */
const unusedFeatures = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
];

/** THE list of headers of every answer; `place` is that of a desk that stands among them. */
export const buildPageHeaders = (place: ContentPlace | undefined): readonly Header[] => [
  { name: "Content-Security-Policy", value: formatPolicy(place) },
  // A year, and of this name alone: what else stands in the domain is not ours to promise. Over http it counts for nothing.
  { name: "Strict-Transport-Security", value: "max-age=31536000" },
  { name: "X-Content-Type-Options", value: "nosniff" },
  { name: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { name: "Permissions-Policy", value: unusedFeatures.map((feature) => `${feature}=()`).join(", ") },
  { name: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

export const pageHeaders = buildPageHeaders(site.remoteDesk);

/** Folders whose files are named after what they hold: another content has another address. */
export const lastingFolders = ["assets", "cards", "photographs", "search-index"] as const;

/** The one file in them that changes in its place. */
export const changingFile = "search-index/table.json";

/** Values of Cache-Control. A page may be a minute old; what lasts is never asked for again. */
export const caching = { brief: "public, max-age=60", lasting: "public, max-age=31536000, immutable" } as const;
