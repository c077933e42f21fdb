/** A page's policy keeps the hashes of what stands on it and loses all others. */
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { trimPolicy } from "../../../src/integrations/trim-policies.ts";

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const page = (scripts: string, styles: string) =>
  `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'${scripts}; style-src 'self'${styles};">` +
  `<style>a{}</style><script data-x="1">run()</script><p>'sha256-prose'</p>`;

test("only what stands on the page is named", () => {
  const wide = page(` ${hash("run()")} ${hash("other()")}`, ` ${hash("b{}")} ${hash("a{}")}`);
  expect(trimPolicy(wide)).toBe(page(` ${hash("run()")}`, ` ${hash("a{}")}`));
});
