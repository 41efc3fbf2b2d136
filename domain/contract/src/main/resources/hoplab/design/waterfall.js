// Draws when parts of requests began and ended: a row for each request, on an axis of milliseconds.
// A row is {label, inner, from, to, parts: [{part, from, to}]}; all times are milliseconds since the first request began.
const PARTS = {
  preflight: "preflight (the wait before a request)",
  edge: "edge link",
  app: "a tier's own work",
  hop: "private link",
  db: "database",
  rest: "rest",
};
const FEWEST_TICKS = 2;

// A browser's clock moves in steps of 0.1 ms, or of 1 ms; no more digits than that are shown.
export const clockStep = (() => {
  let least = 1;
  for (let change = 0; change < 3; change += 1) {
    const before = performance.now();
    let now = before;
    while (now === before) {
      now = performance.now();
    }
    least = Math.min(least, now - before);
  }
  return least > 0.5 ? 1 : 0.1;
})();

export const millis = (value) => `${value.toFixed(clockStep === 1 ? 0 : 1)}\u00a0ms`;

function tickStep(longest) {
  const ten = 10 ** Math.floor(Math.log10(longest));
  return [5, 2, 1, 0.5, 0.2].map((one) => one * ten).find((step) => longest / step >= FEWEST_TICKS);
}

function element(name, className, text = "") {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function at(mark, from, to, longest) {
  mark.style.left = `${(100 * from) / longest}%`;
  if (to !== undefined) {
    mark.style.width = `${(100 * (to - from)) / longest}%`;
  }
  return mark;
}

function spoken(row) {
  const parts = row.parts.map((one) => `${PARTS[one.part]} ${millis(one.to - one.from)}`);
  return `${row.label}: from ${millis(row.from)} to ${millis(row.to)}; ${parts.join(", ")}`;
}

function drawn(row, longest, ticks) {
  const item = element("li", row.inner ? "inner" : "");
  const track = element("span", "track");
  track.setAttribute("role", "img");
  track.setAttribute("aria-label", spoken(row));
  ticks.forEach((tick) => track.append(at(element("i", "grid"), tick, undefined, longest)));
  track.append(at(element("i", "span"), row.from, row.to, longest));
  row.parts.forEach((one) => track.append(at(element("i", `part ${one.part}`), one.from, one.to, longest)));
  const length = (row.to - row.from).toFixed(clockStep === 1 ? 0 : 1);
  track.append(at(element("span", "length", length), row.to, undefined, longest));
  item.append(element("span", "label", row.label), track);
  return item;
}

// Draws rows into an element, in place of what is there; longest is where the axis ends.
export function draw(into, rows, longest, withAxis = true) {
  const end = Math.max(longest, clockStep);
  const step = tickStep(end);
  const ticks = Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
  const list = element("ol", "waterfall");
  rows.forEach((row) => list.append(drawn(row, end, ticks)));
  if (withAxis) {
    const axis = element("li", "axis");
    const track = element("span", "track");
    track.setAttribute("aria-hidden", "true");
    ticks.forEach((tick) => {
      const text = tick === 0 ? "0" : `${Number(tick.toPrecision(3))}\u00a0ms`;
      track.append(at(element("span", "tick", text), tick, undefined, end));
    });
    axis.append(element("span", "label"), track);
    list.append(axis);
  }
  into.replaceChildren(list);
}

// What the colours in these rows stand for.
export function legend(into, rows) {
  const used = new Set(rows.flatMap((row) => row.parts.map((one) => one.part)));
  const entries = Object.keys(PARTS)
    .filter((part) => used.has(part))
    .map((part) => {
      const entry = element("span", "");
      entry.append(element("i", `part ${part}`), PARTS[part]);
      return entry;
    });
  into.replaceChildren(...entries);
}
