/** An open story and the store: what was typed is saved, merged or asked, and never lost. */
import { expect, test, vi } from "vitest";
import type { Draft } from "../../../src/desk-page/drafts.ts";
import { StorySession } from "../../../src/desk-page/story-session.ts";
import type { Store, StoreFile } from "../../../src/stores/store.ts";
import { StoreFailure } from "../../../src/stores/store-failure.ts";

// The page's words come with the page.
vi.stubGlobal("document", { getElementById: () => null });

const path = "stories/x/index.md";

function lay(text: string) {
  let file: StoreFile | undefined = { path, text, version: "1" };
  let answers: "all" | "nothing" | "after writing" = "all";
  let composing = false;
  const waiting = new Map<string, () => void>();
  let number = 1;
  const kept = new Map<string, Draft>();
  const write: Store["write"] = ([change]) => {
    if (answers === "nothing") return Promise.reject(new StoreFailure("disk", "磁碟滿了。"));
    if (file?.version !== change?.base) return Promise.resolve({ conflicts: file === undefined ? [] : [file] });
    number += 1;
    file = { path, text: change?.text ?? "", version: String(number) };
    if (answers === "after writing") return Promise.reject(new StoreFailure("unreachable", "沒有回音。"));
    return Promise.resolve({ written: [{ path, version: file.version }] });
  };
  const around = {
    store: { write } as Store,
    gate: {
      isComposing: () => composing,
      whenQuiet: (name: string, act: () => void) => void (composing ? waiting.set(name, act) : act()),
    },
    drafts: {
      keep: (draft: Draft) => Promise.resolve(void kept.set(draft.path, draft)),
      find: (name: string) => Promise.resolve(kept.get(name)),
      isKept: () => true,
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
      answers = full ? "nothing" : "all";
    },
    /** It writes, and its answer is lost on the way. */
    lose: (lost: boolean) => {
      answers = lost ? "after writing" : "all";
    },
    remove() {
      file = undefined;
    },
    /** Another program writes letters of another encoding. */
    garble() {
      number += 1;
      file = { path, bytes: new Uint8Array([0xa4, 0x40]), version: String(number) };
      return file;
    },
    around,
    compose(now: boolean) {
      composing = now;
      if (now) return;
      const acts = [...waiting.values()];
      waiting.clear();
      for (const act of acts) act();
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

test("a clash that nobody answered is asked again: neither text is taken for the other's next", async () => {
  const { open, stored, change } = lay("一\n\n二\n");
  const session = open();
  session.edit("壹\n\n二\n");
  change("弌\n\n二\n");
  await session.save();
  await session.keepDraft();
  session.close();
  for (const turn of ["closed once", "closed again"]) {
    const next = open();
    await next.restoreDraft();
    expect([turn, next.state]).toMatchObject([
      turn,
      { kind: "clash", merged: [{ mine: "壹", base: "一", theirs: "弌" }, "\n二\n"] },
    ]);
    await next.save();
    await next.keepDraft();
    next.close();
  }
  expect(stored()).toBe("弌\n\n二\n");
});

test("while a clash is asked a colleague goes on: what is asked is theirs as it stands now", async () => {
  const { open, stored, change } = lay("一\n\n二\n\n三\n");
  const session = open();
  session.edit("壹\n\n二\n\n三\n");
  change("弌\n\n二\n\n三\n");
  await session.save();
  session.takeStored(change("弌\n\n二\n\n參\n"));
  expect(session.state).toMatchObject({
    kind: "clash",
    merged: [{ mine: "壹", base: "一", theirs: "弌" }, "\n二\n\n參\n"],
  });
  session.takeStored(change("一\n\n二\n\n參\n"));
  expect(session.state.kind).not.toBe("clash");
  await session.save();
  expect(stored()).toBe("壹\n\n二\n\n參\n");
  session.close();
});

test("an answer that is lost on the way makes no stranger of what was written", async () => {
  const { open, stored, lose, kept } = lay("一\n\n二\n");
  const session = open();
  lose(true);
  session.edit("一甲\n\n二\n");
  await session.save();
  session.edit("一甲乙\n\n二\n");
  lose(false);
  await session.save();
  await session.save();
  expect([stored(), session.text, session.state.kind]).toEqual(["一甲乙\n\n二\n", "一甲乙\n\n二\n", "saved"]);
  // And not where the tab is closed before it could ask again.
  lose(true);
  session.edit("一甲乙丙\n\n二\n");
  await session.save();
  session.edit("一甲乙丙丁\n\n二\n");
  await session.keepDraft();
  session.close();
  lose(false);
  const next = open();
  await next.restoreDraft();
  await next.save();
  expect([stored(), next.state.kind, kept.size]).toEqual(["一甲乙丙丁\n\n二\n", "saved", 0]);
  next.close();
});

test("a file that is taken away while somebody writes is written again, whole, and that is said", async () => {
  const text = "---\nheadline: 橋\n---\n\n一\n\n二\n\n三\n";
  for (const typed of [text.replace("二", "貳"), `${text}四\n`]) {
    const { open, stored, remove } = lay(text);
    const session = open();
    let said = 0;
    session.addEventListener("gone", () => {
      said += 1;
    });
    session.edit(typed);
    remove();
    await session.save();
    await session.save();
    expect([stored(), session.state.kind, said]).toEqual([typed, "saved", 1]);
    session.close();
  }
});

test("a draft of a file that is gone is the whole text", async () => {
  const { open, remove } = lay("一\n\n二\n\n三\n");
  const killed = open();
  killed.edit("一\n\n貳\n\n三\n");
  await killed.keepDraft();
  killed.close();
  remove();
  const session = open();
  await session.restoreDraft();
  expect(session.text).toBe("一\n\n貳\n\n三\n");
  session.close();
});

test("what a colleague wrote comes in when nobody composes", async () => {
  const { open, change, compose, stored } = lay("一\n\n二\n");
  const session = open();
  const told: string[] = [];
  for (const name of ["text", "merged", "state"]) session.addEventListener(name, () => told.push(name));
  compose(true);
  session.takeStored(change("一\n\n貳\n"));
  session.edit("一shui\n\n二\n", "editor");
  expect([session.text, told]).toEqual(["一shui\n\n二\n", ["state", "text"]]);
  session.edit("一水\n\n二\n", "editor");
  compose(false);
  expect(session.text).toBe("一水\n\n貳\n");
  await session.save();
  expect(stored()).toBe("一水\n\n貳\n");
  session.close();
});

test("a file another program made unreadable is not written over, and nothing of it is taken for text", async () => {
  const { open, stored, garble, change } = lay("一\n\n二\n");
  const session = open();
  session.takeStored(garble());
  expect([session.text, session.state.kind]).toEqual(["一\n\n二\n", "saved"]);
  await vi.waitFor(() => expect(session.state.kind).toBe("failed"));
  session.edit("一甲\n\n二\n");
  await session.save();
  expect([session.text, session.state.kind, stored()]).toEqual(["一甲\n\n二\n", "failed", undefined]);
  change("一\n\n貳\n");
  await session.save();
  await session.save();
  expect([stored(), session.state.kind]).toEqual(["一甲\n\n貳\n", "saved"]);
  session.close();
});

test("a browser that keeps no drafts does not make a save a failure", async () => {
  const { open, stored, around } = lay("一\n");
  around.drafts.forget = () => Promise.reject(new Error("QuotaExceededError"));
  around.drafts.keep = () => Promise.reject(new Error("QuotaExceededError"));
  const session = open();
  session.edit("一二\n");
  await session.save();
  expect([stored(), session.state.kind]).toEqual(["一二\n", "saved"]);
  session.close();
});
