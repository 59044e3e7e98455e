/** Builds page nodes from text and attributes only; nothing is ever read as HTML. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>;
export type Child = Node | string | null;

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  decorate(node, attributes);
  for (const child of children) if (child !== null) node.append(child);
  return node;
}

export function svgElement<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Node[]
): SVGElementTagNameMap[Tag] {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  decorate(node, attributes);
  node.append(...children);
  return node;
}

/** True: the bare attribute; false or null: none. */
export function decorate(node: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null) node.removeAttribute(name);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
}

/** Writes only what changed, so that a still number costs no layout. */
export function setText(node: Node, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

let lastId = 0;

/** An id for label/control pairs, unique on the page. */
export function freshId(stem: string): string {
  lastId += 1;
  return `${stem}-${lastId}`;
}
