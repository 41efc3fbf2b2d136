// The same script in every variant; settings.json says where the API is and who shapes the dashboard.
const LATEST = 3;
const settings = await (await fetch("settings.json")).json();
const at = (id) => document.getElementById(id);
const money = (cents) => (cents / 100).toFixed(2);

async function ask(path, options) {
  const answer = await fetch(settings.apiOrigin + path, options);
  if (!answer.ok) {
    throw new Error(await answer.text());
  }
  return answer;
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
    at("message").textContent = "";
    at("user").hidden = false;
    at("time").textContent = `shown after ${(performance.now() - began).toFixed(1)} ms`;
  } catch (failure) {
    at("user").hidden = true;
    at("message").textContent = failure.message;
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
  statement(event.target.dataset.user).catch((failure) => (at("message").textContent = failure.message));
});
load(at("id").value);
