"use strict";
// Tests of the console's page: with hostile text, by keyboard, narrow, dark, in Chinese.

const assert = require("node:assert/strict");
const { hardships, open, overflow, shot, signedIn, visit } = require("./support/browser.js");
const { run } = require("./support/check.js");

const HOSTILE = [
  "<img src=x onerror=\"hacked()\">",
  "<script>hacked()</script>",
  "\"><svg onload=hacked()>",
];

async function populate(server) {
  await server.user("alice", HOSTILE[0]);
  await server.user("bob", HOSTILE[1]);
  await server.user("<b>", "");
  await server.send("bob", "alice", HOSTILE[0]);
  await server.send("alice", "<b>", HOSTILE[1]);
  await server.rest("v4/group_open_http_svc/create_group", {
    Owner_Account: "alice", Type: "Public", GroupId: "<i>team", Name: HOSTILE[2],
    MemberList: [{ Member_Account: "bob" }],
  });
}

/** Goes through every view and calls `look` in each. */
async function everywhere(page, look) {
  await visit(page, "#/", ".tiles");
  await look("overview");
  await visit(page, "#/users", "tbody tr");
  await look("users");
  await visit(page, "#/user/alice", "tr[data-id]");
  await page.locator("#all").check();
  await look("user");
  await page.getByRole("button", { name: /^(Delete|删除)…$/ }).click();
  await page.waitForSelector("dialog");
  await look("dialog");
  await page.keyboard.press("Escape");
  await page.waitForSelector("dialog", { state: "detached" });
}

const focused = (page) => page.evaluate(() => {
  const at = document.activeElement;
  const ring = (element) => getComputedStyle(element).outlineStyle !== "none" && parseFloat(getComputedStyle(element).outlineWidth) >= 2;
  return { text: (at.getAttribute("aria-label") || at.textContent || at.id).trim(), id: at.id, tag: at.tagName, role: at.getAttribute("role"),
    visible: ring(at) || (at.nextElementSibling !== null && ring(at.nextElementSibling)) };
});

/** Presses Tab until `wanted` has the focus. On the way there, the focus must always be visible. */
async function tabTo(page, wanted) {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    const at = await focused(page);
    if (at.tag === "BODY") continue;
    assert.ok(at.visible, `the focus is not to be seen on ${JSON.stringify(at)}`);
    if (wanted(at)) return at;
  }
  throw new Error(`Tab never comes to ${wanted}`);
}

