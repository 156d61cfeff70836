import { describe, expect, test } from 'vitest'
import { evaluated } from '../../../../test/support/read-terraform.ts'

const around = `
variable "open" {}
variable "known" { default = "k" }
variable "empty" { default = null }
variable "names" { default = ["b", "a"] }
variable "pairs" { default = { x = { n = 1 }, y = { n = 2 } } }
locals {
  name   = "app-\${var.known}"
  nested = { list = [{ id = "first" }] }
}
resource "aws_s3_bucket" "data" { bucket = "data" }
resource "aws_subnet" "some" {
  count      = 2
  cidr_block = "10.0.\${count.index}.0/24"
}
resource "aws_subnet" "unknown" { count = length(var.open) }
resource "aws_sqs_queue" "maybe" { count = var.open ? 1 : 0 }
resource "aws_sqs_queue" "each" {
  for_each = toset(["a", "b"])
  fifo     = true
}
`

describe('an expression', () => {
  test.each<readonly [string, unknown]>([
    ['1', 1],
    ['"012345678901"', '012345678901'],
    ['null', undefined],
    ['"a\\n\\"\\u00e9 $${x} %%{y}"', 'a\n"é ${x} %{y}'],
    ['"${var.known}-${var.open}"', 'k-<var.open>'],
    ['"${var.names}"', ['b', 'a']],
    ['"  ${~ var.known ~}  "', 'k'],
    ['"%{ if var.known == "k" }yes%{ else }no%{ endif }"', 'yes'],
    ['"%{ for n in var.names ~} ${n}, %{ endfor }"', 'b, a, '],
    ['local.name', 'app-k'],
    ['local.nested.list[0].id', 'first'],
    ['local.nested.list.0.id', 'first'],
    ['local.nested["list"][*].id', ['first']],
    ['{ a = 1, "b" : 2, (var.known) = 3, "${var.open}" = 4 }', { a: 1, b: 2, k: 3, '${var.open}': 4 }],
    ['1 + 2 * 3 - -4 % 3', 8],
    ['!(1 < 2) || 2 >= 2 && "a" != "b"', true],
    ['var.known == "k" ? "yes" : var.open', 'yes'],
    ['var.known == "x" ? 1 : var.known == "k" ? 2 : 3', 2],
    ['var.open == "p" ? 1 : 2', { if: 'var.open=p', then: 1, else: 2 }],
    ['var.open ? 1 : 1', 1],
    ['var.empty == null ? "none" : var.empty', 'none'],
    ['aws_s3_bucket.data.arn == null', false],
    ['[for n in var.names : upper(n)]', ['B', 'A']],
    ['[for i, n in var.names : "${i}${n}" if n != "b"]', ['1a']],
    ['{ for k, v in var.pairs : k => v.n }', { x: 1, y: 2 }],
    ['{ for n in ["a", "a"] : n => 1... }', { a: [1, 1] }],
    [
      '[for n in var.names : n if n == var.open]',
      [
        { if: 'var.open=b', then: 'b', else: undefined },
        { if: 'var.open=a', then: 'a', else: undefined },
      ],
    ],
  ])('%s', (expression, is) => {
    expect(evaluated(expression, around)).toEqual(is)
  })
})

describe('a reference to a resource', () => {
  test.each<readonly [string, unknown]>([
    ['aws_s3_bucket.data.arn', '<aws_s3_bucket.data.arn>'],
    // A name stays a reference, so that it leads to the resource.
    ['aws_s3_bucket.data.bucket', '<aws_s3_bucket.data.bucket>'],
    ['"${aws_s3_bucket.data.arn}/*"', '<aws_s3_bucket.data.arn>/*'],
    ['aws_subnet.some[1].cidr_block', '10.0.1.0/24'],
    ['aws_subnet.some[*].id', ['<aws_subnet.some[0].id>', '<aws_subnet.some[1].id>']],
    ['aws_subnet.some.*.id', ['<aws_subnet.some[0].id>', '<aws_subnet.some[1].id>']],
    ['[for s in aws_subnet.some : s.id][0]', '<aws_subnet.some[0].id>'],
    ['aws_subnet.unknown[*].id', '<aws_subnet.unknown[*].id>'],
    ['aws_subnet.unknown[0].id', '<aws_subnet.unknown[*].id>'],
    ['aws_sqs_queue.each["a"].arn', '<aws_sqs_queue.each["a"].arn>'],
    // Where there is no such resource Terraform refuses the reference, so there is one.
    ['aws_sqs_queue.maybe[0].arn', '<aws_sqs_queue.maybe[0].arn>'],
    [
      'try(aws_sqs_queue.maybe[0].arn, "none")',
      { if: 'var.open=true', then: '<aws_sqs_queue.maybe[0].arn>', else: 'none' },
    ],
    [
      'one(aws_sqs_queue.maybe[*].arn)',
      { if: 'var.open=true', then: '<aws_sqs_queue.maybe[0].arn>', else: undefined },
    ],
    [
      'length(aws_sqs_queue.maybe) > 0 ? aws_sqs_queue.maybe[0].arn : "none"',
      { if: 'var.open=true', then: '<aws_sqs_queue.maybe[0].arn>', else: 'none' },
    ],
    ['values(aws_sqs_queue.each)[*].arn', ['<aws_sqs_queue.each["a"].arn>', '<aws_sqs_queue.each["b"].arn>']],
    ['{ for k, q in aws_sqs_queue.each : k => q.fifo }', { a: true, b: true }],
  ])('%s', (expression, is) => {
    expect(evaluated(expression, around)).toEqual(is)
  })
})

describe('a heredoc', () => {
  test.each<readonly [string, unknown]>([
    ['<<EOT\n  a ${var.known}\n\n b\nEOT', '  a k\n\n b\n'],
    ['<<-EOT\n    a\n      ${var.known} b\n    EOT', 'a\n  k b\n'],
    ['<<EOT\nEOT', ''],
    ['<<EOT\n\\n $${x}\nEOT', '\\n ${x}\n'],
  ])('%j', (expression, is) => {
    expect(evaluated(expression, around)).toEqual(is)
  })
})
