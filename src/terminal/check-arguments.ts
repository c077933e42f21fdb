/** What is wrong with the words behind a command; called before the command runs, so that it need not look. */

import { parseArgs } from "node:util";
import { findNearest } from "../problems/nearest.ts";
import type { Refusal } from "../problems/refusal.ts";
import { speak } from "../problems/speak.ts";
import type { Command } from "./command.ts";

type Arguments = Pick<Command, "name" | "takes" | "options" | "examples">;

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function wordUnknown({ name, rawName }: OptionToken, command: Arguments): string {
  const known = Object.keys(command.options);
  const nearest = findNearest(name, known);
  const all =
    known.length === 0
      ? speak`${command.name} 沒有選項。`
      : speak`有的是 ${known.map((key) => `--${key}`).join("、")}。`;
  return speak`沒有「${rawName}」這個選項。${nearest === undefined ? all : speak`想用的可能是「--${nearest}」。`}`;
}

/** What is wrong with an option, if anything. */
function wordOption(token: OptionToken, command: Arguments): string | undefined {
  const { name, rawName, value, inlineValue } = token;
  const option = Object.hasOwn(command.options, name) ? command.options[name] : undefined;
  if (option === undefined) return wordUnknown(token, command);
  if (option.type === "boolean") return value === undefined ? undefined : speak`「${rawName}」後面不接東西。`;
  const isMissing = value === undefined || value === "" || (inlineValue !== true && value.startsWith("-"));
  return isMissing ? speak`「${rawName}」後面要接${option.says}，例如 --${name} ${option.value ?? "…"}。` : undefined;
}

/** The first mistake, in the order of the words. */
function wordMistake(command: Arguments, args: readonly string[]): string | undefined {
  const { name, takes, options, examples } = command;
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const mostPositionals = takes.at(-1)?.endsWith("…") === true ? Number.POSITIVE_INFINITY : takes.length;
  let count = 0;
  for (const token of tokens) {
    if (token.kind === "positional") count += 1;
    if (token.kind === "positional" && count > mostPositionals)
      return speak`多了「${token.value}」。裡面有空格的，用引號括起來。例如這樣用：npm run desk -- ${examples[0] ?? name} 。`;
    const mistake = token.kind === "option" ? wordOption(token, command) : undefined;
    if (mistake !== undefined) return mistake;
  }
  return undefined;
}

export function checkArguments(command: Arguments, args: readonly string[]): Refusal | undefined {
  const mistake = wordMistake(command, args);
  if (mistake === undefined) return undefined;
  return { sentence: speak`${mistake}用 npm run desk -- help ${command.name} 看全部選項。`, code: 2 };
}
