import { expect, test } from "vitest";
import { checkFolder } from "../../../../src/build/hosting/check-folder.ts";

const files = (...paths: readonly string[]) => paths.map((path) => ({ path, bytes: 1 }));
const listLacks = (...args: Parameters<typeof checkFolder>) =>
  checkFolder(...args).flatMap(({ name, lacks }) => (lacks.length > 0 ? [name] : []));

test("what a host would miss is said, and nothing of what the host named has elsewhere", () => {
  const built = files("index.html", "404.html", "sitemap.xml", "zh-hans/404.html");
  expect(listLacks([])).toEqual(["首頁", "找不到", "網站地圖", "標頭", "壓縮"]);
  expect(listLacks(built)).toEqual(["標頭", "壓縮"]);
  expect(listLacks(built, "own-server")).toEqual(["壓縮"]);
  expect(listLacks(built, "netlify")).toEqual(["標頭"]);
  expect(listLacks([...built, ...files("_headers")], "netlify")).toEqual([]);
  expect(listLacks(built, "github-pages")).toEqual([]);
});
