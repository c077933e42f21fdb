/** Which of the files beside a story it shows: what nobody shows is neither checked nor published. */
import type { Root } from "hast";
import { visit } from "unist-util-visit";
import type { FrontMatter } from "../fields/schema.ts";
import { variants } from "../site/served-variants.ts";
import type { VariantTag } from "../variants/table.ts";
import type { OwnEditions } from "./own-editions.ts";
import type { ReadBody } from "./read-body.ts";
import type { Story } from "./story.ts";

const showing = new Set(["img", "video", "audio", "track"]);

/** The bodies of the editions that are served: one made by hand, or the story's own. */
export const listServed = (body: ReadBody, own: OwnEditions["bodies"]): { tag: VariantTag; tree: Root }[] =>
  variants.map(({ tag }) => ({ tag, tree: (own[tag] ?? body).tree }));

/** Names, as they stand in the bodies, and that of the lead image. */
export function listShownFiles(trees: readonly Root[], lead: string | undefined): Set<string> {
  const names = new Set(lead === undefined ? [] : [lead]);
  for (const tree of trees)
    visit(tree, "element", ({ tagName, properties }) => {
      if (showing.has(tagName)) names.add(String(properties.src ?? ""));
    });
  return names;
}

/** Those of pictures that are shown wider than the text. */
export function listLargeFiles(trees: readonly Root[], lead: FrontMatter["lead"]): Set<string> {
  const names = new Set(lead === undefined || lead.width === "column" ? [] : [lead.image]);
  for (const tree of trees)
    visit(tree, "element", ({ tagName, properties: { className }, children }) => {
      if (tagName !== "figure" || !Array.isArray(className) || !className.includes("bleed")) return;
      for (const child of children) if (child.type === "element") names.add(String(child.properties.src ?? ""));
    });
  return names;
}

/** Captions of films, by the edition whose page names them. */
export const listCaptions = (served: readonly { tag: VariantTag; tree: Root }[]): Story["captions"] =>
  Object.fromEntries(
    served.flatMap(({ tag, tree }) => {
      const names = [...listShownFiles([tree], undefined)].filter((name) => name.endsWith(".vtt"));
      return names.length === 0 ? [] : [[tag, names.sort()]];
    }),
  );

const recording = /\.(?:mp4|webm|mp3|m4a|ogg)$/i;

/** Films and sounds among them. */
export const listRecordings = (names: ReadonlySet<string>, files: readonly string[]): string[] =>
  files.filter((file) => names.has(file) && recording.test(file));
