import type { Judgement, PropertyView } from '../../view/index.ts'
import { advise, canonicalText } from '../../workload/index.ts'
import type { Control } from '../control.ts'

/** Where AWS serves the elements that task pages are made of. */
const OF_AWS = 'https://assets.crowd.aws/'

/** The opening tags of scripts that name an address; a tag that never ends reaches to the end. */
function scriptTags(page: string): readonly string[] {
  const [, ...pieces] = page.toLowerCase().split('<script')
  return pieces.map((piece) => piece.split('>', 1)[0] ?? '').filter((tag) => tag.includes('src='))
}

/** Code of AWS, or code whose content is checked by a digest. */
function isTrusted(tag: string): boolean {
  const address = tag.slice(tag.indexOf('src=') + 'src='.length).replace(/^["']/, '')
  return address.startsWith(OF_AWS) || tag.includes('integrity=')
}

function judgePage(page: PropertyView): Judgement {
  const text = canonicalText(page.value)
  if (text === undefined || page.value.kind === 'unresolved') return page.unknown()
  const foreign = scriptTags(text).filter((tag) => !isTrusted(tag)).length
  const shown = `\`${page.path.shown}\``
  return foreign === 0
    ? page.judge(true, `${shown} loads no code of others unchecked`)
    : page.judge(false, `${shown} loads ${foreign} script(s) of others without a digest`)
}

export const control: Control = {
  id: 'sagemaker/task-ui-foreign-script',
  title: 'Page of a labeling task loads code from elsewhere',
  severity: 'medium',
  status: 'stable',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::HumanTaskUi',
  stages: ['prepare'],
  domain: 'model-integrity',
  threats: ['unauthorized-access', 'data-poisoning'],
  responsibility: 'customer',
  why: 'The script sees every item that a worker sees and can change each answer before it is sent. Whoever controls its address, or the way to it, reads the data and poisons the labels.',
  mappings: {
    'nist-800-53-r5': ['SI-7', 'SR-3'],
    'iso-27001': ['A.5.21', 'A.8.32'],
    soc2: ['CC8.1'],
    'nist-ai-rmf': ['MANAGE 3.1'],
    'owasp-llm-2025': ['LLM03', 'LLM04'],
    'mitre-atlas': ['AML.T0010', 'AML.T0020'],
  },
  evaluate: (ui) => judgePage(ui.at('UiTemplate.Content')),
  remedy: [advise('put the script into the page, or add its digest as `integrity`')],
  examples: `
    Foreign:
      Type: AWS::SageMaker::HumanTaskUi
      Properties:
        HumanTaskUiName: intents
        UiTemplate:
          Content: | # fail
            <script src="https://assets.crowd.aws/crowd-html-elements.js"></script>
            <SCRIPT async SRC='http://cdn.example.com/widgets.js'></SCRIPT>
    Checked:
      Type: AWS::SageMaker::HumanTaskUi # pass
      Properties:
        UiTemplate:
          Content: |
            <script src="https://assets.crowd.aws/crowd-html-elements.js"></script>
            <script src="https://cdn.example.com/widgets.js" integrity="sha384-example"></script>
            <script>const source = 'src=here'</script>
    Lookalike:
      Type: AWS::SageMaker::HumanTaskUi
      Properties:
        UiTemplate:
          Content: <script src="https://assets.crowd.aws.example.com/elements.js"></script> # fail
    ByParameter:
      Type: AWS::SageMaker::HumanTaskUi
      Properties:
        UiTemplate:
          Content: !Ref Page # unknown
  `,
}
