/** What hosts do besides answering well: a colleague is first, rights are missing, the line goes. Nothing that waits is lost. */
import { describe, expect, test, vi } from "vitest";
import { findAddress } from "../../../src/site/content-place.ts";
import { openGitea } from "../../../src/stores/remote/gitea.ts";
import { openGitHub } from "../../../src/stores/remote/github.ts";
import { openGitLab } from "../../../src/stores/remote/gitlab.ts";
import { openPlace } from "../../../src/stores/remote/open-place.ts";
import { createKeeper } from "../../../src/stores/remote/pending.ts";
import { createRemoteStore } from "../../../src/stores/remote/remote-store.ts";
import { createFakeGitea, giteaPlace } from "./hosts/fake-gitea.ts";
import { createFakeGitHub, gitHubPlace } from "./hosts/fake-github.ts";
import { createFakeGitLab, gitLabPlace } from "./hosts/fake-gitlab.ts";
import { base64, type FakeHost, json, token } from "./hosts/fake-host.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const path = "stories/a/index.md";
const files = new Map([
  [`content/${path}`, encode("甲\n")],
  ["content/stories/b/index.md", encode("乙\n")],
]);

const hosts = {
  GitHub: () => {
    const host = createFakeGitHub(files);
    return { host, asks: host.pulls, place: gitHubPlace, open: openGitHub };
  },
  Gitea: () => {
    const host = createFakeGitea(files);
    return { host, asks: host.pulls, place: giteaPlace, open: openGitea };
  },
  Forgejo: () => {
    const host = Object.assign(createFakeGitea(files), { isForgejo: true });
    return { host, asks: host.pulls, place: giteaPlace, open: openGitea };
  },
  GitLab: () => {
    const host = createFakeGitLab(files);
    return { host, asks: host.requests, place: gitLabPlace, open: openGitLab };
  },
} as const;

type Name = keyof typeof hosts;
const names = Object.keys(hosts) as Name[];

function start(name: Name, keeper = createKeeper()) {
  const { host, asks, place, open } = hosts[name]();
  const openStore = () => createRemoteStore(open(place, token, host.fetch), keeper);
  return { host, asks, store: openStore(), reopen: openStore };
}

async function write(store: ReturnType<typeof createRemoteStore>, text: string, one = path) {
  const [file] = await store.read([one]);
  return store.write([{ path: one, text, ...(file === undefined ? {} : { base: file.version }) }]);
}

const textOn = (host: FakeHost, one = path, ref = "main") =>
  new TextDecoder().decode(host.repository.at(ref)?.get(`content/${one}`));

/** A colleague sends a file. */
function colleague(host: FakeHost, text: string, one = path) {
  const now = new Map(host.repository.at("main"));
  now.set(`content/${one}`, encode(text));
  host.repository.commit("main", now, "方寧", "方寧的");
}

/** Between the last look and the sending: while the host is asked who may send. */
function colleagueInBetween(host: FakeHost, text: string, one: string) {
  let done = false;
  host.disturb = ({ path: asked }) => {
    if (asked === "/user" && !done) {
      done = true;
      colleague(host, text, one);
    }
    return undefined;
  };
}

