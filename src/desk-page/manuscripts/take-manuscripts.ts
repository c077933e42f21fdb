/** Manuscripts become stories: first the account of what came in and what did not, then, if an editor says so, the files. */
import type { TakenManuscript } from "../../desk-engine/take-manuscript.ts";
import { openPanel } from "../acts/ask-panel.ts";
import type { App } from "../app.ts";
import { h, stone } from "../dom.ts";
import { count, say } from "../say.ts";

const listed = (title: string, small: string, lines: readonly string[], kind: "" | "off" | "key" = "") =>
  lines.length === 0
    ? false
    : h(
        "section",
        {},
        h("h3.cap", {}, title, " ", h("small", {}, small)),
        h("ol.lines", {}, ...lines.map((line) => h("li", {}, stone(kind), h("p", {}, line)))),
      );

/** The text without its fields, as it will stand. */
const readBody = ({ changes }: TakenManuscript) =>
  (changes.find(({ path }) => path.endsWith("/index.md"))?.text ?? "").replace(/^---\n[\s\S]*?\n---\n+/, "");

function buildAccount(taken: TakenManuscript): HTMLElement {
  const { account, doubts, remarks, told } = taken;
  const left = account.left.reduce((sum, one) => sum + one.count, 0);
  const number = (word: "accountSource" | "accountBody" | "accountMoved" | "accountLeft" | "accountLost", n: number) =>
    h(
      "div",
      {},
      h("dt", {}, say(word)),
      h("dd", {}, h("b", {}, count(n)), ` ${say("charactersOf", { n: "" }).trim()}`),
    );
  return h(
    "div",
    {},
    h(
      "dl.account",
      {},
      number("accountSource", account.source),
      number("accountBody", account.body),
      number("accountMoved", account.moved),
      number("accountLeft", left),
      account.lost > 0 ? number("accountLost", account.lost) : false,
    ),
    h(
      "div.outgrid",
      {},
      h(
        "div",
        {},
        listed(say("doubts"), say("doubtsSay"), doubts, "key"),
        listed(say("remarks"), say("remarksSay", { n: remarks.length }), remarks),
        listed(say("told"), "", told, "off"),
      ),
      h(
        "section",
        {},
        h("h3.cap", {}, say("broughtIn")),
        h("div.brought", { tabindex: 0, role: "region", "aria-label": say("broughtIn") }, readBody(taken)),
      ),
    ),
  );
}

const ended = (dialog: HTMLDialogElement) =>
  new Promise<void>((done) => dialog.addEventListener("close", () => done()));

function refuse(app: App, name: string, sentence: string): Promise<void> {
  const fields = [h("p.say", {}, sentence)];
  const title = say("manuscriptRefused");
  return ended(
    openPanel(app, {
      title,
      says: name,
      fields,
      act: say("understood"),
      leave: "",
      run: () => Promise.resolve(undefined),
    }),
  );
}

/** Gives the folder of the story it became; nothing when it was not taken. */
async function takeOne(app: App, file: File): Promise<string | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const taken = await app
    .ask("manuscript", { name: file.name, bytes, folders: app.files.listFolders() })
    .catch(() => ({ refused: say("codeAway") }));
  if ("refused" in taken) {
    await refuse(app, file.name, taken.refused);
    return undefined;
  }
  let folder: string | undefined;
  await ended(
    openPanel(
      app,
      {
        title: file.name,
        says: say("notWrittenYet"),
        fields: [buildAccount(taken)],
        act: say("takeIt"),
        leave: say("leaveManuscript"),
        async run() {
          const answer = await app.store.write(taken.changes);
          if ("conflicts" in answer) return say("folderTaken", { name: taken.slug });
          await app.files.refresh();
          folder = taken.slug;
          return undefined;
        },
      },
      "large",
    ),
  );
  return folder;
}

/** One after the other; the last that was taken is opened. */
export async function takeManuscripts(app: App, files: readonly File[]): Promise<void> {
  let last: string | undefined;
  for (const file of files) last = (await takeOne(app, file)) ?? last;
  if (last !== undefined) app.go(`${encodeURIComponent(last)}/text`);
}
