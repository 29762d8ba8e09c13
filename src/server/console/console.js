// The console: routing, sign-in state, language.

import * as api from "./api.js";
import { el, icon, ICONS, tell } from "./dom.js";
import { overview } from "./overview.js";
import { signIn } from "./signin.js";
import { user } from "./user.js";
import { users } from "./users.js";
import { currentLanguage, firstLanguage, LANGUAGES, say, setLanguage } from "./words.js";

const main = document.getElementById("main");
const bar = document.getElementById("top");

let admin = null;
let notice = "";
let showing = new AbortController();

/** The view that the URL names, with its entry in the navigation. */
function route() {
  const [, name, id] = (location.hash || "#/").split("/");
  try {
    if (!name) return { name: "overview", make: overview };
    if (name === "users") return { name, make: users };
    if (name === "user" && id) {
      const who = decodeURIComponent(id);
      return { name: "users", make: (context) => user(context, who) };
    }
  } catch {
    // A URL that ends in the middle of an escaped character names no view.
  }
  return { name: "", make: async () => ({ title: say("notFound"), content: [el("h1", {}, say("notFound"))] }) };
}

function languages() {
  const choice = el("select", {
    "aria-label": `${say("language")} / Language / 语言`,
    change: async () => {
      setLanguage(choice.value, true);
      await show();
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
    el("span", { class: "quiet", title: say("signedInAs", { user: admin }) }, icon(ICONS.user), el("bdi", {}, admin)),
    el("button", { type: "button", class: "quiet-button", click: leave }, say("signOut")));
  bar.replaceChildren(...[brand, nav, el("div", { class: "tools" }, languages(), account ?? "")].filter(Boolean));
}

async function leave() {
  try {
    await api.signOut();
    enter(null, say("signedOut"));
  } catch (error) {
    fail(error);
  }
}

/** Sets the signed-in user; null: signed out. */
function enter(user, why = "") {
  admin = user;
  notice = why;
  show();
}

/** Shows an error, or the sign-in view if the session is no longer valid. */
function fail(error) {
  if (error.name === "AbortError") return;
  if (error.signedOut) enter(null, say("signInAgain"));
  else tell(error.code ? say("refused", { code: error.code, sentence: error.message }) : say("unreachable"));
}

function problem(error) {
  const text = error.code ? say("refused", { code: error.code, sentence: error.message }) : say("unreachable");
  return {
    title: say("title"),
    content: [el("section", { class: "card" }, el("p", { class: "error", role: "alert" }, text),
      el("button", { type: "button", click: show }, say("retry")))],
  };
}

async function view(make, signal) {
  const context = { signal, fail, reload: show };
  try {
    return await make(context);
  } catch (error) {
    if (error.signedOut) {
      admin = null;
      return signIn((session) => enter(session.UserID), say("signInAgain"));
    }
    if (error instanceof api.Refused) return problem(error);
    throw error;
  }
}

/** Shows the view that the URL names. */
async function show() {
  showing.abort();
  const current = new AbortController();
  showing = current;
  for (const dialog of document.querySelectorAll("dialog")) dialog.close();
  const { name, make } = route();
  header(admin ? name : "");
  main.setAttribute("aria-busy", "true");
  let made;
  try {
    made = admin
      ? await view(make, current.signal)
      : signIn((session) => enter(session.UserID), notice);
  } catch (error) {
    if (error.name !== "AbortError") throw error;
    return;
  }
  if (current.signal.aborted) return;
  if (!admin) header("");
  document.title = `${made.title} · OpenTIM`;
  main.replaceChildren(...made.content);
  main.removeAttribute("aria-busy");
  (made.focus ?? main).focus({ preventScroll: true });
}

addEventListener("hashchange", () => {
  scrollTo(0, 0);
  show();
});

document.getElementById("skip").addEventListener("click", (event) => {
  // The URL's fragment belongs to the views.
  event.preventDefault();
  main.focus();
});

setLanguage(firstLanguage());
try {
  enter((await api.session()).UserID);
} catch (error) {
  enter(null, error.code ? "" : say("unreachable"));
}
