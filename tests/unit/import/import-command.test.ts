/** `desk import` as an editor runs it, with everything that is wrong with files: one sentence each, nothing half-written. */
import { spawn } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { strToU8 } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeStory } from "../../../src/disk/manuscript-files.ts";
import { type Said, sayAll } from "../desk/say.ts";
import { problemFixtures } from "../lay-content.ts";
import { mappingOptions } from "../map-publication.ts";
import { buildDocx, paragraph, run as words } from "./build-docx.ts";
import { refused } from "./made-documents.ts";

const source = resolve(import.meta.dirname, "../../../src/desk/run-desk.ts");

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "luozi-import-"));
  cpSync(join(problemFixtures, "base/content"), join(root, "content"), { recursive: true });
  mkdirSync(join(root, "mail"));
});

afterEach(() => {
  chmodSync(join(root, "content/stories"), 0o755);
  rmSync(root, { recursive: true, force: true });
});

type Answer = Omit<Said, "code"> & { readonly code: number | null };

const fromMail = () => ({ AS_OF: "2022-03-20T12:00", INIT_CWD: join(root, "mail") });

/** Runs the command from the mail folder; for a `user` who owns nothing here in a process of its own. */
async function run(args: readonly string[], user?: number): Promise<Answer> {
  if (user === undefined) return sayAll(root, ["import", ...args], fromMail());
  const script = `import { runDesk } from ${JSON.stringify(source)};
process.exitCode = await runDesk(process.argv[1], ["import", ...process.argv.slice(2)]);`;
  const child = spawn(process.execPath, [...mappingOptions, "--input-type=module", "-e", script, root, ...args], {
    cwd: root,
    env: { ...process.env, ...fromMail() },
    uid: user,
    gid: user,
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (data: Buffer) => {
    out += data.toString();
  });
  child.stderr.on("data", (data: Buffer) => {
    err += data.toString();
  });
  const code = await new Promise<number | null>((settle) => child.on("close", settle));
  return { code, out, err };
}

const mail = (name: string, data: string | Uint8Array) => writeFileSync(join(root, "mail", name), data);
const stories = () => readdirSync(join(root, "content/stories")).sort();
const left = () => (existsSync(join(root, ".luozi")) ? readdirSync(join(root, ".luozi")) : []);

const text = `江邊的夜班
來源：江報

橋修好以前，守橋的人先守了三個冬天，他說夜裡的水聲和白天不同，聽久了就分得出水位。
`;
const body = paragraph(words("渡口的新章程")) + paragraph(words("渡口的章程改了三次，這一次改的是開船的時間。"));

describe("files that are refused", { timeout: 60_000 }, () => {
  test("each with one sentence, and nothing is written", async () => {
    const before = stories();
    for (const [name, data] of refused) mail(name, typeof data === "string" ? data : data());
    mkdirSync(join(root, "mail/folder.txt"));
    symlinkSync("nowhere.txt", join(root, "mail/dead-link.txt"));
    const all = [
      ...refused.map(([name, , sentence]) => [name, sentence] as const),
      ["folder.txt", "這是一個資料夾"],
      ["dead-link.txt", "沒有這個檔案"],
      ["../mail/none.txt", "沒有這個檔案"],
    ] as const;
    const { code, out, err } = await run(all.map(([name]) => name));
    const lines = err.trimEnd().split("\n");
    expect([code, out, lines.length]).toEqual([1, "", all.length]);
    for (const [at, [name, sentence]] of all.entries()) {
      expect(lines[at]).toContain(`${name}：`);
      expect(lines[at]).toContain(sentence);
      expect(lines[at]).toMatch(/。$/);
    }
    expect([stories(), left()]).toEqual([before, []]);
  });
});

describe("files that are strange and welcome", { timeout: 30_000 }, () => {
  test("a zip that lies about its sizes gets no more than it asked for", async () => {
    const honest = buildDocx({ body });
    const lying = buildDocx({ body: body + " ".repeat(5_000_000) });
    // The size of the largest part, wherever it is written, becomes that of a small one.
    const size = new DataView(new ArrayBuffer(4));
    for (let at = 0; at + 4 < lying.length; at += 1) {
      const view = new DataView(lying.buffer, lying.byteOffset + at, 4);
      if (view.getUint32(0, true) > 5_000_000 && view.getUint32(0, true) < 5_001_000) {
        size.setUint32(0, 400, true);
        view.setUint32(0, 400, true);
      }
    }
    expect(size.getUint32(0, true)).toBe(400);
    mail("lying.docx", lying);
    mail("honest.docx", honest);
    const { code, err } = await run(["lying.docx", "honest.docx"]);
    expect([code, err.trimEnd().split("\n").length]).toEqual([1, 1]);
    expect(err).toContain("lying.docx：這個 .docx 打不開");
  });

  test("HTML with scripts: none of it arrives", async () => {
    mail(
      "page.html",
      `<script>throw 1</script><article><h1>江邊</h1><p onclick="x()">${"水聲".repeat(30)}<script>alert(1)</script><a href="javascript:x()">看</a></p><style>p{}</style><iframe src="https://x.example"></iframe></article>`,
    );
    const { code, out } = await run(["--all", "page.html"]);
    expect(code).toBe(0);
    expect(out).toContain("沒有執行，也沒有匯入");
    const written = readFileSync(join(root, "content/stories/jiangbian/index.md"), "utf8");
    expect(written).not.toMatch(/script|alert|onclick|style|iframe/);
    expect(written).toContain("水聲看");
  });

  test("pictures are taken from the manuscript's own folder only", async () => {
    const picture = readFileSync(join(problemFixtures, "../import/saved-page/input_files/tower.png"));
    writeFileSync(join(root, "secret.png"), picture);
    mail("own.png", picture);
    symlinkSync("../secret.png", join(root, "mail/link.png"));
    mail(
      "page.md",
      "# 江邊\n\n![甲](../secret.png)\n\n![乙](link.png)\n\n![丙](%2e%2e/secret.png)\n\n![丁](own.png)\n",
    );
    const { code, out } = await run(["page.md"]);
    expect(code).toBe(0);
    expect(readdirSync(join(root, "content/stories/jiangbian"))).toEqual(["image-1.png", "index.md"]);
    expect(out.match(/在稿子的資料夾外面，沒有拿/g)?.length).toBe(3);
  });

  test.skipIf(process.platform === "win32")("names with path separators stay names", async () => {
    mail("..\\..\\夜班.txt", text.replace("江邊的夜班", "../../夜班/二"));
    const { code, out } = await run(["..\\..\\夜班.txt"]);
    expect([code, stories()]).toEqual([0, ["old-ferry", "yeban-er"]]);
    expect(out).toContain("content/stories/yeban-er/index.md");
  });
});

describe("when readers see it", { timeout: 30_000 }, () => {
  test.each([
    ["at the next build", text, [], "\n下次建站就刊出；", /^(?![\s\S]*draft)/],
    [
      "on its own day",
      text.replace("來源：江報", "來源：江報\n2999年1月2日"),
      [],
      "\n2999-01-02 以後的那次建站刊出；",
      /^(?![\s\S]*draft)/,
    ],
    ["when it is published", text, ["--draft"], "\n存成草稿：看過以後用 publish 刊出。", /^draft: true$/m],
  ] as const)("%s", async (_, sent, options, sentence, written) => {
    mail("a.txt", sent);
    const { code, out } = await run([...options, "a.txt"]);
    expect([code, out]).toEqual([0, expect.stringContaining(sentence)]);
    expect(readFileSync(join(root, "content/stories/jiangbian-yeban/index.md"), "utf8")).toMatch(written);
  });
});

describe("what is there already", { timeout: 30_000 }, () => {
  test("the same manuscript twice: the second says so", async () => {
    mail("a.txt", text);
    mail("b.txt", text);
    expect((await run(["a.txt"])).code).toBe(0);
    const { code, out, err } = await run(["a.txt", "b.txt", "--slug=second"].slice(0, 2));
    expect([code, out, stories()]).toEqual([1, "", ["jiangbian-yeban", "old-ferry"]]);
    expect(err.match(/已經匯入過，就是 content\/stories\/jiangbian-yeban\/index\.md/g)?.length).toBe(2);
  });

  test("another manuscript of the same headline gets a number", async () => {
    mail("a.txt", text);
    mail("b.txt", text.replace("三個", "四個"));
    expect((await run(["a.txt", "b.txt"])).code).toBe(0);
    expect(stories()).toEqual(["jiangbian-yeban", "jiangbian-yeban-2", "old-ferry"]);
  });

  test.each([
    ["old-ferry", "content/stories/old-ferry 已經有了，沒有動它"],
    ["../outside", "不能用作網址"],
    ["a/b", "不能用作網址"],
    ["a\\b", "不能用作網址"],
    ["夜班", "不能用作網址"],
    ["x".repeat(81), "不能用作網址"],
  ])("--slug %s", async (slug, sentence) => {
    mail("a.txt", text);
    const { code, out, err } = await run(["a.txt", "--slug", slug]);
    expect([code, out, stories(), left()]).toEqual([1, "", ["old-ferry"], []]);
    expect(err).toContain(sentence);
  });

  test("--slug names the folder", async () => {
    mail("a.txt", text);
    expect((await run(["--slug", "night-shift", "a.txt"])).code).toBe(0);
    expect(stories()).toEqual(["night-shift", "old-ferry"]);
  });

  test("a report is written beside nothing that exists", async () => {
    mail("a.txt", text);
    mail("b.txt", text.replace("三個", "四個"));
    expect(await run(["a.txt", "--report", "report.txt"])).toEqual({
      code: 0,
      out: "匯入了 1 篇，報告在 report.txt。\n",
      err: "",
    });
    expect(readFileSync(join(root, "mail/report.txt"), "utf8")).toContain("移到欄位區");
    const { code, out, err } = await run(["b.txt", "--report", "report.txt"]);
    expect(code).toBe(1);
    expect(err).toContain("已經在那裡了");
    expect(out).toContain("移到欄位區");
  });
});

describe("several at once", { timeout: 30_000 }, () => {
  test("one that is refused costs no other one, and a table ends the report", async () => {
    mail("a.txt", text);
    mail("old.doc", "x");
    mail("b.txt", "風停了，明天出海。");
    mail("c.txt", text.replace("三個", "四個"));
    const { code, out, err } = await run(["a.txt", "old.doc", "b.txt", "c.txt"]);
    expect([code, stories().length]).toEqual([1, 4]);
    expect(err).toContain("old.doc：這是舊式");
    const [, table = ""] = /(4 份：[\s\S]*)$/.exec(out) ?? [];
    expect(table.split("\n")).toEqual([
      "4 份：2 篇可以刊，1 篇草稿，1 份沒有匯入。",
      "  ✓ a.txt    jiangbian-yeban，37 字",
      expect.stringMatching(/^ {2}✗ old\.doc {2}沒有匯入：這是舊式/),
      expect.stringMatching(/^ {2}△ b\.txt {4}\S+，7 字，草稿：只有一行，沒有正文$/),
      "  ✓ c.txt    jiangbian-yeban-2，37 字",
      "",
    ]);
  });

  test("a run on trial writes nothing and tells what it would", async () => {
    mail("a.txt", text);
    mail("b.txt", text.replace("三個", "四個"));
    mail("c.txt", text);
    const { code, out, err } = await run(["--dry-run", "a.txt", "b.txt", "c.txt"]);
    expect([code, stories(), left()]).toEqual([1, ["old-ferry"], []]);
    expect(out).toContain("什麼也沒有寫");
    expect(out).toMatch(/✓ a\.txt {2}jiangbian-yeban，[\s\S]*✓ b\.txt {2}jiangbian-yeban-2，/);
    expect(err).toContain("已經匯入過");
  });

  test("every change only for those who ask", async () => {
    mail("a.txt", text);
    const { out } = await run(["--dry-run", "a.txt"]);
    expect([out.includes("第 2 行：「來源：江報」"), out.includes("移到欄位區 2 處")]).toEqual([false, true]);
    expect((await run(["--dry-run", "--all", "a.txt"])).out).toContain(
      "第 2 行：「來源：江報」 → 「source.name」，移到欄位區",
    );
  });
});

describe("pictures of another folder", { timeout: 30_000 }, () => {
  const picture = readFileSync(join(problemFixtures, "../import/saved-page/input_files/tower.png"));
  const lay = () => {
    for (const folder of ["blog/posts", "blog/images/2022"]) mkdirSync(join(root, "mail", folder), { recursive: true });
    writeFileSync(join(root, "mail/blog/images/2022/a.png"), picture);
    mail(
      "blog/posts/a.md",
      `# 江邊\n\n![甲](../images/2022/a.png)\n\n![乙](/images/2022/a.png)\n\n${"水聲".repeat(20)}。\n`,
    );
  };

  test("are not taken unless the editor names it, and the report says how", async () => {
    lay();
    const { out } = await run(["blog/posts/a.md"]);
    expect(readdirSync(join(root, "content/stories/jiangbian"))).toEqual(["index.md"]);
    expect(out).toContain("用 --images 說明圖片在哪個資料夾");
  });

  test.each(["blog/images", "blog"])("--images %s", async (folder) => {
    lay();
    const { code } = await run(["--images", folder, "blog/posts/a.md"]);
    expect([code, readdirSync(join(root, "content/stories/jiangbian"))]).toEqual([0, ["image-1.png", "index.md"]]);
    expect(readFileSync(join(root, "content/stories/jiangbian/index.md"), "utf8").match(/image-1\.png/g)?.length).toBe(
      2,
    );
  });
});

describe("what cannot be written", { timeout: 30_000 }, () => {
  test("a folder that may only be read", async () => {
    mail("a.txt", text);
    chmodSync(root, 0o777);
    chmodSync(join(root, "content/stories"), 0o555);
    // The administrator may write everywhere: somebody else tries.
    const { code, out, err } = await run(["a.txt"], process.getuid?.() === 0 ? 65_534 : undefined);
    expect([code, out, stories(), left()]).toEqual([1, "", ["old-ferry"], []]);
    expect(err).toContain("content/stories 不讓寫，所以什麼也沒有寫進去");
  });

  test("an import that fails in the middle leaves nothing", () => {
    const files = [
      { name: "index.md", bytes: strToU8(text) },
      { name: "no-folder/image-1.png", bytes: strToU8("x") },
    ];
    expect(writeStory(root, "night-shift", files)).toEqual({
      sentence: expect.stringContaining("寫到一半寫不下去，已經寫的都清掉了。找不到「content/stories/night-shift」"),
      code: 1,
    });
    expect([stories(), left()]).toEqual([["old-ferry"], []]);
  });

  test("a folder that came to be meanwhile is not touched", () => {
    const files = [{ name: "index.md", bytes: strToU8(text) }];
    const before = readFileSync(join(root, "content/stories/old-ferry/index.md"), "utf8");
    expect(writeStory(root, "old-ferry", files)).toEqual({ sentence: expect.stringContaining("已經有了"), code: 1 });
    expect(readFileSync(join(root, "content/stories/old-ferry/index.md"), "utf8")).toBe(before);
  });

  test("what an interrupted import left is cleared away and named; a living one's and a build's are not", async () => {
    for (const name of ["import-2147483646", `import-${process.ppid}`, "stage-2147483646"]) {
      mkdirSync(join(root, ".luozi", name), { recursive: true });
      writeFileSync(join(root, ".luozi", name, "index.md"), "---\nheadline: 半");
    }
    mail("a.txt", text);
    const { code, err } = await run(["a.txt"]);
    expect([code, left().sort()]).toEqual([0, [`import-${process.ppid}`, "stage-2147483646"].sort()]);
    expect(err).toBe("上一次匯入中途斷了，留下的半成品已經清掉；那一份稿子請再匯入一次。\n");
  });
});

describe("used wrongly", { timeout: 30_000 }, () => {
  test.each([
    [[], "要寫上匯入哪個檔案"],
    [["a.txt", "--slgu", "x"], "想用的可能是「--slug」"],
    [["a.txt", "--slug"], "「--slug」後面要接"],
    [["a.txt", "b.txt", "--slug", "x"], "不能用 --slug"],
    [["a.txt", "--report", "--slug", "x"], "「--report」後面要接"],
  ])("%j is answered in one sentence and with 2", async (args, sentence) => {
    const { code, out, err } = await run(args);
    expect([code, out, err.trim().split("\n").length]).toEqual([2, "", 1]);
    expect(err).toContain(sentence);
  });
});
