import { add, type EditFields, type EditValue, type Resource, remove } from '../../workload/index.ts'
import { writtenValue } from '../copy.ts'
import { isList } from '../print-value.ts'
import { modelArn, writtenIn } from './models-in.ts'
import { CHECK_RIGHTS, type Recipe, type RecipeContext } from './recipe.ts'
import { idOf, takersOf } from './role-in.ts'
import { valueAtPath } from './value-at-path.ts'

/** What Bedrock does with the things that agents and flows name, and the attribute that is their ARN. */
const USES: Readonly<Record<string, readonly [actions: readonly string[], attribute: string]>> = {
  'AWS::Bedrock::KnowledgeBase': [['bedrock:Retrieve', 'bedrock:RetrieveAndGenerate'], 'KnowledgeBaseArn'],
  'AWS::Bedrock::Guardrail': [['bedrock:ApplyGuardrail', 'bedrock:GetGuardrail'], 'GuardrailArn'],
  'AWS::Bedrock::Prompt': [['bedrock:GetPrompt', 'bedrock:RenderPrompt'], 'Arn'],
}
/** What they name besides that asks for no right of the role: functions say themselves who calls them. */
const FREE: ReadonlySet<string> = new Set([
  'AWS::IAM::Role',
  'AWS::Lambda::Function',
  'AWS::Bedrock::GuardrailVersion',
  'AWS::Bedrock::PromptVersion',
  'AWS::KMS::Key',
])
/** Nodes of flows that call nothing, or only what {@link USES} has. */
const NODES: ReadonlySet<string> = new Set([
  'Collector',
  'Condition',
  'Input',
  'Iterator',
  'KnowledgeBase',
  'Output',
  'Prompt',
])

/**
 * The rights that agents and flows need by what they name, in place of a policy of AWS that allows everything.
 * Bedrock alone takes such a role, and AWS says what it does with it.
 *
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/flows-permissions.html
 */
export const agentRights: Recipe = (context) => {
  const { finding, graph, template, logicalId } = context
  const users = takersOf(finding.resource, graph)
  const policies = writtenValue(template.property(logicalId ?? '', 'ManagedPolicyArns'))
  const isOnly =
    policies !== undefined && typeof policies === 'object' && isList(policies) && policies.length === 1
  if (!isOnly || users.length === 0) return undefined
  const parts = users.map((user) => statementsOf(context, user))
  if (parts.some((part) => part === undefined)) return undefined
  const statements = new Map(
    parts.flat().flatMap((one) => (one === undefined ? [] : [[JSON.stringify(one), one]])),
  )
  const document = { Version: '2012-10-17', Statement: [...statements.values()] }
  return {
    edits: [
      add('Policies', { PolicyName: 'called-by-bedrock', PolicyDocument: document }, 'PolicyName'),
      remove('ManagedPolicyArns'),
    ],
    check: CHECK_RIGHTS,
  }
}

/** `undefined` where the resource does what this table does not know. */
function statementsOf(context: RecipeContext, user: Resource): readonly EditFields[] | undefined {
  const { graph, template } = context
  if (!isKnown(user) || template.types.get(idOf(user)) !== user.type) return undefined
  const named = graph.edgesFrom(user.id).map(({ to }) => to)
  const others = named.filter(({ type }) => !FREE.has(type))
  const uses = others.map((to) => useOf(context, to))
  const prompts = named.filter(({ type }) => type === 'AWS::Bedrock::Prompt')
  const models = [user, ...prompts].flatMap((one) => modelsOf(context, one))
  const all = [...models, ...uses]
  return all.includes(undefined) ? undefined : all.filter((one) => one !== undefined)
}

function isKnown({ type, properties }: Resource): boolean {
  if (type === 'AWS::Bedrock::Agent')
    return !properties.entries.has('AgentCollaborators') && !properties.entries.has('CustomOrchestration')
  const nodes = valueAtPath(properties, 'Definition.Nodes')
  return (
    type === 'AWS::Bedrock::Flow' &&
    nodes.kind === 'list' &&
    nodes.items.every((node) => {
      const kind = valueAtPath(node, 'Type')
      return kind.kind === 'scalar' && NODES.has(String(kind.value))
    })
  )
}

function useOf({ template }: RecipeContext, to: Resource): EditFields | undefined {
  const use = USES[to.type]
  const id = idOf(to)
  return use === undefined || template.types.get(id) !== to.type
    ? undefined
    : allow(use[0], { 'Fn::GetAtt': [id, use[1]] })
}

function modelsOf({ template }: RecipeContext, one: Resource): readonly (EditFields | undefined)[] {
  const places = writtenIn(one.properties).filter(({ path }) =>
    ['FoundationModel', 'ModelId', 'ModelArn'].includes(path.at(-1) ?? ''),
  )
  return places.map((place) => {
    const arn = modelArn(template, idOf(one), place)
    return arn === undefined
      ? undefined
      : allow(['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'], arn)
  })
}

const allow = (actions: readonly string[], resource: EditValue): EditFields => ({
  Effect: 'Allow',
  Action: actions,
  Resource: resource,
})
