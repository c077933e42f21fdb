/** Which file of the old site a picture's address means: beside the post, or from the root its addresses were counted from. */
import { posix } from "node:path";
import type { OldSite, Post } from "./old-site.ts";

/** The path of the file; `undefined` when it is not there. */
export type PictureFinder = (address: string, post: Post) => string | undefined;

const decode = (address: string) => {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
};

/** Folders whose content stands at the root of the old site's addresses. */
const roots = ["source", "static", "assets", "public", "docs/public", ""];

/** Smaller copies that a system makes of a picture, by the name of the picture itself. */
const listNames = (name: string): string[] => [
  ...new Set([
    name.replace(/-\d{2,5}x\d{2,5}(?=\.\w+$)/, "").replace(/\/size\/(?:[wh]\d+)+\//, "/"),
    name.replace(/-\d{2,5}x\d{2,5}(?=\.\w+$)/, "-scaled"),
    name,
  ]),
];

/** An export does not say which of the site's folders was laid beside it: wp-content, uploads, or the years in it. */
const listEnds = (name: string): string[] => {
  const parts = name.split("/").filter((part) => part !== "");
  return parts.slice(0, -1).map((_part, at) => parts.slice(at).join("/"));
};

/** `byName`: paths by their last part in lower case, for systems that name no folder. */
export function createPictureFinder(site: OldSite, byName: ReadonlyMap<string, string> | undefined): PictureFinder {
  const files = new Set(site.files);
  return (address, post) => {
    const name = decode(address.replace(/[?#].*$/s, ""));
    const folders = name.startsWith("/") ? roots : [posix.dirname(post.file), ...post.folders, ...roots];
    // Editors that write into posts show pictures from the root of the source: ../images/a.png, source/images/a.png.
    const plain = name.replace(/^(?:\.{0,2}\/)+/, "");
    const places =
      post.isHtml === true
        ? [...listNames(name).flatMap(listEnds), ...folders.map((folder) => posix.join(folder, name))]
        : [...folders.map((folder) => posix.join(folder, name)), ...roots.map((folder) => posix.join(folder, plain))];
    const found = places.find((place) => files.has(place.replace(/^\//, "")));
    return found?.replace(/^\//, "") ?? byName?.get(posix.basename(name).toLowerCase());
  };
}
