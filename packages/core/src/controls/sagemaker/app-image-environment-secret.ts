import type { Judgement, PropertyView } from '../../view/index.ts'
import { advise, literalText } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { holdsNoSecret } from '../shared/index.ts'

/** Variables are a list of names and values here. */
function judgeVariable(variable: PropertyView): Judgement {
  const name = literalText(variable.at('Key').value)
  const value = variable.at('Value')
  return name === undefined ? value.unknown(variable.at('Key').description) : holdsNoSecret(value, name)
}

export const control: Control = {
  id: 'sagemaker/app-image-environment-secret',
  title: 'Environment of a Studio image holds a secret',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::AppImageConfig',
  stages: ['prepare'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'Every user of the image, and everyone who may describe its configuration, reads the credential in clear text.',
  mappings: {
    'nist-800-53-r5': ['IA-5'],
    'iso-27001': ['A.5.17'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM02'],
    'mitre-atlas': ['AML.T0055'],
  },
  evaluate: (config) =>
    ['JupyterLabAppImageConfig', 'CodeEditorAppImageConfig'].flatMap((app) =>
      config.at(`${app}.ContainerConfig.ContainerEnvironmentVariables`).each(judgeVariable),
    ),
  remedy: [
    advise(
      'take the secret out, replace it, and let the code read it from AWS Secrets Manager with its role',
    ),
  ],
  examples: `
    Written:
      Type: AWS::SageMaker::AppImageConfig
      Properties:
        AppImageConfigName: lab
        JupyterLabAppImageConfig:
          ContainerConfig:
            ContainerEnvironmentVariables:
              - { Key: LOG_LEVEL, Value: debug }
              - { Key: WAREHOUSE_PASSWORD, Value: Tr0ub4dor-And-3 } # fail
    Named:
      Type: AWS::SageMaker::AppImageConfig # pass
      Properties:
        CodeEditorAppImageConfig:
          ContainerConfig:
            ContainerEnvironmentVariables:
              - { Key: WAREHOUSE_SECRET_ARN, Value: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf' }
    ByParameter:
      Type: AWS::SageMaker::AppImageConfig
      Properties:
        CodeEditorAppImageConfig:
          ContainerConfig:
            ContainerEnvironmentVariables:
              - { Key: WAREHOUSE_PASSWORD, Value: !Ref Password } # unknown
              - { Key: !Ref Name, Value: Tr0ub4dor-And-3 } # unknown
  `,
}
