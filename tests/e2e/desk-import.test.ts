/**
 * Manuscripts in the desk's own worker, under the policy of its page, against the same import in Node: the same answer, the same
 * files byte for byte. Only what has to be packed anew as PNG is packed by another hand there: its pixels are compared.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { makeDeskPage } from "../../src/desk/make-desk-page.ts";
import type { TakenManuscript } from "../../src/desk-engine/take-manuscript.ts";
import { createMoment, formatMachineDay } from "../../src/fields/dates.ts";
import { openWithSharp } from "../../src/import/open-with-sharp.ts";
import { planManuscript } from "../../src/import/plan-manuscript.ts";
import { site } from "../../src/site/site.ts";
import { speakToEditors } from "../../src/site/voice.ts";
import { buildDocx, paragraph, picture, run } from "../unit/import/build-docx.ts";
import { hostile, makers, refused } from "../unit/import/made-documents.ts";
import { testOnDesk } from "./desk.ts";
import { expect } from "./test.ts";

const root = join(import.meta.dirname, "../..");
const fixtures = join(root, "tests/fixtures/import");
const topics = [{ slug: "rivers", name: "江河" }];
const test = testOnDesk({});

interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const withPicture = (image: Uint8Array) =>
  buildDocx({
    body: [
      paragraph(run("渡口的新章程")),
      paragraph(run("渡口的章程改了三次，這一次改的是開船的時間。")),
      paragraph(picture("渡口")),
    ].join(""),
    image,
  });

const colours = sharp({ create: { width: 800, height: 600, channels: 3, background: "#9fb0b4" } });

async function listPictures(): Promise<Given[]> {
  const png = await colours.clone().png().toBuffer();
  const broken = Uint8Array.from(png);
  broken.fill(0xff, png.length / 2, png.length / 2 + 100);
  const huge = Uint8Array.from(png);
  new DataView(huge.buffer).setUint32(16, 200_000);
  const all: Readonly<Record<string, Uint8Array>> = {
    "place.docx": await colours
      .clone()
      .withExif({ IFD0: { Make: "Camera" }, IFD3: { GPSLatitudeRef: "N" } })
      .jpeg()
      .toBuffer(),
    "gif.docx": await colours.clone().gif().toBuffer(),
    "gif-bomb.docx": Uint8Array.from(await colours.clone().gif().toBuffer()).fill(0x7f, 6, 10),
    "webp.docx": await colours.clone().webp().toBuffer(),
    "avif.docx": await colours.clone().avif().toBuffer(),
    "drawing.docx": Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>'),
    "cut.docx": png.subarray(0, png.length - 20),
    "broken.docx": broken,
    "huge.docx": huge,
    "none.docx": new Uint8Array(99),
  };
  return Object.entries(all).map(([name, image]) => ({ name, bytes: withPicture(image) }));
}

/** Those that one question carries in good time. */
const mostBytes = 3_000_000;

/** Takes long to make; the other one is refused on the same grounds. */
const slow = "bomb.docx";

const listManuscripts = async (): Promise<Given[]> => {
  const made = Object.entries({ ...makers, ...hostile }).map(([name, make]) => ({
    name: name.replace(/(?<!\.docx)$/, ".docx"),
    bytes: make(),
  }));
  const sent = readdirSync(fixtures).flatMap((folder) =>
    readdirSync(join(fixtures, folder))
      .filter((name) => name.startsWith("input."))
      .map((name) => ({
        name: `${folder}-${name}`,
        bytes: new Uint8Array(readFileSync(join(fixtures, folder, name))),
      })),
  );
  const wrong = refused
    .filter(([name]) => name !== slow)
    .map(([name, data]) => ({
      name,
      bytes: typeof data === "string" ? new TextEncoder().encode(data) : data(),
    }));
  return [...sent, ...made, ...wrong, ...(await listPictures())].filter(({ bytes }) => bytes.length < mostBytes);
};

type Answer = TakenManuscript | { readonly refused: string };

