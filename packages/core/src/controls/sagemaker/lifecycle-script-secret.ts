import { findSensitive, type SensitiveOptions } from '@parapet/sensitive'
import type { Judgement, PropertyView } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { holdsNoSecret, scriptsOf, scriptText } from '../shared/index.ts'

/** A secret of a known format, or a value written out under a name that asks for one. */
const lookFor: SensitiveOptions = { kinds: ['secret'], minConfidence: 'medium' }

function judgeScript(script: PropertyView): Judgement {
  const text = scriptText(script)
  if (text === undefined) return script.unknown()
  const matches = findSensitive(text, lookFor)
  const shown = `\`${script.path.shown}\``
  if (matches.length === 0) {
    // What is filled into a script can be a secret as well.
    return script.value.kind === 'text'
      ? holdsNoSecret(script)
      : script.judge(true, `${shown} holds no secret`)
  }
  const evidence = matches.map(({ recognizer, start }) => ({
    message: `line ${lineOf(text, start)} of the decoded script holds a secret (${recognizer})`,
    place: script.place,
  }))
  const [first] = evidence
  return { ...script.judge(false, first?.message), evidence }
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

export const control: Control = {
  id: 'sagemaker/lifecycle-script-secret',
  title: 'Lifecycle script holds a secret',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::SageMaker::NotebookInstanceLifecycleConfig', 'AWS::SageMaker::StudioLifecycleConfig'],
  stages: ['prepare'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Base64 is no protection: whoever may describe the configuration, read the template or open the notebook reads the credential, and it opens what it was made for.',
  mappings: {
    'nist-800-53-r5': ['IA-5'],
    'iso-27001': ['A.5.17'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM02'],
    'mitre-atlas': ['AML.T0055'],
  },
  evaluate: (config) => scriptsOf(config).map(judgeScript),
  remedy: [
    advise(
      'read the credential from AWS Secrets Manager when the script runs, with the role of the notebook, and replace the one that was written here',
    ),
  ],
  examples: `
    # export DB_PASSWORD=... in the second line
    Encoded:
      Type: AWS::SageMaker::NotebookInstanceLifecycleConfig
      Properties:
        OnStart:
          - Content: IyEvYmluL2Jhc2gKZXhwb3J0IERCX1BBU1NXT1JEPVRyMHViNGRvci1BbmQtMwo= # fail
    Plain:
      Type: AWS::SageMaker::NotebookInstanceLifecycleConfig
      Properties:
        OnCreate:
          - Content:
              Fn::Base64: !Sub | # fail
                #!/bin/bash
                aws configure set region \${AWS::Region}
                export WAREHOUSE_PASSWORD=Tr0ub4dor-And-3
    Studio:
      Type: AWS::SageMaker::StudioLifecycleConfig
      Properties:
        StudioLifecycleConfigAppType: JupyterLab
        StudioLifecycleConfigName: proxy
        StudioLifecycleConfigContent: !Base64 'export PROXY_PASSWORD=Tr0ub4dor-And-3' # fail
    Filled:
      Type: AWS::SageMaker::StudioLifecycleConfig
      Properties:
        StudioLifecycleConfigContent:
          Fn::Base64: !Sub 'login --with {{resolve:secretsmanager:proxy:SecretString:code}}' # fail
    FilledSomehow:
      Type: AWS::SageMaker::StudioLifecycleConfig
      Properties:
        StudioLifecycleConfigContent:
          Fn::Base64: !Sub 'login --with \${Something}' # unknown
    FilledWithName:
      Type: AWS::SageMaker::StudioLifecycleConfig # pass
      Properties:
        StudioLifecycleConfigContent: { Fn::Base64: !Sub 'aws s3 sync s3://\${Bucket} .' }
    Bucket: { Type: AWS::S3::Bucket }
    Fetched:
      Type: AWS::SageMaker::NotebookInstanceLifecycleConfig # pass
      Properties:
        OnStart:
          - Content:
              Fn::Base64: |
                #!/bin/bash
                export DB_PASSWORD=$(aws secretsmanager get-secret-value --secret-id db --query SecretString --output text)
    ByParameter:
      Type: AWS::SageMaker::StudioLifecycleConfig
      Properties:
        StudioLifecycleConfigContent: !Ref Script # unknown
  `,
}
