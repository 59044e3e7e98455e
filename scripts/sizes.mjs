import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { root } from './setup.mjs';

/** `npm run sizes`: what the built page weighs, file by file, gzipped as a host sends it. `npm run build` first. */
const folder = `${root}/dist`;
if (!existsSync(`${folder}/index.html`)) {
  process.stderr.write('nothing is built: npm run build\n');
  process.exit(1);
}
const html = readFileSync(`${folder}/index.html`, 'utf8');
const files = readdirSync(`${folder}/assets`).map((name) => {
  const bytes = readFileSync(`${folder}/assets/${name}`);
  return { name, plain: bytes.length, packed: gzipSync(bytes).length };
});
const workers = files.filter(({ name }) => name.includes('.worker-'));
// the page asks for its solver as soon as it starts
const atOnce = files.filter((file) => html.includes(`assets/${file.name}`) || workers.includes(file));
const later = files.filter((file) => !atOnce.includes(file));
for (const [title, list] of /** @type {const} */ ([
  ['at once', atOnce],
  ['a moment later, or when asked for', later],
])) {
  const sum = list.reduce((total, { packed }) => total + packed, 0);
  process.stdout.write(`${kilobytes(sum)} kB ${title}\n`);
  for (const { name, plain, packed } of list.toSorted((one, other) => other.packed - one.packed)) {
    process.stdout.write(`  ${kilobytes(packed)} kB  (${kilobytes(plain)} plain)  ${name}\n`);
  }
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return (bytes / 1000).toFixed(1).padStart(7);
}