async function takeInNode({ name, bytes }: Given): Promise<Answer> {
  const house = {
    slugs: [],
    imported: new Map<string, string>(),
    topics,
    today: formatMachineDay(createMoment(Date.now(), site.timeZone)),
  };
  const source = { name, bytes, findPicture: () => undefined, openPicture: openWithSharp };
  const { value, refusal } = await planManuscript(source, house, { draft: true });
  return value ?? { refused: refusal?.sentence ?? "" };
}

/** For comparing: pictures as their bytes in letters. */
const spell = (answer: Answer) =>
  "refused" in answer
    ? answer
    : {
        ...answer,
        changes: answer.changes.map(({ bytes, ...change }) => ({
          ...change,
          ...(bytes === undefined ? {} : { bytes: Buffer.from(bytes).toString("base64") }),
        })),
      };

const readPixels = (base64 = "") => sharp(Buffer.from(base64, "base64")).removeAlpha().raw().toBuffer();

interface Rule {
  readonly createScriptURL: (address: string) => string;
}

/** The page's one rule by which workers are started; a second of its name is refused. */
const keepRule = (page: Page) =>
  page.addInitScript(() => {
    const { trustedTypes } = globalThis as unknown as { trustedTypes: { createPolicy: (...all: unknown[]) => Rule } };
    const create = trustedTypes.createPolicy.bind(trustedTypes);
    trustedTypes.createPolicy = (...all) => Object.assign(globalThis, { rule: create(...all) }).rule;
  });

/** Asks a worker of the page's own; its policy is the page's. */
const askWorker = (page: Page, worker: string, given: readonly { name: string; base64: string }[]) =>
  page.evaluate(
    async ([address, list, shared]) => {
      const { rule } = globalThis as unknown as { rule: Rule };
      const engine = new Worker(rule.createScriptURL(address), { type: "module" });
      let number = 0;
      const ask = (name: string, told: unknown) =>
        new Promise<{ answer: Answer; failure?: string }>((done, fail) => {
          engine.addEventListener("error", (event) => fail(new Error(event.message)), { once: true });
          engine.addEventListener("message", ({ data }) => done(data), { once: true });
          number += 1;
          engine.postMessage({ number, name, ask: told });
        });
      const decode = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      await ask("put", [["content/topics.yaml", new TextEncoder().encode(shared)]]);
      const answers: { answer: Answer; failure?: string }[] = [];
      for (const { name, base64 } of list)
        answers.push(await ask("manuscript", { name, bytes: decode(base64), pictures: new Map(), folders: [] }));
      engine.terminate();
      // Bytes do not leave the page.
      return JSON.parse(
        JSON.stringify(answers, (_, value) =>
          value instanceof Uint8Array ? btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join("")) : value,
        ),
      ) as { answer: ReturnType<typeof spell>; failure?: string }[];
    },
    [worker, given, "- { slug: rivers, name: 江河, description: 江和河。 }\n"] as const,
  );

test("what the worker makes of a manuscript is what Node makes of it", async ({ page, desk }) => {
  await speakToEditors();
  const [worker] = readdirSync(join(await makeDeskPage(root), "assets")).filter((name) => /^worker-.*\.js$/.test(name));
  await keepRule(page);
  // Without its ticket the page has no store, and nothing to do of its own.
  await page.goto(desk.address().split("#")[0] ?? "");
  const given = await listManuscripts();
  const letters = given.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString("base64") }));
  const asked = askWorker(page, `assets/${worker}`, letters);
  const made = await Promise.all(given.map(takeInNode));
  const answers = await asked;
  const repacked: string[] = [];
  for (const [at, one] of given.entries()) {
    const { answer, failure } = answers[at] ?? {};
    expect(failure, one.name).toBeUndefined();
    const expected = spell(made[at] ?? { refused: "" });
    if (!("refused" in expected) && answer !== undefined && !("refused" in answer)) {
      const pairs = expected.changes.map((change, number) => [change, answer.changes[number]] as const);
      for (const [ours, theirs] of pairs) {
        if (theirs === undefined || ours.bytes === theirs.bytes) continue;
        repacked.push(one.name);
        expect(await readPixels(theirs.bytes)).toEqual(await readPixels(ours.bytes));
        Object.assign(theirs, { bytes: ours.bytes });
      }
    }
    expect(answer, one.name).toEqual(expected);
  }
  expect(repacked).toEqual(["gif.docx"]);
});
