/** Soft noise in space that repeats: mottled skin reads it, so that no seam shows anywhere on a body. */
import {
  Data3DTexture,
  LinearFilter,
  LinearMipmapLinearFilter,
  RedFormat,
  RepeatWrapping,
  UnsignedByteType,
} from 'three';
import { hash01 } from '../particleCloud.ts';

const size = 32;

export function createNoiseTexture(): Data3DTexture {
  const bytes = new Uint8Array(size ** 3);
  for (let k = 0; k < bytes.length; k++) bytes[k] = Math.floor(256 * hash01(k, 77));
  const texture = new Data3DTexture(bytes, size, size, size);
  texture.format = RedFormat;
  texture.type = UnsignedByteType;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.magFilter = LinearFilter;
  texture.wrapS = RepeatWrapping;
  texture.wrapT = RepeatWrapping;
  texture.wrapR = RepeatWrapping;
  texture.unpackAlignment = 1;
  texture.needsUpdate = true;
  return texture;
}
