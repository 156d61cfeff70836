import { eachStatement } from '../../access/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isNotForeign } from '../shared/index.ts'

export const control: Control = {
  id: 's3vectors/bucket-policy-other-account',
  title: 'Vector bucket is open to another account',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::S3Vectors::VectorBucketPolicy',
  stages: ['ingest', 'generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'Whoever controls that account, or breaks into it, reads your documents, or writes what your model will quote.',
  mappings: {
    'nist-800-53-r5': ['AC-3', 'IA-2', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.8.5', 'A.8.2'],
    soc2: ['CC6.1', 'CC6.3'],
    'owasp-llm-2025': ['LLM08'],
    'mitre-atlas': ['AML.T0070'],
  },
  evaluate: (resource) =>
    eachStatement(resource.at('Policy'), 'resource', (placed) => isNotForeign(resource, placed)),
  remedy: [advise('name the roles that need it, and bind other accounts by `aws:PrincipalOrgID`')],
  examples: `
    # in account 111122223333
    Open:
      Type: AWS::S3Vectors::VectorBucketPolicy
      Properties:
        VectorBucketName: manuals
        Policy: '{"Version":"2012-10-17","Statement":[{"Sid":"use","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::444455556666:root"},"Action":"s3vectors:QueryVectors","Resource":"*"}]}' # fail
    Own:
      Type: AWS::S3Vectors::VectorBucketPolicy # pass
      Properties:
        VectorBucketName: manuals
        Policy: !Sub '{"Version":"2012-10-17","Statement":[{"Sid":"use","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::\${AWS::AccountId}:role/app"},"Action":"s3vectors:QueryVectors","Resource":"*"}]}'
    Confined:
      Type: AWS::S3Vectors::VectorBucketPolicy # pass
      Properties:
        VectorBucketName: manuals
        Policy: '{"Version":"2012-10-17","Statement":[{"Sid":"use","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::444455556666:root"},"Action":"s3vectors:QueryVectors","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}}]}'
    ByParameter:
      Type: AWS::S3Vectors::VectorBucketPolicy
      Properties:
        VectorBucketName: manuals
        Policy: !Ref Policy # unknown
  `,
}
