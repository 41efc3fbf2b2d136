// One form drives the pages of all variants, each in a frame; what they show and how it came is put side by side.
// Messages go to the origin of a variant's page only, and are taken from there only if its own frame sent them.
import { draw, legend, millis } from "/waterfall.js";

const PATIENCE_MILLIS = 15_000;
const USERS = 10_000;
const LONGEST_LABEL = 40;
const { variants, staff, run } = await (await fetch("/variants.json")).json();
const at = (id) => document.getElementById(id);
const asked = new Set();
const enter = { act: "enter", ...staff }; // staff may see every user

function element(name, className, ...content) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content);
  return made;
}

const mark = (variant) => element("span", `mark ${variant.name}`);

// A variant's page in its frame: takes orders one at a time, and answers each with one message.
class Framed {
  constructor(variant) {
    this.variant = variant;
    this.frame = element("iframe", "");
    this.frame.title = `${variant.title}: a user and the orders`;
    this.heard = () => {};
    this.proof = element("p", "soft small");
    at("frames").append(element("div", `card frame ${variant.name}`, this.frame, this.proof));
  }

  open() {
    return this.next(() => {
      this.frame.src = `${this.variant.page}/`;
    });
  }

  order(message) {
    return this.next(() => this.frame.contentWindow.postMessage(message, this.variant.page));
  }

  next(act) {
    return new Promise((done) => {
      const late = () => done({ state: "failed", why: `no answer within ${PATIENCE_MILLIS / 1000} s` });
      const limit = setTimeout(late, PATIENCE_MILLIS);
      this.heard = (message) => {
        clearTimeout(limit);
        done(message);
      };
      act();
    });
  }

  hear(message) {
    this.frame.style.height = `${Math.min(900, Math.max(120, Number(message.height) || 0))}px`;
    this.proof.textContent = message.proof ? `signed in by ${String(message.proof).slice(0, LONGEST_LABEL)}` : "";
    this.heard(message);
  }
}

const pages = variants.map((variant) => new Framed(variant));

window.addEventListener("message", (event) => {
  pages
    .find((page) => page.variant.page === event.origin && page.frame.contentWindow === event.source)
    ?.hear(event.data);
});

function shuffled(all) {
  const rest = [...all];
  return all.map(() => rest.splice(Math.floor(Math.random() * rest.length), 1)[0]);
}

// Only numbers and short texts are taken from a page.
function cleaned(times) {
  const row = ({ label, inner, from, to, parts }) => ({
    label: String(label).slice(0, LONGEST_LABEL),
    inner: Boolean(inner),
    from: Number(from),
    to: Number(to),
    parts: parts.map((one) => ({ part: String(one.part), from: Number(one.from), to: Number(one.to) })),
  });
  return {
    rows: times.rows.map(row),
    millis: Number(times.millis),
    edge: Number(times.requests) + Number(times.preflights),
  };
}

async function shown(page, user) {
  const order = { act: "show", user };
  let answer = await page.order(order);
  if (answer.state === "signed out") {
    await page.order(enter);
    answer = await page.order(order);
  }
  if (answer.state !== "shown") {
    throw new Error(`${page.variant.title}: ${answer.why ?? "not signed in"}`);
  }
  return { variant: page.variant, shows: answer.shows, times: cleaned(answer.times) };
}

function lane({ variant, times }, longest, isLast) {
  const rows = element("div", "");
  draw(rows, times.rows, longest, isLast);
  const took = element("p", "took", element("b", "", millis(times.millis)), element("span", "soft small", `${times.edge} on the edge`));
  return element("div", "lane", element("h3", "", mark(variant), variant.title), rows, took);
}

function toRun(text) {
  const link = element("a", "", text);
  link.href = run;
  return link;
}

function tellOnce(results) {
  const words = [...results]
    .sort((one, other) => one.times.millis - other.times.millis)
    .flatMap(({ variant, times }, place) => [
      place > 0 ? ", " : "",
      mark(variant),
      element("b", "", `${variant.title} ${millis(times.millis)}`),
    ]);
  const link = run ? toRun("the run") : element("code", "", "./lab run");
  at("once").replaceChildren("This once: ", ...words, ". One request is an anecdote; ", link, " says what is real.");
}

function show(results) {
  const longest = Math.max(...results.flatMap(({ times }) => times.rows.map((row) => row.to)));
  at("lanes").replaceChildren(...results.map((one, place) => lane(one, longest, place === results.length - 1)));
  legend(at("legend"), results.flatMap(({ times }) => times.rows));
  at("asked").hidden = false;
  tellOnce(results);
  const same = results.every((one) => one.shows === results[0].shows);
  at("same").textContent = same
    ? "✓ the three pages show the same; asked in random order"
    : "✕ the three pages do not show the same";
}

function anotherId() {
  let id;
  do {
    id = `u${String(1 + Math.floor(Math.random() * USERS)).padStart(5, "0")}`;
  } while (asked.has(id));
  return id;
}

async function showAll() {
  const user = at("fresh").checked ? anotherId() : at("id").value;
  at("id").value = user;
  asked.add(user);
  at("show").disabled = true;
  at("failure").textContent = "";
  try {
    const byName = new Map();
    for (const page of shuffled(pages)) {
      byName.set(page.variant.name, await shown(page, user));
    }
    show(variants.map((variant) => byName.get(variant.name)));
  } catch (failure) {
    at("failure").textContent = failure.message;
    at("asked").hidden = true;
    at("same").textContent = "";
    at("once").textContent = "Not all three could show this user.";
  } finally {
    at("show").disabled = false;
  }
}

at("search").addEventListener("submit", (event) => {
  event.preventDefault();
  showAll();
});
if (run) {
  at("links").append(toRun("The run"));
}
await Promise.all(
  pages.map(async (page) => {
    const { signIn } = await page.open();
    if (signIn !== "none") {
      await page.order(enter);
    }
  }),
);
await showAll();
