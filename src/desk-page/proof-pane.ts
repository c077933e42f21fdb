/**
 * The pane beside the text: one edition as its readers see it and the others a press away, or all of them by paragraph; and the
 * decision that is looked at.
 */
import { variants } from "../site/served-variants.ts";
import type { VariantTag } from "../variants/table.ts";
import type { App } from "./app.ts";
import { keepNote, readNote } from "./browser-notes.ts";
import { buildDecision, buildPeek } from "./decision-panel.ts";
import { button, h, listen } from "./dom.ts";
import { countEditions } from "./edition-names.ts";
import { chooseTag, listOpenNumbers } from "./editions/choose-edition.ts";
import { createAddresses } from "./editions/file-addresses.ts";
import { createThreeColumns } from "./editions/three-columns.ts";
import type { OpenStory } from "./open-story.ts";
import { createPreviewFrame } from "./preview-frame.ts";
import { say } from "./say.ts";
import { askTerm } from "./terms/ask-term.ts";

export interface ProofPane {
  readonly element: HTMLElement;
  readonly level: (line: number, top: number) => void;
  /** To the head of the story. */
  readonly toTop: () => void;
  readonly nextDecision: () => void;
  readonly turnThree: () => void;
  readonly close: () => void;
}

export interface PaneWishes {
  /** All editions at once need the room of the notes. */
  readonly onThree: (three: boolean) => void;
  /** The pane was scrolled by hand: what was written on this line of the body stands so far below its edge. */
  readonly onScroll: (line: number, top: number) => void;
}

/** Where all editions have room beside the text. */
const wide = matchMedia("(min-width: 84rem)");
const key = "desk-three";

/** What the view of all editions is called. */
const nameAll = () => say("three", { n: countEditions() });

export function createProofPane(app: App, open: OpenStory, { onThree, onScroll }: PaneWishes): ProofPane {
  const addresses = createAddresses(app, open.folder);
  const element = h("section.proof", {});
  const stones = h("nav.stones", { "aria-label": say("whichEdition") });
  const origin = h("span");
  const broken = h("p.unread", { role: "status", hidden: true });
  const over = h("div.over", { hidden: true });
  let chosen = chooseTag(open);
  let looked: number | undefined;
  let wantsThree = readNote(key) === "1";
  const isThree = () => wantsThree && wide.matches;
  const scrolled = (line: number, top: number) => {
    // What the text moved must not move the text.
    if (element.matches(":hover")) onScroll(line, top);
  };

  const frame = createPreviewFrame({
    title: say("editionsTab"),
    address: addresses.find,
    onDecision: (number) => look(number),
    onPeek: (number) => peek(number, chosen),
    onName: () => void open.spellNames(),
    onScroll: scrolled,
  });
  const three = createThreeColumns({
    onDecision: (number, tag) => look(number, tag),
    onPeek: peek,
    onScroll: scrolled,
  });
  const view = () => (isThree() ? three : frame);
  const folds = h("input", { type: "checkbox" });
  listen(folds, { change: () => three.fold(folds.checked) });
  const onlyOpen = h("label.soft", { hidden: true }, folds, " ", say("onlyDecided"));
  const turnThree = () => {
    wantsThree = !wantsThree;
    keepNote(key, wantsThree ? "1" : "0");
    look(undefined);
    update();
  };
  const turn = button("link roomy", turnThree, {}, nameAll());
  const scroll = h("div.scroll");
  element.append(h("div.phead", {}, stones, origin, onlyOpen, h("span.end", {}, turn)), broken, scroll, over);

  const findGroup = (number: number | undefined) =>
    (open.shown?.groups ?? []).find(({ all }) => all.some((place) => place.number === number));

  /** The reason in one line, while the pointer or the focus is on the place. */
  function peek(number: number | undefined, tag: VariantTag | undefined): void {
    if (looked !== undefined) return;
    const group = findGroup(number);
    over.hidden = group === undefined || tag === undefined;
    if (group !== undefined && tag !== undefined) over.replaceChildren(buildPeek(group, tag));
  }

  function look(number: number | undefined, tag = chosen): void {
    looked = number;
    view().mark(number);
    const group = findGroup(number);
    over.hidden = number === undefined || group === undefined || tag === undefined;
    if (number === undefined || group === undefined || tag === undefined) return;
    over.replaceChildren(
      buildDecision(group, number, tag, {
        agree: (numbers) => void open.approve(numbers).then(() => look(undefined)),
        close: () => look(undefined),
        ...(app.may.write && {
          makeTerm: () => {
            look(undefined);
            void askTerm(app, open, group.source, group.forms);
          },
        }),
      }),
    );
    over.querySelector("button")?.focus();
  }

  function drawStones(): void {
    const groups = (open.shown?.groups ?? []).filter(({ approved }) => !approved);
    stones.replaceChildren(
      ...variants.flatMap(({ tag, short, name }) => {
        if (!open.shown?.editions.some((other) => other.tag === tag)) return [];
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
            { lang: tag, "aria-pressed": tag === chosen ? "true" : "false", title: name },
            h("span", {}, short),
            h("b.vh", {}, name),
            waits > 0 && tag !== open.shown.written ? h("sup", {}, waits) : false,
          ),
        ];
      }),
    );
  }

  const update = () => {
    const { shown, story } = open;
    broken.hidden = story.shown !== undefined;
    broken.textContent = say(shown === undefined ? "seesNothing" : "unreadable");
    turn.hidden = shown === undefined;
    if (shown === undefined) return;
    chosen = shown.editions.some(({ tag }) => tag === chosen) ? chosen : chooseTag(open);
    const edition = shown.editions.find(({ tag }) => tag === chosen);
    if (edition === undefined) return;
    const numbers = listOpenNumbers(open);
    const showsThree = isThree();
    stones.hidden = showsThree;
    origin.hidden = showsThree;
    onlyOpen.hidden = !showsThree;
    turn.textContent = showsThree ? say("oneEdition") : nameAll();
    onThree(showsThree);
    if (scroll.firstElementChild !== view().element) scroll.replaceChildren(view().element);
    const name = variants.find(({ tag }) => tag === edition.tag)?.name ?? edition.tag;
    element.setAttribute("aria-label", showsThree ? nameAll() : say("readerSees", { edition: name }));
    origin.textContent = say(
      edition.origin === "written" ? "origin" : edition.origin === "own" ? "byHand" : "converted",
    );
    drawStones();
    if (showsThree) three.show(shown, numbers);
    else frame.show(edition, edition.origin === "written" ? new Set() : numbers);
    if (looked !== undefined && !numbers.has(looked)) look(undefined);
  };
  open.addEventListener("story", update);
  wide.addEventListener("change", update);
  update();

  return {
    element,
    turnThree,
    toTop: () => view().toTop(),
    level: (line, top) => view().level(line, top),
    nextDecision() {
      const numbers = [...listOpenNumbers(open)].sort((a, b) => a - b);
      const next = numbers.find((number) => number > (looked ?? -1)) ?? numbers[0];
      if (next === undefined) return;
      view().scrollTo(next);
      look(next);
    },
    close() {
      open.removeEventListener("story", update);
      wide.removeEventListener("change", update);
      addresses.close();
    },
  };
}
