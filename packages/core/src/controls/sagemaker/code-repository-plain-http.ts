import { inWords, negate } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { repositoryUrlsOf } from '../shared/index.ts'

export const control: Control = {
  id: 'sagemaker/code-repository-plain-http',
  title: 'Code repository is cloned over plain HTTP',
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
  domain: 'model-integrity',
  threats: ['unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'Whoever sits between the notebook and the repository can put code of their own into the clone, which then runs with the role of the notebook, and reads the credentials of the clone.',
  mappings: {
    'nist-800-53-r5': ['SC-8', 'SI-7', 'SR-3'],
    'iso-27001': ['A.5.21', 'A.8.20', 'A.8.24', 'A.8.32'],
    soc2: ['CC6.7', 'CC8.1'],
    'nist-ai-rmf': ['MANAGE 3.1'],
    'owasp-llm-2025': ['LLM03'],
    'mitre-atlas': ['AML.T0010'],
  },
  evaluate: (resource) =>
    repositoryUrlsOf(resource).map((url) => negate(inWords(url.startsWith('http://'), url.description))),
  remedy: [advise('name the repository with `https://`')],
  examples: `
    Plain:
      Type: AWS::SageMaker::CodeRepository
      Properties:
        GitConfig:
          RepositoryUrl: http://git.example.com/research/models.git # fail
    Default:
      Type: AWS::SageMaker::NotebookInstance
      Properties:
        DefaultCodeRepository: !Sub http://\${Host}/research/models.git # fail
    Space:
      Type: AWS::SageMaker::Space
      Properties:
        SpaceSettings:
          JupyterLabAppSettings:
            CodeRepositories:
              - RepositoryUrl: https://git.example.com/research/models.git
              - RepositoryUrl: http://git.example.com/research/tools.git # fail
    Profile:
      Type: AWS::SageMaker::UserProfile # pass
      Properties:
        UserSettings: { JupyterLabAppSettings: { CodeRepositories: [{ RepositoryUrl: 'https://git.example.com/models.git' }] } }
    ByReference:
      Type: AWS::SageMaker::NotebookInstance
      Properties: { InstanceType: ml.t3.medium, DefaultCodeRepository: !GetAtt Named.CodeRepositoryName }
    Named:
      Type: AWS::SageMaker::CodeRepository # pass
      Properties: { GitConfig: { RepositoryUrl: 'https://git.example.com/research/models.git' } }
    ByName:
      Type: AWS::SageMaker::NotebookInstance # pass
      Properties: { DefaultCodeRepository: research-models }
    ByParameter:
      Type: AWS::SageMaker::CodeRepository
      Properties:
        GitConfig:
          RepositoryUrl: !Ref Url # unknown
  `,
}
