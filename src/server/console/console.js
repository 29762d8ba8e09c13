// The console: routing, sign-in state, language.

import * as api from "./api.js";
import { el, icon, ICONS, tell } from "./dom.js";
import { overview } from "./overview.js";
import { arrive, forget, leave, noted } from "./place.js";
import { signIn } from "./signin.js";
import { user } from "./user.js";
import { users } from "./users.js";
import { currentLanguage, explain, firstLanguage, LANGUAGES, say, setLanguage } from "./words.js";

const main = document.getElementById("main");
const bar = document.getElementById("top");

let admin = null;
let version = "";
let notice = "";
let showing = new AbortController();

/** The view that the URL names, with its entry in the navigation. */
function route() {
  const [path, query] = (location.hash || "#/").split("?");
  const [, name, id] = path.split("/");
  const values = new URLSearchParams(query);
  try {
    if (!name) return { name: "overview", make: overview, values };
    if (name === "users") return { name, make: users, values };
    if (name === "user" && id) {
      const who = decodeURIComponent(id);
      return { name: "users", make: (context) => user(context, who), values };
    }
  } catch {
    // A URL that ends in the middle of an escaped character names no view.
  }
  return { name: "", make: async () => lost(), values };
}

const lost = () => ({
  title: say("notFound"),
  content: [el("section", { class: "card" }, el("h1", {}, say("notFound")),
    el("p", {}, el("a", { href: "#/" }, say("overview")), " · ", el("a", { href: "#/users" }, say("users"))))],
});

function languages() {
  const choice = el("select", {
    "aria-label": `${say("language")} / Language / 语言`,
    change: async () => {
      setLanguage(choice.value, true);
      leave();
      await show(true);
      bar.querySelector("select").focus();
    },
  }, Object.entries(LANGUAGES).map(([name, text]) =>
    el("option", { value: name, lang: name, selected: name === currentLanguage() }, text)));
  return choice;
}

function header(current) {
  document.getElementById("skip").textContent = say("skip");
  const link = (name, path) =>
    el("a", { href: path, "aria-current": name === current ? "page" : null }, say(name));
  const brand = el("a", { class: "brand", href: "#/" }, icon(ICONS.bubble), el("span", {}, "OpenTIM"));
  const nav = admin && el("nav", { "aria-label": say("title") }, link("overview", "#/"), link("users", "#/users"));
  const account = admin && el("div", { class: "account" },
    el("span", { class: "quiet", title: say("signedInAs", { user: admin }) }, icon(ICONS.user), el("bdi", { class: "clip" }, admin)),
    el("button", { type: "button", class: "quiet-button", click: signOut }, say("signOut")));
  bar.replaceChildren(...[brand, nav, el("div", { class: "tools" }, languages(), account ?? "")].filter(Boolean));
}

async function signOut() {
  try {
    await api.signOut();
    enter(null, say("signedOut"));
  } catch (error) {
    fail(error);
  }
}

/** Sets the session; null: signed out. */
function enter(session, why = "") {
  admin = session?.UserID ?? null;
  version = session?.Version ?? "";
  notice = why;
  if (!admin) forget();
  show();
}

/** Shows an error, or the sign-in view if the session is no longer valid. */
function fail(error) {
  if (error.name === "AbortError") return;
  if (error.signedOut) enter(null, say("signInAgain"));
  else tell(explain(error));
}

function problem(error) {
  return {
    title: say("title"),
    content: [el("section", { class: "card" }, el("p", { class: "error", role: "alert" }, explain(error)),
      el("button", { type: "button", click: () => show() }, say("retry")))],
  };
}

async function view(make, query, signal) {
  const context = { signal, query, fail };
  try {
    return await make(context);
  } catch (error) {
    if (error.signedOut) {
      admin = null;
      forget();
      return signIn(enter, say("signInAgain"));
    }
    if (error instanceof api.Refused) return problem(error);
    throw error;
  }
}

/** Shows the view that the URL names. `again`: as one left it. */
async function show(again = true) {
  showing.abort();
  const current = new AbortController();
  showing = current;
  for (const dialog of document.querySelectorAll("dialog")) dialog.close();
  arrive(location.hash, again);
  const scroll = noted().scroll ?? 0;
  const { name, make, values } = route();
  header(admin ? name : "");
  main.setAttribute("aria-busy", "true");
  let made;
  try {
    made = admin ? await view(make, values, current.signal) : signIn(enter, notice);
  } catch (error) {
    if (error.name !== "AbortError") throw error;
    return;
  }
  if (current.signal.aborted) return;
  if (!admin) header("");
  document.title = `${made.title} · OpenTIM`;
  document.getElementById("version").textContent = admin && version ? say("version", { version }) : "";
  main.replaceChildren(...made.content);
  main.removeAttribute("aria-busy");
  made.shown?.();
  scrollTo(0, again ? scroll : 0);
  (made.focus || main).focus({ preventScroll: true });
}

// The page itself scrolls to where one was, once the rows are there.
history.scrollRestoration = "manual";
let returning = false;

addEventListener("hashchange", () => {
  // An address that was shown before has a state: one has gone back or forth.
  const again = returning || history.state !== null;
  returning = false;
  leave();
  show(again);
});

main.addEventListener("click", (event) => {
  if (event.target.closest("a[data-back]")) returning = true;
});

document.getElementById("skip").addEventListener("click", (event) => {
  // The URL's fragment belongs to the views.
  event.preventDefault();
  main.focus();
});

setLanguage(firstLanguage());
try {
  enter(await api.session());
} catch (error) {
  enter(null, error.code ? "" : say("unreachable"));
}
