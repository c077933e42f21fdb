/**
 * Runs before Pagefind's own worker, in one file with it. Pagefind swallows a part of the index that cannot be fetched and
 * answers "nothing found"; this tells us what was lost, so that the reader is told the truth and can try again. It also asks for
 * parts of the index with the version it was started with, because they are named by number and not by what is in them, and gives
 * it the list of indexes, which came with the table: one request less before the first answer.
 */
export const workerPrelude = `{
  const load = self.fetch;
  let version, entry;
  self.addEventListener("message", ({ data }) => {
    if (data.method === "init") ({ metaCacheTag: version, entry } = data.args[0]);
  });
  self.fetch = async (address) => {
    if (/pagefind-entry/.test(address)) return Response.json(entry);
    try {
      const response = await load(/\\.pf_/.test(address) ? address + "?" + version : address);
      if (!response.ok) throw new Error(response.status + " " + address);
      return response;
    } catch (error) {
      self.postMessage({ lost: String(address) });
      throw error;
    }
  };
}
`;
