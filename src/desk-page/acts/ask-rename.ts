/** Another address for a story: its folder, every link to it, and the way for readers who know the old one. */
import { renameStory } from "../../acts/rename-story.ts";
import { isSlug } from "../../fields/slug-form.ts";
import { type App, placeOf } from "../app.ts";
import { h } from "../dom.ts";
import type { OpenStory } from "../open-story.ts";
import { readField } from "../publish-account.ts";
import { say } from "../say.ts";
import { buildField, openPanel } from "./ask-panel.ts";
import { sendNext } from "./send-next.ts";

type Facts = NonNullable<Awaited<ReturnType<typeof readFacts>>["facts"]>;

const readFacts = (app: App, folder: string) => app.ask("facts", folder);

/** Moves it in the store; gives the paths that are other than before, or nothing when somebody else was there meanwhile. */
async function move(app: App, open: OpenStory, facts: Facts, to: string): Promise<readonly string[] | undefined> {
  await open.session.save();
  if (open.session.state.kind !== "saved") return undefined;
  await Promise.all([app.files.loadStory(open.folder), app.files.loadTexts()]);
  const texts = app.files
    .listTexts()
    .flatMap(({ path, text, version }) => (text === undefined ? [] : [{ path, text, version }]));
  const files = app.files.listStory(open.folder).map(({ path, version }) => ({ path, version }));
  const { changes } = renameStory({ from: open.folder, to, facts, texts, files, now: Date.now() });
  const answer = await app.store.write(changes);
  if ("conflicts" in answer) {
    await app.files.take(answer.conflicts);
    return undefined;
  }
  await app.files.refresh();
  return changes.map(({ path }) => path);
}

/** `isKnown`: readers know the story already, and are sent what changed. */
export function askRename(app: App, open: OpenStory, isKnown: boolean): void {
  const name = h("input.in.code", {
    id: "rename-to",
    value: readField(open, "slug") || open.folder,
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
  });
  openPanel(app, {
    title: say("rename"),
    says: `${say(isKnown ? "renameSays" : "renameDraftSays")}。`,
    fields: [buildField(say("renameTo"), name, say("nameRule"))],
    act: say("renameDo"),
    keep: `rename ${open.folder}`,
    async run() {
      const to = name.value.trim();
      const { facts, taken } = await readFacts(app, open.folder);
      if (facts === undefined) return say("fieldsUnreadable");
      if (!isSlug(to)) return say("nameRule");
      if (to === facts.slug && to === open.folder) return say("renameSame");
      if (taken.includes(to)) return say("renameTaken");
      const paths = await move(app, open, facts, to);
      if (paths === undefined) return say("renameFailed");
      if (isKnown) sendNext({ folder: to, message: say("messageRename", { headline: facts.headline }), paths });
      app.go(placeOf(to, "publish"));
      return undefined;
    },
  });
}
