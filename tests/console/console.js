"use strict";
// Tests of an administrator's actions in the console, and of their effects.

const assert = require("node:assert/strict");
const { shot, signedIn, visit } = require("./support/browser.js");
const { run } = require("./support/check.js");

const row = (page, id) => page.locator(`tr[data-id="${id}"]`);
const mark = (page, id) => row(page, id).getByRole("checkbox").check();
const toast = (page, text) => page.locator("#status.shown", { hasText: text }).waitFor();

/** alice with three conversations: two with bob and carol, and one with a group of all three. */
async function populate(server) {
  await server.users("alice", "bob", "carol");
  await server.send("bob", "alice", "one");
  await server.send("alice", "bob", "two");
  await server.send("carol", "alice", "three");
  await server.rest("v4/group_open_http_svc/create_group", {
    Owner_Account: "alice", Type: "Public", GroupId: "team", Name: "The team",
    MemberList: [{ Member_Account: "bob" }, { Member_Account: "carol" }],
  });
}

run({
  "a second device follows once the switch is on": async (server, browser) => {
    await populate(server);
    const [phone, laptop] = [await server.device("alice", "phone"), await server.device("alice", "laptop")];
    const page = await signedIn(browser, server);
    const toggle = page.getByRole("switch", { name: "Sync conversation deletion across devices" });
    assert.equal(await toggle.isChecked(), false);
    await phone.remove("c2c_bob");
    assert.deepEqual(await phone.deleted(), ["c2c_bob"]);
    assert.deepEqual(await laptop.deleted(), [], "off: the laptop keeps it");
    await toggle.check();
    await toast(page, "Other devices follow from now on.");
    const waiting = laptop.deleted(20);
    await phone.remove("c2c_carol");
    assert.deepEqual(await waiting, ["c2c_carol"], "on: the laptop hears of it");
    await page.reload();
    await page.waitForSelector(".tiles");
    assert.equal(await toggle.isChecked(), true, "it is kept");
    await toggle.uncheck();
    await toast(page, "Other devices no longer follow.");
    await phone.remove("group_team");
    assert.deepEqual(await laptop.deleted(), []);
    assert.deepEqual(page.faults, []);
  },

  "figures say what is there, and the chart what was deleted": async (server, browser) => {
    await populate(server);
    const phone = await server.device("alice", "phone");
    await phone.remove("c2c_bob");
    const waiting = phone.changes(30);
    const page = await signedIn(browser, server);
    // Users, conversations of all lists, messages, connected devices.
    await page.waitForFunction(() => document.querySelectorAll(".tile dd")[3]?.textContent === "1", null, { timeout: 15_000 });
    const figures = await page.locator(".tile dd").allTextContents();
    assert.deepEqual(figures, ["3", "6", "3", "1"]);
    await page.getByText("1 conversation deleted in the last 24 hours").first().waitFor();
    assert.equal(await page.locator(".bar").count(), 24);
    const heights = await page.locator(".bar .value").evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute("height"))));
    assert.equal(heights.filter((height) => height > 50).length, 1);
    await page.getByText("30 days").click();
    await page.getByRole("img", { name: "1 conversation deleted in the last 30 days" }).waitFor();
    assert.equal(await page.locator(".bar").count(), 30);
    await page.getByText("As a table").click();
    assert.equal(await page.locator("details tbody tr").count(), 30);
    await phone.remove("c2c_carol");
    await waiting;
  },

  "users are found by the beginning of their IDs, page by page": async (server, browser) => {
    const ids = Array.from({ length: 120 }, (_, number) => `user_${String(number).padStart(3, "0")}`);
    for (let from = 0; from < ids.length; from += 20) {
      await Promise.all(ids.slice(from, from + 20).map((id) => server.user(id)));
    }
    await server.user("zoe", "Zoë");
    const page = await signedIn(browser, server);
    await visit(page, "#/users", "tbody tr");
    const shown = () => page.locator("tbody th .name").allTextContents();
    const names = async (expected) => {
      await page.locator("tbody th .name", { hasText: expected.at(-1) }).waitFor();
      assert.deepEqual(await shown(), expected);
    };
    await names(ids.slice(0, 50));
    await page.getByRole("button", { name: "Next" }).click();
    await names(ids.slice(50, 100));
    await page.getByRole("button", { name: "Next" }).click();
    await names([...ids.slice(100), "Zoë"]);
    assert.equal(await page.getByRole("button", { name: "Next" }).isDisabled(), true);
    await page.getByRole("button", { name: "Previous" }).click();
    await names(ids.slice(50, 100));
    await page.fill("#prefix", "user_11");
    await names(ids.slice(110, 120));
    await page.fill("#prefix", "user_%");
    await page.locator(".empty", { hasText: "No user's ID or nickname begins with “user_%”." }).waitFor();
    await page.fill("#prefix", "zo");
    await names(["Zoë"]);
    await page.getByRole("link", { name: "Zoë" }).click();
    await page.getByText("The list is empty.").waitFor();
    await page.getByText("No device has signed in yet.").waitFor();
    assert.deepEqual(page.faults, []);
  },

  "deleting says what will be lost, and takes no more": async (server, browser) => {
    await populate(server);
    const page = await signedIn(browser, server);
    await visit(page, "#/user/alice", "tr[data-id]");
    assert.equal(await page.locator("tr[data-id]").count(), 3);
    await mark(page, "c2c_bob");
    await mark(page, "group_team");
    await page.getByText("2 selected").waitFor();
    await page.getByRole("button", { name: "Delete…" }).click();
    const dialog = page.getByRole("dialog", { name: "Delete 2 conversations of alice?" });
    await dialog.waitFor();
    for (const sentence of [
      "2 entries leave alice's list",
      "alice can no longer read 2 messages on the server.",
      "Each of them another participant can still read",
      "alice's devices keep the entries",
      "Other participants keep their entries and messages.",
      "This cannot be undone.",
    ]) await dialog.getByText(sentence).waitFor();
    await shot(page, "dialog");
    await dialog.getByText("With history").click();
    await dialog.getByText("The messages stay.").waitFor();
    assert.equal(await dialog.getByText("can no longer read").count(), 0);
    await dialog.getByRole("button", { name: "Cancel" }).click();
    assert.equal(await page.locator("tr[data-id]").count(), 3, "nothing happened");
    assert.deepEqual((await server.history("alice", "c2c_bob")).sort(), ["one", "two"]);

    await page.getByRole("button", { name: "Delete…" }).click();
    await dialog.getByRole("button", { name: "Delete 2 conversations" }).click();
    await toast(page, "2 conversations deleted.");
    await row(page, "c2c_bob").waitFor({ state: "detached" });
    assert.equal(await page.locator("tr[data-id]").count(), 1);
    assert.deepEqual(await server.history("alice", "c2c_bob"), []);
    assert.deepEqual((await server.history("bob", "c2c_alice")).sort(), ["one", "two"], "bob keeps his");
    assert.deepEqual(page.faults, []);
  },

  "what only this user can read is counted as erased; without history it stays": async (server, browser) => {
    await populate(server);
    const carol = await server.device("carol", "phone");
    await carol.remove("c2c_alice");
    const page = await signedIn(browser, server);
    await visit(page, "#/user/alice", "tr[data-id]");
    await mark(page, "c2c_carol");
    await page.getByRole("button", { name: "Delete…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("1 of them nobody else can read: it is erased for good.").waitFor();
    await dialog.getByText("With history").click();
    await dialog.getByRole("button", { name: "Delete 1 conversation" }).click();
    await toast(page, "1 conversation deleted.");
    assert.deepEqual(await server.history("alice", "c2c_carol"), ["three"]);
  },

  "devices are shown, and signed out all at once": async (server, browser) => {
    await populate(server);
    const [phone, laptop] = [await server.device("alice", "phone"), await server.device("alice", "laptop")];
    const waiting = phone.changes(30);
    // A device that was just answered counts as connected for five seconds more.
    await new Promise((resolve) => setTimeout(resolve, 5500));
    const page = await signedIn(browser, server);
    await visit(page, "#/users", "tbody tr");
    await page.getByRole("row", { name: "alice" }).getByText("1 of 2 connected").waitFor();
    await visit(page, "#/user/alice", ".devices-list");
    const item = (name) => page.locator(".devices-list li", { hasText: name });
    await item("phone").getByText(/^connected/).waitFor();
    await item("laptop").getByText(/^not connected/).waitFor();
    await page.getByRole("button", { name: "Sign out all devices" }).click();
    await page.getByText("2 devices have to sign in again. Nothing is deleted.").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Sign out all devices" }).click();
    await toast(page, "All devices of alice are signed out.");
    await item("phone").getByText(/^signed out/).waitFor();
    assert.equal((await waiting).ErrorCode, 6208, "the one that waits hears of it");
    assert.equal((await laptop.changes(0)).ErrorCode, 6208);
    assert.equal(await page.getByRole("button", { name: "Sign out all devices" }).count(), 0);
  },
});
