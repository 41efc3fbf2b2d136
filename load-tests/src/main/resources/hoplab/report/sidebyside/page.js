// The state of the page: filters, and which runs were chosen. All of it stands in the address.

const data = JSON.parse(at("data").textContent);
const SHOWN = 6;
const missing = [];
let state = {e: "", m: "", b: "", q: "p50", r: []};
let showAll = false;
const rows = new Map(); // of the list, by place and run, for a list of hundreds is not drawn anew for each choice

const token = run => {
  const stamp = run.id.split("Z-")[0];
  return data.runs.filter(other => other.id.startsWith(stamp)).length === 1 ? stamp : run.id;
};
const byToken = word => data.runs.find(run => run.id === word || token(run) === word);
const chosen = () => state.r.map(id => data.runs.find(run => run.id === id)).filter(Boolean);
const baselineOf = runs => state.b || (runs.find(run => run.baseline) ?? data.runs.find(run => run.baseline))?.baseline || "all-in";
const choiceOf = () => data.choices.find(one => one.key === state.q) ?? data.choices[0];

function readAddress() {
  const given = new URLSearchParams(location.hash.slice(1));
  const word = key => (given.get(key) ?? "").slice(0, 200);
  missing.length = 0;
  const ids = given.has("r") ? word("r").split(".").filter(Boolean).slice(0, 12) : data.chosen;
  const found = ids.map(one => byToken(one) ?? (missing.push(one), null)).filter(Boolean).map(run => run.id);
  state = {e: word("e"), m: word("m"), b: word("b"), q: data.choices.some(one => one.key === word("q")) ? word("q") : "p50",
    r: [...new Set(found)]};
}
function writeAddress() {
  const words = new URLSearchParams();
  for (const key of ["e", "m", "b"]) if (state[key]) words.set(key, state[key]);
  if (state.q !== "p50") words.set("q", state.q);
  if (state.r.join() !== data.chosen.join()) words.set("r", chosen().map(token).join("."));
  history.replaceState(null, "", "#" + words);
}
function set(change) {
  Object.assign(state, change);
  writeAddress();
  draw();
}

function radios(legend, name, options, value) {
  return el("fieldset", {class: "segmented"}, el("legend", {}, legend), el("div", {class: "segments"}, ...options.map(([key, label]) => el("label", {},
    el("input", {type: "radio", name, value: key, checked: key === value, onchange: () => set({[name]: key})}), el("span", {}, label)))));
}
function choices(label, name, options, value) {
  const select = el("select", {id: "choose-" + name, onchange: event => set({[name]: event.target.value})},
    ...options.map(([key, text]) => el("option", {value: key, selected: key === value}, text)));
  return el("div", {}, el("label", {for: "choose-" + name}, label), select);
}
const distinct = values => [...new Set(values)].sort();

function drawFilters(runs) {
  const focused = document.activeElement?.closest("#filters") ? [document.activeElement.name, document.activeElement.value, document.activeElement.id] : null;
  const pool = runs.length ? runs : data.runs;
  const keys = new Set(pool.flatMap(run => Object.values(run.figures).flatMap(byKey => Object.keys(byKey))));
  at("filters").replaceChildren(
    radios("Experiment", "e", [["", "all"], ...distinct(data.runs.map(run => run.experiment)).map(one => [one, one])], state.e),
    choices("Machine", "m", [["", "all machines"], ...distinct(data.runs.map(run => run.machine)).map(one => [one, one])], state.m),
    choices("Baseline", "b", distinct([...pool.flatMap(run => Object.keys(run.figures)), baselineOf(runs)]).map(one => [one, one]), baselineOf(runs)),
    radios("Figure", "q", data.choices.filter(one => keys.has(one.key) || one.key === state.q).map(one => [one.key, one.heading]), state.q));
  if (focused) {
    const [name, value, id] = focused;
    (id ? at(id) : [...at("filters").querySelectorAll("input")].find(one => one.name === name && one.value === value))?.focus();
  }
}

function drawRuns() {
  const fits = data.runs.filter(run => (!state.e || run.experiment === state.e) && (!state.m || run.machine === state.m));
  const kept = data.runs.filter(run => state.r.includes(run.id) || (fits.includes(run) && (showAll || fits.indexOf(run) < SHOWN)));
  const focused = document.activeElement?.dataset?.run;
  const row = run => {
    const place = state.r.indexOf(run.id), key = place + " " + run.id;
    if (!rows.has(key)) rows.set(key, drawn(run, place));
    rows.get(key).querySelector("input").checked = place >= 0;
    return rows.get(key);
  };
  const drawn = (run, place) => el("label", {class: place >= 0 ? "run on" : "run"},
      el("input", {type: "checkbox", class: "unseen", "data-run": run.id, checked: place >= 0, onchange: () => toggle(run.id)}),
      el("span", {class: "badge box", "aria-hidden": "true"}, place >= 0 ? letter(place) : ""),
      el("b", {}, run.experiment), el("span", {}, run.started), el("span", {class: "soft"}, run.effort),
      el("span", {class: "soft"}, run.code), el("span", {class: "soft"}, run.machine),
      !run.valid ? el("span", {class: "alarm"}, "✕ INVALID")
        : run.warnings ? el("span", {class: "doubt", title: run.warnings + " warnings"}, "! " + run.warnings, el("span", {class: "unseen"}, " warnings"))
          : el("span", {class: "soft"}, "✓", el("span", {class: "unseen"}, " no warnings")));
  at("runs").replaceChildren(...kept.map(row),
    ...(fits.length ? [] : [el("p", {}, "No run is of this experiment on this machine.")]),
    ...(fits.length > SHOWN && !showAll || !fits.length ? [el("button", {type: "button", id: "show-all", onclick: () => {
      showAll = true;
      set(fits.length ? {} : {e: "", m: ""});
    }}, fits.length ? "Show all " + fits.length + " runs" : "Show all runs")] : []));
  if (focused) [...at("runs").querySelectorAll("input")].find(one => one.dataset.run === focused)?.focus();
}
function toggle(id) {
  set({r: state.r.includes(id) ? state.r.filter(one => one !== id) : [...state.r, id]});
}

