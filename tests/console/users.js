"use strict";
// Tests of finding a user: by id and by nickname, of coming back to where one was, and of users who do not exist.

const assert = require("node:assert/strict");
const { signedIn, visit } = require("./support/browser.js");
const { run } = require("./support/check.js");

const shown = (page) => page.locator("tbody th .name").allTextContents();
const names = async (page, expected) => {
  await page.waitForFunction((all) => {
    const now = [...document.querySelectorAll("tbody th .name")].map((name) => name.textContent);
    return JSON.stringify(now) === JSON.stringify(all);
  }, expected).catch(() => null);
  assert.deepEqual(await shown(page), expected);
};

/** The index of the topmost row in view, in a list of conversations. */
const topmost = (page) => page.evaluate(() =>
  [...document.querySelectorAll("tr[data-id]")].find((row) => row.getBoundingClientRect().top > 150).dataset.id);

async function scrollUntil(page, id) {
  for (const end = Date.now() + 120_000; Date.now() < end;) {
    if (await page.locator(`tr[data-id="${id}"]`).count()) return;
    await page.mouse.wheel(0, 1500);
    await page.waitForTimeout(50);
  }
  throw new Error(`${id} never comes`);
}

run({
  "users are found by nickname, behind those of the id": async (server, browser) => {
    await server.user("u1", "Lin Wei");
    await server.user("u2", "linda");
    await server.user("lin", "Zoë");
    await server.user("u3", "Berlin");
    await server.user("u4", "林薇");
    const page = await signedIn(browser, server);
    await visit(page, "#/users", "tbody tr");
    await page.fill("#prefix", "lin");
    await names(page, ["Zoë", "Lin Wei", "linda"]);
    await page.fill("#prefix", "LIN W");
    await names(page, ["Lin Wei"]);
    await page.fill("#prefix", "林");
    await names(page, ["林薇"]);
    await page.fill("#prefix", "Zoë");
    await names(page, ["Zoë"]);
    await page.getByText("1 user on this page").waitFor();
    assert.deepEqual(page.faults, []);
  },

  "page and search survive going back, and a reload": async (server, browser) => {
    const ids = Array.from({ length: 120 }, (_, number) => `user_${String(number).padStart(3, "0")}`);
    for (let from = 0; from < ids.length; from += 100) {
      await server.rest("v4/im_open_login_svc/multiaccount_import", { Accounts: ids.slice(from, from + 100) });
    }
    await server.users("zoe");
    const page = await signedIn(browser, server);
    await visit(page, "#/users", "tbody tr");
    await page.fill("#prefix", "user_");
    await names(page, ids.slice(0, 50));
    await page.getByRole("button", { name: "Next" }).click();
    await names(page, ids.slice(50, 100));
    const as = async (how) => {
      await names(page, ids.slice(50, 100));
      assert.equal(await page.inputValue("#prefix"), "user_", how);
      await page.getByText("Page 2").waitFor();
    };
    await page.getByRole("link", { name: "user_090" }).click();
    await page.getByRole("heading", { name: "user_090" }).waitFor();
    await page.locator("a.back").click();
    await as("by the link");
    const focus = () => page.evaluate(() => document.activeElement.dataset.user);
    assert.equal(await focus(), "user_090", "one goes on where one was");
    await page.getByRole("link", { name: "user_091" }).click();
    await page.getByRole("heading", { name: "user_091" }).waitFor();
    await page.goBack();
    await as("by the browser's button");
    await page.reload();
    await as("by a reload");
    await page.getByRole("combobox").selectOption("zh");
    await page.getByText("第 2 页").waitFor();
    await names(page, ids.slice(50, 100));
    await page.getByRole("button", { name: "上一页" }).click();
    await names(page, ids.slice(0, 50));
    // The navigation's link begins anew.
    await page.getByRole("link", { name: "概览" }).click();
    await page.waitForSelector(".tiles");
    await page.getByRole("link", { name: "用户", exact: true }).first().click();
    await page.waitForSelector("#prefix");
    assert.equal(await page.inputValue("#prefix"), "");
    assert.deepEqual(page.faults, []);
  },

  "search and loaded rows of a list survive going back and deleting": async (server, browser) => {
    await server.users("alice");
    await server.peers("alice", 400);
    const page = await signedIn(browser, server);
    await visit(page, "#/user/alice", "tr[data-id]");
    await page.fill("#find", "peer_0");
    await page.getByText("400 conversations found").waitFor();
    await scrollUntil(page, "c2c_peer_0150");
    const top = await topmost(page);
    await page.getByRole("link", { name: "Overview" }).click();
    await page.waitForSelector(".tiles");
    assert.equal(await page.evaluate(() => scrollY), 0, "another view begins at its top");
    await page.goBack();
    await page.waitForSelector(`tr[data-id="${top}"]`);
    assert.equal(await page.inputValue("#find"), "peer_0");
    await page.waitForFunction((id) => {
      const row = document.querySelector(`tr[data-id="${id}"]`)?.getBoundingClientRect();
      return row && row.top > 0 && row.top < innerHeight;
    }, top);
    // Deleting keeps the place, the search and the rows.
    const next = await page.evaluate((id) => document.querySelector(`tr[data-id="${id}"]`).nextElementSibling.dataset.id, top);
    await page.locator(`tr[data-id="${top}"]`).getByRole("checkbox").check();
    await page.getByRole("button", { name: "Delete…" }).click();
    await page.getByRole("button", { name: "Delete 1 conversation" }).click();
    await page.locator(`tr[data-id="${top}"]`).waitFor({ state: "detached" });
    await page.getByText("399 conversations found").waitFor();
    assert.equal(await page.inputValue("#find"), "peer_0");
    const row = await page.locator(`tr[data-id="${next}"]`).boundingBox();
    assert.ok(row.y > 0 && row.y < 860, "where one was");
    const focused = await page.evaluate(() => document.activeElement.id);
    assert.equal(focused, "conversations", "the focus is at the list, not lost");
    await page.reload();
    await page.getByText("399 conversations found").waitFor();
    assert.deepEqual(page.faults, []);
  },

  "an unknown user is a page that helps": async (server, browser) => {
    await server.user("alice", "Alice");
    await server.user("alan", "Alan");
    const page = await signedIn(browser, server);
    await visit(page, "#/user/alicia", "h1");
    await page.getByRole("heading", { name: "No such user" }).waitFor();
    await page.locator("bdi", { hasText: "alicia" }).waitFor();
    await page.getByText("Upper and lower case matter").waitFor();
    assert.deepEqual(await page.locator(".similar .id").allTextContents(), ["alice"], "the nearest");
    await page.getByRole("link", { name: "Search all users" }).click();
    await page.waitForSelector("#prefix");
    assert.equal(await page.inputValue("#prefix"), "alicia");
    await visit(page, "#/user/alicia", ".similar");
    await page.getByRole("link", { name: "Alice" }).click();
    await page.getByRole("heading", { name: "Alice" }).waitFor();
    await visit(page, "#/user/b%C3%B6b", ".unknown");
    await page.getByText("This cannot be an ID").waitFor();
    await visit(page, "#/nowhere", "h1");
    await page.getByRole("heading", { name: "There is no such page." }).waitFor();
    await page.locator("main").getByRole("link", { name: "Users" }).click();
    await page.waitForSelector("#prefix");
    assert.deepEqual(page.faults, []);
  },
});
