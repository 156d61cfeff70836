import { type Json, listOf, textAt } from '../shape/json.ts'
import { parseJsonText } from '../shape/json-text.ts'
import type { Entry } from './entry.ts'

const NEVER = 'secrets are never read'

/** AWS Secrets Manager and the parameters of AWS Systems Manager: how they are kept, never what they hold. */
export const secrets: readonly Entry[] = [
  {
    type: 'AWS::SecretsManager::Secret',
    service: 'secretsmanager',
    list: { operation: 'ListSecrets', items: 'SecretList' },
    describe: { operation: 'DescribeSecret', input: { SecretId: 'ARN' } },
    arn: 'ARN',
    names: ['Name'],
    renames: { ReplicaRegions: 'ReplicationStatus' },
    elsewhere: {
      GenerateSecretString: 'a wish at creation; what it made is the secret',
      SecretString: NEVER,
    },
  },
  {
    type: 'AWS::SecretsManager::RotationSchedule',
    service: 'secretsmanager',
    list: { operation: 'ListSecrets', items: 'SecretList' },
    skip: (item) => item['RotationEnabled'] !== true,
    arn: '{ARN}/rotation',
    renames: { SecretId: 'ARN' },
    unreadable: { RotateImmediatelyOnUpdate: 'a wish at the time of a change, kept nowhere' },
    elsewhere: { HostedRotationLambda: 'a function that the template made; its ARN is told' },
  },
  {
    type: 'AWS::SecretsManager::ResourcePolicy',
    service: 'secretsmanager',
    under: 'AWS::SecretsManager::Secret',
    list: { operation: 'GetResourcePolicy', input: { SecretId: 'parent.ARN' }, items: '' },
    skip: (item) => item['ResourcePolicy'] === undefined,
    arn: '{ARN}/policy',
    renames: { SecretId: 'ARN' },
    adapt: (reply) => ({ ...reply, ResourcePolicy: parseJsonText(reply['ResourcePolicy'] ?? '') }),
    unreadable: { BlockPublicPolicy: 'a check at the time of a change, kept nowhere' },
  },
  {
    type: 'AWS::SSM::Parameter',
    service: 'ssm',
    list: { operation: 'DescribeParameters', items: 'Parameters' },
    satellites: [
      {
        operation: 'ListTagsForResource',
        input: { ResourceType: '=Parameter', ResourceId: 'Name' },
        from: 'TagList',
        into: 'Tags',
      },
    ],
    arn: 'ARN',
    names: ['Name'],
    // CloudFormation has all policies as one text.
    adapt: (reply) => ({
      ...reply,
      ...(listOf(reply['Policies']).length > 0 && { Policies: policiesText(reply['Policies']) }),
    }),
    unreadable: { Value: 'values of parameters are never read' },
  },
]

const policiesText = (policies: Json | undefined): string =>
  `[${listOf(policies)
    .flatMap((policy) => textAt(policy, 'PolicyText') ?? [])
    .join(',')}]`
