/** One command of the desk from its words to its exit code. Whatever happens, an editor gets a sentence and no stack trace. */

import { mendWriting } from "../disk/mend-writing.ts";
import { findNearest } from "../problems/nearest.ts";
import { speak } from "../problems/speak.ts";
import { speakToEditors } from "../site/voice.ts";
import { checkArguments } from "../terminal/check-arguments.ts";
import type { ExitCode } from "../terminal/command.ts";
import { formatFailure } from "../terminal/format-failure.ts";
import { reportRefusal } from "../terminal/report-refusal.ts";
import { commands } from "./commands.ts";

function refuseName(name: string): ExitCode {
  const nearest = findNearest(name, [...Object.keys(commands), "help"]);
  const hint = nearest === undefined ? "" : speak`想用的可能是「${nearest}」。`;
  return reportRefusal({
    sentence: speak`沒有叫「${name}」的命令。${hint}用 npm run desk -- help 看全部命令。`,
    code: 2,
  });
}

const findCommand = (name: string) => (Object.hasOwn(commands, name) ? commands[name] : undefined);

async function help(name: string | undefined): Promise<ExitCode> {
  const { formatCommandHelp, formatHelp } = await import("../terminal/format-help.ts");
  if (name === undefined) {
    console.log(formatHelp(await Promise.all(Object.values(commands).map((load) => load()))));
    return 0;
  }
  const load = findCommand(name);
  if (load === undefined) return refuseName(name);
  console.log(formatCommandHelp(await load()));
  return 0;
}

/** `root` is the project folder. */
export async function runDesk(root: string, args: readonly string[]): Promise<ExitCode> {
  await speakToEditors();
  const [name = "open", ...rest] = args;
  if (name === "help" || name === "--help") return help(rest[0]);
  const load = findCommand(name);
  if (load === undefined) return refuseName(name);
  if (rest.includes("--help")) return help(name);
  try {
    mendWriting(root);
    const command = await load();
    const refusal = checkArguments(command, rest);
    return refusal === undefined ? await command.run(root, rest) : reportRefusal(refusal);
  } catch (error) {
    console.error(speak`命令「${name}」沒有做完：${formatFailure(error, root)}`);
    return 1;
  }
}
