/**
 * What every answer of a host says besides the page: all that a meta tag cannot, or only once it has been read. Two policies for one
 * page both hold, and the hashes of scripts and styles differ from page to page: the header has what is the same for all, the
 * meta tag of each page the rest (metadata/content-policy.ts).
 */
import { contentPolicy } from "../../metadata/content-policy.ts";

export interface Header {
  readonly name: string;
  readonly value: string;
}

/** `default-src` would forbid the scripts and styles that the header does not name. */
const sharedDirectives = contentPolicy.directives.filter((directive) => !directive.startsWith("default-src"));

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

/** THE list of headers of every answer. */
export const pageHeaders: readonly Header[] = [
  {
    name: "Content-Security-Policy",
    value: [...sharedDirectives, "object-src 'none'", "frame-ancestors 'none'"].join("; "),
  },
  // A year, and of this name alone: what else stands in the domain is not ours to promise. Over http it counts for nothing.
  { name: "Strict-Transport-Security", value: "max-age=31536000" },
  { name: "X-Content-Type-Options", value: "nosniff" },
  { name: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { name: "Permissions-Policy", value: unusedFeatures.map((feature) => `${feature}=()`).join(", ") },
  { name: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

/** Folders whose files are named after what they hold: another content has another address. */
export const lastingFolders = ["assets", "cards", "faces", "photographs", "search-index"] as const;

/** The one file in them that changes in its place. */
export const changingFile = "search-index/table.json";

/** Values of Cache-Control. A page may be a minute old; what lasts is never asked for again. */
export const caching = { brief: "public, max-age=60", lasting: "public, max-age=31536000, immutable" } as const;
