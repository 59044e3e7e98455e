import type { en } from './en.ts';
import { barrier } from './es/barrier.ts';
import { charts } from './es/charts.ts';
import { classroom } from './es/classroom.ts';
import { differences } from './es/differences.ts';
import { explore } from './es/explore.ts';
import { files } from './es/files.ts';
import { findings } from './es/findings.ts';
import { learn } from './es/learn.ts';
import { maps } from './es/maps.ts';
import { measured } from './es/measured.ts';
import { modes } from './es/modes.ts';
import { offline } from './es/offline.ts';
import { page } from './es/page.ts';
import { papers } from './es/papers.ts';
import { patientCare } from './es/patientCare.ts';
import { patientHelp } from './es/patientHelp.ts';
import { patientSheet } from './es/patientSheet.ts';
import { patientStory } from './es/patientStory.ts';
import { practice } from './es/practice.ts';
import { readings } from './es/readings.ts';
import { scene } from './es/scene.ts';
import { sceneExport } from './es/sceneExport.ts';
import { skin } from './es/skin.ts';
import { skipLinks } from './es/skipLinks.ts';
import { solver } from './es/solver.ts';
import { teach } from './es/teach.ts';
import { timeline } from './es/timeline.ts';
import { treatment } from './es/treatment.ts';
import { treatmentScale } from './es/treatmentScale.ts';
import { voltage } from './es/voltage.ts';
import type { Translation } from './message.ts';

export const es: Translation<typeof en> = {
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
};
