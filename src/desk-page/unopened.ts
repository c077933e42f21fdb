/** What stands in the place of a story that cannot be opened: there is none, or nobody can read its letters. */
import type { App } from "./app.ts";
import { h } from "./dom.ts";
import { storyFile } from "./held-files.ts";
import { say } from "./say.ts";

export async function buildUnopened(app: App, folder: string): Promise<HTMLElement> {
  const back = h("p", {}, h("a", { href: "#/" }, say("backToDesk")));
  const isThere = app.files.has(storyFile(folder));
  const problem = isThere ? (await app.ask("read", folder))?.problems[0] : undefined;
  if (problem === undefined) return h("main.out", {}, h("h1", {}, say("notThere")), back);
  return h(
    "main.out",
    {},
    h("h1", {}, folder),
    h("p.lede", {}, problem.what),
    h("p", {}, problem.why, problem.fix),
    back,
  );
}
