/** For a patient: the visit step by step, no hot or cold packs afterwards, and what to tell the therapist first. */
export const patientCare = {
  'patient.visit.title': 'Your visit, step by step',
  'patient.visit.lead': 'It is quick, and the skin is not cut.',
  'patient.visit.before': 'Before',
  'patient.visit.before.1': 'Tell your therapist about your health. The page “Ask first” has a list.',
  'patient.visit.before.2': 'The skin is checked and wiped clean. It must not have cuts or a rash (red, sore spots).',
  'patient.visit.before.3':
    'Your therapist picks the medicine. You may need a prescription (a note from a doctor) for it.',
  'patient.visit.before.4': 'The pad is filled. It goes over the sore spot. The second pad goes nearby.',
  'patient.visit.during': 'During',
  'patient.visit.during.1': 'You sit or lie still and rest.',
  'patient.visit.during.2':
    'The current rises slowly. Then it stays on for {minutes} in this session. Most sessions take 10 to 20 minutes.',
  'patient.visit.during.3': 'Say how it feels. Do not lift or press the pads.',
  'patient.visit.during.4': 'If it hurts or burns, say “stop”.',
  'patient.visit.after': 'After',
  'patient.visit.after.1': 'The current goes down. The pads come off, and the skin is checked.',
  'patient.visit.after.2': 'Some redness is common.',
  'patient.visit.after.3': 'Put no hot or cold pack on the spot.',
  'patient.visit.after.4': 'Some hours later, rub in a plain lotion.',
  'patient.visit.course': 'About six sessions are common. Then you and your therapist look at how much it has helped.',

  'patient.packs.title': 'No hot or cold packs',
  'patient.packs.lead':
    'Heat makes more blood flow through the skin. Cold makes less flow. Blood carries the medicine off. So a pack changes how long it stays.',
  'patient.packs.try': 'Let us try it out. This is your session, run three times. Only the pack after it is new.',
  'patient.packs.run': 'Run it with packs',
  'patient.packs.running': 'Working it out: {done} of 3…',
  'patient.packs.done': 'Done. The three pictures are below.',
  'patient.packs.failed': 'This session could not be run with packs.',
  'patient.packs.short': 'This session stays too short a time without current to try packs.',
  'patient.packs.none':
    'In this session next to no medicine is in the living skin when the current stops. So packs change nothing here.',
  'patient.packs.dots':
    'Each 100 dots are the medicine in the living skin when the current stops. Full dots are still there {minutes} later.',
  'patient.packs.rest': 'No pack',
  'patient.packs.hot': 'Hot pack',
  'patient.packs.cold': 'Cold pack',
  'patient.packs.flow': '{factor} times the blood flow',
  'patient.packs.flowRest': 'blood flow as before',
  'patient.packs.left': '{left} of 100 still there',
  'patient.packs.curve': 'How many of the 100 are still in the living skin',
  'patient.packs.axis': 'minutes after the current',
  'patient.packs.row': 'Minutes after the current',
  'patient.packs.table': 'The same in numbers',
  'patient.packs.hotLess': 'With a hot pack, {parts, plural, one {# part} other {# parts}} more out of 100 are gone.',
  'patient.packs.hotSame': 'With a hot pack the change is too small to count.',
  'patient.packs.hotMore':
    'With a hot pack, {parts, plural, one {# part} other {# parts}} more out of 100 are still there.',
  'patient.packs.coldMore': 'With a cold pack, {parts, plural, one {# part} other {# parts}} more out of 100 stay.',
  'patient.packs.coldSame': 'With a cold pack the change is too small to count.',
  'patient.packs.coldLess': 'With a cold pack, {parts, plural, one {# part} other {# parts}} more out of 100 are gone.',
  'patient.packs.honest':
    'In each of the three, blood picks up most of it within {minutes}. So the time right after matters most.',
  'patient.packs.slow':
    'Without a pack, {left} of 100 parts are still there after {minutes}. So it goes away slowly here.',
  'patient.packs.why':
    'Cold keeps the medicine in place for longer, yet therapists leave out both kinds. Cold skin may not feel a burn, and red skin has to be seen.',
  'patient.packs.sources':
    'Warm skin: flow times {hot}. Cold skin: flow times {cold}. Both were measured on forearms and stay on for 30 minutes here.',

  'patient.ask.title': 'Ask first',
  'patient.ask.lead': 'Tick what fits you. Then show this list to your therapist.',
  'patient.ask.pregnant': 'I am pregnant, or I might be.',
  'patient.ask.pacemaker': 'I have a pacemaker (a small box that keeps the heart in step).',
  'patient.ask.implant': 'I have an implant (a part put inside the body) made of metal.',
  'patient.ask.heart': 'I have arrhythmia (a heart that beats out of step) or other heart trouble.',
  'patient.ask.epilepsy': 'I have epilepsy (fits, when the body jerks or goes stiff).',
  'patient.ask.skin': 'I have a rash (red, sore spots), a cut, or a skin disease there.',
  'patient.ask.allergy': 'I have had an allergy (a bad skin or body reaction) to a medicine, a metal or tape.',
  'patient.ask.numb': 'I feel little or nothing on that skin.',
  'patient.ask.none':
    'Nothing is ticked. Ask your therapist all the same. Only your therapist or doctor can say if this treatment is right for you.',
  'patient.ask.some':
    '{count, plural, one {# point is ticked. It} other {# points are ticked. They}} can mean that this treatment is not for you. Ask your therapist before it starts.',
  'patient.ask.kept': 'Your ticks stay on this page. They are gone when you close it.',
} as const;
