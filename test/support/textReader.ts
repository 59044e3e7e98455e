import { loadTextReader } from '../../models/study/textReader.ts';

// tests read units and expressions at once, as the command line does
await loadTextReader();
