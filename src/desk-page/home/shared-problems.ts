/** What is wrong with the files that are no story's, above the stories: no story can be sent while it stands. */
import type { TermUse } from "../../desk-engine/term-use.ts";
import type { App } from "../app.ts";
import { h, stone } from "../dom.ts";
import { say } from "../say.ts";

const shownAtOnce = 12;

export function createSharedProblems(app: App): {
  readonly element: HTMLElement;
  /** `uses`: the words each story uses, once all were counted. */
  readonly refresh: (uses?: readonly TermUse[]) => Promise<void>;
} {
  const element = h("div");
  return {
    element,
    async refresh(uses) {
      const problems = await app.ask("shared", uses).catch(() => []);
      const lines = problems
        .slice(0, shownAtOnce)
        .map(({ file, line, what, why, fix, severity }) =>
          h(
            "li",
            {},
            stone(severity === "error" ? "key" : ""),
            h(
              "div",
              {},
              h("b", {}, what),
              h(
                "small",
                {},
                `${say("lineOfFile", { file: file.replace(/^content\//, ""), line: line ?? 1 })}　${why}${fix}`,
              ),
            ),
          ),
        );
      element.replaceChildren(
        ...(lines.length === 0
          ? []
          : [
              h(
                "section",
                { "aria-labelledby": "shared-problems" },
                h(
                  "h2.cap",
                  { id: "shared-problems" },
                  say("sharedProblems", { n: problems.length }),
                  " ",
                  h("small", {}, say("sharedSays")),
                ),
                h("ol.lines", {}, ...lines),
              ),
            ]),
      );
    },
  };
}
