/**
 * One edition on the desk: how it will look on the front page and in the search, and its text with the decisions marked. A mark
 * is a link to its decision, so it takes the focus, is described by the reason, and leads to the button that approves it.
 */
import type { Element, Root } from "hast";
import { h } from "hastscript";
import { visit } from "unist-util-visit";
import { createWords } from "../editions/edition-words.ts";
import { formatDate } from "../fields/dates.ts";
import type { Story } from "../library/story.ts";
import { type ImageResolver, placeImages } from "../markdown/place-images.ts";
import { countCharacters, listParagraphs } from "../markdown/plain-text.ts";
import { speak } from "../problems/speak.ts";
import { countMinutes } from "../site/reading-time.ts";
import type { Variant } from "../variants/table.ts";

/** What stands behind a mark. */
export interface Mark {
  /** Id of the decision's entry in the list. */
  readonly id: string;
  readonly approved: boolean;
}

/** Links and ids of the text would clash between three editions on one page: places stay as data, links become text. */
function settle(tree: Root, marks: ReadonlyMap<string, Mark>): Root {
  visit(tree, "element", (node) => {
    const { id, dataDecision } = node.properties;
    if (typeof id === "string") {
      node.properties.dataPlace = id;
      delete node.properties.id;
    }
    delete node.properties.ariaDescribedBy;
    if (node.tagName === "a") {
      node.tagName = "span";
      node.properties = { className: ["link"] };
    }
    const mark = typeof dataDecision === "string" ? marks.get(dataDecision) : undefined;
    if (mark === undefined) return;
    node.tagName = "a";
    node.properties = {
      href: `#${mark.id}`,
      className: ["decision", ...(mark.approved ? [] : ["fresh"])],
      ariaDescribedBy: [`${mark.id}-why`],
      dataDecision: mark.id,
    };
  });
  return tree;
}

/** The card of the front page and the hit of the search, in plain. */
function buildPreviews(story: Story, { tag }: Variant, body: Root): Element {
  const { headline, kicker, standfirst } = createWords(story, tag);
  const text = listParagraphs(body).map((paragraph) => paragraph.text);
  const minutes = countMinutes(countCharacters(text.join("\n")));
  return h("div", { className: ["previews"] }, [
    h("article", { className: ["card"] }, [
      kicker === undefined ? undefined : h("p", { className: ["kicker"] }, kicker),
      h("h4", headline),
      h("p", standfirst),
      h("p", { className: ["facts"] }, speak`${formatDate(story.published)}　${minutes}分鐘`),
    ]),
    h("article", { className: ["hit"] }, [
      h("h4", headline),
      h("p", `${[...(text[0] ?? "")].slice(0, 60).join("")}……`),
    ]),
  ]);
}

/** `tree` is the story tree of this edition with its marks; `marks` by their number. */
export function buildEditionPanel(
  story: Story,
  variant: Variant,
  { tree, marks, image }: { tree: Root; marks: ReadonlyMap<string, Mark>; image: ImageResolver },
): Element {
  const copy = structuredClone(tree);
  const body = copy.children.find((node) => node.type === "element" && node.properties.dataPart === "body");
  const previews = buildPreviews(story, variant, { type: "root", children: body === undefined ? [] : [body] });
  const shown = settle(placeImages(copy, image), marks);
  visit(shown, "element", (node) => {
    if (node.properties.dataPart === "body") node.properties.className = ["body"];
  });
  const own = story.own[variant.tag] !== undefined;
  const origin = variant.tag === story.written ? speak`原文` : own ? speak`手寫的版本` : speak`轉換`;
  return h("section", { className: ["edition"], lang: variant.tag }, [
    h("h3", [variant.name, " ", h("small", origin)]),
    previews,
    h(
      "div",
      { className: ["text"], tabIndex: 0, role: "region", ariaLabel: variant.name },
      shown.children as Element[],
    ),
  ]);
}
