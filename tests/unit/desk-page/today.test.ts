/** Characters of a day. */
import { expect, test } from "vitest";
import { noteCharacters, sumToday, type Today } from "../../../src/desk-page/home/today.ts";

const write = (notes: readonly (readonly [day: string, folder: string, characters: number])[]) =>
  notes.reduce<Today | undefined>((today, [day, folder, n]) => noteCharacters(today, day, folder, n), undefined);

test.each([
  ["nothing", [], 0],
  ["a story that was opened and read", [["2022-03-18", "a", 500]], 0],
  [
    "what it gained since",
    [
      ["2022-03-18", "a", 500],
      ["2022-03-18", "a", 450],
      ["2022-03-18", "a", 620],
    ],
    120,
  ],
  [
    "two stories; what one lost is not taken from the other",
    [
      ["2022-03-18", "a", 0],
      ["2022-03-18", "a", 80],
      ["2022-03-18", "b", 90],
      ["2022-03-18", "b", 10],
    ],
    80,
  ],
  [
    "a new day begins anew",
    [
      ["2022-03-17", "a", 0],
      ["2022-03-17", "a", 900],
      ["2022-03-18", "a", 900],
      ["2022-03-18", "a", 930],
    ],
    30,
  ],
  [
    "yesterday is not today",
    [
      ["2022-03-17", "a", 0],
      ["2022-03-17", "a", 900],
    ],
    0,
  ],
] as const)("%s", (_name, notes, expected) => expect(sumToday(write(notes), "2022-03-18")).toBe(expected));
