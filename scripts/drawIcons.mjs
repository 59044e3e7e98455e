import { mkdirSync, readFileSync } from 'node:fs';
import { findChromium } from './chromium.mjs';
import { ensureInstalled, root } from './setup.mjs';

/**
 * Draws the icons of the installed page from public/favicon.svg: `node scripts/drawIcons.mjs`, after a change to it.
 * A maskable one fills its square, and keeps what matters within the circle that every mask leaves (80 % across).
 */
ensureInstalled();
const { chromium } = await import('playwright');
const svg = readFileSync(`${root}/public/favicon.svg`, 'utf8');
const full = svg.replace(/ rx="[\d.]+"/, '');
// the drawing's farthest point is 13.1 of 16 from the centre, the circle's edge 12.8
const masked = full
  .replace('viewBox="0 0 32 32"', 'viewBox="-3 -3 38 38"')
  .replace('<rect width="32" height="32"', '<rect x="-3" y="-3" width="38" height="38"');
const executablePath = findChromium();
const browser = await chromium.launch({
  args: ['--no-sandbox'],
  ...(executablePath === undefined ? {} : { executablePath }),
});
mkdirSync(`${root}/public/icons`, { recursive: true });
for (const [name, drawing, size] of /** @type {const} */ ([
  ['any-192', svg, 192],
  ['any-512', svg, 512],
  ['maskable-512', masked, 512],
  ['apple-180', full, 180],
])) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const source = `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`;
  await page.setContent(`<img src="${source}" style="position:fixed;inset:0;width:100vw;height:100vh">`);
  await page.waitForFunction('document.images[0].complete');
  await page.screenshot({ path: `${root}/public/icons/${name}.png`, omitBackground: true });
  await page.close();
}
await browser.close();
