/** What is moved in: the tree of another system, the posts read from it, and what each system's file has to say. */

/** A folder as it is on disk; paths are from it, with `/`. */
export interface OldSite {
  readonly name: string;
  readonly files: readonly string[];
  /** `undefined` when there is no such file. */
  readonly read: (path: string) => Uint8Array | undefined;
}

/** Front matter and settings as typed: scalars are text, whatever language they were written in. */
export type Fields = Readonly<Record<string, unknown>>;

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
  /** Folders in which its pictures are looked for, the nearest first. */
  readonly folders: readonly string[];
}

export interface ReadSite {
  readonly posts: readonly Post[];
  /** The old site's own address: a link to it is a link within. */
  readonly url: string | undefined;
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
