// The dialog before conversations are deleted: what will be lost and for whom, and how far the deletion is.

import * as api from "./api.js";
import { el, icon, ICONS, openDialog, tell } from "./dom.js";
import { collect, deleteInBatches } from "./batches.js";
import { explain, say, visible } from "./words.js";

/** The most conversations that are named; others are counted. */
const NAMED = 3;

const sum = (lines, field) => lines.reduce((total, line) => total + line[field], 0);

/** What is lost with the histories, as a list of sentences. */
function history(user, lines) {
  const messages = sum(lines, "Messages");
  if (!messages) return [say("lossNoHistory", { user })];
  const sentences = [say("lossHistory", { user, n: messages })];
  // The server leaves out counts that would cost too much; then they are not mentioned.
  if (lines.every((line) => line.Unshared !== null)) {
    const erased = sum(lines, "Unshared");
    sentences.push(erased ? say("lossErased", { n: erased }) : say("lossNoneErased"));
  }
  return sentences;
}

function loss(user, lines, clear, follow) {
  const n = lines.length;
  return [
    say("lossEntries", { user, n }),
    ...(clear ? history(user, lines) : [say("keepHistory", { n })]),
    say(follow ? "devicesFollow" : "devicesKeep", { user, n }),
    say("othersKeep"),
    say("noUndo"),
  ].map((sentence) => el("li", {}, sentence));
}

/** The dialog. First it counts, then it asks, then it deletes. */
class Deletion {
  constructor({ user, source, total, done, signedOut }) {
    Object.assign(this, { user, source, total, done, signedOut });
    this.lines = [];
    this.deleted = 0;
    this.over = new AbortController();
    this.stop = new AbortController();
    this.title = el("h2", { class: "two-lines" });
    this.names = el("ul", { class: "names" });
    this.clear = el("input", { type: "checkbox", id: "clear", checked: true, "aria-describedby": "clear-hint", change: () => this.warn() });
    this.list = el("ul", { class: "loss" });
    this.bar = el("progress", { max: total, value: 0, "aria-labelledby": "progress-text" });
    this.text = el("p", { id: "progress-text", role: "status" });
    this.progress = el("div", { class: "progress" }, this.bar, this.text);
    this.problem = el("p", { class: "error", role: "alert" });
    this.cancel = el("button", { type: "button", autofocus: true }, say("cancel"));
    this.go = el("button", { type: "button", class: "danger", disabled: true, click: () => this.run() });
    this.question = el("div", { class: "option" }, this.clear,
      el("label", { for: "clear" }, say("withHistory")),
      el("p", { class: "quiet", id: "clear-hint" }, say("withHistoryHint")));
    this.warning = el("section", { class: "warning", "aria-labelledby": "loss-title" },
      el("h3", { id: "loss-title" }, icon(ICONS.warn), say("loss")), el("div", { role: "status" }, this.list));
  }

  open() {
    this.dialog = openDialog((close) => {
      this.close = close;
      this.cancel.addEventListener("click", () => (this.running ? this.halt() : close()));
      this.name();
      this.body = el("div", { class: "dialog-body" }, this.names, this.question);
      return [this.title, this.body,
        el("div", { class: "decide" }, this.progress, this.warning, this.problem,
          el("div", { class: "actions" }, this.cancel, this.go))];
    });
    // Escape must not leave a deletion running out of sight.
    this.dialog.addEventListener("cancel", (event) => {
      if (!this.running) return;
      event.preventDefault();
      this.halt();
    });
    this.dialog.addEventListener("close", () => {
      this.over.abort();
      this.stop.abort();
      if (this.deleted && !this.running) this.done();
    });
    this.look();
  }

