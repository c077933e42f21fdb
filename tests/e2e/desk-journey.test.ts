/**
 * The whole way of a story, at home and away: from what `npm run desk` opens, or from the page at an address of the publication, to
 * a reader who finds it. One small copy of the project is the checkout, the builder and the site.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { type Copy, createCopy, type Running } from "../builds/copy.ts";
import { quiet } from "../unit/checkout/lay-checkout.ts";
import { openText, waitSaved } from "./desk.ts";
import {
  bringManuscript,
  broughtFolder,
  copyOut,
  correctStory,
  planStory,
  publishStory,
  readStory,
  slug,
  storyPath,
  writeStory,
} from "./journey.ts";
import { startGitHub } from "./made-github.ts";
import { ports } from "./ports.ts";
import { expectedAway, madePlace, signIn } from "./remote-desk.ts";
import { expect, test } from "./test.ts";

const origin = `http://localhost:${ports.journey}`;
const away = expectedAway(ports.journeyHost)[0]?.source ?? "";

test.use({
  baseURL: origin,
  viewport: { width: 1440, height: 900 },
  // The desk at home takes a port of its own, and does not answer when it was killed.
  expected: [
    new RegExp(`${away}|^request: http://127\\.0\\.0\\.1:\\d+/|^console: .*ERR_.* http://127\\.0\\.0\\.1:\\d+/store/`),
  ],
});
test.describe.configure({ mode: "serial" });

/** One that is out already, of the publication's first topic. */
const story = (topics: string) =>
  `---\nheadline: 老渡口\nstandfirst: 一句導語。\ntopics: [${/slug: ([\w-]+)/.exec(topics)?.[1]}]\npublished: 2022-03-18\nvariant: zh-Hant-TW\n---\n\n第一段。\n`;

// Never made where the tests were skipped.
let copy: Copy;
let site: Running | undefined;

const git = (...args: readonly string[]) =>
  execFileSync("git", args, { cwd: copy.folder, env: { ...process.env, ...quiet }, encoding: "utf8" });

async function build(): Promise<void> {
  const built = await copy.run("build", { SITE_URL: origin });
  expect(built.code, built.output).toBe(0);
}

/** What was built last. */
async function serve(): Promise<void> {
  site?.process.kill();
  await site?.done;
  site = copy.start("preview", { PORT: String(ports.journey) });
  await expect(async () => expect((await fetch(`${origin}/`)).status).toBe(200)).toPass({ timeout: 30_000 });
}

test.beforeAll(() => {
  copy = createCopy("journey");
  const shared = ["about.md", "topics.yaml"].map((name) => [`content/${name}`, copy.read(`content/${name}`)] as const);
  rmSync(join(copy.folder, "content"), { recursive: true });
  for (const [path, text] of shared) copy.write(path, text);
  copy.write("content/stories/old-ferry/index.md", story(copy.read("content/topics.yaml")));
  const place = JSON.stringify(madePlace(ports.journeyHost));
  copy.change("src/publication/settings.ts", (text) => text.replace(/^\};/m, `  remoteDesk: ${place},\n};`));
  copy.write(".gitignore", "node_modules\n.luozi\ndist\n/remote.git\n");
  git("init", "-q", "-b", "main");
  git("init", "-q", "--bare", "-b", "main", "remote.git");
  git("config", "user.name", "何敏");
  git("config", "user.email", "desk@example.org");
  git("add", "-A");
  git("commit", "-qm", "起手");
  git("remote", "add", "origin", "./remote.git");
  git("push", "-q", "-u", "origin", "main");
});

test.afterAll(() => {
  site?.process.kill();
  copy?.remove();
});