describe.each(names)("%s", (name) => {
  test("what is written waits with the editor, and outlives the page", async () => {
    const { host, store, reopen } = start(name);
    await write(store, "甲二\n");
    expect(textOn(host)).toBe("甲\n");
    const again = reopen();
    expect((await again.read([path]))[0]?.text).toBe("甲二\n");
    expect(await again.publish("改", [path])).toMatchObject({ state: "sent" });
    expect(textOn(host)).toBe("甲二\n");
    expect(await reopen().publish("改", [path])).toMatchObject({ state: "nothing" });
  });

  test("two tabs of one browser: what each wrote is there for both, and the same file is shown before it is written", async () => {
    const { host, store, reopen } = start(name);
    const other = reopen();
    const [seen] = await other.read([path]);
    await write(store, "甲二\n");
    await write(other, "乙二\n", "stories/b/index.md");
    const base = seen?.version ?? "";
    expect(await other.write([{ path, text: "甲三\n", base }])).toMatchObject({ conflicts: [{ text: "甲二\n" }] });
    expect((await reopen().read([path, "stories/b/index.md"])).map(({ text }) => text)).toEqual(["甲二\n", "乙二\n"]);
    expect(await other.publish("改", [path, "stories/b"])).toMatchObject({ state: "sent" });
    expect([textOn(host), textOn(host, "stories/b/index.md")]).toEqual(["甲二\n", "乙二\n"]);
    expect(await store.publish("改", [path, "stories/b"])).toMatchObject({ state: "nothing" });
    await write(store, "甲四\n");
    expect((await other.read([path]))[0]?.text).toBe("甲四\n");
  });

  test("text and pictures are one version, and only what is named is sent", async () => {
    const { host, store } = start(name);
    const before = host.repository.commits.size;
    await store.write([
      { path: "stories/c/index.md", text: "丙\n" },
      { path: "stories/c/橋 頭.jpg", bytes: Uint8Array.of(255, 216, 255) },
    ]);
    await write(store, "乙二\n", "stories/b/index.md");
    expect(await store.publish("刊出〈丙〉\n\n第一次", ["stories/c"])).toMatchObject({ state: "sent" });
    expect(host.repository.commits.size).toBe(before + 1);
    expect(host.repository.at("main")?.get("content/stories/c/橋 頭.jpg")).toEqual(Uint8Array.of(255, 216, 255));
    expect(textOn(host, "stories/b/index.md")).toBe("乙\n");
    expect((await store.read(["stories/b/index.md"]))[0]?.text).toBe("乙二\n");
  });

  test("a colleague who was first elsewhere is no matter, even in between", async () => {
    const { host, store } = start(name);
    await write(store, "甲二\n");
    colleague(host, "乙，方寧\n", "stories/b/index.md");
    colleagueInBetween(host, "丁，方寧\n", "stories/d/index.md");
    expect(await store.publish("改", [path])).toMatchObject({ state: "sent" });
    expect([textOn(host), textOn(host, "stories/b/index.md"), textOn(host, "stories/d/index.md")]).toEqual([
      "甲二\n",
      "乙，方寧\n",
      "丁，方寧\n",
    ]);
    expect((await store.read(["stories/d/index.md"]))[0]?.text).toBe("丁，方寧\n");
  });

  test.each(["before", "in between"])(
    "one who was first in the same file, %s, is shown; sent again, ours goes out",
    async (when) => {
      const { host, store } = start(name);
      await write(store, "甲二\n");
      if (when === "before") colleague(host, "甲，方寧\n");
      else colleagueInBetween(host, "甲，方寧\n", path);
      const answer = await store.publish("改", [path]);
      expect(answer).toMatchObject({
        state: "failed",
        conflicts: [{ path, text: "甲，方寧\n" }],
        bases: [{ path, text: "甲\n" }],
      });
      expect(answer.say).toMatch(/^沒有送出，稿子一個字也沒少。方寧先送出了/);
      expect(textOn(host)).toBe("甲，方寧\n");
      expect((await store.read([path]))[0]?.text).toBe("甲二\n");
      await write(store, "甲，兩人\n");
      expect(await store.publish("改", [path])).toMatchObject({ state: "sent" });
      expect(textOn(host)).toBe("甲，兩人\n");
      expect((await store.history(path)).map(({ hand }) => hand)).toContain("方寧");
    },
  );

  test("a new file that a colleague has made as well is shown", async () => {
    const { host, store } = start(name);
    await store.write([{ path: "stories/n/index.md", text: "我的\n" }]);
    colleagueInBetween(host, "方寧的\n", "stories/n/index.md");
    expect(await store.publish("新", ["stories/n"])).toMatchObject({
      state: "failed",
      conflicts: [{ text: "方寧的\n" }],
      bases: [],
    });
    expect(textOn(host, "stories/n/index.md")).toBe("方寧的\n");
  });

  test("where the branch takes nothing, it is proposed, once", async () => {
    const { host, asks, store } = start(name);
    host.isProtected = true;
    await write(store, "甲二\n");
    const answer = await store.publish("改〈甲〉\n\n兩處", [path]);
    expect(answer).toEqual({ state: "proposed", say: "你可以寫，不能直接刊：已經替你送去請人看。" });
    expect(asks).toMatchObject([{ title: "改〈甲〉" }]);
    const branch = [...host.repository.branches.keys()].find((one) => one !== "main") ?? "";
    expect(textOn(host, path, branch)).toBe("甲二\n");
    expect(textOn(host)).toBe("甲\n");
    expect(await store.publish("改〈甲〉", [path])).toMatchObject({ state: "nothing" });
    await write(store, "甲三\n");
    expect(await store.publish("改〈甲〉", [path])).toMatchObject({ state: "proposed" });
  });

  test("a token that is no longer good", async () => {
    const { host, store } = start(name);
    await write(store, "甲二\n");
    host.disturb = () => json({ message: "Bad credentials" }, 401);
    await expect(store.list()).rejects.toMatchObject({
      kind: "signed-out",
      message: expect.stringContaining("重新登入"),
    });
    expect(await store.publish("改", [path])).toMatchObject({
      state: "failed",
      say: expect.stringContaining("認不出你是誰"),
    });
    host.disturb = undefined;
    expect(await store.publish("改", [path])).toMatchObject({ state: "sent" });
  });

  test.each([
    [
      "a host that wants to be left alone",
      () => json({}, 429, { "retry-after": "60" }),
      /^問得太勤，主機要歇到 \d\d:\d\d/,
    ],
    [
      "one that has been asked too often",
      () =>
        json({}, 403, {
          "x-ratelimit-remaining": "0",
          "x-ratelimit-reset": String(Math.round(Date.now() / 1000) + 600),
        }),
      /^問得太勤，主機要歇到 \d\d:\d\d/,
    ],
    ["one that lets nobody in", () => json({ message: "no" }, 403), /沒有讓你這樣做/],
    ["one that does not show the place", () => json({ message: "Not Found" }, 404), /找不到要存的地方/],
    ["one that is ill", () => new Response("<html>", { status: 502 }), /回答看不懂/],
    ["one that is somebody else", () => json({ hello: true }), /回答看不懂/],
    ["one that is gone", () => "gone" as const, /沒有回音/],
  ])("%s", async (_case, disturb, words) => {
    const { host, store } = start(name);
    await write(store, "甲二\n");
    host.disturb = disturb;
    await expect(store.list()).rejects.toThrow(words);
    const answer = await store.publish("改", [path]);
    expect(answer).toMatchObject({ state: "failed", say: expect.stringMatching(/^沒有送出，稿子一個字也沒少。/) });
    expect(answer.say).not.toMatch(/git|commit|branch|HTTP|\d{3}/i);
    // What waits can be read and written on without the line.
    expect((await store.read([path]))[0]?.text).toBe("甲二\n");
    await write(store, "甲三\n");
    host.disturb = undefined;
    expect(await store.publish("改", [path])).toMatchObject({ state: "sent" });
    expect(textOn(host)).toBe("甲三\n");
  });

  test("a sending the host refuses for a reason of its own", async () => {
    const { host, store } = start(name);
    await write(store, "甲二\n");
    host.disturb = ({ method }) => (method === "POST" ? json({ message: "too large" }, 413) : undefined);
    expect(await store.publish("改", [path])).toMatchObject({
      state: "failed",
      say: expect.stringContaining("檔案太大"),
    });
  });

  test("a page in the place of an answer is no sending", async () => {
    const { host, store } = start(name);
    await write(store, "甲二\n");
    host.disturb = ({ method, path: asked }) =>
      method === "POST" && !asked.endsWith("/git/refs") ? new Response("<h1>登入這個網路</h1>") : undefined;
    expect(await store.publish("改", [path])).toMatchObject({
      state: "failed",
      say: expect.stringContaining("回答看不懂"),
    });
    host.disturb = undefined;
    colleague(host, "乙，方寧\n", "stories/b/index.md");
    expect((await store.read([path]))[0]?.text).toBe("甲二\n");
    expect(await store.publish("改", [path])).toMatchObject({ state: "sent" });
    expect(textOn(host)).toBe("甲二\n");
  });

  test.each([
    ["what a colleague wrote", /blobs|graphql/],
    ["who it was", /\/commits$/],
  ])("%s, and did not come, was not shown: sent again it is", async (_case, asked) => {
    const { host, store } = start(name);
    await write(store, "甲二\n");
    colleague(host, "甲，方寧\n");
    host.disturb = ({ path: one }) => (asked.test(one) ? json({ message: "Not Found" }, 404) : undefined);
    expect(await store.publish("改", [path])).toMatchObject({
      state: "failed",
      say: expect.stringMatching(/^沒有送出，稿子一個字也沒少。/),
    });
    host.disturb = undefined;
    expect(await store.publish("改", [path])).toMatchObject({ state: "failed", conflicts: [{ text: "甲，方寧\n" }] });
    expect(textOn(host)).toBe("甲，方寧\n");
  });

  test.each([
    ["cut short", base64(encode("甲"))],
    ["in letters of another kind", "甲甲甲"],
  ])("a file that comes %s is not taken for the file", async (_case, content) => {
    const { host, store } = start(name);
    host.disturb = ({ path: asked }) =>
      asked.includes("/blobs/") ? json({ encoding: "base64", content, size: 4 }) : undefined;
    await expect(store.read([path])).rejects.toMatchObject({
      kind: "refused",
      message: expect.stringMatching(/看不懂/),
    });
  });

  test("an answer that breaks off is none", async () => {
    const { host, store } = start(name);
    const breakOff = () =>
      new ReadableStream({ pull: (controller) => controller.error(new TypeError("network error")) });
    host.disturb = () => new Response(breakOff());
    await expect(store.list()).rejects.toMatchObject({ kind: "unreachable" });
  });

  test("an id that leads elsewhere is not asked for", async () => {
    const { host, store } = start(name);
    host.disturb = ({ path: asked }) =>
      /branches|git\/ref\//.test(asked)
        ? json({ object: { sha: "../../../user" }, commit: { id: "../../../user" } })
        : undefined;
    await expect(store.list()).rejects.toThrow(/看不懂/);
    expect(host.asked).toHaveLength(1);
  });

  test("names of colleagues are a line, days are days", async () => {
    const { host, store } = start(name);
    const now = new Map(host.repository.at("main")).set(`content/${path}`, encode("甲，某人\n"));
    host.repository.commit("main", now, `\u202E方\n寧${"寧".repeat(1000)}`, "x");
    expect((await store.history(path))[0]?.hand).toBe(`方 寧${"寧".repeat(37)}`);
    const authored = { id: "a".repeat(40), author_name: "方寧", authored_date: "昨天" };
    const other = { sha: "a".repeat(40), commit: { author: { name: "方寧", date: "昨天" } } };
    host.disturb = () => json([{ ...authored, ...other }]);
    await expect(store.history(path)).rejects.toThrow(/看不懂/);
  });

  test.each([
    ["another day", "999999"],
    ["never", "1e300"],
  ])("a host that wants to be asked again at a time of %s is not told as one of today", async (_case, after) => {
    const { host, store } = start(name);
    host.disturb = () => json({}, 429, { "retry-after": after });
    await expect(store.list()).rejects.toThrow("問得太勤，主機要歇一會兒。");
  });

  test("everything asked is asked with the token in a header, and of the one host", async () => {
    const { host, store } = start(name);
    await store.list();
    await write(store, "甲二\n");
    await store.publish("改", [path]);
    await store.history(path);
    await store.may();
    // The fake looks at each: no token in an address or a body, nothing kept, no other address.
    expect(host.asked.length).toBeGreaterThan(5);
    expect([...new Set(host.asked.map(({ method, path: asked }) => `${method} ${asked}`))].sort()).toMatchSnapshot();
  });
});

