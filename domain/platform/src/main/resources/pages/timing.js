// From the browser's Resource Timing and the tiers' Server-Timing to the rows of a waterfall.
const PATIENCE_MILLIS = 1000;
const asked = new Set();

// The browser's entry for a request of this URL that began at that time or later; it comes a little after the answer.
export async function entryOf(url, since) {
  const name = new URL(url, location).href;
  const find = () =>
    performance.getEntriesByName(name, "resource").find((entry) => entry.startTime >= since && entry.responseEnd > 0);
  const limit = performance.now() + PATIENCE_MILLIS;
  let entry = find();
  while (!entry && performance.now() < limit) {
    await new Promise((done) => setTimeout(done, 5));
    entry = find();
  }
  return entry;
}

function metrics(entry) {
  const own = {};
  const services = {};
  for (const { name, duration } of entry.serverTiming) {
    const dot = name.lastIndexOf(".");
    const into = dot < 0 ? own : (services[name.slice(0, dot)] ??= {});
    into[name.slice(dot + 1)] = duration;
  }
  return { own, services };
}

// Parts of given lengths, one after the other, none beyond the end.
function chain(from, end, lengths) {
  let at = from;
  return lengths.map(([part, length]) => {
    const begin = at;
    at = Math.min(end, at + length);
    return { part, from: begin, to: at };
  });
}

// Of calls at the same time only the longest shows what its link took: all of them, less what that service took.
function calls(services, from, upstream) {
  const took = (times) => (times.db ?? 0) + (times.app ?? 0) + (times.upstream ?? 0);
  const all = Object.entries(services);
  const longest = Math.max(...all.map(([, times]) => took(times)));
  const link = Math.max(0, upstream - longest);
  return all.map(([service, times]) => {
    const parts = chain(from, from + upstream, [
      [took(times) === longest ? "hop" : "rest", link],
      ["app", times.app ?? 0],
      ["db", times.db ?? 0],
    ]);
    return { label: service, inner: true, from, to: parts[parts.length - 1].to, parts };
  });
}

// The rows of one request: what the browser waited before it, the request, and the calls behind it.
function rowsOf({ label, entry, crossOrigin }, began) {
  const [start, sent, first, end] = [entry.fetchStart, entry.requestStart, entry.responseStart, entry.responseEnd].map(
    (time) => Math.max(0, time - began),
  );
  const { own, services } = metrics(entry);
  const [app, db, upstream] = [own.app ?? 0, own.db ?? 0, own.upstream ?? 0];
  const edge = Math.max(0, first - sent - app - db - upstream);
  const isPreflight = crossOrigin && !asked.has(entry.name);
  asked.add(entry.name);
  const before = { part: isPreflight ? "preflight" : "rest", from: start, to: sent };
  const way = chain(sent, first, [["edge", edge], ["app", app], ["db", db]]);
  const parts = [...way, { part: "rest", from: Math.min(first, way[2].to + upstream), to: end }];
  const rows = [];
  if (isPreflight) {
    rows.push({ label: label.replace(/^GET/, "OPTIONS"), isPreflight, from: start, to: sent, parts: [before] });
  }
  rows.push({ label, from: isPreflight ? sent : start, to: end, parts: isPreflight ? parts : [before, ...parts] });
  return rows.concat(upstream > 0 ? calls(services, way[1].to, upstream) : []);
}

// How a page got its data, from its requests: {label, entry, crossOrigin}. Preflights come first, as they are first.
export function timings(requests) {
  const began = Math.min(...requests.map((request) => request.entry.fetchStart));
  const rows = requests.flatMap((request) => rowsOf(request, began));
  rows.forEach((row) => {
    row.parts = row.parts.filter((one) => one.to > one.from);
  });
  const preflights = rows.filter((row) => row.isPreflight);
  return {
    rows: [...preflights, ...rows.filter((row) => !row.isPreflight)],
    preflights: preflights.length,
    isPreflightKept: preflights.length === 0 && requests.some((request) => request.crossOrigin),
    requests: requests.length,
    millis: Math.max(...requests.map((request) => request.entry.responseEnd)) - began,
  };
}
