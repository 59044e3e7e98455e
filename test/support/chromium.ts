import { findChromium } from '../../scripts/chromium.mjs';

const executablePath = findChromium();

/** How every browser test starts Chromium; without an executablePath Playwright takes its own. */
export const launchOptions = {
  ...(executablePath === undefined ? {} : { executablePath }),
  args: [
    // Chromium refuses its sandbox to root; containers that run tests are root
    '--no-sandbox',
    '--no-first-run',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
