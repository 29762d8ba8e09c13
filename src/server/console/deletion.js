// Confirmation dialog before conversations are deleted, with what will be lost.

import * as api from "./api.js";
import { el, icon, ICONS, openDialog, tell } from "./dom.js";
import { say } from "./words.js";

/** The most conversations that are named; others are counted. */
const NAMED = 4;

function names(lines) {
  const rest = lines.length - NAMED;
  return el("ul", { class: "names" },
    lines.slice(0, NAMED).map((line) => el("li", {}, el("bdi", { class: "name" }, line.ShowName), " ", el("span", { class: "id" }, line.Conversation))),
    rest > 0 ? el("li", { class: "quiet" }, say("andMore", { n: rest })) : null);
}

/** What is lost with the histories, as a list of sentences. */
function history(user, lines) {
  const messages = lines.reduce((sum, line) => sum + line.Messages, 0);
  if (!messages) return [say("lossNoHistory", { user })];
  const sentences = [say("lossHistory", { user, n: messages })];
  // The server leaves out counts that would cost too much; then they are not mentioned.
  if (lines.every((line) => line.Unshared !== null)) {
    const erased = lines.reduce((sum, line) => sum + line.Unshared, 0);
    sentences.push(erased ? say("lossErased", { n: erased }) : say("lossNoneErased"));
  }
  return sentences;
}

function loss(user, lines, clear, follow) {
  return [
    say("lossEntries", { user, n: lines.length }),
    ...(clear ? history(user, lines) : [say("keepHistory")]),
    say(follow ? "devicesFollow" : "devicesKeep", { user, n: lines.length }),
    say("othersKeep"),
    say("noUndo"),
  ].map((sentence) => el("li", {}, sentence));
}

/** Asks for confirmation and deletes `lines` of `user`. `follow`: the user's devices delete them too. */
export function deleteDialog(user, lines, follow, done) {
  const n = lines.length;
  const list = el("ul", { class: "loss" });
  const problem = el("p", { class: "error", role: "alert" });
  const clear = el("input", { type: "checkbox", id: "clear", checked: true, "aria-describedby": "clear-hint" });
  const show = () => list.replaceChildren(...loss(user, lines, clear.checked, follow));
  clear.addEventListener("change", show);
  show();
  openDialog((close) => {
    const cancel = el("button", { type: "button", autofocus: true, click: close }, say("cancel"));
    const go = el("button", { type: "button", class: "danger" }, say("deleteNow", { n }));
    go.addEventListener("click", async () => {
      go.disabled = true;
      go.textContent = say("deleting");
      try {
        await api.deleteConversations(user, lines.map((line) => line.Conversation), clear.checked);
        close();
        tell(say("deleted", { n }));
        done();
      } catch (error) {
        problem.textContent = error.code ? say("refused", { code: error.code, sentence: error.message }) : say("unreachable");
        go.disabled = false;
        go.textContent = say("deleteNow", { n });
      }
    });
    return [
      el("h2", {}, say("deleteTitle", { n, user })),
      names(lines),
      el("div", { class: "option" }, clear,
        el("label", { for: "clear" }, say("withHistory")),
        el("p", { class: "quiet", id: "clear-hint" }, say("withHistoryHint"))),
      el("section", { class: "warning", "aria-live": "polite" }, el("h3", {}, icon(ICONS.warn), say("loss")), list),
      problem,
      el("div", { class: "actions" }, cancel, go),
    ];
  });
}
