/** What reads a live account: nothing yet but the name of the peer package. */
export const name = '@parapet/aws'
