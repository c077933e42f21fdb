/** The heads of all editions beside the form: what readers see first, as it is typed. */
import { variants } from "../site/served-variants.ts";
import { h } from "./dom.ts";
import { childrenOf, findClass, textOf } from "./editions/article-parts.ts";
import type { OpenStory } from "./open-story.ts";
import { say } from "./say.ts";

export function buildHeads(open: OpenStory): { element: HTMLElement; update: () => void } {
  const element = h("aside.headview", { "aria-label": say("headsSays") });
  return {
    element,
    update() {
      const editions = open.shown?.editions ?? [];
      element.hidden = editions.length === 0;
      element.replaceChildren(
        h("h2.cap", {}, say("headsTitle", { n: editions.length })),
        ...editions.map(({ tag, origin, article }) => {
          const read = (name: string) => textOf(findClass(article, name));
          // Behind it stand the number and the series.
          const kicker = textOf(childrenOf(findClass(article, "kicker"))[0]);
          return h(
            "article",
            { lang: tag },
            h(
              "small",
              {},
              `${variants.find((variant) => variant.tag === tag)?.name ?? tag}　${say(origin === "written" ? "origin" : origin === "own" ? "byHand" : "converted")}`,
            ),
            kicker === "" ? false : h("p.kick", {}, kicker),
            h("h3", {}, read("headline")),
            h("p", {}, read("standfirst")),
          );
        }),
      );
    },
  };
}
