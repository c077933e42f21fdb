/** An old post as the import reads it: one language of front matter, fields the import knows, the body mended. */
import { posix } from "node:path";
import { stringify } from "yaml";
import type { SourceFile } from "../import/read-file.ts";
import type { MendedBody } from "./mend-body.ts";
import type { OldSite, Post } from "./old-site.ts";

export function formatPost(post: Post, tags: readonly string[], { text }: MendedBody): string {
  const { title, published, updated, draft, fields } = post;
  const matter = {
    ...fields,
    ...(title === undefined ? {} : { title }),
    ...(published === undefined ? {} : { date: published }),
    ...(updated === undefined ? {} : { updated }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(draft ? { draft: "true" } : {}),
  };
  return `---\n${stringify(matter, { schema: "failsafe", lineWidth: 0 })}---\n\n${text}`;
}

const decode = (address: string) => {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
};

/** Folders whose content stands at the root of the old site's addresses. */
const roots = ["source", "static", "assets", "public", "docs/public", ""];

/** The picture an address in a post means, beside the post or from the old site's root. */
export function createPictureFinder(
  site: OldSite,
  post: Post,
  byName: ReadonlyMap<string, string> | undefined,
): SourceFile["findPicture"] {
  return (address) => {
    const name = decode(address.replace(/[?#].*$/s, ""));
    const folders = name.startsWith("/") ? roots : [posix.dirname(post.file), ...post.folders, ...roots];
    // Editors that write into posts show pictures from the root of the source: ../images/a.png, source/images/a.png.
    const plain = name.replace(/^(?:\.{0,2}\/)+/, "");
    const places = [
      ...folders.map((folder) => posix.join(folder, name)),
      ...roots.map((folder) => posix.join(folder, plain)),
    ];
    const named = byName?.get(posix.basename(name).toLowerCase());
    for (const place of [...places, ...(named === undefined ? [] : [named])]) {
      const bytes = place.startsWith("..") ? undefined : site.read(place);
      if (bytes !== undefined) return bytes;
    }
    return undefined;
  };
}
