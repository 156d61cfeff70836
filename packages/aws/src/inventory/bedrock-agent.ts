import type { Entry, Satellite } from './entry.ts'

const tags = (arn: string, settles = ['Tags']): Satellite => ({
  operation: 'ListTagsForResource',
  input: { resourceArn: arn },
  from: 'tags',
  into: 'tags',
  settles,
})

function supplements(kind: string): readonly (readonly [string, string])[] {
  const storage = `KnowledgeBaseConfiguration.${kind}KnowledgeBaseConfiguration.SupplementalDataStorageConfiguration`
  return [
    [`${storage}.SupplementalDataStorageLocations`, 'storageLocations'],
    [`${storage}.SupplementalDataStorageLocations[].SupplementalDataStorageLocationType`, 'type'],
  ]
}

/** Agents, knowledge bases, flows and prompts of Amazon Bedrock. */
export const bedrockAgent: readonly Entry[] = [
  {
    type: 'AWS::Bedrock::Agent',
    service: 'bedrockAgent',
    list: { operation: 'ListAgents', items: 'agentSummaries' },
    describe: { operation: 'GetAgent', input: { agentId: 'agentId' }, from: 'agent' },
    satellites: [
      tags('agentArn'),
      {
        operation: 'ListAgentKnowledgeBases',
        input: { agentId: 'agentId', agentVersion: '=DRAFT' },
        from: 'agentKnowledgeBaseSummaries',
        into: 'KnowledgeBases',
      },
      {
        operation: 'ListAgentCollaborators',
        input: { agentId: 'agentId', agentVersion: '=DRAFT' },
        from: 'agentCollaboratorSummaries',
        into: 'AgentCollaborators',
      },
      {
        operation: 'ListAgentActionGroups',
        input: { agentId: 'agentId', agentVersion: '=DRAFT' },
        from: 'actionGroupSummaries',
        into: 'ActionGroups',
        each: {
          operation: 'GetAgentActionGroup',
          input: { agentId: 'agentId', agentVersion: '=DRAFT', actionGroupId: 'actionGroupId' },
          from: 'agentActionGroup',
        },
      },
    ],
    arn: 'agentArn',
    names: ['agentId'],
    renames: { 'ActionGroups[].ParentActionGroupSignature': 'parentActionSignature' },
    unreadable: {
      'ActionGroups[].SkipResourceInUseCheckOnDelete': 'a wish at the time of a change, kept nowhere',
      AutoPrepare: 'a wish at the time of a change, kept nowhere',
      SkipResourceInUseCheckOnDelete: 'a wish at the time of a change, kept nowhere',
      TestAliasTags: 'tags of the alias for tests are not read',
    },
  },
  {
    type: 'AWS::Bedrock::AgentAlias',
    service: 'bedrockAgent',
    under: 'AWS::Bedrock::Agent',
    list: {
      operation: 'ListAgentAliases',
      items: 'agentAliasSummaries',
      input: { agentId: 'parent.agentId' },
    },
    // AWS gives every agent an alias for tests, which leads to the draft.
    skip: ({ agentAliasId }) => agentAliasId === 'TSTALIASID',
    describe: {
      operation: 'GetAgentAlias',
      input: { agentId: 'parent.agentId', agentAliasId: 'agentAliasId' },
      from: 'agentAlias',
    },
    satellites: [tags('agentAliasArn')],
    arn: 'agentAliasArn',
    names: ['agentAliasId'],
  },
  {
    type: 'AWS::Bedrock::KnowledgeBase',
    service: 'bedrockAgent',
    list: { operation: 'ListKnowledgeBases', items: 'knowledgeBaseSummaries' },
    describe: {
      operation: 'GetKnowledgeBase',
      input: { knowledgeBaseId: 'knowledgeBaseId' },
      from: 'knowledgeBase',
    },
    satellites: [tags('knowledgeBaseArn')],
    arn: 'knowledgeBaseArn',
    names: ['knowledgeBaseId'],
    renames: Object.fromEntries(['Managed', 'Vector'].flatMap(supplements)),
  },
  {
    type: 'AWS::Bedrock::DataSource',
    service: 'bedrockAgent',
    under: 'AWS::Bedrock::KnowledgeBase',
    list: {
      operation: 'ListDataSources',
      items: 'dataSourceSummaries',
      input: { knowledgeBaseId: 'parent.knowledgeBaseId' },
    },
    describe: {
      operation: 'GetDataSource',
      input: { knowledgeBaseId: 'knowledgeBaseId', dataSourceId: 'dataSourceId' },
      from: 'dataSource',
    },
    arn: 'arn:{partition}:bedrock:{region}:{account}:knowledge-base/{knowledgeBaseId}/data-source/{dataSourceId}',
    names: ['dataSourceId'],
  },
  {
    type: 'AWS::Bedrock::Flow',
    service: 'bedrockAgent',
    list: { operation: 'ListFlows', items: 'flowSummaries' },
    describe: { operation: 'GetFlow', input: { flowIdentifier: 'id' } },
    unreadable: { TestAliasTags: 'tags of the alias for tests are not read' },
    elsewhere: {
      DefinitionS3Location: 'where a definition came from is kept nowhere; `Definition` tells what it is',
      DefinitionString: 'how a definition was written is kept nowhere; `Definition` tells what it is',
      DefinitionSubstitutions: 'how a definition was written is kept nowhere; `Definition` tells what it is',
    },
    satellites: [tags('arn')],
    arn: 'arn',
    names: ['id'],
  },
  {
    type: 'AWS::Bedrock::FlowAlias',
    service: 'bedrockAgent',
    under: 'AWS::Bedrock::Flow',
    list: {
      operation: 'ListFlowAliases',
      items: 'flowAliasSummaries',
      input: { flowIdentifier: 'parent.id' },
    },
    satellites: [tags('arn')],
    arn: 'arn',
    names: ['id'],
    renames: { FlowArn: 'parent.arn' },
  },
  {
    type: 'AWS::Bedrock::Prompt',
    service: 'bedrockAgent',
    list: { operation: 'ListPrompts', items: 'promptSummaries' },
    describe: { operation: 'GetPrompt', input: { promptIdentifier: 'id' } },
    satellites: [tags('arn')],
    arn: 'arn',
    names: ['id'],
    elsewhere: {
      'Variants[].TemplateConfiguration.Text.TextS3Location':
        'where a text came from is kept nowhere; `Text` tells what it is',
    },
  },
]
