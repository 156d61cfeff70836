import { expect, test } from 'vitest'
import { inMemoryFiles } from '../../test/support/in-memory-files.ts'
import { controls } from '../controls/index.ts'
import { assess } from '../scan/index.ts'
import { readWorkload } from '../sources/index.ts'
import { fixesAlone } from './alone.ts'
import { fixWorkload } from './fix-workload.ts'
import { applySplice } from './splice.ts'

const template = `Resources:
  Lab:
    Type: AWS::SageMaker::NotebookInstance
    Properties:
      InstanceType: ml.t3.medium
      RoleArn: arn:aws:iam::111122223333:role/r
      RootAccess: Enabled
  Other:
    Type: AWS::SageMaker::NotebookInstance
    Properties: { InstanceType: ml.t3.medium, RoleArn: arn:aws:iam::111122223333:role/r, DirectInternetAccess: Disabled, RootAccess: Disabled }
`

function alone(ids: readonly string[]) {
  const files = inMemoryFiles({ 't.yaml': template })
  const { findings } = assess(readWorkload(files).units, controls, 'open')
  const failing = findings.filter(({ verdict, control }) => verdict === 'fail' && ids.includes(control.id))
  const report = fixWorkload({ files, options: {}, controls, findings: failing })
  const changes = fixesAlone(report)
  return report.fixes.map(({ finding }) => {
    const [only] = changes.get(finding.fingerprint) ?? []
    return { finding, after: [...(only?.splices ?? [])].reverse().reduce(applySplice, template) }
  })
}

test('each change can be made without the others', () => {
  const [internet, root] = alone(['sagemaker/notebook-direct-internet', 'sagemaker/notebook-root-access'])
  expect(internet?.after).toContain('RootAccess: Enabled\n      DirectInternetAccess: Disabled\n')
  expect(root?.after).toBe(template.replace('RootAccess: Enabled', 'RootAccess: Disabled'))
})

test('a change that names what an earlier one added adds it, too', () => {
  const fixes = alone(['sagemaker/notebook-no-customer-key'])
  expect(fixes).toHaveLength(2)
  for (const { finding, after } of fixes) {
    expect(after.match(/AiWorkloadKey:/g)).toHaveLength(1)
    const { units, diagnostics } = readWorkload(inMemoryFiles({ 't.yaml': after }))
    expect(diagnostics).toEqual([])
    const still = assess(units, controls, 'open').findings.filter(
      ({ control, resource }) => control === finding.control && resource.id === finding.resource.id,
    )
    expect(still).toEqual([])
  }
})
