/**
 * A site on a server of one's own: one build with `host` and `packed` in its settings, served by nginx and by Caddy with the
 * configuration it wrote. What they answer is asked plainly; then a reader goes through it, and no policy is violated.
 */
import type { ChildProcess } from "node:child_process";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { pageHeaders } from "../../src/build/hosting/page-headers.ts";
import { type Copy, createCopy } from "../builds/copy.ts";
import { findServer, startServer } from "./host-servers.ts";
import { ports } from "./ports.ts";
import { hit } from "./search-parts.ts";
import { expect, test } from "./test.ts";

// One worker, one build.
test.describe.configure({ mode: "serial" });

const story = "stories/last-ferry/";
const old = "stories/ferry/";
const retracted = "/zh-hans/stories/harbour-ghost/";
const servers = ["nginx", "caddy"] as const;
const installed = servers.filter((name) => findServer(name) !== undefined);

let copy: Copy | undefined;
const running: ChildProcess[] = [];

test.beforeAll(async () => {
  if (installed.length === 0) return;
  test.setTimeout(180_000);
  copy = createCopy("hosts", "publication-hans");
  const made = copy;
  made.change("src/publication/settings.ts", (text) =>
    text.replace("  features:", '  host: "own-server",\n  packed: true,\n  cards: "none",\n  features:'),
  );
  made.change("content/stories/last-ferry/index.md", (text) =>
    text.replace("published:", "formerly: [ferry]\npublished:"),
  );
  const { code, output } = await made.run("build");
  expect(code, output).toBe(0);
  // Read by nobody.
  chmodSync(made.folder, 0o755);
  for (const name of installed) {
    const work = join(made.folder, `.luozi/${name}`);
    running.push(await startServer(name, { folder: made.folder, work, port: ports[name] }));
  }
});

test.afterAll(() => {
  for (const server of running) server.kill();
  copy?.remove();
});

