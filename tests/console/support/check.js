"use strict";
// Runs tests one after another, and prints a line for each.

const { launch } = require("./browser.js");
const { Server } = require("./server.js");

/** Each test of `tests` ({name: function}) gets a server of its own and the browser. */
async function run(tests) {
  const browser = await launch();
  let failed = 0;
  for (const [name, test] of Object.entries(tests)) {
    let server;
    try {
      server = await Server.start();
      await test(server, browser);
      console.log(`ok - console: ${name}`);
    } catch (error) {
      failed++;
      console.log(`not ok - console: ${name}`);
      console.log(String(error.stack ?? error).replace(/^/gm, "#   "));
    } finally {
      for (const context of browser.contexts()) await context.close();
      await server?.stop();
    }
  }
  await browser.close();
  process.exitCode = failed ? 1 : 0;
}

module.exports = { run };
