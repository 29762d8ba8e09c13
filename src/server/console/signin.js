// Sign-in with a UserSig. The server answers with a session cookie that scripts cannot read.

import * as api from "./api.js";
import { el, icon, ICONS } from "./dom.js";
import { say } from "./words.js";

/** The view. `done` receives the session; `notice` says why signing in is necessary. */
export function signIn(done, notice) {
  const problem = el("p", { class: "error", role: "alert", id: "problem" });
  const user = el("input", {
    id: "user", name: "username", maxlength: 32, autocomplete: "username", autocapitalize: "none", spellcheck: "false",
    "aria-describedby": "problem",
  });
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
      problem.textContent = error.code ? say("refused", { code: error.code, sentence: error.message }) : say("unreachable");
      button.disabled = false;
      button.textContent = say("signIn");
      signature.focus();
    }
  };
  return {
    title: say("signInTitle"),
    content: [
      el("form", { class: "card signin", novalidate: true, submit },
        el("div", { class: "emblem" }, icon(ICONS.bubble)),
        el("h1", {}, say("signInTitle")),
        el("p", { class: "quiet" }, say("signInLead")),
        notice ? el("p", { class: "notice" }, notice) : null,
        el("label", { for: "user" }, say("userId")), user,
        el("label", { for: "signature" }, say("userSig")), signature,
        el("p", { class: "quiet hint", id: "signature-hint" }, say("userSigHint"), " ",
          el("code", {}, "opentim-server usersig --user NAME")),
        problem, button),
    ],
    focus: user,
  };
}
