/** The browser's icon. */
import { favicon } from "../site/looks.ts";

export function GET(): Response {
  return new Response(favicon, { headers: { "content-type": "image/svg+xml" } });
}
