/** What was fetched in one visit is not fetched in the next; what is kept wrong, too large or too long is. */
import { describe, expect, test, vi } from "vitest";
import type { BlobShelf } from "../../../src/stores/remote/blob-shelf.ts";
import { openGitHub } from "../../../src/stores/remote/github.ts";
import { createKeeper } from "../../../src/stores/remote/pending.ts";
import { createRemoteStore } from "../../../src/stores/remote/remote-store.ts";
import { createFakeGitHub, gitHubPlace } from "./hosts/fake-github.ts";
import { token } from "./hosts/fake-host.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const paths = ["stories/a/index.md", "stories/b/index.md", "stories/b/large.jpg"];

function createShelf(fails = false) {
  const kept = new Map<string, Uint8Array>();
  const refuse = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
  const shelf: BlobShelf = {
    keys: async () => [...kept.keys()],
    find: fails ? refuse : async (version) => kept.get(version),
    change: fails
      ? refuse
      : async (puts, gone) => {
          for (const version of gone) kept.delete(version);
          for (const [version, bytes] of puts) kept.set(version, bytes);
        },
  };
  return { shelf, kept };
}

function createHost() {
  const fake = createFakeGitHub(
    new Map([
      [`content/${paths[0]}`, encode("甲\n")],
      [`content/${paths[1]}`, encode("乙\n")],
      [`content/${paths[2]}`, new Uint8Array(300_000)],
    ]),
  );
  /** Another visit; gives how many files were asked for in it. */
  const visit = async (shelf: BlobShelf | undefined) => {
    const opened = openGitHub(gitHubPlace, token, fake.fetch);
    const readBlobs = vi.fn(opened.readBlobs);
    const store = createRemoteStore({ ...opened, readBlobs }, createKeeper(), shelf);
    await store.list();
    const files = await store.read(paths);
    return {
      asked: readBlobs.mock.calls.flatMap(([versions]) => versions).length,
      texts: files.map(({ text }) => text),
    };
  };
  const change = (path: string, text: string) => {
    const now = new Map(fake.repository.at("main"));
    now.set(`content/${path}`, encode(text));
    fake.repository.commit("main", now, "何敏", "改");
  };
  return { visit, change };
}

test("what did not change is not fetched again", async () => {
  const { visit, change } = createHost();
  const { shelf, kept } = createShelf();
  expect((await visit(shelf)).asked).toBe(3);
  expect([...kept.values()].map(({ length }) => length)).toEqual([4, 4]);
  // The picture is too large to be kept.
  const second = await visit(shelf);
  expect([second.asked, second.texts.slice(0, 2)]).toEqual([1, ["甲\n", "乙\n"]]);
  change(paths[0] ?? "", "丙\n");
  const third = await visit(shelf);
  expect([third.asked, third.texts.slice(0, 2)]).toEqual([2, ["丙\n", "乙\n"]]);
  // What the host has no more is not kept either, and nothing of the key is.
  expect([...kept.values()].map((bytes) => new TextDecoder().decode(bytes)).sort()).toEqual(["丙\n", "乙\n"].sort());
  expect(JSON.stringify([...kept])).not.toContain(token);
  kept.clear();
  expect((await visit(shelf)).asked).toBe(3);
});

describe("a shelf that is", () => {
  test("written over by somebody is asked in vain", async () => {
    const { visit } = createHost();
    const { shelf, kept } = createShelf();
    await visit(shelf);
    for (const version of kept.keys()) kept.set(version, encode("別的\n"));
    expect((await visit(shelf)).texts.slice(0, 2)).toEqual(["甲\n", "乙\n"]);
  });
  test("full or closed loses nothing", async () => {
    const { visit } = createHost();
    const { shelf } = createShelf(true);
    for (let count = 0; count < 2; count += 1)
      expect(await visit(shelf)).toMatchObject({ asked: 3, texts: ["甲\n", "乙\n", undefined] });
  });
});
