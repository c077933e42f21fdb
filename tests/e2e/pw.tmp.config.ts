import { defineConfig } from "@playwright/test";
export default defineConfig({
  testDir: "/work/wt-deskpage/tests/e2e",
  outputDir: "/tmp/pwout",
  workers: 1,
  reporter: "list",
  timeout: 180000,
  use: {
    viewport: { width: 1280, height: 800 },
    locale: "en",
    launchOptions: { executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] },
  },
});
