import { describe, expect, test } from 'vitest'
import { plainOf } from '../../../../test/support/plain-value.ts'
import { readTerraform, resourceAt } from '../../../../test/support/read-terraform.ts'

function policy(body: string, around = ''): unknown {
  const unit = readTerraform(`
variable "open" {}
${around}
data "aws_iam_policy_document" "it" {
  ${body}
}
resource "aws_x" "x" { p = data.aws_iam_policy_document.it.json }`)
  return plainOf(resourceAt(unit, 'aws_x.x').attributes.entries.get('p'))
}

const Version = '2012-10-17'

describe('a policy document', () => {
  test.each<readonly [string, unknown]>([
    ['', { Version, Statement: [] }],
    [
      'version = "2008-10-17"\n policy_id = "P"\n statement {\n sid = "A"\n effect = "Deny"\n actions = ["s3:*"]\n resources = ["*"]\n }',
      {
        Version: '2008-10-17',
        Id: 'P',
        Statement: [{ Sid: 'A', Effect: 'Deny', Action: ['s3:*'], Resource: ['*'] }],
      },
    ],
    [
      'statement {\n not_actions = ["a:b"]\n not_resources = ["arn:x/&{aws:username}/${var.open}"]\n }',
      {
        Version,
        Statement: [
          { Effect: 'Allow', NotAction: ['a:b'], NotResource: ['arn:x/${aws:username}/<var.open>'] },
        ],
      },
    ],
    [
      'statement {\n principals {\n type = "*"\n identifiers = ["*"]\n }\n }',
      { Version, Statement: [{ Effect: 'Allow', Principal: '*' }] },
    ],
    [
      'statement {\n principals {\n type = "AWS"\n identifiers = ["a"]\n }\n principals {\n type = "AWS"\n identifiers = ["b"]\n }\n not_principals {\n type = "Service"\n identifiers = ["s"]\n }\n }',
      {
        Version,
        Statement: [{ Effect: 'Allow', Principal: { AWS: ['a', 'b'] }, NotPrincipal: { Service: ['s'] } }],
      },
    ],
    [
      'statement {\n condition {\n test = "StringEquals"\n variable = "aws:x"\n values = ["1"]\n }\n condition {\n test = "StringEquals"\n variable = "aws:y"\n values = [var.open]\n }\n }',
      {
        Version,
        Statement: [
          { Effect: 'Allow', Condition: { StringEquals: { 'aws:x': ['1'], 'aws:y': ['<var.open>'] } } },
        ],
      },
    ],
  ])('%s', (body, expected) => {
    expect(policy(body)).toEqual(expected)
  })

  test('takes the statements of sources before its own, and those of overrides in their place', () => {
    const around = `
data "aws_iam_policy_document" "source" {
  statement {
    sid     = "A"
    actions = ["source:A"]
  }
  statement {
    sid     = "B"
    actions = ["source:B"]
  }
}
locals { over = jsonencode({ Statement = [{ Sid = "B", Effect = "Deny", Action = "over:B" }] }) }`
    const body = `
  source_policy_documents   = [data.aws_iam_policy_document.source.json]
  override_policy_documents = [local.over, var.open, "{\\"Statement\\": {\\"Sid\\": \\"C\\"}}"]
  statement {
    sid     = "A"
    actions = ["own:A"]
  }`
    expect(policy(body, around)).toEqual({
      Version,
      Statement: [
        { Sid: 'A', Effect: 'Allow', Action: ['own:A'] },
        { Sid: 'B', Effect: 'Deny', Action: 'over:B' },
        '<var.open>',
        { Sid: 'C' },
      ],
    })
  })

  test('places each statement', () => {
    const unit = readTerraform(
      'data "aws_iam_policy_document" "p" {\n  statement {\n    actions = ["a:b"]\n  }\n}\nresource "aws_x" "x" { p = data.aws_iam_policy_document.p.json }',
    )
    const value = resourceAt(unit, 'aws_x.x').attributes.entries.get('p')
    const list = value?.kind === 'map' ? value.entries.get('Statement') : undefined
    const [statement] = list?.kind === 'list' ? list.items : []
    expect(statement?.at).toMatchObject({ line: 2, column: 3 })
    const action = statement?.kind === 'map' ? statement.entries.get('Action') : undefined
    expect(action?.at).toMatchObject({ line: 3, column: 15 })
  })
})
