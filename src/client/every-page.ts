/** THE list of scripts on every page. The search box and its engine are fetched when they are wanted. */
import "./reading-settings.ts";
import "./search/search-dialog.ts";
import "./story-contents.ts";
import "./story-tools.ts";
import "./variant-switch.ts";

if (document.querySelector("enlarged-pictures")) void import("./enlarged-pictures.ts");
if (!HTMLScriptElement.supports?.("speculationrules")) void import("./fetch-ahead.ts");

// Whoever is reading waits for nothing of it.
if (document.body.dataset["worker"] && navigator.serviceWorker?.controller === null)
  addEventListener("load", () => void import("./register-worker.ts"));

// A hit of the search leads here with the words to mark.
if (location.search.includes("mark=")) void import("./mark-words.ts");
