/**
 * Everything of a story that is converted, as one tree: the texts of its front matter, the body, and what is read or seen only
 * in images. The review marks and converts this tree, so that nothing a reader meets goes unlooked at.
 */
import type { Root } from "hast";
import { h } from "hastscript";
import type { StoryWords } from "../library/story.ts";
import { parseDrawing } from "../markdown/parse-drawing.ts";
import { joinRun, walkRuns } from "../markdown/walk-runs.ts";
import { speak } from "../problems/speak.ts";

/** A text of the front matter by the name of its field: `standfirst`, `lead 的 alt`, `corrections 第 1 項`. */
interface Field {
  readonly name: string;
  readonly text: string;
}

/** Every text of `words` with its field, in the order of the schema. */
export function listFields(words: StoryWords): Field[] {
  const walk = (value: unknown, name: string): Field[] => {
    if (typeof value === "string") return [{ name, text: value }];
    if (Array.isArray(value)) return value.flatMap((item, at) => walk(item, speak`${name} 第 ${at + 1} 項`));
    if (value === null || typeof value !== "object") return [];
    return Object.entries(value).flatMap(([key, item]) => walk(item, name === "" ? key : speak`${name} 的 ${key}`));
  };
  return walk(words, "");
}

/** Texts that the tree holds in properties or that stand in drawings, and that it does not show anyway. */
function listHiddenTexts(body: Root, drawings: readonly string[]): { text: string; quoted: boolean }[] {
  const hidden: { text: string; quoted: boolean }[] = [];
  const shown = new Set<string>();
  walkRuns(structuredClone(body), {
    visitRun: (run) => shown.add(joinRun(run).trim()),
    visitProperty(text, quoted) {
      hidden.push({ text, quoted });
      return text;
    },
  });
  const note = (text: string) => {
    hidden.push({ text, quoted: false });
    return text;
  };
  const convert = Object.assign(note, { parts: (texts: readonly string[]) => [note(texts.join(""))] });
  for (const drawing of drawings) parseDrawing(drawing, convert);
  return hidden.filter(({ text }) => /\p{Script=Han}/u.test(text) && !shown.has(text.trim()));
}

/** `drawings` are the SVG files beside the story. The parts stand in elements with `data-part`: head, body, images. */
export function buildStoryTree(words: StoryWords, body: Root, drawings: readonly string[]): Root {
  const head = listFields(words).map(({ name, text }) => h("p", { dataField: name }, text));
  const hidden = listHiddenTexts(body, drawings).map(({ text, quoted }) =>
    h(quoted ? "blockquote" : "p", { dataField: "圖" }, text),
  );
  const children = body.children.filter((node) => node.type !== "doctype");
  return h(null, [
    h("header", { dataPart: "head" }, head),
    h("div", { dataPart: "body" }, children),
    hidden.length > 0 ? h("footer", { dataPart: "images" }, hidden) : undefined,
  ]);
}
