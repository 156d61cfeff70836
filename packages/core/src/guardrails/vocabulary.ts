/** The two ways through a guardrail: what a user sends, and what a model answers. */
export type Direction = 'input' | 'output'

/** Both directions, in the order in which a request passes them. */
export const directions: readonly Direction[] = ['input', 'output']

/** How eagerly a content filter takes something for harmful; each step includes the one before it. */
export type Strength = 'NONE' | 'LOW' | 'MEDIUM' | 'HIGH'

/**
 * What a filter does with what it finds: refuses the message, masks the finding, writes it into the trace
 * and lets it pass, or is not evaluated at all.
 */
export type Effect = 'block' | 'mask' | 'detect' | 'off'

/**
 * Filters for harmful content, in both directions.
 *
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-content-filters.html
 */
export const harmFilters = ['HATE', 'INSULTS', 'SEXUAL', 'VIOLENCE', 'MISCONDUCT'] as const

/**
 * The filter for jailbreaks and injections. It reads inputs only: its output strength must be `NONE`.
 *
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-prompt-attack.html
 */
export const promptAttackFilter = 'PROMPT_ATTACK'

/**
 * Entities that let a reader act as somebody else.
 *
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-sensitive-filters.html
 */
export const credentialEntities = ['AWS_ACCESS_KEY', 'AWS_SECRET_KEY', 'PASSWORD'] as const

/**
 * What a contextual grounding policy can check: whether an answer follows from the source, and whether it
 * answers the question.
 *
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-contextual-grounding-check.html
 */
export const groundingFilters = ['GROUNDING', 'RELEVANCE'] as const

/** Where each policy of a guardrail keeps its filters. */
export const filterLists = {
  content: 'ContentPolicyConfig.FiltersConfig',
  topics: 'TopicPolicyConfig.TopicsConfig',
  words: 'WordPolicyConfig.WordsConfig',
  managedWords: 'WordPolicyConfig.ManagedWordListsConfig',
  entities: 'SensitiveInformationPolicyConfig.PiiEntitiesConfig',
  patterns: 'SensitiveInformationPolicyConfig.RegexesConfig',
  grounding: 'ContextualGroundingPolicyConfig.FiltersConfig',
} as const
