/** An open story: what is typed in its text or its fields reaches the file letter for letter, whatever the file looks like. */
import { expect, test, vi } from "vitest";
import type { App } from "../../../src/desk-page/app.ts";
import { cutHead } from "../../../src/desk-page/cut-head.ts";
import { OpenStory } from "../../../src/desk-page/open-story.ts";
import { setValue } from "../../../src/fields/edit-value.ts";

vi.stubGlobal("document", { getElementById: () => null });

const path = "stories/x/index.md";

async function lay(text: string, draft?: string): Promise<OpenStory> {
  const kept = draft && { path, text: draft, baseText: text, baseVersion: "1" };
  const app = {
    ask: () => Promise.resolve(undefined),
    gate: { isComposing: () => false, whenQuiet: (_name: string, act: () => void) => act() },
    files: { loadStory: () => Promise.resolve(), find: () => ({ path, text, version: "1" }), take: () => undefined },
    drafts: { find: () => Promise.resolve(kept), keep: () => Promise.resolve(), forget: () => Promise.resolve() },
    store: { write: () => new Promise(() => undefined) },
  } as unknown as App;
  const open = await OpenStory.open(app, "x");
  if (open === undefined) throw new Error("not opened");
  return open;
}

const fields = "---\nheadline: 橋\n---\n";

// biome-ignore format: one case, one line
const files: readonly (readonly [string, string, string])[] = [
  ["as they are", `${fields}\n一\n\n二\n`, `${fields}\n`],
  ["nothing between", `${fields}一\n`, fields],
  ["no text yet", fields, fields],
  ["a fence without a line end", "---\nheadline: 橋\n---", "---\nheadline: 橋\n---"],
  ["no front matter, and rules in the text", "一\n\n---\n\n二\n\n---\n\n三\n", ""],
  ["no front matter, and a rule at its start that is none", "----\n\n一\n\n---\n\n二\n", ""],
  ["rules below the front matter", `${fields}\n一\n\n---\n\n二\n\n---\n`, `${fields}\n`],
  ["never closed", "---\nheadline: 橋\n\n一\n\n二\n", "---\nheadline: 橋\n\n"],
  ["never closed, in one piece", "---\nheadline: 橋\n一", "---\nheadline: 橋\n一"],
  ["fences with spaces", "---  \nheadline: 橋\n---　\n\n一\n", "---  \nheadline: 橋\n---　\n\n"],
  ["empty fields", "---\n---\n一\n", "---\n---\n"],
  ["nothing at all", "", ""],
  ["blank lines of spaces", `${fields}  \n \n一\n`, `${fields}  \n \n`],
  ["spaces on the last line", `${fields}\n  `, `${fields}\n`],
];

test.each(files)("%s: where the text begins", (_name, text, head) => {
  expect(cutHead(text)).toBe(head);
});

/** What an editor does to a text, one after the other. */
const typed: readonly ((body: string) => string)[] = [
  (body) => `\n${body}`,
  (body) => `\n\n${body}`,
  (body) => `甲${body}`,
  (body) => `${body}乙`,
  (body) => `---\n${body}`,
  (body) => `---\n\n丙\n\n---\n\n${body}`,
  () => "",
  () => "---\n",
  () => "---\nkicker: 丁\n---\n",
  () => "戊",
];

test.each(files)("%s: typed in the text, and nothing doubles", async (_name, text) => {
  const open = await lay(text);
  let body = open.body;
  for (const type of typed) {
    body = type(body);
    open.editBody(body, "editor");
    expect(open.body).toBe(body);
    const head = open.session.text.slice(0, open.session.text.length - body.length);
    // The one letter that may be added is the end of the fence's line.
    expect(head.trimEnd()).toBe(cutHead(text).trimEnd());
    expect(open.session.text.endsWith(body)).toBe(true);
  }
  open.close();
});

test("fields typed letter for letter where there were none leave the text alone", async () => {
  for (const text of ["一\n\n---\n\n二\n\n---\n\n三\n", "", "---\nheadline\n\n一\n"]) {
    const open = await lay(text);
    const { body } = open;
    for (let at = 1; at <= fields.length; at += 1) open.editHead(fields.slice(0, at), "form");
    expect(open.session.text).toBe(fields + body);
    open.cut();
    expect([open.head.trimEnd(), open.body.trimStart()]).toEqual([fields.trimEnd(), body.trimStart()]);
    open.close();
  }
});

test("a field that is set from elsewhere leaves the text where it was", async () => {
  const open = await lay(`${fields}\n一\n`);
  open.editBody("\n\n---\n\n一\n\n---\n", "editor");
  open.session.edit(setValue(open.session.text, ["kicker"], "江河"), "form");
  expect(open.body).toBe("\n\n---\n\n一\n\n---\n");
  open.editBody("\n\n---\n\n一甲\n\n---\n", "editor");
  expect(open.session.text).toBe("---\nheadline: 橋\nkicker: 江河\n---\n\n\n\n---\n\n一甲\n\n---\n");
  open.close();
});

test("what a draft brings back is what is shown, and typed on", async () => {
  const open = await lay(`${fields}\n一\n`, `${fields}\n甲一\n`);
  expect(open.body).toBe("甲一\n");
  open.editBody("乙甲一\n", "editor");
  expect(open.session.text).toBe(`${fields}\n乙甲一\n`);
  open.close();
});

test("the dictionary of spellings is fetched when somebody looks at a name, and at once where the store has it", async () => {
  const openAway = async (spell?: (names: readonly string[]) => Promise<readonly (readonly [string, string])[]>) => {
    const asked: unknown[] = [];
    let isSpelt = false;
    const story = () => ({ problems: [], places: [], wants: [], unspelt: isSpelt ? [] : ["陳明"] });
    const app = {
      ask: (name: string, ask: unknown) => {
        if (name === "names") {
          asked.push(ask);
          isSpelt = true;
        }
        return Promise.resolve(name === "read" ? story() : undefined);
      },
      gate: { isComposing: () => false, whenQuiet: (_name: string, act: () => void) => act() },
      files: {
        loadStory: () => Promise.resolve(),
        loadTexts: () => Promise.resolve(false),
        find: () => ({ path, text: fields, version: "1" }),
        take: () => undefined,
      },
      drafts: {
        find: () => Promise.resolve(undefined),
        keep: () => Promise.resolve(),
        forget: () => Promise.resolve(),
      },
      store: { write: () => new Promise(() => undefined), spell },
    } as unknown as App;
    const open = await OpenStory.open(app, "x");
    await open?.ready;
    await vi.waitFor(() => expect(open?.isCurrent).toBe(true));
    return { open, asked };
  };
  const away = await openAway();
  await away.open?.read();
  expect(away.asked).toEqual([]);
  await away.open?.spellNames();
  await away.open?.spellNames();
  expect(away.asked).toEqual([{ spelt: [], unspelt: ["陳明"] }]);

  const home = await openAway(async (names) => names.map((name) => [name, "chenming"] as const));
  await vi.waitFor(() => expect(home.asked).toEqual([{ spelt: [["陳明", "chenming"]], unspelt: [] }]));
});
