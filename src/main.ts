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
import type { Fault, Study } from '../models/study/study.ts';
import { followInAddress } from './app/addressBar.ts';
import { forgetBench } from './app/benchKeep.ts';
import { createBenchStudies } from './app/benchStudies.ts';
import { createClassroom, lockedControls } from './app/classroom/classroom.ts';
import { lastingParts, readEmbedding } from './app/classroom/embedPart.ts';
import { lockFaults, storeFor } from './app/classroom/locks.ts';
import { noSettings, readTeachPart } from './app/classroom/teachPart.ts';
import { createFrameLoop } from './app/frameLoop.ts';
import { leaveHandover, takeHandover } from './app/handover.ts';
import { linkToHost } from './app/hosting/hostLink.ts';
import { keepOffline } from './app/offlineCopy.ts';
import { phasesOfRun } from './app/phases.ts';
import { leaveHistory, takeHistory } from './app/keptHistory.ts';
import { keepPins } from './app/keptPins.ts';
import { createMeasuredStore } from './app/measured/measuredStore.ts';
import { createPadChoice } from './app/padChoice.ts';
import { keepRun } from './app/pinnedRun.ts';
import { createLentPins } from './app/lentPins.ts';
import { createPins } from './app/pins.ts';
import { createPlayhead } from './app/playhead.ts';
import { createProgress } from './app/progress/progress.ts';
import { createRecentRuns } from './app/recentRuns.ts';
import type { Appearance, RunData } from './app/run.ts';
import { createFindings } from './app/findingStore.ts';
import { createRunStore } from './app/runStore.ts';
import { createModeChoice, modePart, readMode } from './app/modeChoice.ts';
import { createScaleChoice, holdScale } from './app/scaleChoice.ts';
import type { ShowMe } from './app/showMe.ts';
import { createNotices, startSession } from './app/session.ts';
import { createSolverClient, startSolver } from './app/solverClient.ts';
import { solveOnce } from './app/solveOnce.ts';
import { linkTo, openLink, studyPartOf } from './app/studyLink.ts';
import { createStudyStore } from './app/studyStore.ts';
import { createSweepPool, usualPool } from './app/sweepPool.ts';
import { createSweepStore } from './app/sweepStore.ts';
import { createConsole } from './controls/console.ts';
import { createEventMarks } from './controls/eventMarks.ts';
import { faultSentence } from './controls/faultText.ts';
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
import { createExplore } from './explore.ts';
import type { Sign } from './format/imprint.ts';
import { formatClock } from './format/number.ts';
import { createModes } from './modes.ts';
import { createShell } from './shell.ts';
import { type ViewContext, views } from './views/registry.ts';
import type { View } from './views/view.ts';
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
const studies = createStudyStore(
  beginning,
  parseStudy,
  (from, to, control) => lockFaults(lockedControls(classroom), from, to, control),
  takeHistory(tabStorage, beginning, parseStudy),
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
const progress = createProgress({ storage: embedding.guest ? null : () => localStorage, now: Date.now });
const measured = createMeasuredStore(ownStorage);
const client = createSolverClient(startSolver);

const status = createStatusLine();
const findings = createFindings();
const marks = createEventMarks((target) => {
  showMe(target);
});
const timeline = createTimeline(playhead, marks.root);
const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
const mounted: { readonly view: View; readonly job: () => void }[] = [];

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
  jobs: () => [exploreJob, modeJob, ...mounted.map(({ job }) => job)],
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
let studyPart = opened?.kind === 'study' ? (studyPartOf(location.hash) ?? '') : '';
let lasting = lastingParts(location.hash);
const writeAddress = (): void => {
  // a lesson brings its own studies
  const parts = [choice.mode === 'learn' ? '' : studyPart, modePart(choice), ...lasting];
  const hash = parts.filter((part) => part !== '').join('&');
  history.replaceState(
    history.state,
    '',
    new URL(hash === '' ? location.pathname + location.search : `#${hash}`, location.href),
  );
};
const addressBar = followInAddress({
  studies,
  usual: first.study,
  linkTo: (study) => linkTo(study, presets),
  replace(hash) {
    studyPart = hash.replace(/^#/u, '');
    writeAddress();
  },
  later: setTimeout,
});
const startAnew = (): void => {
  leaveHandover(history, { time: playhead.time, theme: themes.theme });
  leaveHistory(tabStorage, studies.study, studies.history);
  void addressBar.settle().finally(() => {
    location.reload();
  });
};
const languageSwitch = createLanguageSwitch((next) => {
  keepLanguage(next);
  lasting = lasting.filter((part) => !part.startsWith('lang='));
  writeAddress();
  // much is said only once, while the page is built
  startAnew();
});
const newerVersion = createNewerVersion(startAnew);
status.banners.append(newerVersion.root);
const openInPlace = async (hash: string): Promise<string> => {
  const found = await openLink(hash, linkWorld);
  if (found === null) return '';
  const held = found.kind === 'study' ? benchStudies.edit(found.study) : [];
  if (held.length > 0) writeAddress();
  const said =
    held.length > 0
      ? [...held.map((fault) => faultSentence(fault)), say('link.kept')].join(' ')
      : linkMessage(found, say('link.kept'));
  notices.show(said);
  return said;
};
let visits = 0;
const goTo = async (hash: string): Promise<string> => {
  visits += 1;
  const own = visits;
  const { mode, place } = readMode(hash);
  if (mode !== 'learn' || studyPartOf(hash) === undefined) {
    choice.go(mode, place);
    return openInPlace(hash);
  }
  // Learn sets aside what the bench has by then
  const said = await openInPlace(hash);
  if (own === visits) choice.go(mode, place);
  return said;
};
// by the event's own address: the last edit may be on its way into the bar
addEventListener('hashchange', ({ newURL }) => {
  const { hash } = new URL(newURL);
  const next = lastingParts(hash);
  // another teacher's link, or the same page as another's frame; a plain link does not undo them
  if (next.length > 0 && next.join('&') !== lasting.join('&')) {
    location.reload();
    return;
  }
  void goTo(hash).then(() => {
    if (lasting.length > 0) writeAddress();
  });
});
choice.subscribe(writeAddress);

const sweeps = createSweepStore(studies, createSweepPool(startSolver, usualPool(navigator.hardwareConcurrency)));
const addressOf = async (study: Study): Promise<string> => new URL(await linkTo(study, presets), location.href).href;
const sign: Sign = async (study) => ({ link: await addressOf(study), version });
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
  solve: (study, gone) => solveOnce(study, () => createSolverClient(startSolver), gone),
  addressOf,
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
  lasting = lasting.filter((part) => !part.startsWith('teach='));
  writeAddress();
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
      presets,
      linkTo: (study) => addressBar.linkTo(study),
      open: (link) => void openInPlace(link),
    }),
    createShareButton({
      link: () => addressBar.linkTo(studies.study),
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

/** Still within the treatment, the current still on [s]. */
const justBefore = 0.01;
let placed = false;
let last: RunData | null = null;

/** The clock runs over what is solved; it first stands where the treatment has done its work. */
runs.subscribe(() => {
  const run = runs.shown;
  if (run !== null && run !== last) {
    last = run;
    const solvedUntil = run.frames.at(-1)?.time ?? 0;
    playhead.setEnd(solvedUntil);
    if (!placed && (run.outcome ?? null) !== null) {
      placed = true;
      const treatment = phasesOfRun(run).findLast((phase) => phase.kind === 'treatment');
      playhead.seek(
        carried?.time ??
          classroom.settings.time ??
          (treatment === undefined ? solvedUntil : treatment.end - justBefore),
      );
    }
  }
  loop.request();
});
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

const keptPins = keepPins({
  pins: ownPins,
  storage: tabStorage,
  linkTo: (study) => linkTo(study, presets),
  async solve(link) {
    const found = await openLink(link, linkWorld);
    if (found?.kind !== 'study') return null;
    const run = await solveOnce(found.study, () => createSolverClient(startSolver));
    return run === null ? null : keepRun(run);
  },
});
let broughtBack = false;
runs.subscribe(() => {
  // the run that is looked at comes first
  if (broughtBack || (runs.shown?.outcome ?? null) === null) return;
  broughtBack = true;
  void (async (): Promise<void> => {
    const lost = await keptPins.bringBack();
    if (lost > 0) notices.show(say('pins.lost', { count: lost }));
  })();
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
  addressOf,
  sign,
  findings,
  showMe,
};
for (const entry of views) {
  const host = shell.hostFor(entry.place, entry.id, entry.fold);
  try {
    const view = await entry.load(context);
    view.mount(host);
    const job = (): void => {
      // a covered picture is drawn when it is seen again
      if (explore.open && entry.place === 'stage') return;
      if (host.closest('details:not([open])') !== null) return;
      view.update(runs.shown, { time: playhead.time, playing: playhead.playing }, appearance());
    };
    mounted.push({ view, job });
    new ResizeObserver(() => {
      view.resize();
      loop.request();
    }).observe(host);
    loop.request();
  } catch (error) {
    // one picture that can not be drawn must not take the others with it
    shell.sayMissing(host, entry.place, error instanceof Error ? error.message : String(error));
  }
}

if (embedding.embedded && window.parent !== window) {
  linkToHost({
    frame: {
      parent: window.parent,
      send(message, targetOrigin) {
        window.parent.postMessage(message, targetOrigin);
      },
      listen(listener) {
        addEventListener('message', listener);
      },
    },
    host: embedding.host,
    playhead,
    choice,
    progress,
    solved: () => runs.shown !== null && !runs.shown.stale && (runs.shown.outcome ?? null) !== null,
    onSolved: (listener) => void runs.subscribe(listener),
    open: async (hash) => (await goTo(hash)) || null,
    tell(what) {
      notices.show(say(`teach.${what}`));
    },
    version,
    later(callback, delay) {
      setTimeout(callback, delay);
    },
  });
}

const build = document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content;
// only the built page has a build; what is being developed must not come from a copy, nor what others hold in a frame
if (build !== undefined && !embedding.embedded && 'serviceWorker' in navigator) {
  void keepOffline({
    container: navigator.serviceWorker,
    version: build,
    script: './offline.js',
    newer() {
      newerVersion.show();
    },
    now: () => performance.now(),
    returns(listener) {
      addEventListener('online', listener);
      document.addEventListener('visibilitychange', () => {
        if (!document.hidden) listener();
      });
    },
  });
}
