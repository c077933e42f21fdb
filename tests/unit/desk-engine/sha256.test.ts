/** The page's own SHA-256 against the machine's. */
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { sha256 } from "../../../src/desk-engine/sha256.ts";

test.each([0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000, 70_000])("%i bytes", (length) => {
  const bytes = Uint8Array.from({ length }, (_, at) => at * 7 + (at >> 8));
  expect(sha256(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
});
