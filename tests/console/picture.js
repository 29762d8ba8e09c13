"use strict";
// Takes the picture of the console that README.md shows, from a real server with the chat history of examples/data:
// (which needs a font with Chinese and one with emoji, such as fonts-wqy-microhei and fonts-noto-color-emoji):
//   OPENTIM_SERVER=target/debug/opentim-server node tests/console/picture.js docs/images/console.png

const fs = require("node:fs");
const path = require("node:path");
const { launch, signedIn, visit } = require("./support/browser.js");
const { Server } = require("./support/server.js");

const DATA = path.join(__dirname, "../../examples/data");
const lines = (file) => fs.readFileSync(path.join(DATA, file), "utf8").trim().split("\n");

async function populate(server) {
  for (const [command, body] of lines("setup.tsv").map((line) => line.split("\t"))) {
    await server.rest(command, JSON.parse(body));
  }
  for (const body of lines("transcript.jsonl").map(JSON.parse)) {
    await server.rest(body.GroupId ? "v4/group_open_http_svc/import_group_msg" : "v4/openim/importmsg", body);
  }
}

async function main(file) {
  const server = await Server.start();
  const browser = await launch();
  try {
    await populate(server);
    const [phone] = [await server.device("alice", "phone"), await server.device("alice", "laptop")];
    // A device that was just answered counts as connected for five seconds more.
    await new Promise((resolve) => setTimeout(resolve, 5500));
    const waiting = phone.changes(30);
    const page = await signedIn(browser, server, { viewport: { width: 1120, height: 860 }, colorScheme: "light" });
    await visit(page, "#/user/alice", "tr[data-id]");
    for (const id of ["group_hiking", "c2c_lin_wei"]) await page.locator(`tr[data-id="${id}"]`).getByRole("checkbox").check();
    await page.evaluate(() => { document.activeElement.blur(); scrollTo(0, 0); });
    await page.waitForTimeout(300);
    await page.screenshot({ path: file });
    await browser.close();
    await waiting;
  } finally {
    await server.stop();
  }
}

main(process.argv[2]);
