/** A checkout of a test's own, with a bare repository on the disk as the place it is sent to. Asks no settings of the machine. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export interface Checkout {
  readonly root: string;
  /** The bare repository. */
  readonly remote: string;
  git(...args: readonly string[]): string;
  write(path: string, value: string | Uint8Array): void;
  /** Another clone of the same remote. */
  clone(hand: string): Checkout;
  remove(): void;
}

/** Nothing of the machine's own settings reaches the tests, wherever they run. */
export const quiet = { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };

const run = (cwd: string, args: readonly string[]) =>
  execFileSync("git", args, {
    cwd,
    env: { ...process.env, ...quiet },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });

function open(base: string, folder = "paper"): Checkout {
  const root = join(base, folder);
  return {
    root,
    remote: join(base, "remote.git"),
    git: (...args) => run(root, args).trim(),
    write(path, value) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), value);
    },
    clone(hand) {
      run(base, ["clone", "-q", "remote.git", hand]);
      return name(open(base, hand), hand);
    },
    remove: () => rmSync(base, { recursive: true, force: true }),
  };
}

function name(checkout: Checkout, hand: string): Checkout {
  checkout.git("config", "user.name", hand);
  checkout.git("config", "user.email", "desk@example.org");
  return checkout;
}

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Laid once for the same files, then copied: git is slow to ask. The remote is named from the checkout. */
const laid = new Map<Files, string>();

function layFirst(files: Files): string {
  const base = mkdtempSync(join(tmpdir(), "luozi-checkout-"));
  process.once("exit", () => rmSync(base, { recursive: true, force: true }));
  run(base, ["init", "-q", "--bare", "-b", "main", "remote.git"]);
  run(base, ["init", "-q", "-b", "main", "paper"]);
  const checkout = name(open(base), "何敏");
  checkout.write(".gitignore", "/.luozi\n");
  for (const [path, value] of Object.entries(files)) checkout.write(`content/${path}`, value);
  checkout.git("add", "-A");
  checkout.git("commit", "-qm", "起手");
  checkout.git("remote", "add", "origin", "../remote.git");
  checkout.git("push", "-q", "-u", "origin", "main");
  laid.set(files, base);
  return base;
}

/** `files` are below content/. */
export function layCheckout(files: Files): Checkout {
  const base = mkdtempSync(join(tmpdir(), "luozi-checkout-"));
  cpSync(laid.get(files) ?? layFirst(files), base, { recursive: true });
  return open(base);
}
