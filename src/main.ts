import './styles/tokens.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/console.css';
import './styles/readings.css';
import './styles/sharing.css';
import './styles/comparison.css';
import './styles/timeline.css';
import './styles/modes.css';
import './styles/teacher.css';
import { parseStudy } from '../models/study/parseStudy.ts';
import { presets } from '../models/study/presets/index.ts';
import type { Fault } from '../models/study/study.ts';
import { loadTextReader, withTextReader } from '../models/study/textReader.ts';
import { createBenchKeep, forgetBench, keptBench } from './app/benchKeep.ts';
import { createBenchStudies } from './app/benchStudies.ts';
import { createClassroom, lockedControls } from './app/classroom/classroom.ts';
import { readEmbedding } from './app/classroom/embedPart.ts';
import { lockFaults, storeFor } from './app/classroom/locks.ts';
import { noSettings, readTeachPart } from './app/classroom/teachPart.ts';
import { createFrameLoop } from './app/frameLoop.ts';
import { takeHandover } from './app/handover.ts';
import { takeHistory } from './app/keptHistory.ts';
import { createMeasuredStore } from './app/measured/measuredStore.ts';
import { createPadChoice } from './app/padChoice.ts';
import { createLentPins } from './app/lentPins.ts';
import { createPins } from './app/pins.ts';
import { createPlayhead } from './app/playhead.ts';
import { createProgress } from './app/progress/progress.ts';
import { createRecentRuns } from './app/recentRuns.ts';
import type { Appearance } from './app/run.ts';
import { createFindings } from './app/findingStore.ts';
import { createRunStore } from './app/runStore.ts';
import { createModeChoice, readMode } from './app/modeChoice.ts';
import { createScaleChoice, holdScale } from './app/scaleChoice.ts';
import type { ShowMe } from './app/showMe.ts';
import { createNotices, startSession } from './app/session.ts';
import { createSolverClient, startSolver } from './app/solverClient.ts';
import { hasCoreToSpare, joinSolvers } from './app/twoThreads.ts';
import { solveOnce } from './app/solveOnce.ts';
import { openLink } from './app/studyLink.ts';
import { createStudyStore } from './app/studyStore.ts';
import { createSweepPool, usualPool } from './app/sweepPool.ts';
import { createSweepStore } from './app/sweepStore.ts';
import { createConsole } from './controls/console.ts';
import { createEventMarks } from './controls/eventMarks.ts';
import { faultSentence } from './controls/faultText.ts';
import { keepFocusOnPage } from './controls/keepFocusOnPage.ts';
import { createFolds } from './controls/folds.ts';
import { createLanguageSwitch } from './controls/languageSwitch.ts';
import { linkMessage } from './controls/linkRefusal.ts';
import { createMeasuredButton } from './controls/measured/measuredButton.ts';
import { createMethodsButton } from './controls/methodsButton.ts';
import { createNewerVersion } from './controls/newerVersion.ts';
import { createPinButton } from './controls/pinButton.ts';
import { createRecentMenu } from './controls/recentMenu.ts';
import { createShareButton } from './controls/shareButton.ts';
import { createSpotlight } from './controls/spotlight.ts';
import { createStatusLine } from './controls/statusLine.ts';
import { createThemeSwitch } from './controls/themeSwitch.ts';
import { createTeacherNote } from './controls/teacherNote.ts';
import { createTimeline } from './controls/timeline.ts';
import { createAddress } from './address.ts';
import { standClock } from './clockStand.ts';
import { createExplore } from './explore.ts';
import type { Sign } from './format/imprint.ts';
import { formatClock } from './format/number.ts';
import { createModes } from './modes.ts';
import { mountViews } from './mountViews.ts';
import { returnPins } from './pinsReturn.ts';
import { createShell } from './shell.ts';
import { keepCopy, speakToHost } from './surroundings.ts';
import type { ViewContext } from './views/registry.ts';
import { keepLanguage, language } from './words/language.ts';
import { say } from './words/say.ts';

const version: string = import.meta.env.IONTOLAB_VERSION;
const first = presets[0];
if (first === undefined) throw new Error('The page needs a study to begin with');

document.documentElement.lang = language();
document.title = say('page.title');
document.querySelector('meta[name="description"]')?.setAttribute('content', say('page.description'));
document.querySelector('link[rel="manifest"]')?.setAttribute('href', say('page.manifest'));
const carried = takeHandover(history);
/** May throw: a guest's page keeps nothing, which is told as where the browser forbids it. */
const forGuests = (storage: () => Storage) => (): Storage => {
  if (embedding.guest) throw new DOMException('Nothing is kept for a guest', 'SecurityError');
  return storage();
};
const tabStorage = forGuests(() => sessionStorage);
const ownStorage = forGuests(() => localStorage);

