// Shows what state.json says, once a second; everything in it is text or a place that the lab computed.
const EVERY_MILLIS = 1000;
const SILENT_LOOKS = 4;
const at = (id) => document.getElementById(id);

function element(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text ?? "";
  return made;
}

function dots(line) {
  return line.dots
    .map((place, block) => {
      if (place === null) {
        return null;
      }
      const dot = element("i", `dot ${line.pattern}`);
      dot.style.top = `${place}%`;
      dot.style.left = `${(100 * (block + 0.5)) / line.dots.length}%`;
      return dot;
    })
    .filter((dot) => dot !== null);
}

function median(line) {
  const made = element("i", `line ${line.pattern}`);
  made.style.top = `${line.at}%`;
  return made;
}

function counts(window) {
  const made = element("div", "");
  for (let block = 0; block < window.planned; block++) {
    made.append(element("i", block < window.over ? "" : "ahead"));
  }
  made.append(element("span", "", ` ${window.over} of ${window.planned} blocks, ${window.load}`));
  return made;
}

function trial(one) {
  const made = element("div", "trial");
  const plot = element("div", "plot");
  plot.setAttribute("role", "img");
  plot.setAttribute(
    "aria-label",
    one.lines.length === 0
      ? `Trial ${one.number}: no medians yet`
      : `Trial ${one.number}, medians: ${one.lines.map((line) => `${line.variant} ${line.text}`).join(", ")}`,
  );
  plot.append(...one.lines.flatMap((line) => [...dots(line), median(line)]));
  const windows = element("div", "windows", `trial ${one.number}`);
  windows.append(...one.windows.map(counts));
  made.append(plot, windows);
  return made;
}

function axis(places) {
  const made = element("div", "axis");
  const plot = element("div", "plot");
  plot.append(
    ...places.map((place) => {
      const tick = element("span", "", place.text);
      tick.style.top = `${place.at}%`;
      return tick;
    }),
  );
  made.append(plot);
  return made;
}

function row(one) {
  const made = document.createElement("tr");
  const name = element("th", "", "");
  name.scope = "row";
  name.append(element("i", `mark ${one.pattern}`), one.variant);
  made.append(name, ...[one.median, one.ratio, one.verdict].map((text) => element("td", "", text)));
  return made;
}

function show(view) {
  document.body.classList.toggle("invalid", view.state === "invalid");
  at("question").textContent = view.question;
  at("doing").textContent = view.doing;
  at("share").value = view.percent;
  at("note").textContent = view.note;
  const columns = element("div", "columns");
  columns.append(...view.trials.map(trial));
  at("trials").replaceChildren(axis(view.axis), columns);
  at("rows").replaceChildren(...view.rows.map(row));
}

let silent = 0;
let over = false;

async function look() {
  try {
    const answer = await fetch("state.json");
    const view = await answer.json();
    silent = 0;
    over = view.state !== "running";
    show(view);
  } catch {
    silent++;
    if (silent === SILENT_LOOKS && !over) {
      document.body.classList.add("invalid");
      at("doing").textContent = "INVALID: the lab ended before its planned trials were done.";
      at("note").textContent = "Nothing that stands here is a result.";
    }
  }
  if (silent < SILENT_LOOKS) {
    setTimeout(look, EVERY_MILLIS);
  }
}

look();
