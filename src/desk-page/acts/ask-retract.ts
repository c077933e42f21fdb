/** Takes a published story back: readers are told the day and why. */
import { retractStory } from "../../acts/retract-story.ts";
import { maxReasonLength } from "../../fields/limits.ts";
import type { App } from "../app.ts";
import { h } from "../dom.ts";
import type { OpenStory } from "../open-story.ts";
import { readField } from "../publish-account.ts";
import { say } from "../say.ts";
import { buildField, openPanel } from "./ask-panel.ts";
import type { Sending } from "./send-story.ts";

export function askRetract(app: App, open: OpenStory, sending: Sending): void {
  const reason = h("textarea.in", { id: "retract-reason", rows: 2, maxlength: maxReasonLength * 2 });
  openPanel(app, {
    title: say("retract"),
    says: `${say("retractSays")}。`,
    fields: [buildField(say("retractReason"), reason, say("retractHint", { most: maxReasonLength }))],
    act: say("retractDo"),
    keep: `retract ${open.folder}`,
    async run() {
      const { facts } = await app.ask("facts", open.folder);
      if (facts === undefined) return say("fieldsUnreadable");
      const { text, refused } = retractStory(open.session.text, facts, reason.value, Date.now());
      if (refused === "no-reason") return say("retractMissing");
      if (refused === "too-long") return say("retractTooLong", { n: [...reason.value].length, most: maxReasonLength });
      if (text !== undefined) void sending.send(text, say("messageRetract", { headline: readField(open, "headline") }));
      return undefined;
    },
  });
}
