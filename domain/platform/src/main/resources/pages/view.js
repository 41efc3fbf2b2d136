// What the page of every variant does alike: forms, states, how the data came; each page's own script says how it asks.
import { UNAUTHORIZED, saveStatement, settings, signIn, signOut } from "/ask.js";
import { obey, tell } from "/frame.js";
import { entryOf, timings } from "/timing.js";
import { clockStep, draw, legend, millis } from "/waterfall.js";

const STAFF = "staff";
const BY = { session: "a session cookie", bearer: "a bearer token in this page's script" };

export const at = (id) => document.getElementById(id);

function say(text, failure = "") {
  at("message").textContent = text;
  at("failure").textContent = failure;
}

// While new figures are on their way the old ones stay, greyed.
function busy(on) {
  at("user").setAttribute("aria-busy", on);
  at("timing").setAttribute("aria-busy", on);
  if (on) {
    say("");
  }
}

function hideFigures() {
  at("user").hidden = true;
  at("timing").hidden = true;
}

export function showSignIn() {
  at("sign-in").hidden = false;
  at("search").hidden = true;
  at("account").hidden = true;
  hideFigures();
}

export function showSignedIn(name = at("asker").textContent) {
  at("sign-in").hidden = true;
  at("search").hidden = false;
  at("account").hidden = settings.signIn === "none";
  at("asker").textContent = name;
  at("proof").textContent = BY[settings.signIn] ?? "";
}

function behind({ requests, preflights, isPreflightKept }) {
  const together = requests > 1 ? " at the same time" : "";
  const asked = requests > 1 ? `${requests} requests` : "1 request";
  const each = requests > 1 ? "each" : "it";
  const first = preflights > 0 ? `; a preflight before ${each}, because the id is new to this page` : "";
  const kept = isPreflightKept ? "; the browser has kept the answers to their preflights" : "";
  return `${asked} on the edge${together}${first}${kept}${at("timing").dataset.behind ?? ""}.`;
}

export function showTimings(requests) {
  const times = timings(requests);
  at("millis").textContent = `${millis(times.millis)}.`;
  at("how").textContent = behind(times);
  at("clock").textContent = `${clockStep}\u00a0ms`;
  draw(at("waterfall"), times.rows, Math.max(...times.rows.map((row) => row.to)));
  legend(at("legend"), times.rows);
  at("timing").hidden = false;
  performance.clearResourceTimings();
  return times;
}

function tellShown(times) {
  tell({ state: "shown", shows: at("user").innerText, times, proof: at("proof").textContent });
}

// Wires the page: get(user) shows that user's dashboard and returns its requests, {label, url, crossOrigin}.
export function start(get) {
  const load = async (user) => {
    at("id").value = user;
    busy(true);
    try {
      const began = performance.now();
      const asked = await get(user);
      const requests = asked.map(async (one) => ({ ...one, entry: await entryOf(one.url, began) }));
      showSignedIn();
      at("user").hidden = false;
      history.replaceState(null, "", `/?id=${encodeURIComponent(user)}`);
      tellShown(showTimings(await Promise.all(requests)));
    } catch (refusal) {
      refused(refusal);
    } finally {
      busy(false);
    }
  };

  const enter = async (user, password) => {
    say("");
    try {
      await signIn(user, password);
      showSignedIn(user);
      await load(user === STAFF ? at("id").value : user);
    } catch (refusal) {
      refused(refusal);
    }
  };

  const leave = async () => {
    try {
      await signOut();
      showSignIn();
      say("Signed out.");
    } catch (refusal) {
      refused(refusal);
    }
  };

  document.addEventListener("submit", (event) => {
    event.preventDefault();
    if (event.target === at("search")) {
      load(at("id").value);
    } else {
      enter(at("who").value, at("password").value);
    }
  });
  document.addEventListener("click", (event) => {
    if (event.target.id === "sign-out") {
      leave();
    } else if (event.target.id === "statement") {
      saveStatement(event.target.dataset.user).catch(refused);
    }
  });
  const ready = () => tell({ state: "ready", signIn: settings.signIn });
  obey(settings.framedBy, {
    show: (order) => load(order.user),
    enter: (order) =>
      signIn(order.user, order.password)
        .then(() => showSignedIn(order.user))
        .then(ready, refused),
  });
  return { load, ready };
}

function refused(refusal) {
  if (refusal.status === UNAUTHORIZED) {
    showSignIn();
  } else {
    hideFigures();
  }
  say("", refusal.message);
  tell({ state: refusal.status === UNAUTHORIZED ? "signed out" : "failed", why: refusal.message });
}
