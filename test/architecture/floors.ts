import { posix } from 'node:path';
import { importsOf, namesUsedIn, type Import, type Source } from '../support/sources.ts';

/** A room of the house: which files it holds, which rooms and packages they may take things from. */
interface Room {
  readonly name: string;
  readonly holds: RegExp;
  /** Rooms whose values and types it may take; its own is understood. */
  readonly uses: readonly string[];
  /** Rooms of which it may take types only. */
  readonly types?: readonly string[];
  /** Packages it may take, `node:` for all that Node brings. */
  readonly packages?: readonly string[];
}

const constants = ['constants', 'units'];
const laws = ['library', 'physics', 'numerics'];
/** What reads solved frames is as light as the data, so that page and command line share it. */
const dataRooms = [...constants, 'library', 'study', 'readings', 'anatomy'];
const engineRooms = ['physics', 'numerics', 'problem', 'solve', 'supply', 'sweep', 'models', 'limb'];
const crossing = ['workers'];

/** The table: each floor may use the floors below it; neighbours on one floor do not know each other. */
const rooms: readonly Room[] = [
  { name: 'constants', holds: /^models\/constants\.ts$/, uses: [] },
  { name: 'units', holds: /^models\/units\.ts$/, uses: ['constants'], packages: ['mathjs'] },

  { name: 'library', holds: /^models\/library\//, uses: constants },
  { name: 'physics', holds: /^models\/physics\//, uses: constants },
  { name: 'numerics', holds: /^models\/numerics\//, uses: constants },

  /** Shapes of the body, drawn by the page and solved in by limb. */
  { name: 'anatomy', holds: /^models\/anatomy\//, uses: [...constants, 'numerics'] },
  { name: 'limb', holds: /^models\/limb\//, uses: [...constants, 'library', 'numerics', 'anatomy'] },

  { name: 'study', holds: /^models\/study\//, uses: [...constants, ...laws], packages: ['mathjs'] },
  { name: 'problem', holds: /^models\/problem\//, uses: [...constants, ...laws, 'study'] },
  { name: 'solve', holds: /^models\/solve\//, uses: [...constants, ...laws, 'study', 'problem'] },
  { name: 'readings', holds: /^models\/readings\//, uses: [...constants, ...laws], types: ['problem', 'solve'] },
  {
    name: 'supply',
    holds: /^models\/supply\//,
    uses: [...constants, ...laws, 'study', 'problem', 'solve', 'readings'],
  },
  {
    name: 'sweep',
    holds: /^models\/sweep\//,
    uses: [...constants, ...laws, 'study', 'problem', 'solve', 'readings', 'supply'],
  },
  /** Lessons, cases and problems: data, and what marks an answer by a run. */
  {
    name: 'teaching',
    holds: /^models\/teaching\//,
    uses: [...constants, 'library', 'numerics', 'study', 'readings'],
    types: ['problem', 'solve'],
    packages: ['mathjs'],
  },
  {
    name: 'models',
    holds: /^models\/index\.ts$/,
    uses: [...constants, ...laws, 'study', 'problem', 'solve', 'readings', 'supply', 'sweep'],
  },

  { name: 'workers', holds: /^workers\//, uses: [...dataRooms, ...engineRooms], packages: ['comlink'] },

  /** What models say, in another language: no page in it, so that the command line speaks it too. */
  {
    name: 'phrases',
    holds: /^src\/words\/(?:phrasebook|translate|es\/(?:models|models\/\w+|methods\/\w+))\.ts$/,
    uses: dataRooms,
  },
  /** The lowest floor of the page: whatever is read there is said from here. */
  { name: 'words', holds: /^src\/words\//, uses: [...dataRooms, 'phrases'], packages: ['intl-messageformat'] },

  {
    name: 'solverClient',
    holds: /^src\/app\/solverClient\.ts$/,
    uses: [...dataRooms, 'words', 'app'],
    types: [...engineRooms, ...crossing],
    packages: ['comlink'],
  },
  {
    name: 'measured',
    holds: /^src\/app\/measured\//,
    uses: [...dataRooms, 'words', 'app'],
    types: [...engineRooms, ...crossing],
    packages: ['papaparse'],
  },
  {
    name: 'app',
    holds: /^src\/app\//,
    uses: [...dataRooms, 'words', 'solverClient'],
    types: [...engineRooms, ...crossing],
  },
  { name: 'styles', holds: /^src\/styles\//, uses: [] },
  { name: 'format', holds: /^src\/format\//, uses: [...dataRooms, 'words'], types: [...engineRooms, ...crossing] },

  {
    name: 'editor',
    holds: /^src\/controls\/editor\//,
    uses: [...dataRooms, 'words', 'app', 'format', 'controls'],
    types: [...engineRooms, ...crossing, 'solverClient'],
    packages: [
      '@codemirror/autocomplete',
      '@codemirror/commands',
      '@codemirror/lang-json',
      '@codemirror/language',
      '@codemirror/lint',
      '@codemirror/search',
      '@codemirror/state',
      '@codemirror/view',
      '@lezer/common',
      '@lezer/highlight',
    ],
  },
  {
    name: 'controls',
    holds: /^src\/controls\//,
    uses: [...dataRooms, 'words', 'app', 'measured', 'format', 'editor'],
    types: [...engineRooms, ...crossing, 'solverClient'],
    packages: ['lil-gui'],
  },
  {
    name: 'scene3d',
    holds: /^src\/views\/scene3d\//,
    uses: [...dataRooms, 'words', 'app', 'format', 'views'],
    types: [...engineRooms, ...crossing, 'solverClient'],
    packages: ['mediabunny', 'three'],
  },
  {
    name: 'plots',
    holds: /^src\/views\/plots\//,
    uses: [...dataRooms, 'words', 'app', 'measured', 'format', 'views'],
    types: [...engineRooms, ...crossing, 'solverClient'],
    packages: ['uplot'],
  },
  {
    name: 'views',
    holds: /^src\/views\//,
    uses: [...dataRooms, 'words', 'app', 'measured', 'format', 'scene3d', 'plots'],
    types: [...engineRooms, ...crossing, 'solverClient'],
  },
  {
    name: 'learn',
    holds: /^src\/learn\//,
    uses: [...dataRooms, 'teaching', 'words', 'app', 'format', 'controls'],
    types: [...engineRooms, ...crossing, 'solverClient'],
  },
  {
    name: 'patient',
    holds: /^src\/patient\//,
    uses: [...dataRooms, 'words', 'app', 'format', 'controls'],
    types: [...engineRooms, ...crossing, 'solverClient'],
  },
  /** The page of a SCORM package, which knows the rest only by its messages. */
  { name: 'scorm', holds: /^src\/scorm\//, uses: ['app', 'styles'] },
  {
    name: 'page',
    holds: /^src\/[^/]+\.(ts|css)$/,
    uses: [
      ...dataRooms,
      'words',
      'app',
      'measured',
      'solverClient',
      'format',
      'controls',
      'views',
      'scene3d',
      'plots',
      'learn',
      'patient',
      'styles',
    ],
    types: [...engineRooms, ...crossing],
  },

  {
    name: 'cli',
    holds: /^cli\//,
    uses: [...dataRooms, 'models', 'teaching', 'phrases'],
    types: engineRooms,
    packages: ['node:', 'fflate'],
  },
];

/** Every import that the table does not allow, in words. */
export function floorFaults(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const room = roomOf(source.path);
    if (room === undefined) return [`${source.path}: stands in no room of the table`];
    return importsOf(source).flatMap((one) => {
      const fault = faultOf(source, room, one);
      return fault === undefined ? [] : [`${source.path}: ${fault} (${one.from})`];
    });
  });
}

function roomOf(path: string): Room | undefined {
  return rooms.find((room) => room.holds.test(path));
}

function faultOf(source: Source, room: Room, one: Import): string | undefined {
  const specifier = one.from.replace(/\?.*$/, '');
  if (!specifier.startsWith('.')) {
    const name = specifier.startsWith('node:') ? 'node:' : packageName(specifier);
    return room.packages?.includes(name) === true ? undefined : `${room.name} may not use the package ${name}`;
  }
  const path = posix.normalize(posix.join(posix.dirname(source.path), specifier));
  if (path === 'package.json' && room.name === 'cli') return undefined;
  const target = roomOf(path);
  if (target === undefined) return `${path} stands in no room of the table`;
  if (target === room || room.uses.includes(target.name)) return undefined;
  if (room.types?.includes(target.name) === true) {
    return one.typeOnly ? undefined : `${room.name} may take only types from ${target.name}`;
  }
  return `${room.name} may not know ${target.name}`;
}

function packageName(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}

/** What would make the same study give another answer, or tie the physics to a place it runs in. */
const forbiddenInModels = [
  'Date',
  'performance',
  'console',
  'process',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'crypto',
  'globalThis',
  'document',
  'window',
  'self',
  'eval',
  'Function',
  'Math.random',
];

/** Every use of a clock, a console, chance or the surroundings, in words. */
export function surroundingsFaults(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const used = namesUsedIn(source);
    return forbiddenInModels.filter((name) => used.has(name)).map((name) => `${source.path}: uses ${name}`);
  });
}
