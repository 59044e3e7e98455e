import { saveBlob } from '../../format/download.ts';
import { writeVector } from './vectorPicture.ts';

/** Fine enough for print at a hand's width. */
const sharpness = 2;

/** A drawing as a PNG of twice its size. */
export async function savePicture(drawing: SVGElement, fileName: string): Promise<void> {
  const address = URL.createObjectURL(new Blob([writeVector(drawing)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = sharpness * image.naturalWidth;
    canvas.height = sharpness * image.naturalHeight;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/png');
    });
    if (blob !== null) saveBlob(blob, fileName);
  } finally {
    URL.revokeObjectURL(address);
  }
}
