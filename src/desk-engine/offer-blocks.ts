/** The blocks as the desk's menu offers them, in the editors' words: what each is for, and what its form has to ask. */
import type { Block } from "../blocks/block.ts";
import { blocks } from "../blocks/blocks.ts";
import { kinds } from "../blocks/chart/kinds.ts";
import type { Face } from "../blocks/face.ts";
import { videoRatios } from "../blocks/video/video.ts";
import { speakExample } from "../guide/speak-example.ts";
import { speak } from "../problems/speak.ts";

export interface OfferedSetting {
  readonly key: string;
  readonly name: string;
  readonly hint: string;
  readonly required: boolean;
  /** What can be chosen; empty: anything can be typed. */
  readonly choices: readonly { readonly value: string; readonly name: string }[];
  /** It names a file beside the story: the endings it may have, `.mp4,.webm`. */
  readonly endings?: string;
}

export interface OfferedBlock {
  readonly name: string;
  readonly title: string;
  readonly face: Face;
  /** Its first clause, and all of it. */
  readonly says: string;
  readonly use: string;
  /** What stands in it: items of a list, words, cells of a table, numbers in a file beside the story, pictures. */
  readonly content: "items" | "words" | "cells" | "numbers" | "pictures";
  readonly settings: readonly OfferedSetting[];
  /** As it is typed, for an empty form. */
  readonly example: string;
}

/** THE table of settings that name a file, by their key: the endings it may have, of a film and of a sound. */
const endings: Readonly<Record<string, (block: Block) => string>> = {
  file: ({ name }) => (name === "audio" ? ".mp3,.m4a,.ogg" : ".mp4,.webm"),
  captions: () => ".vtt",
};

/** THE table of settings that are one of a few, by block and key. The first is what stands for none. */
const choices: Readonly<Record<string, () => OfferedSetting["choices"]>> = {
  "chart kind": () => kinds.map(({ name, title }) => ({ value: name, name: speak(title) })),
  "video ratio": () => Object.keys(videoRatios).map((ratio) => ({ value: ratio, name: ratio })),
};

/** What its sentence says more than its name is said by the choices. */
const chosenNames: Readonly<Record<string, string>> = { "chart kind": "畫法", "video ratio": "畫面的比例" };

const plainFace: Face = { rule: "M4 8h120", hair: "M4 24h112M4 36h120M4 48h108M4 60h60" };

function findContent({ name, examples: [{ markdown }] }: Block): OfferedBlock["content"] {
  if (name === "chart") return "numbers";
  if (name === "table") return "cells";
  if (name === "gallery") return "pictures";
  return /^- /m.test(markdown) ? "items" : "words";
}

function offerSettings(block: Block): OfferedSetting[] {
  return (
    Object.entries(block.settings)
      // The file's name is the form's business.
      .filter(([key]) => !(block.name === "chart" && key === "data"))
      .map(([key, says]) => {
        const [first = "", ...rest] = says.split("；");
        const chosen = `${block.name} ${key}`;
        const files = Object.hasOwn(endings, key) ? endings[key]?.(block) : undefined;
        return {
          key,
          name: speak(chosenNames[chosen] ?? first),
          hint: speak(rest.join("；")),
          required: block.required?.includes(key) === true,
          choices: choices[chosen]?.() ?? [],
          ...(files !== undefined && { endings: files }),
        };
      })
  );
}

/** THE table of blocks whose form is handed in otherwise than the guide tells to write them by hand. */
const handed: Readonly<Record<string, string>> = {
  table: "從試算表貼上，有名目的表格。",
  chart: "從試算表貼上數字，畫成圖。",
  gallery: "合起來說一件事的幾張圖。一次選幾張，每張寫替代文字；照這裡的次序排成幾列，不裁切。",
  video: "影片和它的文字稿，不嵌別的網站。內容的第一段是圖說，空一行，下面寫說了什麼；有字幕檔（.vtt）就可以不寫。",
  audio: "錄音和它的文字稿。內容的第一段是圖說，空一行，下面寫說了什麼，一定要寫。",
};

/** What stands between the fences of an example. */
const readContent = (markdown: string) => markdown.split("\n").slice(1, -1).join("\n");

export const offerBlocks = (): OfferedBlock[] =>
  blocks.map((block) => {
    const [{ markdown, files = {} }] = block.examples;
    const numbers = Object.values(files)[0];
    const content = findContent(block);
    const use = speak(handed[block.name] ?? block.use);
    return {
      name: block.name,
      title: speak(block.title),
      face: block.face ?? plainFace,
      says: use.split(/[。，；]/u)[0] ?? "",
      use,
      content,
      settings: offerSettings(block),
      example: speakExample(content === "numbers" ? (numbers ?? "") : readContent(markdown)),
    };
  });
