/** The desk's page before its code runs: its policy, its style, its name, and one sentence for whoever has no script. */
import { speak } from "../problems/speak.ts";
import { site } from "../site/site.ts";
import { formatDeskPolicy } from "./page-policy.ts";

const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** Paths of its files from the page. */
export const formatDeskShell = (script: string, style: string): string => `<!doctype html>
<html lang="${site.editorsVariant}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(formatDeskPolicy())}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${escape(speak`${site.name}編輯台`)}</title>
<link rel="stylesheet" href="./${style}">
<script type="module" src="./${script}"></script>
</head>
<body>
<noscript>${escape(speak`編輯台要開著 JavaScript 才能用。`)}</noscript>
</body>
</html>
`;
