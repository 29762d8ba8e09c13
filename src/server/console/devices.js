// A user's devices, and signing all of them out.

import * as api from "./api.js";
import { el, openDialog, tell } from "./dom.js";
import { when, dateTime, say } from "./words.js";

/** The devices that are shown at once; others are behind a line. */
const SHOWN = 6;

function item(device) {
  const live = device.Connected;
  const state = live ? "connected" : device.SignedIn ? "notConnected" : "deviceSignedOut";
  return el("li", {},
    el("span", { class: live ? "dot live" : "dot", "aria-hidden": "true" }),
    el("div", {},
      el("bdi", { class: "name clip", title: device.Device }, device.Device),
      el("span", { class: "quiet", title: dateTime(device.LastSeen) },
        say(state), " · ", say("lastLogin", { time: when(device.LastSeen) }))));
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

/** The card, which `update` fills with devices. */
export function devicesCard(user, context, reload) {
  const content = el("div", {});
  const heading = el("h2", { id: "devices", tabindex: "-1" }, say("devices"));
  const button = el("button", { type: "button" }, say("kick"));
  let signedIn = [];
  button.addEventListener("click", () => kickDialog(user, signedIn, async () => {
    await reload();
    heading.focus();
  }, context.fail));
  const update = (devices) => {
    const live = (device) => (device.Connected ? 0 : device.SignedIn ? 1 : 2);
    const sorted = devices.toSorted((one, other) => live(one) - live(other));
    signedIn = devices.filter((device) => device.SignedIn);
    button.hidden = !signedIn.length;
    const list = (some) => el("ul", { class: "devices-list" }, some.map(item));
    const rest = sorted.slice(SHOWN);
    content.replaceChildren(...(sorted.length
      ? [list(sorted.slice(0, SHOWN)), rest.length
        ? el("details", {}, el("summary", {}, say("moreDevices", { n: rest.length })), list(rest)) : ""]
      : [el("p", { class: "quiet" }, say("noDevicesYet"))]).filter(Boolean));
  };
  const card = el("section", { class: "card", "aria-labelledby": "devices" },
    el("div", { class: "head" }, heading, button), content);
  return { card, update };
}
