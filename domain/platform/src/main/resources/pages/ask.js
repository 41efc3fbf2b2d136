// Asks the API of the page's variant and shows who asks; settings.json says where it is and how to sign in there.
const SIGN_IN = "/api/sign-in";
export const UNAUTHORIZED = 401;
const WORDS = {
  403: "This is another user's data: sign in as that user, or as staff.",
  404: "User not found.",
};

export const settings = await (await fetch("/settings.json")).json();

// A bearer token lives here and nowhere else: it is gone with the page.
let token = "";

// What went wrong, for people, and the status of the answer; 0 if there was none.
export class Refusal extends Error {
  constructor(status, text) {
    super(text);
    this.status = status;
  }
}

async function refusal(path, answer) {
  const wait = answer.headers.get("Retry-After");
  if (answer.status === UNAUTHORIZED) {
    return path === SIGN_IN ? "No such user, or not that password." : "Please sign in.";
  }
  if (answer.status === 429) {
    return `Too many attempts: try again in ${wait} s.`;
  }
  if (answer.status === 503) {
    return `Overloaded: more requests than can be answered. Try again in ${wait} s.`;
  }
  return WORDS[answer.status] ?? `The server answers ${answer.status}: ${(await answer.text()).slice(0, 100)}.`;
}

// What says who asks. A session's cookie the browser adds itself; the header shows that this page made it do so.
function credentials() {
  if (settings.signIn === "session") {
    return { "X-Requested-By": "page" };
  }
  return token ? { Authorization: `Bearer ${token}` } : {};
}

// The answer, if it is one that the page can show.
export async function ask(url, options = {}) {
  let answer;
  try {
    answer = await fetch(url, options);
  } catch {
    throw new Refusal(0, "No answer: the server cannot be reached.");
  }
  if (!answer.ok) {
    throw new Refusal(answer.status, await refusal(new URL(url, location).pathname, answer));
  }
  return answer;
}

export const apiUrl = (path) => settings.apiOrigin + path;

export function askApi(path, options = {}) {
  return ask(apiUrl(path), { ...options, headers: { ...credentials(), ...options.headers } });
}

export async function signIn(user, password) {
  const answer = await askApi(SIGN_IN, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ user, password }),
  });
  if (settings.signIn === "bearer") {
    token = (await answer.json()).token;
  }
}

export async function signOut() {
  await askApi("/api/sign-out", { method: "POST" });
  token = "";
}

// Whether it is known without asking that nobody has signed in.
export const isSignedOut = () => settings.signIn === "bearer" && !token;

// Hands the statement of a user to the browser as a file.
export async function saveStatement(user) {
  const path = `/api/user/${encodeURIComponent(user)}/statement?months=12`;
  const pdf = await (await askApi(path, { method: "POST" })).blob();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(pdf);
  link.download = `statement-${user}.pdf`;
  link.click();
  URL.revokeObjectURL(link.href);
}
