/** How footnotes come out: ids without a prefix (the sanitiser allows only these), a label that is not a heading. */
import type { Options } from "remark-rehype";

export const footnoteOptions: Options = {
  clobberPrefix: "",
  footnoteLabel: "註釋",
  footnoteLabelTagName: "p",
  footnoteLabelProperties: { className: ["cap"] },
  footnoteBackLabel: (reference) => `回到正文註${reference + 1}`,
};
