import { afterEach, expect, test, vi } from "vitest";
import { parseMoment } from "../../../src/fields/dates.ts";
import { readClock } from "../../../src/library/clock.ts";
import { site } from "../../../src/site/site.ts";

afterEach(() => vi.unstubAllEnvs());

test.each(["2026-12-01", "2026-12-01T08:00"])("AS_OF=%s speaks for that moment in the publication's zone", (value) => {
  vi.stubEnv("AS_OF", value);
  expect(readClock()).toBe(Date.parse(parseMoment(value, site.timeZone) ?? ""));
});

test.each(["tomorrow", "2026-02-30"])("AS_OF=%s is refused by name", (value) => {
  vi.stubEnv("AS_OF", value);
  expect(() => readClock()).toThrow(value);
});
