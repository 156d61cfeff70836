import { expect, test } from 'vitest'
import { notebooks, reportOf, usual } from '../../../test/support/report-of.ts'
import { frameworks } from '../../frameworks/index.ts'
import { coverFramework } from '../../scan/index.ts'
import { renderText } from './render-text.ts'

const hub = {
  id: 'aws-security-hub',
  title: 'Ours',
  source: 'https://example.com/',
  scope: 'two requirements',
  requirements: [
    { id: 'SageMaker.1', text: 'No direct internet access' },
    { id: 'Other.1', text: 'Minutes are kept', beyond: 'the minutes' },
  ],
}

test('the findings stand under the requirements', () => {
  const report = reportOf({ 'a.yaml': notebooks })
  const covered = coverFramework(hub, report.controls, report.findings)
  const text = renderText({ ...report, frameworks: [covered] }, { color: false, shown: usual, width: 100 })
  expect(text.slice(0, text.indexOf('Findings by severity'))).toMatchInlineSnapshot(`
    "Ours (aws-security-hub)
      two requirements
      evidence for 2 requirements: 1 against, 0 unknown, 0 for, 0 not judged, 1 not testable

    against        SageMaker.1  No direct internet access
                   1 fail, 1 unknown, 1 pass; 1 control
                     high      test/internet  a.yaml:11:29
                     high?     test/internet  a.yaml:16:29

    not testable   Other.1  Minutes are kept
                   no configuration shows it
                   an auditor also needs: the minutes

    "
  `)
})

test('no framework report says that anybody complies', () => {
  const report = reportOf({ 'a.yaml': notebooks })
  const covered = frameworks.map((one) => coverFramework(one, report.controls, report.findings))
  expect(
    renderText({ ...report, frameworks: covered }, { color: false, shown: usual, width: 100 }),
  ).not.toMatch(/complian/i)
})
