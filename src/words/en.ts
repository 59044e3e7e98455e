import { barrier } from './en/barrier.ts';
import { charts } from './en/charts.ts';
import { classroom } from './en/classroom.ts';
import { differences } from './en/differences.ts';
import { explore } from './en/explore.ts';
import { files } from './en/files.ts';
import { findings } from './en/findings.ts';
import { learn } from './en/learn.ts';
import { maps } from './en/maps.ts';
import { measured } from './en/measured.ts';
import { modes } from './en/modes.ts';
import { offline } from './en/offline.ts';
import { page } from './en/page.ts';
import { papers } from './en/papers.ts';
import { patientCare } from './en/patientCare.ts';
import { patientHelp } from './en/patientHelp.ts';
import { patientSheet } from './en/patientSheet.ts';
import { patientStory } from './en/patientStory.ts';
import { practice } from './en/practice.ts';
import { readings } from './en/readings.ts';
import { scene } from './en/scene.ts';
import { sceneExport } from './en/sceneExport.ts';
import { skin } from './en/skin.ts';
import { skipLinks } from './en/skipLinks.ts';
import { solver } from './en/solver.ts';
import { teach } from './en/teach.ts';
import { timeline } from './en/timeline.ts';
import { treatment } from './en/treatment.ts';
import { treatmentScale } from './en/treatmentScale.ts';
import { voltage } from './en/voltage.ts';

/** Every message of the page in English, the language in which it is written first. */
export const en = {
  ...barrier,
  ...charts,
  ...classroom,
  ...differences,
  ...explore,
  ...files,
  ...findings,
  ...learn,
  ...maps,
  ...measured,
  ...modes,
  ...offline,
  ...page,
  ...papers,
  ...patientCare,
  ...patientHelp,
  ...patientSheet,
  ...patientStory,
  ...practice,
  ...readings,
  ...scene,
  ...sceneExport,
  ...skin,
  ...skipLinks,
  ...solver,
  ...teach,
  ...timeline,
  ...treatment,
  ...treatmentScale,
  ...voltage,
} as const;
