import { describe, expect, test } from 'vitest'
import { parseHcl } from '../../../../test/support/hcl-parser.ts'
import { inMemoryFiles } from '../../../../test/support/in-memory-files.ts'
import { plainOf } from '../../../../test/support/plain-value.ts'
import { addressesOf, readTerraform, resourceAt } from '../../../../test/support/read-terraform.ts'
import { TerraformReader } from '../read-terraform.ts'

const child = `
variable "name" {}
variable "size" { default = 1 }
variable "bucket" { default = null }
resource "aws_x" "it" {
  name   = var.name
  size   = var.size
  bucket = try(var.bucket.arn, null)
}
output "it" { value = aws_x.it }
output "name" { value = "\${var.name}!" }
`
const attributes = (unit: ReturnType<typeof readTerraform>, address: string) =>
  plainOf(resourceAt(unit, address).attributes)

describe('a local module', () => {
  test('is read in the place of its call', () => {
    const unit = readTerraform({
      'main.tf': `
module "one" {
  source = "./child"
  name   = "n"
  bucket = aws_s3_bucket.b
}
resource "aws_s3_bucket" "b" {}
resource "aws_y" "y" {
  a = module.one.name
  b = module.one.it.arn
  c = module.one.none
}`,
      'child/main.tf': child,
    })
    expect(unit.id).toBe('.')
    expect(unit.files).toEqual(['main.tf', 'child/main.tf'])
    expect(attributes(unit, 'module.one.aws_x.it')).toEqual({
      name: 'n',
      size: 1,
      bucket: '<aws_s3_bucket.b.arn>',
    })
    expect(resourceAt(unit, 'module.one.aws_x.it').moduleCall).toMatchObject({ file: 'main.tf', line: 2 })
    // The default of a called module is certain: nobody else gives it a value.
    expect(resourceAt(unit, 'module.one.aws_x.it').attributes.entries.get('size')?.assumes).toBeUndefined()
    const { a, b, c } = attributes(unit, 'aws_y.y') as Record<string, unknown>
    expect([a, b]).toEqual(['n!', '<module.one.aws_x.it.arn>'])
    expect(c).toMatch(/^<error at /)
  })

  test('has an instance for each key and number', () => {
    const unit = readTerraform({
      'main.tf': `
module "each" {
  source   = "./child"
  for_each = { a = 1, b = 2 }
  name     = each.key
  size     = each.value
}
module "count" {
  source = "./child"
  count  = 2
  name   = "n\${count.index}"
}
resource "aws_y" "y" {
  a = module.each["a"].name
  b = module.count[*].name
  c = { for k, m in module.each : k => m.it.id }
}`,
      'child/main.tf': child,
    })
    expect(addressesOf(unit)).toEqual([
      'aws_y.y',
      'module.each["a"].aws_x.it',
      'module.each["b"].aws_x.it',
      'module.count[0].aws_x.it',
      'module.count[1].aws_x.it',
    ])
    expect(attributes(unit, 'module.each["b"].aws_x.it')).toMatchObject({ name: 'b', size: 2 })
    expect(attributes(unit, 'aws_y.y')).toEqual({
      a: 'a!',
      b: ['n0!', 'n1!'],
      c: { a: '<module.each["a"].aws_x.it.id>', b: '<module.each["b"].aws_x.it.id>' },
    })
  })

  test('that calls itself is said', () => {
    const unit = readTerraform({
      'main.tf': 'module "a" { source = "./a" }',
      'a/main.tf': 'module "b" { source = "../b" }',
      'b/main.tf': 'module "a" { source = "../a" }\nresource "aws_x" "x" {}',
    })
    expect(addressesOf(unit)).toEqual(['module.a.module.b.aws_x.x'])
    expect(unit.diagnostics.map(({ code }) => code)).toEqual(['cycle'])
  })
})

describe('a module from elsewhere', () => {
  const main = 'module "m" { source = "org/m/aws" }\nresource "aws_y" "y" { a = module.m.out }'
  test('is not known, and what it gives is not', () => {
    const unit = readTerraform(main)
    expect(unit.diagnostics.map(({ code }) => code)).toEqual(['module-not-read'])
    expect(attributes(unit, 'aws_y.y')).toEqual({ a: '<module.m.out>' })
  })

  test('is read where it was installed', () => {
    const unit = readTerraform({
      'app/main.tf': main,
      'app/.terraform/modules/modules.json': JSON.stringify({
        Modules: [
          { Key: '', Source: '', Dir: '.' },
          { Key: 'm', Source: 'registry.terraform.io/org/m/aws', Dir: '.terraform/modules/m' },
          { Key: 'm.inner', Source: 'org/inner/aws', Dir: '.terraform/modules/m.inner' },
        ],
      }),
      'app/.terraform/modules/m/main.tf':
        'output "out" { value = module.inner.out }\nmodule "inner" { source = "org/inner/aws" }',
      'app/.terraform/modules/m.inner/main.tf': 'output "out" { value = 1 }\nresource "aws_x" "x" {}',
    })
    expect(unit.diagnostics).toEqual([])
    expect(addressesOf(unit)).toEqual(['aws_y.y', 'module.m.module.inner.aws_x.x'])
    expect(attributes(unit, 'aws_y.y')).toEqual({ a: 1 })
  })
})

