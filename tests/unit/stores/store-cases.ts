/** THE contract of a store, as cases that every one of them passes. */
import { describe, expect, test } from "vitest";
import { digestBlob } from "../../../src/stores/digest-blob.ts";
import type { Change, Store } from "../../../src/stores/store.ts";

/** Bytes that are no text. */
export const picture = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x80, 0xfe]);
export const story = "---\r\nheadline: 橋\r\n---\r\n\r\n守橋的人說。\r\n";

export const seed: Readonly<Record<string, string | Uint8Array>> = {
  "about.md": "---\nheadline: 關於\n---\n",
  "stories/bridge/index.md": story,
  "stories/bridge/橋 頭.jpg": picture,
  "stories/ferry/index.md": "\uFEFF---\nheadline: 渡口\n---\n\n水位。\n",
};

const strangePaths = [
  "../package.json",
  "stories/../../package.json",
  "/etc/passwd",
  "stories\\x\\index.md",
  "stories/.hidden/index.md",
  ".git/config",
  "stories/a\0.md",
  "stories/%2e%2e/index.md",
  "C:/x.md",
  "stories//x.md",
  "",
];

export interface Opened {
  readonly store: Store;
  readonly close: () => Promise<void> | void;
}

const index = "stories/bridge/index.md";
const photo = "stories/bridge/橋 頭.jpg";

