/** A story's lead as its page has it: beside the headline or under it, with its line. */
import type { Element } from "hast";
import { h } from "hastscript";
import { splitCaption } from "../editions/caption.ts";
import { createEdition } from "../editions/create-edition.ts";
import { findLeadPlace, listLeadClasses } from "../editions/lead-shape.ts";
import type { ReadStory } from "../library/read-story.ts";
import { buildImage, type ImageResolver } from "../markdown/place-images.ts";
import { listLabels } from "../site/labels.ts";
import type { VariantTag } from "../variants/table.ts";

export interface ShownLead {
  readonly figure: Element;
  /** Of the head that holds it. */
  readonly classes: readonly string[];
}

/** Nothing where there is none, or none that can be shown. */
export function buildLead(read: ReadStory, tag: VariantTag, image: ImageResolver): ShownLead | undefined {
  const edition = createEdition(read.story, tag);
  const found = edition.leadImage === undefined ? undefined : image(edition.leadImage);
  if (found === undefined || found.kind === "recording") return undefined;
  const picture = buildImage(found, edition.words.lead?.alt ?? "", findLeadPlace(read.story));
  const { text, credit } = splitCaption(edition, listLabels(tag));
  return {
    figure: h("figure", { className: ["lead"] }, [
      picture,
      h("figcaption", [text, ...(credit === "" ? [] : [h("span", credit)])]),
    ]),
    classes: listLeadClasses(read.story),
  };
}
