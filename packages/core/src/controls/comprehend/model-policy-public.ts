import { eachStatement } from '../../access/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { isNotPublic } from '../shared/index.ts'

export const control: Control = {
  id: 'comprehend/model-policy-public',
  title: 'Custom model of Comprehend is open to everybody',
  severity: 'critical',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::Comprehend::DocumentClassifier', 'AWS::Comprehend::EntityRecognizer'],
  stages: ['train'],
  domain: 'model-integrity',
  threats: ['model-theft'],
  responsibility: 'customer',
  why: 'Every AWS account in the world may copy the model, with what your documents taught it.',
  mappings: {
    'nist-800-53-r5': ['AC-3', 'IA-2', 'AC-6'],
    'iso-27001': ['A.5.15', 'A.8.5', 'A.8.2'],
    soc2: ['CC6.1', 'CC6.3'],
    'mitre-atlas': ['AML.T0025'],
  },
  evaluate: (resource) =>
    eachStatement(resource.at('ModelPolicy'), 'resource', (placed) => isNotPublic(resource, placed)),
  remedy: [advise('name the roles that need it, or bind everybody by `aws:PrincipalOrgID`')],
  examples: `
    DocumentClassifierOpen:
      Type: AWS::Comprehend::DocumentClassifier
      Properties:
        DocumentClassifierName: triage
        ModelPolicy: '{"Version":"2012-10-17","Statement":[{"Sid":"use","Effect":"Allow","Principal":"*","Action":"comprehend:ImportModel","Resource":"*"}]}' # fail
    DocumentClassifierOwn:
      Type: AWS::Comprehend::DocumentClassifier # pass
      Properties:
        DocumentClassifierName: triage
        ModelPolicy: !Sub '{"Version":"2012-10-17","Statement":[{"Sid":"use","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::\${AWS::AccountId}:role/app"},"Action":"comprehend:ImportModel","Resource":"*"}]}'
    DocumentClassifierConfined:
      Type: AWS::Comprehend::DocumentClassifier # pass
      Properties:
        DocumentClassifierName: triage
        ModelPolicy: '{"Version":"2012-10-17","Statement":[{"Sid":"use","Effect":"Allow","Principal":"*","Action":"comprehend:ImportModel","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}}]}'
    DocumentClassifierByParameter:
      Type: AWS::Comprehend::DocumentClassifier
      Properties:
        DocumentClassifierName: triage
        ModelPolicy: !Ref Policy # unknown
    EntityRecognizerOpen:
      Type: AWS::Comprehend::EntityRecognizer
      Properties:
        RecognizerName: names
        ModelPolicy: '{"Version":"2012-10-17","Statement":[{"Sid":"use","Effect":"Allow","Principal":"*","Action":"comprehend:ImportModel","Resource":"*"}]}' # fail
    EntityRecognizerOwn:
      Type: AWS::Comprehend::EntityRecognizer # pass
      Properties:
        RecognizerName: names
        ModelPolicy: !Sub '{"Version":"2012-10-17","Statement":[{"Sid":"use","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::\${AWS::AccountId}:role/app"},"Action":"comprehend:ImportModel","Resource":"*"}]}'
    EntityRecognizerByParameter:
      Type: AWS::Comprehend::EntityRecognizer
      Properties:
        RecognizerName: names
        ModelPolicy: !Ref Policy # unknown
  `,
}
