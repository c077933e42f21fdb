/** What lies on GitHub: the tree of content, and files by their versions. */
import { z } from "zod";
import { isStorePath } from "../check-path.ts";
import { digestBlob } from "../digest-blob.ts";
import type { StoreEntry } from "../store.ts";
import { blobShape, idShape, treeEntryShape } from "./answer-shapes.ts";
import type { Ask } from "./ask-host.ts";
import { readErrors } from "./github-errors.ts";
import { contentPrefix } from "./host.ts";
import { readAnswer, readEach, readPages, toEntries } from "./read-answer.ts";

const commitShape = z.object({ tree: z.object({ sha: idShape }) });
const treeShape = z.object({
  truncated: z.boolean(),
  tree: z.array(treeEntryShape.extend({ sha: idShape }).transform(({ sha, ...entry }) => ({ ...entry, version: sha }))),
});

/** Of one folder, all that lies in it. */
const folderShape = treeShape.extend({ truncated: z.literal(false) });

/** Everything below a tree. One that is too large to be told at once is asked for folder by folder. */
function walk(ask: Ask, repo: string, top: string) {
  const waiting = [{ sha: top, prefix: contentPrefix }];
  return readPages(async () => {
    const { sha = "", prefix = "" } = waiting.shift() ?? {};
    const whole = readAnswer(treeShape, await ask(`${repo}/git/trees/${sha}?recursive=1`));
    const { tree } = whole.truncated
      ? readAnswer(folderShape, await ask(`${repo}/git/trees/${sha}`))
      : { tree: whole.tree };
    const entries = tree.map((entry) => ({ ...entry, path: prefix + entry.path }));
    if (whole.truncated)
      for (const { path, type, version } of entries)
        if (type === "tree" && isStorePath(path)) waiting.push({ sha: version, prefix: `${path}/` });
    return { entries, more: waiting.length > 0 };
  });
}

export async function listGitHubTree(ask: Ask, repo: string, head: string): Promise<StoreEntry[]> {
  const { tree } = readAnswer(commitShape, await ask(`${repo}/git/commits/${head}`));
  const top = readAnswer(folderShape, await ask(`${repo}/git/trees/${tree.sha}`));
  const content = top.tree.find(({ path, type }) => path === contentPrefix.slice(0, -1) && type === "tree");
  return content === undefined ? [] : toEntries(await walk(ask, repo, content.version));
}

export const readGitHubBlob = (ask: Ask, repo: string, versions: readonly string[]) =>
  readEach(versions, async (version) => {
    const answer = await ask(`${repo}/git/blobs/${version}`, { expect: [404] });
    return answer.status === 404 ? undefined : readAnswer(blobShape, answer);
  });

/** In one question. */
const mostTexts = 50;

/** From here on a few questions are as quick. */
const leastTexts = 3;

const textsShape = z.object({
  data: z.object({
    repository: z.record(z.string(), z.object({ oid: z.string(), text: z.string().nullable() }).partial().nullable()),
  }),
});

/**
 * Many texts at once: a list of a thousand stories must not take a thousand questions. What comes back as anything but the very
 * bytes (pictures, what was cut off, line ends or marks that were mended) is left for readGitHubBlob.
 */
export async function readGitHubTexts(
  ask: Ask,
  repository: string,
  versions: readonly string[],
): Promise<Map<string, Uint8Array>> {
  const [owner = "", name = ""] = repository.split("/");
  const found = new Map<string, Uint8Array>();
  if (versions.length < leastTexts) return found;
  for (let from = 0; from < versions.length; from += mostTexts) {
    const asked = versions.slice(from, from + mostTexts);
    const fields = asked.map((oid, at) => `f${at}: object(oid: ${JSON.stringify(oid)}) { ... on Blob { oid text } }`);
    const query = `query ($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { ${fields.join(" ")} } }`;
    const answer = await ask("/graphql", { method: "POST", body: { query, variables: { owner, name } } });
    readErrors(answer);
    for (const blob of Object.values(readAnswer(textsShape, answer).data.repository)) {
      if (blob?.oid === undefined || typeof blob.text !== "string") continue;
      const bytes = new TextEncoder().encode(blob.text);
      if ((await digestBlob(bytes)) === blob.oid) found.set(blob.oid, bytes);
    }
  }
  return found;
}
