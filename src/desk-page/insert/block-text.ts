/** A block as it is written into a story, from what its form was told. */
import type { OfferedBlock } from "../../desk-engine/offer-blocks.ts";
import { formatNumbers, formatTable, parseCells } from "./cells.ts";

interface Told {
  /** By their keys; empty ones are left out. */
  readonly settings: Readonly<Record<string, string>>;
  /** As it was typed or pasted; pictures as they are to be written. */
  readonly content: string;
  /** What a file of numbers is to be called. */
  readonly file: string;
}

export interface WrittenBlock {
  readonly markdown: string;
  /** Text of the files that go with it. */
  readonly files: Readonly<Record<string, string>>;
}

const escapeValue = (value: string) =>
  value.replace(/\s+/gu, " ").trim().replaceAll("&", "&amp;").replaceAll('"', "&quot;");

/** Each line is an item, whether its dash was typed or not. */
const formatItems = (content: string) =>
  content
    .split("\n")
    .map((line) => line.trim().replace(/^[-*]\s+/, ""))
    .filter((line) => line !== "")
    .map((line) => `- ${line}`)
    .join("\n");

/** A fence within would end the block. */
const formatWords = (content: string) => content.trim().replace(/^:{3,}/gm, "");

export function formatBlock({ name, content: kind }: OfferedBlock, { settings, content, file }: Told): WrittenBlock {
  const isFile = kind === "numbers";
  const given = Object.entries({ ...(isFile ? { data: file } : {}), ...settings }).filter(
    ([, value]) => value.trim() !== "",
  );
  const braces =
    given.length === 0 ? "" : `{${given.map(([key, value]) => `${key}="${escapeValue(value)}"`).join(" ")}}`;
  const rows = kind === "cells" || isFile ? parseCells(content) : [];
  const inner = {
    items: () => formatItems(content),
    words: () => formatWords(content),
    pictures: () => content,
    cells: () => formatTable(rows),
    numbers: () => "",
  }[kind]();
  return {
    markdown: `:::${name}${braces}\n${inner === "" ? "" : `${inner}\n`}:::`,
    files: isFile ? { [file]: formatNumbers(rows) } : {},
  };
}
