/** Makes a term of a word: how each edition writes it and why, for this story or for the whole site. */
import { addSiteTerm, addStoryTerm, type Term } from "../../acts/make-term.ts";
import { variants } from "../../site/served-variants.ts";
import { buildField, openPanel } from "../acts/ask-panel.ts";
import type { App } from "../app.ts";
import { h } from "../dom.ts";
import type { OpenStory } from "../open-story.ts";
import { say } from "../say.ts";

const glossary = "glossary.yaml";

/** Gives what is wrong, in a sentence. */
async function writeToSite(app: App, open: OpenStory, term: Term): Promise<string | undefined> {
  const file = app.files.find(glossary);
  const text = addSiteTerm(file?.text, term);
  const base = file?.version;
  const answer = await app.store.write([{ path: glossary, text, ...(base === undefined ? {} : { base }) }]);
  if ("conflicts" in answer) {
    await app.files.take(answer.conflicts);
    return say("termConflict");
  }
  await app.files.take(answer.written.map(({ version }) => ({ path: glossary, text, version })));
  await open.read();
  return undefined;
}

/** `known` are forms that the words around it have decided. */
export async function askTerm(app: App, open: OpenStory, word: string, known: Term["forms"] = {}): Promise<void> {
  const written = open.shown?.written;
  const forms = { ...(await app.ask("convert", { folder: open.folder, word })), ...known };
  const inputs = variants.map(({ tag, name }) => ({
    tag,
    name,
    input: h("input.in", { id: `term-${tag}`, lang: tag, value: forms[tag] ?? "", autocomplete: "off" }),
  }));
  const reason = h("input.in", { id: "term-reason", autocomplete: "off" });
  const everywhere = h("input", { type: "checkbox", id: "term-site" });
  openPanel(app, {
    title: say("termTitle", { word }),
    says: say("termSays"),
    fields: [
      ...inputs.map(({ tag, name, input }) => buildField(name, input, tag === written ? say("termOwn") : undefined)),
      buildField(say("termReason"), reason, say("termReasonHint")),
      h("p.group", {}, h("label.switch", {}, everywhere, " ", say("termSite"))),
    ],
    act: say("termDo"),
    keep: `term ${open.folder} ${word}`,
    async run() {
      const given = inputs.map(({ tag, input }) => [tag, input.value.trim()] as const);
      if (given.some(([, form]) => form === "")) return say("termMissing");
      if (reason.value.trim() === "") return say("termNoReason");
      const term: Term = { forms: Object.fromEntries(given), reason: reason.value };
      if (everywhere.checked) return writeToSite(app, open, term);
      open.session.edit(addStoryTerm(open.session.text, term));
      return undefined;
    },
  });
}
