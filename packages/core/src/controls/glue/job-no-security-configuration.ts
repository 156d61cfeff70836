import { reference } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'glue/job-no-security-configuration',
  title: 'Job that prepares data encrypts nothing that it writes by itself',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Glue::Job',
  stages: ['ingest', 'prepare'],
  domain: 'data-protection',
  threats: ['model-theft', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'Prepared data, bookmarks and logs of the job lie under no key of yours, although the data came out of a bucket that had one.',
  mappings: { 'nist-800-53-r5': ['SC-12', 'SC-28'], 'iso-27001': ['A.8.24'], soc2: ['CC6.1'] },
  evaluate: (job) => job.at('SecurityConfiguration').isSet(),
  remedy: [reference('SecurityConfiguration', 'AWS::Glue::SecurityConfiguration')],
  examples: `
    Caller:
      Type: AWS::IAM::Role
      Properties:
        AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: glue.amazonaws.com }, Action: sts:AssumeRole }] }
        Policies:
          - PolicyName: detect
            PolicyDocument: { Statement: [{ Effect: Allow, Action: comprehend:DetectPiiEntities, Resource: '*' }] }
    ByDefault:
      Type: AWS::Glue::Job # fail
      Properties:
        Role: !GetAtt Caller.Arn
        Command: { Name: glueetl, ScriptLocation: s3://scripts/prepare.py }
    ByParameter:
      Type: AWS::Glue::Job
      Properties:
        Role: !GetAtt Caller.Arn
        Command: { Name: glueetl, ScriptLocation: s3://scripts/prepare.py }
        SecurityConfiguration: !Ref Security # unknown
    Encrypted:
      Type: AWS::Glue::Job # pass
      Properties:
        Role: !GetAtt Caller.Arn
        Command: { Name: glueetl, ScriptLocation: s3://scripts/prepare.py }
        SecurityConfiguration: !Ref Keys
    Keys:
      Type: AWS::Glue::SecurityConfiguration
      Properties: { Name: keys, EncryptionConfiguration: { S3Encryptions: [{ S3EncryptionMode: SSE-KMS, KmsKeyArn: arn:aws:kms:eu-west-1:111122223333:key/a }] } }
  `,
}
