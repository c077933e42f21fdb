/**
 * THE catalog of problems: every sentence an editor can be shown, one row each. A row takes what it needs to name and
 * returns what happened, why, and what to do. Checks call `createProblem(code, place, …)`; they never word anything themselves
 * but what they want or why, and that in the desk's own words, too.
 */
import { findNearest } from "./nearest.ts";
import type { Place, Problem } from "./problem.ts";
import { speak } from "./speak.ts";

interface Words {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** A reminder has a name of its kind as well: many of a kind are told as a sum. Without a severity it is an error. */
type Sentence = Words & ({ readonly severity?: "error" } | { readonly severity: "warning"; readonly kind: string });

const list = (names: readonly string[]) => names.join("、");

function suggest(name: string, known: readonly string[], action: string, otherwise: string): string {
  const nearest = findNearest(name, known);
  return nearest === undefined ? otherwise : speak`${action}「${nearest}」；${otherwise}`;
}

/** `lead 的 alt` -> `alt` */
const lastName = (path: string) => path.split(" ").at(-1) ?? path;

/** A typed value as it can be printed in a sentence: one line, no control characters, not too long. */
function quote(value: string): string {
  const line = value.replace(/\s+/gu, " ").replace(/[\p{Cc}\p{Cs}]/gu, "�");
  const characters = [...new Intl.Segmenter("zh").segment(line.slice(0, 400))].map(({ segment }) => segment);
  return characters.length > 80 ? `${characters.slice(0, 80).join("")}……` : line;
}

/** What to do about a finding in the copy; a form is set in marks, a mark stands free. */
function mend(found: string, suggestion: string | undefined, otherwise: string, marked = true): string {
  if (suggestion === undefined) return otherwise;
  const step = marked ? speak`把「${found}」改成「${suggestion}」` : speak`把 ${found} 改成 ${suggestion} `;
  return marked ? `${step}；${otherwise}` : `${step.trimEnd()} 。`;
}

const catalog = {
  // Files and folders
  "not-utf8": (byte: number) => ({
    what: speak`檔案不是 UTF-8 編碼，第 ${byte} 個位元組讀不出字來。`,
    why: speak`網站只讀 UTF-8；Big5、GB18030 或損壞的檔案會變成亂碼。`,
    fix: speak`用編輯器的「以編碼儲存」另存成 UTF-8，再試一次。`,
  }),
  "control-character": (name: string, count: number) => ({
    severity: "warning",
    kind: speak`看不見的控制字元`,
    what: speak`這裡有看不見的控制字元 ${name}，一共 ${count} 個，頁面上略過了。`,
    why: speak`網頁和訂閱檔都放不下它，有一個，整份訂閱檔就打不開；多半是從 Word、PDF 或終端機貼上時帶來的。`,
    fix: speak`在文字編輯器裡刪掉它，VS Code 會把它畫成小方框；它原來是換行的，換成真正的換行。`,
  }),
  "control-in-field": (name: string) => ({
    what: speak`欄位裡有看不見的控制字元 ${name}。`,
    why: speak`網頁、網址和訂閱檔都放不下它，有一個，整份訂閱檔就打不開；多半是從 Word、PDF 或終端機貼上時帶來的。`,
    fix: speak`在文字編輯器裡刪掉它，VS Code 會把它畫成小方框；寫成 \\x0B 這樣的，把那幾個字刪掉。`,
  }),
  "not-a-file": () => ({
    what: speak`這個位置不是普通檔案。`,
    why: speak`內容資料夾不接受捷徑（符號連結）和特殊檔案，以免把資料夾以外的東西放上網站。`,
    fix: speak`把真正的檔案複製到這裡，取代捷徑。`,
  }),
  "missing-file": () => ({
    what: speak`這個位置沒有檔案。`,
    why: speak`網站要從這裡讀內容，沒有它就建不成。`,
    fix: speak`從舊的版本找回它；資料夾或檔案改過名字的，改回原來的名字。`,
  }),
  unreadable: (reason: string) => ({
    what: speak`這個位置讀不到（${reason}）。`,
    why: speak`可能沒有讀取的權限，可能檔案正被移動，也可能該是資料夾的地方放了檔案。`,
    fix: speak`檢查它的種類和權限，再試一次。`,
  }),
  "stray-file": () => ({
    what: speak`檔案不能直接放在 stories 資料夾裡。`,
    why: speak`每篇文章有自己的資料夾，圖片和資料放在它旁邊。`,
    fix: speak`是文章，就建一個資料夾，名字用作網址（小寫字母、數字、連字號），把它移進去，改名為 index.md；不是文章，就移到別處。`,
  }),
  "nested-folder": () => ({
    what: speak`文章的資料夾裡還有一個資料夾。`,
    why: speak`網站只看文章資料夾的第一層，裡面那一層的檔案用不到。`,
    fix: speak`把裡面的檔案移到 index.md 旁邊，再刪掉空的資料夾。`,
  }),
  "missing-index": () => ({
    what: speak`資料夾裡沒有 index.md。`,
    why: speak`文章的正文必須叫 index.md，網站才找得到它。`,
    fix: speak`把正文改名為 index.md；資料夾用不到就刪掉。`,
  }),
  "bad-slug": (slug: string) => ({
    what: speak`「${slug}」不能用作網址。`,
    why: speak`網址只用小寫英文字母、數字和連字號，最長 80 個字元，這樣在任何系統、任何通訊軟體裡都不會斷。`,
    fix: speak`改用拼音或英文，例如 three-winters；文章沒有寫 slug 時，改的是資料夾的名稱。`,
  }),
  "duplicate-slug": (slug: string, other: string) => ({
    what: speak`網址「${slug}」已經由 ${other} 使用。`,
    why: speak`一個網址只能有一個頁面，否則其中一個會不見。`,
    fix: speak`改掉其中一個的 slug；文章沒有寫 slug 時，改的是資料夾的名稱。`,
  }),
  "former-slug-taken": (slug: string, other: string) => ({
    what: speak`formerly 裡的舊網址「${slug}」現在是 ${other} 的。`,
    why: speak`舊網址要把讀者帶到這篇文章，同一個網址不能再有別的頁面。`,
    fix: speak`從 formerly 裡刪掉這一項，或者改掉那一篇的 slug；文章沒有寫 slug 時，改的是資料夾的名稱。`,
  }),

  // Front matter
  "no-front-matter": () => ({
    what: speak`檔案開頭沒有欄位區。`,
    why: speak`標題、日期這些欄位要寫在開頭兩行 --- 之間。`,
    fix: speak`在第一行寫 ---，接著寫欄位，再寫一行 ---，正文放在後面。`,
  }),
  "unclosed-front-matter": () => ({
    what: speak`欄位區沒有結束。`,
    why: speak`開頭的 --- 之後找不到第二行 ---，正文和欄位分不開。`,
    fix: speak`在最後一個欄位下面單獨寫一行 ---。`,
  }),
  "full-width-colon": (key: string) => ({
    what: speak`欄位「${key}」後面是全形冒號。`,
    why: speak`欄位名稱和內容之間要用半形冒號加一個空格，全形冒號不會被認出來。`,
    fix: speak`改成「${key}: 」再接內容。`,
  }),
  "yaml-no-space": (key: string) => ({
    what: speak`欄位「${key}」的冒號後面沒有空格。`,
    why: speak`欄位名稱和內容之間要用半形冒號加一個空格，少了空格就不會被認出來。`,
    fix: speak`改成「${key}: 」再接內容。`,
  }),
  "yaml-tab": () => ({
    what: speak`這一行用了 Tab 縮排。`,
    why: speak`欄位區只能用空格縮排。`,
    fix: speak`刪掉 Tab，改用兩個空格。`,
  }),
  "yaml-colon": () => ({
    what: speak`內容裡有半形冒號加空格，被當成了另一個欄位。`,
    why: speak`半形冒號後面跟著空格，在欄位區裡表示「欄位: 內容」。`,
    fix: speak`把整段內容用單引號括起來，例如 headline: '記者: 說明'，或者改用全形冒號。`,
  }),
  "yaml-duplicate-key": (key: string) => ({
    what: speak`欄位「${key}」寫了兩次。`,
    why: speak`同一個欄位只能有一個值，寫兩次不知道該用哪一個。`,
    fix: speak`留下一個，刪掉另一個。`,
  }),
  "yaml-quote": () => ({
    what: speak`引號沒有成對，或者引號後面還有字。`,
    why: speak`以引號開頭的內容必須以同一種引號結束，後面不能再接字。`,
    fix: speak`補上結尾的引號；內容本身以引號開頭時，外面再加一層單引號。`,
  }),
  "yaml-bracket": () => ({
    what: speak`括號沒有成對。`,
    why: speak`以 [ 或 { 開頭的內容是清單，要在同一行以 ] 或 } 結束。`,
    fix: speak`補上結尾的括號；內容本身以括號開頭時，用單引號括起來。`,
  }),
  "yaml-syntax": () => ({
    what: speak`這一行的欄位格式讀不懂。`,
    why: speak`欄位要寫成「名稱: 內容」，清單的每一項以「- 」開頭並對齊。`,
    fix: speak`對照別篇文章的寫法檢查縮排、冒號和引號；內容有特殊符號時用單引號括起來。`,
  }),
  "yaml-alias": () => ({
    what: speak`欄位區用了引用記號（& 或 *）。`,
    why: speak`以 & 或 * 開頭的內容在欄位區裡是引用別處，不是文字。`,
    fix: speak`把內容用單引號括起來。`,
  }),
  "not-a-mapping": () => ({
    what: speak`欄位區裡沒有欄位。`,
    why: speak`每一行都要寫成「名稱: 內容」。`,
    fix: speak`把欄位補上；文章至少要有 headline、standfirst、published 和 topics。`,
  }),
  "unknown-key": (path: string, known: readonly string[]) => ({
    what: speak`不認識的欄位「${path}」。`,
    why: speak`拼錯的欄位會被忽略，頁面上就少了東西，所以網站在這裡停下。`,
    fix: suggest(lastName(path), known, speak`想寫的可能是`, speak`可用的欄位有：${list(known)}。`),
  }),
  "missing-field": (path: string) => ({
    what: speak`缺少欄位「${path}」。`,
    why: speak`這個欄位一定要有，頁面、列表或搜尋會用到它。`,
    fix: speak`補上「${lastName(path)}: 」和內容。`,
  }),
  /** An empty path means the whole file. */
  "wrong-type": (path: string, wanted: string) => ({
    what: speak`${path === "" ? speak`這個檔案` : speak`欄位「${path}」`}的格式不對，這裡要的是${speak(wanted)}。`,
    why: speak`格式不對，頁面不知道怎麼顯示它。`,
    fix: speak`改成${speak(wanted)}。`,
  }),
  "too-long": (key: string, most: number) => ({
    what: speak`欄位「${key}」超過 ${most} 個字。`,
    why: speak`太長會撐破版面，在手機和分享卡上也會被截斷。`,
    fix: speak`縮到 ${most} 個字以內。`,
  }),
  "too-wide": (key: string, most: number) => ({
    what: speak`欄位「${key}」超過 ${most} 個字寬。`,
    why: speak`兩個拉丁字母或數字算一個字；太長會撐破版面，在手機和分享卡上也會被截斷。`,
    fix: speak`縮到 ${most} 個字寬以內，把餘下的話放進眉題或導語。`,
  }),
  "long-headline": (count: number, most: number) => ({
    severity: "warning",
    kind: speak`標題太長`,
    what: speak`標題有 ${count} 個字寬，超過 ${most} 個。`,
    why: speak`兩個拉丁字母或數字算一個字；搜尋結果和分享卡只放得下三十個字左右，手機上也要佔去好幾行。`,
    fix: speak`縮短標題，把餘下的話放進眉題或導語。`,
  }),
  "headline-not-drawn": (characters: readonly string[]) => ({
    severity: "warning",
    kind: speak`分享卡上缺字`,
    what: speak`標題裡的「${characters.join(speak`」「`)}」，分享卡的字型裡沒有。`,
    why: speak`卡上缺的字和數字畫成〓，表情符號之類略去；網頁上照常顯示。`,
    fix: speak`標題能換一個字就換；非用不可就留著，看看卡上的樣子能不能接受。`,
  }),
  "unknown-value": (key: string, value: string, known: readonly string[]) => ({
    what: speak`欄位「${key}」不能是「${value}」。`,
    why: speak`這個欄位只能從幾個值裡選一個：${list(known)}。`,
    fix: suggest(value, known, speak`想寫的可能是`, speak`請從上面的值裡選一個。`),
  }),
  "bad-date": (key: string, value: string) => ({
    what: speak`欄位「${key}」的日期「${value}」不存在或寫法不對。`,
    why: speak`日期要寫成 2022-03-18，需要時間時寫成 2022-03-18T08:00，而且日曆上真有這一天。`,
    fix: speak`改成正確的日期，月和日都寫兩位數字。`,
  }),
  "bad-url": (key: string, value: string) => ({
    what: speak`欄位「${key}」的網址「${value}」不對。`,
    why: speak`外部網址要以 https:// 或 http:// 開頭。`,
    fix: speak`從瀏覽器的網址列完整複製一次；沒有網址就刪掉這個欄位。`,
  }),
  "bad-focus": (key: string, value: string) => ({
    what: speak`「${key}」不能是「${value}」：這不是圖上的一個位置。`,
    why: speak`裁切要知道留住圖的哪裡：top、bottom、left、right、center，兩個可以連用；或者從左、從上算起的百分比。`,
    fix: speak`寫成 top、top left 或 30% 20%；留住正中就不必寫。`,
  }),
  "unknown-topic": (slug: string, known: readonly string[]) => ({
    what: speak`沒有叫「${slug}」的專題。`,
    why: speak`專題要先列在 content/topics.yaml 裡，才有自己的頁面。`,
    fix: suggest(slug, known, speak`想寫的可能是`, speak`現有的專題：${list(known)}。`),
  }),
  "unknown-related": (slug: string, known: readonly string[]) => ({
    what: speak`相關文章「${slug}」不存在。`,
    why: speak`related 裡寫的是另一篇文章的網址名稱，也就是它的資料夾名稱。`,
    fix: suggest(slug, known, speak`想寫的可能是`, speak`打開 content/stories 看看資料夾的名稱。`),
  }),
  "related-to-itself": () => ({
    what: speak`相關文章裡寫了這篇文章自己。`,
    why: speak`文末列的是讀完以後可以接著讀的別的文章。`,
    fix: speak`從 related 裡刪掉這一項。`,
  }),
  "bad-part": (key: string, value: string) => ({
    what: speak`欄位「${key}」不能是「${value}」。`,
    why: speak`它是這一篇在系列裡的次序，寫 1 到 99 的數字，不加「第」和「篇」。`,
    fix: speak`改成數字，例如 2；不是系列就刪掉 series。`,
  }),
  "part-taken": (series: string, part: number, other: string) => ({
    what: speak`系列「${series}」的第 ${part} 篇已經有了：${other}。`,
    why: speak`兩篇同一個次序，文末就不知道該接哪一篇。`,
    fix: speak`改這一篇或那一篇的 part；不是同一個系列，就改名稱。`,
  }),
  "part-missing": (series: string, part: number, missing: readonly number[], others: readonly string[]) => ({
    severity: "warning",
    kind: speak`系列缺了一篇`,
    what: speak`系列「${series}」有第 ${part} 篇，沒有第 ${missing.join("、")} 篇。`,
    why: speak`讀者在文末看到的次序會跳過去；名稱差一個字，也就成了另一個系列。`,
    fix: suggest(
      series,
      others,
      speak`名稱想寫的可能是`,
      speak`改正 part 或名稱；缺的那一篇還沒寫，先建一篇草稿就好。`,
    ),
  }),
  "front-unknown-story": (slug: string, known: readonly string[]) => ({
    what: speak`首頁要放的「${slug}」不存在。`,
    why: speak`front.yaml 裡寫的是文章的網址名稱，也就是它的資料夾名稱。`,
    fix: suggest(slug, known, speak`想寫的可能是`, speak`打開 content/stories 看看資料夾的名稱。`),
  }),
  "front-twice": (slug: string) => ({
    what: speak`「${slug}」在 front.yaml 裡寫了兩次。`,
    why: speak`一篇文章在首頁只出現一次，程式不知道你要的是哪一個位置。`,
    fix: speak`留下想要的一處，刪掉另一處。`,
  }),
  "front-hidden": (slug: string) => ({
    what: speak`「${slug}」又要放在首頁，又要從首頁拿掉。`,
    why: speak`hide 裡的文章不上首頁，pin 和 order 裡的就不能再有它。`,
    fix: speak`從 hide 裡刪掉它，或者從 pin、order 裡刪掉它。`,
  }),
  "front-too-many": (most: number) => ({
    what: speak`order 裡的文章多過 ${most} 篇。`,
    why: speak`頭條下面只有這麼多位置，多出來的不會出現在你寫的次序裡。`,
    fix: speak`留下最要緊的 ${most} 篇；其餘的照輕重和日期自己排。`,
  }),
  "front-closed": (slug: string) => ({
    severity: "warning",
    kind: speak`首頁指定了讀者還看不到的文章`,
    what: speak`首頁要放的「${slug}」讀者現在還看不到，那個位置先由別的文章補上。`,
    why: speak`它是草稿，或者排在以後，或者撤回了。`,
    fix: speak`等它刊出，位置就是它的；不會刊出的，從 front.yaml 裡刪掉。`,
  }),
  "unknown-author": (name: string, known: readonly string[]) => ({
    severity: "warning",
    kind: speak`作者沒有文章`,
    what: speak`沒有一篇文章署「${name}」的名字。`,
    why: speak`authors.yaml 裡的人，要有文章的 authors 寫了他，才有自己的頁面。`,
    fix: suggest(name, known, speak`想寫的可能是`, speak`和文章裡的名字對一對；還沒有文章的，先留著也行。`),
  }),
  "author-twice": (name: string, line: number) => ({
    what: speak`「${name}」寫了兩次，第 ${line} 行已經有了。`,
    why: speak`一個人只有一個頁面，程式不知道該用哪一份介紹。`,
    fix: speak`把兩份併成一份。`,
  }),
  "empty-body": () => ({
    what: speak`正文是空的。`,
    why: speak`沒有正文的文章會變成一張空白頁。`,
    fix: speak`在欄位區下面寫上正文；還沒寫好就加上 draft: true。`,
  }),

  // Terms
  "term-incomplete": (given: readonly string[]) => ({
    what:
      given.length > 1
        ? speak`這一行詞語有幾種寫法，又寫了 keep。`
        : speak`這一行詞語${given.length === 0 ? speak`沒有寫法` : speak`只有「${given[0]}」一種寫法`}。`,
    why: speak`一行詞語說的是同一個詞在各種中文裡怎樣寫，至少要兩種；keep: true 則是只給一種，每個版本都照樣。`,
    fix: speak`補上另一種中文的寫法；各版本都一樣的，只留一種寫法並加上 keep: true。`,
  }),
  "term-conflict": (form: string, tag: string, line: number) => ({
    what: speak`「${form}」這個 ${tag} 的寫法，第 ${line} 行已經有了。`,
    why: speak`同一份清單裡，同一種中文的同一個寫法只能有一行，否則不知道該換成哪一個。`,
    fix: speak`把兩行合成一行，或者刪掉一行；有一行只從別的中文換過來的，加上 one-way。`,
  }),
  "term-unused": (form: string) => ({
    severity: "warning",
    kind: speak`詞語沒有用上`,
    what: speak`「${form}」這一行詞語一次也沒有用上。`,
    why: speak`詞語要和原文一字不差，前後都是詞的邊界，才會用上；範圍更小的一行說了同一個詞時，用的是那一行。`,
    fix: speak`檢查寫法和原文用的是不是同一種中文；用不到就刪掉這一行。`,
  }),
  /** `place`: file and line of the row that wins; absent for a built-in local word. */
  "term-hidden": (form: string, winner: string, place: string | undefined, longer: boolean) => ({
    severity: "warning",
    kind: speak`詞語被別的詞語蓋過`,
    what: speak`「${form}」這一行詞語在「${winner}」的地方用不上。`,
    why: speak`兩個詞語疊在同樣的字上，只能用一個：${longer ? speak`長的優先` : speak`照前後的字斷詞`}，用的是${
      place === undefined ? speak`各地用語` : ` ${place} `
    }的「${winner}」。`,
    fix: speak`要用「${form}」，就改掉或刪掉「${winner}」那一行；${
      place === undefined
        ? speak`要的就是這樣，不必改。`
        : speak`要的就是這樣，在那一行的 reason 裡寫明不按「${form}」換，就不再提醒。`
    }`,
  }),
  "written-variant": (tag: string) => ({
    what: speak`文章本來就是用 ${tag} 寫的，這裡又替它寫了一次。`,
    why: speak`原文那個版本直接用 index.md 的文字，不經轉換，也就沒有東西要另寫。`,
    fix: speak`把文字寫進 index.md，刪掉這裡的。`,
  }),
  "belongs-in-index": (key: string, known: readonly string[]) => ({
    what: speak`欄位「${key}」不能寫在手寫的版本裡。`,
    why: speak`日期、作者、專題這些事實每個版本都一樣，只寫在 index.md 裡。`,
    fix: speak`從這裡刪掉，要改就改 index.md；這裡可以另寫的有：${list(known)}。`,
  }),
  "unknown-variant": (name: string, nearest: string | undefined, known: readonly string[]) => ({
    what: speak`沒有叫「${name}」的中文。`,
    why: speak`寫法要標明用在哪一種中文，標籤和網站認得的一字不差，才知道在哪個版本裡用。`,
    fix: speak`${nearest === undefined ? "" : speak`想寫的可能是「${nearest}」；`}可以用的有：${list(known)}。`,
  }),
  "variant-mark-shape": (mark: string) => ({
    what: speak`標記「${mark}」不完整。`,
    why: speak`方括號裡要有平常的寫法，花括號裡要有至少一種中文的寫法；內容有空格時要加半形引號。`,
    fix: speak`寫成 :variant[平常的寫法]{zh-Hant-HK=那個版本的寫法}，兩個括號緊接著。`,
  }),

  "mark-slip": (found: string, suggestion: string) => ({
    severity: "warning",
    kind: speak`沒有生效的記號`,
    what: speak`「${found}」沒有被當成記號，會照原樣印出來。`,
    why: speak`記號都要用半形，井號和清單的記號後面還要有一個空格；用中文輸入法打，往往就成了全形。`,
    fix: speak`改成「${suggestion}」；npm run desk -- check --fix 可以一次改好。`,
  }),
  "typed-indent": () => ({
    severity: "warning",
    kind: speak`段落開頭的空格`,
    what: speak`段落開頭打了空格。`,
    why: speak`縮排由頁面負責，打了空格就縮進兩次；四個半形空格或一個 Tab，會讓整段變成程式碼。`,
    fix: speak`刪掉開頭的空格；npm run desk -- check --fix 可以一次改好。`,
  }),
  "joined-paragraphs": () => ({
    severity: "warning",
    kind: speak`沒有空一行的段落`,
    what: speak`這一行以空格開頭，像是新的一段，可是和上一行連成了一段。`,
    why: speak`段落之間要空一行；只換行，兩段會印成一段。`,
    fix: speak`在這一行前面空一行，再刪掉開頭的空格。`,
  }),
  "missing-note": (name: string) => ({
    severity: "warning",
    kind: speak`沒有註的註號`,
    what: speak`註號「[^${name}]」沒有對應的註，會照原樣印出來。`,
    why: speak`註號和它的註要用同一個名字，註的那一段以「[^${name}]: 」開頭。`,
    fix: speak`在文末另起一段，寫上「[^${name}]: 」和註的內容；不是註，就刪掉它。`,
  }),
  "unused-note": (name: string) => ({
    severity: "warning",
    kind: speak`沒有用上的註`,
    what: speak`以「[${name}]: 」開頭的這一行不會印出來：文章裡沒有提到它。`,
    why: speak`這樣開頭的是一則註，或是一個網址，只在提到它的地方印。`,
    fix: speak`在要註的字後面寫上「[${name}]」；不要它，就刪掉這一行；要照樣印，就把冒號改成全形的「：」。`,
  }),
  "note-mark-shape": (mark: string) => ({
    what: speak`標記「${mark}」不完整。`,
    why: speak`方括號裡要有正文裡的詞，花括號裡的 text 要有對它的說明。`,
    fix: speak`寫成 :note[隔膜]{text="鋰電池正負極之間的一層薄膜。"}，兩個括號緊接著。`,
  }),
  "ruby-mark-shape": (mark: string) => ({
    what: speak`標記「${mark}」不完整。`,
    why: speak`方括號裡是字，花括號裡是讀音，一個字一個音節，標點不算；兒化的「兒」算在前一個音節裡。`,
    fix: speak`寫成 :ruby[隰]{xí}、:ruby[隰地]{xí dì} 或 :ruby[玩兒]{wánr}，兩個括號緊接著。`,
  }),
  "unknown-reading": (reading: string) => ({
    what: speak`「${reading}」不是國語的一個音節。`,
    why: speak`讀音用拼音或注音寫，各版本自己換成慣用的一種，認不得就換不了。`,
    fix: speak`寫成 xí、xi2 或 ㄒㄧˊ；別的語言的讀音用 <ruby>字<rt>讀音</rt></ruby>，各版本照樣。`,
  }),

  // Body
  "too-deep": () => ({
    what: speak`正文的引文、清單或標記一層套一層，套得太深。`,
    why: speak`超過一百層的內容沒有辦法排成頁面，多半是貼上時多了一串符號。`,
    fix: speak`看看正文裡有沒有一長串 >、* 或括號，刪掉多出來的。`,
  }),
  "missing-image": (name: string, known: readonly string[]) => ({
    what: speak`找不到圖片「${name}」。`,
    why: speak`圖片要和 index.md 放在同一個資料夾，檔名大小寫也要一樣。`,
    fix: suggest(
      name,
      known,
      speak`想用的可能是`,
      known.length === 0 ? speak`把圖片放進資料夾。` : speak`資料夾裡有：${list(known)}。`,
    ),
  }),
  "no-image-name": () => ({
    what: speak`這裡的圖片沒有可用的檔名。`,
    why: speak`圖片要寫成文章資料夾裡的檔名；空白的檔名和 data: 開頭的網址不能用。`,
    fix: speak`把圖片存進文章的資料夾，寫成 ![說明圖裡看得見什麼](檔名)。`,
  }),
  "missing-alt": (name: string) => ({
    what: speak`圖片「${name}」沒有替代文字。`,
    why: speak`看不見圖片的讀者靠替代文字知道圖裡有什麼，圖片載入失敗時也顯示它。`,
    fix: speak`正文裡寫成 ![說明圖裡看得見什麼](檔名)；lead 裡填 alt。`,
  }),
  "unknown-width": (typed: string, known: readonly string[]) => ({
    what: speak`圖片後面的花括號裡，「${typed}」不是寬窄。`,
    why: speak`那裡只寫一個寬窄（${list(known)}），也可以加上 focus。`,
    fix: suggest(typed, known, speak`想寫的可能是`, speak`從上面的值裡選一個，或者刪掉花括號。`),
  }),
  "idle-focus": (width: string) => ({
    severity: "warning",
    kind: speak`用不到的焦點`,
    what: speak`這張圖寫了 focus，可是「${width}」的圖整張都看得見。`,
    why: speak`焦點只在裁切時有用：full 和 beside 會裁，其他不裁。`,
    fix: speak`刪掉 focus，或者把寬窄改成 full 或 beside。`,
  }),
  "lone-pair": () => ({
    what: speak`這張寫了 pair 的圖旁邊沒有另一張。`,
    why: speak`pair 是兩張並排，兩張要緊接著寫，中間沒有文字。`,
    fix: speak`在它下面接著放另一張 pair，或者把它改成 wide。`,
  }),
  "no-room-beside": (least: number) => ({
    severity: "warning",
    kind: speak`圖片旁邊的文字太短`,
    what: speak`這張 beside 的圖後面，連著的文字不到 ${least} 個字，所以照 column 排了。`,
    why: speak`圖在旁邊，文字要和它一樣長；不夠長，下面會空出一塊，或者碰到下一張圖。`,
    fix: speak`把圖往前移到長的段落前面，或者改成 column、wide。`,
  }),
  "remote-image": (name: string) => ({
    what: speak`圖片「${name}」放在別的網站。`,
    why: speak`讀者打開頁面時不應連到別的網站，那張圖也隨時可能不見。`,
    fix: speak`確認可以使用後，把圖片存進文章的資料夾，再寫檔名。`,
  }),
  "unsupported-image": (name: string) => ({
    what: speak`圖片「${name}」的格式不能用。`,
    why: speak`瀏覽器能顯示的是 SVG、JPEG、PNG、WebP 和 AVIF；iPhone 的 HEIC 不行。`,
    fix: speak`用看圖程式另存成 JPEG 或 PNG。`,
  }),
  "foreign-picture": (format: string) => ({
    what: speak`這個檔案裡面是 ${format}，不管檔名怎麼寫。`,
    why: speak`網站要把圖片縮成幾種大小，只認得 JPEG、PNG、WebP 和 AVIF。`,
    fix:
      format === "HEIC"
        ? speak`這是 iPhone 的格式：在「預覽程式」裡打開，匯出成 JPEG；手機上「設定 → 相機 → 格式」選「最相容」，以後拍的就是 JPEG。`
        : format === "GIF"
          ? speak`會動的，轉成影片，用 :::video 放；不動的，用看圖程式另存成 PNG。`
          : speak`用看圖程式打開，另存成 JPEG 或 PNG。`,
  }),
  "unknown-picture": () => ({
    what: speak`這個檔案不是圖片，雖然檔名說它是。`,
    why: speak`檔案的開頭沒有任何一種圖片的記號；可能下載到的是網頁，也可能改過副檔名。`,
    fix: speak`找到真正的圖片，換掉這個檔案。`,
  }),
  "broken-photograph": () => ({
    what: speak`這張圖壞了，或者沒有傳完。`,
    why: speak`檔案中途斷掉或裡面有讀不出來的地方，照登會少一塊或變花。`,
    fix: speak`從原來的地方再複製一次；仍然不行，就用看圖程式打開，另存成新的 JPEG。`,
  }),
  "moving-picture": () => ({
    what: speak`這張圖會動。`,
    why: speak`讀者停不下來的動畫會擾亂閱讀，有些人看了會不舒服。`,
    fix: speak`把它轉成影片，用 :::video 放，讀者自己按播放；只要一個畫面，就另存成 PNG。`,
  }),
  "huge-picture": (width: number, height: number, most: number) => ({
    what: speak`這張圖說自己有 ${width} × ${height} 像素，超過 ${most / 100_000_000} 億。`,
    why: speak`建站時要把整張圖放進記憶體，這麼大會放不下；頁面上最多用到 2400 像素寬。`,
    fix: speak`用看圖程式縮到長邊 6000 像素以內，另存一次。`,
  }),
  "huge-file": (most: number) => ({
    what: speak`這張圖超過 ${most} MB。`,
    why: speak`頁面上的照片會縮小，讀者看不出分別；這麼大的檔案建站時讀不動。`,
    fix: speak`用看圖程式縮到長邊 3000 像素以內，另存成 JPEG。`,
  }),
  "long-picture": (width: number, height: number) => ({
    what: speak`這張圖寬 ${width}、高 ${height} 像素，太長了。`,
    why: speak`讀者要捲過好幾個螢幕，字也會小得看不清。`,
    fix: speak`裁成幾張，分開放；裡面是文字的，直接打成文字。`,
  }),
  "small-picture": (width: number, least: number) => ({
    severity: "warning",
    kind: speak`圖片太小`,
    what: speak`這張圖只有 ${width} 像素寬，不到 ${least}。`,
    why: speak`它撐不滿一欄文字，只能照原來的大小小小地放，在細密的螢幕上還會發虛。`,
    fix: speak`找作者要原檔；通訊軟體傳過的圖多半被縮小了。`,
  }),
  "unknown-block": (name: string, known: readonly string[]) => ({
    what: speak`沒有叫「${name}」的區塊。`,
    why: speak`以 ::: 或 :: 開頭的行會被當成區塊，名稱要和現有的一樣。`,
    fix: suggest(name, known, speak`想寫的可能是`, speak`現有的區塊：${list(known)}。`),
  }),
  "block-shape": (name: string, wanted: string) => ({
    what: speak`區塊「${name}」的內容讀不懂。`,
    why: speak`這個區塊要的是${speak(wanted)}。`,
    fix: speak`對照別篇文章裡同一種區塊的寫法修改。`,
  }),
  "unclosed-block": (name: string) => ({
    what: speak`區塊「${name}」沒有結束。`,
    why: speak`找不到單獨一行的 :::，後面的正文會全部被收進區塊。`,
    fix: speak`在區塊最後一行下面單獨寫一行 :::。`,
  }),
  "unknown-setting": (block: string, name: string, known: readonly string[]) => ({
    what: speak`區塊「${block}」沒有「${name}」這個設定。`,
    why: speak`花括號裡拼錯的設定會被忽略，頁面上就少了東西，所以網站在這裡停下。`,
    fix:
      known.length === 0
        ? speak`這種區塊不用設定，把花括號刪掉。`
        : suggest(name, known, speak`想寫的可能是`, speak`可用的設定有：${list(known)}。`),
  }),
  "missing-setting": (block: string, name: string) => ({
    what: speak`區塊「${block}」缺少設定「${name}」。`,
    why: speak`沒有它，這個區塊不知道該顯示什麼。`,
    fix: speak`在花括號裡補上 ${name}="……"。`,
  }),
  "unknown-setting-value": (block: string, name: string, value: string, known: readonly string[]) => ({
    what: speak`區塊「${block}」的「${name}」不能是「${value}」。`,
    why: speak`這個設定只能從幾個值裡選一個：${list(known)}。`,
    fix: suggest(value, known, speak`想寫的可能是`, speak`請從上面的值裡選一個。`),
  }),
  "wrong-setting-value": (block: string, name: string, value: string, wanted: string) => ({
    what: speak`區塊「${block}」的「${name}」不能是「${value}」。`,
    why: speak`這個設定要的是${speak(wanted)}。`,
    fix: speak`改成${speak(wanted)}。`,
  }),

  // Data of charts; `line` is that of the data file.
  "missing-data": (name: string, known: readonly string[]) => ({
    what: speak`找不到資料檔「${name}」。`,
    why: speak`圖表的數字寫在一個 .csv 檔裡，和 index.md 放在同一個資料夾，檔名大小寫也要一樣。`,
    fix: suggest(
      name,
      known,
      speak`想用的可能是`,
      known.length === 0 ? speak`從試算表另存成 CSV，放進資料夾。` : speak`資料夾裡有：${list(known)}。`,
    ),
  }),
  "data-encoding": (encoding: string) => ({
    severity: "warning",
    kind: speak`資料檔不是 UTF-8`,
    what: speak`這個資料檔不是 UTF-8，看起來是 ${encoding}，就照 ${encoding} 讀了。`,
    why: speak`舊的試算表存成的 CSV 沒有寫明編碼，認錯了，名目就成了別的字。`,
    fix: speak`看看圖上的名目對不對；在試算表裡另存成「CSV UTF-8」，就不再提醒。`,
  }),
  "empty-data": (name: string) => ({
    what: speak`資料檔「${name}」裡沒有數字。`,
    why: speak`第一行是各欄的名稱，從第二行起每行先寫名目，再寫數字；少了哪一樣都畫不成圖。`,
    fix: speak`打開檔案看看是不是存錯了工作表，至少要有兩欄、兩行。`,
  }),
  "broken-data": (name: string, line: number) => ({
    what: speak`資料檔「${name}」從第 ${line} 行起讀不懂。`,
    why: speak`半形引號沒有成對，或者引號後面還有字，後面的欄就分不開了。`,
    fix: speak`補上或刪掉那個引號；在試算表裡打開再另存成 CSV，引號會自動寫對。`,
  }),
  "ragged-data": (name: string, line: number, cells: number, columns: number) => ({
    what: speak`資料檔「${name}」第 ${line} 行有 ${cells} 格，第一行卻有 ${columns} 欄。`,
    why: speak`每行的格數要和第一行一樣多，不然數字會跑到別的欄去；數字裡的千分位逗號也會多切出一格。`,
    fix: speak`補上少的格，或刪掉多的逗號；有千分位逗號的數字用半形引號括起來。`,
  }),
  "not-a-number": (name: string, line: number, column: string, value: string) => ({
    what: speak`資料檔「${name}」第 ${line} 行「${column}」這一欄${value === "" ? speak`是空的` : speak`的「${value}」不是數字`}。`,
    why: speak`圖要照數字畫；單位、約數和說明寫在格子裡，就讀不出大小。`,
    fix: speak`格子裡只留半形數字，例如 50 或 12.5，單位寫在區塊的 unit="……" 裡。`,
  }),
  "too-much-data": (name: string, count: number, most: number, what: string) => ({
    what: speak`資料檔「${name}」有 ${count} ${speak(what)}，這種圖最多畫 ${most} ${speak(what)}。`,
    why: speak`再多，在手機上就擠得讀不出來了。`,
    fix: speak`只留說得出道理的那幾項，其餘合併；一長串時間上的數字改用 line。`,
  }),
  "undrawable-data": (name: string, line: number, value: string, reason: string) => ({
    what: speak`資料檔「${name}」第 ${line} 行的 ${value} 畫不出來。`,
    why: `${speak(reason)}。`,
    fix: speak`檢查這個數字；若沒有錯，把 kind 改成 dot 或 line。`,
  }),
  "wrong-place": (place: string) => ({
    what: speak`地圖上的「${place}」讀不出位置。`,
    why: speak`位置先寫緯度（-90 到 90），再寫經度（-180 到 180），南緯和西經是負數。`,
    fix: speak`寫成「- ● 深圳：22.5，114.1」這樣；地圖網站給的數字多半也是緯度在前。`,
  }),
  "crowded-places": (one: string, other: string, step: number) => ({
    what: speak`地圖上的「${one}」和「${other}」落在同一個交叉點。`,
    why: speak`現在一格是 ${step} 度，兩處離得太近，棋子會疊在一起。`,
    fix: speak`在花括號裡把 step="……" 改小一些，或者只留其中一處。`,
  }),
  "missing-recording": (block: string, name: string, known: readonly string[]) => ({
    what: speak`找不到${block === "video" ? speak`影片` : speak`聲音`}「${name}」。`,
    why: speak`檔案要和 index.md 放在同一個資料夾，檔名大小寫也要一樣；別的網站上的影片不能嵌進來。`,
    fix: suggest(
      name,
      known,
      speak`想用的可能是`,
      known.length === 0 ? speak`把檔案放進資料夾。` : speak`資料夾裡有：${list(known)}。`,
    ),
  }),
  "unsupported-recording": (name: string, endings: readonly string[]) => ({
    what: speak`「${name}」這種檔案放不出來。`,
    why: speak`不是每個瀏覽器都認得它；這裡能用的是 ${endings.join("、")}。`,
    fix: speak`用剪輯或轉檔程式另存成上面的格式，放進文章的資料夾，再寫檔名。`,
  }),
  "broken-recording": () => ({
    what: speak`這個影片或聲音檔讀不到底。`,
    why: speak`刊出以前要拿掉裡面記下的地點、機器和日期；檔案壞了、沒有傳完，或者其實是別種格式，就看不出哪些該拿掉。`,
    fix: speak`從原來的地方再複製一次；仍然不行，用轉檔程式另存成 MP4、WebM、MP3 或 Ogg。`,
  }),
  "unread-recording": (block: string, name: string) => ({
    what: speak`「${name}」${block === "video" ? speak`沒有字幕，也沒有文字稿` : speak`沒有文字稿`}。`,
    why: speak`聽不見的讀者，和不方便出聲的讀者，靠文字知道裡面說了什麼。`,
    fix: speak`在圖說下面空一行，寫上裡面說的話${block === "video" ? speak`；或者把字幕檔放進資料夾，寫上 captions="……vtt"` : ""}。`,
  }),
  "missing-captions": (name: string, known: readonly string[]) => ({
    what: speak`找不到字幕檔「${name}」。`,
    why: speak`字幕是一個 .vtt 檔，和 index.md 放在同一個資料夾，檔名大小寫也要一樣。`,
    fix: suggest(
      name,
      known,
      speak`想用的可能是`,
      known.length === 0 ? speak`從剪輯程式輸出 WebVTT 字幕，放進資料夾。` : speak`資料夾裡有：${list(known)}。`,
    ),
  }),
  "broken-captions": (name: string) => ({
    what: speak`字幕檔「${name}」的第一行不是 WEBVTT。`,
    why: speak`瀏覽器只認 WebVTT 格式的字幕；SRT 改了副檔名也不行。`,
    fix: speak`從剪輯程式重新輸出成 WebVTT。`,
  }),
  "pull-quote-not-in-story": (text: string) => ({
    what: speak`引句「${text}」不在正文裡。`,
    why: speak`引句必須和正文裡的一句話一字不差，讀者才能找到出處。`,
    fix: speak`從正文複製那一句，或者把這句話寫進正文。`,
  }),
  "heading-level": (level: number) => ({
    what: speak`正文裡用了第 ${level} 級標題。`,
    why: speak`一級標題是文章的大標題，已經在欄位裡；正文從 ## 開始，層級不能跳過。`,
    fix: speak`小標題用 ##，再下一層用 ###。`,
  }),
  "empty-heading": () => ({
    severity: "warning",
    kind: speak`空的小標題`,
    what: speak`這個小標題裡沒有字，沒有刊出。`,
    why: speak`目錄靠小標題的字；只打了 ##，或者裡面全是會被拿掉的 HTML，就什麼也不剩。`,
    fix: speak`在 ## 後面寫上字，或者刪掉這一行。`,
  }),
  "broken-link": (target: string) => ({
    what: speak`站內連結「${target}」沒有對應的文章。`,
    why: speak`讀者點了會看到「找不到頁面」。`,
    fix: speak`連到另一篇文章寫成 [文字](../資料夾名稱/)，在 about.md 裡寫成 [文字](../stories/資料夾名稱/)；檢查資料夾名稱。`,
  }),
  "closed-link": (target: string, state: "draft" | "scheduled" | "retracted", day: string) => ({
    severity: "warning",
    kind: speak`連到讀者打不開的文章`,
    what: speak`連結「${target}」指向的文章${
      { draft: speak`還是草稿`, scheduled: speak`要到 ${day} 才刊出`, retracted: speak`已經撤回` }[state]
    }，頁面上只留下文字。`,
    why: speak`讀者點了打不開，還沒刊出的文章也不該先讓人看見網址。`,
    fix:
      state === "retracted"
        ? speak`刪掉連結的記號，留下文字，或者改連別的文章。`
        : speak`要等它刊出，就不必改：它刊出以後的那次建站，連結自己回來；不打算刊出，就刪掉連結的記號。`,
  }),
  "broken-fragment": (target: string, known: readonly string[]) => ({
    what: speak`連結「${target}」在這篇文章裡沒有落點。`,
    why: speak`# 後面要和一個小標題的文字一樣，讀者點了才會跳到那一節。`,
    fix: suggest(target.slice(1), known, speak`想寫的可能是`, speak`從小標題複製文字，空格改成連字號，標點去掉。`),
  }),
  "broken-place": (target: string, fragment: string, known: readonly string[]) => ({
    what: speak`連結「${target}」在那篇文章裡沒有落點。`,
    why: speak`# 後面要和那篇文章的一個小標題一樣；小標題改過，連到它的網址也要跟著改。`,
    fix: suggest(fragment, known, speak`想寫的可能是`, speak`從那篇文章的小標題複製文字，空格改成連字號，標點去掉。`),
  }),
  "taken-address": (address: string) => ({
    severity: "warning",
    kind: speak`拿掉的網址`,
    what: speak`網址「${address}」不會刊出，頁面上只留下文字。`,
    why: speak`連結只能到 https://、http://、mailto:、tel:、站內的文章和小標題；別種網址會執行程式，或者在讀者那裡打不開。`,
    fix: speak`換成網頁的網址；沒有，就刪掉連結的記號，留下文字。`,
  }),
  "taken-element": (name: string) => ({
    severity: "warning",
    kind: speak`拿掉的 HTML`,
    what: speak`<${name}> 和它裡面的東西不會刊出。`,
    why: speak`正文裡的 HTML 只留文字、表格和圖片；程式、樣式和嵌進來的網頁會連到別的網站，也會弄亂頁面。`,
    fix: speak`影片用 :::video，圖用 ![說明圖裡看得見什麼](檔名)；用不著就刪掉這一段。`,
  }),
  "misplaced-element": (name: string) => ({
    severity: "warning",
    kind: speak`放錯地方的 HTML`,
    what: speak`<${name}> 不能放在這裡，刊出的只有它裡面的文字。`,
    why: speak`段落不能放在粗體裡，項目不能放在清單外：各家瀏覽器讀出來的不一樣。`,
    fix: speak`用 Markdown 寫：清單用「- 」，粗體用「**」，空一行就是另一段。`,
  }),
  "hand-made-id": (id: string) => ({
    severity: "warning",
    kind: speak`手寫的 id`,
    what: speak`手寫的 id「${id}」不會刊出。`,
    why: speak`小標題、段落和註釋的 id 由網站編；手寫的會和它們重複，讀者就跳到別的地方去。`,
    fix: speak`刪掉它；要從別處連到這裡，在這裡放一個小標題，連結寫成 [文字](#小標題)。`,
  }),
  "duplicate-paragraph": (start: string, line: number) => ({
    severity: "warning",
    kind: speak`段落重複`,
    what: speak`「${start}」這一段和第 ${line} 行的那一段完全相同。`,
    why: speak`多半是貼了兩次。`,
    fix: speak`刪掉其中一段。`,
  }),
  "heavy-drawing": (size: number, most: number) => ({
    severity: "warning",
    kind: speak`SVG 太大`,
    what: speak`這張 SVG 有 ${size} KB，超過 ${most} KB。`,
    why: speak`SVG 直接放進頁面，每個讀者打開文章都要先等它。`,
    fix: speak`從繪圖程式匯出時選「簡化」或「壓縮」，刪掉藏起來的圖層；裡面是照片的，改存成 JPEG。`,
  }),
  "drawing-place": (place: string, count: number) => ({
    severity: "warning",
    kind: speak`SVG 裡指向別處的東西`,
    what: speak`這張 SVG 裡的「${place}」${count > 1 ? speak`和同類的另外 ${count - 1} 處` : ""}不會刊出。`,
    why: speak`讀者打開頁面時不應連到別的網站；圖裡的漸層、圖樣和連結靠 id 找到對方，放進頁面會和別的圖弄混。`,
    fix: speak`在繪圖程式裡改用單一的顏色，把連進來的圖畫成線條，再匯出一次；裡面是照片的，改存成 JPEG。`,
  }),
  "heavy-photograph": (size: number, most: number) => ({
    severity: "warning",
    kind: speak`照片太大`,
    what: speak`這張照片有 ${size} MB，超過 ${most} MB。`,
    why: speak`頁面上的照片會縮小，讀者看不出分別；原檔太大，每次建站和備份都會變慢。`,
    fix: speak`用看圖程式縮到長邊 3000 像素以內，另存成 JPEG。`,
  }),
  // Copy: warnings, the build goes on. `place` is the finding with the characters around it.
  "copy-other-script": (place: string, found: string, suggestion: string | undefined, reason: string) => ({
    severity: "warning",
    kind: speak`簡繁混用`,
    what: speak`「${place}」裡簡繁混用，問題在「${found}」。`,
    why: speak`${reason}；多半是轉換或貼上時漏下的。`,
    fix: mend(found, suggestion, speak`若是人名、書名或原件上的字，用 :keep[…] 括起來，就不再提醒。`),
  }),
  "copy-wrong-form": (place: string, found: string, suggestion: string | undefined, reason: string) => ({
    severity: "warning",
    kind: speak`可能用錯了字`,
    what: speak`「${place}」裡的「${found}」可能用錯了字。`,
    why: `${reason}。`,
    fix: mend(found, suggestion, speak`若本來就該這樣寫，用 :keep[…] 括起來，就不再提醒。`),
  }),
  "copy-mixed-script": (place: string, _found: string, _suggestion: undefined | string, reason: string) => ({
    severity: "warning",
    kind: speak`整段簡繁和全文不同`,
    what: speak`從「${place}」開始的這一段，簡繁和全文不同。`,
    why: speak`${reason}；各版本都從文章寫定的那一種轉換，混著寫會轉錯。`,
    fix: speak`把這一段改成和全文一樣的字；若全文都是這種字，改的是欄位 variant；若要照原樣刊出，用 :keep[…] 括起來。`,
  }),
  "copy-unpaired-quote": (place: string, found: string, suggestion: string | undefined, reason: string) => ({
    severity: "warning",
    kind: speak`引號沒有成對`,
    what: speak`「${place}」裡的引號 ${found} 沒有成對。`,
    why: speak`${reason}；引號按段成對，讀者才知道話從哪裡起、到哪裡止。`,
    fix: mend(found, suggestion, speak`對照前後文，補上缺的那一個，或刪掉多的這一個。`, false),
  }),
  "copy-foreign-quote": (place: string, found: string, suggestion: string | undefined, reason: string) => ({
    severity: "warning",
    kind: speak`引號和全文的不同`,
    what: speak`「${place}」裡的引號 ${found} 和全文的引號不同。`,
    why: speak`${reason}；混用的引號在別的版本裡不會跟著換。`,
    fix: mend(found, suggestion, speak`先補齊這一段裡成對的引號，再換成全文用的那一種。`, false),
  }),
  "copy-half-width": (place: string, found: string, suggestion: string | undefined, reason: string) => ({
    severity: "warning",
    kind: speak`半形標點`,
    what: speak`「${place}」裡用了半形標點 ${found} 。`,
    why: speak`${reason}；半形標點在直排和行尾都排不好。`,
    fix: mend(found, suggestion, speak`改成全形標點。`, false),
  }),
  "copy-stray-space": (place: string, _found: string, _suggestion: string | undefined, reason: string) => ({
    severity: "warning",
    kind: speak`多了空格`,
    what: speak`「${place}」裡多了空格。`,
    why: speak`${reason}；空格會讓行裡出現缺口，也會讓這個詞搜尋不到。`,
    fix: speak`刪掉這個空格。`,
  }),
  "copy-full-width": (place: string, found: string, suggestion: string | undefined, reason: string) => ({
    severity: "warning",
    kind: speak`全形的英文和數字`,
    what: speak`「${place}」裡的「${found}」是全形字。`,
    why: `${reason}。`,
    fix: mend(found, suggestion, speak`改成半形。`, false),
  }),
  "copy-wrong-variant": (reason: string) => ({
    severity: "warning",
    kind: speak`簡繁和欄位 variant 不同`,
    what: speak`全文的簡繁和欄位 variant 不同。`,
    why: speak`${reason}；照錯的那一種轉換，每個版本都會出錯。`,
    fix: speak`把欄位 variant 改成正文用的那一種，再檢查一次。`,
  }),
  "more-copy": (count: number) => ({
    severity: "warning",
    kind: speak`沒有列完的用字和標點`,
    what: speak`這個檔案還有 ${count} 處用字或標點的提醒，沒有列出來。`,
    why: speak`一次列得太多就看不完，先列前面的二十處。`,
    fix: speak`改完上面的再檢查一次；若整篇都是這樣，先看欄位 variant 寫得對不對。`,
  }),

  // The settings of the publication
  "no-report-address": () => ({
    severity: "warning",
    kind: speak`讀者沒有地方回報錯字`,
    what: speak`讀者看到錯字，沒有地方可以回報。`,
    why: speak`contact 和 report 都沒有寫，文末和頁尾就沒有回報的連結；有錯必改，要先有人告訴我們。`,
    fix: speak`在 contact 寫編輯部的信箱，例如 "mailto:desk@example.org"；要讀者選字就能回報，再寫 report。`,
  }),
} as const satisfies Record<string, (...values: never[]) => Sentence>;

export type ProblemCode = keyof typeof catalog;

export const problemCodes = Object.keys(catalog) as ProblemCode[];

/** What a row of the catalog needs to name. */
export type ProblemValues<Code extends ProblemCode> = Parameters<(typeof catalog)[Code]>;

/** Words one problem. The values after the place are those of the catalog's row. */
export function createProblem<Code extends ProblemCode>(
  code: Code,
  place: Place,
  ...values: ProblemValues<Code>
): Problem {
  const row = catalog[code] as (...rowValues: unknown[]) => Sentence;
  const { severity = "error", ...sentence } = row(
    ...values.map((value: unknown) => (typeof value === "string" ? quote(value) : value)),
  );
  return { severity, code, ...place, ...sentence };
}
