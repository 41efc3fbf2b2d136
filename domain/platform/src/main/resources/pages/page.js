// The same script in every variant; settings.json says where the API is, how to sign in there and who shapes the dashboard.
const LATEST = 3;
const SIGN_IN = "/api/sign-in";
const UNAUTHORIZED = 401;
const TOO_MANY_REQUESTS = 429;
const settings = await (await fetch("settings.json")).json();
const at = (id) => document.getElementById(id);
const money = (cents) => (cents / 100).toFixed(2);

// A bearer token lives here and nowhere else: it is gone with the page.
let token = "";

// What says who asks. A session's cookie the browser adds itself; the header shows that this page made it do so.
function credentials() {
  if (settings.signIn === "session") {
    return { "X-Requested-By": "page" };
  }
  return token ? { Authorization: "Bearer " + token } : {};
}

async function ask(path, options = {}) {
  const headers = { ...credentials(), ...options.headers };
  const answer = await fetch(settings.apiOrigin + path, { ...options, headers });
  if (answer.status === UNAUTHORIZED) {
    showSignIn();
    throw new Error(path === SIGN_IN ? "No such user, or not that password." : "Please sign in.");
  }
  if (path !== SIGN_IN) {
    showSignedIn();
  }
  if (answer.status === TOO_MANY_REQUESTS) {
    throw new Error(`Too many attempts: try again in ${answer.headers.get("Retry-After")} s.`);
  }
  if (!answer.ok) {
    throw new Error(await answer.text());
  }
  return answer;
}

function showSignIn() {
  token = "";
  at("sign-in").hidden = false;
  at("sign-out").hidden = true;
  at("user").hidden = true;
}

function showSignedIn() {
  at("sign-in").hidden = true;
  at("sign-out").hidden = settings.signIn === "none";
}

async function signIn(user, password) {
  const answer = await ask(SIGN_IN, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ user, password }),
  });
  if (settings.signIn === "bearer") {
    token = (await answer.json()).token;
  }
  if (user !== "staff") {
    at("id").value = user;
  }
  await load(at("id").value);
}

async function signOut() {
  await ask("/api/sign-out", { method: "POST" });
  showSignIn();
  say("Signed out.");
}

function say(text) {
  at("message").textContent = text;
}

const json = async (path) => (await ask(path)).json();

async function dashboard(user) {
  const path = "/api/user/" + encodeURIComponent(user);
  if (settings.dashboardShapedBy === "server") {
    return json(path + "/dashboard");
  }
  const [found, orders] = await Promise.all([json(path), json(path + "/orders")]);
  return {
    user: found,
    orders: orders.length,
    totalCents: orders.reduce((sum, order) => sum + order.totalCents, 0),
    latest: orders.slice(0, LATEST),
  };
}

function row(order) {
  const tr = document.createElement("tr");
  for (const text of [order.placedOn, order.id, order.item, money(order.totalCents)]) {
    tr.insertCell().textContent = text;
  }
  return tr;
}

function show(page) {
  at("name").textContent = page.user.name;
  at("email").textContent = page.user.email;
  at("since").textContent = page.user.memberSince;
  at("orders").textContent = page.orders;
  at("total").textContent = money(page.totalCents);
  at("latest").replaceChildren(...page.latest.map(row));
  at("statement").dataset.user = page.user.id;
}

async function load(user) {
  const began = performance.now();
  try {
    show(await dashboard(user));
    say("");
    at("user").hidden = false;
    at("time").textContent = `shown after ${(performance.now() - began).toFixed(1)} ms`;
  } catch (failure) {
    at("user").hidden = true;
    say(failure.message);
  }
}

async function statement(user) {
  const path = `/api/user/${encodeURIComponent(user)}/statement?months=12`;
  const pdf = await (await ask(path, { method: "POST" })).blob();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(pdf);
  link.download = `statement-${user}.pdf`;
  link.click();
  URL.revokeObjectURL(link.href);
}

at("search").addEventListener("submit", (event) => {
  event.preventDefault();
  load(at("id").value);
});
at("statement").addEventListener("click", (event) => {
  statement(event.target.dataset.user).catch((failure) => say(failure.message));
});
at("sign-in").addEventListener("submit", (event) => {
  event.preventDefault();
  signIn(at("who").value, at("password").value).catch((failure) => say(failure.message));
});
at("sign-out").addEventListener("click", () => signOut().catch((failure) => say(failure.message)));
if (settings.signIn === "bearer") {
  showSignIn();
} else {
  load(at("id").value);
}
