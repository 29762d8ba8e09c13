// A user's conversations: search, filter, marks, and their deletion.

import * as api from "./api.js";
import { deleteDialog } from "./deletion.js";
import { choice, el, icon, ICONS } from "./dom.js";
import { note, noted, rename, userAddress } from "./place.js";
import { Rows } from "./rows.js";
import { chosen, matching } from "./batches.js";
import { count, dateTime, say, visible, when } from "./words.js";

const PAGE = 50;
const MOST = 100;
const PAUSE = 200;

/** What the filter's choices mean to the server. */
const FILTERS = { all: {}, users: { Type: 1 }, groups: { Type: 2 }, unread: { Unread: true } };

const TYPES = { Work: "typeWork", Public: "typePublic", Meeting: "typeMeeting", Community: "typeCommunity" };

function typeOf(line) {
  if (line.Conversation.startsWith("c2c_")) return say("typeC2c");
  return say(TYPES[line.GroupType] ?? "typeGroup");
}

function lastOf(line) {
  if (!line.LastMessage) return el("span", { class: "quiet" }, say("noMessage"));
  const { Time, Sender, Text, Type } = line.LastMessage;
  const text = Text ?? say("notText", { kind: Type });
  return el("div", { class: "last" },
    el("span", { class: "when", title: dateTime(Time) }, when(Time)),
    el("span", { class: "quiet clip", title: `${Sender}: ${text}` },
      el("bdi", {}, `${Sender}: `), el("bdi", {}, text)));
}

/** The card. Rows are loaded as one scrolls. */
export class Conversations {
  constructor(user, context) {
    this.user = user;
    this.context = context;
    this.search = context.query.get("q") ?? "";
    this.filter = Object.hasOwn(FILTERS, context.query.get("show") ?? "") ? context.query.get("show") : "all";
    this.lines = [];
    this.next = null;
    this.total = 0;
    this.marked = new Set();
    this.build();
    context.signal.addEventListener("abort", () => { clearTimeout(this.pause); this.asking?.abort(); });
  }

  build() {
    const body = el("tbody", { keydown: (event) => this.key(event) });
    this.rows = new Rows(body, { make: (line) => this.row(line), end: () => this.more(), signal: this.context.signal });
    this.all = el("input", {
      type: "checkbox", id: "all", "aria-label": say("selectAll"), change: () => this.markAll(this.all.checked),
    });
    this.chosen = el("span", { class: "selected", role: "status" });
    this.heading = el("h2", { id: "conversations", tabindex: "-1" }, say("conversations"));
    this.number = el("span", { class: "total" });
    this.remove = el("button", { type: "button", class: "danger", click: () => this.ask() }, icon(ICONS.trash), say("deleteSelected"));
    this.removeAll = el("button", { type: "button", class: "danger-quiet", id: "delete-all", click: () => this.askAll() });
    this.again = el("button", { type: "button", class: "more", hidden: true, click: () => { this.stuck = false; this.more(); } }, say("more"));
    this.found = el("p", { class: "quiet", role: "status", id: "found" });
    this.table = el("table", { class: "cards list", "aria-labelledby": "conversations" },
      el("thead", {}, el("tr", { "aria-rowindex": 1 },
        el("th", { class: "check", scope: "col", "data-label": say("selectAll") }, this.all),
        el("th", { scope: "col" }, say("conversation")),
        el("th", { scope: "col" }, say("lastActivity")),
        el("th", { scope: "col", class: "number" }, say("unread")),
        el("th", { scope: "col", class: "number" }, say("messages")))),
      body);
    this.empty = el("p", { class: "empty", hidden: true });
    this.card = el("section", { class: "card", "aria-labelledby": "conversations" },
      el("div", { class: "head", id: "conversations-head" },
        el("div", { class: "title" }, this.heading, this.number, this.chosen),
        el("div", { class: "toolbar" }, this.removeAll, this.remove)),
      this.sieve(), this.found, this.table, this.empty, this.again);
  }

  /** Search and filter. */
  sieve() {
    const input = el("input", {
      id: "find", type: "search", maxlength: 100, autocomplete: "off", autocapitalize: "none", spellcheck: "false",
      "aria-label": say("findConversation"), placeholder: say("findConversation"), value: this.search,
      input: () => { this.search = input.value; this.changed(PAUSE); },
    });
    const show = (name) => choice("show", name, name === this.filter, say(`filter-${name}`),
      () => { this.filter = name; this.changed(0); });
    this.tools = el("form", { class: "sieve", role: "search", submit: (event) => { event.preventDefault(); this.changed(0); } },
      el("div", { class: "field" }, icon(ICONS.search), input),
      el("div", { class: "choice", role: "radiogroup", "aria-label": say("filter") }, Object.keys(FILTERS).map(show)));
    return this.tools;
  }

  get filtered() {
    return this.search !== "" || this.filter !== "all";
  }

  get wanted() {
    return { Search: this.search, ...FILTERS[this.filter] };
  }

