// Overview: figures, deletions over time, the switch.

import * as api from "./api.js";
import { chart } from "./chart.js";
import { choice, el, icon, ICONS, tell } from "./dom.js";
import { clock, count, dateTime, dayOf, hourOf, say } from "./words.js";

const HOUR = 3600;
const REFRESH = 10_000;

function tile(label, value, path) {
  return el("div", { class: "tile" },
    el("dt", {}, icon(path), label), el("dd", {}, value === null ? "–" : count(value)));
}

function tiles(figures) {
  return el("dl", { class: "tiles" },
    tile(say("figureUsers"), figures.Users, ICONS.user),
    tile(say("figureConversations"), figures.Conversations, ICONS.list),
    tile(say("figureMessages"), figures.Messages, ICONS.bubble),
    tile(say("figureDevices"), figures.ConnectedDevices, ICONS.device));
}

/** The last 24 hours, oldest first. */
function byHour(now, deletions) {
  const counts = new Map(deletions.map((item) => [item.Time, item.Count]));
  const current = now - (now % HOUR);
  return Array.from({ length: 24 }, (_, index) => {
    const from = current - (23 - index) * HOUR;
    return { name: dateTime(from), label: hourOf(from), value: counts.get(from) ?? 0 };
  });
}

/** The last 30 days, in the reader's time zone. */
function byDay(now, deletions) {
  const day = (seconds) => new Date(seconds * 1000).toDateString();
  const counts = new Map();
  for (const item of deletions) counts.set(day(item.Time), (counts.get(day(item.Time)) ?? 0) + item.Count);
  const today = new Date(now * 1000);
  return Array.from({ length: 30 }, (_, index) => {
    const date = new Date(today.getFullYear(), today.getMonth(), today.getDate() - (29 - index));
    const label = dayOf(date.getTime() / 1000);
    return { name: label, label, value: counts.get(date.toDateString()) ?? 0 };
  });
}

function inWords(points, key) {
  const n = points.reduce((sum, point) => sum + point.value, 0);
  const most = points.reduce((best, point) => (point.value > best.value ? point : best));
  const total = say(key, { n });
  return n ? say("chartMost", { total, n: most.value, when: most.name }) : total;
}

function asTable(points) {
  const rows = points.toReversed().map((point) =>
    el("tr", {}, el("th", { scope: "row" }, point.name), el("td", { class: "number" }, count(point.value))));
  return el("table", { class: "plain" },
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, say("when")),
      el("th", { scope: "col", class: "number" }, say("number")))),
    el("tbody", {}, rows));
}

/** The chart with its choice of period. `update` draws new figures. */
function deletionsCard() {
  const canvas = el("div", { class: "canvas" });
  const words = el("p", { class: "quiet" });
  const table = el("div", {});
  let figures = null;
  let period = "hours";
  const draw = () => {
    if (!figures || !canvas.clientWidth) return;
    const hours = period === "hours";
    const points = (hours ? byHour : byDay)(figures.Now, figures.Deletions);
    const says = inWords(points, hours ? "chartHours" : "chartDays");
    words.textContent = says;
    canvas.replaceChildren(chart(points, canvas.clientWidth, says));
    table.replaceChildren(asTable(points));
  };
  const pick = (value) => choice("period", value, value === period, say(value), () => { period = value; draw(); });
  const card = el("section", { class: "card", "aria-labelledby": "deletions" },
    el("div", { class: "head" },
      el("h2", { id: "deletions" }, say("deletions")),
      el("div", { class: "choice", role: "radiogroup", "aria-label": say("period") }, pick("hours"), pick("days"))),
    words, canvas,
    el("details", {}, el("summary", {}, say("chartTable")), table));
  const watcher = new ResizeObserver(draw);
  watcher.observe(canvas);
  return { card, update: (newer) => { figures = newer; draw(); }, stop: () => watcher.disconnect() };
}

function settingsCard(settings, context) {
  const meaning = (id, key, text) => el("div", { class: "meaning", id }, el("dt", {}, say(key)), el("dd", {}, say(text)));
  const toggle = el("input", {
    type: "checkbox", role: "switch", id: "sync", "aria-describedby": "sync-on sync-off sync-from",
    checked: settings.SyncConversationDeletion,
  });
  const card = el("section", { class: "card", "aria-labelledby": "settings" },
    el("h2", { id: "settings" }, say("settings")),
    el("div", { class: "switch" }, el("label", { for: "sync" }, say("sync")), toggle),
    el("dl", { class: "meanings" }, meaning("sync-on", "on", "syncOn"), meaning("sync-off", "off", "syncOff")),
    el("p", { class: "quiet", id: "sync-from" }, say("syncFrom")));
  const show = () => card.classList.toggle("is-on", toggle.checked);
  toggle.addEventListener("change", async () => {
    show();
    try {
      const now = await api.settings({ SyncConversationDeletion: toggle.checked });
      toggle.checked = now.SyncConversationDeletion;
      tell(say(toggle.checked ? "syncNowOn" : "syncNowOff"));
    } catch (error) {
      toggle.checked = !toggle.checked;
      context.fail(error);
    }
    show();
  });
  show();
  return card;
}

/** The view. */
export async function overview(context) {
  const [figures, settings] = await Promise.all([api.figures(context.signal), api.settings()]);
  const asOf = el("p", { class: "quiet" });
  const numbers = el("div", {});
  const deletions = deletionsCard();
  const update = (newer) => {
    numbers.replaceChildren(tiles(newer));
    deletions.update(newer);
    asOf.textContent = say("asOf", { time: clock(newer.Now) });
  };
  update(figures);
  const refresh = async () => {
    if (document.hidden) return;
    try {
      update(await api.figures(context.signal));
    } catch (error) {
      if (error.signedOut) context.fail(error);
    }
  };
  const timer = setInterval(refresh, REFRESH);
  context.signal.addEventListener("abort", () => { clearInterval(timer); deletions.stop(); });
  return {
    title: say("overview"),
    content: [
      el("div", { class: "head" }, el("h1", {}, say("overview")), asOf),
      el("section", { "aria-label": say("figures") }, numbers),
      deletions.card,
      settingsCard(settings, context),
    ],
  };
}
