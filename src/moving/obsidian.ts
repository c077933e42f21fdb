/** Obsidian: every note of a vault; notes call each other, and their pictures, by name. It had no addresses, unless a note names one. */
import { createPost, readPost } from "./create-post.ts";
import { listOf, textOf } from "./front-matter.ts";
import type { OldSite, Post, System } from "./old-site.ts";
import { formatAddress } from "./permalinks.ts";

/** Tags in a text: #江邊, nested ones with a slash; no heading, no colour, no place in an address. */
const tag = /(?<=^|[\s，。；、])#((?!\d+\b)[\p{L}\p{N}_][\p{L}\p{N}_/-]*)/gu;

/** Lines of nothing but tags above or below the text are none of it; elsewhere they may be code, and stay. */
function splitTags(body: string): { tags: string[]; text: string } {
  const lines = body.split("\n");
  const isText = (line: string) => line.replace(tag, "").trim() !== "";
  const [first, last] = [lines.findIndex(isText), lines.findLastIndex(isText)];
  const around = [...lines.slice(0, Math.max(first, 0)), ...lines.slice(last + 1)];
  const tags = around.flatMap((line) => [...line.matchAll(tag)].map(([, one = ""]) => one));
  return { tags, text: lines.slice(Math.max(first, 0), last + 1).join("\n") };
}

function read(site: OldSite, timeZone: string) {
  const unread: string[] = [];
  const posts = site.files.flatMap((file): Post[] => {
    if (!/\.md$/i.test(file) || file.split("/").some((part) => part.startsWith("."))) return [];
    const draft = readPost(site, file);
    if (draft === undefined) {
      unread.push(file);
      return [];
    }
    const name = draft.path.split("/").at(-1) ?? draft.path;
    const { tags, text } = splitTags(draft.body);
    // The name of a note is its headline, unless it has one of its own.
    const hasTitle = textOf(draft.fields["title"]) !== undefined || /^\s*#\s+\S/.test(draft.body);
    const fields = {
      ...draft.fields,
      ...(hasTitle ? {} : { title: name }),
      tags: [...listOf(draft.fields["tags"]), ...tags],
    };
    const own = textOf(draft.fields["permalink"]);
    return [
      createPost(
        { ...draft, fields, body: text },
        {
          file,
          name,
          draft: false,
          addresses: own === undefined ? [] : [formatAddress(own)],
          names: listOf(draft.fields["aliases"] ?? draft.fields["alias"]),
          folders: [file.replace(/\/?[^/]*$/, "")],
          zone: undefined,
          timeZone,
        },
      ),
    ];
  });
  return { posts, unread, remarks: [], url: undefined, byName: true };
}

export const obsidian: System = {
  name: "Obsidian",
  recognise: ({ files }) => files.some((file) => file.startsWith(".obsidian/")),
  read,
};
