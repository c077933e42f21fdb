/** What is wrong with the words behind a command, as one sentence; called before the command runs, so that it need not look. */
import { parseArgs } from "node:util";
import { findNearest } from "../problems/nearest.ts";
import type { Command } from "./command.ts";

type Arguments = Pick<Command, "name" | "takes" | "options" | "examples">;

export function checkArguments(
  { name, takes, options, examples }: Arguments,
  args: readonly string[],
): string | undefined {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const known = Object.keys(options);
  const mostPositionals = takes.at(-1)?.endsWith("…") === true ? Number.POSITIVE_INFINITY : takes.length;
  let count = 0;
  for (const token of tokens) {
    if (token.kind === "positional") {
      count += 1;
      if (count > mostPositionals)
        return `多了「${token.value}」。裡面有空格的，用引號括起來。例如這樣用：npm run desk -- ${examples[0] ?? name} 。`;
    }
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (option === undefined) {
      const nearest = findNearest(token.name, known);
      const all = known.length === 0 ? `${name} 沒有選項。` : `有的是 ${known.map((key) => `--${key}`).join("、")}。`;
      return `沒有「${token.rawName}」這個選項。${nearest === undefined ? all : `想用的可能是「--${nearest}」。`}`;
    }
    const { value } = token;
    if (option.type === "boolean" && value !== undefined) return `「${token.rawName}」後面不接東西。`;
    if (
      option.type === "string" &&
      (value === undefined || value === "" || (!token.inlineValue && value.startsWith("-")))
    )
      return `「${token.rawName}」後面要接${option.says}，例如 --${token.name} ${option.value ?? "…"}。`;
  }
  return undefined;
}
