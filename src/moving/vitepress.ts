/** VitePress: every page below the folder that holds .vitepress; an address is the path of the file. Its settings are a program and are not run. */
import { createPost, readPost } from "./create-post.ts";
import { readTextFile, textOf } from "./front-matter.ts";
import type { OldSite, Post, System } from "./old-site.ts";

const settingsPlace = /^(.*?)\.vitepress\/config(?:\/index)?\.(?:m?[jt]s|cjs)$/;

/** Pages that are made of parts, not of a text. */
const isPage = (layout: string | undefined) => layout === "home" || layout === "page" || layout === "false";

/** A folder that holds the pages of one language. */
const locale = /^((?:zh|en|ja|ko|fr|de|es|pt|ru|it|vi|id|uk|pl|fa|ar)(?:-[a-z]{2,4}){0,2})\//i;

function read(site: OldSite, timeZone: string) {
  const settings = site.files.find((file) => settingsPlace.test(file)) ?? "";
  const [, top = ""] = settingsPlace.exec(settings) ?? [];
  const text = readTextFile(site, settings) ?? "";
  const [, inner = ""] = /\bsrcDir\s*:\s*["'`]\.?\/?([^"'`]*)/.exec(text) ?? [];
  const [, hostname] = /\bhostname\s*:\s*["'`](https?:[^"'`]*)/.exec(text) ?? [];
  const isClean = /\bcleanUrls\s*:\s*(?:true|["'`](?!disabled))/.test(text);
  const root = `${top}${inner === "" ? "" : `${inner.replace(/\/$/, "")}/`}`;
  const unread: string[] = [];
  // Languages are folders that the settings name; what stands in none is in the first language named.
  const isLocale = (name: string) => new RegExp(`["'\`/]?${name}["'\`/]?\\s*:|["'\`]/${name}/`, "i").test(text);
  const folders = site.files.flatMap((file) =>
    file.startsWith(root) ? (locale.exec(file.slice(root.length))?.[1] ?? []) : [],
  );
  const locales = new Set(folders.filter(isLocale));
  const [, usual] = /\blang\s*:\s*["'`]([\w-]+)/.exec(text) ?? [];
  const posts = site.files.flatMap((file): Post[] => {
    const path = file.startsWith(root) ? file.slice(root.length).replace(/\.md$/i, "") : "";
    const isHidden = file.split("/").some((part) => part.startsWith("."));
    if (!/\.md$/i.test(file) || path === "" || isHidden || /^(?:readme|index|license|changelog)$/i.test(path))
      return [];
    const draft = readPost(site, file);
    if (draft === undefined) {
      unread.push(file);
      return [];
    }
    if (isPage(textOf(draft.fields["layout"]))) return [];
    const isIndex = /\/index$/.test(path);
    const place = path.replace(/\/index$/, "");
    const [, folder = ""] = locale.exec(place) ?? [];
    const isOther = locales.has(folder);
    const post = createPost(draft, {
      file,
      name: place.split("/").at(-1) ?? place,
      draft: false,
      addresses: [isIndex || isClean ? `/${place}/` : `/${place}.html`],
      folders: [file.replace(/\/?[^/]*$/, ""), `${root}public`, root],
      zone: undefined,
      timeZone,
    });
    return [
      {
        ...post,
        language: isOther ? folder : usual,
        sameAs: locales.size === 0 ? undefined : isOther ? place.slice(folder.length + 1) : place,
      },
    ];
  });
  return { posts, unread, remarks: [], url: hostname };
}

export const vitepress: System = {
  name: "VitePress",
  recognise: ({ files }) => files.some((file) => settingsPlace.test(file)),
  read,
};
