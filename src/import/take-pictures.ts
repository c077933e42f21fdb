/**
 * Pictures within a manuscript (data: addresses, a saved page's folder) become files beside the story, numbered in the order
 * they come. Those of other sites stay there and are named: whether they may be used is not for a program to say.
 */

import type { Image, Parents, PhrasingContent, RootContent, Text } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import type { Block, Change, Manuscript, Picture, Remark } from "../manuscripts/manuscript.ts";
import { isFileName, joinWords } from "../manuscripts/page-images.ts";
import { speak } from "../problems/speak.ts";
import { fromBase64 } from "../stores/base64.ts";
import { digest } from "../stores/digest.ts";
import { standards } from "../variants/table.ts";
import { type PictureOpener, readPicture } from "./picture-format.ts";

/** A picture beside the manuscript: its bytes; `outside` when it lies where nothing is taken from; `undefined` when there is none. */
export type PictureSource = (address: string) => Uint8Array | "outside" | undefined;

/** Where the pictures of a manuscript are, and what opens them. */
export interface PictureAccess {
  readonly findPicture: PictureSource;
  readonly openPicture: PictureOpener;
}

const words = {
  Hans: { picture: "图片", numbered: (at: number) => `第${at}张图` },
  Hant: { picture: "圖片", numbered: (at: number) => `第${at}張圖` },
};

function decodeData(address: string): Uint8Array | undefined {
  const [, encoding = "", data = ""] = /^data:image\/[\w.+-]+((?:;[\w=-]+)*),(.*)$/s.exec(address) ?? [];
  if (data === "") return undefined;
  try {
    const text = decodeURIComponent(data);
    return encoding.includes("base64") ? fromBase64(text) : new TextEncoder().encode(text);
  } catch {
    return undefined;
  }
}

const isRemote = (address: string) => /^(?:https?:)?\/\//i.test(address);

/** The end of an address, for an editor's eye. */
const showName = (address: string) =>
  address.startsWith("data:")
    ? speak`稿子裡的圖片`
    : [...address].length > 80
      ? `…${[...address].slice(-60).join("")}`
      : address;

const showPicture = (address: string) =>
  address.startsWith("data:") ? speak`稿子裡的一張圖片` : speak`圖片 ${showName(address)} `;

interface Shelf extends PictureAccess {
  readonly pictures: Picture[];
  /** Names by digest: the same picture twice is one file. */
  readonly names: Map<string, string>;
  readonly changes: Change[];
  readonly remarks: Remark[];
}

async function shelve(bytes: Uint8Array | undefined, described: boolean, shelf: Shelf): Promise<string | undefined> {
  const file = bytes && (await readPicture(bytes, described, shelf.openPicture));
  if (file === undefined) return undefined;
  const key = await digest("SHA-256", file.bytes);
  const name = shelf.names.get(key) ?? `image-${shelf.pictures.length + 1}${file.ending}`;
  if (!shelf.names.has(key)) shelf.pictures.push({ name, bytes: file.bytes });
  shelf.names.set(key, name);
  return name;
}

function listImages(node: RootContent): { image: Image; parent: Parents }[] {
  const found: { image: Image; parent: Parents }[] = [];
  visit(node, "image", (image, _index, parent) => {
    if (parent !== undefined) found.push({ image, parent });
    return SKIP;
  });
  return found;
}

async function takeBlock(block: Block, shelf: Shelf, script: "Hans" | "Hant"): Promise<Block> {
  if (listImages(block.node).length === 0) return block;
  const node = structuredClone(block.node);
  const { at } = block;
  for (const { image, parent } of listImages(node)) {
    const siblings = parent.children as PhrasingContent[];
    const replace = (child: PhrasingContent) => siblings.splice(siblings.indexOf(image), 1, child);
    const { url } = image;
    const clean = (words: string | null | undefined) => joinWords(words ?? "");
    const typed = clean(image.alt);
    // A name of a file tells nobody what is seen.
    const alt = isFileName(typed) ? "" : typed;
    const title = clean(image.title);
    if (image.title) image.title = title;
    image.alt = alt;
    // Without the picture its caption is a text like any other.
    const shown = [...new Set([alt, title.replace("｜", "　")])].filter((text) => text !== "").join("　");
    if (isRemote(url)) {
      const text: Text = { type: "text", value: shown || words[script].picture };
      const href = url.startsWith("//") ? `https:${url}` : url;
      replace({ type: "link", url: href, children: [text] });
      shelf.remarks.push({
        at,
        text: speak`圖片 ${showName(url)} 在別的網站，留成連結；確認可以使用後，存進文章的資料夾再放進來。`,
      });
      continue;
    }
    const bytes = url.startsWith("data:") ? decodeData(url) : shelf.findPicture(url);
    const name = await shelve(bytes === "outside" ? undefined : bytes, shown !== "", shelf);
    if (name === undefined) {
      const why =
        bytes === "outside"
          ? speak`在稿子的資料夾外面，沒有拿；用 --images 說明圖片在哪個資料夾，或把它放到稿子旁邊，再匯入一次`
          : speak`找不到，或者格式、大小不能用`;
      const value = `〔${words[script].picture}${shown === "" ? "" : `：${shown}`}〕`;
      replace({ type: "text", value });
      shelf.remarks.push({
        at,
        text: speak`${showPicture(url)}${why}，原處留下〔${words[script].picture}〕；補上圖片，或刪掉它。`,
      });
      continue;
    }
    shelf.changes.push({ kind: "picture", at, before: showName(url), after: name, why: speak`圖片放進文章的資料夾` });
    image.url = name;
    if (alt !== "") continue;
    image.alt = title.split(/[｜|]/u)[0]?.trim() || words[script].numbered(shelf.pictures.length);
    shelf.remarks.push({ at, text: speak`圖片 ${name} 沒有替代文字，先寫成「${image.alt}」；改成圖裡看得見什麼。` });
  }
  return { at, node };
}

export async function takePictures(manuscript: Manuscript, access: PictureAccess): Promise<Manuscript> {
  const shelf: Shelf = { ...access, pictures: [], names: new Map(), changes: [], remarks: [] };
  const { script } = standards[manuscript.written];
  const blocks: Block[] = [];
  for (const block of manuscript.blocks) blocks.push(await takeBlock(block, shelf, script));
  return {
    ...manuscript,
    blocks,
    pictures: shelf.pictures,
    changes: [...manuscript.changes, ...shelf.changes],
    remarks: [...manuscript.remarks, ...shelf.remarks],
  };
}
