/**
 * WordPress: the XML files of its export (WXR), one or several, and the uploads beside them. Posts are moved, pages and what
 * is none are named; when a post was last touched is no correction, so it is not taken for one.
 */
import { speak } from "../problems/speak.ts";
import { readPlain } from "./edit-html.ts";
import { readTextFile } from "./front-matter.ts";
import type { OldSite, ReadSite, System } from "./old-site.ts";
import { childText, findChild, readXml, type XmlNode } from "./read-xml.ts";
import { type Export, findLead, idOf, metaOf, readAttachment, readItem, typeOf } from "./wordpress-item.ts";

const isExport = (site: OldSite, file: string) =>
  /^(?:[^/]+\/){0,2}[^/]+\.(?:xml|wxr)$/i.test(file) &&
  /wordpress\.org\/export\/|<wp:wxr_version>/.test(
    new TextDecoder("latin1").decode(site.read(file)?.subarray(0, 100_000) ?? new Uint8Array()),
  );

const count = <Value>(values: readonly Value[]) => Map.groupBy(values, (value) => value);

/** What WordPress keeps as posts and nobody wrote to be read. */
const machinery =
  /^(?:attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_\w+|acf-\w+|wpcf7_\w+|elementor_\w+|feedback|jp_\w+)$/;

/** What is in the export and is not moved, each once. */
function remark(items: readonly XmlNode[], comments: number): string[] {
  const pages = items
    .filter((item) => typeOf(item) === "page")
    .map((item) => readPlain(childText(item, "title")) ?? idOf(item));
  const others = items.map(typeOf).filter((type) => type !== "post" && type !== "page" && !machinery.test(type));
  const thrown = items.filter(
    (item) => typeOf(item) === "post" && /^(?:trash|auto-draft|inherit)$/.test(childText(item, "wp:status") ?? ""),
  );
  return [
    ...(pages.length === 0 ? [] : [speak`獨立的頁面 ${pages.length} 個沒有搬：${pages.join("、")}。`]),
    ...[...count(others)].map(([type, all]) => speak`自訂的內容「${type}」${all.length} 篇沒有搬。`),
    ...(thrown.length === 0 ? [] : [speak`回收桶裡和自動儲存的 ${thrown.length} 篇沒有搬。`]),
    ...(comments === 0 ? [] : [speak`讀者的留言 ${comments} 則沒有搬。`]),
  ];
}

function read(site: OldSite, timeZone: string): ReadSite {
  const unread: string[] = [];
  const remarks: string[] = [];
  let comments = 0;
  const files = site.files.filter((file) => isExport(site, file));
  const channels = files.flatMap((file) => {
    const text = readTextFile(site, file) ?? "";
    const read = readXml(text, new Set(["wp:comment"]));
    const channel = read && findChild(read.root.children[0] ?? read.root, "channel");
    if (read === undefined || channel === undefined) {
      unread.push(file);
      return [];
    }
    comments += text.match(/<wp:comment_id>/g)?.length ?? 0;
    if (read.isBroken)
      remarks.push(speak`${file} 不完整，或者有寫壞的地方：讀得到的都搬，最後一篇要對照原文；最好重新匯出一次。`);
    return [{ file, channel }];
  });
  const items = channels.flatMap(({ file, channel }) =>
    channel.children.filter(({ name }) => name === "item").map((item) => ({ file, item })),
  );
  const all = items.map(({ item }) => item);
  const first = (name: string) => channels.flatMap(({ channel }) => childText(channel, name) ?? [])[0];
  const whole: Export = {
    items: all,
    attachments: new Map(all.flatMap(readAttachment).map((one) => [one.id, one])),
    reused: new Map(
      all
        .filter((item) => typeOf(item) === "wp_block")
        .map((item) => [idOf(item), findChild(item, "content:encoded")?.text ?? ""]),
    ),
    authors: new Map(
      channels.flatMap(({ channel }) =>
        channel.children.flatMap((author): [string, string][] => {
          const login = author.name === "wp:author" ? childText(author, "wp:author_login") : undefined;
          return login === undefined ? [] : [[login, childText(author, "wp:author_display_name") ?? login]];
        }),
      ),
    ),
    language: first("language"),
    url: first("wp:base_blog_url") ?? first("link"),
  };
  const isPost = (item: XmlNode) =>
    typeOf(item) === "post" && !/^(?:trash|auto-draft|inherit)$/.test(childText(item, "wp:status") ?? "");
  // Files of one export overlap when it was made in parts.
  const known = new Set<string>();
  const posts = items
    .filter(({ item }) => isPost(item))
    .map(({ file, item }) => readItem(file, item, whole, timeZone))
    .filter(({ key = "" }) => !known.has(key) && known.add(key) !== undefined);
  const unnamed = all.filter(
    (item) => isPost(item) && metaOf(item, "_thumbnail_id") !== undefined && findLead(item, whole) === undefined,
  ).length;
  if (unnamed > 0) remarks.push(speak`有 ${unnamed} 篇的主圖不在匯出檔裡；匯出時選「所有內容」，媒體才會列在裡面。`);
  const hosts = [...new Set([...whole.attachments.values()].flatMap(({ url }) => URL.parse(url)?.host ?? []))];
  return { posts, unread, remarks: [...remarks, ...remark(all, comments)], url: whole.url, hosts };
}

export const wordpress: System = {
  name: "WordPress",
  recognise: (site) => site.files.some((file) => isExport(site, file)),
  read,
};
