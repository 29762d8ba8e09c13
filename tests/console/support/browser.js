"use strict";
// Chromium, and helpers for every test of the page.

const fs = require("node:fs");
const path = require("node:path");
const { chromium } = require("playwright-core");

const AXE = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const SHOTS = process.env.OPENTIM_SHOTS;
if (SHOTS) fs.mkdirSync(SHOTS, { recursive: true });

// Without these flags, Chromium contacts its maker's servers at every start.
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const launch = () => chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS,
});

/** A page in a fresh browser: no cookie, nothing stored. `faults` records what goes wrong in it. */
async function open(browser, server, options = {}) {
  const context = await browser.newContext({
    baseURL: server.url, locale: "en-US", viewport: { width: 1280, height: 860 }, ...options,
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  page.faults = [];
  page.on("pageerror", (error) => page.faults.push(error.message));
  page.on("dialog", (dialog) => { page.faults.push(`a dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") page.faults.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(server.url)) page.faults.push(`asks elsewhere: ${request.url()}`);
  });
  await page.goto("/console");
  await page.waitForSelector("#user");
  return page;
}

async function signIn(page, who) {
  await page.fill("#user", who.identifier);
  await page.fill("#signature", who.usersig);
  await page.click("form button");
}

async function signedIn(browser, server, options) {
  const page = await open(browser, server, options);
  await signIn(page, server.root);
  await page.waitForSelector(".tiles");
  return page;
}

/** Shows the view of an address within the page. */
async function visit(page, hash, selector) {
  await page.evaluate((to) => new Promise((resolve) => {
    if (location.hash === to) return resolve();
    addEventListener("hashchange", resolve, { once: true });
    location.hash = to;
  }), hash);
  // The previous view may contain the element to wait for.
  await page.waitForSelector("#main:not([aria-busy])");
  await page.waitForSelector(selector);
}

/** The accessibility problems that axe finds, contrast included. */
async function hardships(page) {
  await page.evaluate(AXE);
  const found = await page.evaluate(() => globalThis.axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"],
  }));
  if (found.passes.length < 10) return ["axe looked at nothing"];
  return found.violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join(" ").slice(0, 300)}`);
}

/** How many pixels of the page are beyond the window's right edge. */
async function overflow(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

async function shot(page, name) {
  if (SHOTS) await page.screenshot({ path: path.join(SHOTS, `${name}.png`) });
}

module.exports = { hardships, launch, open, overflow, shot, signIn, signedIn, visit };
