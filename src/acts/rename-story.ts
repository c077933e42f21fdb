/**
 * Another address for a story: its files move, every link to it is mended, and readers who know the old address are led to the
 * new one.
 */
import { editBody, editFrontMatter, replaceListItem } from "../fields/edit-front-matter.ts";
import { findState } from "../library/state.ts";
import { mendLinks } from "../markdown/mend-links.ts";
import type { Change } from "../stores/store.ts";
import type { ActFacts } from "./acted.ts";

/** A file below content/; `version` where the store wants to know what a change was made from. */
export interface ActFile {
  readonly path: string;
  readonly version?: string | undefined;
}

export interface Renaming {
  /** Of the story's folder, as it is and as it is to be. */
  readonly from: string;
  readonly to: string;
  readonly facts: ActFacts;
  /** All of content that links to stories: every Markdown file. */
  readonly texts: readonly (ActFile & { readonly text: string })[];
  /** Everything in the folder. */
  readonly files: readonly ActFile[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface Renamed {
  readonly changes: readonly Change[];
  /** The texts that change, by the paths they had. */
  readonly texts: readonly { readonly path: string; readonly before: string; readonly after: string }[];
}

const folderOf = (name: string) => `stories/${name}/`;

/** The text of the story's own file: no slug of its own any more, and the old address kept when readers may know it. */
function editStory(text: string, { facts, to, now }: Renaming): string {
  const known = ["published", "retracted"].includes(findState(facts, now));
  const formerly = [...(known ? [facts.slug] : []), ...facts.formerly].filter((name) => name !== to);
  const edits = formerly.join() === facts.formerly.join() ? [] : [formerly];
  return editFrontMatter(text, [
    { key: "slug" },
    ...edits.map((names) => ({ key: "formerly", value: names.length > 0 ? `[${names.join(", ")}]` : undefined })),
  ]);
}

function editText(path: string, before: string, renaming: Renaming): string {
  const { from, to, facts } = renaming;
  const prefix = path.startsWith("stories/") ? "../" : "../stories/";
  const linked = editBody(before, (body) =>
    body.includes(facts.slug) ? mendLinks(body, prefix, facts.slug, to) : body,
  );
  const named = replaceListItem(linked, "related", facts.slug, to);
  return path === `${folderOf(from)}index.md` ? editStory(named, renaming) : named;
}

const onBase = (version: string | undefined) => (version === undefined ? {} : { base: version });

/** Whether the name can be given was asked before. */
export function renameStory(renaming: Renaming): Renamed {
  const { from, to, files } = renaming;
  const texts = renaming.texts.flatMap(({ path, text: before, version }) => {
    const after = editText(path, before, renaming);
    return after === before ? [] : [{ path, before, after, version }];
  });
  const edited = new Map(texts.map(({ path, after }) => [path, after]));
  const moves = from === to ? [] : files;
  const moved = new Set(moves.map(({ path }) => path));
  const changes = [
    ...texts
      .filter(({ path }) => !moved.has(path))
      .map(({ path, after, version }): Change => ({ path, text: after, ...onBase(version) })),
    ...moves.flatMap(({ path, version }): Change[] => {
      const place = folderOf(to) + path.slice(folderOf(from).length);
      const text = edited.get(path);
      return [
        text === undefined ? { path: place, from: path } : { path: place, text },
        { path, remove: true, ...onBase(version) },
      ];
    }),
  ];
  return { changes, texts: texts.map(({ path, before, after }) => ({ path, before, after })) };
}
