// Reads a run.json that somebody dropped. It is trusted in nothing: its size is limited before it is parsed, every value
// is checked before it is used, keys are looked up as own properties only, and all of it is shown as text.

class Refused extends Error {}

const MICRO = "\u00a0\u00b5s", MILLI = "\u00a0ms", MINUS = "\u2212";
const VERDICTS = ["REAL", "INDISTINGUISHABLE", "INVALID"];
const KNOWN = ["all-in", "bff-hybrid", "decoupled"];

function readRun(text, data) {
  let run;
  try {
    run = JSON.parse(text);
  } catch {
    throw new Refused("is not JSON");
  }
  const version = own(run, "schemaVersion");
  if (!Number.isInteger(version) || version < 1) {
    throw new Refused("is not a Hoplab result");
  }
  if (version > data.schema) {
    throw new Refused("is of schema " + version + ", newer than this page, which reads up to " + data.schema);
  }
  if (version < 6) {
    throw new Refused("is of schema " + version + " and holds no ratios: open it with ./lab compare");
  }
  try {
    return entry(run, data);
  } catch (problem) {
    throw problem instanceof Refused ? problem : new Refused("is not a Hoplab result");
  }
}

function own(node, key) {
  return typeof node === "object" && node !== null && Object.hasOwn(node, key) ? node[key] : undefined;
}
function must(holds) {
  if (!holds) throw new Refused("is not a Hoplab result");
}
function text(node, key) {
  const value = own(node, key);
  must(typeof value === "string" && value.length > 0 && value.length <= 200);
  return value;
}
function number(node, key) {
  const value = own(node, key);
  must(typeof value === "number" && Number.isFinite(value));
  return value;
}
function list(node, key, most) {
  const value = own(node, key);
  must(Array.isArray(value) && value.length <= most);
  return value;
}
function optional(node, key, read) {
  const value = own(node, key);
  return value === undefined || value === null ? null : read(node, key);
}

function entry(run, data) {
  const plan = own(run, "plan"), machine = own(run, "machine");
  const started = new Date(text(run, "startedAt"));
  must(!Number.isNaN(started.getTime()) && typeof own(run, "valid") === "boolean");
  const warnings = list(run, "warnings", 10_000);
  const valid = own(run, "valid") && warnings.every(one => own(one, "invalidates") !== true);
  const variants = list(run, "variants", 64).map(one => ({
    name: text(one, "name"),
    duplicate: optional(one, "duplicateOf", text) !== null,
    quiet: own(one, "userFetch"),
    loads: list(one, "loads", 8),
  }));
  const trials = number(plan, "trials");
  const signIn = optional(plan, "signIn", text);
  return {
    id: text(run, "id"),
    experiment: text(run, "experiment"),
    started: date(started),
    effort: text(plan, "rigor") + (trials === 0 ? ", counted"
      : ", " + trials + (trials === 1 ? " trial, " : " trials, ") + digits(number(plan, "ratePerSecond"), 0) + "/s"),
    code: (text(plan, "compilers") === "c1" ? "first compiler, " : "both compilers, ")
      + (signIn === null ? "sign-in not recorded" : signIn === "on" ? "signed in" : "sign-in off"),
    machine: text(machine, "processor") + " ×" + number(machine, "logicalProcessors") + ", " + text(machine, "kernel"),
    valid,
    warnings: warnings.length,
    report: null,
    conditions: data.conditions.map(condition => valueOf(run, condition)),
    baseline: list(run, "comparisons", 5_000).length ? text(plan, "baseline") : null,
    figures: valid ? figures(run, variants, data) : {},
    dropped: true,
  };
}

