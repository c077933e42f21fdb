/**
 * In the dev server: while a story's file has errors its page is the last good one, and what is wrong stands on it. Loaded by
 * integrations/live-content.ts, never in a build.
 */
const id = "preview-problems";

/** What is wrong with each story, by slug. */
function show(problems: Readonly<Record<string, string>>): void {
  document.getElementById(id)?.remove();
  const slug = /\/stories\/([^/]+)\//.exec(location.pathname)?.[1] ?? "";
  if (!Object.hasOwn(problems, slug)) return;
  const note = document.createElement("pre");
  note.id = id;
  note.setAttribute("role", "alert");
  note.textContent = problems[slug] ?? "";
  // No sheet of the site's: it is no part of it.
  Object.assign(note.style, {
    position: "sticky",
    insetBlockStart: "0",
    zIndex: "9",
    margin: "0",
    padding: "1rem",
    maxBlockSize: "40vh",
    overflow: "auto",
    whiteSpace: "pre-wrap",
    font: "1rem / 1.6 sans-serif",
    color: "#fff",
    background: "#8a1c1c",
  });
  document.body.prepend(note);
}

import.meta.hot?.on("preview:problems", show);
import.meta.hot?.send("preview:ask", {});
