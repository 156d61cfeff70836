/** What a resource is used for by an AI workload, derived from the properties that point at it. */
export type AssetRole =
  /** Data a model is trained, tuned or evaluated on. */
  | 'training-data'
  /** Weights and packages of models. */
  | 'model-artifact'
  /** What a job writes beside models: processed data, transforms, reports. */
  | 'job-output'
  /** Documents a knowledge base or index is fed with. */
  | 'rag-source'
  /** Where embeddings live. */
  | 'vector-store'
  /** Captured requests and responses of endpoints. */
  | 'inference-capture'
  /** Results of asynchronous or batch inference. */
  | 'inference-output'
  /** Invocation logs: prompts and completions. */
  | 'prompt-log'
  /** Scripts, schemas and definitions that are executed or trusted. */
  | 'code'
  /** Container images. */
  | 'image'
  /** Home directories and shared file systems of people's notebooks. */
  | 'notebook-storage'
  /** Reports, statistics and constraints of monitors. */
  | 'monitoring-output'
  /** A function or API that an agent may call. */
  | 'agent-tool'
  /** A role that an AI service or a consumer runs with. */
  | 'execution-role'
  | 'encryption-key'
  | 'network'
  /** Recorded browser sessions. */
  | 'recordings'
  | 'memory'
  | 'feature-store'
  /** Credentials an AI resource uses. */
  | 'credentials'

/** How a property's value names its target. */
export type ReferenceForm =
  /** What `Ref` or a common attribute returns: a name, an id or an ARN. */
  | 'ref'
  | 'name'
  | 'id'
  | 'arn'
  /** `s3://bucket/prefix`, or an HTTPS form of it. */
  | 's3-uri'
  /** `arn:aws:s3:::bucket/prefix` */
  | 's3-arn'
  /** `123456789012.dkr.ecr.region.amazonaws.com/repository:tag` */
  | 'image-uri'
  /** `arn:aws:apigateway:region:lambda:path/2015-03-31/functions/ARN/invocations`, or the ARN of a function. */
  | 'function-uri'
  /** `endpoint/name/variant/AllTraffic`: what Application Auto Scaling scales. */
  | 'scaled-resource'
  /** `/aws/lambda/name`: the log group that a service writes to by itself. */
  | 'log-group'

/** Which property of which type points at what, and what that means. Data; one row per property. */
export type RelationRule = {
  readonly from: string
  /** Property path as the schema spells it: `ProductionVariants[].ModelName`. */
  readonly path: string
  readonly to: readonly string[]
  readonly by: ReferenceForm
  /** Whether the target is thereby part of the AI workload. */
  readonly attaches: boolean
  /** What it makes of the target. */
  readonly makes?: AssetRole
  /** The row's owner belongs to its target (a bucket's policy), and is judged when the target is. */
  readonly companion?: boolean
}
