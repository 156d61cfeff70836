import type { Supply } from './supply.ts'

/** Where the template has one resource of the type it is taken; otherwise a person says which. */
export const guardrail: Supply = {
  type: 'AWS::Bedrock::Guardrail',
  supply: ({ template, path }) => {
    const [only, ...others] = [...template.types].filter(([, type]) => type === 'AWS::Bedrock::Guardrail')
    if (only === undefined || others.length > 0)
      return {
        decide: `say which guardrail \`${path}\` names: its topics and filters are for people to choose`,
      }
    return { logicalId: only[0], value: { 'Fn::GetAtt': [only[0], 'GuardrailId'] } }
  },
}
