/** What is moved in: the tree of another system, the posts read from it, and what each system's file has to say. */
import type { VariantTag } from "../variants/table.ts";

/** A folder as it is on disk; paths are from it, with `/`. */
export interface OldSite {
  readonly name: string;
  readonly files: readonly string[];
  /** `undefined` when there is no such file, or it is too large to be one of ours. */
  readonly read: (path: string) => Uint8Array | undefined;
  readonly isTooLarge: (path: string) => boolean;
}

/** Larger files are no posts and no pictures of ours; an export of a whole site may be larger. */
const mostBytes = 20_000_000;
const mostExportBytes = 200_000_000;
export const mostBytesOf = (path: string): number => (/\.(?:xml|json)$/i.test(path) ? mostExportBytes : mostBytes);

/** Front matter and settings as typed: scalars are text, whatever language they were written in. */
export type Fields = Readonly<Record<string, unknown>>;

export interface LeadPicture {
  readonly address: string;
  readonly alt: string | undefined;
  readonly caption: string | undefined;
}

export interface Post {
  /** Path in the old tree. */
  readonly file: string;
  readonly title: string | undefined;
  /** As an editor of ours writes it, in the publication's zone. */
  readonly published: string | undefined;
  readonly updated: string | undefined;
  readonly draft: boolean;
  /** What its address ended with. */
  readonly name: string;
  /** Other names by which posts call it. */
  readonly names: readonly string[];
  /** Paths it had, decoded, the usual one first: `/2020/05/03/ferry/`. */
  readonly addresses: readonly string[];
  /** The categories are in `tags` too. */
  readonly categories: readonly string[];
  readonly tags: readonly string[];
  readonly fields: Fields;
  readonly body: string;
  /** The body is HTML. */
  readonly isHtml?: boolean;
  /** The picture over it. */
  readonly lead?: LeadPicture | undefined;
  /** The language it says it is in: zh-HK. */
  readonly language?: string | undefined;
  /** What names its text in all languages of a site that has several. */
  readonly sameAs?: string | undefined;
  /** The same text in other variants. */
  readonly editions?: readonly { readonly tag: VariantTag; readonly post: Post }[];
  /** By which a later run knows it again, where its file does not tell: an export has another name every time. */
  readonly key?: string;
  /** Folders in which its pictures are looked for, the nearest first. */
  readonly folders: readonly string[];
}

export interface ReadSite {
  readonly posts: readonly Post[];
  /** The old site's own address: a link to it is a link within. */
  readonly url: string | undefined;
  /** Others from which it gave out its pictures. */
  readonly hosts?: readonly string[];
  /** Files that should be posts and could not be read. */
  readonly unread: readonly string[];
  /** Settings that were not understood, as sentences. */
  readonly remarks: readonly string[];
  /** Pictures are named without their folder. */
  readonly byName?: boolean;
}

/** One system: how its tree is known, and how it is read. */
export interface System {
  readonly name: string;
  readonly recognise: (site: OldSite) => boolean;
  readonly read: (site: OldSite, timeZone: string) => ReadSite;
}
