import type { TypeMapping } from '../../type-mapping.ts'

export const mapping: TypeMapping = {
  from: 'aws_sns_topic_policy',
  to: 'AWS::SNS::TopicPolicy',
  renames: { arn: 'Topics[]', policy: 'PolicyDocument' },
}
