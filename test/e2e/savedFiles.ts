import type { Download, Page } from '@playwright/test';

export async function bytesOf(file: Download): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of await file.createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Widths and heights stand in the head of a PNG. */
export function sizeOf(png: Buffer): { readonly width: number; readonly height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

/** The panel of "Save picture" is open. */
export async function savePicture(page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Picture (PNG)' }).click();
  const file = await saved;
  return { name: file.suggestedFilename(), bytes: await bytesOf(file) };
}
