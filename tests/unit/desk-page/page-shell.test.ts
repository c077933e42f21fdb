/** The page before its code runs: at home it speaks to where it came from, away to the one host besides. */
import { expect, test } from "vitest";
import { listShellFiles } from "../../../src/desk-page/page-shell.ts";

const bundled = { script: "assets/start.js", style: "assets/start.css", proofStyle: "assets/proof.css" };

const readPolicy = (html = "") =>
  (/http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? "").split("; ");

test("the page at an address of the publication names its host, and the place it lies at", () => {
  const place = {
    host: "gitea",
    address: "https://git.example.org",
    repository: "paper/site",
    branch: "main",
  } as const;
  const home = listShellFiles(bundled, "<svg/>");
  const away = listShellFiles(bundled, "<svg/>", place);
  expect(readPolicy(home["index.html"])).toContain("connect-src 'self'");
  expect(home["index.html"]).not.toContain("desk-place");
  expect(readPolicy(away["index.html"])).toContain("connect-src 'self' https://git.example.org");
  // But for that they are the same page.
  expect(
    readPolicy(away["index.html"]).filter((directive) => !readPolicy(home["index.html"]).includes(directive)),
  ).toHaveLength(1);
  expect(away["index.html"]).toContain(`id="desk-place">${JSON.stringify(place)}</script>`);
  for (const [name, text] of Object.entries(away)) if (name !== "index.html") expect(text).toBe(home[name]);
});
