// Users, page by page, with a search by the beginning of their IDs.

import * as api from "./api.js";
import { el, icon, ICONS } from "./dom.js";
import { count, say } from "./words.js";

const PAGE = 50;
const PAUSE = 200;

export const userPath = (id) => `#/user/${encodeURIComponent(id)}`;

function devices(user) {
  if (!user.Devices) return say("noDevices");
  return say("devicesOf", { connected: user.ConnectedDevices, known: user.Devices });
}

function row(user) {
  const dot = el("span", { class: user.ConnectedDevices ? "dot live" : "dot", "aria-hidden": "true" });
  return el("tr", {},
    el("th", { scope: "row" },
      el("a", { href: userPath(user.UserID), class: "who" },
        el("bdi", { class: "name" }, user.Nick || user.UserID),
        user.Nick ? el("span", { class: "id" }, user.UserID) : null)),
    el("td", { class: "number", "data-label": say("conversations") }, count(user.Conversations)),
    el("td", { "data-label": say("devices") }, el("span", { class: "devices" }, dot, devices(user))));
}

function table(users) {
  return el("table", { class: "cards" },
    el("thead", {}, el("tr", {},
      el("th", { scope: "col" }, say("user")),
      el("th", { scope: "col", class: "number" }, say("conversations")),
      el("th", { scope: "col" }, say("devices")))),
    el("tbody", {}, users.map(row)));
}

/** The page on show, and the position at which each page so far began. */
class List {
  constructor(context) {
    this.context = context;
    this.prefix = "";
    this.starts = [""];
    this.result = el("div", { class: "result", "aria-live": "polite" });
    this.pages = el("nav", { class: "pages", "aria-label": say("pages") });
  }

  async load() {
    this.asking?.abort();
    const asking = new AbortController();
    this.asking = asking;
    try {
      const answer = await api.users(this.prefix, this.starts.at(-1), PAGE, asking.signal);
      this.show(answer);
    } catch (error) {
      if (error.name !== "AbortError") this.context.fail(error);
    }
  }

  show(answer) {
    const none = this.prefix ? say("noUsers", { prefix: this.prefix }) : say("noUsersAtAll");
    this.result.replaceChildren(answer.Users.length ? table(answer.Users) : el("p", { class: "empty" }, none));
    const turn = (key, off, move) =>
      el("button", { type: "button", disabled: off, click: () => { move(); this.load().then(() => this.focus(key)); }, "data-turn": key }, say(key));
    const several = this.starts.length > 1 || answer.Next;
    this.pages.replaceChildren(...(several ? [
      turn("previous", this.starts.length === 1, () => this.starts.pop()),
      el("span", {}, say("page", { n: this.starts.length })),
      turn("next", !answer.Next, () => this.starts.push(answer.Next)),
    ] : []));
  }

  /** Keeps the focus where it was when the buttons are recreated. */
  focus(key) {
    const buttons = [...this.pages.querySelectorAll("button:not([disabled])")];
    (buttons.find((button) => button.dataset.turn === key) ?? buttons[0])?.focus();
    scrollTo({ top: 0 });
  }

  search(prefix) {
    this.prefix = prefix;
    this.starts = [""];
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.load(), PAUSE);
  }
}

/** The view. */
export async function users(context) {
  const list = new List(context);
  context.signal.addEventListener("abort", () => { clearTimeout(list.pause); list.asking?.abort(); });
  list.show(await api.users("", "", PAGE, context.signal));
  return {
    title: say("users"),
    content: [
      el("h1", {}, say("users")),
      el("form", { class: "search", role: "search", submit: (event) => { event.preventDefault(); list.load(); } },
        el("label", { for: "prefix" }, say("search")),
        el("div", { class: "field" }, icon(ICONS.search),
          el("input", {
            id: "prefix", type: "search", maxlength: 32, autocomplete: "off", autocapitalize: "none", spellcheck: "false",
            input: (event) => list.search(event.target.value),
          }))),
      el("section", { class: "card flush", "aria-label": say("users") }, list.result),
      list.pages,
    ],
  };
}
