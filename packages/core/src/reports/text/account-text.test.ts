import { expect, test } from 'vitest'
import { reportOf, usual } from '../../../test/support/report-of.ts'
import { type Control, controls } from '../../controls/index.ts'
import { renderText } from './render-text.ts'

const account: readonly Control[] = controls.filter(({ id }) =>
  ['macie/account-no-session', 'guardduty/account-no-detector'].includes(id),
)
const notebook = 'Resources: { Notebook: { Type: AWS::SageMaker::NotebookInstance } }'
const text = (templates: Readonly<Record<string, string>>): string =>
  renderText(reportOf(templates, account), { color: false, shown: usual, width: 100 })

test('services of the account that no input shows have a line each, however many units ask', () => {
  const lines = text({ 'a.yaml': notebook, 'b.yaml': notebook }).split('\n')
  expect(lines.slice(0, 5)).toEqual([
    'Services of the account that no input shows',
    '  high?     Threats to the account may not be looked for [guardduty/account-no-detector] in 2 units',
    '  medium?   Sensitive data in buckets may not be looked for [macie/account-no-session] in 2 units',
    '  to settle: scan them together with the template that has them, or the account with --aws',
    '',
  ])
  expect(lines).not.toContain('What would settle the unknowns')
})

test('nothing is said of them where they are shown', () => {
  const shown = `Resources:
  Notebook: { Type: AWS::SageMaker::NotebookInstance }
  Session: { Type: AWS::Macie::Session, Properties: { Status: ENABLED } }
  Detector: { Type: AWS::GuardDuty::Detector, Properties: { Enable: true } }
`
  expect(text({ 'a.yaml': shown })).not.toContain('Services of the account')
})
