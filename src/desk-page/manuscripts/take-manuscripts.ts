/** Manuscripts become stories: first the account of what came in and what did not, then, if an editor says so, the files. */
import type { TakenManuscript } from "../../desk-engine/take-manuscript.ts";
import { openPanel } from "../acts/ask-panel.ts";
import { type App, placeOf } from "../app.ts";
import { h, stone } from "../dom.ts";
import { sortFiles } from "../insert/take-files.ts";
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

/** Nothing of a folder, and of a file that is gone meanwhile. */
const readBytes = (file: File): Promise<Uint8Array | undefined> =>
  file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );

type Pictures = ReadonlyMap<string, Uint8Array>;

function plan(app: App, name: string, bytes: Uint8Array | undefined, pictures: Pictures) {
  if (bytes === undefined) return { refused: say("manuscriptUnread") };
  const given = { name, bytes, pictures, folders: app.files.listFolders() };
  return app.ask("manuscript", given).catch(() => ({ refused: say("codeAway") }));
}

/** Gives the folder of the story it became; nothing when it was not taken. */
async function takeOne(app: App, file: File, pictures: Pictures): Promise<string | undefined> {
  const taken = await plan(app, file.name, await readBytes(file), pictures);
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

/** Of pictures alone nobody knows what story they are of: they are told to be none. */
async function sortManuscripts(files: readonly File[]): Promise<{ manuscripts: readonly File[]; pictures: Pictures }> {
  const { pictures, others } = sortFiles(files);
  if (others.length === 0) return { manuscripts: pictures, pictures: new Map() };
  const read = await Promise.all(pictures.map(async (file) => [file.name.normalize(), await readBytes(file)] as const));
  return { manuscripts: others, pictures: new Map(read.flatMap(([name, bytes]) => (bytes ? [[name, bytes]] : []))) };
}

/** One after the other, each with the pictures that came along; the last that was taken is opened. */
export async function takeManuscripts(app: App, files: readonly File[]): Promise<void> {
  const { manuscripts, pictures } = await sortManuscripts(files);
  let last: string | undefined;
  for (const file of manuscripts) last = (await takeOne(app, file, pictures)) ?? last;
  if (last !== undefined) app.go(placeOf(last, "text"));
}
