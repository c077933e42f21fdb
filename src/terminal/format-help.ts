/** The desk's help: all commands in short, or one with its options. Prints nothing itself. */

import { measureColumns, padColumns } from "./columns.ts";
import type { Command } from "./command.ts";

const codes = "結束代碼：0 完成，1 有問題，2 用法不對。";
const door = "npm run desk --";

export function formatHelp(commands: readonly Command[]): string {
  const rows = commands.map(({ name, summary, examples }) =>
    [`  ${name.padEnd(10)}${summary}`, ...examples.map((example) => `  ${" ".repeat(10)}${door} ${example}`)].join(
      "\n",
    ),
  );
  return `落子編輯台\n\n用法：${door} 命令\n      ${door} help 命令　一個命令的全部選項\n\n手冊：content/guide/README.md（有圖，繁體和簡體）\n\n${rows.join("\n\n")}\n\n${codes}`;
}

export function formatCommandHelp({ name, summary, takes, options, examples }: Command): string {
  const rows = Object.entries(options).map(
    ([key, { value, says }]) => [`--${key}${value === undefined ? "" : ` ${value}`}`, says] as const,
  );
  const width = Math.max(0, ...rows.map(([option]) => measureColumns(option))) + 2;
  const listed = rows.map(([option, says]) => `  ${padColumns(option, width)}${says}`);
  return [
    `${name}　${summary}`,
    `用法：${[door, name, ...takes, ...(rows.length > 0 ? ["[選項]"] : [])].join(" ")}`,
    ...(listed.length > 0 ? [`選項：\n${listed.join("\n")}`] : []),
    `例如：\n${examples.map((example) => `  ${door} ${example}`).join("\n")}`,
    codes,
  ].join("\n\n");
}
