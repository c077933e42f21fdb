/** The desk in a real dev server: pages answer, an approval is written, a saved change is seen, strangers are turned away. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Copy, createCopy, type Running } from "./copy.ts";
import { findPort } from "./find-port.ts";

/** A story with decisions of the conversion. */
const slug = "trunk-and-branch";
const folder = `content/stories/${slug}`;
let copy: Copy;
let server: Running;
/** The site stands under a path: so that no address of the desk is right by accident. */
const base = "/paper";
let home = "";

/** Asks until `done` is content with the answer; fails with the last one. The machine may be busy with other builds. */
async function waitFor(path: string, done: (html: string) => boolean): Promise<string> {
  const end = Date.now() + 60_000;
  for (let html = ""; ; ) {
    html = await fetch(`${home}${base}${path}`).then(
      (response) => response.text(),
      () => "",
    );
    if (done(html)) return html;
    if (Date.now() > end) throw new Error(`waited in vain on ${path}: ${html.slice(0, 400)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const approve = (decision: string, headers: Record<string, string>) =>
  fetch(`${home}${base}/desk/${slug}/approve/`, {
    method: "POST",
    redirect: "manual",
    headers,
    body: new URLSearchParams({ decision }),
  });

beforeAll(async () => {
  copy = createCopy("desk", "publication-hans");
  const port = await findPort();
  home = `http://localhost:${port}`;
  server = copy.startDev(port, { BASE_PATH: `${base}/` });
  await waitFor("/desk/", (html) => /[編编][輯辑]台/.test(html));
});

afterAll(async () => {
  if (server.process.pid !== undefined) process.kill(-server.process.pid, "SIGTERM");
  await server.done;
  copy.remove();
});

test("the list shows every story, the page of one its editions with their marks", async () => {
  const list = await waitFor("/desk/", () => true);
  expect(list).toContain(`href="/paper/desk/${slug}/"`);
  const page = await waitFor(`/desk/${slug}/`, () => true);
  expect(page.match(/<section class="edition"/g)?.length).toBeGreaterThan(1);
  expect(page).toMatch(/<a href="#d\w+" class="decision fresh" aria-describedby="d\w+-why"/);
  const files = [...page.matchAll(/(?:src|href)="([^"]*\.(?:css|ts|svg)|\/@vite\/client)"/g)].map(
    ([, file = ""]) => file,
  );
  expect(files).toHaveLength(4);
  for (const file of files) expect((await fetch(`${home}${file}`)).status, file).toBe(200);
  // Without a file the opener says what it lacks; an address that is not its own would be nobody's.
  const opener = /data-opener="([^"]*)"/.exec(page)?.[1];
  expect((await fetch(`${home}${opener}`)).status).toBe(500);
  expect((await fetch(`${home}${base}/desk/no-such-story/`)).status).toBe(404);
});

test("only a page of the desk may approve, and what it approves is written", async () => {
  const page = await waitFor(`/desk/${slug}/`, () => true);
  const decision = /name="decision" value="(d\w+)"/.exec(page)?.[1] ?? "";
  for (const headers of [{ origin: "https://example.org" }, { origin: home, "sec-fetch-site": "cross-site" }])
    expect((await approve(decision, headers)).status).toBe(403);
  expect(() => copy.read(`${folder}/review.yaml`)).toThrow();
  expect((await approve(decision, { origin: home })).status).toBe(303);
  // Equal decisions are asked once and written place by place.
  const places = copy.read(`${folder}/review.yaml`).match(/^- /gm)?.length ?? 0;
  expect(places).toBeGreaterThan(0);
  const approved = new RegExp(`已[經经]同意 ${places} [處处]`);
  const after = await waitFor(`/desk/${slug}/`, (html) => approved.test(html));
  expect(after).not.toContain(`name="decision" value="${decision}"`);
});

test("a saved change is seen, a mistake is said at its line", async () => {
  copy.change(`${folder}/index.md`, (text) => text.replace("\nheadline: ", "\nheadline: 又见"));
  await waitFor(`/desk/${slug}/`, (html) => html.includes("又见"));
  await waitFor(`/zh-hans/stories/${slug}/`, (html) => html.includes("又见"));
  copy.change(`${folder}/index.md`, (text) => text.replace("\nkicker:", "\nkiker:"));
  const broken = await waitFor(`/desk/${slug}/`, (html) => html.includes("kiker"));
  expect(broken).toMatch(/data-open="content\/stories\/trunk-and-branch\/index\.md:\d+:1"/);
});
