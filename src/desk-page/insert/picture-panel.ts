/** A picture on its way into a story: named, described, signed; nothing is kept before it is taken. */
import type { TakenPicture } from "../../desk-engine/take-picture.ts";
import { setValue } from "../../fields/edit-value.ts";
import { isCropped, type PictureWidth, pictureWidths } from "../../markdown/picture-marks.ts";
import { mostFileBytes } from "../../stores/limits.ts";
import { buildField, openPanel } from "../acts/ask-panel.ts";
import type { App } from "../app.ts";
import { button, type Child, h, stone } from "../dom.ts";
import { typeOf } from "../editions/file-addresses.ts";
import type { OpenStory } from "../open-story.ts";
import { count, say } from "../say.ts";
import { createFocusStone } from "./focus-stone.ts";
import { formatPicture } from "./picture-text.ts";

export interface InsertPlace {
  /** The words before it. */
  readonly after: string;
  readonly insert: (block: string) => void;
}

/** One of several that came at once. */
interface InRow extends InsertPlace {
  readonly at: number;
  readonly of: number;
}

const isName = (name: string) => /^[\p{L}\p{N}][\p{L}\p{N} ._-]*\.(?:jpe?g|png|webp|avif|svg)$/iu.test(name);

/** Who signed the picture before this one. */
const readLastCredit = (text: string) => /.*[｜|]([^"｜|\n]+)"\)/s.exec(text)?.[1] ?? "";

const buildLine = (kind: "done" | "off" | "", title: string, says?: string) =>
  h("li", {}, stone(kind), h("div", {}, h("b", {}, title), says === undefined ? false : h("small", {}, says)));

function buildFacts({ width, height, cleaned, problems }: TakenPicture, bytes: number): HTMLElement {
  const size = bytes < 1_000_000 ? `${count(Math.ceil(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
  return h(
    "ol.lines",
    {},
    width === undefined || height === undefined
      ? false
      : buildLine("done", `${count(width)} × ${count(height)}`, say("pictureKept", { size })),
    cleaned === true ? buildLine("off", say("pictureCleaned"), say("pictureCleanedSays")) : false,
    ...problems.map(({ what, fix }) => buildLine("", what, fix)),
  );
}

/** Writes the file; gives what is wrong, in a sentence. */
async function keep(app: App, path: string, bytes: Uint8Array): Promise<string | undefined> {
  const answer = await app.store.write([{ path, bytes }]);
  if ("conflicts" in answer) return say("nameTaken");
  await app.files.take(answer.written.map(({ version }) => ({ path, bytes, version })));
  return undefined;
}

/** Ends when it was taken, or was not; says whether those that wait are left, too. */
export async function openPicturePanel(app: App, open: OpenStory, file: File, place: InRow): Promise<boolean> {
  const base = `stories/${open.folder}/`;
  await app.files.loadStory(open.folder);
  const taken = app.files.listStory(open.folder).map(({ path }) => path.slice(base.length));
  // Too large is told before it is read: nothing carries more.
  if (file.size > mostFileBytes)
    return tellRefusal(app, file.name, [h("p.say", {}, say("pictureTooLarge", { most: mostFileBytes / 1_000_000 }))]);
  const given = new Uint8Array(await file.arrayBuffer());
  const picture = await app.ask("picture", { name: file.name, bytes: given, taken });
  const { bytes } = picture;
  if (bytes === undefined) return refuse(app, file.name, picture);
  let leavesRest = false;
  const leaveRest = () => {
    leavesRest = true;
    dialog.close();
  };
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: typeOf(picture.name) }));
  const isDrawing = picture.width === undefined;
  const lastCredit = readLastCredit(open.body);
  const shown = createFocusStone(address, !isDrawing);
  const text = (id: string, value: string, more: Record<string, string> = {}) =>
    h("input.in", { id, value, autocomplete: "off", lang: open.lang, ...more });
  const name = text("picture-name", picture.name, { spellcheck: "false", lang: "en" });
  const alt = h("textarea.in", { id: "picture-alt", rows: 2, lang: open.lang, placeholder: say("altPlaceholder") });
  const caption = text("picture-caption", "");
  const credit = text("picture-credit", lastCredit);
  const width = h(
    "select.in.w14",
    { id: "picture-width" },
    ...pictureWidths.filter((one) => one !== "pair").map((one) => h("option", { value: one }, say(`width-${one}`))),
  );
  const write = () => keep(app, base + name.value.trim(), bytes);
  const lacks = () => {
    if (!isName(name.value.trim())) return say("nameUnfit");
    if (taken.some((other) => other.toLowerCase() === name.value.trim().toLowerCase())) return say("nameTaken");
    return alt.value.trim() === "" ? say("altLacks") : undefined;
  };
  const words = () => ({ alt: alt.value.trim(), caption: caption.value.trim(), credit: credit.value.trim() });
  const dialog = openPanel(
    app,
    {
      title: say("placePicture"),
      says: place.after === "" ? "" : say("placeAfter", { words: place.after }),
      fields: [
        place.of === 1
          ? false
          : h(
              "p.soft",
              {},
              say("pictureOf", { n: place.at, all: place.of }),
              " ",
              place.at === place.of ? false : button("link", leaveRest, {}, say("leavePictures")),
            ),
        h(
          "div.beside",
          {},
          shown.element,
          h(
            "div",
            {},
            buildField(say("fileName"), name, say("wasCalled", { name: file.name })),
            buildField(say("altText"), alt, say("altHint")),
            buildField(say("caption"), caption, say("captionHint")),
            buildField(
              say("credit"),
              credit,
              lastCredit === "" ? say("creditHint") : say("creditSame", { name: lastCredit }),
            ),
            buildField(say("pictureWidth"), width),
            buildFacts(picture, bytes.length),
          ),
        ),
      ] satisfies Child[],
      act: say("intoStory"),
      keep: `picture ${open.folder} ${file.name} ${file.size}`,
      lacks,
      leave: say("leavePicture"),
      async run() {
        const wrong = await write();
        if (wrong !== undefined) return wrong;
        const chosen = width.value as PictureWidth;
        const focus = isCropped(chosen) ? shown.read() : undefined;
        place.insert(formatPicture({ name: name.value.trim(), ...words(), width: chosen, focus }));
        return undefined;
      },
      also: {
        act: say("asLead"),
        async run() {
          if (open.story.fields === undefined) return say("leadNeedsFields");
          const wrong = await write();
          if (wrong !== undefined) return wrong;
          const focus = shown.read();
          const lead = Object.entries({
            image: name.value.trim(),
            ...words(),
            focus: focus && `${focus.x}% ${focus.y}%`,
          });
          const said = Object.fromEntries(lead.filter((entry): entry is [string, string] => (entry[1] ?? "") !== ""));
          open.session.edit(setValue(open.session.text, ["lead"], said));
          return undefined;
        },
      },
    },
    "large",
  );
  return new Promise((done) => {
    dialog.addEventListener("close", () => {
      URL.revokeObjectURL(address);
      done(leavesRest);
    });
  });
}

/** Why it cannot be taken. */
const refuse = (app: App, name: string, { cleaned, problems }: TakenPicture): Promise<false> =>
  tellRefusal(app, name, [
    cleaned === "held" ? h("p.say", {}, say("pictureHolds")) : false,
    ...problems.map(({ what, why, fix }) => h("p.say", {}, h("b", {}, what), h("span.why", {}, `${why}${fix}`))),
  ]);

function tellRefusal(app: App, name: string, fields: readonly Child[]): Promise<false> {
  const run = () => Promise.resolve(undefined);
  const dialog = openPanel(app, {
    title: say("pictureRefused"),
    says: name,
    fields,
    act: say("understood"),
    leave: "",
    run,
  });
  return new Promise((done) => dialog.addEventListener("close", () => done(false)));
}
