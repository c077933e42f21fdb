/** Shows changes and asks whether they are written. A change is never made unseen: without a terminal to ask at, only `--yes` writes. */
import { speak } from "../problems/speak.ts";
import { ask } from "./ask.ts";
import type { ExitCode } from "./command.ts";
import { reportRefusal } from "./report-refusal.ts";

/** `undefined` when the change may be made, else the code to end with. */
export async function confirm(diff: string, yes: boolean): Promise<ExitCode | undefined> {
  console.log(diff);
  if (yes) return undefined;
  if (!process.stdin.isTTY)
    return reportRefusal({ sentence: speak`還沒有寫進去。看過上面的改動，加上 --yes 再執行一次。`, code: 2 });
  if (await ask(speak`這樣寫進去嗎？（y 是，其他鍵不寫）`, process.stderr)) return undefined;
  console.log(speak`沒有寫，檔案原封不動。`);
  return 1;
}
