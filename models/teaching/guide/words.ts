// What a teacher's guide says of itself, beside the lessons' own texts; the page and the command line print the same.
import type { TeachingText } from '../text.ts';

const words = {
  title: { en: 'Iontolab: teacher’s guide', es: 'Iontolab: guía del docente' },
  intro: {
    en: 'Every answer and every number below was computed: the lesson’s runs were solved for this print, and the questions marked by them.',
    es: 'Cada respuesta y cada número de esta guía se ha calculado: las simulaciones de la lección se resolvieron para esta impresión y las preguntas se corrigen con ellas.',
  },
  caution: {
    en: 'For teaching and research; not for deciding a treatment',
    es: 'Para enseñanza e investigación; no para decidir un tratamiento',
  },
  goal: { en: 'Goal', es: 'Objetivo' },
  time: { en: 'Time', es: 'Tiempo' },
  timing: {
    en: '{minutes} min in {steps} steps, about {each} min each; as long again for talk in class',
    es: '{minutes} min en {steps} pasos, unos {each} min cada uno; otro tanto para hablarlo en clase',
  },
  misconceptions: { en: 'What students tend to believe', es: 'Lo que el alumnado suele creer' },
  steps: { en: 'Steps', es: 'Pasos' },
  step: { en: '{number}. {title}', es: '{number}. {title}' },
  predict: { en: 'Predict', es: 'Predecir' },
  show: { en: 'Run', es: 'Simulación' },
  runs: { en: '{run}', es: '{run}' },
  runsBeside: { en: '{run}, beside {other}', es: '{run}, junto a {other}' },
  observe: { en: 'Observe', es: 'Observar' },
  explain: { en: 'Explain', es: 'Explicar' },
  question: { en: 'Question', es: 'Pregunta' },
  within: { en: '{value}, right within {within}', es: '{value}, correcto dentro de {within}' },
  right: { en: 'right', es: 'correcta' },
  wrong: { en: 'wrong', es: 'incorrecta' },
  simplified: { en: 'What is simplified', es: 'Lo que se simplifica' },
  sources: { en: 'Sources', es: 'Fuentes' },
} as const satisfies Readonly<Record<string, TeachingText>>;

export type GuideWord = keyof typeof words;

export const guideWords: Readonly<Record<GuideWord, TeachingText>> = words;
