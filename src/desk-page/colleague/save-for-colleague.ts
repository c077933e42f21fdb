/** Saves a story as one file that a colleague opens without a server: every edition as it stands on the desk. */
import type { ListedStory } from "../../desk-engine/desk-story.ts";
import { formatDate } from "../../fields/dates.ts";
import { variants } from "../../site/served-variants.ts";
import { site } from "../../site/site.ts";
import type { App } from "../app.ts";
import { h } from "../dom.ts";
import { bytesOf } from "../held-files.ts";
import { formatWhen, readNow } from "../moments.ts";
import type { OpenStory } from "../open-story.ts";
import { readField } from "../publish-account.ts";
import { say } from "../say.ts";
import { formatColleaguePage } from "./colleague-page.ts";
import { formatDataAddress } from "./shrink-picture.ts";

const fetchText = async (address: string) => (await fetch(address)).text();

/** Larger files (films) stay where they are: the file is to travel. */
const mostBytes = 20_000_000;

function describeState(own: ListedStory | undefined): string {
  if (own?.state === "scheduled" && own.published !== undefined)
    return say("fileScheduled", { moment: formatWhen(own.published, Date.now()) });
  return say(own?.state === "published" || own?.state === "retracted" ? "fileOut" : "fileDraft");
}

async function listAddresses(app: App, folder: string): Promise<ReadonlyMap<string, string>> {
  const base = `stories/${folder}/`;
  const beside = app.files.listStory(folder).filter(({ path }) => !/\.(?:md|ya?ml|csv)$/.test(path));
  const addresses = new Map<string, string>();
  for (const file of beside) {
    const [name, bytes] = [file.path.slice(base.length), bytesOf(file)];
    if (bytes.length <= mostBytes) addresses.set(name, await formatDataAddress(name, bytes));
  }
  return addresses;
}

/** Gives the name of the file; nothing while the story cannot be read. */
export async function saveForColleague(app: App, open: OpenStory): Promise<string | undefined> {
  await open.read();
  // Without the line their names lead nowhere.
  await open.spellNames();
  const { shown } = open;
  if (shown === undefined) return undefined;
  const [list] = await Promise.all([app.ask("list", undefined), app.files.loadStory(open.folder)]);
  const addresses = await listAddresses(app, open.folder);
  const frame = await fetchText(`./proof-${shown.written}.html`);
  const sheet = /href="([^"]*assets\/[^"]+\.css)"/.exec(frame)?.[1] ?? "";
  const tokens = new Map<string, string>();
  for (const { tag } of shown.editions) tokens.set(tag, await fetchText(`./tokens-${tag}.css`));
  const own = list.find(({ folder }) => folder === open.folder);
  const state = say(own?.state ?? "draft");
  const headline = readField(open, "headline") || open.folder;
  const now = readNow(Date.now());
  const text = formatColleaguePage({
    lang: site.editorsVariant,
    title: `${state}｜${headline}`,
    state: describeState(own),
    saved: say("fileSaved", { moment: `${formatDate(now)} ${now.slice(11)}`, hand: app.may.hand }),
    label: say("whichEdition"),
    written: shown.written,
    style: (await fetchText(sheet)) + (tokens.get(shown.written) ?? ""),
    editions: variants.flatMap(({ tag, short, name }) => {
      const edition = shown.editions.find((one) => one.tag === tag);
      const faces = /--hei:[^}]*/.exec(tokens.get(tag) ?? "")?.[0] ?? "";
      return edition === undefined ? [] : [{ tag, short, name, article: edition.article, faces }];
    }),
    address: (name) => addresses.get(name),
  });
  const file = `${state} ${headline.replace(/[\\/:*?"<>|]/g, "")} ${now.slice(0, 10)}.html`;
  const address = URL.createObjectURL(new Blob([text], { type: "text/html" }));
  h("a", { href: address, download: file }).click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return file;
}
