// Users, page by page, with a search by the beginning of their IDs and nicknames.

import * as api from "./api.js";
import { el, icon, ICONS } from "./dom.js";
import { address, keepUsersAddress, note, noted, rename, userAddress } from "./place.js";
import { count, say, visible } from "./words.js";

const PAGE = 50;
const PAUSE = 200;

function devices(user) {
  if (!user.Devices) return say("noDevices");
  return say("devicesOf", { connected: user.ConnectedDevices, known: user.Devices });
}

function row(user) {
  const name = visible(user.Nick, user.UserID);
  const dot = el("span", { class: user.ConnectedDevices ? "dot live" : "dot", "aria-hidden": "true" });
  return el("tr", {},
    el("th", { scope: "row" },
      el("a", { href: userAddress(user.UserID), class: "who", "data-user": user.UserID, click: () => note({ from: user.UserID }) },
        el("bdi", { class: "name clip", title: user.Nick || null }, name),
        name === user.UserID ? null : el("span", { class: "id clip" }, user.UserID))),
    el("td", { class: "number", "data-label": say("conversations") }, count(user.Conversations)),
    el("td", { "data-label": say("devices") }, el("span", { class: "devices" }, dot, devices(user))));
}

function table(users) {
  return el("table", { class: "cards users" },
    el("thead", {}, el("tr", {},
      el("th", { scope: "col" }, say("user")),
      el("th", { scope: "col", class: "number" }, say("conversations")),
      el("th", { scope: "col" }, say("devices")))),
    el("tbody", {}, users.map(row)));
}

/** The page on show, and the position at which each page so far began. Both are in the address or noted with it. */
class List {
  constructor(context) {
    this.context = context;
    this.prefix = context.query.get("q") ?? "";
    this.starts = noted().starts ?? [""];
    this.result = el("div", { class: "result" });
    this.status = el("p", { class: "quiet", role: "status" });
    this.pages = el("nav", { class: "pages", "aria-label": say("pages") });
  }

  /** The first time: the page of the address. Where each page begins is known only from the one before. */
  async begin() {
    const page = Math.max(1, Number.parseInt(this.context.query.get("page") ?? "1", 10) || 1);
    let answer = await this.ask(this.context.signal);
    while (this.starts.length < page && answer.Next) {
      this.starts.push(answer.Next);
      answer = await this.ask(this.context.signal);
    }
    this.show(answer);
  }

  ask(signal) {
    return api.users(this.prefix, this.starts.at(-1), PAGE, signal);
  }

  async load() {
    this.asking?.abort();
    const asking = new AbortController();
    this.asking = asking;
    try {
      this.show(await this.ask(asking.signal));
    } catch (error) {
      if (error.name !== "AbortError") this.context.fail(error);
    }
  }

  show(answer) {
    const page = this.starts.length;
    const hash = address("users", { q: this.prefix, page: page > 1 ? page : "" });
    rename(hash);
    note({ starts: [...this.starts] });
    keepUsersAddress(hash);
    const none = this.prefix ? say("noUsers", { prefix: this.prefix }) : say("noUsersAtAll");
    const n = answer.Users.length;
    this.result.replaceChildren(n ? table(answer.Users) : el("p", { class: "empty" }, none));
    this.status.textContent = n ? say("usersShown", { n }) : none;
    const turn = (key, off, move) =>
      el("button", { type: "button", disabled: off, click: () => { move(); this.load().then(() => this.focus(key)); }, "data-turn": key }, say(key));
    const several = page > 1 || answer.Next;
    this.pages.replaceChildren(...(several ? [
      turn("previous", page === 1, () => this.starts.pop()),
      el("span", {}, say("page", { n: page })),
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
  const from = noted().from;
  const list = new List(context);
  context.signal.addEventListener("abort", () => { clearTimeout(list.pause); list.asking?.abort(); });
  await list.begin();
  return {
    title: say("users"),
    // Back from a user, one goes on at that user.
    focus: from && list.result.querySelector(`a[data-user="${CSS.escape(from)}"]`),
    content: [
      el("h1", {}, say("users")),
      el("form", { class: "search", role: "search", submit: (event) => { event.preventDefault(); list.load(); } },
        el("label", { for: "prefix" }, say("search")),
        el("div", { class: "field" }, icon(ICONS.search),
          el("input", {
            id: "prefix", type: "search", maxlength: 100, autocomplete: "off", autocapitalize: "none", spellcheck: "false",
            value: list.prefix, input: (event) => list.search(event.target.value),
          }))),
      el("section", { class: "card flush", "aria-label": say("users") }, list.result),
      list.status,
      list.pages,
    ],
  };
}
