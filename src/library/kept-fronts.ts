/**
 * The front matter of all stories as it was read, kept as one file beside the readings: to parse it is a quarter of what a build
 * does that changes nothing. A row holds for a digest of the story's folder; what has problems is read anew and said again.
 */
import { parseFile } from "../fields/parse-file.ts";
import type { FrontMatter } from "../fields/schema.ts";
import type { KeptFiles } from "../kept/kept-files.ts";
import { once } from "../once.ts";
import type { SplitStory } from "./split-story.ts";
import type { StoryFolder } from "./story-folder.ts";
import type { TermEntry } from "./terms.ts";

export interface KeptFronts {
  /** The story with its file read when somebody asks for it; `undefined` when it is not kept. */
  readonly find: (folder: StoryFolder, digest: string) => SplitStory | undefined;
  /** Keeps these, and no others. */
  readonly keep: (stories: readonly SplitStory[]) => void;
}

/** Terms name their file, and folders may be alike. */
const nameRow = ({ file }: StoryFolder, digest: string): string => `${digest} ${file}`;

type Row = readonly [name: string, of: readonly [matter: FrontMatter, terms: readonly TermEntry[]]];

function parseRows(text = "[]"): ReadonlyMap<Row[0], Row[1]> {
  try {
    return new Map(JSON.parse(text) as readonly Row[]);
  } catch {
    return new Map();
  }
}

/** `code`: digest of the code that reads. */
export function openFronts(kept: KeptFiles, code: string): KeptFronts {
  const name = `fronts${code}`;
  const rows = parseRows(kept.find(name));
  return {
    find(folder, digest) {
      const row = rows.get(nameRow(folder, digest));
      if (row === undefined) return undefined;
      const [matter, terms] = row;
      const parse = once(() => parseFile(folder.file, folder.bytes));
      return {
        folder,
        digest,
        matter,
        slug: matter.slug ?? folder.slug,
        terms,
        problems: [],
        get parts() {
          return parse().value;
        },
      };
    },
    keep(stories) {
      const whole = stories.flatMap(({ folder, digest, matter, terms, problems }): Row[] =>
        matter === undefined || problems.length > 0 ? [] : [[nameRow(folder, digest), [matter, terms]]],
      );
      if (whole.length !== rows.size || !whole.every(([of]) => rows.has(of))) kept.keep(name, JSON.stringify(whole));
    },
  };
}
