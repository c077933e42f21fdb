/** One post through the import: what it is given, and what the move adds to the story that comes out. */
import { editFrontMatter } from "../fields/edit-front-matter.ts";
import { splitFrontMatter } from "../fields/front-matter.ts";
import { type House, type ImportedStory, importStory } from "../import/import-story.ts";
import { openWithSharp } from "../import/open-with-sharp.ts";
import type { Picture } from "../manuscripts/manuscript.ts";
import { once } from "../once.ts";
import type { Answer } from "../problems/refusal.ts";
import { speak } from "../problems/speak.ts";
import type { PictureFinder } from "./find-picture.ts";
import { findPlace, listPlaceLinks, listPlaces } from "./find-places.ts";
import type { PostFinder } from "./find-post.ts";
import { formatPost } from "./format-post.ts";
import { moveLead } from "./lead-picture.ts";
import { mendBody } from "./mend-body.ts";
import type { OldSite, Post } from "./old-site.ts";
import type { Plan, PlannedPost } from "./plan-move.ts";
import { chooseTopics, type ProposedTopic } from "./propose-topics.ts";

export interface Move {
  readonly site: OldSite;
  readonly plan: Plan;
  readonly finder: PostFinder;
  readonly findPicture: PictureFinder;
  readonly topics: readonly ProposedTopic[];
  readonly house: House;
  readonly all: boolean;
}

export interface MovedStory extends ImportedStory {
  /** What an editor has to look at because of the move, as sentences. */
  readonly said: readonly string[];
}

type Places = ReadonlyMap<string, string>;

/** The places that links of this post ask for, by slug. */
async function readPlaces(post: Post, move: Move): Promise<ReadonlyMap<string, Places>> {
  const { finder } = move;
  const slugs = listPlaceLinks(post).map(({ address, isName }) =>
    address === "" ? finder.slugOf(post) : isName ? finder.byName(address) : finder.byAddress(address, post),
  );
  const places = new Map<string, Places>();
  for (const slug of new Set(slugs)) {
    const target = slug === undefined ? undefined : move.plan.posts.find((one) => one.slug === slug);
    if (target !== undefined) places.set(target.slug, await loadPlaces(move)(target));
  }
  return places;
}

/** Of each story once: it is read as it will be written, but for its pictures. */
const loadPlaces = once((move: Move) =>
  once(async ({ post, slug }: PlannedPost): Promise<Places> => {
    const { finder, house, topics } = move;
    const { text } = mendBody(post, { finder, findPicture: () => undefined, findPlace: () => undefined });
    const { slugs, rest } = chooseTopics(post, topics);
    const source = createSource(post, formatPost(post, [...slugs, ...rest], text), () => undefined);
    const { value } = await importStory(source, { ...house, imported: new Map() }, { slug });
    const bytes = value?.files.find(({ name }) => name === "index.md")?.bytes;
    return bytes === undefined ? new Map() : listPlaces(post, new TextDecoder().decode(bytes));
  }),
);

const createSource = (post: Post, text: string, findPicture: (address: string) => Uint8Array | undefined) => ({
  name: `${post.file.replace(/\.\w+$/, "")}.${post.isHtml === true ? "html" : "md"}`,
  bytes: new TextEncoder().encode(text),
  findPicture,
  openPicture: openWithSharp,
});

/** The import of the text alone, and what its links and pictures did not find. */
async function importPost({ post, slug }: Pick<PlannedPost, "post" | "slug">, move: Move): Promise<Answer<MovedStory>> {
  const { finder, findPicture } = move;
  const places = await readPlaces(post, move);
  const { slugs, rest } = chooseTopics(post, move.topics);
  const mended = mendBody(post, {
    finder,
    findPicture,
    findPlace: (target, fragment) => findPlace(places.get(target), fragment),
  });
  const source = createSource(post, formatPost(post, [...slugs, ...rest], mended.text), (address) => {
    const path = findPicture(address, post);
    return path === undefined ? undefined : move.site.read(path);
  });
  // All stories of the plan are known to the links; which of them are there already is the plan's to know.
  const answer = await importStory(source, { ...move.house, imported: new Map() }, { slug, all: move.all });
  if (answer.refusal !== undefined) return answer;
  const said = [
    ...mended.unplaced.map((address) => speak`連結 ${address} 指的那一處在那一篇裡找不到，只連到那一篇。`),
    ...(mended.missing.length === 0 ? [] : [speak`圖片 ${mended.missing.length} 張不在舊網站的資料夾裡，留成連結。`]),
  ];
  return { value: { ...answer.value, said } };
}

