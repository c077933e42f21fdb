/** A site to write configuration for: two editions, a story that moved, one that was retracted. */
import type { ServedSite } from "../../../../src/build/hosting/served-site.ts";

export const createServedSite = (base = "/"): ServedSite => ({
  base,
  front: `${base}index.html`,
  editions: [
    { path: `${base}zh-hans/`, front: `${base}index.html`, languages: ["zh-hans", "zh-cn"] },
    {
      path: `${base}zh-hant-hk/`,
      front: `${base}zh-hant-hk/index.html`,
      languages: ["zh-hant-hk", "zh-hant", "zh-hk"],
    },
  ],
  moved: [{ from: `${base}zh-hans/stories/old/`, to: `${base}zh-hans/stories/new/` }],
  gone: [`${base}zh-hans/stories/bad/`],
});