test('roots are the folders that nobody calls', () => {
  const resource = 'resource "aws_x" "x" {}'
  const files = inMemoryFiles({
    'a/main.tf': 'module "m" { source = "../modules/m" }',
    'b/main.tf.json': '{"module": {"m": {"source": "../modules/m"}}}',
    'modules/m/main.tf': resource,
    'modules/alone/main.tf': resource,
    'a/.terraform/modules/x/main.tf': resource,
  })
  expect(new TerraformReader(files, { parse: parseHcl }).roots).toEqual(['a', 'b', 'modules/alone'])
})

describe('count and for_each', () => {
  const exists = (count: string) => {
    const unit = readTerraform(`
variable "on" { type = bool }
variable "off" { default = false }
variable "list" {}
resource "aws_x" "x" {
  ${count}
}`)
    return unit.resources.map(({ address, existsWhen }) => ({
      address,
      ...(existsWhen && { when: existsWhen }),
    }))
  }
  const isOn = { kind: 'is', symbol: 'var.on', value: 'true' }
  test.each<readonly [string, unknown]>([
    ['count = 2', [{ address: 'aws_x.x[0]' }, { address: 'aws_x.x[1]' }]],
    ['count = 0', []],
    ['count = var.off ? 1 : 0', []],
    ['count = var.on ? 1 : 0', [{ address: 'aws_x.x[0]', when: isOn }]],
    ['count = var.on ? 2 : 1', [{ address: 'aws_x.x[0]' }, { address: 'aws_x.x[1]', when: isOn }]],
    [
      'count = length(var.list)',
      [{ address: 'aws_x.x[*]', when: { kind: 'opaque', symbol: 'aws_x.x has an instance' } }],
    ],
    [
      'count = 1000000000',
      [{ address: 'aws_x.x[*]', when: { kind: 'opaque', symbol: 'aws_x.x has an instance' } }],
    ],
    ['for_each = toset(["b", "a"])', [{ address: 'aws_x.x["a"]' }, { address: 'aws_x.x["b"]' }]],
    ['for_each = { a = 1 }', [{ address: 'aws_x.x["a"]' }]],
    ['for_each = var.on ? { a = 1 } : {}', [{ address: 'aws_x.x["a"]', when: isOn }]],
    [
      'for_each = { for k in ["a", "b"] : k => 1 if k == "a" || var.on }',
      [{ address: 'aws_x.x["a"]' }, { address: 'aws_x.x["b"]', when: isOn }],
    ],
    [
      'for_each = var.list',
      [{ address: 'aws_x.x[*]', when: { kind: 'opaque', symbol: 'aws_x.x has an instance' } }],
    ],
  ])('%s', (count, expected) => {
    expect(exists(count)).toEqual(expected)
  })
})

describe('variables', () => {
  const main = `
variable "text" {
  default = "d"
}
variable "number" {
  type    = number
  default = "5"
}
variable "secret" {
  sensitive = true
  default   = "hunter2"
}
variable "allowed" {
  validation {
    condition     = contains(["p", "q"], var.allowed)
    error_message = "no"
  }
}
variable "shape" {
  type = object({ a = optional(string, "x"), b = optional(bool), c = list(object({ d = optional(number, 1) })) })
  default = { c = [{}] }
}
resource "aws_x" "x" {
  text    = var.text
  number  = var.number
  secret  = "s-\${var.secret}"
  allowed = var.allowed
  shape   = var.shape
}`
  const read = (files: Readonly<Record<string, string>> = {}, options = {}) => {
    const { attributes: found } = resourceAt(readTerraform({ ...files, 'main.tf': main }, options), 'aws_x.x')
    return found
  }

  test('have their defaults, and what rests on them says so', () => {
    const found = read()
    expect(plainOf(found)).toEqual({
      text: 'd',
      number: 5,
      secret: 's-<var.secret>',
      allowed: { if: 'var.allowed=p', then: 'p', else: 'q' },
      shape: { a: 'x', b: undefined, c: [{ d: 1 }] },
    })
    expect(found.entries.get('text')?.assumes).toEqual([{ symbol: 'var.text', value: 'd' }])
    expect(found.entries.get('text')?.at).toMatchObject({ line: 24, column: 13 })
  })

  test('without defaults where nothing may be assumed', () => {
    expect(plainOf(read({}, { strictParameters: true }))).toMatchObject({ text: '<var.text>' })
  })

  test('take the last of the files that Terraform loads, and those of the user after them', () => {
    const files = {
      'terraform.tfvars': 'text = "t"\nnumber = 1',
      'a.auto.tfvars': 'text = "a"\nsecret = "hunter3"',
      'b.auto.tfvars.json': '{"text": "b"}',
      'other.tfvars': 'text = "never"',
    }
    expect(plainOf(read(files))).toMatchObject({ text: 'b', number: 1, secret: 's-<var.secret>' })
    expect(read(files).entries.get('text')?.assumes).toBeUndefined()
    const varFiles = new Map([
      ['', [{ file: 'x.tfvars', text: 'text = "x"' }]],
      ['.', [{ file: 'y.tfvars', text: 'number = 9' }]],
      ['z', [{ file: 'z.tfvars', text: 'text = "z"' }]],
    ])
    expect(plainOf(read(files, { varFiles }))).toMatchObject({ text: 'x', number: 9 })
  })
})

