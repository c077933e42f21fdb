/**
 * `desk open`, and the desk without any command: the page editors write in, served from this machine to its own browser. Runs
 * until it is stopped; a page that is open when it stops keeps what was typed and goes on when it is opened again.
 */
import { createHash } from "node:crypto";
import { flushCompileCache } from "node:module";
import { openCheckout } from "../checkout/open-checkout.ts";
import { createTickets, createToken } from "../desk-server/guard.ts";
import { servePage } from "../desk-server/page-folder.ts";
import { serveDesk } from "../desk-server/serve-desk.ts";
import { speak } from "../problems/speak.ts";
import { site } from "../site/site.ts";
import type { Command, ExitCode } from "../terminal/command.ts";
import { openBrowser } from "../terminal/open-browser.ts";
import { readPort } from "../terminal/read-port.ts";
import { reportRefusal } from "../terminal/report-refusal.ts";
import { makeDeskPage } from "./make-desk-page.ts";

const options = {
  port: { type: "string", value: "5000", says: "連接埠，1 到 65535 之間的數字；不寫就每次都用同一個" },
} as const;

/**
 * The same for a folder each time, and another for another: what a page has kept in the browser is found again, and two papers on
 * one machine do not see each other's.
 */
export const choosePort = (root: string): number =>
  10_000 + (createHash("sha256").update(root).digest().readUInt16BE(0) % 20_000);

async function run(root: string, args: readonly string[]): Promise<ExitCode> {
  const port = readPort(args, choosePort(root));
  if (port.refusal !== undefined) return reportRefusal(port.refusal);
  const token = createToken();
  const tickets = createTickets(token);
  const page = await makeDeskPage(root);
  try {
    const store = openCheckout(root);
    const { server } = await serveDesk(port.value, {
      store,
      token,
      tickets,
      serveFile: servePage(page),
      onError: (error) => console.error(error),
    });
    const address = `http://127.0.0.1:${port.value}/#`;
    console.log(
      speak`${site.name}編輯台在這裡，只有這台電腦打得開：\n${address}${token}\n按 Ctrl+C 結束；結束以前，這個視窗不要關。`,
    );
    // Others on this machine can see what programs are started with: that address opens the desk once.
    openBrowser(`${address}${tickets.issue()}`);
    // What was written since the last time is read while the browser comes up; what cannot be is told to the page when it asks.
    store.list().catch(() => undefined);
    // Whoever stops the desk kills it: what was compiled would never be kept, and every start compile it again.
    flushCompileCache();
    return await new Promise<ExitCode>((done) => server.once("close", () => done(0)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    const sentence = speak`編輯台已經開著，或者連接埠 ${port.value} 有別的程式在用。到開著的那一頁去；找不到，就換一個：npm run desk -- open --port ${port.value + 1}`;
    return reportRefusal({ sentence, code: 1 });
  }
}

export const open: Command = {
  name: "open",
  summary: "打開編輯台：在瀏覽器裡寫、看三個版本、刊出。npm run desk 後面什麼也不寫，就是它。",
  takes: [],
  options,
  examples: ["open", "open --port 5000"],
  run,
};
