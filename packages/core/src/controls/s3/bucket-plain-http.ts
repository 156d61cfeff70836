import type { Judgement, PropertyView } from '../../view/index.ts'
import { add, create, type EditFields, onType, SELF, sameAs } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { refusesPlainHttp } from '../shared/index.ts'

function judgePolicy(document: PropertyView): Judgement {
  const refused = refusesPlainHttp(document)
  return document.judge(
    refused,
    `the policy ${refused === true ? 'denies' : 'does not deny'} requests without TLS`,
  )
}

/** Denies everybody whatever does not come over TLS. */
const onlyTls = (bucket: EditFields): EditFields => ({
  Sid: 'OnlyTls',
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: ['', '/*'].map((objects) => ({
    'Fn::Sub': [`arn:\${AWS::Partition}:s3:::\${Bucket}${objects}`, { Bucket: bucket }],
  })),
  Condition: { Bool: { 'aws:SecureTransport': false } },
})

export const control: Control = {
  id: 's3/bucket-plain-http',
  title: 'Bucket of the workload can be read over plain HTTP',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::S3::Bucket',
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'data-protection',
  threats: ['model-theft', 'data-poisoning', 'unauthorized-access'],
  responsibility: 'customer',
  why: 'Whoever sits on the way reads the data, or changes what the model learns from, when a client is set up without TLS by mistake.',
  mappings: {
    'aws-security-hub': ['S3.5'],
    'aws-fsbp': ['S3.5'],
    'cis-aws': ['2.1.1'],
    'nist-800-53-r5': ['SC-8', 'SC-23'],
    'iso-27001': ['A.8.24'],
    soc2: ['CC6.7'],
    hipaa: ['164.312(e)(1)'],
  },
  evaluate: (bucket) => {
    const { views, none } = bucket.companions('AWS::S3::BucketPolicy')
    const [policy] = views
    if (policy !== undefined) return judgePolicy(policy.at('PolicyDocument'))
    return bucket.judge(none === true ? false : undefined, 'no policy of the bucket is among the inputs', {
      confidence: 'medium',
    })
  },
  remedy: [
    onType('AWS::S3::BucketPolicy', add('PolicyDocument.Statement', onlyTls(sameAs('Bucket')))),
    onType(
      'AWS::S3::Bucket',
      create('AWS::S3::BucketPolicy', {
        Bucket: { Ref: SELF },
        PolicyDocument: { Version: '2012-10-17', Statement: [onlyTls({ Ref: SELF })] },
      }),
    ),
  ],
  examples: `
    Model:
      Type: AWS::SageMaker::Model
      Properties:
        Containers:
          - ModelDataUrl: !Sub s3://\${NoPolicy}/model.tar.gz
          - ModelDataUrl: !Sub s3://\${OnlyAllows}/model.tar.gz
          - ModelDataUrl: !Sub s3://\${OnlySome}/model.tar.gz
          - ModelDataUrl: !Sub s3://\${Refusing}/model.tar.gz
          - ModelDataUrl: !Sub s3://\${ByName}/model.tar.gz
          - ModelDataUrl: !Sub s3://\${ByParameter}/model.tar.gz
          - ModelDataUrl: !Sub s3://\${TwoWays}/model.tar.gz
    NoPolicy:
      Type: AWS::S3::Bucket # fail
    OnlyAllows:
      Type: AWS::S3::Bucket
    OnlyAllowsPolicy:
      Type: AWS::S3::BucketPolicy
      Properties:
        Bucket: !Ref OnlyAllows
        PolicyDocument: # fail
          Version: '2012-10-17'
          Statement:
            - { Effect: Allow, Principal: { Service: sagemaker.amazonaws.com }, Action: s3:GetObject, Resource: !Sub '\${OnlyAllows.Arn}/*' }
    OnlySome:
      Type: AWS::S3::Bucket
    OnlySomePolicy:
      Type: AWS::S3::BucketPolicy
      Properties:
        Bucket: !Ref OnlySome
        PolicyDocument: # fail
          Version: '2012-10-17'
          Statement:
            - { Effect: Deny, Principal: '*', Action: s3:PutObject, Resource: [!GetAtt OnlySome.Arn, !Sub '\${OnlySome.Arn}/*'], Condition: { Bool: { aws:SecureTransport: false } } }
            - { Effect: Deny, Principal: '*', Action: 's3:*', Resource: [!GetAtt OnlySome.Arn, !Sub '\${OnlySome.Arn}/*'], Condition: { Bool: { aws:SecureTransport: true } } }
    Refusing:
      Type: AWS::S3::Bucket
    RefusingPolicy:
      Type: AWS::S3::BucketPolicy # pass
      Properties:
        Bucket: !Ref Refusing
        PolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Deny, Principal: '*', Action: 's3:*', Resource: [!GetAtt Refusing.Arn, !Sub '\${Refusing.Arn}/*'], Condition: { Bool: { aws:SecureTransport: false } } }
    ByName:
      Type: AWS::S3::Bucket
    ByNamePolicy:
      Type: AWS::S3::BucketPolicy # pass
      Properties:
        Bucket: !Ref ByName
        PolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Deny, Principal: '*', Action: 's3:*', Resource: !Sub 'arn:\${AWS::Partition}:s3:::\${ByName}/*', Condition: { Bool: { aws:SecureTransport: false } } }
    ByParameter:
      Type: AWS::S3::Bucket
    ByParameterPolicy:
      Type: AWS::S3::BucketPolicy
      Properties:
        Bucket: !Ref ByParameter
        PolicyDocument: !Ref Policy # unknown
    TwoWays:
      Type: AWS::S3::Bucket
    TwoWaysPolicy:
      Type: AWS::S3::BucketPolicy # pass
      Properties:
        Bucket: !Ref TwoWays
        PolicyDocument:
          Version: '2012-10-17'
          Statement:
            - { Effect: Deny, Principal: '*', Action: s3:GetObject, Resource: [!GetAtt TwoWays.Arn, !Sub '\${TwoWays.Arn}/*'], Condition: { Bool: { aws:SecureTransport: false } } }
            - { Effect: Deny, Principal: '*', Action: 's3:Put*', Resource: '*', Condition: { Bool: { aws:SecureTransport: false } } }
  `,
}
