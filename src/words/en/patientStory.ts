/** What a patient reads first: three pictures of the session, and what is felt. Short words, short sentences. */
export const patientStory = {
  'patient.title': 'Your treatment, in plain words',
  'patient.chapters': 'Pages',
  'patient.page': 'Page {number} of {count}',
  'patient.next': 'Next: {title}',
  'patient.short.works': 'How',
  'patient.short.feel': 'Feel',
  'patient.short.visit': 'Visit',
  'patient.short.packs': 'Packs',
  'patient.short.ask': 'Ask',
  'patient.short.help': 'Help',
  'patient.short.quiz': 'Check',
  'patient.short.sheet': 'Home',
  'patient.back': 'Back',
  'patient.waiting': 'One moment. The session is being worked out.',
  'patient.noRun': 'This session could not be worked out. Ask your therapist to set another one.',
  'patient.sources': 'Where this comes from',
  'patient.onScreen': 'It now shows in the picture.',
  'patient.where': 'Where',
  'patient.medicine': 'Medicine',
  'patient.current': 'Current',
  'patient.time': 'Time',
  'patient.site.volarForearm': 'Forearm',
  'patient.site.lateralElbow': 'Outer elbow',
  'patient.site.shoulder': 'Shoulder',
  'patient.site.knee': 'Knee',
  'patient.site.achilles': 'Back of the ankle',
  'patient.site.plantarFoot': 'Sole of the foot',
  'patient.site.palm': 'Palm',
  'patient.site.thigh': 'Thigh',
  'patient.site.abdomen': 'Belly',
  'patient.site.other': 'Your skin',
  'patient.minutes': '{minutes, plural, one {# minute} other {# minutes}}',
  'patient.hours': '{hours} hours',

  'patient.story.title': 'How it works',
  'patient.story.lead':
    'This treatment is called iontophoresis (eye-on-toe-for-EE-sis). A weak current moves medicine into your skin. No needle is used.',
  'patient.story.drawn':
    'In the picture, the body, hairs and glands are drawings. The pads, dots and colours follow the session.',
  'patient.story.computed':
    'The numbers and dots here come from the session that is set. They are worked out, not guessed.',
  'patient.story.play': 'Show it',
  'patient.story.playName': 'Show picture {number}: {title}',
  'patient.story.shown': 'Picture {number}, {title}, now shows.',
  'patient.story.pad': 'The pad',
  'patient.story.pad.see':
    'In the picture: the two pads, their wires and the box. Blue is minus, orange is plus. The lines from pad to pad are the current, worked out. The body is a drawing.',
  'patient.story.pad.holds': 'A pad with the medicine goes on your skin. A second pad goes near it.',
  'patient.story.pad.why':
    'The current flows from one pad to the other, so it needs both. Thin wires join them to a small box.',
  'patient.story.pad.none': 'Here the pad holds no medicine. It holds water with salts in it.',
  'patient.story.pad.takes': 'Here the pad starts with no medicine. It is there to draw things out of your skin.',
  'patient.story.pad.amount':
    'The pad holds about {mass} of medicine. That weighs as much as {grains, plural, one {# grain} other {# grains}} of table salt.',
  'patient.story.pad.crumb': 'The pad holds about {mass} of medicine. That weighs less than one grain of table salt.',
  'patient.story.push': 'The push',
  'patient.story.push.see':
    'In the picture: the skin under the pad, cut open. Pink dots are medicine. Orange and blue dots are salts. Thin layers are drawn thick. Hairs and glands are drawn as in a book.',
  'patient.story.push.pushed':
    'Each bit of the medicine has a tiny electric charge. The pad has the same kind. Like pushes like away, so the medicine moves into the skin.',
  'patient.story.push.carried': 'The current drags a little water into the skin. The medicine is carried along in it.',
  'patient.story.push.drawn':
    'In the way it is set now, the current pulls the medicine back to the pad. Ask your therapist to look at the wires.',
  'patient.story.push.none': 'The current moves salts through the skin. No medicine goes in.',
  'patient.story.push.takes': 'The current draws salts and more out of the skin, into the pad.',
  'patient.story.push.share':
    'Most of it stays in the pad. Out of each 1,000 parts, {parts} have left it when the current stops.',
  'patient.story.push.few':
    'Almost all of it stays in the pad. Out of each 1,000 parts, less than one has left it when the current stops.',
  'patient.story.push.without': 'With no current it would be {parts} in the same time.',
  'patient.story.push.withoutFew': 'With no current it would be less than one in the same time.',
  'patient.story.push.amount':
    'What left the pad weighs as much as {grains, plural, one {# grain} other {# grains}} of table salt.',
  'patient.story.push.crumb': 'What left the pad weighs less than one grain of table salt.',
  'patient.story.blood': 'The pick-up by blood',
  'patient.story.blood.see':
    'In the picture: the red lines are blood vessels. Pink dots in them are medicine that is carried off.',
  'patient.story.blood.does':
    'Tiny blood vessels in your skin pick up the medicine. They carry it off through your body.',
  'patient.story.blood.when':
    'Think of the medicine that left the pad as 100 dots. This is where they are {minutes} after the start:',
  'patient.story.blood.none': 'So here is no medicine for the blood to pick up.',
  'patient.story.blood.nothing': 'In this session too little left the pad to show it as dots.',
  'patient.story.dots':
    '{outer} dots in the outer skin, {living} in the living skin, {deep} deeper, {blood} in the blood',
  'patient.place.outer': 'outer skin',
  'patient.place.living': 'living skin',
  'patient.place.deep': 'deeper down',
  'patient.place.blood': 'picked up by blood',
  'patient.story.sources':
    'A grain of salt is taken as a cube 0.3 mm wide, which weighs {grain}. People, skin and pads differ, so real numbers will differ too.',

  'patient.feel.title': 'What you will feel',
  'patient.feel.lead': 'Follow your session along the clock. Tell your therapist what you feel at any time.',
  'patient.feel.at': '{from} to {to}',
  'patient.feel.see': 'Show this moment: {title}',
  'patient.feel.now': 'now',
  'patient.feel.rise': 'The current starts',
  'patient.feel.rise.text': 'It rises slowly. You may feel a light tingle under the pads.',
  'patient.feel.run': 'The current stays on',
  'patient.feel.run.faint':
    'This current is weak for the size of the pad. You may feel very little, or a light tingle.',
  'patient.feel.run.usual': 'You may feel a tingle or small pinpricks, like a tiny bee sting. That is common.',
  'patient.feel.run.strong':
    'This current is strong for the size of the pad. It is above the usual limit. It may sting or burn. Ask your therapist to set it lower.',
  'patient.feel.run.return': 'The second pad gets a strong current for its size, too. It may sting as well.',
  'patient.feel.stop': 'If it hurts or burns, say “stop” right away. Your therapist can turn the current down.',
  'patient.feel.sour':
    'In this session the pad turns sour, like lemon juice. That can burn the skin. Ask your therapist for other pads.',
  'patient.feel.soapy':
    'In this session the pad turns harsh, like strong soap. That can burn the skin. Ask your therapist for other pads.',
  'patient.feel.mild': 'In this session the pad stays neither sour nor harsh. Still say how your skin feels.',
  'patient.feel.fall': 'The current stops',
  'patient.feel.fall.text': 'It goes down slowly. The tingle fades.',
  'patient.feel.after': 'Right after',
  'patient.feel.after.text': 'The skin may look red or pink where the pads were. This mostly goes away within hours.',
  'patient.feel.later': 'Some hours later',
  'patient.feel.later.text': 'The skin may feel dry or itch a little. Now you can rub in a plain lotion.',
  'patient.feel.blister': 'Call your therapist if you see a blister, a burn, or red skin that lasts to the next day.',
  'patient.feel.mostly': 'Reviews that put many tests side by side say: bad effects were mostly mild.',
  'patient.feel.sources':
    'Tingling is told from about {tingle} mA for each square centimetre of pad. The usual limit is {limit}. This session has {here}. People feel it in their own way.',
} as const;
