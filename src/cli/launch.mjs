#!/usr/bin/env node
/**
 * The command `intervention`: starts main.ts on a Node that can run it.
 *
 * Plain JavaScript that Node 18 can read, so that nobody meets a syntax error instead of an answer.
 * On a good Node it costs one import; on an older one it hands over to the Node in node_modules.
 */
import module from "node:module";
import { fileURLToPath } from "node:url";
import { isGoodNode, runOnGoodNode } from "./good-node.mjs";

if (isGoodNode()) {
  module.enableCompileCache?.();
  await import("./main.ts");
} else {
  runOnGoodNode([fileURLToPath(import.meta.url), ...process.argv.slice(2)]);
}
