/**
 * `npm run bench:import`: what arrives of a manuscript. Made stories, damaged in known ways (`import/documents.ts`), and the
 * small cases in LUOZI_DATA or ../shared/data when they are there: whole bodies, foreign text, right heads, letters changed
 * that were right, crashes, time. `--each` prints every kind of damage, `--seeds 50` makes more stories of each.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { SourceFile } from "../../src/import/check-file.ts";
import { type ImportedStory, importStory } from "../../src/import/import-story.ts";
import { openWithSharp } from "../../src/import/open-with-sharp.ts";
import { type Figure, formatFigure, isReached, median } from "./figure.ts";
import { added, damages, type MadeStory, makeStory } from "./import/documents.ts";
import { createProse } from "./made-prose.ts";

const { values } = parseArgs({
  options: { seeds: { type: "string", default: "12" }, each: { type: "boolean", default: false } },
});
const seeds = Number(values.seeds);
const house = {
  slugs: [],
  imported: new Map<string, string>(),
  topics: [{ slug: "made", name: "樣稿" }],
  today: "2026-01-01",
};

interface Outcome {
  readonly ms: number;
  readonly story: ImportedStory | undefined;
  readonly crash: string | undefined;
}

async function run(source: SourceFile): Promise<Outcome> {
  const start = performance.now();
  try {
    const { value } = await importStory(source, house);
    return { ms: performance.now() - start, story: value, crash: undefined };
  } catch (error) {
    return { ms: performance.now() - start, story: undefined, crash: String(error) };
  }
}

const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.join("") ?? "";

function split(story: ImportedStory): { matter: string; body: string } {
  const text = new TextDecoder().decode(story.files[0]?.bytes);
  const [, matter = "", body = ""] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(text) ?? [];
  return { matter, body: body.replace(/<!--[\s\S]*?-->|<br>/g, "") };
}

/** As many letters, all but a few of them the same, is the whole body; each that differs was changed. */
const mostChangedShare = 0.05;

function compare(found: string, wanted: string) {
  const changed = found.length === wanted.length ? [...found].filter((letter, at) => letter !== wanted[at]).length : 0;
  return { whole: found.length === wanted.length && changed <= wanted.length * mostChangedShare, changed };
}

const readHead = (matter: string) => ({
  headline: /^headline: (.*)$/m.exec(matter)?.[1],
  published: /^published: (\S{10})/m.exec(matter)?.[1],
  author: /^authors:\n +- name: (.*)$/m.exec(matter)?.[1],
  source: /^source:\n +name: (.*)$/m.exec(matter)?.[1],
});

const wantedHead = ({ title, day, author, source }: MadeStory) => ({ headline: title, published: day, author, source });

const totals = {
  files: 0,
  letters: 0,
  whole: 0,
  foreign: 0,
  changed: 0,
  said: 0,
  right: 0,
  crashes: 0,
  refused: 0,
  times: [] as number[],
};
const createStory = createProse();

for (const [kind, write] of Object.entries(damages)) {
  const row = { whole: 0, foreign: 0, changed: 0, said: 0, right: 0 };
  for (let seed = 1; seed <= seeds; seed += 1) {
    const story = makeStory(createStory(seed * 1009 + kind.length));
    const { name, bytes, says } = write(story);
    const {
      ms,
      story: imported,
      crash,
    } = await run({ name, bytes, findPicture: () => undefined, openPicture: openWithSharp });
    totals.files += 1;
    totals.times.push(ms);
    if (crash !== undefined) totals.crashes += 1;
    else if (imported === undefined) totals.refused += 1;
    if (crash !== undefined && values.each) console.log(`crash ${kind}: ${crash}`);
    if (imported === undefined) continue;
    const { matter, body } = split(imported);
    // Where a kind tells only a part of the text, or adds to it.
    const told = kind === "a longer text that is not described" ? story.paragraphs.slice(0, 2) : story.paragraphs;
    const said = kind === "quotes that face the wrong way" ? told.map((one) => `他說${one}`) : told;
    const { whole, changed } = compare(letters(body), letters(said.join("")) + (added[kind] ?? ""));
    row.whole += whole ? 1 : 0;
    totals.letters += letters(body).length;
    row.changed += changed;
    row.foreign += story.foreign.some((one) => letters(body).includes(letters(one).slice(0, 20))) ? 1 : 0;
    const [head, wanted] = [readHead(matter), wantedHead(story)];
    row.said += says.length;
    row.right += says.filter((field) => head[field] === wanted[field]).length;
    if (values.each && !whole) console.log(`not whole ${kind} ${seed}: ${body.slice(0, 160).replace(/\n/g, "⏎")}`);
  }
  for (const key of ["whole", "foreign", "changed", "said", "right"] as const) totals[key] += row[key];
  if (values.each)
    console.log(
      `${kind}: whole ${row.whole}/${seeds}, foreign ${row.foreign}, letters ${row.changed}, heads ${row.right}/${row.said}`,
    );
}

