/** The heads of all editions beside the form: what readers see first, as it is typed. */
import type { Element, ElementContent } from "hast";
import { variants } from "../site/served-variants.ts";
import { h } from "./dom.ts";
import type { OpenStory } from "./open-story.ts";
import { say } from "./say.ts";

const textOf = (node: ElementContent | undefined): string =>
  node?.type === "text" ? node.value : node?.type === "element" ? node.children.map(textOf).join("") : "";

function findClass(node: Element, name: string): Element | undefined {
  if (((node.properties["className"] ?? []) as string[]).includes(name)) return node;
  for (const child of node.children) {
    const found = child.type === "element" ? findClass(child, name) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

export function buildHeads(open: OpenStory): { element: HTMLElement; update: () => void } {
  const element = h("aside.headview", { "aria-label": say("headsSays") });
  return {
    element,
    update() {
      const editions = open.shown?.editions ?? [];
      element.replaceChildren(
        h("h2.cap", {}, say("headsTitle", { n: editions.length })),
        ...editions.map(({ tag, origin, article }) => {
          const read = (name: string) => textOf(findClass(article, name));
          const kicker = read("kicker");
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
