/** What holds of the desk's store on a host, whatever the host answers: a sentence, nothing lost, nothing outside content/. */
import { isStorePath } from "../../src/stores/check-path.ts";
import { openGitea } from "../../src/stores/remote/gitea.ts";
import { openGitHub } from "../../src/stores/remote/github.ts";
import { openGitLab } from "../../src/stores/remote/gitlab.ts";
import { createKeeper } from "../../src/stores/remote/pending.ts";
import { createRemoteStore } from "../../src/stores/remote/remote-store.ts";
import type { Store, StoreFile } from "../../src/stores/store.ts";
import { pick } from "../unit/seeded.ts";
import { createFakeGitea, giteaPlace } from "../unit/stores/hosts/fake-gitea.ts";
import { createFakeGitHub, gitHubPlace } from "../unit/stores/hosts/fake-github.ts";
import { createFakeGitLab, gitLabPlace } from "../unit/stores/hosts/fake-gitlab.ts";
import { token } from "../unit/stores/hosts/fake-host.ts";
import type { Files } from "../unit/stores/hosts/fake-repository.ts";
import { judgeAddress, judgeFailure, judgeSentence, judgeVersion } from "./judge/judge-store.ts";
import { spoilAnswer } from "./make/spoil-answer.ts";
import { listPayloads } from "./payloads.ts";
import type { Property, Random } from "./property.ts";

const hosts = [
  { make: createFakeGitHub, open: openGitHub, place: gitHubPlace },
  { make: createFakeGitea, open: openGitea, place: giteaPlace },
  { make: createFakeGitLab, open: openGitLab, place: gitLabPlace },
];

const encode = (text: string) => new TextEncoder().encode(text);
const path = "stories/a/index.md";
const inRepository = `content/${path}`;

/** Names that no store may know, and some that it may. */
const names: readonly ((random: Random) => string)[] = [
  (random) => `stories/${pick(random, listPayloads())}/index.md`,
  (random) => `stories/a/${pick(random, listPayloads())}`,
  () => "../README.md",
  () => "stories/../../src/x.ts",
  () => "stories/a/..",
  () => ".git/hooks/post-checkout",
  () => "stories\\a\\index.md",
  () => "stories/a/\u0000.md",
  () => "stories/a/%2e%2e/x.md",
  () => "stories/a/con",
  () => `stories/a/${"橋".repeat(100)}.jpg`,
  () => `${"stories/".repeat(60)}x.md`,
  () => "/etc/passwd",
];

function makeFiles(random: Random): Files {
  const count = pick(random, [1, 5, 120]);
  const made = Array.from({ length: count }, (_, at) => [`content/${pick(random, names)(random)}`, encode(`${at}\n`)]);
  return new Map([["README.md", encode("讀我\n")], [inRepository, encode("起初\n")], ...made] as [
    string,
    Uint8Array,
  ][]);
}

/** So many questions no act needs. */
const mostAsked = 1000;

async function tryHost(random: Random): Promise<string[]> {
  const { make, open, place } = pick(random, hosts);
  const host = make(makeFiles(random));
  const before = new Map(host.repository.at("main"));
  const said: string[] = [];
  let [asked, isIll] = [0, true];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    said.push(...judgeAddress(String(input), place.address));
    asked += 1;
    if (asked > mostAsked) throw new TypeError("without end");
    const ask = () =>
      host.fetch(input, init).catch((error: unknown) => {
        said.push(`asked against the interface: ${String(error)}`);
        throw error;
      });
    return isIll && random(4) === 0 ? spoilAnswer(random, ask) : ask();
  };
  const keeper = createKeeper();
  const openStore = () => createRemoteStore(open(place, token, fetch), keeper);
  const store = openStore();

  let last: string | undefined;
  let theirs: string | undefined;
  const see = (files: readonly StoreFile[]) => {
    if (files.some(({ text }) => text === theirs)) theirs = undefined;
  };
  async function publish(from: Store) {
    const answer = await from.publish(pick(random, listPayloads()), [path]);
    said.push(...judgeSentence(answer.say, answer.conflicts !== undefined));
    see(answer.conflicts ?? []);
    return answer;
  }
  let number = 0;
  const acts: readonly (() => Promise<unknown>)[] = [
    async () => {
      const wrong = (await store.list()).filter((entry) => !isStorePath(entry.path));
      said.push(...wrong.map((entry) => `lists ${JSON.stringify(entry)}`));
    },
    async () => see(await store.read([path, ...names.map((name) => name(random))])),
    async () => {
      const [file] = await store.read([path]);
      see(file === undefined ? [] : [file]);
      number += 1;
      const text = `第${number}次\n`;
      const answer = await store.write([{ path, text, ...(file === undefined ? {} : { base: file.version }) }]);
      if ("written" in answer) last = text;
      else see(answer.conflicts);
    },
    async () => {
      const versions = await store.history(path);
      said.push(...versions.flatMap(judgeVersion));
      await store.readAt(versions[0]?.id ?? "../../user", path);
    },
    () => publish(store),
    () => store.may(),
    async () => {
      number += 1;
      theirs = `方寧的第${number}次\n`;
      const now = new Map(host.repository.at("main")).set(inRepository, encode(theirs));
      host.repository.commit("main", now, pick(random, listPayloads()), pick(random, listPayloads()));
    },
  ];
  for (let at = 0; at < 12; at += 1) {
    await pick(random, acts)().catch((error: unknown) => said.push(...judgeFailure(error)));
    if (asked > mostAsked) said.push("asks without end");
    asked = 0;
  }

  // The host is well again, and the page opened anew.
  isIll = false;
  const again = openStore();
  for (let tries = 0; tries < 3; tries += 1) if ((await publish(again)).state !== "failed") break;
  const main = new Map(host.repository.at("main"));
  const texts = host.repository.log("main", inRepository).map(({ files }) => files.get(inRepository));
  const isThere = (text: string) =>
    texts.some((bytes) => bytes !== undefined && new TextDecoder().decode(bytes) === text);
  if (last !== undefined && !isThere(last)) said.push(`lost: ${last}`);
  if (theirs !== undefined && new TextDecoder().decode(main.get(inRepository)) !== theirs)
    said.push(`written over, and nobody has seen it: ${theirs}`);
  const touched = [...new Set([...before.keys(), ...main.keys()])].filter(
    (name) => name !== inRepository && before.get(name) !== main.get(name),
  );
  return [...said, ...touched.map((name) => `touched ${name}`)];
}

const answers: Property = { name: "whatever a host answers, a sentence is said and nothing is lost", tryOne: tryHost };

export const answerProperties: readonly Property[] = [answers];