const linkWorld = { presets, parse: parseStudy };
const opened = location.hash === '' ? null : await openLink(location.hash, linkWorld);
const taught = readTeachPart(location.hash);
const embedding = readEmbedding(location.hash);
const classroom = createClassroom(taught.kind === 'settings' ? taught.settings : noSettings, embedding);
const beginning = opened?.kind === 'study' ? opened.study : first.study;
/** A lesson's own address has no study: what the bench has waits in the tab, and so do its steps of undo. */
const benchBefore =
  opened?.kind !== 'study' && readMode(location.hash).mode === 'learn'
    ? await withTextReader(() => keptBench(tabStorage, parseStudy))
    : null;
const studies = createStudyStore(
  beginning,
  parseStudy,
  (from, to, control) => lockFaults(lockedControls(classroom), from, to, control),
  await withTextReader(() => takeHistory(tabStorage, benchBefore?.study ?? beginning, parseStudy)),
);
const runs = createRunStore();
const playhead = createPlayhead();
const notices = createNotices();
const pads = createPadChoice();
const scales = createScaleChoice(classroom.settings.scale ?? undefined);
const choice = createModeChoice(readMode(location.hash), (mode) => !classroom.isHidden(mode));
const benchStudies = createBenchStudies(studies, choice);
const ownPins = createPins();
const pins = createLentPins(ownPins);
const bench = createBenchKeep({
  studies: storeFor(studies, { free: true }),
  playhead,
  scales,
  pads,
  pins,
  parse: parseStudy,
  storage: tabStorage,
});
const progress = createProgress({ storage: embedding.guest ? null : () => localStorage, now: Date.now });
const measured = createMeasuredStore(ownStorage);
const client = createSolverClient(
  hasCoreToSpare(navigator.hardwareConcurrency) ? () => joinSolvers(startSolver(), startSolver) : startSolver,
);

const status = createStatusLine();
const findings = createFindings();
const marks = createEventMarks((target) => {
  showMe(target);
});
const timeline = createTimeline(playhead, marks.root);
const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
const pictures: (() => void)[] = [];

const soon = new MessageChannel();
let queued: (() => void) | null = null;
soon.port1.addEventListener('message', () => {
  const work = queued;
  queued = null;
  work?.();
});
soon.port1.start();

const loop = createFrameLoop({
  onFrame(now) {
    playhead.tick(now);
    timeline.update(runs.shown);
    marks.update(runs.shown, findings.of(runs.shown));
    status.update(runs.shown, runs.status);
    return playhead.playing;
  },
  jobs: () => [exploreJob, modeJob, ...pictures],
  nextFrame: (callback) => requestAnimationFrame(callback),
  cancelFrame: (handle) => {
    cancelAnimationFrame(handle);
  },
  soon(callback) {
    queued = callback;
    soon.port2.postMessage(null);
  },
  now: () => performance.now(),
  onRest(resting) {
    document.documentElement.toggleAttribute('data-busy', !resting);
  },
});

