/** Who is it that asks: a key of the host is pasted and tried; what is wrong with it is said where it was pasted. */
import type { ContentPlace } from "../../site/content-place.ts";
import { StoreFailure } from "../../stores/store-failure.ts";
import { h, listen } from "../dom.ts";
import { say } from "../say.ts";
import { buildKeySteps, nameHost } from "./key-steps.ts";

function explain(error: unknown, host: string): string {
  if (!(error instanceof StoreFailure)) return String(error);
  if (error.kind === "signed-out") return say("keyRefused");
  return error.kind === "unreachable" ? say("keyNoAnswer", { host }) : error.message;
}

/** Ends with a key that `tryKey` took. Throws nothing: whatever is wrong is said, and asked again. */
export function askKey(place: ContentPlace, tryKey: (key: string) => Promise<void>): Promise<string> {
  const host = nameHost(place);
  const { promise, resolve } = Promise.withResolvers<string>();
  // No password to a browser, which would offer to keep it; what is pasted is hidden by the style.
  const input = h("input.in.code.secret", {
    id: "key",
    autocomplete: "off",
    spellcheck: "false",
    autocapitalize: "off",
    "aria-describedby": "key-hint",
  });
  const wrong = h("p.say", { role: "alert" });
  const waits = h("span.soft", { role: "status" });
  const press = h("button.btn.main", { type: "submit" }, say("signInDo"));
  const tell = (sentence: string) => {
    wrong.textContent = sentence;
    input.focus();
  };
  async function submit(): Promise<void> {
    // What is copied brings blanks and line ends along; a key has none, and no letter that a header could not carry.
    const key = input.value.replace(/\s+/g, "");
    if (key === "") return tell(say("signInMissing"));
    if (!/^[\x21-\x7e]+$/.test(key)) return tell(say("keyRefused"));
    wrong.textContent = "";
    waits.textContent = say("signInWaits", { host });
    press.disabled = true;
    try {
      await tryKey(key);
      input.value = "";
      resolve(key);
    } catch (error) {
      tell(explain(error, host));
    } finally {
      press.disabled = false;
      waits.textContent = "";
    }
    return undefined;
  }
  const form = listen(
    h(
      "form",
      {},
      h(
        "div.field",
        {},
        h("label", { for: "key" }, say("signInKey")),
        input,
        h("p.hint", { id: "key-hint" }, say("signInKeyHint")),
      ),
      wrong,
      h("p.group", {}, press, waits),
    ),
    {
      submit(event) {
        event.preventDefault();
        void submit();
      },
    },
  );
  document.body.replaceChildren(
    h(
      "main.out",
      {},
      h("h1", {}, say("signInTitle", { host })),
      h("p.lede", {}, say("signInSays", { host, repository: place.repository })),
      h("div.outgrid", {}, form, buildKeySteps(place)),
    ),
  );
  input.focus();
  return promise;
}