/** The small cases: what is right beside each is for a person to read; here they must come in at all. */
const folder = join(process.env.LUOZI_DATA ?? resolve(import.meta.dirname, "../../../shared/data"), "import-cases");
const cases = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
      (name) => /\.(?:html?|txt|md|docx)$/.test(name) && !name.endsWith(".expect.txt"),
    )
  : [];
const small = { crashes: 0, refused: 0, drafts: 0 };
for (const name of cases.sort()) {
  const path = join(folder, name);
  if (!statSync(path).isFile()) continue;
  const { story, crash } = await run({
    name,
    bytes: readFileSync(path),
    findPicture: () => undefined,
    openPicture: openWithSharp,
  });
  if (crash !== undefined) small.crashes += 1;
  else if (story === undefined) small.refused += 1;
  else if (story.draft) small.drafts += 1;
  if (values.each)
    console.log(
      `${name}: ${crash ?? (story === undefined ? "refused" : `${story.characters} characters${story.draft ? ", draft" : ""}`)}`,
    );
}

/** Copy that was written to be right where it looks wrong, in manuscripts of ten sentences by variant. */
const rows = readFileSync(resolve(import.meta.dirname, "../fixtures/copy/correct.tsv"), "utf8")
  .split("\n")
  .filter((row) => row !== "" && !row.startsWith("#"))
  .map((row) => row.split("\t"));
const correct = { sentences: rows.length, changed: 0 };
for (const group of Map.groupBy(rows, ([tag]) => tag).values())
  for (let at = 0; at < group.length; at += 10) {
    const sentences = group.slice(at, at + 10).map(([, sentence = ""]) => sentence);
    const bytes = new TextEncoder().encode(`標題\n\n${sentences.join("\n\n")}\n`);
    const { story } = await run({ name: "a.txt", bytes, findPicture: () => undefined, openPicture: openWithSharp });
    if (story === undefined) continue;
    const { whole, changed } = compare(letters(split(story).body), letters(sentences.join("")));
    correct.changed += whole ? changed : 1;
    if (values.each && changed > 0) console.log(`letters changed: ${story.report}`);
  }

/** A page of so many paragraphs, each in wrappers of its own and with marks to mend: time grows with its length, no faster. */
const largeParagraphs = 4000;
const large = Array.from(
  { length: largeParagraphs },
  (_, at) => `<div><section><p>第${at}段,風停了,船出海.</p></section></div>`,
);
const page = new TextEncoder().encode(`<html><body><h1>長頁</h1>${large.join("")}</body></html>`);
const { ms: largeMs, crash: largeCrash } = await run({
  name: "large.html",
  bytes: page,
  findPicture: () => undefined,
  openPicture: openWithSharp,
});

const percent = (part: number, whole: number) => (100 * part) / Math.max(1, whole);
const figures: readonly Figure[] = [
  {
    name: "whole bodies",
    measured: percent(totals.whole, totals.files),
    limit: 99,
    least: true,
    unit: " %",
    note: `${totals.files} made files, ${Object.keys(damages).length} kinds`,
  },
  { name: "files with foreign text", measured: totals.foreign, limit: 0 },
  {
    name: "right fields of the head",
    measured: percent(totals.right, totals.said),
    limit: 95,
    least: true,
    unit: " %",
    note: `${totals.said} said`,
  },
  {
    name: "letters changed that were right",
    measured: correct.changed,
    limit: 0,
    note: `${correct.sentences} sentences of correct copy`,
  },
  {
    name: "the same in made prose, of 10,000",
    measured: (10_000 * totals.changed) / Math.max(1, totals.letters),
    limit: 1,
    note: "words drawn at random: some seams look like words",
  },
  {
    name: "crashes",
    measured: totals.crashes + small.crashes + (largeCrash === undefined ? 0 : 1),
    limit: 0,
    note: `${cases.length} given cases among them`,
  },
  {
    name: "refused",
    measured: totals.refused + small.refused,
    limit: 0,
    note: `${small.drafts} of the given are drafts`,
  },
  { name: "a page of 4,000 paragraphs", measured: largeMs / 1000, limit: 10, unit: " s" },
  { name: "median of a file", measured: median(totals.times), limit: 500, unit: " ms" },
];
console.table(figures.map(formatFigure));
if (!figures.every(isReached)) process.exitCode = 1;
