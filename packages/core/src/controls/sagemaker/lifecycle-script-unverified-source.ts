import type { Judgement, PropertyView } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { scriptsOf, scriptText } from '../shared/index.ts'

/** Options that take verification away, and those that let a public index answer for a private package. */
const UNVERIFIED = [
  '--trusted-host',
  '--extra-index-url',
  '--insecure',
  '--no-check-certificate',
  'http.sslVerify=false',
  'GIT_SSL_NO_VERIFY',
  'ssl_verify false',
]

/** `curl -k` alone or among other flags, and an index over plain HTTP. */
const SHORT = /\bcurl\s(?:\S+\s)?-[a-zA-Z]{0,10}k[a-zA-Z]{0,10}\s|\s(?:-i|--index-url)[\s=]["']?http:/

const isUnverified = (line: string): boolean =>
  !line.trimStart().startsWith('#') &&
  (UNVERIFIED.some((option) => line.includes(option)) || SHORT.test(line))

function judgeScript(script: PropertyView): Judgement {
  const text = scriptText(script)
  if (text === undefined) return script.unknown()
  const line = text.split('\n').findIndex(isUnverified) + 1
  const shown = `\`${script.path.shown}\``
  return line === 0
    ? script.judge(true, `${shown} fetches from sources that are verified`)
    : script.judge(false, `line ${line} of the decoded script fetches from a source that is not verified`)
}

export const control: Control = {
  id: 'sagemaker/lifecycle-script-unverified-source',
  title: 'Lifecycle script fetches packages without checking where they come from',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::SageMaker::NotebookInstanceLifecycleConfig', 'AWS::SageMaker::StudioLifecycleConfig'],
  stages: ['prepare'],
  domain: 'model-integrity',
  threats: ['unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'With certificates unchecked, or a second index beside the private one, a stranger answers with a package of the same name and a higher version; it is installed for everybody at the next start.',
  mappings: {
    'nist-800-53-r5': ['SC-8', 'SI-7', 'SR-3'],
    'iso-27001': ['A.5.21', 'A.8.20', 'A.8.24', 'A.8.32'],
    soc2: ['CC6.7', 'CC8.1'],
    'nist-ai-rmf': ['MANAGE 3.1'],
    'owasp-llm-2025': ['LLM03'],
    'mitre-atlas': ['AML.T0010'],
  },
  evaluate: (config) => scriptsOf(config).map(judgeScript),
  remedy: [
    advise(
      'install from one private index over HTTPS, such as AWS CodeArtifact, with versions and hashes written down',
    ),
  ],
  examples: `
    SecondIndex:
      Type: AWS::SageMaker::NotebookInstanceLifecycleConfig
      Properties:
        OnStart:
          - Content: !Base64 'pip install --extra-index-url https://packages.example.com/simple features' # fail
          - Content: !Base64 'pip install -i http://packages.example.com/simple features' # fail
          - Content: !Base64 'pip install features==1.4.2 --require-hashes -i https://packages.example.com/simple'
    Unchecked:
      Type: AWS::SageMaker::StudioLifecycleConfig
      Properties:
        StudioLifecycleConfigContent:
          Fn::Base64: | # fail
            #!/bin/bash
            curl -fsSLk https://packages.example.com/wheel.whl -o wheel.whl
    # pip install --trusted-host ...
    Encoded:
      Type: AWS::SageMaker::StudioLifecycleConfig
      Properties:
        StudioLifecycleConfigContent: cGlwIGluc3RhbGwgLS10cnVzdGVkLWhvc3QgcGFja2FnZXMuZXhhbXBsZS5jb20gZmVhdHVyZXMK # fail
    Verified:
      Type: AWS::SageMaker::StudioLifecycleConfig # pass
      Properties:
        StudioLifecycleConfigContent:
          Fn::Base64: |
            #!/bin/bash
            # never --trusted-host
            curl -fsSL https://packages.example.com/wheel.whl -o wheel.whl
            pip install -i https://packages.example.com/simple features==1.4.2
    ByParameter:
      Type: AWS::SageMaker::StudioLifecycleConfig
      Properties:
        StudioLifecycleConfigContent: !Ref Script # unknown
  `,
}