function figures(run, variants, data) {
  const found = Object.create(null);
  const place = new Map(variants.map((one, i) => [one.name, one.duplicate ? variants.length : i]));
  for (const one of list(run, "comparisons", 5_000)) {
    const variant = text(one, "variant"), baseline = text(one, "baseline"), verdict = text(one, "verdict");
    must(VERDICTS.includes(verdict));
    if (optional(one, "ratio", number) === null) continue;
    const key = (own(one, "load") === "busy" ? "busy-" : "") + text(one, "quantile");
    if (!data.choices.some(choice => choice.key === key)) continue;
    const ratio = ["ratio", "ratioCiLow", "ratioCiHigh"].map(name => number(one, name));
    const micros = ["differenceMicros", "ciLowMicros", "ciHighMicros"].map(name => number(one, name));
    must(0 < ratio[1] && ratio[1] <= ratio[0] && ratio[0] <= ratio[2]);
    must(micros[1] <= micros[0] && micros[0] <= micros[2]);
    add(baseline, key, row(variant, ratio, micros, verdict));
    const typical = latency(variant, key);
    if (typical !== null) {
      const inverse = [1 / ratio[0], 1 / ratio[2], 1 / ratio[1]];
      add(variant, key, row(baseline, inverse, inverse.map(times => (times - 1) * typical[0]), verdict));
    }
  }
  for (const baseline of Object.keys(found)) {
    if (variants.some(one => one.name === baseline && one.duplicate)) {
      delete found[baseline];
    } else {
      Object.values(found[baseline]).forEach(one => one.rows.sort((a, b) => place.get(a.variant) - place.get(b.variant)));
    }
  }
  return found;

  function add(baseline, key, shown) {
    const byKey = found[baseline] ??= Object.create(null);
    byKey[key] ??= {own: ownTime(latency(baseline, key)), rows: []};
    byKey[key].rows.push(shown);
  }
  function row(variant, ratio, micros, verdict) {
    const times = ratioText(...ratio), difference = differenceText(...micros);
    const duplicate = variants.some(one => one.name === variant && one.duplicate);
    return {variant, duplicate, ratio, times: times[0], interval: times[1], micros, difference: difference[0],
      bounds: difference[1], verdict};
  }
  /** What a variant takes by itself, then the ends of its interval; null where there is none. */
  function latency(name, key) {
    const variant = variants.find(one => one.name === name);
    const at = !key.startsWith("busy-") ? variant?.quiet
      : own(variant?.loads.find(one => own(one, "load") === "busy"), "userFetch");
    const figure = key.replace("busy-", "") + "Micros";
    const interval = own(own(at, "intervals"), figure);
    return interval ? [number(at, figure), number(interval, "low"), number(interval, "high")] : null;
  }
}

const ownTime = latency => {
  if (latency === null) return null;
  const [time, interval] = timeText(...latency);
  return {time, interval};
};

/** A condition of a run, by its path: as Java's Condition reads it. */
function valueOf(run, condition) {
  const values = new Set();
  (function collect(node, steps) {
    if (values.size > 40) return;
    if (!steps.length && Array.isArray(node)) {
      node.forEach(each => typeof each !== "object" && collect(each, steps));
    } else if (!steps.length) {
      if (["string", "number", "boolean"].includes(typeof node)) values.add(written(node, condition.form).slice(0, 300));
    } else if (steps[0] === "*") {
      if (Array.isArray(node)) node.slice(0, 1000).forEach(each => collect(each, steps.slice(1)));
    } else {
      collect(own(node, steps[0]), steps.slice(1));
    }
  })(run, condition.at.split("/"));
  return values.size ? [...values].join(", ") : condition.absent;
}

function written(value, form) {
  switch (form) {
    case "word": return String(value).toLowerCase().replaceAll("_", " ");
    case "flag": return value === true ? "yes" : "no";
    case "bytes": return (Number(value) / 2 ** 30).toFixed(1) + " GiB";
    case "commit": return String(value).slice(0, 7);
    default: return String(value);
  }
}

// Figures: no finer than two digits of half the interval's width, 0.01 times or 1 microsecond.
function digits(value, decimals) {
  const shown = Math.abs(value).toLocaleString("en", {minimumFractionDigits: decimals, maximumFractionDigits: decimals});
  return value < 0 && /[1-9]/.test(shown) ? MINUS + shown : shown;
}
function lastDigit(low, high) {
  return high > low ? Math.floor(Math.log10((high - low) / 2)) - 1 : -2;
}
function ratioText(ratio, low, high) {
  const decimals = Math.min(2, Math.max(0, -lastDigit(low, high)));
  return [digits(ratio, decimals) + "×", "[" + digits(low, decimals) + ", " + digits(high, decimals) + "]"];
}
function timeText(micros, low, high) {
  const digit = Math.max(0, lastDigit(low, high));
  const millis = Math.max(...[micros, low, high].map(Math.abs)) >= 10_000;
  const step = 10 ** digit;
  const rounded = value => {
    const whole = Math.round(value / step) * step;
    return millis ? digits(whole / 1000, Math.max(0, 3 - digit)) : digits(whole, 0);
  };
  return [rounded(micros) + (millis ? MILLI : MICRO), "[" + rounded(low) + ", " + rounded(high) + "]"];
}
function differenceText(micros, low, high) {
  const [value, interval] = timeText(micros, low, high);
  return [micros > 0 && /[1-9]/.test(value) ? "+" + value : value, interval];
}
function date(moment) {
  const month = moment.toLocaleString("en", {month: "short", timeZone: "UTC"});
  const two = value => String(value).padStart(2, "0");
  return `${moment.getUTCDate()} ${month} ${two(moment.getUTCHours())}:${two(moment.getUTCMinutes())}`;
}
