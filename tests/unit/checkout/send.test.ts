/** What becomes of a sending, with real repositories: each outcome, in the editors' words, and nothing of a text is lost. */
import { chmodSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { explainPush } from "../../../src/checkout/explain-push.ts";
import { openCheckout } from "../../../src/checkout/open-checkout.ts";
import type { Published } from "../../../src/stores/store.ts";
import { type Checkout, layCheckout, quiet } from "./lay-checkout.ts";

const lines = ["第一段。", "第二段。", "第三段。", "第四段。", "第五段。"].join("\n\n");
const files = { "stories/a/index.md": lines, "stories/b/index.md": "乙\n", "about.md": "關於\n" };
const path = "stories/a/index.md";

beforeAll(() => {
  for (const [name, value] of Object.entries(quiet)) vi.stubEnv(name, value);
});
afterAll(() => void vi.unstubAllEnvs());

let paper: Checkout;
beforeEach(() => {
  paper = layCheckout(files);
});
afterEach(() => paper.remove());

const edit = (checkout: Checkout, from: string, to: string) =>
  checkout.write(`content/${path}`, readFileSync(join(checkout.root, "content", path), "utf8").replace(from, to));
const read = () => readFileSync(join(paper.root, "content", path), "utf8");
const send = (paths = [path]) => openCheckout(paper.root).publish("改〈甲〉", paths);
const remoteText = () => paper.git("--git-dir", paper.remote, "show", `main:content/${path}`);

/** Said to editors: what is safe comes first, and no word of the machine's. */
function expectFailure(answer: Published, words: string, detail?: RegExp): void {
  expect(answer.state).toBe("failed");
  expect(answer.say).toMatch(/^沒有送出，稿子一個字也沒少。/);
  expect(answer.say).toContain(words);
  expect(answer.say).not.toMatch(/git|commit|push|branch|remote|[A-Za-z]{3}/i);
  if (detail !== undefined) expect(answer.detail).toMatch(detail);
}

test("only what is named is sent; what else is written, or prepared by hand, stays as it is", async () => {
  edit(paper, "第一段", "新的一段");
  paper.write("content/stories/b/index.md", "乙二\n");
  paper.write("content/stories/c/index.md", "丙\n");
  paper.write("content/about.md", "關於我們\n");
  paper.git("add", "content/about.md");
  expect(await send([path, "stories/c/index.md"])).toEqual({
    state: "sent",
    say: "已送出，兩分鐘後上線。可以關上這一頁。",
  });
  const names = paper.git("show", "--name-only", "--format=%an|%s", "origin/main").split("\n").filter(Boolean);
  expect(names).toEqual(["何敏|改〈甲〉", `content/${path}`, "content/stories/c/index.md"]);
  expect(paper.git("status", "--porcelain").split("\n")).toEqual([
    "M  content/about.md",
    " M content/stories/b/index.md",
  ]);
});

test("what was taken away is gone for readers, and names are names whatever signs are in them", async () => {
  rmSync(join(paper.root, "content/stories/b/index.md"));
  const strange = "stories/a/圖 [1] --all.csv";
  paper.write(`content/${strange}`, "1\n");
  expect(await send(["stories/b/index.md", strange])).toMatchObject({ state: "sent" });
  const names = paper.git("ls-tree", "-r", "-z", "--name-only", "origin/main", "content/stories/").split("\0");
  expect(names.filter(Boolean)).toEqual([`content/${path}`, `content/${strange}`]);
});

test("nothing to send", async () => {
  expect(await send()).toEqual({ state: "nothing", say: "沒有要送的：寫好的都已經送出了。" });
  expect(await send(["stories/none/index.md"])).toMatchObject({ state: "nothing" });
  expect(await send(["../package.json"])).toMatchObject({ state: "nothing" });
});

test("a paper that lies in a folder of a larger checkout", async () => {
  paper.write("site/content/stories/x/index.md", "深\n");
  const store = openCheckout(join(paper.root, "site"));
  expect(await store.publish("深", ["stories/x/index.md"])).toMatchObject({ state: "sent" });
  expect(await store.history("stories/x/index.md")).toMatchObject([{ hand: "何敏", paths: ["stories/x/index.md"] }]);
  const [version] = await store.history("stories/x/index.md");
  expect(await store.readAt(version?.id ?? "", "stories/x/index.md")).toMatchObject({ text: "深\n" });
});

describe("what is missing", () => {
  test("no git", async () => {
    edit(paper, "第一段", "改");
    const { PATH } = process.env;
    vi.stubEnv("PATH", "/nowhere");
    const answer = await send();
    vi.stubEnv("PATH", PATH);
    expectFailure(answer, "少了送出要用的程式");
  });
  test("no checkout", async () => {
    rmSync(join(paper.root, ".git"), { recursive: true });
    expectFailure(await send(), "沒有接上網站", /not a git repository/);
    const store = openCheckout(paper.root);
    expect(await store.history(path)).toEqual([]);
    expect(await store.may()).toMatchObject({ write: true, publish: false });
  });
  test("nowhere to send to", async () => {
    paper.git("remote", "remove", "origin");
    expectFailure(await send(), "沒有接上網站", /git remote add/);
  });
  test("no name", async () => {
    paper.git("config", "--unset", "user.name");
    edit(paper, "第一段", "改");
    expectFailure(await send(), "還不知道你是誰", /git config user\.name/);
    expect(read()).toContain("改");
  });
  test("something half done by hand", async () => {
    paper.git("switch", "-q", "--detach");
    expectFailure(await send(), "做到一半");
    paper.git("switch", "-q", "main");
    paper.git("update-ref", "MERGE_HEAD", "HEAD");
    expectFailure(await send(), "做到一半", /MERGE_HEAD/);
  });
});

describe("a colleague was first", () => {
  const colleague = (from: string, to: string) => {
    const other = paper.clone("方寧");
    edit(other, from, to);
    other.write("content/stories/b/index.md", "乙，方寧改\n");
    other.git("commit", "-qam", "方寧的");
    other.git("push", "-q");
    return other;
  };

  test("elsewhere: both are sent, and theirs comes onto this disk", async () => {
    const other = colleague("第五段", "方寧的第五段");
    edit(paper, "第一段", "何敏的第一段");
    expect(await send()).toMatchObject({ state: "sent" });
    expect(remoteText()).toBe(read());
    expect(read()).toContain("何敏的第一段");
    expect(read()).toContain("方寧的第五段");
    other.git("pull", "-q");
    expect(readFileSync(join(other.root, "content", path), "utf8")).toBe(read());
  });

  test("elsewhere, while the editor writes on in a file they changed: it is left alone", async () => {
    colleague("第五段", "方寧的第五段");
    edit(paper, "第一段", "何敏的第一段");
    paper.write("content/stories/b/index.md", "還在寫\n");
    expect(await send()).toMatchObject({ state: "sent" });
    expect(readFileSync(join(paper.root, "content/stories/b/index.md"), "utf8")).toBe("還在寫\n");
    expect(remoteText()).toContain("方寧的第五段");
    expect(await send()).toMatchObject({ state: "nothing" });
    edit(paper, "第二段", "何敏的第二段");
    expect(await send()).toMatchObject({ state: "sent" });
    expect(remoteText()).toContain("何敏的第二段");
    expect(remoteText()).toContain("方寧的第五段");
  });

  test("in the same paragraph: both are shown, nothing is sent; sent again, the editor's choice goes out", async () => {
    colleague("第一段", "方寧的第一段");
    edit(paper, "第一段", "何敏的第一段");
    const store = openCheckout(paper.root);
    const answer = await store.publish("改〈甲〉", [path]);
    expectFailure(answer, "方寧先送出了同一段的改動");
    expect(answer.conflicts).toMatchObject([{ path, text: expect.stringContaining("方寧的第一段") }]);
    expect(answer.bases).toMatchObject([{ path, text: expect.stringMatching(/(?<!的)第一段/) }]);
    expect(read()).toContain("何敏的第一段");
    expect(remoteText()).toContain("方寧的第一段");
    edit(paper, "何敏的第一段", "兩人的第一段");
    expect(await store.publish("改〈甲〉", [path])).toMatchObject({ state: "sent" });
    expect(remoteText()).toContain("兩人的第一段");
    expect(paper.git("show", "origin/main:content/stories/b/index.md")).toBe("乙，方寧改");
    expect((await store.history(path)).map(({ hand }) => hand)).toContain("方寧");
  });

  test("a file that one of both took away", async () => {
    const other = paper.clone("方寧");
    other.git("rm", "-q", `content/${path}`);
    other.git("commit", "-qm", "拿掉");
    other.git("push", "-q");
    edit(paper, "第一段", "何敏的第一段");
    // There is nothing of theirs to show, and ours is not lost.
    expect(await send()).toMatchObject({ state: "sent" });
    expect(remoteText()).toContain("何敏的第一段");
  });
});

describe("what the other side says", () => {
  const hook = (text: string) => {
    writeFileSync(join(paper.remote, "hooks/pre-receive"), `#!/bin/sh\necho "${text}" >&2\nexit 1\n`);
    chmodSync(join(paper.remote, "hooks/pre-receive"), 0o755);
    edit(paper, "第一段", "改");
  };
  test("a check refuses", async () => {
    hook("front matter is wrong");
    expectFailure(await send(), "檢查沒有通過", /front matter is wrong/);
    // Once it lets it through, what was kept is sent.
    rmSync(join(paper.remote, "hooks/pre-receive"));
    expect(await send()).toMatchObject({ state: "sent" });
    expect(remoteText()).toContain("改");
  });
  test("somebody who may not", async () => {
    hook("GL-HOOK-ERR: You are not allowed to push code to protected branches");
    expectFailure(await send(), "你可以寫，不能直接刊");
  });
  test("a check on this machine refuses: then nothing is half prepared", async () => {
    edit(paper, "第一段", "改");
    writeFileSync(join(paper.root, ".git/hooks/pre-commit"), "#!/bin/sh\necho no >&2\nexit 1\n");
    chmodSync(join(paper.root, ".git/hooks/pre-commit"), 0o755);
    expectFailure(await send(), "檢查沒有通過", /^no/);
    expect(paper.git("diff", "--cached", "--name-only")).toBe("");
    expect(read()).toContain("改");
  });
  test("no answer, and nowhere", async () => {
    edit(paper, "第一段", "改");
    paper.git("remote", "set-url", "origin", "http://127.0.0.1:9/paper.git");
    expectFailure(await send(), "十五秒沒有回音", /127\.0\.0\.1/);
    paper.git("remote", "set-url", "origin", join(paper.remote, "../gone.git"));
    expectFailure(await send(), "沒有接上網站");
  });
});

test.each([
  ["fatal: unable to access 'https://x/': Could not resolve host: x", "no-answer"],
  ["ssh: connect to host x port 22: Connection timed out", "no-answer"],
  ["error: RPC failed; curl 28 Operation too slow. Less than 1 bytes/sec transferred the last 15 seconds", "no-answer"],
  ["fatal: Authentication failed for 'https://x/'", "signed-out"],
  ["fatal: could not read Username for 'https://x': terminal prompts disabled", "signed-out"],
  ["git@x: Permission denied (publickey).\nfatal: Could not read from remote repository.", "signed-out"],
  ["Host key verification failed.\nfatal: Could not read from remote repository.", "signed-out"],
  ["!\tHEAD:refs/heads/main\t[rejected] (fetch first)", "behind"],
  ["!\tHEAD:refs/heads/main\t[rejected] (non-fast-forward)", "behind"],
  [
    "remote: Permission to a/b.git denied to c.\nfatal: unable to access: The requested URL returned error: 403",
    "not-allowed",
  ],
  ["remote: error: GH006: Protected branch update failed for refs/heads/main.\n! [remote rejected]", "not-allowed"],
  ["remote: error: File a.mp4 is 120.00 MB; this exceeds GitHub's file size limit of 100.00 MB", "too-large"],
  ["! [remote rejected] main -> main (pre-receive hook declined)", "check-refused"],
  ["remote: Repository not found.\nfatal: repository 'https://x/' not found", "not-connected"],
  ["something else", "failed"],
])("%j is %s", (said, outcome) => {
  expect(explainPush(said)).toBe(outcome);
});

test("versions are told with day and hand, newest first, of a file or of a folder", async () => {
  edit(paper, "第一段", "改");
  await send();
  const store = openCheckout(paper.root);
  const versions = await store.history(path);
  expect(versions.map(({ paths }) => paths)).toEqual([[path], [path]]);
  expect((await store.history("stories")).map(({ paths }) => paths)).toEqual([[path], [path, "stories/b/index.md"]]);
  expect(await store.history("../x")).toEqual([]);
  expect(await store.readAt("--output=x", path)).toBeUndefined();
  expect(await store.readAt("HEAD", path)).toBeUndefined();
});
