/** Manuscripts that tests make: Word files of the cases, files that are refused, and Word files that mean harm. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { strToU8, zipSync } from "fflate";
import { buildDocx, item, link, note, paragraph, picture, run, table } from "./build-docx.ts";

const fixtures = resolve(import.meta.dirname, "../../fixtures/import");

/** Word files, by the folder of the case in `tests/fixtures/import`. */
export const makers: Readonly<Record<string, () => Uint8Array>> = {
  docx: () =>
    buildDocx({
      body: [
        paragraph(run("燈塔的看守人"), "S0"),
        paragraph(run("來源：北岸日報")),
        paragraph(run("　　燈塔無人看守已經十年，開燈的是岸上的一臺電腦。可是每年冬天,還是有人划船過去。") + note(1)),
        paragraph(run("看守人"), "S1"),
        paragraph(
          `${run("他說，燈要有人")}${run("「看著」", "<w:b/>")}${run("才亮得久。他的")}${link("日記")}${run("寫了三十本。", "<w:i/>")}`,
        ),
        paragraph(picture("燈塔和一條小船")),
        paragraph(run("他帶的東西"), "S2"),
        item("煤油", 1),
        item("三十公升", 1, 1),
        item("乾糧", 1),
        item("上岸", 2),
        item("點燈", 2),
        table([
          ["年份", "船次"],
          ["2011", "12"],
        ]),
      ].join(""),
      notes: ["燈塔建於1911年。"],
      image: readFileSync(join(fixtures, "saved-page/input_files/tower.png")),
    }),
  "docx-table-marks": () =>
    buildDocx({
      body: [
        paragraph(run("擺渡的帳本")),
        paragraph(run("擺渡的人每天把船次記成一行帳，記了四十年，沒有漏過一天，也沒有給別人看過。")),
        table([
          ["年份", "記的事"],
          ["1998", "發大水,船停了九天"],
          ["2003", "橋通車“試行”,坐船的少了一半"],
        ]),
        paragraph(run("帳本的最後一頁是空的，他說那一頁留給最後一天,不過他還不知道是哪一天。")),
      ].join(""),
    }),
  "docx-macros": () =>
    buildDocx({
      body:
        paragraph(run("渡口的新章程")) +
        paragraph(run("渡口的章程改了三次，每一次都只改船票的價錢，這一次改的是開船的時間，從明天起實行。")),
      more: {
        "word/vbaProject.bin": Uint8Array.of(1, 2, 3),
        "word/comments.xml": new TextEncoder().encode("<w:comments/>"),
      },
    }),
  "docx-bold-heads": () =>
    buildDocx({
      body: [
        paragraph(run("米价一日三变")),
        paragraph(run("文/周南  图/沈月")),
        paragraph(
          run("粮店的黑板上，米价一天擦三次。店主说，擦黑板的抹布比米还贵，这话他说了一个月，买米的人都笑过一回。"),
        ),
        paragraph(run("黑板", "<w:b/>")),
        paragraph(run("黑板是小学搬走时留下的，右下角还有一道没有人解出来的题，店主不擦那一块，说等写题的人回来。")),
      ].join(""),
    }),
};

const body = paragraph(run("渡口的新章程")) + paragraph(run("渡口的章程改了三次，這一次改的是開船的時間。"));

