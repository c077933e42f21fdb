/**
 * Who may use the desk's pages: a browser on this very machine, and to change something only a page of the desk itself. Drafts
 * are no one else's business, and no other site may approve in an editor's name.
 */

/** What is known of a request, its header names in lower case. */
export interface Origin {
  readonly method: string;
  /** Address of the other end of the connection. */
  readonly remote: string | undefined;
  readonly headers: Readonly<Partial<Record<"host" | "origin" | "sec-fetch-site", string | undefined>>>;
}

const loopback = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const localHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

export function isAllowed({ method, remote, headers }: Origin): boolean {
  const { host = "", origin } = headers;
  if (remote === undefined || !loopback.test(remote) || !localHost.test(host)) return false;
  if (method === "GET" || method === "HEAD") return true;
  const site = headers["sec-fetch-site"];
  return origin === `http://${host}` && (site === undefined || site === "same-origin");
}
