import { findSensitive, type SensitiveOptions } from '@parapet/sensitive'
import type { Judgement, PropertyView } from '../../view/index.ts'
import { advise, canonicalText, type Value } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { repositoryUrlsOf } from '../shared/index.ts'

/** Judges what stands before the first `@` of an address: nothing, or a user name alone. */
function judgeUrl(url: PropertyView): Judgement {
  const shown = `\`${url.path.shown}\``
  const authority = textBetween(url.value, '://', '/')
  const user = authority?.includes('@') ? authority.slice(0, authority.indexOf('@')) : ''
  if (user.includes(':') || findSensitive(user, lookFor).length > 0) {
    return url.judge(false, `${shown} holds credentials before its host`)
  }
  // A hole in front of the host, or where the host should be, can hold credentials.
  const hidden = authority === undefined ? url.value.kind !== 'scalar' : authority.includes('${')
  return url.judge(hidden ? undefined : true, hidden ? url.description : `${shown} holds no credentials`)
}

const lookFor: SensitiveOptions = { kinds: ['secret'], minConfidence: 'medium' }

/** The text between two marks, holes written as `${name}`; to the end where the second is missing. */
function textBetween(value: Value, from: string, to: string): string | undefined {
  const text = canonicalText(value)
  const start = text?.indexOf(from) ?? -1
  if (text === undefined || start === -1) return undefined
  const rest = text.slice(start + from.length)
  const end = rest.indexOf(to)
  return end === -1 ? rest : rest.slice(0, end)
}

export const control: Control = {
  id: 'sagemaker/code-repository-credentials-in-url',
  title: 'Address of a code repository holds credentials',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: [
    'AWS::SageMaker::CodeRepository',
    'AWS::SageMaker::NotebookInstance',
    'AWS::SageMaker::Domain',
    'AWS::SageMaker::UserProfile',
    'AWS::SageMaker::Space',
  ],
  stages: ['prepare'],
  domain: 'identity',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'The password or token in the address is shown to everyone who may describe the resource and lands in the configuration of every clone: it reads, and mostly writes, the code that trains the models.',
  mappings: {
    'nist-800-53-r5': ['IA-5'],
    'iso-27001': ['A.5.17'],
    soc2: ['CC6.1'],
    'owasp-llm-2025': ['LLM02'],
    'mitre-atlas': ['AML.T0055'],
  },
  evaluate: (resource) => repositoryUrlsOf(resource).map(judgeUrl),
  remedy: [
    advise(
      'take the credentials out of the address, replace them, and name a secret of AWS Secrets Manager in `GitConfig.SecretArn`',
    ),
  ],
  examples: `
    WithPassword:
      Type: AWS::SageMaker::CodeRepository
      Properties:
        GitConfig:
          RepositoryUrl: https://builder:hunter2@git.example.com/research/models.git # fail
    WithParameter:
      Type: AWS::SageMaker::CodeRepository
      Properties:
        GitConfig:
          RepositoryUrl: !Sub https://builder:\${Token}@git.example.com/research/models.git # fail
    Listed:
      Type: AWS::SageMaker::NotebookInstance
      Properties:
        InstanceType: ml.t3.medium
        DefaultCodeRepository: https://git.example.com/research/models.git
        AdditionalCodeRepositories:
          - https://git.example.com/research/data.git
          - https://builder:hunter2@git.example.com/research/tools.git # fail
    Studio:
      Type: AWS::SageMaker::Domain
      Properties:
        DefaultUserSettings:
          JupyterLabAppSettings:
            CodeRepositories:
              - RepositoryUrl: https://builder:hunter2@git.example.com/research/models.git # fail
    Stored:
      Type: AWS::SageMaker::CodeRepository # pass
      Properties:
        GitConfig:
          RepositoryUrl: https://builder@git.example.com/research/models.git
          SecretArn: arn:aws:secretsmanager:eu-west-1:111122223333:secret:git-AbCdEf
    PathWithSigns:
      Type: AWS::SageMaker::CodeRepository # pass
      Properties: { GitConfig: { RepositoryUrl: 'https://git.example.com/a:b@c/models.git' } }
    ByReference:
      Type: AWS::SageMaker::NotebookInstance
      Properties: { InstanceType: ml.t3.medium, DefaultCodeRepository: !GetAtt Named.CodeRepositoryName }
    Named:
      Type: AWS::SageMaker::CodeRepository # pass
      Properties: { GitConfig: { RepositoryUrl: 'https://git.example.com/research/models.git' } }
    ByName:
      Type: AWS::SageMaker::NotebookInstance # pass
      Properties: { InstanceType: ml.t3.medium, DefaultCodeRepository: research-models }
    ByHost:
      Type: AWS::SageMaker::CodeRepository
      Properties:
        GitConfig:
          RepositoryUrl: !Sub https://\${Host}/research/models.git # unknown
    ByParameter:
      Type: AWS::SageMaker::CodeRepository
      Properties:
        GitConfig:
          RepositoryUrl: !Ref Url # unknown
  `,
}
