const attribute = (name: string, type = 'String') => ({ name, type, isAttr: true });

/** Our facts in a BPMN file: who acts, within which time, by which law; and the English names. Other tools keep them as they are. */
export const mingtangExtension = {
  name: 'Mingtang',
  uri: 'urn:mingtang:process:1',
  prefix: 'mingtang',
  xml: { tagAlias: 'lowerCase' },
  types: [
    {
      name: 'Task',
      superClass: ['Element'],
      properties: [
        ...['act', 'role', 'roleEn', 'step', 'limit', 'limitEn', 'basis', 'output', 'suspension'].map((name) => attribute(name)),
        attribute('days', 'Integer'),
        attribute('countsTowardsLimit', 'Boolean'),
      ],
    },
    { name: 'Words', superClass: ['Element'], properties: [attribute('nameEn')] },
    // Of a lane: the code of the body whose tasks stand in it, or 'applicant', or 'platform'.
    { name: 'Body', superClass: ['Element'], properties: [attribute('organ')] },
    { name: 'Ending', superClass: ['Element'], properties: [attribute('ending')] },
  ],
};

/** Names the grammar of conditions.ts in the file. */
export const conditionLanguage = 'urn:mingtang:condition:1';
