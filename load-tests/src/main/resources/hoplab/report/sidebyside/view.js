// Draws what was chosen. Every text from a run enters the page as text.

const MATTERS = 1.02;

function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "class") node.className = value;
    else if (value !== null && value !== false) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter(child => child !== null));
  return node;
}
const at = id => document.getElementById(id);
const badge = place => el("span", {class: "badge"}, letter(place));

/** A pattern keeps its colour and shape; what somebody brought gets the further ones, in order of appearance. */
function looks(runs) {
  const further = [];
  return name => {
    const known = ["bff-hybrid", "decoupled", "all-in"].find(one => name === one || name.startsWith(one + "-") || name === one + "'");
    if (known) return known;
    if (!further.includes(name)) further.push(name);
    return "further-" + (further.indexOf(name) % 3 + 1);
  };
}

function answerPieces(pieces, look) {
  return pieces.flatMap(([text, kind]) =>
    kind === "strong" ? [el("strong", {}, text)]
      : kind === "soft" ? [el("span", {class: "soft"}, text)]
        : kind === "variant" ? [el("span", {class: "mark " + look(text), "aria-hidden": "true"}), el("strong", {}, text)]
          : [text]);
}

function gateView(compared, runs) {
  const sign = {"stop": "✕", "ratio-and-time": "✓"}[compared.gate] ?? "◐";
  const values = row => row.values.map((value, i) => el("td", {},
    el("span", {class: "narrow-only"}, badge(i), " "),
    value === null ? el("em", {class: "doubt"}, "not recorded") : value));
  const rows = (heading, list) => list.length ? el("tbody", {},
    el("tr", {class: "heading"}, el("th", {colspan: runs.length + 2, scope: "rowgroup"}, heading)),
    ...list.map(row => el("tr", {},
      el("th", {scope: "row"}, el("span", {class: row.condition.bearing === "question" ? "alarm" : "doubt"},
        row.bars ? (row.condition.bearing === "question" ? "✕ " : "◐ ") : ""), row.condition.name),
      ...values(row), el("td", {class: "soft"}, row.condition.effect)))) : null;
  const head = () => el("thead", {}, el("tr", {}, el("td", {}), ...runs.map((run, i) => el("th", {scope: "col"}, badge(i))),
    el("th", {scope: "col", class: "small soft"}, "bears on")));
  const table = (...bodies) => el("table", {class: "conditions"}, head(), ...bodies);
  return [
    el("div", {class: "verdict-line"}, el("span", {class: "sign " + compared.gate, "aria-hidden": "true"}, sign),
      el("div", {}, el("h2", {id: "gate-title"}, "Can these be compared?"), el("p", {id: "gate-sentence"}, gateSentence(compared, runs)))),
    compared.differs.length + compared.unrecorded.length
      ? table(rows("Differs", compared.differs), rows("Not recorded", compared.unrecorded)) : null,
    el("details", {}, el("summary", {}, compared.same.length + " things are the same"),
      table(rows("The same", compared.same))),
  ].filter(Boolean);
}

/** A scale whose ticks are at 1, 2 or 5 times a power of ten; places are percent of the plot's width. */
function scaleOf(values, include, wanted) {
  let low = Math.min(include, ...values), high = Math.max(include, ...values);
  const margin = (high - low || 0.1) * 0.06;
  low -= margin;
  high += margin;
  const rough = (high - low) / wanted, power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find(one => rough / power <= one) ?? 10);
  const ticks = [];
  for (let i = Math.ceil(low / step); i * step <= high; i++) ticks.push(i * step);
  return {place: value => (value - low) / (high - low) * 100, ticks, step};
}

function placed(node, left, width) {
  node.style.left = left + "%";
  if (width !== undefined) node.style.width = width + "%";
  return node;
}

/** One estimate with its interval on an axis: filled and coloured only where it is REAL. */
function plot(scale, zero, [value, low, high], look, verdict, band) {
  const real = verdict === "REAL";
  return el("div", {class: "plot " + look, "aria-hidden": "true"},
    ...(band ? [placed(el("i", {class: "band"}), scale.place(band[0]), scale.place(band[1]) - scale.place(band[0]))] : []),
    ...scale.ticks.map(tick => placed(el("i", {class: "tick"}), scale.place(tick))),
    placed(el("i", {class: "zero"}), scale.place(zero)),
    placed(el("i", {class: real ? "whisker" : "whisker plain"}), scale.place(low), scale.place(high) - scale.place(low)),
    placed(el("i", {class: "dot " + look + (real ? "" : " hollow")}), scale.place(value)));
}

function axis(scale, label) {
  return el("div", {class: "plot labels", "aria-hidden": "true"},
    ...scale.ticks.map(tick => placed(el("span", {}, label(tick, scale.step)), scale.place(tick))));
}
const decimalsOf = step => Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));

