import { describe, expect, test } from 'vitest'
import { parseHcl } from '../../test/support/hcl-parser.ts'
import { inMemoryFiles } from '../../test/support/in-memory-files.ts'
import { once } from '../../test/support/once.ts'
import { factsOf, findPaths, techniques } from '../paths/index.ts'
import { buildGraph, relationRules } from '../relations/index.ts'
import { readWorkload } from '../sources/index.ts'

type Escalation = {
  readonly technique: string
  readonly actions: readonly string[]
  /** Whether a condition on the service that a role is passed to can stop it. */
  readonly passes?: true
}

/** What an actor may do, and the step that it takes with it towards a role that may do everything. */
const escalations: Readonly<Record<string, Escalation>> = {
  notebook: {
    technique: 'sagemaker-notebook-with-role',
    actions: ['sagemaker:CreateNotebookInstance', 'sagemaker:CreateNotebookInstanceLifecycleConfig'],
    passes: true,
  },
  job: { technique: 'sagemaker-training-with-role', actions: ['sagemaker:CreateTrainingJob'], passes: true },
  agent: {
    technique: 'agent-runtime-with-role',
    actions: ['bedrock-agentcore:CreateAgentRuntime'],
    passes: true,
  },
  interpreter: {
    technique: 'code-interpreter-with-role',
    actions: [
      'bedrock-agentcore:CreateCodeInterpreter',
      'bedrock-agentcore:StartCodeInterpreterSession',
      'bedrock-agentcore:InvokeCodeInterpreter',
    ],
    passes: true,
  },
  url: { technique: 'notebook-presigned-url', actions: ['sagemaker:CreatePresignedNotebookInstanceUrl'] },
  script: {
    technique: 'notebook-lifecycle-script',
    actions: [
      'sagemaker:UpdateNotebookInstanceLifecycleConfig',
      'sagemaker:UpdateNotebookInstance',
      'sagemaker:StartNotebookInstance',
    ],
  },
  code: { technique: 'lambda-code-update', actions: ['lambda:UpdateFunctionCode'] },
  policy: { technique: 'user-policy-self-edit', actions: ['iam:PutUserPolicy'] },
  trust: { technique: 'role-trust-edit', actions: ['iam:UpdateAssumeRolePolicy'] },
}

const list = (items: readonly string[]): string => `[${items.map((item) => `"${item}"`).join(', ')}]`

const actors = Object.entries(escalations)
  .map(
    ([name, { actions, passes }]) => `    ${name} = ${list(passes ? [...actions, 'iam:PassRole'] : actions)}`,
  )
  .join('\n')

/** A root module that ties three others together; no actor stands in the file of what it attacks. */
const project: Readonly<Record<string, string>> = {
  'main.tf': `
module "actors" {
  source   = "./modules/actor"
  for_each = local.actors
  name     = each.key
  actions  = each.value
}

module "roles" {
  source = "./modules/roles"
}

module "compute" {
  source   = "./modules/compute"
  role_arn = module.roles.strong_arn
}
`,
  'actors.tf': `
locals {
  actors = {
${actors}
  }
}
`,
  'modules/actor/main.tf': `
resource "aws_iam_user" "this" {
  name = var.name
}

resource "aws_iam_user_policy" "moves" {
  name   = "moves"
  user   = aws_iam_user.this.name
  policy = data.aws_iam_policy_document.moves.json
}
`,
  'modules/actor/policy.tf': `
data "aws_iam_policy_document" "moves" {
  statement {
    actions   = var.actions
    resources = ["*"]
  }
}
`,
  'modules/actor/variables.tf': `
variable "name" { type = string }
variable "actions" { type = list(string) }
`,
  'modules/roles/main.tf': `
resource "aws_iam_role" "strong" {
  name = "strong"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = ["sagemaker.amazonaws.com", "bedrock-agentcore.amazonaws.com", "lambda.amazonaws.com"] }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "strong" {
  role       = aws_iam_role.strong.name
  policy_arn = aws_iam_policy.everything.arn
}

resource "aws_iam_policy" "everything" {
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
}

output "strong_arn" { value = aws_iam_role.strong.arn }
`,
  'modules/compute/main.tf': `
variable "role_arn" { type = string }

resource "aws_sagemaker_notebook_instance" "shared" {
  name                  = "shared"
  instance_type         = "ml.t3.medium"
  role_arn              = var.role_arn
  lifecycle_config_name = aws_sagemaker_notebook_instance_lifecycle_configuration.start.name
}

resource "aws_sagemaker_notebook_instance_lifecycle_configuration" "start" {
  name = "start"
}

resource "aws_lambda_function" "tool" {
  function_name = "tool"
  role          = var.role_arn
}
`,
}

