/**
 * Names that are no person's, by how they end: a desk, an agency, a newspaper, an office. Where an editor says otherwise in
 * content/authors.yaml, that counts. Endings of one character are left out: 王國社 may be somebody.
 */
const endings = [
  "[編编][輯辑譯译][部室組组]?",
  "(?:記者|记者|採訪|采访|數據|数据|調查|调查|攝影|摄影|視覺|视觉|專題|专题)[組组部團团]",
  "通[訊讯]社|新[聞闻][社網网部]|出版社",
  "[日晚早時时週周]報|[日晚早时周]报|[週周]刊|[雜杂][誌志]",
  "[電电][視视][台臺]|[廣广]播[電电]?[台臺]",
  "工作[室坊組组]|[實实][驗验]室|中心|委[員员][會会]|[協协學学基]金?[會会]|基金[會会]",
  "研究[院所]|大[學学]|[學学]院|公司|集[團团]|[博美][物術术][館馆]|[圖图][書书][館馆]|[檔档]案[館馆]|政府",
].join("|");
const chinese = new RegExp(`(?:${endings})$`, "u");
const agencies = new Set([
  "新華社",
  "新华社",
  "中新社",
  "中央社",
  "法新社",
  "路透社",
  "美聯社",
  "美联社",
  "本報",
  "本报",
  "本刊",
  "本社",
]);
const latin = /\b(?:AFP|AP|Reuters|Agency|Associates|Bureau|Institute|Lab|Media|News|Press|Studio|Team|University)$/u;

export const isUnitName = (name: string): boolean =>
  agencies.has(name.trim()) || chinese.test(name.trim()) || latin.test(name.trim());
