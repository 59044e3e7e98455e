/**
 * A WebM file of one track of pictures, with its length and an index, so that players show how long it is and find any
 * place in it (RFC 8794, RFC 9559; pure).
 */
export interface CodedPicture {
  /** [ms] */
  readonly time: number;
  /** One from which a player can begin. */
  readonly key: boolean;
  readonly data: Uint8Array;
}

export interface CodedFilm {
  readonly codec: 'V_VP8' | 'V_VP9';
  readonly width: number;
  readonly height: number;
  /** [ms] */
  readonly length: number;
  /** The first one is a key. */
  readonly pictures: readonly CodedPicture[];
}

const ids = {
  header: 0x1a45dfa3,
  version: 0x4286,
  readVersion: 0x42f7,
  longestId: 0x42f2,
  longestSize: 0x42f3,
  kind: 0x4282,
  kindVersion: 0x4287,
  kindReadVersion: 0x4285,
  segment: 0x18538067,
  info: 0x1549a966,
  tick: 0x2ad7b1,
  length: 0x4489,
  madeBy: 0x4d80,
  writtenBy: 0x5741,
  tracks: 0x1654ae6b,
  track: 0xae,
  trackNumber: 0xd7,
  trackId: 0x73c5,
  trackKind: 0x83,
  laced: 0x9c,
  codec: 0x86,
  video: 0xe0,
  width: 0xb0,
  height: 0xba,
  index: 0x1c53bb6b,
  indexPoint: 0xbb,
  indexTime: 0xb3,
  indexPlace: 0xb7,
  indexTrack: 0xf7,
  indexCluster: 0xf1,
  cluster: 0x1f43b675,
  clusterTime: 0xe7,
  block: 0xa3,
} as const;

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Big-endian, in so many bytes. */
function bytesOf(value: number, count: number): Uint8Array {
  return Uint8Array.from({ length: count }, (_, k) => Math.floor(value / 256 ** (count - 1 - k)) % 256);
}

function element(id: number, ...content: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const size = content.reduce((sum, { length }) => sum + length, 0);
  const idLength = id > 0xffffff ? 4 : id > 0xffff ? 3 : id > 0xff ? 2 : 1;
  // always eight bytes for the size: what stands at which place is then known before the places are written
  return joined([bytesOf(id, idLength), Uint8Array.of(1), bytesOf(size, 7), ...content]);
}

const whole = (id: number, value: number): Uint8Array => element(id, bytesOf(value, 8));
const text = (id: number, value: string): Uint8Array => element(id, new TextEncoder().encode(value));
function real(id: number, value: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value);
  return element(id, bytes);
}

const header = (): Uint8Array =>
  element(
    ids.header,
    whole(ids.version, 1),
    whole(ids.readVersion, 1),
    whole(ids.longestId, 4),
    whole(ids.longestSize, 8),
    text(ids.kind, 'webm'),
    whole(ids.kindVersion, 4),
    whole(ids.kindReadVersion, 2),
  );

function cluster(pictures: readonly CodedPicture[]): Uint8Array {
  const start = pictures[0]?.time ?? 0;
  return element(
    ids.cluster,
    whole(ids.clusterTime, start),
    ...pictures.map(({ time, key, data }) =>
      // of track 1, a signed two-byte time from the cluster's, then the flags
      element(ids.block, Uint8Array.of(0x81), bytesOf(time - start, 2), Uint8Array.of(key ? 0x80 : 0), data),
    ),
  );
}

export function writeWebm({ codec, width, height, length, pictures }: CodedFilm): Uint8Array<ArrayBuffer> {
  const groups: CodedPicture[][] = [];
  for (const picture of pictures) {
    if (picture.key || groups.length === 0) groups.push([]);
    groups.at(-1)?.push({ ...picture, time: Math.round(picture.time) });
  }
  const info = element(
    ids.info,
    // a tick is a millisecond, in nanoseconds
    whole(ids.tick, 1e6),
    real(ids.length, length),
    text(ids.madeBy, 'Iontolab'),
    text(ids.writtenBy, 'Iontolab'),
  );
  const tracks = element(
    ids.tracks,
    element(
      ids.track,
      whole(ids.trackNumber, 1),
      whole(ids.trackId, 1),
      whole(ids.trackKind, 1),
      whole(ids.laced, 0),
      text(ids.codec, codec),
      element(ids.video, whole(ids.width, width), whole(ids.height, height)),
    ),
  );
  const clusters = groups.map(cluster);
  const index = (from: number): Uint8Array => {
    let at = from;
    return element(
      ids.index,
      ...clusters.map((one, k) => {
        const place = element(ids.indexPlace, whole(ids.indexTrack, 1), whole(ids.indexCluster, at));
        at += one.length;
        return element(ids.indexPoint, whole(ids.indexTime, groups[k]?.[0]?.time ?? 0), place);
      }),
    );
  };
  const before = info.length + tracks.length + index(0).length;
  return joined([header(), element(ids.segment, info, tracks, index(before), ...clusters)]);
}