function drawChosen(runs) {
  at("chosen").hidden = !runs.length;
  at("chosen").replaceChildren(...runs.map((run, i) => el("div", {class: "pick"}, badge(i),
    el("span", {}, el("b", {}, run.experiment), " " + run.started, el("br"),
      run.report ? el("a", {href: run.report, class: "small"}, "open the report") : el("span", {class: "small soft"}, run.dropped ? "dropped here; not in the link" : "no report")),
    el("button", {type: "button", class: "remove", "aria-label": "Leave out " + letter(i) + ", " + run.experiment + " " + run.started, onclick: () => toggle(run.id)}, "✕"))),
  el("button", {type: "button", id: "copy", onclick: copy}, "Copy the link to this view"), el("span", {id: "copied", class: "small soft", role: "status"}));
}
function copy() {
  const said = text => at("copied").replaceChildren(text);
  const show = () => said(el("input", {readonly: true, value: location.href, "aria-label": "Link to this view"}));
  navigator.clipboard ? navigator.clipboard.writeText(location.href).then(() => said("Copied. Nothing was uploaded."), show) : show();
}

function draw() {
  const runs = chosen(), baseline = baselineOf(runs), choice = choiceOf();
  drawFilters(runs);
  drawRuns();
  drawChosen(runs);
  const absent = missing.length ? "The link names " + (missing.length === 1 ? "a run that is" : "runs that are") + " not on this page: "
    + missing.join(", ") + ". Drop its run.json here. " : "";
  const panels = {gate: null, numbers: null, changes: null};
  let pieces = [["Choose two runs, or drop a run.json."]];
  if (runs.length === 1) pieces = [["A is chosen. Choose a second run to lay beside it."]];
  if (runs.length) {
    const compared = comparability(data, runs);
    if (runs.length > 1) {
      pieces = answerOf(data, runs, baseline, choice.key);
      panels.gate = gateView(compared, runs);
      panels.changes = changesView(data, runs, compared, baseline);
    }
    if (compared.gate !== "stop") panels.numbers = numbersView(data, runs, baseline, choice, runs.length > 1 ? compared : {gate: "ratio"});
  }
  at("answer").replaceChildren(...(absent ? [el("span", {class: "doubt"}, absent)] : []), ...answerPieces(pieces, looks(runs)));
  for (const [id, parts] of Object.entries(panels)) {
    at(id).hidden = !parts;
    at(id).replaceChildren(...(parts ?? []));
  }
}

async function drop(files) {
  const faults = [];
  for (const file of [...files].slice(0, 20)) {
    try {
      if (file.size > data.largest) throw new Refused("is too large: a run.json has up to " + data.largest / 2 ** 20 + " MB");
      const run = readRun(await file.text(), data);
      if (data.runs.some(other => other.id === run.id)) throw new Refused("is already listed, as " + run.id);
      data.runs.unshift(run);
      const named = missing.indexOf(token(run));
      if (named >= 0) missing.splice(named, 1);
      state.r.push(run.id);
    } catch (problem) {
      faults.push(file.name + " " + (problem instanceof Refused ? problem.message : "cannot be read") + ".");
    }
  }
  at("errors").replaceChildren(...faults.map(fault => el("p", {class: "card alarm", role: "alert"}, fault)));
  set({});
  document.body.dataset.dropped = Number(document.body.dataset.dropped ?? 0) + 1;
}

at("choose").addEventListener("click", () => at("file").click());
at("file").addEventListener("change", async event => {
  await drop(event.target.files);
  event.target.value = "";
});
addEventListener("dragover", event => {
  event.preventDefault();
  document.body.classList.add("dragging");
});
addEventListener("dragleave", () => document.body.classList.remove("dragging"));
addEventListener("drop", event => {
  event.preventDefault();
  document.body.classList.remove("dragging");
  drop(event.dataTransfer.files);
});
addEventListener("hashchange", () => {
  readAddress();
  draw();
});
document.querySelector(".columns").hidden = false;
readAddress();
draw();
document.body.dataset.ready = "yes";
