/** A finished page has a policy that names what stands on it and nothing else. */
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { finishPage } from "../../../src/build/finish-page.ts";

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const format = (scripts: readonly string[], styles: readonly string[]) =>
  `<html lang="zh-Hans"><meta http-equiv="content-security-policy" content="default-src 'none'; ` +
  `script-src ${["'self'", ...scripts.map(hash)].join(" ")}; style-src ${["'self'", ...styles.map(hash)].join(" ")};">` +
  `<style>p{a:b}</style><title>x</title><script data-x="1">run()</script><p class="one">'sha256-prose'</p>`;

test("hashes of other pages are gone", () => {
  expect(finishPage(format(["run()", "other()"], ["elsewhere{}", "p{a:b}"]))).toBe(format(["run()"], ["p{a:b}"]));
});

test("what the policy does not name stays without a name", () => {
  const page = format([], []);
  expect(finishPage(page)).toBe(page);
});