/** As an editor starts it. Ends with the address it opens. */
async function startAtHome(): Promise<{ desk: ChildProcess; address: string }> {
  const env = { ...process.env, ...quiet, BROWSER: "none" };
  const desk = spawn("npm", ["run", "desk"], {
    cwd: copy.folder,
    env,
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  let said = "";
  const address = await new Promise<string>((done, fail) => {
    desk.once("exit", () => fail(new Error(said)));
    desk.stdout?.on("data", (data) => {
      said += String(data);
      const [found] = /http:\/\/127\.0\.0\.1:\d+\/#[\w-]{20,}(?=\n)/.exec(said) ?? [];
      if (found !== undefined) done(found);
    });
  });
  return { desk, address };
}

test("at home: from `npm run desk` to a reader", async ({ page }) => {
  test.setTimeout(300_000);
  const { desk, address } = await startAtHome();
  try {
    await page.goto(address);
    await writeStory(page);
    await planStory(page);
    expect(git("show", `origin/main:content/${storyPath}`)).toMatch(/\npublished: \d{4}-\d\d-\d\dT/);
    await publishStory(page);
    await test.step("built: readers have it", async () => {
      await build();
      expect(existsSync(join(copy.folder, "dist/zh-hans/stories", slug, "index.html"))).toBe(true);
    });
    await correctStory(page);
    const sent = git("show", "--stat=200", "--format=%an", "origin/main");
    expect(sent).toContain(storyPath);
    // What is built is what was sent.
    expect(git("status", "--porcelain", "content")).toBe("");
    await build();
    await serve();
    await readStory(page, origin);
  } finally {
    process.kill(-(desk.pid ?? 0));
  }
});

test("at home: the desk is killed while it saves", async ({ page }) => {
  test.setTimeout(180_000);
  const file = join(copy.folder, "content/stories/old-ferry/index.md");
  const first = readFileSync(file, "utf8");
  const withTyped = (typed: string) => first.replace("第一段。", () => `${typed}第一段。`);
  let typed = "";
  for (const wait of [0, 15]) {
    const { desk, address } = await startAtHome();
    // Another fragment alone would be the same page.
    await page.goto("about:blank");
    await page.goto(address);
    await page.getByRole("link", { name: "老渡口" }).first().click();
    await expect(openText(page)).toContainText(`${typed}第一段。`);
    await waitSaved(page);
    const before = typed;
    typed = `第${wait}次，${typed}`;
    await openText(page).click();
    await page.keyboard.press("Control+Home");
    const asked = page.waitForRequest("**/store/write");
    await page.keyboard.insertText(`第${wait}次，`);
    await asked;
    await new Promise((done) => setTimeout(done, wait));
    process.kill(-(desk.pid ?? 0), "SIGKILL");
    expect([withTyped(before), withTyped(typed)]).toContain(readFileSync(file, "utf8"));
  }
  const { desk, address } = await startAtHome();
  await page.goto("about:blank");
  await page.goto(address);
  await page.getByRole("link", { name: "老渡口" }).first().click();
  await expect(openText(page)).toContainText(`${typed}第一段。`);
  await expect.poll(() => readFileSync(file, "utf8")).toBe(withTyped(typed));
  process.kill(-(desk.pid ?? 0));
});

/** All that is content now, below it. */
const readContent = () =>
  Object.fromEntries(
    readdirSync(join(copy.folder, "content"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [file.slice(join(copy.folder, "content").length + 1), readFileSync(file)]),
  );

test("away: from an address of the publication to a reader", async ({ page }) => {
  test.setTimeout(300_000);
  rmSync(join(copy.folder, "content/stories", slug), { recursive: true, force: true });
  const host = await startGitHub(readContent(), ports.journeyHost);
  const brought = `stories/${broughtFolder}/index.md`;
  /** As the host's own workflow would: what lies there becomes the site. */
  const buildFromHost = async () => {
    rmSync(join(copy.folder, "content"), { recursive: true });
    for (const [path, bytes] of host.host.repository.at("main") ?? []) copy.write(path, bytes);
    await build();
  };
  try {
    // The page stands in whatever was built.
    if (!existsSync(join(copy.folder, "dist"))) await build();
    await serve();
    await page.goto(`${origin}/desk/`);
    await signIn(page);
    await writeStory(page);
    expect(host.host.repository.commits.size).toBe(1);
    await planStory(page);
    expect(host.read(storyPath)).toMatch(/\npublished: \d{4}-\d\d-\d\dT/);
    await publishStory(page);
    // What was published is built at home; here it is built once, with its correction.
    await correctStory(page);
    const findSent = (path: string) => host.host.repository.at("main")?.get(`content/${path}`);
    await bringManuscript(page, () => findSent(brought) !== undefined);
    await copyOut(page);
    expect(host.read(brought)).toContain("今天，擺渡的人每天把船次記成一行帳，");
    const picture = findSent(brought.replace("index.md", "image-1.jpg"));
    expect((await sharp(picture).metadata()).exif).toBeUndefined();
    expect([...host.host.repository.commits.values()].map(({ message }) => message)).toEqual([
      "起手",
      "刊出〈水聲〉",
      "刊出〈水聲〉",
      "更正〈水聲〉",
      "刊出〈渡船的帳本〉",
    ]);
    expect(host.faults).toEqual([]);
    await buildFromHost();
    expect(existsSync(join(copy.folder, "dist/zh-hans/stories", broughtFolder, "index.html"))).toBe(true);
    await serve();
    await readStory(page, origin);
  } finally {
    await host.close();
  }
});
