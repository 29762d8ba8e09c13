// User: devices, conversations, and their deletion.

import * as api from "./api.js";
import { deleteDialog } from "./deletion.js";
import { el, icon, ICONS, openDialog, tell } from "./dom.js";
import { count, dateTime, say } from "./words.js";

/** The most conversations that the service deletes in one request. */
const AT_ONCE = 100;

function deviceItem(device) {
  const live = device.Connected;
  const state = live ? "connected" : device.SignedIn ? "notConnected" : "deviceSignedOut";
  return el("li", {},
    el("span", { class: live ? "dot live" : "dot", "aria-hidden": "true" }),
    el("div", {},
      el("bdi", { class: "name" }, device.Device),
      el("span", { class: "quiet" }, say(state), " · ", say("lastLogin", { time: dateTime(device.LastSeen) }))));
}

function kickDialog(user, devices, done, fail) {
  openDialog((close) => [
    el("h2", {}, say("kickTitle", { user })),
    el("p", {}, say("kickText", { n: devices.length })),
    el("div", { class: "actions" },
      el("button", { type: "button", autofocus: true, click: close }, say("cancel")),
      el("button", {
        type: "button", class: "danger",
        click: async () => {
          close();
          try {
            await api.kick(user);
            tell(say("kicked", { user }));
            done();
          } catch (error) {
            fail(error);
          }
        },
      }, say("kick"))),
  ]);
}

function devicesCard(answer, context) {
  const devices = answer.Devices;
  const signedIn = devices.filter((device) => device.SignedIn);
  return el("section", { class: "card", "aria-labelledby": "devices" },
    el("div", { class: "head" },
      el("h2", { id: "devices" }, say("devices")),
      signedIn.length
        ? el("button", {
          type: "button", click: () => kickDialog(answer.UserID, signedIn, context.reload, context.fail),
        }, say("kick"))
        : null),
    devices.length
      ? el("ul", { class: "devices-list" }, devices.map(deviceItem))
      : el("p", { class: "empty" }, say("noDevicesYet")));
}

function typeOf(line) {
  if (line.Conversation.startsWith("c2c_")) return say("typeC2c");
  return { Work: say("typeWork"), Public: say("typePublic"), Meeting: say("typeMeeting"), Community: say("typeCommunity") }[
    line.GroupType] ?? say("typeGroup");
}

function lastOf(line) {
  if (!line.LastMessage) return el("span", { class: "quiet" }, say("noMessage"));
  const { Time, Sender, Text, Type } = line.LastMessage;
  return el("div", { class: "last" },
    el("span", { class: "when" }, dateTime(Time)),
    el("span", { class: "quiet clip" }, el("bdi", {}, `${Sender}: `), el("bdi", {}, Text ?? say("notText", { kind: Type }))));
}

/** The list of conversations with its checkboxes and its button. */
class Conversations {
  constructor(answer, context) {
    this.user = answer.UserID;
    this.context = context;
    this.lines = new Map();
    this.marked = new Set();
    this.body = el("tbody", {});
    this.all = el("input", {
      type: "checkbox", id: "all", "aria-label": say("selectAll"), change: () => this.markAll(this.all.checked),
    });
    this.chosen = el("span", { role: "status" });
    this.remove = el("button", { type: "button", class: "danger", click: () => this.ask() }, icon(ICONS.trash), say("deleteSelected"));
    this.more = el("button", { type: "button", class: "more", click: () => this.load() }, say("more"));
    this.add(answer);
  }

  add(answer) {
    this.next = answer.Next;
    for (const line of answer.Conversations) {
      this.lines.set(line.Conversation, line);
      this.body.append(this.row(line));
    }
    this.more.hidden = !this.next;
    this.update();
  }

  row(line) {
    const box = el("input", {
      type: "checkbox", "aria-label": say("select", { name: `${line.ShowName} (${line.Conversation})` }),
      change: () => this.mark(line.Conversation, box.checked),
    });
    return el("tr", { "data-id": line.Conversation },
      el("td", { class: "check" }, box),
      el("th", { scope: "row" },
        el("span", { class: "who" },
          el("span", { class: "name-line" }, el("bdi", { class: "name" }, line.ShowName),
            line.Pinned ? el("span", { class: "badge" }, icon(ICONS.pin), say("pinned")) : null),
          el("span", { class: "id" }, line.Conversation, " · ", typeOf(line)))),
      el("td", { class: "activity", "data-label": say("lastActivity") }, lastOf(line)),
      el("td", { class: "number", "data-label": say("unread") },
        el("span", { class: line.Unread ? "unread" : "zero" }, count(line.Unread))),
      el("td", { class: "number", "data-label": say("messages") }, count(line.Messages)));
  }

  mark(id, on) {
    if (on) this.marked.add(id);
    else this.marked.delete(id);
    this.update();
  }

  /** Checks as many as one request may delete. */
  markAll(on) {
    this.marked = new Set(on ? [...this.lines.keys()].slice(0, AT_ONCE) : []);
    for (const row of this.body.rows) {
      row.querySelector("input").checked = this.marked.has(row.dataset.id);
    }
    this.update();
  }

  update() {
    const marked = this.marked.size;
    this.chosen.textContent = marked ? say("selected", { n: marked }) : "";
    this.remove.disabled = marked === 0 || marked > AT_ONCE;
    this.all.checked = marked > 0 && marked === this.lines.size;
    this.all.indeterminate = marked > 0 && marked < this.lines.size;
    for (const row of this.body.rows) row.classList.toggle("marked", this.marked.has(row.dataset.id));
  }

  async load() {
    this.more.disabled = true;
    try {
      this.add(await api.user(this.user, this.next, this.context.signal));
    } catch (error) {
      this.context.fail(error);
    }
    this.more.disabled = false;
  }

  async ask() {
    const lines = [...this.marked].map((id) => this.lines.get(id));
    try {
      const settings = await api.settings();
      deleteDialog(this.user, lines, settings.SyncConversationDeletion, () => this.context.reload());
    } catch (error) {
      this.context.fail(error);
    }
  }

  get card() {
    const head = el("div", { class: "head", id: "conversations-head" },
      el("h2", { id: "conversations" }, say("conversations")),
      this.lines.size ? el("div", { class: "toolbar" }, this.chosen, this.remove) : null);
    const table = el("table", { class: "cards" },
      el("thead", {}, el("tr", {},
        el("th", { class: "check", scope: "col", "data-label": say("selectAll") }, this.all),
        el("th", { scope: "col" }, say("conversation")),
        el("th", { scope: "col" }, say("lastActivity")),
        el("th", { scope: "col", class: "number" }, say("unread")),
        el("th", { scope: "col", class: "number" }, say("messages")))),
      this.body);
    return el("section", { class: "card", "aria-labelledby": "conversations" }, head,
      this.lines.size ? table : el("p", { class: "empty" }, say("noConversations")), this.more);
  }
}

/** The view of the user `id`. */
export async function user(context, id) {
  const answer = await api.user(id, null, context.signal);
  const named = answer.Nick && answer.Nick !== id;
  return {
    title: answer.Nick || id,
    content: [
      el("a", { class: "back", href: "#/users" }, icon(ICONS.back), say("users")),
      el("h1", {}, el("bdi", {}, answer.Nick || id), named ? el("span", { class: "id" }, id) : null),
      new Conversations(answer, context).card,
      devicesCard(answer, context),
    ],
  };
}