function numbersView(data, runs, baseline, choice, compared) {
  const look = looks(runs), byTime = compared.gate === "ratio-and-time", key = choice.key;
  const variants = [...variantsOf(runs, baseline, key, false), ...variantsOf(runs, baseline, key, true)];
  if (!variants.length) {
    return [el("h2", {id: "numbers-title"}, "Against " + baseline + ", " + choice.words),
      el("p", {}, "None of these runs timed a user fetch against " + baseline + " " + choice.words + "; their reports say what they found.")];
  }
  const all = variants.flatMap(variant => inEach(runs, variant, baseline, key)).filter(Boolean);
  const ratios = scaleOf(all.flatMap(row => row.ratio), 1, 4), times = scaleOf(all.flatMap(row => row.micros), 0, 3);
  const line = (row, place, look) => el("div", {class: "line", role: "listitem"}, badge(place),
    plot(ratios, 1, row.ratio, look, row.verdict, [1 / MATTERS, MATTERS]),
    el("span", {class: "figure"}, el("b", {}, row.times), " ", el("span", {class: "soft"}, row.interval)),
    byTime ? plot(times, 0, row.micros, look, row.verdict) : null,
    el("span", {class: "figure"}, el("b", {}, row.difference), " ", el("span", {class: "soft"}, row.bounds)),
    el("span", {class: "verdict " + row.verdict}, row.verdict ?? "not judged"));
  const group = variant => {
    const rows = inEach(runs, variant, baseline, key), mark = look(variant);
    const missing = rows.map((row, i) => row ? null : letter(i)).filter(Boolean);
    return el("div", {class: "group"},
      el("div", {class: "group-head"}, el("h3", {}, el("span", {class: "mark " + mark, "aria-hidden": "true"}), " " + variant,
        rows.find(Boolean).duplicate ? el("span", {class: "small soft"}, " the duplicate of the baseline") : null),
      el("span", {class: "small soft"}, [between(rows), missing.length ? "not in " + listed(missing) : ""].filter(Boolean).join("; "))),
      el("div", {role: "list"}, ...rows.map((row, i) => row && line(row, i, mark)).filter(Boolean)));
  };
  const owns = runs.map((run, i) => [i, figureOf(run, baseline, key)?.own]).filter(([, own]) => own);
  return [
    el("div", {class: "group-head"}, el("h2", {id: "numbers-title"}, "Against " + baseline + ", " + choice.words),
      el("span", {class: "small soft"}, "each run against its own " + baseline + "; 95% intervals over its trials")),
    el("div", {class: byTime ? "lines by-time" : "lines"},
      el("div", {class: "line head soft", "aria-hidden": "true"}, el("span"), el("span", {}, "ratio"), el("span"), byTime ? el("span", {}, "difference,", MICRO) : null,
        el("span", {class: "right"}, byTime ? "" : "difference, within its run only"), el("span", {}, "verdict of the run")),
      ...variants.map(group),
      el("div", {class: "line axes"}, el("span"), axis(ratios, (tick, step) => digits(tick, Math.max(1, decimalsOf(step))) + "×"), el("span"),
        byTime ? axis(times, (tick, step) => (tick > 0 ? "+" : "") + digits(tick, decimalsOf(step))) : null)),
    owns.length ? el("p", {class: "small owns"}, el("span", {class: "soft"}, "How fast the machines were: " + baseline + " itself " + choice.words + " "),
      ...owns.map(([i, own]) => el("span", {}, badge(i), " ", el("b", {}, own.time), " ", el("span", {class: "soft"}, own.interval)))) : null,
    runs.some(run => run.dropped && run.baseline !== baseline) ? el("p", {class: "small"},
      "A run.json holds what was compared with its own baseline. Against another one, ./lab compare computes the rest.") : null,
    el("p", {class: "small soft"}, "Filled and coloured: REAL. Hollow: INDISTINGUISHABLE, or not judged by its run. Band: 1/1.02 to 1.02, which does not matter."),
  ].filter(Boolean);
}

/** What changed between two runs that can be compared by time: told by Java, or by the command that computes it. */
function changesView(data, runs, compared, baseline) {
  if (compared.gate !== "ratio-and-time") return null;
  const ordered = runs.map((run, i) => ({run, i})).sort((a, b) => a.run.id < b.run.id ? -1 : 1);
  const parts = ordered.slice(1).map((later, n) => {
    const earlier = ordered[n];
    const found = data.changes.find(one => one.earlier === earlier.run.id && one.later === later.run.id && one.baseline === baseline);
    return el("div", {}, el("p", {}, el("strong", {}, "From ", letter(earlier.i), " to ", letter(later.i), ": "),
      found ? found.sentence : "./lab compare " + earlier.run.id + " " + later.run.id + " computes it."),
    found ? el("ul", {class: "small"}, ...found.rows.map(row => el("li", {}, row.variant + ": " + row.factor + " " + row.interval + " ",
      el("span", {class: "verdict " + row.verdict}, row.verdict)))) : null);
  });
  return [el("h2", {id: "changes-title"}, "What changed, and is it real?"), ...parts, el("p", {class: "small soft"}, data.limits)];
}
