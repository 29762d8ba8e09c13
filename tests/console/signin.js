"use strict";
// Tests of signing in and out, and of the users who may not sign in.

const assert = require("node:assert/strict");
const http = require("node:http");
const { open, signIn, signedIn, visit } = require("./support/browser.js");
const { run } = require("./support/check.js");

const cookies = async (page) => (await page.context().cookies()).filter((cookie) => cookie.name === "opentim_console");

run({
  "a wrong signature is refused with its code and sentence": async (server, browser) => {
    await server.users("alice");
    const good = server.root.usersig;
    const page = await open(browser, server);
    for (const [user, usersig, code] of [
      ["administrator", server.usersig("alice"), 70013],
      ["administrator", `${good.slice(0, -12)}`, 70003],
      ["administrator", "garbage", 70003],
      ["alice", server.usersig("alice"), 60010],
    ]) {
      await signIn(page, { identifier: user, usersig });
      const sentence = page.locator("#problem", { hasText: `${code}: ` });
      await sentence.waitFor();
      assert.ok((await sentence.textContent()).length > 20, "a sentence, too");
      assert.equal(await page.locator(".tiles").count(), 0);
      assert.deepEqual(await cookies(page), []);
    }
    await signIn(page, { identifier: " ", usersig: "" });
    await page.locator("#problem", { hasText: "fill in both" }).waitFor();
    assert.deepEqual(page.faults, []);
  },

  "signing in explains itself, and refusals come in the reader's language": async (server, browser) => {
    const page = await open(browser, server, { permissions: ["clipboard-read", "clipboard-write"] });
    const guide = page.getByRole("region", { name: "How to sign in" });
    await guide.getByText("opentim-server usersig --user administrator").waitFor();
    await page.fill("#user", "root user");
    await guide.getByText("opentim-server usersig --user 'root user'").waitFor();
    await page.fill("#user", "ops");
    await guide.getByRole("button", { name: "Copy" }).click();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "opentim-server usersig --user ops");
    await page.getByText("The command is copied.").waitFor();
    await server.users("alice");
    const alice = { identifier: "alice", usersig: server.usersig("alice") };
    await signIn(page, alice);
    await page.locator("#problem", { hasText: "60010: This user is not an administrator." }).waitFor();
    await page.getByRole("combobox").selectOption("zh");
    await page.getByRole("region", { name: "如何登录" }).waitFor();
    await signIn(page, alice);
    await page.locator("#problem", { hasText: "60010：该用户不是管理员。" }).waitFor();
    await signIn(page, { identifier: "administrator", usersig: "garbage" });
    await page.locator("#problem", { hasText: "70003：UserSig 不完整" }).waitFor();
    assert.deepEqual(page.faults, []);
  },

  "the version is shown to administrators, and to nobody else": async (server, browser) => {
    const page = await open(browser, server);
    assert.equal(await page.locator("#version").textContent(), "");
    await signIn(page, server.root);
    await page.waitForSelector(".tiles");
    assert.match(await page.locator("footer").textContent(), /^OpenTIM server \d+\.\d+\.\d+/);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForSelector("#user");
    assert.equal(await page.locator("#version").textContent(), "");
  },

  "an expired signature is refused": async (server, browser) => {
    const usersig = server.usersig("administrator", "--expire", "1");
    await new Promise((resolve) => setTimeout(resolve, 2100));
    const page = await open(browser, server);
    await signIn(page, { identifier: "administrator", usersig });
    await page.locator("#problem", { hasText: "70001: " }).waitFor();
  },

  "the signature is kept where no script finds it, and goes at sign-out": async (server, browser) => {
    const page = await signedIn(browser, server);
    const [cookie] = await cookies(page);
    assert.equal(cookie.httpOnly, true);
    assert.equal(cookie.sameSite, "Strict");
    assert.equal(cookie.path, "/");
    const hours = (cookie.expires - Date.now() / 1000) / 3600;
    assert.ok(hours > 11 && hours <= 12, `${hours} hours`);
    const seen = await page.evaluate(() => JSON.stringify([document.cookie, localStorage, sessionStorage, document.body.outerHTML]));
    assert.ok(!seen.includes(server.root.usersig));
    await page.reload();
    await page.waitForSelector(".tiles");
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForSelector("#user");
    assert.deepEqual(await cookies(page), []);
    await page.reload();
    await page.waitForSelector("#user");
    assert.deepEqual(page.faults, []);
  },

  "who loses the cookie is asked to sign in again": async (server, browser) => {
    const page = await signedIn(browser, server);
    await page.context().clearCookies();
    await visit(page, "#/users", "#user");
    await page.getByText("Please sign in again.").waitFor();
    await signIn(page, server.root);
    await page.waitForSelector("#prefix");
  },

  "the cookie serves no other page": async (server, browser) => {
    const page = await signedIn(browser, server);
    const settings = () => server.rest("opentim/v1/settings", {});
    const change = `${server.url}/opentim/v1/settings`;
    // With the cookie alone, as a link or a form of this origin would send it.
    const bare = await page.request.post(change, { data: { SyncConversationDeletion: true } });
    assert.equal((await bare.json()).ErrorCode, 60017);
    const marked = { "X-OpenTIM-Console": "1", "Sec-Fetch-Site": "cross-site" };
    const crossed = await page.request.post(change, { data: { SyncConversationDeletion: true }, headers: marked });
    assert.equal((await crossed.json()).ErrorCode, 60017);
    // From another port, in the browser: for cookies, that is the same site. The form is sent, the script's request is
    // not.
    const evil = http.createServer((_, answer) => answer.setHeader("Content-Type", "text/html").end(
      `<form method="post" enctype="text/plain" action="${change}"><input name='{"SyncConversationDeletion":true,"x":"' value='"}'></form>`));
    await new Promise((resolve) => evil.listen(0, "127.0.0.1", resolve));
    await page.goto(`http://127.0.0.1:${evil.address().port}/`);
    await page.evaluate((to) => fetch(to, {
      method: "POST", credentials: "include", headers: { "X-OpenTIM-Console": "1" },
      body: '{"SyncConversationDeletion":true}',
    }).catch(() => null), change);
    await page.evaluate(() => document.forms[0].submit());
    await page.waitForURL(change);
    assert.match(await page.content(), /"ErrorCode":60017/);
    assert.equal((await settings()).SyncConversationDeletion, false);
    // The console's own request of the same kind is served.
    await page.goto("/console");
    await page.waitForSelector(".tiles");
    const own = await page.evaluate((to) => fetch(to, {
      method: "POST", headers: { "X-OpenTIM-Console": "1" }, body: '{"SyncConversationDeletion":true}',
    }).then((answer) => answer.json()), change);
    assert.equal(own.ErrorCode, 0);
    assert.equal((await settings()).SyncConversationDeletion, true);
    evil.close();
  },

  "no other page can frame it": async (server, browser) => {
    const page = await open(browser, server);
    const frame = http.createServer((_, answer) => answer.setHeader("Content-Type", "text/html").end(
      `<iframe src="${server.url}/console"></iframe>`));
    await new Promise((resolve) => frame.listen(0, "localhost", resolve));
    await page.goto(`http://localhost:${frame.address().port}/`);
    await page.waitForTimeout(500);
    assert.equal(await page.frameLocator("iframe").locator("#user").count(), 0);
    frame.close();
  },
});
