import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { inRepository } from './gen/write.ts'

const ID = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/

/** The skeleton of a control; what has to be thought about stands in capitals. */
function skeleton(id: string): string {
  return `import { set } from '../../workload/index.ts'
import type { Control } from '../control.ts'

export const control: Control = {
  id: '${id}',
  title: 'THE DEFECT AS A STATEMENT',
  severity: 'medium',
  status: 'preview',
  since: '0.1',
  appliesTo: 'AWS::SageMaker::NotebookInstance',
  stages: ['prepare'],
  domain: 'network',
  threats: ['unauthorized-access'],
  responsibility: 'customer',
  why: 'WHAT GOES WRONG WHERE IT STANDS.',
  mappings: {},
  evaluate: (resource) => resource.at('RootAccess').equals('Disabled'),
  remedy: [set('RootAccess', 'Disabled')],
  examples: \`
    ByDefault:
      Type: AWS::SageMaker::NotebookInstance # fail
    ByParameter:
      Type: AWS::SageMaker::NotebookInstance
      Properties:
        RootAccess: !Ref Access # unknown
    Closed:
      Type: AWS::SageMaker::NotebookInstance # pass
      Properties: { RootAccess: Disabled }
  \`,
}
`
}

const [id = ''] = process.argv.slice(2)
const file = `packages/core/src/controls/${id}.ts`
if (!ID.test(id)) {
  console.error('usage: npm run new-control SERVICE/DEFECT, for example sagemaker/notebook-direct-internet')
  process.exitCode = 2
} else if (existsSync(inRepository(file))) {
  console.error(`\`${file}\` is there already`)
  process.exitCode = 2
} else {
  mkdirSync(dirname(inRepository(file)), { recursive: true })
  writeFileSync(inRepository(file), skeleton(id))
  console.log(
    `wrote ${file}\nnext: mend it, then npm run gen && npx vitest run packages/core/src/controls -t ${id}`,
  )
}
