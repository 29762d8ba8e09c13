// Sign-in with a UserSig. The server answers with a session cookie that scripts cannot read.

import * as api from "./api.js";
import { el, icon, ICONS, tell } from "./dom.js";
import { explain, say } from "./words.js";

/** The user whom a new configuration names. */
const FIRST = "administrator";

/** The flag, which must not break in its middle, within its sentence. */
function config() {
  const [before, after] = say("howConfig").split("--config");
  return [before, el("code", { class: "nowrap" }, "--config"), after];
}

/** How to get a UserSig, with the command for the user who is being typed. `follow` gets the id as it changes. */
function guide() {
  const command = el("code", {});
  const copy = el("button", { type: "button", class: "quiet-button" }, icon(ICONS.copy), say("copy"));
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(command.textContent);
    tell(say("copied"));
  });
  // A shell's word: quotes only where they are needed.
  const word = (id) => (/^[\w.@%+:,/-]+$/.test(id) ? id : `'${id.replaceAll("'", "'\\''")}'`);
  const follow = (id) => { command.textContent = `opentim-server usersig --user ${word(id || FIRST)}`; };
  follow("");
  const card = el("section", { class: "how", "aria-labelledby": "how" },
    el("h2", { id: "how" }, say("howTitle")),
    el("ol", {},
      el("li", {}, say("howUser")),
      el("li", {}, say("howSig"),
        el("div", { class: "command" }, command, navigator.clipboard ? copy : null),
        el("p", { class: "quiet" }, config())),
      el("li", {}, say("howPaste"))));
  return { card, follow };
}

/** The view. `done` receives the session; `notice` says why signing in is necessary. */
export function signIn(done, notice) {
  const problem = el("p", { class: "error", role: "alert", id: "problem" });
  const user = el("input", {
    id: "user", name: "username", maxlength: 32, autocomplete: "username", autocapitalize: "none", spellcheck: "false",
    "aria-describedby": "problem",
    input: () => how.follow(user.value.trim()),
  });
  const how = guide();
  const signature = el("textarea", {
    id: "signature", name: "usersig", rows: 4, autocomplete: "off", autocapitalize: "none", spellcheck: "false",
    "aria-describedby": "signature-hint problem",
    keydown: (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
        event.target.form.requestSubmit();
      }
    },
  });
  const button = el("button", { class: "primary" }, say("signIn"));
  const submit = async (event) => {
    event.preventDefault();
    const [id, usersig] = [user.value.trim(), signature.value.replace(/\s+/g, "")];
    problem.textContent = "";
    if (!id || !usersig) {
      problem.textContent = say("missing");
      (id ? signature : user).focus();
      return;
    }
    button.disabled = true;
    button.textContent = say("signingIn");
    try {
      done(await api.signIn(id, usersig));
    } catch (error) {
      problem.textContent = explain(error);
      button.disabled = false;
      button.textContent = say("signIn");
      signature.focus();
    }
  };
  return {
    title: say("signInTitle"),
    content: [
      el("div", { class: "signin" },
        el("form", { class: "card", novalidate: true, submit },
          el("div", { class: "emblem" }, icon(ICONS.bubble)),
          el("h1", {}, say("signInTitle")),
          el("p", { class: "quiet" }, say("signInLead")),
          notice ? el("p", { class: "notice", role: "status" }, notice) : null,
          isSecureContext ? null : el("p", { class: "warning" }, say("notSecure")),
          el("label", { for: "user" }, say("userId")), user,
          el("label", { for: "signature" }, say("userSig")), signature,
          el("p", { class: "quiet", id: "signature-hint" }, say("userSigHint")),
          problem, button),
        how.card),
    ],
    focus: user,
  };
}
