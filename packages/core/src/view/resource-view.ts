import type { AssetRole, Graph, Target } from '../relations/index.ts'
import { literalText, type Resource, type Truth, type Value, type World } from '../workload/index.ts'
import type { Judgement, Place } from './judgement.ts'
import { judge } from './judgement.ts'
import { PropertyPath } from './property-path.ts'
import { PropertyView } from './property-view.ts'

/** What a property points at, in one world. */
export type Targets = {
  /** Resources of the workload. */
  readonly views: readonly ResourceView[]
  /** Texts that name something outside of the inputs: another account's key, a public image. */
  readonly external: readonly Value[]
  /** Set when a part of it is not known, so that there may be more targets. */
  readonly unknown: boolean
}

/** Companions of a resource, such as the policy of a bucket. */
export type Companions = {
  readonly views: readonly ResourceView[]
  /**
   * Whether there is certainly none. Unknown when a resource of the type points at something that is not
   * known and may be this one, and when the source could not say which there are.
   */
  readonly none: Truth
}

/** What is seen of an account-wide service. */
export type InAccount = {
  /** In the unit itself: the Region of an account, or what a template deploys. */
  readonly views: readonly ResourceView[]
  /** In other units that are certainly of the same account, whatever their Region. */
  readonly sameAccount: readonly ResourceView[]
  /** In other units, of whatever account. */
  readonly elsewhere: readonly ResourceView[]
  /** Whether there is certainly none in the unit; only a list of the account can tell. */
  readonly none: Truth
}

/** One resource in one world, with what it is tied to. Controls read nothing else. */
export class ResourceView {
  readonly resource: Resource
  readonly world: World
  readonly #graph: Graph

  constructor(resource: Resource, world: World, graph: Graph) {
    this.resource = resource
    this.world = world
    this.#graph = graph
  }

  get id(): string {
    return this.resource.id
  }

  get type(): string {
    return this.resource.type
  }

  /** The resource as a whole: where findings about something that is not there are placed. */
  get place(): Place {
    return { resource: this.id, path: '', key: '', ...(this.resource.at && { at: this.resource.at }) }
  }

  /** What the workload uses this resource for, derived from what points at it. */
  get assets(): ReadonlySet<AssetRole> {
    return this.#graph.assetsOf(this.id)
  }

  /** A property by its CloudFormation path: `at('VpcConfig.Subnets')`. */
  at(path: string): PropertyView {
    const { properties, at } = this.resource
    // Absent top-level properties are placed at the type of the resource.
    const written = { value: { ...properties, ...(at && { at }) }, assumes: [] }
    return new PropertyView(this, PropertyPath.root, written).at(path)
  }

  /** Whether the resource exists in this world. */
  get exists(): boolean {
    const { existsWhen } = this.resource
    return existsWhen === undefined || this.world.decide(existsWhen)
  }

  /** A judgement on the resource as a whole. */
  judge(verdict: Truth, message: string, rest: Parameters<typeof judge>[3] = {}): Judgement {
    return judge(verdict, this.place, message, rest)
  }

  /** What a property points at. `types` narrows to targets of these types. */
  targets(property: PropertyView, ...types: readonly string[]): Targets {
    const found = this.#graph.targetsOf(this.resource, property.path.schema, property.value, types)
    const views = found.flatMap((target) => this.#viewOf(target, types))
    return {
      views,
      external: found.flatMap((target) => (target.kind === 'external' ? [target.value] : [])),
      unknown: found.some((target) => target.kind === 'unknown'),
    }
  }

  #viewOf(target: Target, types: readonly string[]): readonly ResourceView[] {
    if (target.kind !== 'resource') return []
    const { resource } = target
    return types.length === 0 || types.includes(resource.type) ? this.#existing([resource]) : []
  }

  /** The resources of a type that say they belong to this one: a bucket's policy, a VPC's flow logs. */
  companions(type: string): Companions {
    const { found, maybe, unseen } = this.#graph.companionsOf(this.resource, type)
    const views = this.#existing(found)
    if (views.length > 0) return { views, none: false }
    return { views, none: unseen || this.#existing(maybe).length > 0 ? undefined : true }
  }

  /** The resources that point at this one, whatever their type. */
  referrers(...types: readonly string[]): readonly ResourceView[] {
    const sources = this.#graph.referrersOf(this.id)
    return this.#existing(sources.filter(({ type }) => types.length === 0 || types.includes(type)))
  }

  /** Other resources of a type in the same unit, in those that are deployed with it, or global in its account. */
  siblings(type: string): readonly ResourceView[] {
    return this.#existing(this.#graph.inAccount(this.resource.unit, type))
  }

  /**
   * The resources of an account-wide service, seen from the account as a subject. Templates never tell that
   * there is none: it may stand in another one.
   */
  inAccount(...types: readonly string[]): InAccount {
    const { unit } = this.resource
    const here = types.flatMap((type) => this.#graph.ofType(unit, type))
    const all = types.flatMap((type) => this.#graph.units.flatMap(({ id }) => this.#graph.ofType(id, type)))
    const views = this.#existing(here)
    const others = this.#existing([...new Set(all)].filter((one) => !here.includes(one)))
    const listed = types.every((type) => this.#graph.knowledgeOf(unit, type) === 'complete')
    const same = others.filter(({ resource }) =>
      isEqualText(resource.scope.account, this.resource.scope.account),
    )
    const none = listed && views.length === 0 ? true : undefined
    return { views, sameAccount: same, elsewhere: others, none: views.length > 0 ? false : none }
  }

  #existing(resources: readonly Resource[]): readonly ResourceView[] {
    return resources
      .map((resource) => new ResourceView(resource, this.world, this.#graph))
      .filter((view) => view.exists)
  }
}

function isEqualText(left: Value, right: Value): boolean {
  const text = literalText(left)
  return text !== undefined && text === literalText(right)
}