/** Every file that is refused, and a part of the sentence. */
export const refused: readonly (readonly [string, string | (() => Uint8Array), string])[] = [
  ["empty.txt", "", "是空的"],
  ["blank.txt", " \n　\n", "找不到一段文字"],
  ["bom.md", "\uFEFF", "找不到一段文字"],
  ["pictures-only.html", "<p><img src='a.jpg'></p>", "找不到一段文字"],
  ["large.docx", () => new Uint8Array(20_000_000), "20.0 MB，超過 20 MB"],
  ["large.html", () => new Uint8Array(20_000_001), "超過 20 MB"],
  ["large.txt", () => new Uint8Array(2_000_000), "超過 2 MB"],
  ["picture.txt", () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), "不是文字"],
  ["zip.md", () => zipSync({ a: strToU8("渡口".repeat(50)) }), "不是文字"],
  ["controls.txt", "渡口\u0001\u0002".repeat(100), "不是文字"],
  [
    "koi8.txt",
    () => Uint8Array.from("ðÁÒÏÍ ÐÏ ×ÏÌÎÁÍ, ÔÕÍÁÎ ÎÁÄ ÒÅËÏÊ".repeat(9), (c) => c.charCodeAt(0)),
    "認不出這個檔案的編碼",
  ],
  ["cut.txt", () => Uint8Array.of(0xe6, 0xb1, 0x9f, 0xff, 0xff, 0xe6), "認不出這個檔案的編碼"],
  ["old.docx", () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), "舊式或加了密碼"],
  ["old.doc", "x", "舊式或加了密碼"],
  ["broken.docx", () => buildDocx({ body }).subarray(0, 900), "打不開"],
  ["no-word.docx", () => zipSync({ "a.xml": strToU8("<a/>") }), "打不開"],
  ["no-xml.docx", () => zipSync({ "word/document.xml": strToU8("渡口") }), "打不開"],
  [
    "bomb.docx",
    () => buildDocx({ body, more: { "word/media/a.bin": new Uint8Array(130_000_000) } }),
    "解開來有 131 MB，超過 120 MB",
  ],
  ["text-bomb.docx", () => buildDocx({ body: " ".repeat(20_000_000) }), "解開來有 21 MB，超過 20 MB"],
  ["deep.md", `渡口\n\n${"> ".repeat(20_000)}水`, "套得太深"],
  ["scan.pdf", "%PDF-1.7", "「.pdf」"],
  ["no-ending", "渡口", "沒有副檔名"],
];

const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const types = "http://schemas.openxmlformats.org/package/2006/relationships";

/** `part` of `bytes`, a Word file, put as `name` in its zip. */
const withParts = (parts: Readonly<Record<string, string>>) => () =>
  buildDocx({
    body: body + paragraph(picture("渡口")),
    more: Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  });

const declare = (declaration: string, text: string) =>
  `<?xml version="1.0"?>${declaration}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}<w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`;

const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join("");

/** Word files that mean harm: whatever is made of them is the same everywhere, and nothing is fetched or reached. */
export const hostile: Readonly<Record<string, () => Uint8Array>> = {
  "entities.docx": withParts({
    "word/document.xml": declare(`<!DOCTYPE x [<!ENTITY a0 "水">${laughs}]>`, "&a9;"),
  }),
  "outside-entity.docx": withParts({
    "word/document.xml": declare('<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>', "&f;"),
  }),
  "outside-dtd.docx": withParts({
    "word/document.xml": declare('<!DOCTYPE x SYSTEM "https://example.org/x.dtd">', "水聲"),
  }),
  "climbing.docx": withParts({ "../../../evil.md": "水", "word/../../x.xml": "<x/>", "/etc/passwd": "水" }),
  "outside-picture.docx": withParts({
    "word/_rels/document.xml.rels": `<?xml version="1.0"?><Relationships xmlns="${types}"><Relationship Id="rPicture" Type="${relations}/image" Target="https://example.org/a.png" TargetMode="External"/></Relationships>`,
  }),
  "linked-picture.docx": () =>
    buildDocx({
      body: body + paragraph(picture("渡口").replace("r:embed", "r:link")),
      more: {
        "word/_rels/document.xml.rels": strToU8(
          `<?xml version="1.0"?><Relationships xmlns="${types}"><Relationship Id="rPicture" Type="${relations}/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>`,
        ),
      },
    }),
  "climbing-picture.docx": withParts({
    "word/_rels/document.xml.rels": `<?xml version="1.0"?><Relationships xmlns="${types}"><Relationship Id="rPicture" Type="${relations}/image" Target="../../../etc/passwd"/></Relationships>`,
  }),
};
