/**
 * The desk of the dev server as questions and answers: a path below /desk/ in, a page, an image or a redirection out. Knows
 * nothing of servers; the integration asks it and passes on what it says.
 */
import { extname } from "node:path";
import { sortNewestFirst } from "../editions/order.ts";
import { createStoryConverter } from "../editions/story-converter.ts";
import { formatApprovals } from "../library/approvals.ts";
import { openDisk, readContentFile, readContentText, writeContentFile } from "../library/content-files.ts";
import type { ReadStory } from "../library/read-story.ts";
import { nameReview } from "../library/story-folder.ts";
import { readTextBeside } from "../library/story-terms.ts";
import { parseDrawing } from "../markdown/parse-drawing.ts";
import { speak } from "../problems/speak.ts";
import { approve, listNew, listPlaces } from "./approve.ts";
import { deskPaths } from "./desk-frame.ts";
import { findGuideFile, formatGuidePage } from "./guide-page.ts";
import { countNew, type DeskState, findReview } from "./remember-reviews.ts";
import { formatStoriesPage } from "./stories-page.ts";
import { formatBrokenStoryPage, formatStoryPage, nameGroup } from "./story-page.ts";

export interface DeskRequest {
  readonly method: string;
  /** Segments behind `/desk/`. */
  readonly path: readonly string[];
  /** The body of a form. */
  readonly form: URLSearchParams;
}

export interface DeskAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

const photographs: Readonly<Record<string, string>> = {
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".png": "image/png",
  ".webp": "image/webp",
  ".avif": "image/avif",
};

const page = (body: string): DeskAnswer => ({
  status: 200,
  headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  body,
});
const refuse = (status: number, sentence: string): DeskAnswer => ({
  status,
  headers: { "content-type": "text/plain; charset=utf-8" },
  body: sentence,
});

const folderOf = (file: string) => /^content\/stories\/([^/]+)/.exec(file)?.[1];

/** Milliseconds the list of stories may spend on counting; the rest is counted when it is asked again. */
const countingTime = 400;

function answerStories(state: DeskState): DeskAnswer {
  const end = performance.now() + countingTime;
  const { stories, problems } = state.content;
  const of = (folder: string) => problems.filter(({ file }) => folderOf(file) === folder);
  const order = sortNewestFirst(stories.map(({ story }) => story));
  const rows = order.flatMap((story) => {
    const folder = folderOf(story.file);
    const read = stories.find((entry) => entry.story === story);
    if (folder === undefined || read === undefined) return [];
    return [{ folder, story, problems: of(folder), fresh: countNew(state, read, end) }];
  });
  const known = new Set(rows.map(({ folder }) => folder));
  const broken = [...new Set(problems.flatMap(({ file }) => folderOf(file) ?? []))].filter((name) => !known.has(name));
  const more = broken.map((folder) => ({ folder, story: undefined, problems: of(folder), fresh: 0 }));
  const others = problems.filter(({ file }) => folderOf(file) === undefined);
  return page(formatStoriesPage([...more, ...rows], others, state.now));
}

function answerStory(state: DeskState, folder: string, read: ReadStory | undefined): DeskAnswer {
  const { root, content, now } = state;
  const file = `content/stories/${folder}/index.md`;
  const problems = content.problems.filter((problem) => folderOf(problem.file) === folder);
  if (read === undefined && problems.length === 0) return refuse(404, speak`沒有叫「${folder}」的文章。`);
  const lines = readContentText(root, file).value?.split("\n") ?? [];
  if (read === undefined) return page(formatBrokenStoryPage(folder, problems, file, lines));
  const { story } = read;
  const view = { folder, story, review: findReview(state, read), problems, lines };
  const findImages = (tag: typeof story.written) => (name: string) => {
    const text =
      /\.svg$/i.test(name) && story.files.includes(name) ? readTextBeside(openDisk(root), story, name) : undefined;
    const svg = text === undefined ? undefined : parseDrawing(text, createStoryConverter(story, tag));
    return svg === undefined ? undefined : ({ kind: "drawing", svg } as const);
  };
  return page(formatStoryPage({ ...view, findImages }, now));
}

function answerApproval(state: DeskState, folder: string, read: ReadStory, form: URLSearchParams): DeskAnswer {
  const review = findReview(state, read);
  const wanted = new Set(form.getAll("decision").flatMap((names) => names.split(" ")));
  const chosen = listNew(review).filter((group) => wanted.has(nameGroup(group)));
  const { approvals } = approve(review, read.approvals, listPlaces(chosen));
  if (chosen.length > 0) writeContentFile(state.root, nameReview(read.story.file), formatApprovals(approvals));
  return { status: 303, headers: { location: `${deskPaths.story(folder)}#decisions` }, body: "" };
}

function answerFile({ root }: DeskState, { story }: ReadStory, name: string): DeskAnswer {
  const type = photographs[extname(name).toLowerCase()];
  if (type === undefined || !story.files.includes(name)) return refuse(404, speak`沒有叫「${name}」的圖片。`);
  const { value: bytes } = readContentFile(root, story.file.replace(/[^/]+$/, name));
  if (bytes === undefined) return refuse(404, speak`沒有叫「${name}」的圖片。`);
  return { status: 200, headers: { "content-type": type }, body: bytes };
}

function answerGuide(root: string, path: readonly string[]): DeskAnswer {
  const file = findGuideFile(path);
  const bytes = file === undefined ? undefined : readContentFile(root, file).value;
  if (file === undefined || bytes === undefined) return refuse(404, speak`手冊裡沒有這一頁。`);
  if (file.endsWith(".png")) return { status: 200, headers: { "content-type": "image/png" }, body: bytes };
  return page(formatGuidePage(new TextDecoder().decode(bytes), path.length > 1 ? path[0] : undefined));
}

export function answerDesk(state: DeskState, { method, path, form }: DeskRequest): DeskAnswer {
  const [folder, name, ...more] = path;
  const read = state.content.stories.find(({ story }) => folderOf(story.file) === folder);
  const asks = method === "GET" || method === "HEAD";
  if (asks && folder === undefined) return answerStories(state);
  // A story of that name comes first.
  if (asks && folder === "guide" && read === undefined) return answerGuide(state.root, path.slice(1));
  if (asks && folder !== undefined && name === undefined) return answerStory(state, folder, read);
  if (read === undefined || folder === undefined || name === undefined || more.length > 0)
    return refuse(404, speak`沒有這一頁。`);
  if (method === "POST" && name === "approve") return answerApproval(state, folder, read, form);
  return asks ? answerFile(state, read, name) : refuse(405, speak`這裡不能這樣用。`);
}