test.each(["Gitea", "GitLab"] as const)("%s: who may only read may not write here", async (name) => {
  const { host, store } = start(name);
  host.mayPush = false;
  expect(await store.may()).toEqual({ write: false, publish: false, propose: false, hand: "何敏" });
  await write(store, "甲二\n");
  expect(await store.publish("改", [path])).toMatchObject({
    state: "failed",
    say: expect.stringContaining("不能直接刊"),
  });
});

test.each(["Gitea", "GitLab"] as const)("%s: a list that goes on with the same page is none", async (name) => {
  const { host, store } = start(name);
  const entry = { path: "content/a.md", mode: "100644", type: "blob", sha: "a".repeat(40), id: "a".repeat(40) };
  const page = Array.from({ length: 100 }, (_, at) => ({ ...entry, path: `content/${at}.md` }));
  host.disturb = ({ path: asked }) =>
    asked.includes("/tree") ? json(name === "GitLab" ? page : { truncated: true, tree: page }) : undefined;
  await expect(store.list()).rejects.toThrow(/看不懂/);
  expect(host.asked.length).toBeLessThan(5);
});

test.each(["Gitea", "GitLab"] as const)("%s: what is refused for a reason of its own is told as that", async (name) => {
  const { host, store } = start(name);
  await write(store, "甲二\n");
  const status = name === "GitLab" ? 400 : 422;
  host.disturb = ({ method }) => (method === "POST" ? json({ message: "hook declined" }, status) : undefined);
  expect(await store.publish("改", [path])).toEqual({
    state: "failed",
    say: "沒有送出，稿子一個字也沒少。沒有讓你這樣做。請管網站的人看一看。",
    detail: "hook declined",
  });
});

