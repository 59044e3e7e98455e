import { protocolExamples } from '../models/study/protocolForms.ts';

/** What `--help` prints. */
export function helpText(of: string | null): string {
  return of === null ? general : (commands[of] ?? general);
}

const general = `iontolab solves iontophoresis treatments: ions driven through skin by a current (Nernst-Planck equations).

  iontolab run STUDY        solve a study, print what came out, write files with --out
  iontolab treatment DRUG   make a study of a drug, a place on the body and a device that the library knows
  iontolab presets          list the studies that come with it
  iontolab drugs [DRUG]     list the drugs and agents, or tell all that is known of one
  iontolab sites            list the places on the body that the library knows; likewise:
  iontolab skins            states of skin
  iontolab devices          pads, patches, trays and discs
  iontolab library          count entries and numbers of all of these, sourced and assumed
  iontolab validate STUDY   say what is wrong with a study
  iontolab explain STUDY    say what would be solved, with units and sources
  iontolab protocol TEXT    read a protocol, print its steps with times, doses and currents
  iontolab sweep STUDY      the study over a grid of one or two of its quantities, as CSV
  iontolab ladder STUDY     the same session by diffusion alone, by one ion in a constant field, and in full
  iontolab lessons          list the lessons, or print the teacher's guide with its computed answers
  iontolab scorm            pack a lesson for a learning system (SCORM 1.2)
  iontolab schema           print the JSON Schema of a study
  iontolab help COMMAND     more about one of these
  iontolab --version

STUDY is a JSON file, the name of a preset such as b1, or - for standard input.
Exit code: 0 good, 2 bad input, 3 the solver stopped before the end.
For teaching and research; not for deciding a treatment.
`;

const study = 'STUDY is a JSON file, the name of a preset such as b1, or - for standard input.\n';