for (const name of servers) {
  const origin = `http://localhost:${ports[name]}`;
  const ask = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${origin}${path}`, { headers: { "accept-encoding": "identity", ...headers }, redirect: "manual" });

  test.describe(name, () => {
    test.skip(!installed.includes(name), `${name} is not installed: npm run e2e installs it where it may`);
    test.use({ baseURL: origin });

    test("every answer has the headers that a meta tag cannot carry", async () => {
      for (const path of ["/", `/zh-hans/${story}`, "/zh-hans/none/", retracted, `/zh-hans/${old}`, "/favicon.svg"]) {
        const { headers } = await ask(path);
        for (const header of pageHeaders) expect(headers.get(header.name), `${path} ${header.name}`).toBe(header.value);
      }
    });

    test("what is not there is 404, what moved 301, what was retracted 410, each with its page", async () => {
      const lost = await ask("/zh-hant-hk/none/");
      expect([lost.status, await lost.text()]).toEqual([404, expect.stringMatching(/<html lang="zh-Hant-HK"/)]);
      const file = await ask("/assets/none.js");
      expect([file.status, file.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
      expect(file.headers.get("cache-control")).toBe("public, max-age=60");
      const moved = await ask(`/zh-hant-hk/${old}`);
      expect([moved.status, moved.headers.get("location")]).toEqual([301, `/zh-hant-hk/${story}`]);
      const gone = await ask(retracted);
      expect([gone.status, await gone.text()]).toEqual([410, expect.stringContaining("查无实据")]);
    });

    test("pages are asked for again after a minute, what is named after its content never", async () => {
      const page = await (await ask("/zh-hans/")).text();
      const [script = ""] = /\/assets\/[^"]+\.js/.exec(page) ?? [];
      const kept = async (path: string) => (await ask(path)).headers.get("cache-control");
      expect(await kept(script)).toBe("public, max-age=31536000, immutable");
      for (const path of ["/", "/zh-hans/", "/search-index/table.json", "/sitemap.xml"])
        expect(await kept(path), path).toBe("public, max-age=60");
    });

    test("text is sent packed, and a part of a file when only a part is wanted", async () => {
      const plain = await (await ask(`/zh-hans/${story}`)).text();
      for (const encoding of name === "caddy" ? ["br", "gzip"] : ["gzip"]) {
        const packed = await ask(`/zh-hans/${story}`, { "accept-encoding": encoding });
        expect(packed.headers.get("content-encoding")).toBe(encoding);
        expect(packed.headers.get("vary")?.toLowerCase()).toContain("accept-encoding");
        expect(await packed.text()).toBe(plain);
      }
      const part = await ask("/icon-512.png", { range: "bytes=0-7" });
      expect([part.status, (await part.arrayBuffer()).byteLength]).toEqual([206, 8]);
    });

    test("only the root asks for the browser's language", async () => {
      const front = async (path: string, language: string) => {
        const answer = await ask(path, { "accept-language": language });
        return [answer.headers.get("vary") ?? "", /<html lang="([^"]+)"/.exec(await answer.text())?.[1]];
      };
      expect(await front("/", "en,zh-HK;q=0.9,zh-CN;q=0.8")).toEqual([
        expect.stringContaining("Accept-Language"),
        "zh-Hant-HK",
      ]);
      expect(await front("/", "zh-CN,zh-HK;q=0.8")).toEqual([expect.stringContaining("Accept-Language"), "zh-Hans"]);
      expect(await front("/", "de")).toEqual([expect.stringContaining("Accept-Language"), "zh-Hans"]);
      const [vary, lang] = await front("/zh-hans/", "zh-HK");
      expect([vary?.includes("Accept-Language"), lang]).toEqual([false, "zh-Hans"]);
    });

    test("the doctor of the desk finds nothing lacking", async () => {
      const doctor = await copy?.run(`doctor ${origin}`);
      expect([doctor?.code, doctor?.output]).toEqual([0, expect.stringContaining("都好。")]);
    });

    test.describe("a reader", () => {
      // The browser itself tells of these two pages, which are asked for on purpose.
      test.use({ expected: [/status of 4(?:04|10)/] });

      test("reads, looks closer, changes the variant, searches and comes back", async ({ page }) => {
        await page.goto("/");
        await page.locator(`main a[href="/zh-hans/${story}"]`).first().click();
        await page.waitForURL(`${origin}/zh-hans/${story}`);
        await page.locator("figure > a").first().click();
        await expect(page.locator("dialog.enlarged")).toBeVisible();
        await page.keyboard.press("Escape");
        // Closed, it takes its step of the history back, which would stop what loads meanwhile.
        await expect.poll(() => page.evaluate(() => history.state)).toBeNull();
        // Vertical text comes with a sheet of its own.
        await page.evaluate(() => localStorage.setItem("reading", '{"flow":"vertical"}'));
        await page.reload();
        await expect(page.locator(".story > .body")).toHaveCSS("writing-mode", "vertical-rl");
        await page.evaluate(() => localStorage.removeItem("reading"));
        await page.locator('variant-switch a[hreflang="zh-Hant-HK"]').click();
        await page.waitForURL((url) => url.pathname === `/zh-hant-hk/${story}`);
        await page.keyboard.press("/");
        await page.keyboard.type("渡口");
        await hit(page, `/zh-hant-hk/${story}`).first().click();
        // The same page, at a paragraph.
        await page.waitForURL((url) => url.pathname === `/zh-hant-hk/${story}` && url.hash !== "" && url.search === "");
        // The variant chosen goes before what the server made of the browser's language.
        await page.goto("/");
        await page.waitForURL(`${origin}/zh-hant-hk/`);
        await page.goto(`/zh-hant-hk/${old}`);
        await expect(page).toHaveURL(`${origin}/zh-hant-hk/${story}`);
        expect((await page.goto(retracted))?.status()).toBe(410);
        await expect(page.locator("h1")).toBeVisible();
        expect((await page.goto("/zh-hans/none/"))?.status()).toBe(404);
        await page.locator('a[href="/zh-hans/"]').first().click();
        await page.waitForURL(`${origin}/zh-hans/`);
      });

      test.describe("whose browser prefers another variant", () => {
        test.use({ locale: "zh-HK" });

        test("has it at the root, without being sent on", async ({ page }) => {
          await page.goto("/");
          await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hant-HK");
          expect(new URL(page.url()).pathname).toBe("/");
        });
      });
    });
  });
}
