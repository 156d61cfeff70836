import { onlyWhen } from '../../view/index.ts'
import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: 'bedrock/data-automation-detect-only',
  title: 'Data automation finds personal data and leaves it in',
  severity: 'low',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::Bedrock::DataAutomationProject',
  stages: ['ingest', 'prepare'],
  domain: 'data-protection',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The output says where the personal data is and still holds it: whatever reads the output next, a knowledge base for example, takes it in.',
  mappings: { soc2: ['C1.1'], gdpr: ['Art. 25'], 'owasp-llm-2025': ['LLM02'] },
  evaluate: (project) =>
    ['Document', 'Image', 'Audio', 'Video'].map((kind) => {
      const sensitive = project.at(`OverrideConfiguration.${kind}.SensitiveDataConfiguration`)
      return onlyWhen(sensitive.isSet(), () => sensitive.at('DetectionMode').isNoneOf(['DETECTION']))
    }),
  remedy: [
    set('OverrideConfiguration.Document.SensitiveDataConfiguration.DetectionMode', 'DETECTION_AND_REDACTION'),
  ],
  examples: `
    OneOfTwo:
      Type: AWS::Bedrock::DataAutomationProject
      Properties:
        ProjectName: invoices
        OverrideConfiguration:
          Image: { SensitiveDataConfiguration: { DetectionMode: DETECTION_AND_REDACTION } }
          Document:
            SensitiveDataConfiguration:
              DetectionMode: DETECTION # fail
    Audio:
      Type: AWS::Bedrock::DataAutomationProject
      Properties:
        ProjectName: calls
        OverrideConfiguration:
          Video: { SensitiveDataConfiguration: { DetectionMode: DETECTION_AND_REDACTION } }
          Audio:
            SensitiveDataConfiguration:
              DetectionMode: DETECTION # fail
    Redacted:
      Type: AWS::Bedrock::DataAutomationProject # pass
      Properties:
        ProjectName: invoices
        OverrideConfiguration: { Document: { SensitiveDataConfiguration: { DetectionMode: DETECTION_AND_REDACTION } } }
    NotAsked:
      Type: AWS::Bedrock::DataAutomationProject
      Properties: { ProjectName: invoices }
    ByParameter:
      Type: AWS::Bedrock::DataAutomationProject
      Properties:
        ProjectName: invoices
        OverrideConfiguration:
          Document:
            SensitiveDataConfiguration:
              DetectionMode: !Ref Mode # unknown
  `,
}
