import { expect, test } from "vitest";
import { findState } from "../../../src/library/state.ts";

const published = "2022-03-18T08:00:00+08:00";
const moment = Date.UTC(2022, 2, 18, 0, 0);

test.each([
  [{ published, draft: true }, moment + 1, "draft"],
  [{ published, draft: false }, moment - 1, "scheduled"],
  [{ published, draft: false }, moment, "published"],
  [{ published, draft: false, retracted: false }, moment, "published"],
  [{ published, draft: false, retracted: true }, moment, "retracted"],
  [{ published, draft: false, retracted: "2022-04-02T00:00:00+08:00" }, moment, "retracted"],
  [{ published, draft: false, retracted: true }, moment - 1, "scheduled"],
  [{ published, draft: true, retracted: true }, moment, "draft"],
] as const)("%j", (story, now, state) => {
  expect(findState(story, now)).toBe(state);
});
