/** Viridis (matplotlib, CC0), as in the picture of the skin: its lightness alone tells the value to every kind of colour vision. */
export const viridis: readonly number[] = [
  0x440154, 0x482475, 0x414487, 0x355f8d, 0x2a788e, 0x21918c, 0x22a884, 0x44bf70, 0x7ad151, 0xbddf26, 0xfde725,
];

/** `#rrggbb` at a place between 0 and 1, bright for more. */
export function mapColour(position: number): string {
  const place = Math.min(1, Math.max(0, position)) * (viridis.length - 1);
  const k = Math.min(viridis.length - 2, Math.floor(place));
  const low = viridis[k] ?? 0;
  const high = viridis[k + 1] ?? low;
  const channel = (shift: number): number => {
    const from = (low >> shift) & 255;
    return Math.round(from + (((high >> shift) & 255) - from) * (place - k));
  };
  return `#${[16, 8, 0].map((shift) => channel(shift).toString(16).padStart(2, '0')).join('')}`;
}
