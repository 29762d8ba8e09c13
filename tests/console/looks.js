"use strict";
// How the console looks: every view at three widths, in both languages and themes, with hostile names. The pictures are
// kept in OPENTIM_SHOTS, for people to look at; what a program can see is tested here.

const assert = require("node:assert/strict");
const { hardships, open, overflow, shot, signIn, visit } = require("./support/browser.js");
const { run } = require("./support/check.js");

const WIDTHS = [[320, 568], [768, 1024], [1280, 860]];
const LANGUAGES = { en: "en-US", zh: "zh-CN" };

/** Names that people give themselves to break a page. */
const NAMES = [
  ["w".repeat(32), "W".repeat(166)],
  ["rtl", "\u202Eevil\u202D مرحبا بالعالم"],
  ["zalgo", "Z\u0351\u0352\u0357A\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309L".repeat(6)],
  ["emoji", "👩‍👩‍👧‍👦🏳️‍🌈".repeat(12)],
  ["blank", "\u200B\u200B\u3164"],
  ["lines", "one\ntwo\n\nthree"],
  ["markup", "<img src=x onerror=alert(1)>&amp;\"'"],
  ["placeholder", "{n} {user} {done}"],
  ["plain", "Lin Wei"],
  ["none", ""],
];

async function populate(server) {
  await server.user("alice", "Alice ".repeat(30).trim());
  for (const [id, nick] of NAMES) {
    await server.user(id, nick);
    await server.send(id, "alice", `${nick || "hello"} ${"and a long text ".repeat(20)}`);
  }
  await server.rest("v4/group_open_http_svc/create_group", {
    Owner_Account: "alice", Type: "Public", GroupId: "g".repeat(48), Name: "团队 ".repeat(10).trim(),
    MemberList: [{ Member_Account: "plain" }],
  });
  await server.rest("v4/recentcontact/top", {
    From_Account: "alice", OperationType: 1, RecentContactItem: [{ Type: 1, To_Account: "w".repeat(32) }],
  });
  await server.rest("opentim/v1/settings", { SyncConversationDeletion: true });
  for (const device of ["phone", "d".repeat(40), "laptop"]) await server.device("alice", device);
}

/** Whether all of an element is in the window. */
const inView = (page, selector) => page.locator(selector).evaluate((element) => {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
});

/** Texts that are cut without a sign of it, or lie upon each other, in the rows of a table. */
const crushed = (page) => page.evaluate(() => {
  const faults = [];
  for (const row of document.querySelectorAll("tr[data-id], .users tbody tr")) {
    const boxes = [...row.querySelectorAll(".name, .id, .when, .last .clip, .number")].filter((part) => part.offsetParent);
    const rects = boxes.map((part) => part.getBoundingClientRect());
    const outer = row.getBoundingClientRect();
    rects.forEach((one, at) => {
      if (one.bottom > outer.bottom + 1 || one.right > outer.right + 1) faults.push(`beyond its row: ${boxes[at].className}`);
      rects.slice(at + 1).forEach((other, behind) => {
        const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (wide > 1 && high > 3) faults.push(`${boxes[at].className} upon ${boxes[at + 1 + behind].className}`);
      });
    });
  }
  return [...new Set(faults)];
});

async function views(page, look) {
  await visit(page, "#/", ".tiles");
  await look("overview");
  await visit(page, "#/users", "tbody tr");
  await look("users");
  await visit(page, "#/user/alice", "tr[data-id]");
  await look("user");
  await page.locator("#conversations-head").scrollIntoViewIfNeeded();
  await page.locator("#all").check();
  await page.evaluate(() => document.querySelector("#conversations-head").scrollIntoView());
  await look("list");
  await page.locator("#conversations-head button.danger").click();
  await page.locator("dialog button.danger:not([disabled])").waitFor();
  await look("deletion");
  assert.ok(await inView(page, "dialog .warning"), "what will be lost is in view");
  assert.ok(await inView(page, "dialog button.danger"), "and so is the red button");
  await page.keyboard.press("Escape");
  await page.locator("dialog").waitFor({ state: "detached" });
  await page.evaluate(() => scrollTo(0, 0));
  await page.locator("section[aria-labelledby=devices] button").click();
  await page.waitForSelector("dialog");
  await look("kick");
  await page.keyboard.press("Escape");
  await visit(page, "#/user/plai", ".unknown");
  await look("unknown");
  await visit(page, "#/user/none?q=nothing", "#found");
  await page.locator("#find").fill("nothing");
  await look("nothing");
}

const tests = {};
for (const [width, height] of WIDTHS) {
  for (const [language, locale] of Object.entries(LANGUAGES)) {
    tests[`${width} pixels wide, in ${language}, light and dark`] = async (server, browser) => {
      await populate(server);
      for (const colorScheme of ["light", "dark"]) {
        const page = await open(browser, server, { viewport: { width, height }, locale, colorScheme });
        const look = async (name) => {
          await shot(page, `${width}-${language}-${colorScheme}-${name}`);
          assert.equal(await overflow(page), 0, `${name} is too wide`);
          assert.deepEqual(await crushed(page), [], name);
          // The other widths differ in no colour and no role.
          if (width === 320 && language === "en") assert.deepEqual(await hardships(page), [], `${name}, ${colorScheme}`);
        };
        await look("signin");
        await signIn(page, { identifier: "administrator", usersig: "nonsense" });
        await page.locator("#problem:not(:empty)").waitFor();
        await look("refused");
        await signIn(page, server.root);
        await page.waitForSelector(".tiles");
        await views(page, look);
        assert.deepEqual(page.faults, []);
        await page.context().close();
      }
    };
  }
}

tests["date and text share a line where there is room"] = async (server, browser) => {
  await populate(server);
  const lines = async (width) => {
    const page = await open(browser, server, { viewport: { width, height: 800 } });
    await signIn(page, server.root);
    await page.waitForSelector(".tiles");
    await visit(page, "#/user/alice", "tr[data-id]");
    const [time, text] = await page.locator("tr[data-id=c2c_plain] .last > *").evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().bottom));
    const height = (await page.locator("tr[data-id=c2c_plain]").boundingBox()).height;
    const first = await page.locator("section.card h2").first().textContent();
    await page.context().close();
    return { same: Math.abs(time - text) < 4, height, first };
  };
  const wide = await lines(1280);
  assert.deepEqual([wide.same, wide.first], [true, "Devices"], "and the devices are above the list");
  assert.ok(wide.height <= 60, `${wide.height} pixels a row`);
};

run(tests);
