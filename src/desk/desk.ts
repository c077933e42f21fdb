/** The desk: the one door of the editor's commands. `node src/desk/desk.ts <command> [arguments]`. */
import { resolve } from "node:path";
import { findNearest } from "../problems/nearest.ts";
import { commands } from "./commands.ts";

function formatHelp(): string {
  const rows = commands.map(({ name, summary, examples }) =>
    [
      `  ${name.padEnd(10)}${summary}`,
      ...examples.map((example) => `  ${" ".repeat(10)}npm run desk -- ${example}`),
    ].join("\n"),
  );
  return `落子編輯台\n\n用法：npm run desk -- 命令\n\n${rows.join("\n\n")}\n\n結束代碼：0 完成，只有提醒也算；1 有錯誤，或者沒有做成；2 用法不對。`;
}

async function main(args: readonly string[]): Promise<number> {
  const [name = "help", ...rest] = args;
  if (name === "help" || name === "--help") {
    console.log(formatHelp());
    return 0;
  }
  const command = commands.find((entry) => entry.name === name);
  if (command === undefined) {
    const nearest = findNearest(
      name,
      commands.map((entry) => entry.name),
    );
    const hint = nearest === undefined ? "" : `想用的可能是「${nearest}」。`;
    console.error(`沒有叫「${name}」的命令。${hint}用 npm run desk -- help 看全部命令。`);
    return 2;
  }
  try {
    return await command.run(resolve(import.meta.dirname, "../.."), rest);
  } catch (error) {
    console.error(`命令「${name}」沒有做完：${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

// Whoever reads may stop reading (head, less): that is no failure, and no reason to show a stack.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") console.error(`寫不出去：${error.message}`);
});
process.exitCode = await main(process.argv.slice(2));
