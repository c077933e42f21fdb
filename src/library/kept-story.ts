/**
 * A story's reading as it is kept from one build to the next: everything but its trees, which are parsed again when somebody asks
 * for them. Rows of terms are kept by their place in the list the story was read with, so that they are the same rows again.
 * Only a sound reading is kept: one with errors stops the build.
 */
import type { TermOverlap, TermSpan } from "../variants/find-terms.ts";
import type { TermRow } from "../variants/term-row.ts";
import type { Approval } from "./approvals.ts";
import type { ContentReader } from "./content-reader.ts";
import { createReadStory } from "./create-read-story.ts";
import { formatMoments } from "./digest-folder.ts";
import type { FinishedStory } from "./finish-story.ts";
import { readPhotographs } from "./read-photographs.ts";
import type { ReadStory } from "./read-story.ts";
import type { SplitStory } from "./split-story.ts";
import type { Story } from "./story.ts";

type KeptSpan = Omit<TermSpan, "rule"> & { readonly source: string; readonly target: string; readonly row: number };

interface KeptStory {
  readonly moments: string;
  readonly story: Omit<Story, "terms"> & { readonly terms: readonly number[] };
  readonly approvals: readonly Approval[];
  readonly problems: FinishedStory["problems"];
  readonly ids: readonly string[];
  readonly sections: readonly string[];
  readonly links: FinishedStory["links"];
  readonly overlaps: readonly { readonly taken: KeptSpan; readonly hidden: KeptSpan }[];
}

/** `rows` are all that the story was read with. */
export function formatKept(
  { folder }: SplitStory,
  { value, problems, anchors, links, overlaps }: FinishedStory & { readonly value: ReadStory },
  rows: readonly TermRow[],
): string {
  const places = new Map(rows.map((row, at) => [row, at]));
  const find = (row: TermRow) => places.get(row) ?? -1;
  const span = ({ at, end, rule }: TermSpan): KeptSpan => ({
    at,
    end,
    source: rule.source,
    target: rule.target,
    row: find(rule.row),
  });
  const kept: KeptStory = {
    moments: formatMoments(folder),
    story: { ...value.story, terms: value.story.terms.map(find) },
    approvals: value.approvals,
    problems,
    ids: [...anchors.ids],
    sections: anchors.sections,
    links,
    overlaps: overlaps.map(({ taken, hidden }) => ({ taken: span(taken), hidden: span(hidden) })),
  };
  return JSON.stringify(kept);
}

/** `undefined` when what was kept does not hold any more, or cannot be read. */
export function restoreStory(
  reader: ContentReader,
  entry: SplitStory,
  text: string,
  rows: readonly TermRow[],
): FinishedStory | undefined {
  let kept: KeptStory;
  try {
    kept = JSON.parse(text) as KeptStory;
  } catch {
    return undefined;
  }
  const { story, problems, ids, sections, links } = kept;
  if (kept.moments !== formatMoments(entry.folder) && !holdsPhotographs(reader, entry, kept)) return undefined;
  const row = (at: number) => rows[at] as TermRow;
  const span = ({ at, end, source, target, row: place }: KeptSpan): TermSpan => ({
    at,
    end,
    rule: { source, target, row: row(place) },
  });
  const overlaps = kept.overlaps.map(
    ({ taken, hidden }): TermOverlap => ({ taken: span(taken), hidden: span(hidden) }),
  );
  // JSON has no other word for a place in a list that holds nothing.
  const referenceUrls = story.referenceUrls.map((url) => url ?? undefined);
  const value = createReadStory(entry, { ...story, referenceUrls, terms: story.terms.map(row) }, kept.approvals);
  return { value, problems, anchors: { ids: new Set(ids), sections }, links, overlaps };
}

/** A file that was only copied or checked out anew has another moment and the same bytes. */
function holdsPhotographs(reader: ContentReader, { folder }: SplitStory, { story }: KeptStory): boolean {
  const names = new Set(story.photographs.map(({ file }) => file.replace(/^.*\//, "")));
  const { value } = readPhotographs(reader, folder, names);
  return JSON.stringify(value) === JSON.stringify(story.photographs);
}
