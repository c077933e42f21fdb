import { describe, expect, test } from "vitest";
import { describeHosting } from "../../../../src/build/hosting/complete-site.ts";
import { buildHosting } from "../../../../src/build/hosting/host-files.ts";
import { buildPageHeaders, pageHeaders } from "../../../../src/build/hosting/page-headers.ts";
import { hosts } from "../../../../src/build/hosts.ts";
import { formatDeskPolicy } from "../../../../src/desk-page/page-policy.ts";
import { contentPolicy } from "../../../../src/metadata/content-policy.ts";
import { choosesEdition } from "../../../../src/site/host-names.ts";
import { listForeign, speakAs } from "../../speak-as.ts";
import { createServedSite } from "./served-site.ts";

const site = createServedSite();

describe("the headers of every answer", () => {
  test("hold what a meta tag cannot, and forbid nothing that it allows", () => {
    const policy = pageHeaders.find(({ name }) => name === "Content-Security-Policy")?.value.split("; ") ?? [];
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toEqual(expect.arrayContaining(contentPolicy.directives.slice(1)));
    // Without these it would say what the hashes of one page allow, or nothing.
    expect(policy.filter((directive) => /^(?:default|script|style)-src/.test(directive))).toEqual([]);
  });

  test("leave the desk all that its own page allows, where there is one, and the readers' pages what they had", () => {
    const place = { host: "gitlab", repository: "paper/site", branch: "main" } as const;
    const [policy] = buildPageHeaders(place);
    const directives = new Map(
      policy?.value.split("; ").map((directive) => {
        const [name = "", ...sources] = directive.split(" ");
        return [name, new Set(sources)] as const;
      }),
    );
    for (const wanted of [formatDeskPolicy("https://gitlab.com"), contentPolicy.directives.slice(1).join("; ")])
      for (const directive of wanted.split("; ")) {
        const [name = "", ...sources] = directive.split(" ");
        const allowed = directives.get(name);
        if (allowed !== undefined && !sources.includes("'none'"))
          expect([...allowed], name).toEqual(expect.arrayContaining(sources));
      }
    expect(directives.get("frame-ancestors")).toEqual(new Set(["'self'"]));
    expect(directives.get("connect-src")).toEqual(new Set(["'self'", "https://gitlab.com"]));
  });

  test("are none twice, and fit in a line of every format", () => {
    const names = pageHeaders.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    for (const { value } of pageHeaders) expect(value).not.toMatch(/["\n]/);
  });
});

test("Cloudflare Pages and Netlify read headers and redirects beside the pages", () => {
  const { inside, beside, leftOut } = buildHosting("cloudflare-pages", site);
  expect([Object.keys(inside), beside, leftOut]).toEqual([["_headers", "_redirects"], {}, 0]);
  expect(inside._headers).toMatch(/^\/\*\n {2}Content-Security-Policy: /);
  expect(inside._headers).toContain("\n/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n");
  expect(inside._redirects).toBe("/zh-hans/stories/old/ /zh-hans/stories/new/ 301\n");
  // A page lies at the old address, too: the rule has to go before it.
  expect(buildHosting("netlify", site).inside._redirects).toBe("/zh-hans/stories/old/ /zh-hans/stories/new/ 301!\n");
});

test("EdgeOne Pages reads them from one file", () => {
  const { headers, redirects } = JSON.parse(buildHosting("edgeone-pages", site).inside["edgeone.json"] ?? "");
  expect(headers[0]).toEqual({
    source: "/*",
    headers: pageHeaders.map(({ name, value }) => ({ key: name, value })),
  });
  expect(redirects).toEqual([
    { source: "/zh-hans/stories/old/", destination: "/zh-hans/stories/new/", statusCode: 301 },
  ]);
});

test("what a host has no room for is left to the pages, and counted", () => {
  const moved = Array.from({ length: 120 }, (_, at) => ({ from: `/a${at}/`, to: "/b/" }));
  const { inside, leftOut } = buildHosting("edgeone-pages", { ...site, moved });
  expect([JSON.parse(inside["edgeone.json"] ?? "").redirects.length, leftOut]).toEqual([100, 20]);
  expect(buildHosting("own-server", { ...site, moved }).leftOut).toBe(0);
  const long = Array.from({ length: 1500 }, (_, at) => ({ from: `/${"a".repeat(70)}${at}/`, to: "/b/" }));
  const cloudflare = buildHosting("cloudflare-pages", { ...site, moved: long });
  expect(cloudflare.leftOut).toBeGreaterThan(0);
  expect(cloudflare.inside._redirects?.length).toBeLessThanOrEqual(100_000);
});

test("a host that is none is refused with the names there are", () => {
  expect(() => buildHosting("nginx" as never, site)).toThrow(/「nginx」.*own-server/);
});

test.each(["zh-Hant-TW", "zh-Hans"] as const)("what was written and what was left out is said in %s", (tag) => {
  const hosting = { inside: { _headers: "" }, beside: { "site.conf": "" }, leftOut: 20 };
  const host = hosts.find(({ setting }) => setting === "edgeone-pages");
  const lines = speakAs(tag, () => describeHosting(hosting, host));
  expect(lines).toHaveLength(3);
  expect(lines[2]).toMatch(/EdgeOne Pages .*100 .*20 /);
  expect(lines.flatMap((line) => listForeign(line, tag))).toEqual([]);
  // Where nothing is sent on anyway, nothing was left out.
  expect(describeHosting({ inside: {}, beside: {}, leftOut: 3 }, hosts[0])).toEqual([]);
});

test("no host gets more rules of headers than it takes", () => {
  const { _headers = "" } = buildHosting("cloudflare-pages", site).inside;
  const rules = _headers.split("\n").filter((line) => line.startsWith("/")).length;
  for (const { headerRules = Number.POSITIVE_INFINITY } of hosts.filter(({ name }) => name === "Cloudflare Pages"))
    expect(rules).toBeLessThanOrEqual(headerRules);
});

test("GitHub Pages reads nothing", () => {
  expect(buildHosting("github-pages", site)).toEqual({ inside: {}, beside: {}, leftOut: 1 });
});

test("only a host that can answer by language is left to choose an edition", () => {
  for (const { setting, languages } of hosts) if (choosesEdition(setting)) expect(languages).toBe(true);
});

test("under a base path every address has it", () => {
  const { "site.conf": nginx = "", Caddyfile: caddy = "" } = buildHosting(
    "own-server",
    createServedSite("/paper/"),
  ).beside;
  expect(nginx).toContain(
    "location = /paper/zh-hans/stories/bad/ { error_page 410 /paper/zh-hans/stories/bad/index.html;",
  );
  expect(caddy).toContain("redir /paper/zh-hans/stories/old/ /paper/zh-hans/stories/new/ 301");
  expect(`${nginx}${caddy}`).not.toMatch(/ \/(?:zh-|assets|index|404)/);
});