const commands: Readonly<Record<string, string>> = {
  run: `iontolab run STUDY [options]

  --protocol TEXT     steps to take in place of the study's session (see: iontolab help protocol)
  --accuracy NUMBER   fraction of the delivered amount, 1e-5 to 0.1; the study's own where absent
  --at TIMES          exact output times in seconds, such as 60,300,1200; else spread over the session
  --spread N          solve N more samples with the inputs that nobody knows well drawn from their ranges; print the 5 to
                      95 % of delivery, voltage and plasma level, and what they come from
  --out DIR, -o DIR   write summary.json, history.csv, profiles.csv and manifest.json there (made if missing)
  --methods           print a methods section for a paper: laws, set-up, numerics, where every number comes from, what is
                      assumed; with --out also methods.md, references.bib and references.json (CSL) with the works it cites
  --lang en|es        language of the methods; en where absent
  --passive           solve the same session with the current off, too
  --no-passive        do not, whatever the study says
  --json              print the summary as JSON instead of text
  --quiet, -q         print nothing but faults

A study with a dispersive pad is solved under both pads, one after the other; the files hold them as "treatment" and
"dispersive".
${study}Ctrl-C stops the solver and keeps what it has solved; a second Ctrl-C ends at once.
Exit code: 0 solved, 2 bad input, 3 the solver stopped before the end (the files hold what was solved).
`,
  lessons: `iontolab lessons [ID ...] [options]

  --guide                 the teacher's guide as one HTML file to print on A4 or Letter: goals, timing, steps with the right
                          answers, what students tend to believe, what is simplified, sources; every run is solved for it
  --lang en|es            its language; en where absent
  --out FILE, -o FILE     write it there; else it is printed
  --json                  the lessons as they stand in their files
  --quiet, -q             do not tell what is being solved
`,
  scorm: `iontolab scorm --lesson ID --out FILE [options]

  --lesson ID             one of iontolab lessons
  --out FILE, -o FILE     the package to write, such as wrong-pole.zip
  --lang en|es            the lesson's language; the browser's where absent
  --mastery NUMBER        score from 0 to 100 from which the lesson counts as passed; completed at its end where absent
  --quiet, -q             print nothing but faults

The package holds the built page; nothing in it asks anybody else. Status, score, time and where the lesson was left go to the
learning system, nothing is kept in the browser.
`,
  sweep: `iontolab sweep STUDY --over KEY=FROM..TO:N [--over KEY=FROM..TO:N] [options]

  --over KEY=FROM..TO:N   a number of the study and the N values it takes, evenly from FROM to TO; N is 10 where absent,
                          and Nlog spaces them by ratio. Units may be written: electrode.area_cm2=500mm2..0.003m2:6
  --accuracy NUMBER       fraction of the delivered amount, 1e-5 to 0.1; the study's own, but no finer than 1e-3, where absent
  --threads N             solve N at a time; as many as the machine has where absent
  --out FILE, -o FILE     write the CSV there instead of printing it
  --quiet, -q             no progress bar

KEY is a path in the study file, such as session.current_mA, session.duration_min, electrode.area_cm2, temperature_C or
layers[1].thickness_um. Every row holds its values, what was delivered (whole pad, per area, over the passive twin), the
highest plasma level, voltage and current density, the dose, which limits it is beyond, and why it could not be solved:
  iontolab sweep dexamethasone --over session.current_mA=0.4..4:10 --over session.duration_min=4..40:10 --out map.csv
The page's Explore view solves the same places to the same numbers.
${study}Exit code: 0 swept to the end, 2 bad input, 3 stopped by Ctrl-C (the rows hold what was solved), or nothing could be solved.
`,
  treatment: `iontolab treatment DRUG [options]
iontolab treatment          list what can be chosen

  --formulation ID    a bottle of the drug; its usual one where absent (see: iontolab drugs DRUG)
  --site ID           place on the body; volarForearm where absent (see: iontolab sites)
  --skin ID           state of the skin; standard where absent (see: iontolab skins)
  --device ID         pad, patch, tray or disc; smallPad where absent (see: iontolab devices)
  --pole POLE         cathode or anode; the drug's own where absent. From the other one it is drawn back: that runs, and says so
  --deep              down to the muscle, the dermis in its two parts
  --dose DOSE         such as 40mA*min; else the drug's usual dose from a wired pad, and from other devices the one they
                      are made for
  --current CURRENT   such as 3mA; else the device's usual one
  --protocol TEXT     steps in place of dose and current (see: iontolab help protocol)
  --acid-base         follow acids, bases and pH, as under electrodes that split water anyway
  --appendages        follow hair follicles and sweat ducts as a path of their own through the barrier
  --run               solve it and print what came out, as "iontolab run" does (with --json: its summary)
  --json              the study as JSON, which it is anyway; without a drug: the lists as JSON
  --out FILE, -o FILE write the study there instead of printing it
  --quiet, -q         no notices on standard error

Prints a whole study as JSON, to be solved, changed or explained:
  iontolab treatment lidocaine --site lateralElbow --device mediumPad | iontolab run -
It keeps the names of its parts, by which "iontolab explain" finds the source of each number.
Exit code: 0 good, 2 the parts are unknown or do not go together; with --run 3 where the solver stopped before the end.
`,
  presets: `iontolab presets [--json]

Lists the studies that come with iontolab. "iontolab run NAME" solves one.
`,
  drugs: `iontolab drugs [DRUG] [--json]
iontolab drugs --count [--json]

Lists the drugs and agents of the library: pole, what they are given for, the bottles they come in. With a name, all that is
known of one, with units and sources, and what its bottles hold. --count is iontolab library.
`,
  library: `iontolab library [--json]

How many entries and numbers the library holds, by kind and in all; how many numbers come from a source, and how many are
assumed: recalled, estimated, or taken from elsewhere, as each says.
`,
  sites: `iontolab sites [--json]

Lists places on the body: thickness of each layer with the range between people, sweat ducts and hair follicles, and how
deep the tissue lies that a treatment is meant for. --json prints every number in SI with its source.
`,
  skins: `iontolab skins [--json]

Lists states of skin, as factors on what the site says, with their ranges. --json prints every source.
`,
  devices: `iontolab devices [--json]

Lists pads, patches, trays and discs: electrode, area, volume, usual and highest current and dose, ramp and voltage.
--json prints every number in SI with its source.
`,
  validate: `iontolab validate STUDY [--json]

Says what is wrong with a study: the path in the file, what stands there, what is allowed, what was perhaps meant.
${study}Exit code: 0 good, 2 faults.
`,
  explain: `iontolab explain STUDY [--protocol TEXT] [--json]

Says what would be solved, with units and sources.
${study}`,
  protocol: `iontolab protocol TEXT [--json]

Reads a protocol and prints it back with times, doses and the peak current. Steps are split by ; or by lines:
${protocolExamples.map((example) => `  ${example}\n`).join('')}
Currents are those of the pad, negative ones reversed; in a study "0.5 mA/cm^2" is taken times the pad's area.
"repeat" does all steps before it, so many times in all, from start to start. A study file may hold the same text:
  "session": { "kind": "steps", "steps": "ramp 30 s to 2 mA; hold 10 min; ramp 30 s to 0 mA" }
Exit code: 0 good, 2 faults.
`,
  ladder: `iontolab ladder STUDY [--accuracy NUMBER] [--json]

What is delivered, by models of rising depth: diffusion alone (the current off), one ion in a constant field (Goldman, with
the donor as it is at the start and the barrier's voltage as solved), and the full solution.
${study}`,
  schema: `iontolab schema

Prints the JSON Schema of a study, for editors and other programs.
`,
  help: `iontolab help COMMAND
`,
};
