/** `desk doctor` with an address or a folder: what a served site, or one to be served, lacks. Reads and asks, and changes nothing. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { checkFolder } from "../build/hosting/check-folder.ts";
import { type Ask, checkServed, type KnownAddresses, type ServedFinding } from "../build/hosting/check-served.ts";
import { listOutput, weighOutput } from "../build/weigh-output.ts";
import { readClock } from "../library/clock.ts";
import { listFacts } from "../library/list-facts.ts";
import { findState } from "../library/state.ts";
import { speak } from "../problems/speak.ts";
import { pagePaths } from "../site/paths.ts";
import { findVariant } from "../site/served-variants.ts";
import { site } from "../site/site.ts";
import { measureColumns, padColumns } from "../terminal/columns.ts";
import type { ExitCode } from "../terminal/command.ts";
import { reportRefusal } from "../terminal/report-refusal.ts";
import { formatWeight } from "./format-weight.ts";

/** Milliseconds after which a server is not waited for. */
const patience = 15_000;

/** What stands at old addresses and at those of retracted stories is the same in every edition: one will tell. */
function listKnown(root: string): KnownAddresses {
  const { segment } = findVariant(site.defaultVariant);
  const format = (slug: string) => `${segment}/${pagePaths.story(slug)}`;
  const stories = listFacts(root).flatMap(({ facts }) => facts ?? []);
  const states = stories.map((facts) => ({ facts, state: findState(facts, readClock()) }));
  return {
    moved: states.flatMap(({ facts: { slug, formerly }, state }) =>
      state === "published" ? formerly.map((old) => ({ from: format(old), to: format(slug) })) : [],
    ),
    gone: states.flatMap(({ facts, state }) => (state === "retracted" ? [format(facts.slug)] : [])),
  };
}

const createAsk =
  (address: URL): Ask =>
  (path, headers) =>
    fetch(new URL(path, address), {
      redirect: "manual",
      headers: { "accept-encoding": "identity", ...headers },
      signal: AbortSignal.timeout(patience),
    });

/** A line for each question, and below it the sentences of what is lacking. */
export function formatServed(findings: readonly ServedFinding[]): string {
  const width = Math.max(...findings.map(({ name }) => measureColumns(name))) + 2;
  return findings
    .map(({ name, lacks }) =>
      lacks.length === 0
        ? `✓ ${name}`
        : lacks
            .map((lack, at) => `${at === 0 ? "✗" : " "} ${padColumns(at === 0 ? name : "", width)}${lack}`)
            .join("\n"),
    )
    .join("\n");
}

function conclude(findings: readonly ServedFinding[]): ExitCode {
  const count = findings.reduce((sum, { lacks }) => sum + lacks.length, 0);
  console.log(count === 0 ? speak`\n都好。` : speak`\n缺 ${count} 樣。`);
  return count === 0 ? 0 : 1;
}

async function examineAddress(root: string, address: URL): Promise<ExitCode> {
  // A site below a path is asked for below it.
  address.pathname = address.pathname.replace(/\/*$/, "/");
  const { findings, lost } = await checkServed(createAsk(address), listKnown(root));
  if (lost !== undefined) return reportRefusal({ sentence: lost, code: 1 });
  console.log(formatServed(findings));
  return conclude(findings);
}

function examineFolder(folder: string): ExitCode {
  if (!existsSync(folder))
    return reportRefusal({ sentence: speak`沒有這個資料夾：${folder}。網址要從 https:// 寫起。`, code: 2 });
  const files = listOutput(folder);
  const findings = checkFolder(files, site.host);
  console.log(`${formatServed(findings)}\n\n${formatWeight(weighOutput(files))}`);
  return conclude(findings);
}

export const examineSite = (root: string, place: string): Promise<ExitCode> =>
  /^https?:\/\//.test(place) && URL.canParse(place)
    ? examineAddress(root, new URL(place))
    : Promise.resolve(examineFolder(resolve(root, place)));
