/** Shows changes and asks whether they are written. A change is never made unseen: without a terminal to ask at, only `--yes` writes. */
import { createInterface } from "node:readline/promises";
import { speak } from "../problems/speak.ts";
import type { ExitCode } from "./command.ts";

/** `undefined` when the change may be made, else the code to end with. */
export async function confirm(diff: string, yes: boolean): Promise<ExitCode | undefined> {
  console.log(diff);
  if (yes) return undefined;
  if (!process.stdin.isTTY) {
    console.error(speak`還沒有寫進去。看過上面的改動，加上 --yes 再執行一次。`);
    return 2;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(speak`這樣寫進去嗎？（y 是，其他鍵不寫）`);
    if (/^(y|yes|是|好)$/i.test(answer.trim())) return undefined;
  } finally {
    terminal.close();
  }
  console.log(speak`沒有寫，檔案原封不動。`);
  return 1;
}
