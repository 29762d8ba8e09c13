"use strict";
// A real server on a free port with a folder of its own, and devices that send it plain HTTP.

const { execFileSync, spawn } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const PROGRAM = process.env.OPENTIM_SERVER;
const APP = "1400000000";

class Server {
  static async start() {
    const server = new Server();
    server.folder = fs.mkdtempSync(path.join(os.tmpdir(), "opentim-console-"));
    server.config = path.join(server.folder, "opentim.toml");
    execFileSync(PROGRAM, ["init", server.config]);
    const log = fs.openSync(path.join(server.folder, "log"), "w");
    server.child = spawn(PROGRAM, ["serve", "--config", server.config, "--sdk-app-id", APP,
      "--listen", "127.0.0.1:0", "--data", path.join(server.folder, "service.db")],
      { stdio: ["ignore", "pipe", log] });
    server.ended = new Promise((resolve) => server.child.once("exit", resolve));
    server.url = await server.address();
    server.root = { identifier: "administrator", usersig: server.usersig("administrator") };
    return server;
  }

  /** The line that it prints when it listens. */
  async address() {
    let said = "";
    const told = new Promise((resolve) => this.child.stdout.setEncoding("utf8").on("data", (part) => {
      said += part;
      const address = said.match(/^listening on (\S+)\n/m);
      if (address) resolve(address[1]);
    }));
    const address = await Promise.race([told, this.ended]);
    if (typeof address === "string" && address.startsWith("http")) return address;
    throw new Error(`the server does not start:\n${fs.readFileSync(path.join(this.folder, "log"), "utf8")}`);
  }

  async stop() {
    this.child.kill("SIGTERM");
    const late = setTimeout(() => this.child.kill("SIGKILL"), 10_000);
    await this.ended;
    clearTimeout(late);
    fs.rmSync(this.folder, { recursive: true, force: true });
  }

  usersig(user, ...more) {
    const words = ["usersig", "--config", this.config, "--sdk-app-id", APP, "--user", user, ...more];
    return execFileSync(PROGRAM, words, { encoding: "utf8" }).trim();
  }

  /** Sends a command as `who`, and returns the answer, whatever its code. */
  async ask(command, body, who = this.root, more = {}) {
    const query = new URLSearchParams({ sdkappid: APP, ...who, random: "7", contenttype: "json", ...more });
    const response = await fetch(`${this.url}/${command}?${query}`, { method: "POST", body: JSON.stringify(body) });
    return response.json();
  }

  /** Sends a command as the administrator. Throws if it does not succeed. */
  async rest(command, body) {
    const answer = await this.ask(command, body);
    if (answer.ErrorCode !== 0) throw new Error(`${command}: ${JSON.stringify(answer)}`);
    return answer;
  }

  user(id, nick) {
    return this.rest("v4/im_open_login_svc/account_import", { UserID: id, Nick: nick });
  }

  async users(...ids) {
    for (const id of ids) await this.user(id);
  }

  send(from, to, text) {
    this.random = (this.random ?? 0) + 1;
    return this.rest("v4/openim/sendmsg", {
      From_Account: from, To_Account: to, MsgSeq: 1, MsgRandom: this.random,
      MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: text } }],
    });
  }

  /** Puts conversations with `count` users, peer_0000 and so on, into a user's list; the last one is on top. */
  async peers(user, count) {
    const ids = Array.from({ length: count }, (_, at) => `peer_${String(at).padStart(4, "0")}`);
    for (let from = 0; from < count; from += 100) {
      const part = ids.slice(from, from + 100);
      await this.rest("v4/im_open_login_svc/multiaccount_import", { Accounts: part });
      await this.rest("v4/openim/batchsendmsg", {
        From_Account: user, To_Account: part, MsgRandom: from + 1, SyncOtherMachine: 1,
        MsgBody: [{ MsgType: "TIMTextElem", MsgContent: { Text: `hello, part ${from}` } }],
      });
    }
  }

  /** How many conversations a user has, as the server says. */
  async listed(user) {
    return (await this.rest("opentim/v1/user", { UserID: user })).Total;
  }

  /** The texts of a conversation that a user can read. */
  async history(user, conversation) {
    const who = { identifier: user, usersig: this.usersig(user) };
    const answer = await this.ask("opentim/v1/history", { Conversation: conversation, BeforeSeq: 0, Count: 100 }, who);
    return answer.Messages.map((message) => message.Body[0].MsgContent.Text);
  }

  async device(user, id) {
    const device = new Device(this, user, id);
    await device.login();
    return device;
  }
}

/** A device: logged in, reading its feed from its cursor on. */
class Device {
  constructor(server, user, id) {
    this.server = server;
    this.who = { identifier: user, usersig: server.usersig(user) };
    this.session = String(1 + Math.floor(Math.random() * 2 ** 40));
    this.id = id;
    this.request = 0;
    this.since = 0;
  }

  ask(command, body) {
    const more = { device: this.id, session: this.session, request: String(++this.request) };
    return this.server.ask(command, body, this.who, more);
  }

  async login() {
    const body = { Session: Number(this.session) };
    const answer = await this.server.ask("opentim/v1/login", body, this.who, { device: this.id });
    if (answer.ErrorCode !== 0) throw new Error(JSON.stringify(answer));
    await this.changes(0);
  }

  /** The changes since the last call. Waits for them, up to `seconds`. */
  async changes(seconds) {
    const page = await this.ask("opentim/v1/sync", { Since: this.since, Wait: seconds });
    if (page.ErrorCode !== 0) return page;
    this.since = page.Next;
    return page.Changes;
  }

  /** The conversations that were deleted, as this device receives it. */
  async deleted(seconds = 0) {
    const changes = await this.changes(seconds);
    return changes.filter((change) => change.Kind === "Deleted").map((change) => change.Conversation);
  }

  async remove(conversation) {
    const body = { Conversations: [conversation], ClearMessage: true };
    const answer = await this.ask("opentim/v1/conversation/delete", body);
    if (answer.ErrorCode !== 0) throw new Error(JSON.stringify(answer));
  }
}

module.exports = { Server };