  /** Another search or filter. The marks go, for nobody should delete what is out of sight. */
  changed(pause) {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => {
      rename(userAddress(this.user, { q: this.search, show: this.filter === "all" ? "" : this.filter }));
      this.marked.clear();
      this.fill(0).catch((error) => this.context.fail(error));
    }, pause);
  }

  /** Loads the list anew, with at least `least` rows if there are as many. Returns the answer to the first request. */
  async fill(least = noted().loaded ?? 0) {
    this.asking?.abort();
    const asking = new AbortController();
    this.asking = asking;
    const lines = [];
    let first = null;
    let next = null;
    do {
      const number = Math.min(MOST, Math.max(PAGE, least - lines.length));
      const page = await api.user(this.user, next, { ...this.wanted, Count: number }, asking.signal);
      first ??= page;
      lines.push(...page.Conversations);
      next = page.Next ?? null;
    } while (next && lines.length < least);
    this.total = first.Total;
    this.marked = new Set(lines.map((line) => line.Conversation).filter((id) => this.marked.has(id)));
    this.take(lines, next);
    return first;
  }

  take(lines, next) {
    this.lines = lines;
    this.next = next;
    this.stuck = false;
    this.again.hidden = true;
    note({ loaded: lines.length });
    this.table.setAttribute("aria-rowcount", this.total + 1);
    this.table.hidden = !lines.length;
    this.empty.hidden = lines.length > 0;
    this.empty.textContent = say(this.filtered ? "nothingFound" : "noConversations");
    this.tools.hidden = !lines.length && !this.filtered;
    this.number.textContent = this.filtered ? "" : count(this.total);
    this.found.textContent = this.filtered ? say("found", { n: this.total }) : "";
    this.removeAll.textContent = say(this.filtered ? "deleteFound" : "deleteAll", { n: this.total });
    this.removeAll.hidden = !this.total;
    this.remove.hidden = !this.total;
    this.rows.show(lines);
    this.update();
  }

  /** Loads the next rows, if there are more. */
  async more() {
    if (!this.next || this.loading || this.stuck) return;
    const { asking, next } = this;
    this.loading = true;
    try {
      const page = await api.user(this.user, next, { ...this.wanted, Count: PAGE }, asking.signal);
      if (asking === this.asking) this.take([...this.lines, ...page.Conversations], page.Next ?? null);
    } catch (error) {
      if (error.name !== "AbortError") {
        // Asking again at every scroll would help nobody.
        this.stuck = true;
        this.again.hidden = false;
        this.context.fail(error);
      }
    }
    this.loading = false;
  }

  row(line) {
    const id = line.Conversation;
    const name = visible(line.ShowName, id);
    const box = el("input", {
      type: "checkbox", "aria-label": say("select", { name: `${name} (${id})` }), checked: this.marked.has(id),
      click: (event) => this.mark(line, box.checked, event.shiftKey),
    });
    return el("tr", { "data-id": id, class: this.marked.has(id) ? "marked" : null },
      el("td", { class: "check" }, box),
      el("th", { scope: "row" },
        el("span", { class: "who" },
          el("span", { class: "name-line" }, el("bdi", { class: "name clip", title: line.ShowName }, name),
            line.Pinned ? el("span", { class: "badge" }, icon(ICONS.pin), say("pinned")) : null),
          el("span", { class: "id clip", title: id }, id, " · ", typeOf(line)))),
      el("td", { class: "activity", "data-label": say("lastActivity") }, lastOf(line)),
      el("td", { class: "number", "data-label": say("unread") },
        el("span", { class: line.Unread ? "unread" : "zero" }, count(line.Unread))),
      el("td", { class: "number", "data-label": say("messages") }, count(line.Messages)));
  }

  /** Marks a row; with Shift, all rows from the last one that was marked. */
  mark(line, on, range) {
    const [from, to] = [range && this.latest ? this.lines.indexOf(this.latest) : -1, this.lines.indexOf(line)];
    const lines = from < 0 ? [line] : this.lines.slice(Math.min(from, to), Math.max(from, to) + 1);
    for (const one of lines) this.set(one, on);
    this.latest = line;
    this.update();
  }

  set(line, on) {
    if (on) this.marked.add(line.Conversation);
    else this.marked.delete(line.Conversation);
    const row = this.rows.row(line);
    row?.classList.toggle("marked", on);
    if (row) row.querySelector("input").checked = on;
  }

  markAll(on) {
    for (const line of this.lines) this.set(line, on);
    this.update();
  }

  update() {
    const marked = this.marked.size;
    this.chosen.textContent = marked ? say("selected", { n: marked }) : "";
    this.remove.disabled = marked === 0;
    this.all.checked = marked > 0 && marked === this.lines.length;
    this.all.indeterminate = marked > 0 && marked < this.lines.length;
  }

  /** The arrow keys go from one row's checkbox to the next. */
  key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = step ? this.lines.findIndex((line) => this.rows.row(line)?.contains(event.target)) : -1;
    const row = at >= 0 ? this.rows.row(this.lines[at + step]) : null;
    if (!row) return;
    event.preventDefault();
    row.querySelector("input").focus();
  }

  ask() {
    this.delete(chosen(this.user, [...this.marked]), this.marked.size);
  }

  askAll() {
    this.delete(matching(this.user, this.wanted), this.total);
  }

  delete(source, total) {
    deleteDialog({
      user: this.user, source, total, done: () => this.refresh(), signedOut: (error) => this.context.fail(error),
    });
  }

  /** After a deletion: the same search, as many rows as are left, and the focus where one can go on. */
  async refresh() {
    if (this.context.signal.aborted) return;
    try {
      await this.fill();
      this.heading.focus({ preventScroll: true });
    } catch (error) {
      this.context.fail(error);
    }
  }
}
