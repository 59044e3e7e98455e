/** Where Tab comes to. */
const stops = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';
/** What can take an element out of reach. */
const watched = ['disabled', 'hidden', 'inert', 'class', 'open', 'style'];

/**
 * For whoever goes by keyboard or screen reader: when the control that has the focus is hidden, switched off or taken
 * away, the focus goes to the nearest one still there, and not back to the top of the page.
 */
export function keepFocusOnPage(page: Document = document): void {
  let holder: Element | null = null;
  let chain: readonly Link[] = [];
  let byKeys = true;
  let pressed = false;
  let asked = false;

  const watcher = new MutationObserver(() => {
    ask();
  });
  const follow = (next: Element | null): void => {
    watcher.disconnect();
    holder = next;
    chain = chainOf(next);
    for (const { node } of chain)
      watcher.observe(node, { childList: true, attributes: true, attributeFilter: watched });
  };
  const check = (): void => {
    asked = false;
    if (holder === null || pressed) return;
    const { activeElement } = page;
    if (isReached(holder)) {
      // let go of by hand, not taken away
      if (activeElement !== holder) follow(null);
      return;
    }
    if (activeElement !== null && activeElement !== page.body && activeElement !== holder) return;
    const heir = byKeys ? heirOf(chain) : null;
    follow(null);
    heir?.focus();
  };
  // a picture may be drawn in between, and with it a control may come back
  const ask = (): void => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => requestAnimationFrame(check));
  };

  page.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element) follow(target);
  });
  // what is taken away is still there when it tells
  page.addEventListener('focusout', ask);
  const noteKey = (down: boolean) => (): void => {
    byKeys = true;
    // held down, a key would press the next control as well
    pressed = down;
    if (!down) ask();
  };
  page.addEventListener('keydown', noteKey(true), true);
  page.addEventListener('keyup', noteKey(false), true);
  page.addEventListener(
    'pointerdown',
    () => {
      byKeys = false;
      pressed = false;
    },
    true,
  );
}

/** A part of the page around the focus, and what stood after it when the focus came there. */
interface Link {
  readonly node: Element;
  readonly next: Element | null;
}

function chainOf(node: Element | null): readonly Link[] {
  const found: Link[] = [];
  for (let at = node; at !== null; at = at.parentElement) found.push({ node: at, next: at.nextElementSibling });
  return found;
}

function isReached(node: Element): boolean {
  const seen = node.checkVisibility({ visibilityProperty: true });
  return node.isConnected && seen && !node.matches(':disabled') && node.closest('[inert]') === null;
}

/** The next one after it within the smallest part of the page that still has one; else the last before it. */
function heirOf(chain: readonly Link[]): HTMLElement | null {
  // of what was taken away only its place is left
  const place = chain[0]?.node.isConnected ? chain[0].node : placeOf(chain);
  for (const { node } of chain.slice(1)) {
    if (!isReached(node)) continue;
    const near = [...node.querySelectorAll<HTMLElement>(stops)].filter(isReached);
    const follows = (one: Element): boolean =>
      place !== undefined &&
      (one === place || (place.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
    const heir = near.find(follows) ?? near.at(-1);
    if (heir !== undefined) return heir;
  }
  return null;
}

/** What stood after the part that was taken away. */
function placeOf(chain: readonly Link[]): Element | undefined {
  return chain.findLast(({ node, next }) => !node.isConnected && next?.isConnected === true)?.next ?? undefined;
}
