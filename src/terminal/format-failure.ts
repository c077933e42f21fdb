/** What stopped a command, as one sentence for an editor: the disk's refusals by their codes, anything else by its first line. */
import { speak } from "../problems/speak.ts";

/** THE table of what a disk can answer; `path` is where. */
const refusals: Readonly<Record<string, (path: string) => string>> = {
  EACCES: (path) => speak`沒有寫進或讀取「${path}」的權限。檢查它和上一層資料夾的權限，再試一次。`,
  EPERM: (path) => speak`系統不讓人改動「${path}」。檢查它的權限，或是不是被鎖定了，再試一次。`,
  EROFS: (path) => speak`「${path}」所在的磁碟是唯讀的。換一個可以寫的地方，再試一次。`,
  ENOSPC: () => speak`磁碟滿了。清出一些空間，再試一次。`,
  EDQUOT: () => speak`你的磁碟配額用完了。清出一些空間，再試一次。`,
  ENOENT: (path) => speak`找不到「${path}」：它或它的資料夾不在那裡，也許剛改了名。看看它在哪裡，再試一次。`,
  EEXIST: (path) => speak`「${path}」已經在那裡了。換一個名字，或先移開它。`,
  ENOTEMPTY: (path) => speak`「${path}」已經在那裡了，裡面還有檔案。換一個名字，或先移開它。`,
  ENOTDIR: (path) => speak`「${path}」該是資料夾，那裡卻是一個檔案。移開它，再試一次。`,
  EISDIR: (path) => speak`「${path}」該是檔案，那裡卻是一個資料夾。移開它，再試一次。`,
  ENAMETOOLONG: () => speak`名字太長，系統存不下。換一個短一些的。`,
  EBUSY: (path) => speak`別的程式正在用「${path}」。關掉它，再試一次。`,
  EMFILE: () => speak`同時打開的檔案太多。關掉一些程式，再試一次。`,
  EIO: (path) => speak`磁碟讀寫「${path}」時出錯。先備份，再檢查磁碟。`,
};

/** `root` is the project folder; paths are shown from there. `at` is what the editor knows the place by, where that is another. */
export function formatFailure(error: unknown, root: string, at?: string): string {
  if (!(error instanceof Error)) return String(error);
  const { code: said, syscall, path = "" } = error as NodeJS.ErrnoException;
  // Whoever makes a folder and all above it on a disk that is read-only is told that the folder is not there.
  const code = said === "ENOENT" && syscall === "mkdir" ? "EROFS" : said;
  const place = at ?? path;
  const shown = place.startsWith(`${root}/`) ? place.slice(root.length + 1) : place || speak`這個位置`;
  const refusal = code !== undefined && Object.hasOwn(refusals, code) ? refusals[code] : undefined;
  return refusal?.(shown) ?? error.message.split("\n")[0] ?? error.name;
}
