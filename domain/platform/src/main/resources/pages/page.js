// A page that asks for its data itself: one request where the server shapes the dashboard, two where this script does.
import { apiUrl, askApi, isSignedOut, settings } from "/ask.js";
import { at, showSignIn, start } from "/view.js";

const LATEST = 3;
const FIRST_USER = "u00042";
const amount = new Intl.NumberFormat("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const money = (cents) => amount.format(cents / 100);

async function shapedHere(path) {
  const [found, orders] = await Promise.all([json(path), json(`${path}/orders`)]);
  return {
    user: found,
    orders: orders.length,
    totalCents: orders.reduce((sum, order) => sum + order.totalCents, 0),
    latest: orders.slice(0, LATEST),
  };
}

const json = async (path) => (await askApi(path)).json();

function row(order) {
  const tr = document.createElement("tr");
  for (const text of [order.placedOn, order.id, order.item, money(order.totalCents)]) {
    tr.insertCell().textContent = text;
  }
  return tr;
}

function initials(name) {
  const words = name.split(" ");
  return words[0][0] + words[words.length - 1][0];
}

function show(page) {
  at("initials").textContent = initials(page.user.name);
  at("name").textContent = page.user.name;
  at("email").textContent = page.user.email;
  at("since").textContent = page.user.memberSince;
  at("orders").textContent = page.orders;
  at("total").textContent = money(page.totalCents);
  at("latest").replaceChildren(...page.latest.map(row));
  at("statement").dataset.user = page.user.id;
}

async function get(user) {
  const path = `/api/user/${encodeURIComponent(user)}`;
  if (settings.dashboardShapedBy === "server") {
    show(await json(`${path}/dashboard`));
    return [{ label: "GET dashboard", url: apiUrl(`${path}/dashboard`), crossOrigin: false }];
  }
  show(await shapedHere(path));
  const crossOrigin = settings.apiOrigin !== "";
  return [
    { label: "GET user", url: apiUrl(path), crossOrigin },
    { label: "GET orders", url: apiUrl(`${path}/orders`), crossOrigin },
  ];
}

const parts = document.createElement("template");
parts.innerHTML = await (await fetch("/dashboard.html")).text();
document.querySelector("header").append(parts.content.getElementById("account"));
document.querySelector("main").append(parts.content);
at("timing").dataset.behind = document.querySelector("main").dataset.behind ?? "";
const page = start(get);
if (isSignedOut()) {
  showSignIn();
} else if (window.parent === window) {
  await page.load(new URLSearchParams(location.search).get("id") ?? FIRST_USER);
}
page.ready();
