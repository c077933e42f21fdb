/**
 * A story whose fields have errors still has a text that can be read: the fields that are wrong are left out and those that are
 * missing made up, so that its editions can be shown while it is written. Nothing of it is ever saved.
 */
import { stringify } from "yaml";
import { unwrittenStandfirst } from "../fields/new-story.ts";
import { splitFolder } from "../library/split-folder.ts";
import type { SplitStory } from "../library/split-story.ts";
import { createFilePlaces, type Place } from "./file-places.ts";
import { findField } from "./find-field.ts";
import type { PlacedProblem } from "./place-problems.ts";

/** What every story must say. */
const madeUp = { headline: "……", standfirst: unwrittenStandfirst, published: "2000-01-01" };

/** `topic` is one that exists; `undefined` when the fields cannot be read at all. */
export function patchStory(entry: SplitStory, topic: string | undefined): SplitStory | undefined {
  const { folder, parts } = entry;
  if (parts?.parsed === undefined) return undefined;
  const wrong = new Set(entry.problems.map((problem) => findField(entry, problem)?.[0]));
  const sound = Object.entries(parts.parsed.value as object).filter(([key]) => !wrong.has(key));
  const fields = { ...madeUp, topics: topic === undefined ? [] : [topic], ...Object.fromEntries(sound) };
  const text = `---\n${stringify(fields, { schema: "failsafe" })}---\n${parts.body}`;
  const patched = splitFolder({ ...folder, bytes: new TextEncoder().encode(text) }, "");
  return patched.matter === undefined ? undefined : patched;
}

/** What the copy of a patched story has to say of its text, at the places of the story itself; of errors both know. */
export function moveToBody(problems: readonly PlacedProblem[], from: SplitStory, to: SplitStory): PlacedProblem[] {
  const [was, now] = [from.parts, to.parts];
  if (was === undefined || now === undefined) return [];
  const [lines, offsets] = [now.bodyLine - was.bodyLine, now.yaml.length - was.yaml.length];
  const findPlace = createFilePlaces(to.folder.bytes, now);
  const move = ({ from: start, to: end }: Place) => findPlace({ from: start + offsets, to: end + offsets });
  return problems
    .filter(({ line = 0, severity }) => line >= was.bodyLine && severity === "warning")
    .map(({ line = 0, place, suggestion, ...problem }) => {
      const moved = place && move(place);
      const mend = suggestion === undefined ? {} : { suggestion };
      return { ...problem, line: line + lines, ...(moved && { place: moved, ...mend }) };
    });
}
