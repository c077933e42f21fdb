/**
 * Runs before Pagefind's own worker, in one file with it. Pagefind swallows a part of the index that cannot be fetched and
 * answers "nothing found"; this tells us what was lost, so that the reader is told the truth and can try again.
 */
export const workerPrelude = `{
  const load = self.fetch;
  self.fetch = async (address) => {
    try {
      const response = await load(address);
      if (!response.ok) throw new Error(response.status + " " + address);
      return response;
    } catch (error) {
      self.postMessage({ lost: String(address) });
      throw error;
    }
  };
}
`;
