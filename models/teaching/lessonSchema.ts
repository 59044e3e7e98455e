// JSON Schema (draft 2020-12) of a lesson file for editors, printed from its shape. What spans several keys only parseLesson tells.
import { type JsonSchema, objectSchema } from '../study/studySchema.ts';
import { lessonShape } from './lessonShape.ts';

const { properties, ...rest } = objectSchema(lessonShape);

export const lessonSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Iontolab lesson',
  description:
    'Studies, what is measured in their runs, and the steps of a student. README.md tells what each key means.',
  ...rest,
  properties: { $schema: { type: 'string' }, ...(properties as object) },
};
