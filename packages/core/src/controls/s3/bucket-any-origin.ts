import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 's3/bucket-any-origin',
  title: 'Pages of any origin may read a bucket of the workload',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::S3::Bucket',
  stages: ['ingest', 'prepare', 'train', 'deploy', 'generate'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'A page that one of your people opens can use their session or a leaked presigned address to read the data from the browser, whatever site it comes from.',
  mappings: { 'nist-800-53-r5': ['AC-4'], 'iso-27001': ['A.8.3'], soc2: ['CC6.6'] },
  evaluate: (bucket) =>
    bucket
      .at('CorsConfiguration.CorsRules')
      .items.flatMap((rule) =>
        rule.at('AllowedOrigins').each((origin) => origin.isNoneOf(['*', 'http://*', 'https://*'])),
      ),
  remedy: [advise('list the origins that need the data in `AllowedOrigins`, or take the rule away')],
  examples: `
    Model:
      Type: AWS::SageMaker::Model
      Properties:
        Containers:
          - ModelDataUrl: !Sub s3://\${Anybody}/model.tar.gz
          - ModelDataUrl: !Sub s3://\${ByParameter}/model.tar.gz
          - ModelDataUrl: !Sub s3://\${OnePage}/model.tar.gz
    Anybody:
      Type: AWS::S3::Bucket
      Properties:
        CorsConfiguration:
          CorsRules:
            - AllowedMethods: [GET]
              AllowedOrigins: [https://label.example.com, '*'] # fail
            - AllowedMethods: [GET]
              AllowedOrigins: [https://*] # fail
    ByParameter:
      Type: AWS::S3::Bucket
      Properties:
        CorsConfiguration:
          CorsRules:
            - AllowedMethods: [GET]
              AllowedOrigins: [!Ref Origin] # unknown
    OnePage:
      Type: AWS::S3::Bucket # pass
      Properties:
        CorsConfiguration:
          CorsRules:
            - AllowedMethods: [GET]
              AllowedOrigins: [https://label.example.com]
  `,
}
