import { expect, test } from "vitest";
import { findState } from "../../../src/stories/state.ts";
import { createStory } from "./create-story.ts";

const published = "2022-03-18T08:00:00+08:00";
const at = (moment: string) => Date.parse(moment);

test.each([
  [{ published }, at("2022-03-18T07:59:59+08:00"), "scheduled"],
  [{ published }, at(published), "published"],
  [{ published, draft: true }, at("2030-01-01T00:00:00Z"), "draft"],
] as const)("%j", (rest, now, state) => {
  expect(findState(createStory(rest), now)).toBe(state);
});
