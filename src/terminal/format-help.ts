/** The desk's help: all commands in short, or one with its options. Prints nothing itself. */

import { speak } from "../problems/speak.ts";
import { site } from "../site/site.ts";
import { measureColumns, padColumns } from "./columns.ts";
import type { Command } from "./command.ts";

const codes = "結束代碼：0 完成，1 有問題，2 用法不對。";
const door = "npm run desk --";

export function formatHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
  const rows = commands.map(({ name, summary, examples }) =>
    [
      `  ${name.padEnd(width)}${speak(summary)}`,
      ...examples.map((example) => `  ${" ".repeat(width)}${door} ${speak(example)}`),
    ].join("\n"),
  );
  return speak`${site.name}編輯台\n\n用法：${door} 命令\n      ${door} help 命令　一個命令的全部選項\n\n手冊：content/guide/README.md（有圖，繁體和簡體）\n\n${rows.join("\n\n")}\n\n${speak(codes)}`;
}

export function formatCommandHelp({ name, summary, takes, options, examples }: Command): string {
  const rows = Object.entries(options).map(
    ([key, { value, says }]) => [`--${key}${value === undefined ? "" : ` ${speak(value)}`}`, speak(says)] as const,
  );
  const width = Math.max(0, ...rows.map(([option]) => measureColumns(option))) + 2;
  const listed = rows.map(([option, says]) => `  ${padColumns(option, width)}${says}`);
  return [
    `${name}　${speak(summary)}`,
    speak`用法：${[door, name, ...takes.map((taken) => speak(taken)), ...(rows.length > 0 ? [speak`[選項]`] : [])].join(" ")}`,
    ...(listed.length > 0 ? [speak`選項：\n${listed.join("\n")}`] : []),
    speak`例如：\n${examples.map((example) => `  ${door} ${speak(example)}`).join("\n")}`,
    speak(codes),
  ].join("\n\n");
}