const themes = createThemeSwitch(() => {
  loop.request();
}, carried?.theme);
const appearance = (): Appearance => ({ theme: themes.theme, reducedMotion: reducedMotion.matches });
const address = createAddress({
  opened,
  usual: first.study,
  linkWorld,
  studies,
  heldStudies: benchStudies,
  bench,
  choice,
  playhead,
  notices,
  theme: () => themes.theme,
  tabStorage,
});
const languageSwitch = createLanguageSwitch((next) => {
  keepLanguage(next);
  address.drop('lang=');
  // much is said only once, while the page is built
  address.startAnew(true);
});
const newerVersion = createNewerVersion(() => {
  address.startAnew();
});
status.banners.append(newerVersion.root);
const sweeps = createSweepStore(studies, createSweepPool(startSolver, usualPool(navigator.hardwareConcurrency)));
const sign: Sign = async (study) => ({ link: await address.of(study), version });
const copy = (text: string): Promise<void> => navigator.clipboard.writeText(text);
const explore = createExplore(studies, sweeps, loop.request, sign);
const exploreJob = (): void => {
  explore.update(themes.theme);
};
// a lesson's own address has no study: this one comes instead of what an earlier lesson has set aside
if (opened?.kind === 'study') forgetBench(tabStorage);
const modes = createModes({
  modes: choice,
  studies: storeFor(studies, { free: true }),
  heldStudies: benchStudies,
  bench,
  runs,
  playhead,
  scales,
  pads,
  pins,
  notices,
  progress,
  classroom,
  presets,
  showMe,
  veil: (on) => {
    shell.veil(on);
  },
  solve: (study, gone, tell) => solveOnce(study, () => createSolverClient(startSolver), gone, tell),
  addressOf: address.of,
  storage: ownStorage,
  tabStorage,
  request: loop.request,
  version,
});
const modeJob = (): void => {
  modes.update(runs.shown, { time: playhead.time, playing: playhead.playing }, appearance());
};
const data = createMeasuredButton(measured, runs);
const teacherNote = createTeacherNote(classroom, () => {
  address.drop('teach=');
  notices.show(say('teach.opened'));
});
const followClassroom = (): void => {
  const { dataset } = document.documentElement;
  dataset['hidden'] = classroom.settings.hidden.join(' ');
  dataset['locked'] = classroom.settings.locked.join(' ');
  if (embedding.embedded) dataset['embedded'] = '';
};
classroom.subscribe(followClassroom);
followClassroom();
const shell = createShell({
  explore,
  modes,
  choice,
  console: createConsole(benchStudies, presets, parseStudy, data.openFile, classroom),
  timeline: timeline.root,
  status,
  sharing: [
    ...(teacherNote === null ? [] : [teacherNote]),
    createRecentMenu({
      recent: createRecentRuns(ownStorage, Date.now),
      runs,
      choice,
      presets,
      linkTo: (study) => address.bar.linkTo(study),
      open: (link) => void address.openInPlace(link),
    }),
    createShareButton({
      link: () => address.bar.linkTo(studies.study),
      copy,
    }),
  ],
  languageSwitch,
  themeSwitch: themes.root,
  readingTools: [data.button, createMethodsButton(runs, sign, copy), createPinButton(runs, pins, presets)],
  folds: createFolds(ownStorage, loop.request),
  spotlight: createSpotlight(() => reducedMotion.matches),
});
document.body.append(shell.root);
keepFocusOnPage();
if (carried?.language === true) languageSwitch.querySelector('select')?.focus();

/** Brings what is told of a run into sight, at its moment. */
function showMe({ time, chart, side, scale, keepFocus }: ShowMe): void {
  if (time !== undefined) {
    playhead.pause();
    playhead.seek(time);
  }
  if (side !== undefined) pads.choose(side);
  if (scale !== undefined) scales.choose(scale);
  if (chart === undefined) return;
  const words = (title: string): string => say('findings.shown', { chart: title, time: formatClock(playhead.time) });
  shell.reveal(chart, words, keepFocus);
}

standClock(runs, playhead, carried?.time ?? classroom.settings.time);
runs.subscribe(loop.request);
playhead.subscribe(loop.request);
pads.subscribe(loop.request);
scales.subscribe(loop.request);
choice.subscribe(loop.request);
pins.subscribe(loop.request);
measured.subscribe(loop.request);
notices.subscribe(() => {
  status.notice(notices.message);
});
reducedMotion.addEventListener('change', loop.request);
startSession(studies, runs, client, notices);
notices.show(
  [
    opened === null ? '' : linkMessage(opened, say('link.usual')),
    taught.kind === 'refused' ? say(`teach.refused.${taught.reason}`) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' '),
);

returnPins({ pins: ownPins, runs, notices, linkWorld, tabStorage });

const stopWaiting = runs.subscribe(() => {
  if ((runs.shown?.outcome ?? null) === null) return;
  stopWaiting();
  // without a network it comes when it is asked for, or says then that it can not
  void loadTextReader().catch(() => undefined);
});

const tellHeld = (faults: readonly Fault[]): void => {
  if (faults.length > 0) notices.show(faults.map((fault) => faultSentence(fault)).join(' '));
};
const context: ViewContext = {
  seek: (time) => {
    playhead.seek(time);
  },
  pads,
  scales: holdScale(scales, () => {
    if (!classroom.isLocked('scale')) return false;
    notices.show(`${say('teach.held', { part: say('teach.part.scale') })}.`);
    return true;
  }),
  pins,
  measured,
  setStudy: (study) => {
    tellHeld(benchStudies.edit(study));
  },
  changeStudy: (change) => {
    // pads that are moved in a lesson are the lesson's
    const how = choice.mode === 'learn' ? { free: true, passing: true } : {};
    tellHeld(studies.edit(change(studies.study), { control: 'pads', ...how }));
  },
  addressOf: address.of,
  sign,
  findings,
  showMe,
};
await mountViews({
  shell,
  context,
  covered: (place) => explore.open && place === 'stage',
  shown: () => [runs.shown, { time: playhead.time, playing: playhead.playing }, appearance()],
  request: loop.request,
  add: (job) => pictures.push(job),
});

speakToHost(embedding, runs, {
  playhead,
  choice,
  progress,
  open: async (hash) => (await address.goTo(hash)) || null,
  tell(what) {
    notices.show(say(`teach.${what}`));
  },
  version,
});

keepCopy(embedding, () => {
  newerVersion.show();
});