type Found = Readonly<Record<string, readonly string[]>>

/** For each actor the steps by which it takes over the account. */
function foundIn(files: Readonly<Record<string, string>>): Found {
  const { units } = readWorkload(inMemoryFiles(files), { parseHcl })
  const graph = buildGraph(units, relationRules)
  const { paths } = findPaths(graph, { techniques: techniques(), facts: factsOf(graph) })
  const taking = paths.filter(({ goal, start }) => goal.id === 'take-account' && start.kind === 'human')
  return Object.fromEntries(
    taking.map(({ start, derivations }) => [
      /actors\["(\w+)"\]/.exec(start.id)?.[1] ?? start.id,
      derivations.flatMap(({ hops }) => hops.map(({ technique }) => technique.id)),
    ]),
  )
}

const open = once(() => foundIn(project))
const names = Object.keys(escalations)

describe.each(Object.entries(escalations))('%s', (name, { technique }) => {
  test('is found across modules and files', () => {
    expect(open()[name]).toContain(technique)
  })
})

test('steps stand in the files of the modules', () => {
  const { units } = readWorkload(inMemoryFiles(project), { parseHcl })
  const graph = buildGraph(units, relationRules)
  const { paths } = findPaths(graph, { techniques: techniques(), facts: factsOf(graph) })
  const path = paths.find(({ start, goal }) => start.id.includes('["url"]') && goal.id === 'take-account')
  const files = path?.derivations[0].hops.map(({ at }) => at?.file)
  expect(files).toEqual(['modules/actor/policy.tf', 'modules/compute/main.tf', 'modules/roles/main.tf'])
})

const replaced = (file: string, text: string, by: string): Readonly<Record<string, string>> => {
  expect(project[file]).toContain(text)
  return { ...project, [file]: (project[file] ?? '').replace(text, () => by) }
}

describe('blocked', () => {
  test('by a condition on the service to which a role is passed', () => {
    const condition = `resources = ["*"]
    condition {
      test     = "StringEqualsIfExists"
      variable = "iam:PassedToService"
      values   = ["glue.amazonaws.com"]
    }`
    const left = Object.keys(foundIn(replaced('modules/actor/policy.tf', 'resources = ["*"]', condition)))
    expect(left.toSorted()).toEqual(names.filter((name) => !escalations[name]?.passes).toSorted())
  })

  test('by a boundary', () => {
    const bounded = replaced(
      'modules/actor/main.tf',
      'name = var.name\n',
      'name                 = var.name\n  permissions_boundary = aws_iam_policy.boundary.arn\n',
    )
    const boundary = `
resource "aws_iam_policy" "boundary" {
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:*", Resource = "*" }] })
}
`
    expect(foundIn({ ...bounded, 'modules/actor/boundary.tf': boundary })).toEqual({})
  })

  const scp = (target: string): string => `
resource "aws_organizations_organization" "this" {}

resource "aws_organizations_policy" "guard" {
  name    = "guard"
  content = data.aws_iam_policy_document.guard.json
}

resource "aws_organizations_policy_attachment" "guard" {
  policy_id = aws_organizations_policy.guard.id
  target_id = ${target}
}

data "aws_iam_policy_document" "guard" {
  statement {
    effect    = "Deny"
    actions   = ["sagemaker:*", "bedrock-agentcore:*", "lambda:*", "iam:*"]
    resources = ["*"]
  }
}
`

  test.each([
    ['by its id', '"r-ab12"'],
    ['of the organization', 'aws_organizations_organization.this.roots[0].id'],
  ])('by a service control policy at the root, named %s', (_, target) => {
    expect(foundIn({ ...project, 'organization.tf': scp(target) })).toEqual({})
  })

  test.each([
    ['that binds resources, not callers', 'RESOURCE_CONTROL_POLICY'],
    ['of another kind', 'TAG_POLICY'],
  ])('not by one %s', (_, type) => {
    const other = scp('"r-ab12"').replace('name    = "guard"', `name    = "guard"\n  type    = "${type}"`)
    expect(Object.keys(foundIn({ ...project, 'organization.tf': other }))).toContain('job')
  })

  test('not by one that is attached to nothing', () => {
    const loose = scp('"r-ab12"').replace(/resource "aws_organizations_policy_attachment"[^}]*}/, '')
    expect(foundIn({ ...project, 'organization.tf': loose })).toEqual(open())
  })
})
