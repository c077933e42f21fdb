/** A finished page has one style, of the rules it can need, and a policy that names what stands on it and nothing else. */
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { finishPage, listWords } from "../../../src/integrations/finish-pages.ts";

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const format = (scripts: readonly string[], styles: readonly string[], head: string) =>
  `<html lang="zh-Hans"><meta http-equiv="content-security-policy" content="default-src 'none'; ` +
  `script-src ${["'self'", ...scripts.map(hash)].join(" ")}; style-src ${["'self'", ...styles.map(hash)].join(" ")};">` +
  `${head}<script data-x="1">run()</script><p class="one">'sha256-prose'</p>`;

test("styles are joined, unused rules and foreign hashes are gone", () => {
  const head = "<style>p{a:b}</style><title>x</title><style>.two{c:d}.three{e:f}</style>";
  const wide = format(["run()", "other()"], ["elsewhere{}", "p{a:b}", ".two{c:d}.three{e:f}"], head);
  const finished = "p{a:b}.three{e:f}";
  expect(finishPage(wide, new Set(["three"]))).toBe(
    format(["run()"], [finished], `<style>${finished}</style><title>x</title>`),
  );
});

test("a style the policy does not name stays without a name", () => {
  const head = "<style>p{a:b}</style><style>.smuggled{c:d}</style>";
  const finished = finishPage(format(["run()"], ["p{a:b}"], head), new Set());
  expect(finished).toBe(format(["run()"], ["p{a:b}"], head));
});

test("a script's words are those of strings that are nothing but words", () => {
  expect([...listWords('a.map(b=>b.toggle(`read`));c.className="where text";d("a > .b");')]).toEqual([
    "read",
    "where",
    "text",
  ]);
});
