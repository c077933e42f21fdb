/** An open story and the store: what was typed is saved, merged or asked, and never lost. */
import { expect, test, vi } from "vitest";
import type { Draft } from "../../../src/desk-page/drafts.ts";
import { StorySession } from "../../../src/desk-page/story-session.ts";
import type { Store, StoreFile } from "../../../src/stores/store.ts";

const path = "stories/x/index.md";

function lay(text: string) {
  let file: StoreFile | undefined = { path, text, version: "1" };
  let answers = true;
  let number = 1;
  const kept = new Map<string, Draft>();
  const write: Store["write"] = ([change]) => {
    if (!answers) return Promise.reject(new Error("磁碟滿了。"));
    if (file?.version !== change?.base) return Promise.resolve({ conflicts: file === undefined ? [] : [file] });
    number += 1;
    file = { path, text: change?.text ?? "", version: String(number) };
    return Promise.resolve({ written: [{ path, version: file.version }] });
  };
  const around = {
    store: { write } as Store,
    gate: { isComposing: () => false, whenQuiet: (_name: string, act: () => void) => act() },
    drafts: {
      keep: (draft: Draft) => Promise.resolve(void kept.set(draft.path, draft)),
      find: (name: string) => Promise.resolve(kept.get(name)),
      forget: (name: string) => Promise.resolve(void kept.delete(name)),
    },
    onStored: () => undefined,
  };
  const open = () => new StorySession({ path, text: file?.text ?? "", version: file?.version }, around);
  return {
    open,
    kept,
    stored: () => file?.text,
    /** A colleague writes. */
    change(next: string) {
      number += 1;
      file = { path, text: next, version: String(number) };
      return file;
    },
    fill: (full: boolean) => {
      answers = !full;
    },
  };
}

test("what is typed is saved, and its draft forgotten", async () => {
  const { open, stored, kept } = lay("一\n");
  const session = open();
  session.edit("一二\n");
  await session.keepDraft();
  expect(kept.size).toBe(1);
  await session.save();
  expect([stored(), session.state.kind, kept.size]).toEqual(["一二\n", "saved", 0]);
  session.close();
});

test("a full disk says so, keeps the draft, and saves when there is room", async () => {
  vi.useFakeTimers();
  const { open, stored, kept, fill } = lay("一\n");
  const session = open();
  fill(true);
  session.edit("一二\n");
  await session.save();
  expect([session.state, kept.get(path)?.text]).toEqual([{ kind: "failed", why: "磁碟滿了。" }, "一二\n"]);
  fill(false);
  await vi.advanceTimersByTimeAsync(6000);
  expect([stored(), session.state.kind]).toEqual(["一二\n", "saved"]);
  session.close();
  vi.useRealTimers();
});

test("a tab that was killed brings back what it had", async () => {
  const { open, kept, stored } = lay("一\n");
  const killed = open();
  killed.edit("一二三\n");
  await killed.keepDraft();
  killed.close();
  const session = open();
  expect(await session.restoreDraft()).toBe(2);
  await session.save();
  expect([stored(), kept.size]).toEqual(["一二三\n", 0]);
  session.close();
});

test("a killed tab and a colleague: both are there", async () => {
  const { open, stored, change } = lay("一\n\n二\n");
  const killed = open();
  killed.edit("壹\n\n二\n");
  await killed.keepDraft();
  killed.close();
  change("一\n\n貳\n");
  const session = open();
  await session.restoreDraft();
  await session.save();
  expect(stored()).toBe("壹\n\n貳\n");
  session.close();
});

test("a colleague's change of another paragraph is merged in silence", async () => {
  const { open, stored, change } = lay("一\n\n二\n");
  const session = open();
  session.edit("壹\n\n二\n");
  change("一\n\n貳\n");
  await session.save();
  await session.save();
  expect([stored(), session.text, session.state.kind]).toEqual(["壹\n\n貳\n", "壹\n\n貳\n", "saved"]);
  session.close();
});

test("the same paragraph is asked, and nothing is written before the answer", async () => {
  const { open, stored, change } = lay("一\n\n二\n");
  const session = open();
  session.edit("壹\n\n二\n");
  change("弌\n\n二\n");
  await session.save();
  expect(session.state).toEqual({ kind: "clash", merged: [{ mine: "壹", base: "一", theirs: "弌" }, "\n二\n"] });
  await session.save();
  expect(stored()).toBe("弌\n\n二\n");
  session.settleWith(({ mine }) => mine);
  await session.save();
  expect([stored(), session.state.kind]).toEqual(["壹\n\n二\n", "saved"]);
  session.close();
});

test("another tab's text comes in where nothing was typed", () => {
  const { open, change } = lay("一\n");
  const session = open();
  session.takeStored(change("一二\n"));
  expect(session.text).toBe("一二\n");
  session.close();
});

test("what is typed and taken back is saved, and no draft of it comes back", async () => {
  const { open, kept } = lay("一\n");
  const session = open();
  session.edit("一二\n");
  await session.keepDraft();
  session.edit("一\n");
  await session.save();
  expect([session.state.kind, kept.size]).toEqual(["saved", 0]);
  session.close();
});

test("a colleague who sent first: joined with what both were made from, or asked; ours is never taken for theirs", async () => {
  const { open, stored } = lay("一\n\n二\n");
  const session = open();
  session.edit("一，我\n\n二\n");
  await session.save();
  const base = { path, text: "一\n\n二\n", version: "0" };
  session.meetSent({ path, text: "一\n\n二，他\n", version: "9" }, base);
  await session.save();
  expect(stored()).toBe("一，我\n\n二，他\n");
  session.meetSent({ path, text: "一，他\n\n二，他\n", version: "10" }, base);
  expect(session.state).toMatchObject({ kind: "clash" });
  session.settleWith(({ mine, theirs }) => `${mine}${theirs}`);
  await session.save();
  expect(stored()).toBe("一，我一，他\n\n二，他\n");
  session.close();
});

test("Windows' line ends stay as they were", async () => {
  const { open, stored } = lay("一\r\n二\r\n");
  const session = open();
  session.edit("一\n貳\n");
  await session.save();
  expect(stored()).toBe("一\r\n貳\r\n");
  session.close();
});
