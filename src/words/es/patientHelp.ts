import type { patientHelp as english } from '../en/patientHelp.ts';
import type { Translation } from '../message.ts';

export const patientHelp: Translation<typeof english> = {
  'patient.help.title': '¿Ayuda?',
  'patient.help.lead': 'Ayuda a algunas personas, para algunos fines. No lo cura todo.',
  'patient.help.goals': 'Para qué se usa',
  'patient.help.goals.lead': 'Cada fin tiene sus medicinas. Detrás de cada una se dice cómo se probó.',
  'patient.goal.inflammation': 'Inflamación (un punto que duele, caliente o hinchado)',
  'patient.goal.pain': 'Dolor',
  'patient.goal.spasm': 'Espasmo (un músculo que no se suelta)',
  'patient.goal.swelling': 'Hinchazón (edema)',
  'patient.goal.calcium': 'Bultos de calcio (puntos duros, como de tiza)',
  'patient.goal.scar': 'Cicatrices',
  'patient.goal.sweating': 'Manos y pies que sudan',
  'patient.evidence.trials': 'ayudó en buenas pruebas',
  'patient.evidence.short-lived': 'ayudó en una buena prueba, pero no por mucho tiempo',
  'patient.evidence.measured': 'se encontró en el cuerpo; nadie probó cómo se siente la gente',
  'patient.evidence.uncontrolled': 'la gente mejoró, pero nadie miró a quien no lo recibió',
  'patient.evidence.custom': 'se usa por costumbre; no se conoce una buena prueba',
  'patient.evidence.against': 'una buena prueba no halló mejora',
  'patient.evidence.none': 'no se promete nada',
  'patient.help.mine': 'su medicina',
  'patient.help.uses':
    'Se usa en tendones que duelen (las cuerdas que unen músculo y hueso), como en el codo de tenista. También en el hombro o en el talón.',
  'patient.help.evidence': 'Qué han mostrado las pruebas',
  'patient.help.for': 'A favor',
  'patient.help.against': 'En contra',
  'patient.help.sum': 'En resumen',
  'patient.help.sham': 'Un tratamiento falso quiere decir: todo fue igual, pero no entró medicina o no pasó corriente.',
  'patient.help.better': 'mejoran {better} de 100',
  'patient.help.elbow': 'Codo de tenista, con dexametasona (un esteroide, que calma el punto que duele)',
  'patient.help.elbow.text':
    'En esta prueba, 199 personas tuvieron seis sesiones. La mitad recibió un tratamiento falso.',
  'patient.help.elbow.early': 'Dos días después de la última sesión',
  'patient.help.elbow.late': 'Un mes después',
  'patient.help.elbow.end': 'Al principio mejoró más gente. Al cabo de un mes casi no había diferencia.',
  'patient.help.sweat': 'Palmas que sudan, con agua del grifo',
  'patient.help.sweat.text':
    'En esta prueba pequeña, de 27 personas, unas recibieron un tratamiento falso. Con el verdadero, el sudor bajó en más gente.',
  'patient.help.sweat.home':
    'En otra prueba, la gente siguió en casa más o menos un año. Siguió ayudando y casi no hubo efectos malos.',
  'patient.help.with': 'con el tratamiento',
  'patient.help.without': 'con el falso',
  'patient.help.child':
    'En una prueba con 30 niños con músculos rígidos se dio así una medicina que duerme la piel. También hicieron ejercicio. Después caminaron mejor.',
  'patient.help.shoulder':
    'En una prueba con 88 personas con dolor de hombro, el ejercicio y el frío ayudaron igual sin este tratamiento.',
  'patient.help.chalk':
    'En una prueba con 21 personas con bultos de calcio en el hombro no fue mejor que no hacer nada.',
  'patient.help.reviews':
    'Quien ha reunido muchas pruebas dice: puede ayudar a algunos, pero las pruebas son pequeñas y no dicen todas lo mismo.',
  'patient.help.whole':
    'También puede llevar medicina a todo el cuerpo. Un parche que lo hace solo es más sencillo. Los expertos ven bien la idea, pero se usan pocos aparatos así.',
  'patient.help.class':
    'En Estados Unidos los aparatos se ordenan en clases por su riesgo. La clase III tiene las reglas más duras. Aparatos como este estaban en ella hasta 2016. Desde entonces casi todos son de la clase II.',
  'patient.help.active':
    'Es un tratamiento pasivo: se lo hacen a usted. Cuenta más lo que hace usted. Siga con sus ejercicios.',
  'patient.help.course': 'Lo común son unas seis sesiones. Una medicina puede necesitar receta (una nota del médico).',
  'patient.help.gentle': 'No entra ninguna aguja. Es rápido y la dosis se ajusta bien.',

  'patient.quiz.title': 'Compruebe lo que sabe',
  'patient.quiz.lead': 'Elija una respuesta. Nadie pone nota. Puede probar cuantas veces quiera.',
  'patient.quiz.yes': 'Sí, así es.',
  'patient.quiz.no': 'No del todo, y no pasa nada.',
  'patient.quiz.push': '¿Qué lleva la medicina a la piel?',
  'patient.quiz.push.a': 'Una corriente débil',
  'patient.quiz.push.b': 'Una aguja',
  'patient.quiz.push.c': 'El calor',
  'patient.quiz.push.why': 'La empuja una corriente débil. No se corta la piel.',
  'patient.quiz.burn': 'Empieza a quemar. ¿Qué hace usted?',
  'patient.quiz.burn.a': 'Me quito el parche',
  'patient.quiz.burn.b': 'Digo «pare»',
  'patient.quiz.burn.c': 'Aguanto hasta el final',
  'patient.quiz.burn.why':
    'Diga «pare» enseguida. Su terapeuta baja la corriente. Quitarse el parche puede dar una descarga.',
  'patient.quiz.pack': 'Ya en casa, ese punto le molesta. ¿Y una bolsa caliente?',
  'patient.quiz.pack.a': 'Sí, una hora',
  'patient.quiz.pack.b': 'No, pero una fría sí',
  'patient.quiz.pack.c': 'Ninguna bolsa',
  'patient.quiz.pack.why': 'Ni calor ni frío. Cambian el paso de la sangre, y así cuánto se queda la medicina.',
  'patient.quiz.dry': 'Unas horas después la piel está seca. ¿Qué ayuda?',
  'patient.quiz.dry.a': 'Frotarla fuerte',
  'patient.quiz.dry.b': 'Una crema suave',
  'patient.quiz.dry.c': 'Una bolsa fría',
  'patient.quiz.dry.why': 'La piel seca es común. Una crema suave ayuda.',
  'patient.quiz.most': '¿Qué cuenta más a la larga?',
  'patient.quiz.most.a': 'Mis ejercicios',
  'patient.quiz.most.b': 'Todas las sesiones que pueda',
  'patient.quiz.most.c': 'Descansar y esperar',
  'patient.quiz.most.why': 'Los parches son solo una ayuda. Cuenta más lo que hace usted.',
  'patient.quiz.own': 'Ahora diga con sus palabras lo que va a pasar. A su terapeuta le gustará escucharlo.',
};