describe("GitHub", () => {
  test("who may only read proposes from a fork of their own, brought up to date", async () => {
    const { host, asks, store } = start("GitHub");
    host.mayPush = false;
    expect(await store.may()).toEqual({ write: true, publish: false, propose: true, hand: "何敏" });
    await write(store, "甲二\n");
    expect(await store.publish("改〈甲〉", [path])).toMatchObject({ state: "proposed" });
    expect(asks).toEqual([{ title: "改〈甲〉", head: expect.stringMatching(/^hemin:desk-/), base: "main", body: "" }]);
    expect(host.repository.branches.size).toBe(1);
  });

  test("a tree too large to be told at once is told folder by folder", async () => {
    const host = createFakeGitHub(files);
    host.mostEntries = 3;
    const store = createRemoteStore(openGitHub(gitHubPlace, token, host.fetch));
    expect((await store.list()).map(({ path: one }) => one)).toEqual([path, "stories/b/index.md"]);
  });

  test("a tree that lies in itself comes to an end", async () => {
    const { host, store } = start("GitHub");
    const folder = { path: "content", mode: "040000", type: "tree", sha: "a".repeat(40) };
    const tree = [folder, ...Array.from({ length: 900 }, (_, at) => ({ ...folder, path: `f${at}` }))];
    host.disturb = ({ path: asked }) =>
      asked.includes("/git/trees/") ? json({ truncated: !asked.endsWith(folder.sha), tree }) : undefined;
    await expect(store.list()).rejects.toThrow(/看不懂/);
  });

  test("asked too often for texts is said as that", async () => {
    const many = new Map(Array.from({ length: 9 }, (_, at) => [`content/stories/s${at}/index.md`, encode(`${at}`)]));
    const host = createFakeGitHub(many);
    const store = createRemoteStore(openGitHub(gitHubPlace, token, host.fetch));
    const paths = (await store.list()).map(({ path: one }) => one);
    host.disturb = () => json({ data: null, errors: [{ type: "RATE_LIMITED", message: "API rate limit exceeded" }] });
    await expect(store.read(paths)).rejects.toThrow(/^問得太勤/);
  });

  test("many texts are one question, and come letter for letter", async () => {
    const many = new Map(
      Array.from({ length: 120 }, (_, at) => [`content/stories/s${at}/index.md`, encode(`${at}\r\n`)]),
    );
    many.set("content/stories/s0/index.md", encode("\uFEFF零\n"));
    const host = createFakeGitHub(many);
    const store = createRemoteStore(openGitHub(gitHubPlace, token, host.fetch));
    const texts = await store.read((await store.list()).map(({ path: one }) => one));
    expect(texts).toHaveLength(120);
    expect(texts.find(({ path: one }) => one === "stories/s0/index.md")?.text).toBe("\uFEFF零\n");
    expect(texts.find(({ path: one }) => one === "stories/s7/index.md")?.text).toBe("7\r\n");
    // Three of fifty at most, and the one that a service meant well with.
    expect(host.asked.filter(({ path: asked }) => asked === "/graphql")).toHaveLength(3);
    expect(host.asked.filter(({ path: asked }) => asked.includes("/git/blobs/"))).toHaveLength(1);
  });

  test("a list that comes late does not take back what was sent", async () => {
    const { host, store } = start("GitHub");
    const old = host.repository.branches.get("main");
    await write(store, "甲二\n");
    expect(await store.publish("改", [path])).toMatchObject({ state: "sent" });
    host.disturb = ({ path: asked }) => (asked.includes("/git/ref/") ? json({ object: { sha: old } }) : undefined);
    await store.list();
    expect((await store.read([path]))[0]?.text).toBe("甲二\n");
    expect(await store.publish("改", [path])).toMatchObject({ state: "nothing" });
    host.disturb = undefined;
    colleague(host, "甲，方寧\n");
    await store.list();
    expect((await store.read([path]))[0]?.text).toBe("甲，方寧\n");
  });

  test("a host that does not answer is given up after fifteen seconds", async () => {
    const spy = vi.spyOn(AbortSignal, "timeout");
    const { store } = start("GitHub");
    await store.list();
    expect(new Set(spy.mock.calls.map(([time]) => time))).toEqual(new Set([15_000]));
    spy.mockRestore();
  });
});

test.each([
  [{ host: "github" }, "https://api.github.com"],
  [{ host: "github", address: "https://github.example.org" }, "https://github.example.org/api"],
  [{ host: "gitea", address: "https://git.example.org" }, "https://git.example.org/api/v1"],
  [{ host: "gitlab" }, "https://gitlab.com/api/v4"],
] as const)("a place of content is asked at one address: %j", async (named, address) => {
  const place = { ...named, repository: "paper/site", branch: "main" };
  const asked: string[] = [];
  const gone = async (input: RequestInfo | URL) => {
    asked.push(String(input));
    throw new TypeError("Failed to fetch");
  };
  expect(findAddress(place)).toBe(address);
  await expect(openPlace(place, token, gone, createKeeper()).list()).rejects.toMatchObject({ kind: "unreachable" });
  expect(asked.every((one) => one.startsWith(`${address}/`))).toBe(true);
});
