// Requests to the server. A cookie, which scripts cannot read, identifies the administrator.

/** A refusal, with V2TIM's code and the server's error message. */
export class Refused extends Error {
  constructor(code, sentence) {
    super(sentence);
    this.code = code;
  }

  /**
   * Whether to sign in again: the session or signature has expired or is no longer valid, the user is no longer an
   * administrator, or the cookie is gone, so the server finds no caller in the URL either (60004, 60012).
   */
  get signedOut() {
    return [60004, 60005, 60010, 60012, 70001, 70002, 70003, 70005, 70009, 70013, 70014].includes(this.code);
  }
}

async function post(path, body, signal) {
  let answer;
  try {
    const response = await fetch(path, {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "application/json", "X-OpenTIM-Console": "1" },
      body: JSON.stringify(body),
      signal,
    });
    answer = await response.json();
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Refused(0, "");
  }
  if (answer.ErrorCode !== 0) throw new Refused(answer.ErrorCode, answer.ErrorInfo);
  return answer;
}

export const session = () => post("/console/session", {});
export const signIn = (user, signature) => post("/console/signin", { UserID: user, UserSig: signature });
export const signOut = () => post("/console/signout", {});

export const figures = (signal) => post("/opentim/v1/figures", {}, signal);
export const settings = (change = {}) => post("/opentim/v1/settings", change);
export const users = (prefix, after, count, signal) =>
  post("/opentim/v1/users", { Prefix: prefix, After: after, Count: count }, signal);
/** A page of a user's conversations, with the devices. `wanted`: Search, Type, Unread, Count, Conversations. */
export const user = (id, after, wanted = {}, signal = undefined) =>
  post("/opentim/v1/user", { UserID: id, After: after, ...wanted }, signal);
export const kick = (id) => post("/v4/im_open_login_svc/kick", { UserID: id });
/** Deletes conversations, each up to the message that was the newest when it was shown. */
export const deleteConversations = (id, lines, clear) =>
  post("/opentim/v1/conversation/delete", {
    From_Account: id,
    Conversations: lines.map((line) => line.Conversation),
    UpTo: lines.map((line) => line.LastSeq),
    ClearMessage: clear,
  });
