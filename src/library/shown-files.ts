/** Which of the files beside a story it shows: what nobody shows is neither checked nor published. */
import type { Root } from "hast";
import { visit } from "unist-util-visit";

const showing = new Set(["img", "video", "audio"]);

/** Names, as they stand in the bodies, and that of the lead image. */
export function listShownFiles(trees: readonly Root[], lead: string | undefined): Set<string> {
  const names = new Set(lead === undefined ? [] : [lead]);
  for (const tree of trees)
    visit(tree, "element", ({ tagName, properties }) => {
      if (showing.has(tagName)) names.add(String(properties.src ?? ""));
    });
  return names;
}

const recording = /\.(?:mp4|webm|mp3|m4a|ogg)$/i;

/** Films and sounds among them. */
export const listRecordings = (names: ReadonlySet<string>, files: readonly string[]): string[] =>
  files.filter((file) => names.has(file) && recording.test(file));
