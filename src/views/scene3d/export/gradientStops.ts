/** The stops of a computed CSS gradient from left to right, as a canvas takes them (pure). Other gradients give none. */
export interface Stop {
  /** 0 at the left end, 1 at the right. */
  readonly at: number;
  readonly colour: string;
}

/** @param width of the box [CSS px] */
export function gradientStops(image: string, width: number): readonly Stop[] {
  const inside = /^linear-gradient\(90deg, (.+)\)$/.exec(image)?.[1];
  if (inside === undefined) return [];
  const found: { colour: string; at: number | null }[] = [];
  for (const [, colour = '', places = ''] of inside.matchAll(/(\w+\([^)]*\))([^,]*)/g)) {
    const own = [...places.matchAll(/(-?[\d.]+)(px|%)/g)].map(([, value, unit]) =>
      unit === '%' ? Number(value) / 100 : Number(value) / width,
    );
    if (own.length === 0) found.push({ colour, at: null });
    for (const at of own) found.push({ colour, at });
  }
  return found.map(({ colour, at }, k) => ({
    colour,
    // what says no place stands evenly between its ends
    at: Math.min(1, Math.max(0, at ?? k / Math.max(1, found.length - 1))),
  }));
}
