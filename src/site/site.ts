/**
 * The settings of the publication as the engine uses them. They are written in `src/publication/settings.ts`; address and base
 * path may come from the environment (SITE_URL, BASE_PATH), so that one commit serves a preview, a project page and a domain.
 */
import * as publication from "../publication/publication.ts";
import type { Publication } from "./publication.ts";

const environment = typeof process === "undefined" ? {} : process.env;

/** `/` or `/name/`: always with both slashes. */
function formatBase(path: string | undefined): string {
  const trimmed = (path ?? "").replace(/^\/+|\/+$/g, "");
  return trimmed === "" ? "/" : `/${trimmed}/`;
}

// Here it shows at once when the publication lacks something the engine asks of it.
const { variants, ...settings } = (publication satisfies Publication).settings;

export const site = {
  ...settings,
  features: { ...settings.features, offline: settings.features.offline ?? true },
  /** No slash at the end. */
  url: (environment.SITE_URL ?? settings.url).replace(/\/+$/, ""),
  base: formatBase(environment.BASE_PATH),
  defaultVariant: variants.default,
  writtenVariant: variants.written,
  editorsVariant: variants.editors,
} as const;
