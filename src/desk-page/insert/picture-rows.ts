/** Several pictures on their way into one block: each with its words, in an order that keys can change. */
import type { App } from "../app.ts";
import { button, h } from "../dom.ts";
import { grownEvent } from "../kept-forms.ts";
import { say } from "../say.ts";
import type { ContentField } from "./content-field.ts";
import { formatPicture } from "./picture-text.ts";
import { chooseFiles } from "./take-files.ts";
import type { TrialFiles } from "./trial-files.ts";

interface Row {
  readonly name: string;
  readonly element: HTMLElement;
  readonly alt: HTMLInputElement;
  readonly caption: HTMLInputElement;
  readonly credit: HTMLInputElement;
}

/** Fewer are a picture, not a gallery. */
const fewest = 2;

export function createPictureRows(app: App, files: TrialFiles, lang: string, onChange: () => void): ContentField {
  let rows: Row[] = [];
  const list = h("ol.shots");
  const wrong = h("p.say", { role: "alert" });

  function draw(focus?: HTMLElement): void {
    list.replaceChildren(...rows.map(({ element }) => element));
    (focus?.isConnected === true ? focus : element.querySelector<HTMLElement>("button"))?.focus();
    onChange();
  }
  const move = (row: Row, by: number) => {
    const at = rows.indexOf(row);
    const to = at + by;
    if (to < 0 || to >= rows.length) return;
    rows = rows.with(at, rows[to] ?? row).with(to, row);
    draw(row.element.querySelector<HTMLElement>(by < 0 ? ".earlier" : ".later") ?? undefined);
  };

  function buildRow(name: string, from: string): Row {
    const input = (word: "altText" | "caption" | "credit", placeholder = "") =>
      h("input.in", {
        id: `shot-${word}-${name}`,
        "aria-label": `${say(word)}　${from}`,
        placeholder: placeholder || say(word),
        autocomplete: "off",
        lang,
      });
    const [alt, caption, credit] = [input("altText", say("altPlaceholder")), input("caption"), input("credit")];
    credit.value = rows.at(-1)?.credit.value ?? "";
    const act = (kind: string, word: "shotEarlier" | "shotLater" | "shotDrop", sign: string, run: () => void) =>
      button(`x ${kind}`, run, { "aria-label": `${say(word)}　${from}` }, sign);
    const row: Row = {
      name,
      alt,
      caption,
      credit,
      element: h(
        "li",
        {},
        h("img", { src: files.find(name), alt: "" }),
        h("div", {}, alt, caption, credit),
        h(
          "div.order",
          {},
          act("earlier", "shotEarlier", "↑", () => move(row, -1)),
          act("later", "shotLater", "↓", () => move(row, 1)),
          act("gone", "shotDrop", "×", () => {
            rows = rows.filter((other) => other !== row);
            draw();
          }),
        ),
      ),
    };
    return row;
  }

  async function take(chosen: readonly File[]): Promise<void> {
    const refused: string[] = [];
    let first: HTMLElement | undefined;
    for (const file of chosen) {
      const given = new Uint8Array(await file.arrayBuffer());
      const { name, bytes, problems } = await app.ask("picture", {
        name: file.name,
        bytes: given,
        taken: files.names(),
      });
      if (bytes === undefined) {
        refused.push(`${file.name}：${problems[0]?.what ?? say("pictureHolds")}`);
        continue;
      }
      await files.add(name, bytes);
      const row = buildRow(name, file.name);
      rows = [...rows, row];
      first ??= row.alt;
    }
    wrong.textContent = refused.join("　");
    draw(first);
    element.dispatchEvent(new Event(grownEvent, { bubbles: true }));
  }

  const element = h(
    "div.field",
    {},
    h("span.lb", {}, say("aPicture")),
    h(
      "div",
      {},
      list,
      button("btn", () => chooseFiles("image/*,.svg", (chosen) => void take(chosen)), {}, say("choosePictures")),
      wrong,
    ),
  );
  return {
    element,
    read: () =>
      rows
        .map(({ name, alt, caption, credit }) =>
          formatPicture({
            name,
            alt: alt.value.trim(),
            caption: caption.value.trim(),
            credit: credit.value.trim(),
            width: "column",
            focus: undefined,
          }),
        )
        .join("\n"),
    isEmpty: () => rows.length < fewest,
    lacks: () =>
      rows.length < fewest
        ? say("lacksPictures")
        : rows.some(({ alt }) => alt.value.trim() === "")
          ? say("lacksAlts")
          : undefined,
  };
}