run({
  "markup in names and messages stays text": async (server, browser) => {
    await populate(server);
    const page = await signedIn(browser, server);
    await page.evaluate(() => {
      globalThis.hits = [];
      globalThis.hacked = () => globalThis.hits.push("run");
      document.addEventListener("securitypolicyviolation", (event) => globalThis.hits.push(event.violatedDirective));
    });
    await everywhere(page, async () => {});
    await visit(page, "#/users", "tbody tr");
    assert.deepEqual(await page.locator("tbody .name").allTextContents(), ["<b>", HOSTILE[0], HOSTILE[1]]);
    await visit(page, "#/user/alice", "tr[data-id]");
    assert.equal(await page.locator("h1 bdi").textContent(), HOSTILE[0]);
    const names = await page.locator("tr[data-id] .name").allTextContents();
    assert.deepEqual(names.sort(), [HOSTILE[2], "<b>", HOSTILE[1]].sort());
    const texts = await page.locator("tr[data-id] .last bdi:last-child").allTextContents();
    assert.deepEqual(texts.sort(), [HOSTILE[0], HOSTILE[1]].sort());
    await visit(page, "#/user/%3Cb%3E", "tr[data-id]");
    assert.equal(await page.locator("h1 bdi").textContent(), "<b>");
    assert.equal(await page.locator("main img, main script, main i, main b, main svg[onload]").count(), 0);
    assert.deepEqual(await page.evaluate(() => globalThis.hits), []);
    // If the page inserted markup by mistake, the browser would refuse it.
    const refused = await page.evaluate(() => {
      try {
        document.querySelector("h1").innerHTML = "<img>";
        return "not refused";
      } catch (error) {
        return error.name;
      }
    });
    assert.equal(refused, "TypeError");
  },

  "all of it works by keyboard alone": async (server, browser) => {
    await populate(server);
    const page = await open(browser, server);
    assert.equal((await focused(page)).id, "user", "one can begin to type");
    await page.keyboard.type(server.root.identifier);
    await tabTo(page, (at) => at.id === "signature");
    await page.keyboard.insertText(server.root.usersig);
    await page.keyboard.press("Enter");
    await page.waitForSelector(".tiles");
    await tabTo(page, (at) => at.id === "sync");
    await page.keyboard.press("Space");
    await page.locator("#status.shown").waitFor();
    assert.equal((await server.rest("opentim/v1/settings", {})).SyncConversationDeletion, true);
    await page.evaluate(() => document.getElementById("main").focus());
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Shift+Tab");
    assert.equal((await focused(page)).text, "Users");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#prefix");
    await tabTo(page, (at) => at.tag === "A" && at.text.endsWith("alice"));
    await page.keyboard.press("Enter");
    await page.waitForSelector("tr[data-id]");
    await tabTo(page, (at) => at.text.includes("c2c_bob"));
    await page.keyboard.press("Space");
    await page.getByText("1 selected").waitFor();
    await page.keyboard.press("Shift+Tab");
    while ((await focused(page)).text !== "Delete…") await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await page.waitForSelector("dialog");
    assert.equal((await focused(page)).text, "Cancel", "the harmless answer is at hand");
    await page.keyboard.press("Escape");
    await page.waitForSelector("dialog", { state: "detached" });
    assert.equal((await focused(page)).text, "Delete…", "back where one was");
    await page.keyboard.press("Enter");
    await page.waitForSelector("dialog");
    await tabTo(page, (at) => at.text === "Delete 1 conversation");
    await page.keyboard.press("Enter");
    await page.locator("tr[data-id=c2c_bob]").waitFor({ state: "detached" });
    assert.deepEqual(page.faults, []);
  },

  "nothing is wider than a phone of 360 pixels": async (server, browser) => {
    await populate(server);
    await server.user("w".repeat(32), "W".repeat(60));
    await server.send("w".repeat(32), "alice", "W".repeat(500));
    const page = await open(browser, server, { viewport: { width: 360, height: 740 } });
    assert.equal(await overflow(page), 0, "signing in");
    await page.fill("#user", server.root.identifier);
    await page.fill("#signature", server.root.usersig);
    await page.click("form button");
    await page.waitForSelector(".tiles");
    await everywhere(page, async (name) => {
      assert.equal(await overflow(page), 0, name);
      await shot(page, `phone-${name}`);
    });
  },

  "in Chinese, and back in English": async (server, browser) => {
    await populate(server);
    const page = await open(browser, server, { locale: "zh-CN" });
    const language = () => page.evaluate(() => document.documentElement.lang);
    assert.equal(await language(), "zh-CN");
    await page.getByRole("heading", { name: "登录", exact: true }).waitFor();
    await page.fill("#user", server.root.identifier);
    await page.fill("#signature", server.root.usersig);
    await page.getByRole("button", { name: "登录" }).click();
    await page.getByRole("switch", { name: "多端同步删除会话" }).waitFor();
    await everywhere(page, async (name) => {
      await shot(page, `zh-${name}`);
      const text = await page.evaluate(() => (document.querySelector("dialog") ?? document.body).innerText);
      // The remaining Latin letters are names, ids and data.
      const english = text.match(/\b(Users?|Messages|Delete|Devices|Unread|Settings|On|Off|the|Cancel|Sign)\b/g);
      assert.deepEqual(english, null, `${name}: ${english}`);
    });
    await page.getByRole("combobox").selectOption("en");
    await page.getByRole("heading", { name: "Conversations" }).waitFor();
    assert.equal(await language(), "en");
    await page.reload();
    await page.getByRole("heading", { name: "Conversations" }).waitFor();
    assert.equal(await language(), "en", "it is remembered");
  },

  "both languages have every text, with the same places in it": async (server, browser) => {
    const page = await open(browser, server);
    const texts = await page.evaluate(async () => {
      const [{ en }, { zh }] = await Promise.all([import("/console/words-en.js"), import("/console/words-zh.js")]);
      const places = (form) => [...new Set(form.match(/\{\w+\}/g))].sort().join(" ");
      const all = (words) => Object.fromEntries(Object.entries(words).flatMap(([key, text]) => {
        if (typeof text === "string") return [[key, places(text)]];
        if (key === "errors") return Object.keys(text).map((code) => [`errors ${code}`, ""]);
        return [[key, places(text.other)]];
      }));
      return { en: all(en), zh: all(zh) };
    });
    assert.ok(Object.keys(texts.en).length > 150);
    assert.deepEqual(texts.zh, texts.en);
  },

  "light and dark, it can be read by all": async (server, browser) => {
    await populate(server);
    for (const colorScheme of ["light", "dark"]) {
      const page = await open(browser, server, { colorScheme });
      assert.deepEqual(await hardships(page), [], "signing in");
      await page.context().close();
      const inside = await signedIn(browser, server, { colorScheme });
      await everywhere(inside, async (name) => {
        assert.deepEqual(await hardships(inside), [], `${colorScheme}: ${name}`);
        await shot(inside, `${colorScheme}-${name}`);
      });
      assert.deepEqual(inside.faults, []);
      await inside.context().close();
    }
  },
});
