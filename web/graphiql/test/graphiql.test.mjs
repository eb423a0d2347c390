// Opens GraphiQL in a real browser over a real server, asks a query, and holds that no other host was asked for anything.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const browserPath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

let folder, url, browser, context;
const servers = [];

before(async () => {
  if (!existsSync(browserPath)) throw new Error(`no Chromium at ${browserPath}: apt-get install chromium, or name one by CHROMIUM`);
  folder = mkdtempSync(join(tmpdir(), 'entente-graphiql-'));
  url = await serve('--store', join(folder, 'store.db'), '--load', join(root, 'examples', '1902-alliance.txt'));
  browser = await chromium.launch({ executablePath: browserPath, args: flags });
  context = await browser.newContext();
});

after(async () => {
  await browser?.close();
  for (const server of servers) server.kill();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

// serve starts the program that make built, on a free port.
function serve(...args) {
  const server = spawn(join(root, 'entente'), ['serve', '--addr', '127.0.0.1:0', ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  servers.push(server);
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr.setEncoding('utf8').on('data', (text) => {
      log += text;
      const found = log.match(/msg=serving url=(\S+)/);
      if (found) resolve(found[1]);
    });
    server.on('exit', (status) => reject(new Error(`the server ended with ${status}: ${log}`)));
  });
}

// opened is a page, with all that it asked for and all that went wrong in it.
async function opened(path) {
  const page = await context.newPage();
  const asked = [], wrong = [];
  context.on('request', (request) => asked.push(request.url())); // those of workers too
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  await page.goto(url + path);
  return { page, asked, wrong };
}

test('a query typed into GraphiQL is answered, and nobody else is asked', async () => {
  const { page, asked, wrong } = await opened('/graphiql');
  const editor = page.locator('.graphiql-query-editor .monaco-editor').first();
  await editor.waitFor();
  await editor.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText('{ nation(by: {code: "JPN"}) { name pacts { edges { other { name } } } } }');
  await page.getByRole('button', { name: /execute query/i }).click();
  const answer = page.locator('.result-window');
  await answer.getByText('"Japan"').waitFor({ timeout: 20_000 });
  assert.match(await answer.innerText(), /"cost"/);

  // The schema's names are offered where a query is typed, by a worker: so the workers run too.
  await editor.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.type('{ nati');
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-widget').getByText('nations').first().waitFor({ timeout: 20_000 });

  // The documentation is read out of the schema.
  await page.getByRole('button', { name: /documentation explorer/i }).click();
  await page.locator('.graphiql-doc-explorer').getByText('Query', { exact: true }).first().waitFor();

  const elsewhere = asked.filter((to) => !to.startsWith(url) && !to.startsWith('data:') && !to.startsWith('blob:' + url));
  assert.deepEqual(elsewhere, []);
  assert.ok(asked.some((to) => to === url + '/graphql'), 'the server was not asked');
  assert.ok(asked.some((to) => to.endsWith('.worker.js')), 'no worker was loaded');
  assert.deepEqual(wrong, []);
});

test('the policy of the page keeps it from asking another host', async () => {
  const other = await serve('--public', '--allow-origin', '*', '--store', join(folder, 'other.db'));
  const { page } = await opened('/graphiql');
  const stopped = await page.evaluate((to) => new Promise((resolve) => {
    document.addEventListener('securitypolicyviolation', (violation) => resolve(violation.effectiveDirective));
    fetch(to, { mode: 'no-cors' }).then(() => resolve('it was asked'));
  }), other + '/healthz');
  assert.equal(stopped, 'connect-src');
});

test('a public server has no GraphiQL', async () => {
  const open = await serve('--public', '--store', join(folder, 'public.db'));
  assert.equal((await fetch(open + '/graphiql')).status, 404);
});
