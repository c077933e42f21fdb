/**
 * From a file that came by mail to a story: the readers by kind of file, THE list of stages, and the text that comes out.
 * The same in Node and in the worker of the desk's page: what opens pictures is given. The disk is ../disk/manuscript-files.ts,
 * the command ../desk/import.ts, the worker's way ../desk-engine/take-manuscript.ts.
 */

import { findFreeSlug } from "../library/free-slug.ts";
import { suggestSlug } from "../library/slug.ts";
import { type Manuscript, type Picture, type Reading, readText } from "../manuscripts/manuscript.ts";
import { refuse } from "../manuscripts/refusals.ts";
import { countCharacters } from "../markdown/plain-text.ts";
import type { Problem } from "../problems/problem.ts";
import type { Answer } from "../problems/refusal.ts";
import { speak } from "../problems/speak.ts";
import { site } from "../site/site.ts";
import { digest } from "../stores/digest.ts";
import { detectVariant } from "../variants/detect-variant.ts";
import { type Account, countLetters, keepAccount, losesTooMuch, readAll } from "./account.ts";
import type { SourceFile } from "./check-file.ts";
import { checkStory } from "./check-story.ts";
import { completeHead, type Publication } from "./complete-head.ts";
import { completeLinks } from "./complete-links.ts";
import { dropJunk } from "./drop-junk.ts";
import { findCaptions } from "./find-captions.ts";
import { findSubheads } from "./find-subheads.ts";
import { formatReport, listRemarks, listTold } from "./format-report.ts";
import { formatStory } from "./format-story.ts";
import { levelHeadings } from "./level-headings.ts";
import { mendCharacters } from "./mend-characters.ts";
import { mendCopy } from "./mend-copy.ts";
import { mendMarks } from "./mend-marks.ts";
import { readFile } from "./read-file.ts";
import { makePlain } from "./secure-story.ts";
import { takeHeadLines } from "./take-head-lines.ts";
import { takeHeadline } from "./take-headline.ts";
import { takePictures } from "./take-pictures.ts";

/** What the house has already. */
export interface House extends Publication {
  /** Slugs that are taken. */
  readonly slugs: readonly string[];
  /** Stories by the digest of what they were imported from. */
  readonly imported: ReadonlyMap<string, string>;
}

export interface ImportedStory {
  readonly slug: string;
  readonly files: readonly Picture[];
  readonly report: string;
  /** Of the report: what is to be looked at, and what is other or did not come in. */
  readonly remarks: readonly string[];
  readonly told: readonly string[];
  readonly draft: boolean;
  /** Why it is a draft though nobody asked for one. */
  readonly doubts: readonly string[];
  readonly characters: number;
  readonly account: Account;
}

function recognise(reading: Reading): Manuscript {
  const whole = reading.blocks.map(({ node }) => readText(node)).join("\n");
  // A text decides its script; between the standards of one script what the source says of itself counts, too.
  const { tag, mixed } = detectVariant(whole, reading.declared ?? site.writtenVariant);
  const remark = { text: speak`稿子裡簡體和繁體都不少，用字認得不一定對；看看欄位 variant。` };
  return { ...reading, written: tag, pictures: [], remarks: mixed ? [...reading.remarks, remark] : reading.remarks };
}

/** THE list of stages, in their order. */
async function runStages(reading: Reading, source: SourceFile, house: House): Promise<Manuscript> {
  let manuscript = recognise(reading); // the variant, from the text as it came
  manuscript = mendCharacters(manuscript); // indents, invisible characters, look-alikes: later stages look at bare lines
  manuscript = dropJunk(manuscript); // what a site prints around a story: before anything is read from its lines
  manuscript = findCaptions(manuscript); // lines below pictures: before 圖：, which else names a photographer
  manuscript = takeHeadLines(manuscript); // 來源：, 記者 …, dates: before the headline, which they may precede
  manuscript = takeHeadline(manuscript); // what stands first now
  manuscript = findSubheads(manuscript); // short lines that stand alone
  manuscript = levelHeadings(manuscript); // the headline is gone, the rest moves up or down
  manuscript = await takePictures(manuscript, source); // files beside the story
  manuscript = completeLinks(manuscript, house.slugs); // addresses that lead somewhere from here
  manuscript = mendMarks(manuscript); // half-width marks, quotation marks that face the wrong way: on the text that stays
  manuscript = mendCopy(manuscript); // marks of the other script, machine conversion
  manuscript = completeHead(manuscript, house); // fields still empty, from mended text
  return manuscript;
}

