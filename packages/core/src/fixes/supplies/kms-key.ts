import type { EditFields } from '../../workload/index.ts'
import type { Supply } from './supply.ts'

/** The logical id of the key: a later run finds it, so that one template gets one key. */
export const KEY = 'AiWorkloadKey'

const account = { 'Fn::Sub': `arn:\${AWS::Partition}:iam::\${AWS::AccountId}:root` }
const own = { 'kms:CallerAccount': { Ref: 'AWS::AccountId' } }

/** Services through which principals of the account use the key, as with the keys that AWS manages for them. */
const VIA = [
  'aoss',
  'bedrock',
  'bedrock-agentcore',
  'dynamodb',
  'ec2',
  'ecr',
  'logs',
  's3',
  'sagemaker',
  'secretsmanager',
  'sns',
]

/**
 * Services that encrypt in their own name, each for resources of the account only. Access logs of S3 get into a
 * bucket with such a key where its policy lets `logging.s3` use it; logs that other services hand over come from
 * `delivery.logs`.
 */
const SERVICES = [
  'bedrock.amazonaws.com',
  'bedrock-agentcore.amazonaws.com',
  'cloudtrail.amazonaws.com',
  'cloudwatch.amazonaws.com',
  'delivery.logs.amazonaws.com',
  'logging.s3.amazonaws.com',
]

/**
 * A policy that lets the account govern the key by IAM, and lets those who may use the data through a service
 * use the key through it, so that no role needs more than it has: the conditions of the keys that AWS manages.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-S3.html
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html
 */
const policy: EditFields = {
  Version: '2012-10-17',
  Statement: [
    { Sid: 'Account', Effect: 'Allow', Principal: { AWS: account }, Action: 'kms:*', Resource: '*' },
    {
      Sid: 'ThroughServices',
      Effect: 'Allow',
      Principal: { AWS: '*' },
      Action: [
        'kms:CreateGrant',
        'kms:Decrypt',
        'kms:DescribeKey',
        'kms:Encrypt',
        'kms:GenerateDataKey*',
        'kms:ReEncrypt*',
      ],
      Resource: '*',
      Condition: {
        StringEquals: {
          ...own,
          'kms:ViaService': VIA.map((service) => ({ 'Fn::Sub': `${service}.\${AWS::Region}.amazonaws.com` })),
        },
      },
    },
    {
      Sid: 'Logs',
      Effect: 'Allow',
      Principal: { Service: { 'Fn::Sub': 'logs.${AWS::Region}.amazonaws.com' } },
      Action: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
      Resource: '*',
      Condition: {
        ArnLike: {
          'kms:EncryptionContext:aws:logs:arn': {
            'Fn::Sub': 'arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:*',
          },
        },
      },
    },
    {
      Sid: 'Services',
      Effect: 'Allow',
      Principal: { Service: SERVICES },
      Action: ['kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey*'],
      Resource: '*',
      Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
    },
  ],
}

/** The key for the data of a workload, as properties of `AWS::KMS::Key`. */
export const aiKey: EditFields = {
  Description: 'Data of the AI workload',
  EnableKeyRotation: true,
  PendingWindowInDays: 30,
  KeyPolicy: policy,
}

/**
 * A key of its own for the data of the template. A key that is already there was made for other data, with
 * other users: to widen its use is a decision.
 */
export const kmsKey: Supply = {
  type: 'AWS::KMS::Key',
  supply: ({ template }) => {
    const value = { 'Fn::GetAtt': [KEY, 'Arn'] }
    if (template.types.get(KEY) === 'AWS::KMS::Key') return { logicalId: KEY, value }
    const attributes = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' }
    return { logicalId: KEY, value, make: { properties: aiKey, attributes } }
  },
}