/** What an edition by hand may say itself. */
const ownFields = ["headline", "standfirst", "dateline"];

const encode = (text: string) => new TextEncoder().encode(text);

/** The same text in another variant, as the file beside index.md; a picture that both show is one file. */
async function moveEdition(
  { tag, post }: NonNullable<Post["editions"]>[number],
  slug: string,
  story: MovedStory,
  move: Move,
): Promise<MovedStory> {
  const answer = await importPost({ post, slug }, move);
  const text = new TextDecoder().decode(answer.value?.files.find(({ name }) => name === "index.md")?.bytes);
  const { value: parts } = splitFrontMatter(text, "");
  if (answer.value === undefined || parts === undefined) {
    const why = answer.refusal?.sentence ?? "";
    return { ...story, said: [...story.said, speak`${post.file} 是這一篇的另一種中文，沒有搬成。${why}`] };
  }
  let { body } = parts;
  const added: Picture[] = [];
  for (const picture of answer.value.files.filter(({ name }) => name !== "index.md")) {
    const known = story.files.find((file) => Buffer.compare(file.bytes, picture.bytes) === 0);
    const name = known?.name ?? `${tag.toLowerCase()}-${picture.name}`;
    body = body.replaceAll(`](${picture.name}`, `](\u0000${name}`);
    if (known === undefined) added.push({ name, bytes: picture.bytes });
  }
  const fields = parts.yaml.split("\n").filter((line) => ownFields.some((key) => line.startsWith(`${key}: `)));
  const own = `---\n${fields.join("\n")}\n---\n${body.replaceAll("\u0000", "")}`;
  return {
    ...story,
    files: [...story.files, ...added, { name: `index.${tag}.md`, bytes: encode(own) }],
    said: [...story.said, ...answer.value.said],
  };
}

export async function movePost(planned: PlannedPost, move: Move): Promise<Answer<MovedStory>> {
  const { post, mark, formerly } = planned;
  const answer = await importPost(planned, move);
  if (answer.refusal !== undefined) return answer;
  let { value: story } = answer;
  for (const edition of post.editions ?? []) story = await moveEdition(edition, planned.slug, story, move);
  const said = [...story.said];
  const { lead } = post;
  const path = lead && move.findPicture(move.finder.withinSite(lead.address), post);
  const bytes = path === undefined ? undefined : move.site.read(path);
  const alt = lead?.alt ?? lead?.caption ?? post.title ?? planned.slug;
  const moved =
    bytes === undefined
      ? { files: story.files, field: undefined }
      : await moveLead(bytes, { alt, caption: lead?.caption }, story.files);
  if (lead !== undefined && moved.field === undefined)
    said.push(speak`主圖 ${lead.address} 找不到，或者格式不能用，沒有放。`);
  else if (lead !== undefined && lead.alt === undefined)
    said.push(speak`主圖沒有替代文字，先寫成「${alt}」；改成圖裡看得見什麼。`);
  const edits = [
    ...(moved.field === undefined ? [] : [{ key: "lead", value: moved.field }]),
    { key: "imported", value: mark },
    ...(formerly.length === 0 ? [] : [{ key: "formerly", value: `[${formerly.join(", ")}]` }]),
  ];
  const files = moved.files.map((file) =>
    file.name === "index.md"
      ? { ...file, bytes: new TextEncoder().encode(editFrontMatter(new TextDecoder().decode(file.bytes), edits)) }
      : file,
  );
  const report = [story.report.trimEnd(), ...said.map((sentence) => `  ${sentence}`), ""].join("\n");
  return { value: { ...story, files, said, report } };
}
