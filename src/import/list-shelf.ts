/** The stories there are, as far as an import has to know them: broken ones count too. */

export interface Shelf {
  /** Names that are taken: of folders, and addresses that stories give themselves. */
  readonly slugs: readonly string[];
  /** Paths of stories by the digest of what they were imported from. */
  readonly imported: ReadonlyMap<string, string>;
}

interface Shelved {
  readonly slug: string;
  /** Path from the project folder. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** `folders`: folders without a story in them are in the way all the same. */
export function listShelf(stories: readonly Shelved[], folders: readonly string[]): Shelf {
  const imported = new Map<string, string>();
  const slugs: string[] = [];
  for (const { slug, file, bytes } of stories) {
    const [, matter = ""] = new TextDecoder().decode(bytes).split(/^---\s*$/m);
    const digest = /^imported:\s*["']?([0-9a-f]+)/m.exec(matter)?.[1];
    const own = /^slug:\s*["']?([a-z0-9-]+)/m.exec(matter)?.[1];
    if (digest !== undefined) imported.set(digest, file);
    if (own !== undefined) slugs.push(own);
    slugs.push(slug);
  }
  return { slugs: [...new Set([...slugs, ...folders])], imported };
}
