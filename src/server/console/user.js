// User: devices, conversations. A user who does not exist: what may have been meant.

import * as api from "./api.js";
import { devicesCard } from "./devices.js";
import { el, icon, ICONS } from "./dom.js";
import { Conversations } from "./list.js";
import { address, userAddress, usersAddress } from "./place.js";
import { say, visible } from "./words.js";

/** The codes for a user who does not exist, and for a text that is no user's id. */
const UNKNOWN = [70107, 60003, 7002, 7003];

/** The most users that are suggested. */
const SUGGESTED = 5;

const back = () =>
  el("a", { class: "back", href: usersAddress(), "data-back": true }, icon(ICONS.back), say("users"));

/** Users whose ids or nicknames begin as `id` does, as far as there are any. */
async function similar(id, signal) {
  for (let length = Math.min(id.length, 32); length > 0; length = Math.floor(length / 2)) {
    const { Users } = await api.users(id.slice(0, length), "", SUGGESTED, signal);
    if (Users.length) return Users;
  }
  return [];
}

/** The view for an id that no user has. */
async function unknown(context, id, error) {
  const users = await similar(id, context.signal);
  const link = (user) => el("li", {},
    el("a", { href: userAddress(user.UserID) }, el("bdi", { class: "clip" }, visible(user.Nick, user.UserID))), " ",
    el("span", { class: "id" }, user.UserID));
  return {
    title: say("noUserTitle"),
    content: [
      back(),
      el("section", { class: "card unknown", "aria-labelledby": "unknown" },
        el("h1", { id: "unknown" }, say("noUserTitle")),
        el("p", {}, say("noUserText"), " ", el("bdi", { class: "id" }, id)),
        error.code === 70107 ? el("p", { class: "quiet" }, say("noUserHint")) : el("p", { class: "quiet" }, say("noIdHint")),
        users.length ? el("h2", {}, say("similar")) : null,
        users.length ? el("ul", { class: "similar" }, users.map(link)) : null,
        el("p", {}, el("a", { class: "button", href: address("users", { q: id.slice(0, 32) }) }, icon(ICONS.search), say("searchUsers")))),
    ],
  };
}

/** The view of the user `id`. */
export async function user(context, id) {
  const list = new Conversations(id, context);
  let answer;
  try {
    answer = await list.fill();
  } catch (error) {
    if (UNKNOWN.includes(error.code)) return unknown(context, id, error);
    throw error;
  }
  const devices = devicesCard(id, context, async () => devices.update((await list.fill()).Devices));
  devices.update(answer.Devices);
  const name = visible(answer.Nick, id);
  return {
    title: name,
    shown: () => list.rows.draw(),
    content: [
      back(),
      el("h1", { class: "who-is-it" },
        el("bdi", { class: "two-lines", title: answer.Nick || null }, name),
        name === id ? null : el("span", { class: "id" }, id)),
      devices.card,
      list.card,
    ],
  };
}
