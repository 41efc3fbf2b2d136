"use strict";
// What chosen runs say together. The terminal says the same, from Java; a test holds the two against each other.

const letter = place => place < 26 ? String.fromCharCode(65 + place) : "Z" + (place - 25);
const listed = words => words.length < 2 ? words.join("") : words.slice(0, -1).join(", ") + " and " + words.at(-1);

/** Whether runs can be compared: what differs, what is not recorded, what is the same. */
function comparability(data, runs) {
  const rows = data.conditions.map((condition, i) => {
    const values = runs.map(run => run.conditions[i]);
    const unrecorded = values.includes(null);
    const same = !unrecorded && new Set(values).size === 1;
    const mayDiffer = !same && values.some(value => value !== null);
    const bars = {question: !same, request: !same, time: mayDiffer}[condition.bearing] || false;
    return {condition, values, unrecorded, same, bars};
  });
  const barred = bearing => rows.filter(row => row.bars && row.condition.bearing === bearing).length;
  const stops = runs.some(run => !run.valid) || barred("question") > 0;
  return {
    gate: stops ? "stop" : barred("request") ? "ratio-with-care" : barred("time") ? "ratio" : "ratio-and-time",
    differs: rows.filter(row => !row.unrecorded && !row.same),
    unrecorded: rows.filter(row => row.unrecorded),
    same: rows.filter(row => row.same),
    barring: barred("time"),
  };
}

function whyNot(runs) {
  const invalid = runs.map((run, i) => run.valid ? null : letter(i)).filter(Boolean);
  return invalid.length ? listed(invalid) + (invalid.length === 1 ? " is INVALID" : " are INVALID")
    : "they answer different questions";
}

function barring(n) {
  return n === 1 ? "1 thing that bears on time differs or was not recorded in one of them"
    : n + " things that bear on time differ or were not recorded in one of them";
}

function gateSentence(compared, runs) {
  switch (compared.gate) {
    case "stop": return "No: " + whyNot(runs) + ".";
    case "ratio-with-care": return "By ratio, with care: their sign-in differs or was not recorded."
      + (compared.barring === 0 ? "" : " Not by time: " + barring(compared.barring) + ".");
    case "ratio": return "By ratio, not by time: " + barring(compared.barring) + ".";
    default: {
      const none = compared.unrecorded.filter(row => row.condition.bearing === "time").map(row => row.condition.name);
      return "By ratio and by time." + (none.length ? " Recorded in none of them: " + none.join(", ") + "." : "");
    }
  }
}

const HOW = {
  "ratio-with-care": "by ratio, with care", "ratio": "by ratio, not by time", "ratio-and-time": "by ratio and by time",
};
const isTie = row => row.verdict === "INDISTINGUISHABLE";

function figureOf(run, baseline, key) {
  const figures = Object.hasOwn(run.figures, baseline) ? run.figures[baseline] : {};
  return Object.hasOwn(figures, key) ? figures[key] : null;
}
const rowsOf = (run, baseline, key) => figureOf(run, baseline, key)?.rows ?? [];

/** Every variant in the order of the runs; the duplicate last. */
function variantsOf(runs, baseline, key, duplicates) {
  const all = runs.flatMap(run => rowsOf(run, baseline, key));
  return [...new Set(all.filter(row => row.duplicate === duplicates).map(row => row.variant))];
}

const inEach = (runs, variant, baseline, key) =>
  runs.map(run => rowsOf(run, baseline, key).find(row => row.variant === variant) ?? null);

/** The answer in pieces: [text, kind], kind "strong", "variant" or none. */
function answerOf(data, runs, baseline, key) {
  const names = listed(runs.map((run, i) => letter(i)));
  const compared = comparability(data, runs);
  if (compared.gate === "stop") {
    return [[names + " cannot be compared: "], [whyNot(runs), "strong"], ["."]];
  }
  const variants = variantsOf(runs, baseline, key, false);
  const pieces = [[names + " can be compared "], [HOW[compared.gate], "strong"], ["."]];
  if (!variants.length) {
    return [...pieces, [" None of them timed a user fetch against " + baseline + "."]];
  }
  for (const variant of variants.slice(0, 3)) {
    const each = inEach(runs, variant, baseline, key);
    const rows = each.filter(Boolean);
    const missing = rows.length === runs.length ? "" : ", where it was measured";
    pieces.push([" "], [variant, "variant"]);
    if (rows.every(isTie)) {
      const all = ["", "", " in either"][rows.length] ?? " in any of them";
      pieces.push([" cannot be told from " + baseline + all + missing + "."]);
    } else {
      pieces.push([" takes "]);
      rows.forEach((row, i) => pieces.push(
        [i === 0 ? "" : i === rows.length - 1 ? " and " : ", "], [row.times, "strong"],
        [" " + row.interval, "soft"], [isTie(row) ? " (tie)" : ""]));
      pieces.push([" as long as " + baseline + missing + "."]);
    }
  }
  return pieces;
}

function between(rows) {
  const apart = [];
  rows.forEach((one, i) => rows.slice(i + 1).forEach((other, j) => {
    if (one && other && (one.ratio[1] > other.ratio[2] || other.ratio[1] > one.ratio[2])) {
      apart.push(letter(i) + " and " + letter(i + 1 + j));
    }
  }));
  return rows.filter(Boolean).length < 2 ? ""
    : apart.length ? "ratios apart: " + apart.join(", ") : "the ratios’ intervals overlap";
}
