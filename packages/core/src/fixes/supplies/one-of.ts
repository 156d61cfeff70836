import type { Template } from '../template.ts'
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

/** The bucket to which other buckets of the template send their access logs already, where it is one. */
export const logBucket: Supply = {
  type: 'AWS::S3::Bucket',
  supply: ({ template, path }) => {
    const targets = new Set(
      [...template.types].flatMap(([id, type]) =>
        type === 'AWS::S3::Bucket' ? (targetOf(template, id) ?? []) : [],
      ),
    )
    const [only, ...others] = targets
    if (path !== LOG_TARGET || only === undefined || others.length > 0)
      return { decide: `say which bucket \`${path}\` names` }
    return { logicalId: only, value: { Ref: only } }
  },
}

const LOG_TARGET = 'LoggingConfiguration.DestinationBucketName'

function targetOf(template: Template, bucket: string): string | undefined {
  const node = template.property(bucket, ...LOG_TARGET.split('.'))
  const name = node?.kind === 'call' && node.argument.kind === 'scalar' ? node.argument.text : undefined
  return name !== undefined && template.types.has(name) ? name : undefined
}
