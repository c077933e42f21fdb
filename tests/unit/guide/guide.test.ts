/** The guide says everything and leads nowhere wrong, whichever script the editors read. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildGuide, chapters, nameSource } from "../../../src/guide/build-guide.ts";
import { convertChapter } from "../../../src/guide/convert-chapter.ts";
import { fillChapter } from "../../../src/guide/fill-chapter.ts";
import { deskScreens, listDeskPictures, nameDeskPicture, pictures } from "../../../src/guide/list-pictures.ts";
import { listProblemGroups } from "../../../src/guide/problem-examples.ts";
import { speakExample } from "../../../src/guide/speak-example.ts";
import { parseStory } from "../../../src/markdown/story-renderer.ts";
import { problemCodes } from "../../../src/problems/catalog.ts";
import { standards, type VariantTag } from "../../../src/variants/table.ts";
import { dropQuoted, listForeign, speakAs } from "../speak-as.ts";
import { createDemoSource } from "./demo-source.ts";

const root = join(import.meta.dirname, "../../..");
const sources = Object.fromEntries(chapters.map((name) => [name, readFileSync(join(root, nameSource(name)), "utf8")]));
const build = (editors: VariantTag) => speakAs(editors, () => buildGuide(sources, ["industry"], editors));

const withoutFences = (text: string) => text.replace(/^```[\s\S]*?^```$/gm, "");
const withoutCode = (text: string) => withoutFences(text).replace(/`[^`\n]*`/g, "");
const listFences = (text: string) => text.match(/^```[\s\S]*?^```$/gm) ?? [];

test("every problem has one example", () => {
  for (const script of ["Hans", "Hant"] as const) {
    const codes = listProblemGroups(script).flatMap(({ examples }) => Object.keys(examples));
    expect(codes.toSorted()).toEqual(problemCodes.toSorted());
  }
});

test("every example is accepted as it stands", () => {
  const wrong = pictures.map(({ name, example }) => [name, ...parseStory(createDemoSource(example.markdown)).problems]);
  expect(wrong.filter(([, ...problems]) => problems.length > 0)).toEqual([]);
});

/** Places in a chapter, as GitHub and Visual Studio Code name them. */
function listPlaces(text: string): string[] {
  const headings = [...withoutFences(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading.toLowerCase());
  return headings.map((heading) => heading.replace(/[^\p{L}\p{N} _-]/gu, "").replaceAll(" ", "-"));
}

const pictureFiles = new Set(
  [...pictures.map(({ name }) => name), ...listDeskPictures()].map((name) => `content/guide/pictures/${name}`),
);

/** Words of the desk that a mainland editor would trip over. */
const foreign =
  /网址列|贴上|执行|搜寻|登出|程式|档案|资料夹|萤幕|滑鼠|视窗|影片|连结|设定|储存|汇入|汇出|半形|全形|栏位|字元|位元|套件|结束代码|圖輯|图辑|试算表/;

test("the Simplified guide has the words of the mainland", () => {
  const guide = Object.entries(build("zh-Hans")).concat(Object.entries(build("zh-Hant-TW")));
  const texts = guide.filter(([file, text]) => file.endsWith(".md") && /[们这说]/.test(withoutCode(text)));
  expect(texts.length).toBe(chapters.length * 2);
  const found = texts.flatMap(([file, text]) =>
    withoutCode(text)
      .split("\n")
      .filter((line) => foreign.test(line))
      .map((line) => `${file}: ${line}`),
  );
  expect(found).toEqual([]);
});

describe.each(Object.keys(standards) as VariantTag[])("for editors who read %s", (editors) => {
  const files = build(editors);
  const guide = Object.entries(files).filter(([file]) => file.endsWith(".md"));
  const own = new Map(guide.filter(([file]) => file.split("/").length === 3));
  const copies = guide.filter(([file]) => file.split("/").length === 4);
  const other: VariantTag = standards[editors].script === "Hans" ? "zh-Hant-TW" : "zh-Hans";

  test("it has every chapter in both scripts", () => {
    expect([...own.keys()]).toEqual(chapters.map((name) => `content/guide/${name}`));
    expect(copies.map(([file]) => file)).toEqual(
      chapters.map((name) => `content/guide/${other.toLowerCase()}/${name}`),
    );
  });

  test("it explains every problem and names every chapter", () => {
    const problems = own.get("content/guide/problems.md") ?? "";
    for (const code of problemCodes) expect(problems).toContain(`（\`${code}\`）`);
    expect(problems).not.toMatch(/undefined|NaN|\[object/);
    for (const name of chapters.slice(1)) expect(own.get("content/guide/README.md")).toContain(`](${name})`);
  });

  test("no place is left unfilled", () => {
    const left = guide.flatMap(([file, text]) =>
      [...withoutCode(text).matchAll(/\{[a-z-]+\}/g)].map(([place]) => `${file} ${place}`),
    );
    expect(left).toEqual([]);
  });

  test("it says nothing twice, and a published story is never said to be logged out", () => {
    const twice = guide.flatMap(([file, text]) =>
      [...withoutCode(text).matchAll(/(\p{Script=Han}{4,})[，；。]\1(?=[，；。])|登出/gu)].map(
        ([words]) => `${file} ${words}`,
      ),
    );
    expect(twice).toEqual([]);
  });

  test("it shows every screen of the desk, in the script it is written in", () => {
    for (const [file, text] of guide.filter(([name]) => name.endsWith("README.md"))) {
      const { script } = standards[own.has(file) ? editors : other];
      const shown = [...text.matchAll(/\]\((?:\.\.\/)?pictures\/(desk-[^)]+)\)/g)].map(([, name]) => name);
      expect(shown, file).toEqual(deskScreens.map((screen) => nameDeskPicture(screen, script)));
    }
  });

  test("a chapter is called by its name", () => {
    const names = new Map(guide.map(([file, text]) => [file, /^# (.+)$/m.exec(text)?.[1]]));
    const wrong = guide.flatMap(([file, text]) =>
      [...withoutCode(text).matchAll(/\[([^\]]+中文)\]\(([^)#]+\.md)[^)]*\)/g)].flatMap(([, said, target = ""]) =>
        names.get(join(file, "..", target)) === said ? [] : [`${file}: ${said}`],
      ),
    );
    expect(wrong).toEqual([]);
  });

  test("it leads nowhere wrong", () => {
    const broken = guide.flatMap(([file, text]) =>
      [...withoutCode(text).matchAll(/\]\(([^)]+)\)/g)].flatMap(([, target = ""]) => {
        const [path = "", fragment] = target.split("#");
        const place = path === "" ? file : join(file, "..", path);
        if (/^[a-z]+:/.test(target) || pictureFiles.has(place)) return [];
        const found = files[place];
        if (found === undefined) return [`${file}: ${target}`];
        return fragment === undefined || listPlaces(found).includes(fragment) ? [] : [`${file}: ${target}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  test("its prose is in their script, its copy's in the other", () => {
    for (const [file, text] of guide) {
      const tag = own.has(file) ? editors : other;
      const prose = withoutCode(text).replace(/<!--.*?-->|\[(?:繁體|简体)\]/g, "");
      expect(listForeign(dropQuoted(prose), tag), file).toEqual([]);
    }
  });

  test("its examples are in their script, but for those about forms, and the same in the copy", () => {
    for (const [at, [file, text]] of [...own].entries()) {
      const fences = listFences(text);
      expect(listFences(copies[at]?.[1] ?? ""), file).toEqual(fences);
      const plain = fences.filter((fence) => !/zh-|:keep|copy-/.test(fence));
      expect(
        plain.flatMap((fence) => listForeign(dropQuoted(fence), editors)),
        file,
      ).toEqual([]);
    }
  });

  test("schemas, snippets and tasks are said in their script", () => {
    const said = Object.entries(files)
      .filter(([file]) => file.startsWith(".vscode/"))
      .flatMap(([, text]) =>
        text.split("\n").filter((line) => /"(?:title|description|markdownDescription|label|detail)":/.test(line)),
      );
    expect(said.length).toBeGreaterThan(100);
    expect(said.filter((line) => !line.includes("zh-")).flatMap((line) => listForeign(line, editors))).toEqual([]);
  });
});

test("addresses of a copy are seen from one folder deeper, places are named as its headings are", () => {
  const convert = (text: string) => text.replaceAll("欄", "栏").replaceAll("圖", "图");
  const source =
    "# 欄\n\n看[欄](b.md#欄)、[此](#欄)、[外](https://例.org/圖)，`欄`。\n\n![圖](pictures/圖.png)\n\n| 欄 |\n| - |\n| 圖 |\n";
  const move = (path: string) => (path === "b.md" ? path : `../${path}`);
  expect(convertChapter(source, { convert, move })).toBe(
    "# 栏\n\n看[栏](b.md#栏)、[此](#栏)、[外](https://例.org/圖)，`欄`。\n\n![图](../pictures/圖.png)\n\n| 栏 |\n| - |\n| 图 |\n",
  );
});

test("code is converted in its own way, line by line", () => {
  const source = "欄`欄`\n\n```text\n欄\nb欄\n```\n";
  const code = (line: string) => line.replace("欄", "栏");
  expect(convertChapter(source, { convert: (text) => text, code })).toBe("欄`栏`\n\n```text\n栏\nb栏\n```\n");
});

test.each([
  ["守橋人的三個冬天", "守桥人的三个冬天"],
  ["headline: 守橋人", "headline: 守桥人"],
  ["{ zh-Hant-HK: 守橋人 }", "{ zh-Hant-HK: 守橋人 }"],
  ["「:keep[面]館」", "「:keep[面]館」"],
  ["软件、軟體、軟件", "软件、軟體、軟件"],
  ["「」", "「」"],
])("%s is %s as an example for readers of Simplified", (example, expected) => {
  expect(speakAs("zh-Hans", () => speakExample(example))).toBe(expected);
});

test("the program puts what it knows in the places of a chapter, once, and leaves the braces of an example", () => {
  const text = "{a-b}，{c}。\n\n{d}\n\n{ name: 甲 }{zh-Hant-HK=乙}{title}\n";
  const parts = { "a-b": () => "一", c: () => "{d}", d: () => "二" };
  expect(fillChapter(text, parts)).toBe("一，{d}。\n\n二\n\n{ name: 甲 }{zh-Hant-HK=乙}{title}\n");
});