  /** Title, names and the button, for what is known so far. */
  name() {
    const n = this.lines.length || this.total;
    const { user } = this;
    this.title.textContent = say("deleteTitle", { n, user });
    this.go.textContent = say("deleteNow", { n });
    const named = this.lines.slice(0, NAMED).map((line) =>
      el("li", { class: "clip", title: `${line.ShowName} (${line.Conversation})` },
        el("bdi", { class: "name" }, visible(line.ShowName, line.Conversation)), " ",
        el("span", { class: "id" }, line.Conversation)));
    const rest = n - named.length;
    this.names.replaceChildren(...named,
      ...(rest > 0 && named.length ? [el("li", { class: "quiet" }, say("andMore", { n: rest }))] : []));
    this.names.hidden = !named.length;
  }

  warn() {
    this.list.replaceChildren(...loss(this.user, this.lines, this.clear.checked, this.follow));
    // On a very small screen the warning scrolls, which must be possible with the keyboard too.
    if (this.warning.scrollHeight > this.warning.clientHeight) this.warning.tabIndex = 0;
    else this.warning.removeAttribute("tabindex");
  }

  /** Asks the server what there is now, rather than trusting what the page showed. */
  async look() {
    this.problem.textContent = "";
    this.warning.hidden = true;
    this.report("counting", 0);
    try {
      const settings = api.settings();
      this.lines = await collect(this.source, this.over.signal, (lines) => this.report("counting", lines.length));
      this.follow = (await settings).SyncConversationDeletion;
    } catch (error) {
      if (error.name === "AbortError") return;
      this.fail(error, say("retry"), () => this.look());
      return;
    }
    this.progress.hidden = true;
    this.warning.hidden = false;
    if (this.lines.length) {
      this.name();
      this.warn();
      this.go.disabled = false;
    } else {
      this.list.replaceChildren(el("li", {}, say("nothingLeft")));
    }
  }

  report(key, done) {
    const n = Math.max(this.total, done);
    this.progress.hidden = false;
    this.bar.max = n;
    this.bar.value = done;
    this.text.textContent = say(key, { done, n });
  }

  /** Deletes what is not deleted yet. */
  async run() {
    this.running = true;
    this.stop = new AbortController();
    this.problem.textContent = "";
    this.body.hidden = true;
    this.go.disabled = true;
    this.go.textContent = say("deleting");
    this.cancel.textContent = say("stop");
    this.cancel.focus();
    this.total = this.lines.length;
    const before = this.deleted;
    const rest = this.lines.slice(before);
    this.report("deletedOf", before);
    try {
      await deleteInBatches(this.user, rest, this.clear.checked, this.stop.signal, (done) => {
        this.deleted = before + done;
        this.report("deletedOf", this.deleted);
      });
    } catch (error) {
      this.running = false;
      this.cancel.disabled = false;
      this.cancel.textContent = say(this.deleted ? "keepRest" : "cancel");
      this.fail(error, say("deleteNow", { n: this.lines.length - this.deleted }), () => this.run());
      // The dialog was closed meanwhile, by another view.
      if (!this.dialog.open) this.end();
      return;
    }
    this.running = false;
    this.end();
  }

  /** Stops behind the request that is under way. */
  halt() {
    this.stop.abort();
    this.cancel.disabled = true;
    this.text.textContent = say("stopping");
  }

  end() {
    const [n, done] = [this.lines.length, this.deleted];
    tell(done < n ? say("deletedSome", { done, n }) : say("deleted", { n }));
    if (this.dialog.open) this.close();
    else if (done) this.done();
  }

  fail(error, again, retry) {
    if (error.signedOut) {
      this.signedOut(error);
      return;
    }
    this.problem.textContent = explain(error);
    this.go.disabled = false;
    this.go.textContent = again;
    const once = this.go.cloneNode(true);
    once.addEventListener("click", retry);
    this.go.replaceWith(once);
    this.go = once;
  }
}

/**
 * Asks for confirmation and deletes conversations of `user`: those of `source` (see batches.js), about `total` of them.
 * `done` is called if any were deleted, `signedOut` if the session has ended.
 */
export function deleteDialog(wanted) {
  new Deletion(wanted).open();
}
