// A page whose data is in its document. To show another user the script asks for that user's document and puts its
// figures in place of those that are here; without script the browser does the same by loading it.
import { ask } from "/ask.js";
import { at, showTimings, start } from "/view.js";

const LABEL = "GET document";

async function get(user) {
  const url = `/?id=${encodeURIComponent(user)}`;
  const html = new DOMParser().parseFromString(await (await ask(url)).text(), "text/html");
  at("user").replaceChildren(...html.getElementById("user").childNodes);
  at("asker").textContent = html.getElementById("asker").textContent;
  return [{ label: LABEL, url, crossOrigin: false }];
}

const page = start(get);
if (!at("user").hidden) {
  showTimings([{ label: LABEL, entry: performance.getEntriesByType("navigation")[0], crossOrigin: false }]);
}
page.ready();
