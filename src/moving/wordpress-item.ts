/** One item of a WordPress export to a post: its day, names, terms, status and body, and what an attachment says of itself. */
import { createPost } from "./create-post.ts";
import { readPlain } from "./edit-html.ts";
import type { LeadPicture, Post } from "./old-site.ts";
import { formatAddress } from "./permalinks.ts";
import { childText, findChild, type XmlNode } from "./read-xml.ts";
import { readBody } from "./wordpress-body.ts";
import type { Attachment } from "./wordpress-shortcodes.ts";

export interface Export {
  readonly items: readonly XmlNode[];
  readonly attachments: ReadonlyMap<string, Attachment>;
  readonly reused: ReadonlyMap<string, string>;
  readonly authors: ReadonlyMap<string, string>;
  readonly language: string | undefined;
  readonly url: string | undefined;
}

const decode = (text: string) => {
  try {
    return decodeURIComponent(text);
  } catch {
    // Long names are cut off in the middle of a character.
    return text.replace(/(?:%[\da-f]{2})+/gi, (run) =>
      new TextDecoder().decode(Buffer.from(run.replaceAll("%", ""), "hex")).replace(/\uFFFD+$/u, ""),
    );
  }
};

/** Fields an author typed beside a post, by their names. */
export const metaOf = (item: XmlNode, key: string): string | undefined =>
  item.children
    .filter(({ name }) => name === "wp:postmeta")
    .find((meta) => childText(meta, "wp:meta_key") === key)
    ?.children.find(({ name }) => name === "wp:meta_value")
    ?.text.trim() || undefined;

export const typeOf = (item: XmlNode) => childText(item, "wp:post_type") ?? "post";
export const idOf = (item: XmlNode) => childText(item, "wp:post_id") ?? childText(item, "guid") ?? "";

export function readAttachment(item: XmlNode): Attachment[] {
  const url = childText(item, "wp:attachment_url") ?? childText(item, "guid");
  if (typeOf(item) !== "attachment" || url === undefined) return [];
  return [
    {
      id: idOf(item),
      url,
      parent: childText(item, "wp:post_parent") ?? "",
      alt: readPlain(metaOf(item, "_wp_attachment_image_alt")),
      caption: readPlain(childText(item, "excerpt:encoded")),
    },
  ];
}

/** The moment in the world where it is known, else the old site's clock. */
function readDate(item: XmlNode): string | undefined {
  const moment = childText(item, "wp:post_date_gmt");
  if (moment !== undefined && !moment.startsWith("0000")) return `${moment.replace(" ", "T")}Z`;
  const local = childText(item, "wp:post_date");
  return local === undefined || local.startsWith("0000") ? undefined : local;
}

/** Old exports give its address only as a link. */
function readPath(link: string | undefined): string | undefined {
  const url = link === undefined ? null : URL.parse(link);
  return url === null || url.pathname === "/" || url.search !== "" ? undefined : formatAddress(decode(url.pathname));
}

export function findLead(item: XmlNode, { attachments }: Export): LeadPicture | undefined {
  const found = attachments.get(metaOf(item, "_thumbnail_id") ?? "");
  return found && { address: found.url, alt: found.alt, caption: found.caption };
}

export function readItem(file: string, item: XmlNode, whole: Export, timeZone: string): Post {
  const id = idOf(item);
  const typed = childText(item, "wp:post_name");
  const name = typed === undefined ? "" : decode(typed);
  const title = readPlain(childText(item, "title"));
  const terms = (domain: string) =>
    item.children
      .filter((child) => child.name === "category" && child.attributes["domain"] === domain)
      .filter(({ attributes }) => attributes["nicename"] !== "uncategorized")
      .flatMap(({ text }) => readPlain(text) ?? []);
  const login = childText(item, "dc:creator");
  const status = childText(item, "wp:status") ?? "publish";
  const excerpt = readPlain(findChild(item, "excerpt:encoded")?.text);
  const author = login === undefined ? undefined : (whole.authors.get(login) ?? login);
  const path = readPath(childText(item, "link"));
  const date = readDate(item) ?? childText(item, "pubDate");
  const fields = {
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(author === undefined ? {} : { author }),
    ...(excerpt === undefined ? {} : { excerpt }),
    categories: terms("category"),
    tags: terms("post_tag"),
  };
  const post = createPost(
    {
      fields,
      body: readBody(item.children.find((child) => child.name === "content:encoded")?.text ?? "", { ...whole, id }),
      path: name,
    },
    {
      file: `${file}/${id}${title === undefined ? "" : ` ${title.replaceAll("/", "／")}`}`,
      name: name || (title ?? id),
      draft: status !== "publish" || childText(item, "wp:post_password") !== undefined,
      addresses: path === undefined ? [] : [path],
      names: [`?p=${id}`],
      folders: [],
      zone: undefined,
      timeZone,
    },
  );
  const key = `wordpress ${URL.parse(whole.url ?? "")?.host ?? ""} ${id}`;
  return { ...post, isHtml: true, key, lead: findLead(item, whole), language: whole.language };
}
