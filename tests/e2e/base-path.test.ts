/** Under a base path, as on a project page: what scripts make of addresses, which no check of the files can see. */
import { type Copy, createCopy, type Running } from "../builds/copy.ts";
import { leadSlug, pagePaths, site, variants } from "./pages.ts";
import { expect, test } from "./test.ts";

const port = 4398;
const environment = { BASE_PATH: "/paper/", PORT: String(port) };
test.use({ baseURL: `http://localhost:${port}` });
test.describe.configure({ mode: "serial", timeout: 120_000 });

let copy: Copy;
let server: Running | undefined;

test.beforeAll(async () => {
  // A whole build, beside the other worker's browser.
  test.setTimeout(240_000);
  copy = createCopy("base-path");
  const build = await copy.run("build", environment);
  expect(build.code, build.output).toBe(0);
  server = copy.start("preview", environment);
  await expect(async () => expect((await fetch(`http://localhost:${port}/paper/`)).status).toBe(200)).toPass();
});

test.afterAll(() => {
  server?.process.kill();
  copy.remove();
});

for (const { tag, segment } of variants) {
  test(`search hits and the switch stay under the base path in ${tag}`, async ({ page }) => {
    await page.goto(`/paper/${segment}/`);
    await page.keyboard.press("/");
    await page.keyboard.type("隔膜");
    const path = `/paper/${segment}/${pagePaths.story(leadSlug)}`;
    await page.locator(`.hits a[href^="${path}"]`).click();
    await page.waitForURL((url) => url.pathname === path);
    for (const other of variants) {
      await page.locator(`variant-switch a[hreflang="${other.tag}"]`).click();
      await page.waitForURL((url) => url.pathname === `/paper/${other.segment}/${pagePaths.story(leadSlug)}`);
    }
    // The last one chosen is where the root now leads.
    const last = variants.at(-1);
    await page.goto("/paper/");
    await page.waitForURL(
      (url) => url.pathname === (last?.tag === site.defaultVariant ? "/paper/" : `/paper/${last?.segment}/`),
    );
  });
}
