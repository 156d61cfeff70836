import { expect, test } from 'vitest'
import { viewOf } from '../../../test/support/view-of.ts'
import { control } from './lifecycle-script-secret.ts'

test('the line inside of the decoded script is told, the property is the place', () => {
  const script = Buffer.from('#!/bin/bash\nset -e\nexport DB_PASSWORD=Tr0ub4dor-And-3\n').toString('base64')
  const config = viewOf(
    `  C: { Type: AWS::SageMaker::NotebookInstanceLifecycleConfig, Properties: { OnStart: [{ Content: ${script} }] } }`,
    'C',
  )
  const [judgement] = [control.evaluate(config)].flat()
  expect(judgement).toMatchObject({ verdict: 'fail', place: { path: 'OnStart[0].Content' } })
  expect(judgement?.message).toMatch(/^line 3 of the decoded script holds a secret/)
})
