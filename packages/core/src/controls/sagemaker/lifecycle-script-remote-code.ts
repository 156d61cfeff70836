import type { Judgement, PropertyView } from '../../view/index.ts'
import { advise } from '../../workload/index.ts'
import type { Control } from '../control.ts'
import { scriptsOf, scriptText } from '../shared/index.ts'

/** Programs that fetch, and programs that execute what they are given. */
const fetches = /(?:^|[\s;&|("'$])(?:curl|wget)\s/
const executes =
  /^\s*(?:sudo\s+(?:-[a-zA-Z]+\s+)*)?(?:\/\S{1,40}\/)?(?:ba|z|da)?sh\b|^\s*(?:sudo\s+)?(?:\/\S{1,40}\/)?python[0-9.]{0,5}\b/
const substituted = /\b(?:ba|z|da)?sh\s+(?:-c\s+)?["']?(?:<\(|\$\(|`)\s*(?:curl|wget)\s/

/** Whether a line of a shell script hands what it downloads to an interpreter. */
function runsDownload(line: string): boolean {
  const code = line.trimStart()
  if (code.startsWith('#')) return false
  const [source = '', ...stages] = code.split('|')
  return (fetches.test(source) && stages.some((stage) => executes.test(stage))) || substituted.test(code)
}

function judgeScript(script: PropertyView): Judgement {
  const text = scriptText(script)
  if (text === undefined) return script.unknown()
  const line = text.split('\n').findIndex(runsDownload) + 1
  const shown = `\`${script.path.shown}\``
  return line === 0
    ? script.judge(true, `${shown} hands no download to an interpreter`)
    : script.judge(false, `line ${line} of the decoded script hands a download to an interpreter`)
}

export const control: Control = {
  id: 'sagemaker/lifecycle-script-remote-code',
  title: 'Lifecycle script runs code straight from the network',
  severity: 'high',
  status: 'stable',
  since: '0.1',
  appliesTo: ['AWS::SageMaker::NotebookInstanceLifecycleConfig', 'AWS::SageMaker::StudioLifecycleConfig'],
  stages: ['prepare'],
  domain: 'model-integrity',
  threats: ['unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'The script runs for everybody at every start, as root on notebook instances. Whoever controls the page, or the way to it, runs code with the role of each of them; nothing shows what ran.',
  mappings: {
    'nist-800-53-r5': ['SI-7', 'SR-3'],
    'iso-27001': ['A.5.21', 'A.8.32'],
    soc2: ['CC8.1'],
    'nist-ai-rmf': ['MANAGE 3.1'],
    'owasp-llm-2025': ['LLM03'],
    'mitre-atlas': ['AML.T0010'],
  },
  evaluate: (config) => scriptsOf(config).map(judgeScript),
  remedy: [advise('keep the script in a bucket or image of yours and check its digest before it runs')],
  examples: `
    Piped:
      Type: AWS::SageMaker::NotebookInstanceLifecycleConfig
      Properties:
        OnStart:
          - Content:
              Fn::Base64: | # fail
                #!/bin/bash
                curl -fsSL https://example.com/setup.sh | sudo -E bash
        OnCreate:
          - Content: !Base64 'sh -c "$(wget -qO- https://example.com/setup.sh)"' # fail
    # wget ... | python3
    Encoded:
      Type: AWS::SageMaker::StudioLifecycleConfig
      Properties:
        StudioLifecycleConfigContent: d2dldCAtcU8tIGh0dHBzOi8vZXhhbXBsZS5jb20vc2V0dXAucHkgfCBweXRob24zCg== # fail
    Checked:
      Type: AWS::SageMaker::NotebookInstanceLifecycleConfig # pass
      Properties:
        OnStart:
          - Content:
              Fn::Base64: |
                #!/bin/bash
                # never: curl https://example.com/setup.sh | bash
                curl -fsSL https://example.com/setup.sh -o setup.sh
                echo "$DIGEST setup.sh" | sha256sum -c && bash setup.sh
                curl -s https://example.com/list | grep bash
    ByParameter:
      Type: AWS::SageMaker::StudioLifecycleConfig
      Properties:
        StudioLifecycleConfigContent: !Ref Script # unknown
  `,
}
