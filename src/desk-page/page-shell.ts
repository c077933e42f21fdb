/**
 * The desk's page before its code runs: its policy, its style, its words; and the empty pages in which the editions are shown, one
 * a variant, each with a policy of its own that lets nothing run.
 */
import { listSendingSentences } from "../problems/sending-words.ts";
import { speak } from "../problems/speak.ts";
import { type ContentPlace, findAddress } from "../site/content-place.ts";
import { colours } from "../site/looks.ts";
import { variants } from "../site/served-variants.ts";
import { site } from "../site/site.ts";
import { buildTokens } from "../styles/build-tokens.ts";
import { deskVariant } from "../variants/desk-words.ts";
import { formatDeskPolicy } from "./page-policy.ts";
import { deskWords } from "./words.ts";

const escapeText = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** Names of the bundled files. */
export interface Bundled {
  readonly script: string;
  readonly style: string;
  /** What a story's page is dressed in. */
  readonly proofStyle: string;
}

const proofPolicy = "default-src 'none'; style-src 'self'; img-src blob: data:; media-src blob:";

/** What stores say, as its editors read it: the page has no dictionaries. */
const listSaid = () =>
  site.editorsVariant === deskVariant
    ? {}
    : Object.fromEntries(listSendingSentences().map((text) => [text, speak(text)]));

const formatJson = (id: string, value: object) =>
  `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll("<", "\\u003c")}</script>`;

const formatPage = ({ script, style }: Bundled, place: ContentPlace | undefined): string => {
  const policy = formatDeskPolicy(place && new URL(findAddress(place)).origin);
  const words = Object.fromEntries(Object.entries(deskWords).map(([name, word]) => [name, speak(word)]));
  return `<!doctype html>
<html lang="${site.editorsVariant}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeText(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${escapeText(speak`${site.name}編輯台`)}</title>
<link rel="icon" href="./favicon.svg">
<link rel="stylesheet" href="./tokens.css">
<link rel="stylesheet" href="./${style}">
${formatJson("desk-words", words)}
${formatJson("desk-said", listSaid())}${place === undefined ? "" : `\n${formatJson("desk-place", place)}`}
<script type="module" src="./${script}"></script>
</head>
<body>
<noscript>${escapeText(speak`編輯台要開著 JavaScript 才能用。`)}</noscript>
</body>
</html>
`;
};

const formatProof = (tag: string, { proofStyle }: Bundled): string => `<!doctype html>
<html lang="${tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeText(proofPolicy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${tag}</title>
<link rel="stylesheet" href="./${proofStyle}">
<link rel="stylesheet" href="./tokens-${tag}.css">
</head>
<body></body>
</html>
`;

/**
 * Every file of the page that is not bundled, by its name. `favicon` is SVG; `place` is where the content lies for a page that is no
 * server's own.
 */
export const listShellFiles = (
  bundled: Bundled,
  favicon: string,
  place?: ContentPlace,
): Readonly<Record<string, string>> => ({
  "index.html": formatPage(bundled, place),
  "favicon.svg": favicon,
  "tokens.css": buildTokens(colours, site.editorsVariant),
  ...Object.fromEntries(
    variants.flatMap(({ tag }) => [
      [`proof-${tag}.html`, formatProof(tag, bundled)],
      [`tokens-${tag}.css`, buildTokens(colours, tag)],
    ]),
  ),
});
