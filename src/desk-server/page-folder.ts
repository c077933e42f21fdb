/** The page's own files out of one folder, listed when the desk starts: what is not in the list is not there for anybody. */
import type { IncomingMessage, ServerResponse } from "node:http";
import sirv from "sirv";

/** `folder` is a whole path. Names of bundled files say what is in them; the pages themselves are asked for anew each time. */
export function servePage(folder: string) {
  const serve = sirv(folder, {
    etag: true,
    setHeaders: (response) => void response.setHeader("cache-control", "no-cache"),
  });
  return (request: IncomingMessage, response: ServerResponse, missing: () => void): void =>
    serve(request, response, missing);
}