test('a local that is defined by itself is said once', () => {
  const unit = readTerraform(
    'locals {\n  a = local.b\n  b = local.a\n}\nresource "aws_x" "x" { v = local.a }',
  )
  expect(unit.diagnostics.map(({ code }) => code)).toEqual(['cycle'])
})

test('what is not declared is said', () => {
  const unit = readTerraform('resource "aws_x" "x" {\n  a = var.none\n  b = aws_y.none.id\n  c = foo\n}')
  expect(unit.diagnostics.map(({ message }) => message)).toEqual([
    '`var.none` is not declared in this module',
    '`aws_y.none` is not declared in this module',
    '`foo` is not declared in this module',
  ])
})

describe('data sources of the surroundings', () => {
  const data =
    'data "aws_caller_identity" "me" {}\ndata "aws_region" "here" {}\ndata "aws_partition" "p" {}\n'
  const value =
    '"arn:${data.aws_partition.p.partition}:${data.aws_region.here.name}:${data.aws_caller_identity.me.account_id}"'
  const read = (provider: string) => {
    const unit = readTerraform(`${data}${provider}\nresource "aws_x" "x" {\n  v = ${value}\n}`)
    return {
      ...(attributes(unit, 'aws_x.x') as object),
      r: plainOf(resourceAt(unit, 'aws_x.x').scope.region),
    }
  }
  test('have the names of pseudo parameters', () => {
    expect(read('')).toEqual({
      v: 'arn:<AWS::Partition>:<AWS::Region>:<AWS::AccountId>',
      r: '<AWS::Region>',
    })
  })
  test('know the region of the provider', () => {
    expect(read('provider "aws" { region = "eu-west-1" }')).toEqual({
      v: 'arn:aws:eu-west-1:<AWS::AccountId>',
      r: 'eu-west-1',
    })
  })
  test('and that of another provider where a resource or a call names it', () => {
    const unit = readTerraform({
      'main.tf': `
provider "aws" { region = "eu-west-1" }
provider "aws" {
  alias  = "us"
  region = "us-east-1"
}
resource "aws_x" "x" { provider = aws.us }
resource "aws_x" "own" { region = "ap-south-1" }
module "m" {
  source    = "./m"
  providers = { aws = aws.us }
}`,
      'm/main.tf': 'resource "aws_x" "x" {}',
    })
    const regions = unit.resources.map(({ address, scope }) => [address, plainOf(scope.region)])
    expect(Object.fromEntries(regions)).toEqual({
      'aws_x.x': 'us-east-1',
      'aws_x.own': 'ap-south-1',
      'module.m.aws_x.x': 'us-east-1',
    })
  })
})

describe('the ARN of what a data source looks up', () => {
  const arnOf = (type: string, body: string) => {
    const text = `variable "open" {}\ndata "${type}" "d" {\n  ${body}\n}\nresource "aws_x" "x" { v = data.${type}.d.arn }`
    return attributes(readTerraform(text), 'aws_x.x')
  }
  test.each([
    [
      'aws_iam_policy',
      'name = "P"',
      'arn:<AWS::Partition>:iam::<data.aws_iam_policy.d.owner>:policy/<data.aws_iam_policy.d.path>P',
    ],
    ['aws_iam_policy', 'arn = "arn:aws:iam::aws:policy/P"', 'arn:aws:iam::aws:policy/P'],
    ['aws_iam_policy', 'name = var.open', '<data.aws_iam_policy.d.arn>'],
    [
      'aws_iam_role',
      'name = "R"',
      'arn:<AWS::Partition>:iam::<AWS::AccountId>:role/<data.aws_iam_role.d.path>R',
    ],
    ['aws_s3_bucket', 'bucket = "b"', 'arn:<AWS::Partition>:s3:::b'],
    ['aws_vpc', 'default = true', '<data.aws_vpc.d.arn>'],
  ])('%s with %s', (type, body, v) => {
    expect(arnOf(type, body)).toEqual({ v })
  })
})

test('override files change what others say', () => {
  const unit = readTerraform({
    'a_override.tf': 'resource "aws_x" "x" { a = 2 }',
    'main.tf': 'resource "aws_x" "x" {\n  a = 1\n  b = 1\n}',
  })
  expect(attributes(unit, 'aws_x.x')).toEqual({ a: 2, b: 1 })
})

test('outputs are there, and secret ones are not told', () => {
  const unit = readTerraform(`
output "a" { value = 1 }
output "b" {
  value     = "hunter2"
  sensitive = true
}
resource "aws_x" "x" {}`)
  expect(Object.fromEntries([...unit.outputs].map(([name, value]) => [name, plainOf(value)]))).toEqual({
    a: 1,
    b: '<output.b>',
  })
})
