import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { findNeovim } from '../../../scripts/editors/neovim.mjs';
import { inFolder } from '../run.ts';

const TEXT = `---
postmortem: 1
id: PM-2026-031
status: in_review
severity: SEV-2
owner: dana
services: [checkout-api]
---

# Checkout returned errors

## Summary

🔥 The operator should have known better. See A1.

\`\`\`yaml action-items
- id: A1
  action: Alert on refused connections of orders-db
  owner: tomas
  type: detect
  prioritee: P1
\`\`\`
`;

/** Uses Neovim's own client, and notes what it gets. */
const DRIVER = `
local out = {}
local function codes()
  return vim.tbl_map(function(one) return one.code end, vim.diagnostic.get(0))
end
local function wait_for(code, there)
  return vim.wait(20000, function() return vim.tbl_contains(codes(), code) == there end, 50)
end
local function ask(method, more)
  local params = vim.tbl_extend('force', { textDocument = vim.lsp.util.make_text_document_params() }, more)
  for _, one in pairs(vim.lsp.buf_request_sync(0, method, params, 20000) or {}) do
    return one.result or one.error
  end
end
local function text() return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\\n') end
local ok, failed = pcall(function()
  out.found = wait_for('schema/unknown-key', true) and wait_for('blame/counterfactual', true)
  for _, one in ipairs(vim.diagnostic.get(0)) do
    if one.code == 'blame/counterfactual' then
      local line = vim.api.nvim_buf_get_lines(0, one.lnum, one.lnum + 1, false)[1]
      out.blamed = line:sub(one.col + 1, one.end_col)
    end
    if one.code == 'schema/unknown-key' then out.unknown = one.user_data and one.user_data.lsp or one end
  end
  local line = vim.fn.search('prioritee') - 1
  local range = { start = { line = line, character = 3 }, ['end'] = { line = line, character = 3 } }
  local actions = ask('textDocument/codeAction', { range = range, context = { diagnostics = {} } })
  for _, action in ipairs(actions) do
    if action.isPreferred then vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16') end
  end
  out.mended = wait_for('schema/unknown-key', false)
  local place = { line = vim.fn.search('See A1') - 1, character = 47 }
  local hover = ask('textDocument/hover', { position = { line = 4, character = 3 } })
  out.hover = hover.contents.value
  local edit = ask('textDocument/rename', { position = place, newName = 'A7' })
  if edit.changes or edit.documentChanges then vim.lsp.util.apply_workspace_edit(edit, 'utf-16')
  else out.refused = edit.message end
  out.symbols = #ask('textDocument/documentSymbol', {})
  out.completions = vim.tbl_map(function(one) return one.label end,
    ask('textDocument/completion', { position = { line = vim.fn.search('type: detect') - 1, character = 8 } }))
  out.text = text()
end)
if not ok then out.failed = failed end
vim.fn.writefile({ vim.fn.json_encode(out) }, 'out.json')
vim.cmd('qa!')
`;

interface Out {
  readonly found: boolean;
  readonly blamed: string;
  readonly mended: boolean;
  readonly hover: string;
  readonly symbols: number;
  readonly completions: readonly string[];
  readonly text: string;
  readonly failed?: string;
  readonly refused?: string;
}

async function blockWith(word: string): Promise<string> {
  const page = await readFile('docs/lsp.md', 'utf8');
  const lines = [...page.matchAll(/^```lua\n(.*?)^```$/gms)].map(([, block = '']) => block);
  return lines.find((one) => one.includes(word)) ?? '';
}

/** The lines of docs/lsp.md for Neovim before 0.11, with the command line of this build. */
async function documentedLines(): Promise<string> {
  const block = await blockWith('start_client');
  const command = `{ '${process.execPath}', '${resolve('dist/cli.js')}', 'lsp' }`;
  assert.ok(block.includes("{ 'postmortem', 'lsp' }"));
  return block.replace("{ 'postmortem', 'lsp' }", command);
}

describe('the language server in Neovim, set up as docs/lsp.md has it', function () {
  this.timeout(300_000);

  it('shows, mends, explains, renames, outlines and completes', async function () {
    const neovim = await findNeovim();
    if (typeof neovim === 'string') {
      console.log(`Skipped: there is no Neovim: ${neovim}.`);
      return this.skip();
    }
    await inFolder({ 'one.postmortem.md': TEXT, 'driver.lua': DRIVER }, async (folder) => {
      await writeFile(`${folder}/init.lua`, await documentedLines());
      const args = [
        '--headless',
        '-n',
        '-i',
        'NONE',
        '-u',
        'init.lua',
        'one.postmortem.md',
        '-c',
        'luafile driver.lua',
      ];
      const options = {
        cwd: folder,
        env: { ...process.env, ...neovim.env, XDG_STATE_HOME: folder, XDG_CACHE_HOME: folder },
        timeout: 120_000,
      };
      const { stdout, stderr } = await promisify(execFile)(neovim.command, args, options);
      const out = JSON.parse(await readFile(`${folder}/out.json`, 'utf8')) as Out;
      assert.equal(out.failed, undefined, stdout + stderr);
      assert.equal(out.found, true);
      assert.match(out.blamed, /should have known$/);
      assert.equal(out.mended, true);
      assert.match(out.hover, /severity/i);
      assert.equal(out.refused, undefined);
      assert.equal(out.text, TEXT.replaceAll('A1', 'A7').replace('prioritee', 'priority').trimEnd());
      assert.ok(out.symbols > 0);
      assert.ok(out.completions.includes('prevent'), out.completions.join());
    });
  });

  it('gets the types of its files from the lines for 0.11', async function () {
    const neovim = await findNeovim();
    if (typeof neovim === 'string') return this.skip();
    const block = await blockWith('vim.lsp.enable');
    const [types = ''] = /^vim\.filetype\.add\(\{.*?^\}\)$/ms.exec(block) ?? [];
    const attached = /filetypes = \{ (.*) \}/.exec(block)?.[1]?.replaceAll(/[' ]/g, '').split(',');
    // From 0.8 on, Neovim asks Lua by itself.
    const init = `vim.g.do_filetype_lua = 1\nvim.g.did_load_filetypes = 0\n${types}\n`;
    const shown = 'lua io.stdout:write(vim.bo.filetype .. "\\n")';
    await inFolder({ 'init.lua': init }, async (folder) => {
      const typeOf = async (file: string): Promise<string> => {
        const args = ['--headless', '-n', '-i', 'NONE', '-u', 'init.lua', file, '-c', shown, '-c', 'qa!'];
        const options = { cwd: folder, env: { ...process.env, ...neovim.env, XDG_STATE_HOME: folder } };
        return (await promisify(execFile)(neovim.command, args, options)).stdout.trim();
      };
      const found = await Promise.all(['a.postmortem.md', '.postmortem.yaml'].map(typeOf));
      assert.deepEqual(found, attached);
      assert.deepEqual(await Promise.all(['a.md', 'b.yaml'].map(typeOf)), ['markdown', 'yaml']);
    });
    return undefined;
  });
});
