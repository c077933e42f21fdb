/** How footnotes come out: ids without a prefix (the sanitiser allows only these), a label that is not a heading. */
import type { Options } from "remark-rehype";
import type { Script } from "../variants/table.ts";

const words = {
  Hans: { label: "注释", back: "回到正文注" },
  Hant: { label: "註釋", back: "回到正文註" },
} as const satisfies Record<Script, { label: string; back: string }>;

export function createFootnoteOptions(script: Script): Options {
  return {
    clobberPrefix: "",
    footnoteLabel: words[script].label,
    footnoteLabelTagName: "p",
    footnoteLabelProperties: { className: ["cap"] },
    footnoteBackLabel: (reference) => `${words[script].back}${reference + 1}`,
  };
}
