/** The pane beside the text: one edition as its readers see it, the others a press away, and the decision that is looked at. */

import { variants } from "../site/served-variants.ts";
import type { VariantTag } from "../variants/table.ts";
import type { App } from "./app.ts";
import { buildDecision } from "./decision-panel.ts";
import { button, h } from "./dom.ts";
import { bytesOf } from "./held-files.ts";
import type { OpenStory } from "./open-story.ts";
import { createPreviewFrame } from "./preview-frame.ts";
import { say } from "./say.ts";

export interface ProofPane {
  readonly element: HTMLElement;
  readonly level: (line: number, top: number) => void;
  readonly nextDecision: () => void;
  readonly close: () => void;
}

const types: Readonly<Record<string, string>> = {
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  avif: "image/avif",
  svg: "image/svg+xml",
  mp4: "video/mp4",
  webm: "video/webm",
  mp3: "audio/mpeg",
  ogg: "audio/ogg",
  m4a: "audio/mp4",
  vtt: "text/vtt",
};

/** Addresses of the bytes of files beside a story, made when they are asked for. */
function createAddresses(app: App, folder: string) {
  const made = new Map<string, string>();
  return {
    find(name: string) {
      const known = made.get(name);
      if (known !== undefined) return known;
      const file = app.files.find(`stories/${folder}/${name}`);
      if (file === undefined) return undefined;
      const type = types[name.replace(/^.*\./, "").toLowerCase()] ?? "application/octet-stream";
      const address = URL.createObjectURL(new Blob([bytesOf(file) as Uint8Array<ArrayBuffer>], { type }));
      made.set(name, address);
      return address;
    },
    close() {
      for (const address of made.values()) URL.revokeObjectURL(address);
    },
  };
}

/** The converted edition with the most open decisions. */
function chooseTag({ shown }: OpenStory): VariantTag | undefined {
  const open = (shown?.groups ?? []).filter(({ approved }) => !approved);
  const weigh = (tag: VariantTag) =>
    open.filter(({ forms }) => forms[tag] !== undefined).reduce((sum, { all }) => sum + all.length, 0);
  const converted = (shown?.editions ?? []).filter(({ origin }) => origin === "converted");
  return [...converted].sort((a, b) => weigh(b.tag) - weigh(a.tag))[0]?.tag ?? shown?.editions[0]?.tag;
}

export function createProofPane(app: App, open: OpenStory): ProofPane {
  const addresses = createAddresses(app, open.folder);
  const element = h("section.proof", {});
  const stones = h("nav.stones", { "aria-label": say("whichEdition") });
  const origin = h("span");
  const broken = h("p.unread", { role: "status", hidden: true }, say("unreadable"));
  const over = h("div.over", { hidden: true });
  let chosen = chooseTag(open);
  let looked: number | undefined;

  const frame = createPreviewFrame({
    title: say("editionsTab"),
    address: addresses.find,
    onDecision: (number) => look(number),
  });
  element.append(h("div.phead", {}, stones, origin), broken, h("div.scroll", {}, frame.element), over);

  const openNumbers = () =>
    new Set(
      (open.shown?.groups ?? [])
        .filter(({ approved }) => !approved)
        .flatMap(({ all }) => all.map(({ number }) => number)),
    );

  function look(number: number | undefined): void {
    looked = number;
    frame.mark(number);
    const group = (open.shown?.groups ?? []).find(({ all }) => all.some((place) => place.number === number));
    over.hidden = number === undefined || group === undefined || chosen === undefined;
    if (number === undefined || group === undefined || chosen === undefined) return;
    over.replaceChildren(
      buildDecision(group, number, chosen, {
        agree: (numbers) => void open.approve(numbers).then(() => look(undefined)),
        close: () => look(undefined),
      }),
    );
    over.querySelector("button")?.focus();
  }

  const update = () => {
    const { shown, story } = open;
    broken.hidden = story.shown !== undefined || shown === undefined;
    if (shown === undefined) return;
    chosen = shown.editions.some(({ tag }) => tag === chosen) ? chosen : chooseTag(open);
    const edition = shown.editions.find(({ tag }) => tag === chosen);
    if (edition === undefined) return;
    const row = variants.find(({ tag }) => tag === edition.tag);
    element.setAttribute("aria-label", say("readerSees", { edition: row?.name ?? edition.tag }));
    origin.textContent = say(
      edition.origin === "written" ? "origin" : edition.origin === "own" ? "byHand" : "converted",
    );
    const groups = shown.groups.filter(({ approved }) => !approved);
    stones.replaceChildren(
      ...variants.flatMap(({ tag, short, name }) => {
        if (!shown.editions.some((other) => other.tag === tag)) return [];
        const waits = groups
          .filter(({ forms }) => forms[tag] !== undefined)
          .reduce((sum, { all }) => sum + all.length, 0);
        const choose = () => {
          chosen = tag;
          look(undefined);
          update();
        };
        return [
          button(
            "stone",
            choose,
            { lang: tag, "aria-label": name, "aria-pressed": tag === chosen ? "true" : "false", title: name },
            h("span", {}, short),
            waits > 0 && tag !== shown.written ? h("sup", {}, waits) : false,
          ),
        ];
      }),
    );
    frame.show(edition, edition.origin === "written" ? new Set() : openNumbers());
    if (looked !== undefined && !openNumbers().has(looked)) look(undefined);
  };
  open.addEventListener("story", update);
  update();

  return {
    element,
    level: frame.level,
    nextDecision() {
      const numbers = [...openNumbers()].sort((a, b) => a - b);
      const next = numbers.find((number) => number > (looked ?? -1)) ?? numbers[0];
      if (next === undefined) return;
      frame.scrollTo(next);
      look(next);
    },
    close() {
      open.removeEventListener("story", update);
      addresses.close();
    },
  };
}
