"use strict";
// Tests of a user with thousands of conversations: search, filter, total, rows in view only, and deleting all.

const assert = require("node:assert/strict");
const { shot, signedIn, visit } = require("./support/browser.js");
const { run } = require("./support/check.js");

const LONG = { timeout: 120_000 };
const DELETE = "**/opentim/v1/conversation/delete";

const toast = (page, text) => page.locator("#status.shown", { hasText: text }).waitFor(LONG);
const rows = (page) => page.locator("tr[data-id]").count();

/** alice with `count` conversations, and her page. */
async function alice(server, browser, count) {
  await server.users("alice", "bob");
  await server.peers("alice", count);
  const page = await signedIn(browser, server);
  await visit(page, "#/user/alice", "tr[data-id]");
  return page;
}

/** Opens the dialog for all that are shown, and presses the red button. */
async function deleteAll(page, button, confirm) {
  await page.getByRole("button", { name: button }).click();
  await page.getByRole("dialog").getByRole("button", { name: confirm }).click(LONG);
}

run({
  "three thousand conversations: a total, a search, a filter, and few rows": async (server, browser) => {
    const page = await alice(server, browser, 3000);
    await page.locator(".total", { hasText: "3,000" }).waitFor();
    assert.equal(await page.getByRole("table", { name: "Conversations" }).getAttribute("aria-rowcount"), "3001");
    // To the end, page after page.
    const end = Date.now() + 120_000;
    while (Date.now() < end && !(await page.locator("tr[data-id=c2c_peer_0000]").count())) {
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await page.waitForTimeout(50);
    }
    await page.locator("tr[data-id=c2c_peer_0000]").scrollIntoViewIfNeeded();
    assert.equal(await page.locator("tr[data-id=c2c_peer_0000]").getAttribute("aria-rowindex"), "3001");
    assert.ok(await rows(page) < 60, `${await rows(page)} rows`);
    const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
    assert.ok(nodes < 2500, `${nodes} elements`);
    // A mark touches its row and the toolbar, whatever else is loaded.
    await page.evaluate(() => {
      globalThis.touched = new Set();
      new MutationObserver((all) => all.forEach(({ target }) => globalThis.touched.add(target.closest?.("tr")?.dataset.id ?? "")))
        .observe(document.body, { attributes: true, subtree: true });
    });
    await page.locator("tr[data-id=c2c_peer_0007]").getByRole("checkbox").check();
    await page.getByText("1 selected").waitFor();
    assert.deepEqual((await page.evaluate(() => [...globalThis.touched])).filter(Boolean), ["c2c_peer_0007"]);
    // From a mark to another with Shift: all in between.
    await page.locator("tr[data-id=c2c_peer_0003]").getByRole("checkbox").click({ modifiers: ["Shift"] });
    await page.getByText("5 selected").waitFor();
    await page.keyboard.press("ArrowDown");
    assert.match(await page.evaluate(() => document.activeElement.ariaLabel), /c2c_peer_0002/);
    // What is out of sight is not marked any more.
    await page.fill("#find", "PEER_29");
    await page.getByText("100 conversations found").waitFor();
    assert.equal(await page.getByText("5 selected").count(), 0);
    assert.equal(await page.getByRole("button", { name: "Delete…" }).isDisabled(), true);
    await page.getByText("Unread", { exact: true }).first().click();
    await page.getByText("No conversation in this list matches.").waitFor();
    await page.getByText("Groups", { exact: true }).click();
    await page.fill("#find", "");
    await page.getByText("0 conversations found").waitFor();
    await page.getByText("Users", { exact: true }).last().click();
    await page.getByText("3,000 conversations found").waitFor();
    assert.deepEqual(page.faults, []);
  },

  "one action deletes all of them, and says how far it is": async (server, browser) => {
    const page = await alice(server, browser, 3000);
    await server.send("bob", "alice", "stays");
    await page.fill("#find", "peer_2");
    await page.getByText("1,000 conversations found").waitFor();
    let requests = 0;
    page.on("request", (request) => { requests += request.url().endsWith("/conversation/delete") ? 1 : 0; });
    await page.evaluate(() => {
      globalThis.said = [];
      new MutationObserver(() => globalThis.said.push(document.querySelector("#progress-text")?.textContent))
        .observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    await page.getByRole("button", { name: "Delete the 1,000 found…" }).click();
    const dialog = page.getByRole("dialog", { name: "Delete 1,000 conversations of alice?" });
    await dialog.getByText("1,000 entries leave alice's list").waitFor(LONG);
    await dialog.getByText("alice can no longer read 1,000 messages on the server.").waitFor();
    await dialog.getByText("Other participants keep their entries and messages.").waitFor();
    assert.equal(await server.listed("alice"), 3001, "nothing has happened yet");
    let go;
    const held = new Promise((resolve) => { go = resolve; });
    await page.route(DELETE, async (route) => {
      if (requests === 5) await held;
      await route.continue();
    });
    await dialog.getByRole("button", { name: "Delete 1,000 conversations" }).click();
    await page.getByText("400 of 1,000 deleted").waitFor(LONG);
    await shot(page, "progress");
    go();
    await toast(page, "1,000 conversations deleted.");
    assert.equal(requests, 10);
    const said = await page.evaluate(() => globalThis.said);
    assert.ok(said.some((text) => text?.startsWith("Counting what will be lost: 300 of 1,000")), "it counts first");
    assert.ok(said.includes("900 of 1,000 deleted"));
    await page.getByText("0 conversations found").waitFor();
    assert.equal(await server.listed("alice"), 2001);
    await page.fill("#find", "");
    await page.locator(".total", { hasText: "2,001" }).waitFor();
    await deleteAll(page, "Delete all 2,001…", "Delete 2,001 conversations");
    await toast(page, "2,001 conversations deleted.");
    await page.getByText("The list is empty.").waitFor();
    assert.equal(await server.listed("alice"), 0);
    assert.equal(await server.listed("bob"), 1, "bob keeps his");
    assert.deepEqual(page.faults, []);
  },

  "stopping keeps the rest, and what comes meanwhile stays": async (server, browser) => {
    const page = await alice(server, browser, 300);
    let go;
    const held = new Promise((resolve) => { go = resolve; });
    let requests = 0;
    await page.route(DELETE, async (route) => {
      if (++requests === 2) await held;
      await route.continue();
    });
    await deleteAll(page, "Delete all 300…", "Delete 300 conversations");
    await page.getByText("100 of 300 deleted").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Stop");
    // A message to a conversation whose deletion is under way, and one to another that is still to come.
    await server.send("peer_0150", "alice", "too late to be deleted");
    await page.keyboard.press("Escape");
    await page.getByText("Stopping after the request that is under way").waitFor();
    assert.equal(await page.getByRole("dialog").count(), 1, "it is not out of sight while it runs");
    go();
    await toast(page, "200 of 300 conversations deleted. The others are still there.");
    await page.locator(".total", { hasText: "101" }).waitFor();
    assert.equal(await server.listed("alice"), 101);
    assert.deepEqual(await server.history("alice", "c2c_peer_0150"), ["too late to be deleted"]);
    assert.equal(requests, 2);
    assert.deepEqual(page.faults, []);
  },

  "a failure in between says what is done, and the rest is tried again": async (server, browser) => {
    const page = await alice(server, browser, 250);
    let requests = 0;
    await page.route(DELETE, (route) => (++requests === 2 ? route.abort() : route.continue()));
    await deleteAll(page, "Delete all 250…", "Delete 250 conversations");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("The server does not answer.").waitFor();
    await dialog.getByText("100 of 250 deleted").waitFor();
    await dialog.getByRole("button", { name: "Keep the rest" }).waitFor();
    await dialog.getByRole("button", { name: "Delete 150 conversations" }).click();
    await toast(page, "250 conversations deleted.");
    assert.equal(await server.listed("alice"), 0);
    assert.equal(requests, 4);
  },

  "the dialog counts what there is now, not what the page showed": async (server, browser) => {
    const page = await alice(server, browser, 2);
    await page.locator("#all").check();
    await server.send("peer_0001", "alice", "one more");
    const phone = await server.device("alice", "phone");
    await phone.remove("c2c_peer_0000");
    await page.getByRole("button", { name: "Delete…" }).click();
    const dialog = page.getByRole("dialog", { name: "Delete 1 conversation of alice?" });
    await dialog.getByText("alice can no longer read 2 messages on the server.").waitFor();
    await dialog.getByRole("button", { name: "Delete 1 conversation" }).click();
    await toast(page, "1 conversation deleted.");
    await page.getByText("The list is empty.").waitFor();
  },
});