/** What the editor asked for. */
export interface Wishes {
  /** Checked by the caller; without one the source or the headline gives it. */
  readonly slug?: string | undefined;
  readonly draft?: boolean | undefined;
  /** The report tells every change. */
  readonly all?: boolean | undefined;
}

/** Why a story is not published by the next build. */
function listDoubts(manuscript: Manuscript, account: Account): string[] {
  const { blocks, head, hints, doubtful } = manuscript;
  const [only] = blocks;
  const lone =
    blocks.length === 1 &&
    only !== undefined &&
    readText(only.node)
      .trim()
      .startsWith(head.headline ?? "\0");
  return [
    head.draft === true || hints.draft === true ? speak`原稿自己說是草稿` : "",
    losesTooMuch(account) ? speak`原稿有 ${account.lost} 個字不知下落` : "",
    doubtful === true ? speak`網頁裡有兩部分都像正文，都留著；刪掉不是的那一部分` : "",
    countCharacters(blocks.map(({ node }) => readAll(node)).join("\n")) === 0 ? speak`沒有正文` : "",
    lone && countCharacters(readText(only.node)) <= mostLineCharacters ? speak`只有一行，沒有正文` : "",
  ].filter((reason) => reason !== "");
}

/** A story of one line that is no longer is a headline without a story. */
const mostLineCharacters = 60;

/** How often blocks are made plain before a file is given up. */
const mostRepairs = 3;

/** By which a file is known again. */
export const digestSource = async (bytes: Uint8Array): Promise<string> => (await digest("SHA-256", bytes)).slice(0, 16);

const errorsOf = (problems: readonly Problem[]) => problems.filter(({ severity }) => severity === "error");

export async function importStory(
  source: SourceFile,
  house: House,
  wishes: Wishes = {},
): Promise<Answer<ImportedStory>> {
  try {
    return await importWhole(source, house, wishes);
  } catch (error) {
    // Parsers and stages recurse: nested some thousand deep they run out of stack.
    if (error instanceof RangeError) return { refusal: refuse("too-deep") };
    throw error;
  }
}

async function importWhole(source: SourceFile, house: House, wishes: Wishes): Promise<Answer<ImportedStory>> {
  if (house.topics.length === 0) return { refusal: refuse("no-topics") };
  const key = await digestSource(source.bytes);
  const before = house.imported.get(key);
  if (before !== undefined && source.bytes.length > 0) return { refusal: refuse("imported", before) };
  const { value: read, refusal } = await readFile(source);
  if (refusal !== undefined) return { refusal };
  if (!read.reading.blocks.some(({ node }) => countLetters(readText(node)) > 0)) return { refusal: refuse("no-text") };
  let manuscript = await runStages(read.reading, source, house);
  const { head } = manuscript;
  const taken = new Set(house.slugs);
  const own = head.slug !== undefined && !taken.has(head.slug) ? head.slug : undefined;
  const slug = wishes.slug ?? own ?? findFreeSlug(suggestSlug(head.headline ?? "") || "story", taken);
  const account = keepAccount(manuscript);
  const doubts = listDoubts(manuscript, account);
  const file = `content/stories/${slug}/index.md`;
  const files = manuscript.pictures.map(({ name }) => name);
  const write = () => {
    const draft = wishes.draft === true || doubts.length > 0;
    const story = formatStory(manuscript, key, draft);
    return { story, draft, problems: checkStory({ file, text: story.text, files, slugs: house.slugs }) };
  };
  let written = write();
  for (let round = 0; round < mostRepairs && errorsOf(written.problems).length > 0; round += 1) {
    const plain = makePlain(manuscript, written.story, errorsOf(written.problems));
    if (plain === undefined) break;
    manuscript = plain;
    if (round === 0) doubts.push(speak`有幾塊網站不收，改成了普通的段落`);
    written = write();
  }
  const [error] = errorsOf(written.problems);
  if (error !== undefined) return { refusal: refuse("unsafe", error.what) };
  const { story, draft, problems } = written;
  const { encoding } = read;
  const facts = { name: source.name, file, encoding, account, doubts, draft, today: house.today, problems };
  const report = formatReport(manuscript, facts, wishes.all === true);
  const index = { name: "index.md", bytes: new TextEncoder().encode(story.text) };
  const characters = countCharacters(manuscript.blocks.map(({ node }) => readText(node)).join("\n"));
  const said = { report, remarks: listRemarks(manuscript), told: listTold(manuscript) };
  return { value: { slug, ...said, draft, doubts, characters, account, files: [index, ...manuscript.pictures] } };
}
