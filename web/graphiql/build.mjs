// Bundles GraphiQL into web/dist/graphiql, which `go build` embeds. All that the page loads is in that folder.
import { build } from 'esbuild';
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, '..', 'dist', 'graphiql');

// What may be passed on under its license by naming it, which licenses.txt does.
const allowed = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0']);
// What packages carry within, under a license of its own.
const within = 'The fonts in index.css are Roboto, Copyright Google (Apache-2.0), and Fira Code, Copyright The Fira Code Project Authors (OFL-1.1).\n';

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: {
    index: 'src/index.jsx',
    'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
    'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
    'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
  },
  outdir: out,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.ttf': 'file', '.woff2': 'file', '.woff': 'file' },
  assetNames: '[name]-[hash]',
  publicPath: '/graphiql',
  legalComments: 'none', // licenses.txt has them whole
  metafile: true,
  logLevel: 'warning',
});
await copyFile(join(here, 'src', 'index.html'), join(out, 'index.html'));
await writeFile(join(out, 'licenses.txt'), await licenses(Object.keys(metafile.inputs)));

// licenses are the names, versions and license texts of all packages in the bundle.
async function licenses(inputs) {
  const folders = new Set();
  for (const input of inputs) {
    const found = input.match(/^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//);
    if (found) folders.add(found[1]);
  }
  const texts = [];
  for (const folder of [...folders].sort()) {
    const { name, version, license } = JSON.parse(await readFile(join(here, folder, 'package.json'), 'utf8'));
    if (!allowed.has(license)) throw new Error(`${name} ${version} has the license ${license}, which nobody looked at yet`);
    const file = (await readdir(join(here, folder))).find((f) => /^licen[cs]e/i.test(f));
    texts.push(`${name} ${version}: ${license}\n\n${file ? (await readFile(join(here, folder, file), 'utf8')).trim() : '(its package has no text of the license)'}\n`);
  }
  return [within, ...texts].join('\n' + '-'.repeat(80) + '\n\n');
}
