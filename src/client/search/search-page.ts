/** The search page's script: fetches the search box when there is something to search for, or about to be. */
const load = () => void import("./search-box.ts");

if (new URLSearchParams(location.search).has("q") || document.activeElement?.closest("search-box") !== null) load();
else document.addEventListener("focusin", load, { once: true });

export {};