/** `open` gives a store of its own with `seed` in it, sent. */
export function describeStore(name: string, open: () => Promise<Opened>): void {
  const use = (work: (store: Store) => Promise<void>) => async () => {
    const { store, close } = await open();
    try {
      await work(store);
    } finally {
      await close();
    }
  };
  const look = async (store: Store) =>
    Object.fromEntries((await store.list()).map(({ path, version }) => [path, version]));
  const versionOf = async (store: Store, path: string) => (await store.read([path]))[0]?.version ?? "";

  describe(`a store: ${name}`, () => {
    test(
      "lists every file with the version of its bytes, sorted",
      use(async (store) => {
        const listed = await store.list();
        expect(listed.map(({ path }) => path)).toEqual(Object.keys(seed));
        for (const { path, version } of listed) {
          const value = seed[path] ?? "";
          expect(version).toBe(await digestBlob(typeof value === "string" ? new TextEncoder().encode(value) : value));
        }
      }),
    );

    test(
      "reads text letter for letter and bytes as they are, in the order asked, and only what there is",
      use(async (store) => {
        const files = await store.read([photo, "stories/none/index.md", index, "stories/ferry/index.md"]);
        expect(files.map(({ path }) => path)).toEqual([photo, index, "stories/ferry/index.md"]);
        expect(files[0]?.bytes).toEqual(picture);
        expect(files[0]).not.toHaveProperty("text");
        expect(files[1]?.text).toBe(story);
        expect(files[2]?.text).toBe(seed["stories/ferry/index.md"]);
      }),
    );

    test(
      "reads no more than the top of a text, by the version of the whole, as it stands after a writing too",
      use(async (store) => {
        const ferry = "stories/ferry/index.md";
        const tops = async () =>
          (await store.readTops([ferry, "stories/none/index.md", index])).map(({ path, version, text }) => [
            path,
            version,
            text,
          ]);
        const now = await look(store);
        expect(await tops()).toEqual([
          [ferry, now[ferry], "\uFEFF---\nheadline: 渡口\n---"],
          [index, now[index], "---\r\nheadline: 橋\r\n---"],
        ]);
        await store.write([{ path: index, text: "---\nheadline: 新橋\n---\n夜。\n", base: now[index] ?? "" }]);
        const later = await look(store);
        expect(await tops()).toEqual([
          [ferry, now[ferry], "\uFEFF---\nheadline: 渡口\n---"],
          [index, later[index], "---\nheadline: 新橋\n---"],
        ]);
        expect(later[index]).not.toBe(now[index]);
      }),
    );

    test(
      "writes text and pictures as one, and says their versions",
      use(async (store) => {
        const changes = [
          { path: index, text: `${story}夜裡。\r\n`, base: await versionOf(store, index) },
          { path: "stories/night/index.md", text: "---\nheadline: 夜\n---\n" },
          { path: "stories/night/夜.jpg", bytes: picture },
          { path: "about.md", remove: true as const, base: await versionOf(store, "about.md") },
        ];
        const written = await store.write(changes);
        const now = await look(store);
        expect(Object.keys(now)).toEqual([
          "stories/bridge/index.md",
          "stories/bridge/橋 頭.jpg",
          "stories/ferry/index.md",
          "stories/night/index.md",
          "stories/night/夜.jpg",
        ]);
        const paths = [index, "stories/night/index.md", "stories/night/夜.jpg"];
        expect(written).toEqual({ written: paths.map((path) => ({ path, version: now[path] })) });
        expect((await store.read([index]))[0]?.text).toBe(`${story}夜裡。\r\n`);
      }),
    );

    test(
      "moves files by copying and taking away",
      use(async (store) => {
        const [text, bytes] = [await versionOf(store, index), await versionOf(store, photo)];
        await store.write([
          { path: "stories/old-bridge/index.md", text: "---\nheadline: 老橋\n---\n" },
          { path: "stories/old-bridge/頭.jpg", from: photo },
          { path: index, remove: true, base: text },
          { path: photo, remove: true, base: bytes },
        ]);
        const now = await look(store);
        expect(now["stories/old-bridge/頭.jpg"]).toBe(bytes);
        expect(Object.keys(now).filter((path) => path.startsWith("stories/bridge/"))).toEqual([]);
      }),
    );

    test.each([
      ["a file that has changed since", [{ path: index, text: "另一篇", base: "0".repeat(40) }], [index]],
      ["a file that must not be there", [{ path: index, text: "另一篇" }], [index]],
      ["a file that is gone", [{ path: "stories/none/index.md", text: "無", base: "0".repeat(40) }], []],
      ["a picture taken away that is another", [{ path: photo, remove: true as const, base: "1" }], [photo]],
    ])("writes nothing when one does not fit: %s", (_case, changes, shown) =>
      use(async (store) => {
        const before = await look(store);
        const answer = await store.write([{ path: "stories/a/index.md", text: "新" }, ...changes]);
        expect("conflicts" in answer && answer.conflicts.map(({ path }) => path)).toEqual(shown);
        if ("conflicts" in answer && shown[0] === index) expect(answer.conflicts[0]?.text).toBe(story);
        expect(await look(store)).toEqual(before);
      })(),
    );

    test(
      "knows no path that could lead elsewhere",
      use(async (store) => {
        const before = await look(store);
        for (const path of strangePaths) {
          await expect(store.write([{ path, text: "x" }]), path).rejects.toThrow();
          await expect(store.write([{ path: "stories/a/index.md", from: path }]), path).rejects.toThrow();
          expect(await store.read([path]).catch(() => []), path).toEqual([]);
          expect(await store.readAt("HEAD", path).catch(() => undefined), path).toBeUndefined();
        }
        expect(await look(store)).toEqual(before);
      }),
    );

    test(
      "refuses a change that says two things at once, nothing at all, or one file twice",
      use(async (store) => {
        const wrong: readonly Change[][] = [
          [{ path: "a.md", text: "x", remove: true }],
          [{ path: "a.md" }],
          [
            { path: "a.md", text: "x" },
            { path: "a.md", text: "y" },
          ],
        ];
        for (const changes of wrong) await expect(store.write(changes)).rejects.toThrow();
        expect(Object.keys(await look(store))).toEqual(Object.keys(seed));
      }),
    );

    test(
      "sends what was written, once, and remembers what stood before",
      use(async (store) => {
        expect(await store.publish("沒有改", [index])).toMatchObject({ state: "nothing" });
        const base = await versionOf(store, index);
        await store.write([{ path: index, text: "---\nheadline: 新橋\n---\n", base }]);
        const sent = await store.publish("刊出〈新橋〉", [index]);
        expect(sent).toMatchObject({ state: "sent" });
        expect(sent.say).not.toMatch(/git|commit|branch|HEAD/i);
        expect(await store.publish("刊出〈新橋〉", [index])).toMatchObject({ state: "nothing" });
        const versions = await store.history(index);
        expect(versions.length).toBe(2);
        for (const { at, hand, paths } of versions) {
          expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/);
          expect(hand).toBe("何敏");
          expect(paths).toContain(index);
        }
        const former = await store.readAt(versions[1]?.id ?? "", index);
        expect(former).toEqual({ path: index, text: story, version: base });
        expect((await store.readAt(versions[1]?.id ?? "", photo))?.bytes).toEqual(picture);
        expect(await store.readAt(versions[1]?.id ?? "", "stories/none/index.md")).toBeUndefined();
      }),
    );

    test(
      "says who writes and what they may",
      use(async (store) => expect(await store.may()).toMatchObject({ write: true, publish: true, hand: "何敏" })),
    );
  });
}
