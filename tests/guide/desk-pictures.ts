/** Takes the pictures of the desk for the guide's first chapter: a real desk on a made newsroom, in one script. */
import { once } from "node:events";
import type { Browser, Page } from "@playwright/test";
import { type deskScreens, nameDeskPicture } from "../../src/guide/list-pictures.ts";
import { createDeskConverter } from "../../src/variants/create-desk-converter.ts";
import { deskVariant } from "../../src/variants/desk-words.ts";
import { standards, type VariantTag } from "../../src/variants/table.ts";
import { findPort } from "../builds/find-port.ts";
import { correctedFolder, foreignFolder, layNewsroom, openedFolder } from "./desk-newsroom.ts";
import { drawPhotograph } from "./photographs.ts";

interface Shot {
  readonly width: number;
  readonly height: number;
  /** Goes there; `say` puts the desk's words into its editors' variant. Gives what is photographed; nothing: all that is seen. */
  readonly go: (page: Page, say: (text: string) => string) => Promise<string | undefined>;
}

/** By fragment, and until what is made of a story has come. */
async function open(page: Page, place: string): Promise<undefined> {
  await page.evaluate((fragment) => {
    location.hash = `#/${fragment}`;
  }, place);
  await page.waitForTimeout(2500);
}

async function openBlocks(page: Page, say: (text: string) => string): Promise<void> {
  await open(page, `${openedFolder}/text`);
  await page
    .locator(".ruler")
    .getByRole("button", { name: say("放進來") })
    .click();
  await page.locator("dialog .tile").first().waitFor();
}

/** THE shots, by the screen they show. */
const shots: Readonly<Record<(typeof deskScreens)[number], Shot>> = {
  home: { width: 1100, height: 760, go: (page) => open(page, "") },
  write: { width: 1344, height: 660, go: (page) => open(page, `${openedFolder}/text`) },
  fields: { width: 1100, height: 640, go: (page) => open(page, `${openedFolder}/fields`) },
  three: {
    width: 1344,
    height: 640,
    async go(page, say) {
      await open(page, `${foreignFolder}/text`);
      await page.getByRole("button", { name: say("三版比對") }).click();
      await page.locator(".rows mark.undec").first().click();
      await page.waitForTimeout(500);
      return undefined;
    },
  },
  picture: {
    width: 1100,
    height: 760,
    async go(page, say) {
      await openBlocks(page, say);
      const chooser = page.waitForEvent("filechooser");
      await page.locator("dialog .tile").first().click();
      await (await chooser).setFiles({
        name: "IMG_2561.jpg",
        mimeType: "image/jpeg",
        buffer: await drawPhotograph("deck.jpg"),
      });
      await page.getByLabel(say("替代文字")).fill(say("橋面伸向對岸，盡頭有一棵樹"));
      await page.getByLabel(say("圖說")).fill(say("從橋頭看。"));
      return "dialog";
    },
  },
  blocks: {
    width: 1100,
    height: 700,
    async go(page, say) {
      await openBlocks(page, say);
      return "dialog";
    },
  },
  chart: {
    width: 1100,
    height: 760,
    async go(page, say) {
      await openBlocks(page, say);
      await page.locator("dialog .tile", { hasText: say("圖表") }).click();
      await page
        .getByLabel(say("數字和文字"))
        .fill(say("冬天\t過橋的車\t坐船的人\n第一個\t0\t9\n第二個\t5\t4\n第三個\t8\t1\n"));
      await page.getByLabel(say("圖的名目")).fill(say("橋上和水上"));
      await page.waitForTimeout(2000);
      return "dialog";
    },
  },
  publish: { width: 1100, height: 620, go: (page) => open(page, `${openedFolder}/publish`) },
  correct: {
    width: 1100,
    height: 700,
    async go(page, say) {
      await open(page, `${correctedFolder}/publish`);
      await page.getByText(say("更正"), { exact: true }).click();
      await page.getByLabel(say("給讀者的一句")).fill(say("渡口的年代原誤作三百年，應為兩百年。"));
      return undefined;
    },
  },
  history: { width: 1100, height: 460, go: (page) => open(page, `${openedFolder}/history`) },
};

/** Each with its name, as the browser gives it. */
export async function takeDesk(
  browser: Browser,
  editors: VariantTag,
): Promise<(readonly [name: string, png: Buffer])[]> {
  const { copy, remove } = await layNewsroom(editors);
  const port = await findPort();
  const desk = copy.start(`open --port ${port}`, { BROWSER: "none" });
  const say = createDeskConverter(deskVariant, editors);
  try {
    let said = "";
    while (!/#\S{10,}/.test(said)) said += String(await once(desk.process.stdout ?? desk.process, "data"));
    const page = await browser.newPage({ colorScheme: "light", locale: "zh-TW", reducedMotion: "reduce" });
    const taken: (readonly [string, Buffer])[] = [];
    await page.goto(/http:\S+/.exec(said)?.[0] ?? "");
    await page.locator("h3 a").first().waitFor();
    for (const [screen, { width, height, go }] of Object.entries(shots)) {
      await page.setViewportSize({ width, height });
      const part = await go(page, say);
      const png = await (part === undefined ? page : page.locator(part)).screenshot({
        animations: "disabled",
        caret: "hide",
      });
      taken.push([nameDeskPicture(screen as keyof typeof shots, standards[editors].script), png]);
      await page.reload();
      await page.locator("h1, h3 a").first().waitFor();
    }
    await page.close();
    return taken;
  } finally {
    if (desk.process.pid !== undefined) process.kill(-desk.process.pid, "SIGTERM");
    await desk.done;
    remove();
  }
}
