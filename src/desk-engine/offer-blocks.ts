/** The blocks as the desk's menu offers them, in the editors' words: what each is for, and what its form has to ask. */
import type { Block } from "../blocks/block.ts";
import { blocks } from "../blocks/blocks.ts";
import { kinds } from "../blocks/chart/kinds.ts";
import { speakExample } from "../guide/speak-example.ts";
import { speak } from "../problems/speak.ts";

export interface OfferedSetting {
  readonly key: string;
  readonly name: string;
  readonly hint: string;
  readonly required: boolean;
  /** What can be chosen; empty: anything can be typed. */
  readonly choices: readonly { readonly value: string; readonly name: string }[];
}

export interface OfferedBlock {
  readonly name: string;
  readonly title: string;
  /** Its first clause, and all of it. */
  readonly says: string;
  readonly use: string;
  /** What stands in it: items of a list, words, cells of a table, numbers in a file beside the story. */
  readonly content: "items" | "words" | "cells" | "numbers";
  readonly settings: readonly OfferedSetting[];
  /** As it is typed, for an empty form. */
  readonly example: string;
}

/** Files of their own are handed in with other means. */
const needsFiles = ({ settings }: Block) => "file" in settings;

function findContent({ name, examples: [{ markdown }] }: Block): OfferedBlock["content"] {
  if (name === "chart") return "numbers";
  if (name === "table") return "cells";
  return /^- /m.test(markdown) ? "items" : "words";
}

function offerSettings({ name, settings, required = [] }: Block): OfferedSetting[] {
  return (
    Object.entries(settings)
      // The file's name is the form's business.
      .filter(([key]) => !(name === "chart" && key === "data"))
      .map(([key, says]) => {
        const [first = "", ...rest] = says.split("；");
        const isKind = name === "chart" && key === "kind";
        return {
          key,
          name: isKind ? speak("畫法") : speak(first),
          hint: speak(rest.join("；")),
          required: required.includes(key),
          choices: isKind ? kinds.map((kind) => ({ value: kind.name, name: speak(kind.title) })) : [],
        };
      })
  );
}

/** Where an editor pastes what the guide tells to write by hand. */
const pasted: Readonly<Partial<Record<OfferedBlock["content"], string>>> = {
  cells: "從試算表貼上，有名目的表格。",
  numbers: "從試算表貼上數字，畫成圖。",
};

/** What stands between the fences of an example. */
const readContent = (markdown: string) => markdown.split("\n").slice(1, -1).join("\n");

export const offerBlocks = (): OfferedBlock[] =>
  blocks
    .filter((block) => !needsFiles(block) && block.name !== "gallery")
    .map((block) => {
      const [{ markdown, files = {} }] = block.examples;
      const numbers = Object.values(files)[0];
      const content = findContent(block);
      const use = speak(pasted[content] ?? block.use);
      return {
        name: block.name,
        title: speak(block.title),
        says: use.split(/[。，；]/u)[0] ?? "",
        use,
        content,
        settings: offerSettings(block),
        example: speakExample(content === "numbers" ? (numbers ?? "") : readContent(markdown)),
      };
    });
