import { derive } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { allowsWidely, eachIdentityStatement, identityPolicies, refuses } from '../shared/index.ts'

const GRANT = { actions: ['kms:Decrypt', 'kms:ReEncryptFrom'], service: 'kms', name: 'key/any-key' }

export const control: Control = {
  id: 'iam/any-key',
  title: 'Role of the workload decrypts with every key',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: identityPolicies,
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'identity',
  threats: ['model-theft', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'The keys no longer separate anything: what another team encrypts with its own key, this role reads as well.',
  mappings: {
    'aws-security-hub': ['KMS.1', 'KMS.2'],
    'aws-fsbp': ['KMS.1', 'KMS.2'],
    'nist-800-53-r5': ['AC-2', 'AC-3', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.5.18', 'A.8.2'],
    soc2: ['CC6.1', 'CC6.3'],
  },
  evaluate: (owner) =>
    eachIdentityStatement(owner, (placed) =>
      refuses(placed, allowsWidely(placed, GRANT), 'decrypting with every key'),
    ),
  remedy: [derive('data-keys', 'name the keys of the workload in `Resource`')],
  examples: `
    Wide:
      Type: AWS::IAM::Role
      Properties:
        AssumeRolePolicyDocument:
          Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: sts:AssumeRole }]
        Policies:
          - PolicyName: work
            PolicyDocument:
              Version: '2012-10-17'
              Statement:
                - { Effect: Allow, Action: 'kms:*', Resource: '*' } # fail
                - { Effect: Allow, Action: [kms:Decrypt], Resource: !Sub 'arn:aws:kms:\${AWS::Region}:\${AWS::AccountId}:key/*' } # fail
    ByParameter:
      Type: AWS::IAM::Role
      Properties:
        AssumeRolePolicyDocument:
          Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: sts:AssumeRole }]
        Policies:
          - PolicyName: work
            PolicyDocument:
              Version: '2012-10-17'
              Statement:
                - { Effect: Allow, Action: kms:Decrypt, Resource: !Ref Key } # unknown
                - { Effect: Allow, Action: kms:Decrypt, Resource: '*', Condition: { StringEquals: { kms:ViaService: s3.eu-west-1.amazonaws.com } } } # unknown
    Narrow:
      Type: AWS::IAM::Role # pass
      Properties:
        AssumeRolePolicyDocument:
          Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: sts:AssumeRole }]
        Policies:
          - PolicyName: work
            PolicyDocument:
              Version: '2012-10-17'
              Statement:
                - { Effect: Allow, Action: kms:Decrypt, Resource: arn:aws:kms:eu-west-1:111122223333:key/1234 }
                - { Effect: Allow, Action: kms:Encrypt, Resource: '*' }
                - { Effect: Allow, Action: kms:ListKeys, Resource: '*' }
    Administrator:
      Type: AWS::IAM::Role # pass
      Properties:
        AssumeRolePolicyDocument:
          Statement: [{ Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: sts:AssumeRole }]
        Policies:
          - PolicyName: work
            PolicyDocument:
              Version: '2012-10-17'
              Statement:
                - { Effect: Allow, Action: '*', Resource: '*' }
  `,
}
