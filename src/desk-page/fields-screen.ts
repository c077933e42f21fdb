/** Fields as a form, made from the one table of fields; the YAML stays as the editor wrote it but for what is changed here. */

import type { FieldValue, ValuePath } from "../fields/edit-value.ts";
import { setValue } from "../fields/edit-value.ts";
import type { Field } from "../guide/list-fields.ts";
import type { App, Screen } from "./app.ts";
import { button, h, listen, stone } from "./dom.ts";
import { buildHeads } from "./edition-heads.ts";
import { buildInput, type FieldContext, idOf } from "./field-inputs.ts";
import { createMeter } from "./headline-meter.ts";
import { keepFocus } from "./keep-focus.ts";
import type { OpenStory } from "./open-story.ts";
import { say } from "./say.ts";
import { tellFields } from "./tell-fields.ts";

/** THE sections of the form; what stands in none of them is below, folded. What the desk's acts write is not asked. */
const sections = [
  { title: "start", says: "startSays", keys: ["headline", "kicker", "standfirst"] },
  { title: "byline", keys: ["authors", "topics", "source", "dateline"] },
  { title: "days", keys: ["published", "updated"] },
  { title: "picture", keys: ["lead"] },
] as const;
const acts: ReadonlySet<string> = new Set(["slug", "draft", "retracted", "formerly", "imported"]);

export async function openFieldsScreen(app: App, open: OpenStory): Promise<Screen> {
  const [fields, topics] = await Promise.all([app.ask("fields", undefined), app.ask("topics", undefined)]);
  const form = h("form", {});
  const heads = buildHeads(open);
  let values: Readonly<Record<string, unknown>> = open.story.fields ?? {};
  let showsRest = false;

  const onValue = (path: ValuePath, value: FieldValue | undefined) => {
    open.session.edit(setValue(open.session.text, path, value), form);
    if (path[0] === "headline") meter.update(typeof value === "string" ? value : "");
  };
  const meter = createMeter();
  const context: FieldContext = {
    lang: open.lang,
    onValue,
    whenQuiet: app.gate.whenQuiet,
    hintOf: (path) =>
      path.join() === "kicker"
        ? topics.find(({ slug }) => slug === (values["topics"] as string[] | undefined)?.[0])?.name
        : undefined,
    // The reading that follows draws it.
    redraw: () => {
      wantsDrawing = true;
    },
  };
  let wantsDrawing = false;

  function buildTopics(): HTMLElement {
    const chosen = Array.isArray(values["topics"]) ? (values["topics"] as readonly string[]) : [];
    const turn = (slug: string) => () => {
      const at = chosen.indexOf(slug);
      if (at >= 0 && chosen.length === 1) return;
      wantsDrawing = true;
      if (at >= 0) onValue(["topics", at], undefined);
      else onValue(["topics", chosen.length], slug);
    };
    return h(
      "div.terms",
      { id: idOf(["topics"]) },
      ...topics.map(({ slug, name }) =>
        button(
          "chip",
          turn(slug),
          { id: `topic-${slug}`, "aria-pressed": chosen.includes(slug) ? "true" : "false" },
          stone(),
          name,
          chosen[0] === slug ? ` · ${say("mainTopic")}` : "",
        ),
      ),
    );
  }

  function buildField(field: Field): HTMLElement {
    const path = [field.key];
    const simple = !field.isList && field.parts.length === 0;
    const name = [field.name, field.required ? h("span.must", {}, say("must")) : false] as const;
    const input = field.key === "topics" ? buildTopics() : buildInput(field, path, values[field.key], context);
    return h(
      "div.field",
      { "data-field": field.key },
      simple ? h("label", { for: idOf(path) }, ...name) : h("p.lb", {}, ...name),
      input,
      field.key === "headline"
        ? meter.element
        : h("p.hint", {}, field.key === "topics" ? say("topicHint") : field.says),
      h("div.said", {}),
    );
  }

  /** A record's parts, each a field of its own. */
  function buildPicture(field: Field): HTMLElement[] {
    const record = Object(values[field.key]) as Record<string, unknown>;
    return field.parts.map((part) =>
      h(
        "div.field",
        { "data-field": `${field.key}.${part.key}` },
        h(
          "label",
          { for: idOf([field.key, part.key]) },
          part.name,
          part.required ? h("span.must", {}, say("must")) : false,
        ),
        buildInput(part, [field.key, part.key], record[part.key], context),
        h("p.hint", {}, part.says),
        h("div.said", {}),
      ),
    );
  }

  function draw(): void {
    values = open.story.fields ?? values;
    wantsDrawing = false;
    const of = (key: string) => fields.filter((field) => field.key === key);
    const known = new Set<string>(sections.flatMap(({ keys }) => [...keys]));
    const rest = fields.filter(({ key }) => !known.has(key) && !acts.has(key));
    const drawn = [
      ...sections.map((section) =>
        h(
          "section.sec",
          {},
          h("h2.cap", {}, say(section.title), " ", "says" in section ? h("small", {}, say(section.says)) : false),
          ...section.keys
            .flatMap(of)
            .flatMap((field) => (field.key === "lead" ? buildPicture(field) : [buildField(field)])),
        ),
      ),
      h(
        "section.sec",
        {},
        h(
          "p.more",
          {},
          button(
            "link",
            () => {
              showsRest = !showsRest;
              draw();
            },
            { id: "fields-rest", "aria-expanded": showsRest ? "true" : "false" },
            say("rest", { n: rest.length, names: rest.map(({ name }) => name).join("、") }),
          ),
        ),
        ...(showsRest ? rest.map(buildField) : []),
      ),
    ];
    keepFocus(form, () => form.replaceChildren(...drawn));
    meter.update(typeof values["headline"] === "string" ? values["headline"] : "");
    tell();
  }

  const tell = () => tellFields(form, top, open);

  const top = h("div");
  const raw = listen(h("textarea.in.code.raw", { "aria-label": say("fieldsText"), rows: 16, spellcheck: "false" }), {
    input: () => open.editHead(raw.value, form),
  });
  // Hardly ever wanted: its code comes with the press.
  const begin = () => void import("./empty-fields.ts").then(({ beginFields }) => beginFields(open, topics, form));
  const pane = h("div.board.form", {}, h("div", {}, top, form), heads.element);

  function show(): void {
    const readable = open.story.fields !== undefined;
    // What was typed here may have moved the fence.
    if (readable && raw.parentElement !== null) open.cut();
    heads.update();
    if (!readable && raw.parentElement === null) {
      raw.value = open.head;
      form.replaceChildren(
        h("p.say", {}, say("fieldsUnreadable")),
        raw,
        open.head === "" ? h("p", {}, button("btn", begin, {}, say("fieldsBegin"))) : "",
      );
    } else if (
      readable &&
      (raw.parentElement !== null || (wantsDrawing && open.isCurrent) || form.childElementCount === 0)
    )
      draw();
    tell();
  }
  const later = () => app.gate.whenQuiet("form", show);
  const takeText = (event: Event) => {
    if ((event as CustomEvent).detail !== form) wantsDrawing = true;
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  open.session.addEventListener("text", takeText);
  open.addEventListener("story", later);
  show();
  return {
    element: h("main.pane", {}, pane),
    close() {
      open.session.removeEventListener("text", takeText);
      open.removeEventListener("story", later);
    },
  };
}
